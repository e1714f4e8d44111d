"""A workbook whose bytes depend on its content alone. The reports import XlsxWriter here alone.

XlsxWriter is a core dependency: it is pure Python without dependencies of its own, and a jury without a
workbook has no proof in hand.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime
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
    entry: Format
    """Unlocked and yellow: the jury writes here."""
    entry_half: Format
    entry_text: Format


class _Sheet(Worksheet):  # type: ignore[misc]  # XlsxWriter has no types
    """A sheet that writes plain cells faster, and does not search formulas for functions of later years.

    Its 29 regular expressions per formula take 17 of the 23 seconds of a workbook with 40,000 posts; ours are
    functions of Excel 2010. The inner names of XlsxWriter in kimsite are all here, for the versions that were
    compared; another version writes the same, but slower.
    """

    def _prepare_formula(self, formula: str, *_: object, **__: object) -> str:
        return formula.removeprefix("=")

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        """The same element as XlsxWriter writes, without its lists of attributes."""
        kind = type(cell).__name__
        style = cell.format
        if style is None and col in self.col_info:
            style = self.col_info[col].column_format
        if kind not in _PLAIN or row in self.row_info or isinstance(getattr(cell, "value", 0), str | bool):
            super()._write_cell(row, col, cell)
            return
        start = f'<c r="{column_name(col)}{row + 1}"'
        if style is not None:
            start = f'{start} s="{style._get_xf_index()}"'  # noqa: SLF001  # as above
        if kind == "String":
            self.fh.write(f'{start} t="s"><v>{cell.string}</v></c>')
        elif kind == "Number":
            self.fh.write(f"{start}><v>{cell.number:.16G}</v></c>")
        else:
            formula = cell.formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            self.fh.write(f"{start}><f>{formula}</f><v>{cell.value}</v></c>")


_PLAIN = {"String", "Number", "Formula"} if xlsxwriter.__version__.startswith("3.3.") else set()
"""Kinds of cells that we write ourselves."""


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
            entry=make(open_cell),
            entry_half=make({**open_cell, "num_format": "0.0#"}),
            entry_text=make({**open_cell, "text_wrap": True, "valign": "top"}),
        )

    def sheet(self, name: str, *, code: str, landscape: bool = True) -> Worksheet:
        """A sheet set for printing on A4 or F4, one page wide, protected without a password.

        `code`: the text of the footer.
        """
        sheet = self.book.add_worksheet(name, _Sheet)
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
