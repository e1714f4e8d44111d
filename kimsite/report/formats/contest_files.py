"""ContestReport -> every file of laporan/<lomba>/."""

from __future__ import annotations

from collections.abc import Iterable

from kimsite.report.contest import ContestReport
from kimsite.report.formats import contest_pages, contest_tables, workbook
from kimsite.report.formats.contest_document import document
from kimsite.report.formats.minutes_page import minutes_page
from kimsite.report.seal import seal


def contest_files(report: ContestReport) -> Iterable[tuple[str, bytes]]:
    """(path below laporan/<lomba>/, bytes). The digest on every page is that of laporan.json."""
    canonical = document(report)
    sealed = seal(report, canonical)
    yield "laporan.json", canonical
    yield from contest_tables.tables(report)
    yield from contest_pages.pages(report, sealed)
    yield minutes_page(report, sealed)
    yield "laporan.xlsx", workbook.workbook(report, sealed)
