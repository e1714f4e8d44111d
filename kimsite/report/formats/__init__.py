"""Report -> files: a literal list of formats, each one function from a Report to (path, bytes)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kimsite.report.assemble import Report
from kimsite.report.formats import csv_tables, html_pages, json_document

FORMATS: tuple[Callable[[Report], Iterable[tuple[str, bytes]]], ...] = (
    html_pages.pages,
    csv_tables.tables,
    json_document.document,
)
