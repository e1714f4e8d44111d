"""A workbook whose bytes depend on its content alone. The reports import XlsxWriter here alone.

XlsxWriter is a core dependency: it is pure Python without dependencies of its own, and a jury without a
workbook has no proof in hand.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime
from html import escape
from itertools import compress
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kimsite.record import Record
from kimsite.tools.spreadsheet import column_name

PAPER_A4 = 9
INPUT = "#FFF2CC"
_HEAD = "#DCE8E5"
EPOCH = date(1899, 12, 30)
"""Day 0 of a workbook, for days after February 1900."""


class Styles(Record, kw_only=True):
    """The cell formats that every sheet uses."""

    plain: Format
    wrap: Format
    title: Format
    head: Format
    number: Format
    half: Format
    exact: Format
    exact_open: Format
    """With an asterisk: an open item may still change it."""
    day: Format
    bold: Format
    entry_half: Format
    """Unlocked and yellow: the jury writes here."""
    entry_text: Format


ROW = "\0"
"""In a formula: the number of the row that it is in."""


class PatternCell(Record, kw_only=True):
    """A cell that many rows have: a text, unless it is a number or a formula that comes to one."""

    column: int
    style: Format | None = None
    is_number: bool = False
    formula: str = ""

    def write(self, sheet: Worksheet, row: int, value: float | str) -> None:
        """Write this one cell. `value`: of a formula what it comes to."""
        if self.formula:
            sheet.write_formula(row, self.column, self.formula.replace(ROW, str(row + 1)), self.style, value)
        elif self.is_number:
            sheet.write_number(row, self.column, value, self.style)
        else:
            sheet.write_string(row, self.column, value, self.style)


class RowPattern:
    """Rows of the same cells, which differ in their values. A sheet keeps and writes each as one piece."""

    def __init__(self, *cells: PatternCell) -> None:
        """`cells`: from left to right."""
        self.cells = cells
        self.elements: dict[tuple[bool, ...], str] = {}
        """Which cells a row has -> all their elements, with ROW and places for the values."""

    def write(self, sheet: Worksheet, row: int, values: Sequence[float | str | None]) -> None:
        """Write a row. `values`: one for each cell, None where the row has none."""
        if IS_KNOWN_VERSION and sheet.add_row(row, self, values):
            return
        for cell, value in zip(self.cells, values, strict=True):
            if value is not None:
                cell.write(sheet, row, value)


class _Row(Record):
    """A row that was added as one piece."""

    pattern: RowPattern
    cells: tuple[bool, ...]
    """Which cells of the pattern it has."""
    values: tuple[float, ...]
    """Of these cells; of a text its number among those of the workbook."""


class _Sheet(Worksheet):  # type: ignore[misc]  # XlsxWriter has no types
    """A sheet that takes whole rows, and does not search formulas for functions of later years.

    Its 29 regular expressions per formula take 17 of the 23 seconds of a workbook with 40,000 posts; ours are
    functions of Excel 2010. A row's cells one by one take four times as long as together. The inner names of
    XlsxWriter in kimsite are all here.
    """

    def _prepare_formula(self, formula: str, *_: object, **__: object) -> str:
        return formula.removeprefix("=")

    def add_row(self, row: int, pattern: RowPattern, values: Sequence[float | str | None]) -> bool:
        """Add a row's cells; False where they must be written one by one."""
        if any(isinstance(value, str) and len(value) > _LONG for value in values):
            return False
        number_of = self.str_table._get_shared_string_index  # noqa: SLF001  # as above
        there = tuple(value is not None for value in values)
        columns = [cell.column for cell in compress(pattern.cells, there)]
        for column in (columns[0], columns[-1]):
            self._check_dimensions(row, column)
        kept = (
            number_of(value) if isinstance(value, str) else value for value in values if value is not None
        )
        self.table[row] = {columns[-1]: None, columns[0]: _Row(pattern, there, tuple(kept))}
        return True

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        """A row that was added whole is written at its first cell; its last one only says how far it goes."""
        if isinstance(cell, _Row):
            elements = cell.pattern.elements
            if cell.cells not in elements:
                elements[cell.cells] = "".join(map(self._element, compress(cell.pattern.cells, cell.cells)))
            self.fh.write(elements[cell.cells].replace(ROW, str(row + 1)) % cell.values)
        elif cell is not None:
            super()._write_cell(row, col, cell)

    def _element(self, cell: PatternCell) -> str:
        """As XlsxWriter writes it."""
        style = cell.style
        if style is None and cell.column in self.col_info:
            style = self.col_info[cell.column].column_format
        start = f'<c r="{column_name(cell.column)}{ROW}"'
        if style is not None:
            start = f'{start} s="{style._get_xf_index()}"'  # noqa: SLF001  # as above
        if cell.formula:
            formula = escape(cell.formula.removeprefix("="), quote=False).replace("%", "%%")
            return f"{start}><f>{formula}</f><v>%s</v></c>"
        return f"{start}><v>%.16G</v></c>" if cell.is_number else f'{start} t="s"><v>%d</v></c>'


