"""Report -> files: a literal list of formats, each one function from a Report to (path, bytes)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kimsite.report.activity.report import Report
from kimsite.report.formats import csv_tables, html_pages, json_document

FORMATS: tuple[Callable[[Report], Iterable[tuple[str, bytes]]], ...] = (
    html_pages.report_pages,
    csv_tables.report_tables,
    json_document.report_document,
)
