"""One table -> an XLSX file, the same bytes every time.

XlsxWriter is loaded when the first workbook is written: a build without tables of figures needs none.
"""

from __future__ import annotations

import importlib
import io
from collections.abc import Sequence
from datetime import datetime

_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001  # Excel has no zones; a fixed day keeps the bytes
_WIDEST = 60


def table_workbook(
    title: str, notes: Sequence[str], header: Sequence[str], rows: Sequence[Sequence[str | float]]
) -> bytes:
    """A workbook with one sheet: title, heads, rows, notes below them. Texts are never formulas."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = importlib.import_module("xlsxwriter").Workbook(out, options)
    book.set_properties({"title": title, "author": "kimsite", "created": _CREATED})
    bold, head = (
        book.add_format({"bold": True}),
        book.add_format({"bold": True, "bottom": 1, "text_wrap": True}),
    )
    sheet = book.add_worksheet()
    sheet.write_string(0, 0, title, bold)
    for column, text in enumerate(header):
        sheet.write_string(2, column, text, head)
        widest = max(len(str(row[column])) for row in [header, *rows])
        sheet.set_column(column, column, min(_WIDEST, widest + 2))
    for at, row in enumerate(rows, 3):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(at, column, cell)
            else:
                sheet.write_number(at, column, cell)
    for at, note in enumerate(notes, 4 + len(rows)):
        sheet.write_string(at, 0, note)
    sheet.freeze_panes(3, 1)
    book.close()
    return out.getvalue()
