"""ContestReport -> every file of laporan/<lomba>/."""

from __future__ import annotations

from collections.abc import Iterable

from kimsite.report.contest import ContestReport
from kimsite.report.formats import contest_pages, contest_tables, workbook
from kimsite.report.formats.contest_document import document
from kimsite.report.formats.minutes_page import minutes_page
from kimsite.report.seal import Seal, seal
from kimsite.report.share import ALONE, Share


def contest_files(report: ContestReport, share: Share = ALONE) -> Iterable[tuple[str, bytes]]:
    """(path below laporan/<lomba>/, bytes). The digest on every page is that of laporan.json. `share`: the pages, or the tables."""
    sealed: tuple[Seal, ...] = ()
    if share.mine(0):
        canonical = document(report)
        sealed = (seal(report, canonical),)
        yield "laporan.json", canonical
    if share.mine(1):
        yield from contest_tables.tables(report)
    (one,) = share.together(sealed, tuple[Seal, ...])
    if share.mine(0):
        yield from contest_pages.pages(report, one)
        yield minutes_page(report, one)
    if share.mine(1):
        yield "laporan.xlsx", workbook.workbook(report, one)
