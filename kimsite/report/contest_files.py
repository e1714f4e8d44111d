"""ContestReport -> every file of laporan/<lomba>/."""

from __future__ import annotations

from collections.abc import Iterable

from kimsite.report.contest.fingerprint import Fingerprint, fingerprint
from kimsite.report.contest.report import ContestReport
from kimsite.report.formats import contest_pages, contest_tables
from kimsite.report.formats.contest_document import contest_document
from kimsite.report.formats.minutes_page import minutes_page
from kimsite.report.formats.objection_pages import objection_pages
from kimsite.report.formats.recount_page import RECOUNT_PAGE, recount_page
from kimsite.report.formats.workbook import workbook
from kimsite.tools.partition import ALONE, Partition


def contest_files(
    report: ContestReport, part: Partition = ALONE, local: str = ""
) -> Iterable[tuple[str, bytes]]:
    """(path below laporan/<lomba>/, bytes). The digest on every page is that of laporan.json.

    `part`: the pages, or the tables; `local`: path from that folder to the built site, or empty.
    """
    sealed: tuple[Fingerprint, ...] = ()
    if part.owns(0):
        canonical = contest_document(report)
        sealed = (fingerprint(report, canonical),)
        yield "laporan.json", canonical
    if part.owns(1):
        yield from contest_tables.contest_tables(report)
    (one,) = part.merge(sealed, tuple[Fingerprint, ...])
    if part.owns(0):
        yield from contest_pages.contest_pages(report, one, local)
        yield minutes_page(report, one)
        page = recount_page(report, one)
        yield from ((RECOUNT_PAGE, page), (f"umum/{RECOUNT_PAGE}", page))
        yield from objection_pages(report)
    if part.owns(1):
        yield "laporan.xlsx", workbook.workbook(report, one)
