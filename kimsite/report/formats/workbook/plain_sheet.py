"""A plain sheet: title, heads, rows, a filter; for lists that nobody fills in."""

from __future__ import annotations

from collections.abc import Sequence

from kimsite.report.formats.workbook.book import PAPER_A4, Book, row_of

_FIRST = 3
_WIDEST = 46


def add_sheet(
    book: Book, title: str, name: str, heads: Sequence[str], rows: Sequence[tuple[object, ...]]
) -> None:
    """Add a sheet `name` with a title, heads in row 3 and rows below; widths fit what is in them."""
    sheet = book.book.add_worksheet(name)
    sheet.set_paper(PAPER_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.write_string(0, 0, title, book.styles.title)
    row_of(sheet, _FIRST - 1, tuple(heads), book.styles.head)
    widths = [len(head) for head in heads]
    for number, row in enumerate(rows, start=_FIRST):
        for column, value in enumerate(row):
            if isinstance(value, int | float):
                sheet.write_number(
                    number,
                    column,
                    value,
                    book.styles.half if isinstance(value, float) else book.styles.number,
                )
            elif value not in {None, ""}:
                sheet.write_string(number, column, str(value), book.styles.plain)
                widths[column] = max(widths[column], min(len(str(value)), _WIDEST))
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width + 2)
    sheet.freeze_panes(_FIRST, 1)
    sheet.autofilter(_FIRST - 1, 0, max(_FIRST, _FIRST + len(rows) - 1), len(heads) - 1)
    sheet.repeat_rows(_FIRST - 1)