IS_KNOWN_VERSION = xlsxwriter.__version__.startswith("3.3.")
"""Whether our sheet is known to write as this version of XlsxWriter does; with another it is not used."""
_LONG = 16_000
"""Characters of a text that XlsxWriter may have to shorten."""


def add_pick_list(sheet: Worksheet, column: int, rows: tuple[int, int], choices: Sequence[str]) -> None:
    """Let a column's cells be picked from a list. `rows`: the first and the last, counted from 0."""
    sheet.data_validation(
        rows[0],
        column,
        rows[1],
        column,
        {
            "validate": "list",
            "source": list(choices),
            "error_title": "Pilih dari daftar",
            "error_message": f"Pilihan: {', '.join(choices)}",
        },
    )


class Book:
    """One workbook being written."""

    def __init__(self, title: str, day: date) -> None:
        """`day`: the date that the file itself carries."""
        self._out = io.BytesIO()
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self.book = xlsxwriter.Workbook(self._out, options)
        created = datetime(day.year, day.month, day.day)  # noqa: DTZ001  # Excel has no zones
        self.book.set_properties({"title": title, "author": "kimsite", "created": created})
        self.book.set_calc_mode("auto")
        make = self.book.add_format
        open_cell = {"locked": False, "bg_color": INPUT, "border": 1, "border_color": "#B7B7B7"}
        self.styles = Styles(
            plain=make({"valign": "top"}),
            wrap=make({"valign": "top", "text_wrap": True}),
            title=make({"bold": True, "font_size": 14}),
            head=make(
                {
                    "bold": True,
                    "bg_color": _HEAD,
                    "text_wrap": True,
                    "valign": "vcenter",
                    "border": 1,
                    "border_color": "#8A9A96",
                }
            ),
            number=make({"num_format": "0", "valign": "top"}),
            half=make({"num_format": "0.0", "valign": "top"}),
            exact=make({"num_format": "0.00##", "valign": "top"}),
            exact_open=make({"num_format": '0.00##"*"', "valign": "top"}),
            day=make({"num_format": "dd/mm/yyyy", "align": "left", "valign": "top"}),
            bold=make({"bold": True, "valign": "top"}),
            entry_half=make({**open_cell, "num_format": "0.0#"}),
            entry_text=make({**open_cell, "text_wrap": True, "valign": "top"}),
        )

    def sheet(self, name: str, *, code: str, landscape: bool = True) -> Worksheet:
        """A sheet set for printing on A4 or F4, one page wide, protected without a password.

        `code`: the text of the footer.
        """
        sheet = self.book.add_worksheet(name, _Sheet if IS_KNOWN_VERSION else Worksheet)
        sheet.set_paper(PAPER_A4)
        if landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.9, right=0.4, top=0.6, bottom=0.7)
        sheet.set_footer(f"&L&8{code.replace('&', '&&')}&R&8Halaman &P dari &N")
        sheet.protect("", {"format_columns": True, "format_rows": True, "sort": True, "autofilter": True})
        return sheet

    def data(self) -> bytes:
        """The finished file."""
        self.book.close()
        return self._out.getvalue()


def row_of(sheet: Worksheet, row: int, texts: tuple[str, ...], style: Format) -> None:
    """Texts from column A on; never a formula, whatever they begin with."""
    for column, text in enumerate(texts):
        sheet.write_string(row, column, text, style)
