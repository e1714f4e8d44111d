"""A filled table, XLSX or CSV, -> rows that know their cells.

Values only: formulas and macros are never run.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from kimsite.model.marked import Place
from kimsite.record import Record
from kimsite.report.inputs.intake import Intake
from kimsite.tools.conflict_marks import find_conflicts, lines_of
from kimsite.tools.spreadsheet import column_name
from kimsite.tools.workbook_reader import BOOKS, UnusableWorkbookError, read_workbook

HEADER_WITHIN = 20
"""The row of titles is among the first rows."""


class TableRow(Record, kw_only=True):
    """One row below the titles."""

    path: str
    number: int
    """From 1, titles and headings included."""
    cells: tuple[tuple[str, str, str], ...]
    """(title in lower case, text, its cell: 'D7', 'Nilai!D7')"""
    text: str
    """The line as written, for CSV."""

    def get(self, title: str) -> str:
        """The text under a title; empty where there is none."""
        return next((text for name, text, _ in self.cells if name == title), "")

    def cell(self, title: str) -> str:
        """The cell of that text, as spreadsheets name it: D7, Nilai!D7, or 7:7 for a whole row."""
        return next((where for name, _, where in self.cells if name == title), f"{self.number}:{self.number}")

    @property
    def titles(self) -> tuple[str, ...]:
        return tuple(name for name, _, _ in self.cells)

    @property
    def place(self) -> Place:
        """For findings."""
        return Place(path=self.path, line=self.number, text=self.text)


def read_filled_table(
    path: str, data: bytes, key: str, intake: Intake, *, own: bool = False
) -> tuple[TableRow, ...]:
    """The rows below the titles; the row of titles is the first that holds `key`.

    Several sheets of a workbook follow each other.

    `own`: the file may be a workbook of ours, with our formulas in it.
    """
    rows: list[TableRow] = []
    titled, before = False, intake.unusable
    for sheet, cells, lines in _sheets(path, data, intake, own=own):
        titles: tuple[str, ...] = ()
        for number, texts in enumerate(cells, start=1):
            if not titles:
                folded = tuple(text.strip().casefold() for text in texts)
                titles = folded if key in folded and number <= HEADER_WITHIN else ()
                titled = titled or bool(titles)
            elif any(text.strip() for text in texts):
                rows.append(_row(path, sheet, number, titles, texts, lines[number - 1] if lines else ""))
    if not titled and intake.unusable == before:
        intake.refuse("J11", Place(path=path), sebab="table.no-column", kolom=key)
    return tuple(rows)


def _row(
    path: str, sheet: str, number: int, titles: tuple[str, ...], texts: list[str], line: str
) -> TableRow:
    padded = [*texts, *[""] * (len(titles) - len(texts))]
    where = (f"{sheet}{'!' * bool(sheet)}{column_name(index)}{number}" for index in range(len(titles)))
    cells = tuple(
        (title, text.strip(), cell) for title, text, cell in zip(titles, padded, where, strict=False) if title
    )
    return TableRow(path=path, number=number, cells=cells, text=line)


def _sheets(
    path: str, data: bytes, intake: Intake, *, own: bool
) -> Iterator[tuple[str, list[list[str]], list[str]]]:
    """Of each sheet: its name or nothing, its rows of texts, its lines where it is a CSV."""
    if not path.lower().endswith(BOOKS):
        text = _decoded(data)
        conflicts = find_conflicts(text)
        if conflicts:
            first, _ = conflicts[0]
            place = Place(path=path, line=first, text=text.split("\n")[first - 1])
            intake.refuse("K28", place, letak=lines_of(conflicts))
            return
        heads = text.splitlines()[:HEADER_WITHIN]
        separator = max(";,\t", key=lambda mark: max((line.count(mark) for line in heads), default=0))
        reader = csv.reader(io.StringIO(text), delimiter=separator)
        yield "", [[_unquoted(cell) for cell in row] for row in reader], text.splitlines()
        return
    try:
        book = read_workbook(data)
    except UnusableWorkbookError as error:
        intake.refuse("J11", Place(path=path), sebab=error.reason)
        return
    for what in () if own else book.machinery:
        intake.note("J12", Place(path=path), nilai=what)
    for sheet in book.sheets:
        yield sheet.name, sheet.rows, []


def _decoded(data: bytes) -> str:
    """UTF-8, else the code page of a Western Excel."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n")


def _unquoted(text: str) -> str:
    """Without the apostrophe that keeps a text from running as a formula."""
    return text[1:] if text[:1] == "'" and text[1:2] in {"=", "+", "-", "@"} else text
