"""A workbook for mentoring days: every kecamatan in a row, three lines for every village, choices to pick."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from xlsxwriter.worksheet import Worksheet

from kimsite.report.formats.workbook.book import PAPER_A4, Book, add_pick_list, row_of

_FIRST = 4


def mentoring_workbook(
    name: str,
    schedule: tuple[Sequence[str], Sequence[Sequence[str]]],
    people: tuple[Sequence[str], Sequence[Sequence[str]]],
    choices: Mapping[str, Sequence[str]],
    day: date,
) -> bytes:
    """The file's bytes.

    `schedule`, `people`: titles and rows of both sheets; `choices`: title -> the values that may be picked;
    `day`: the date that the file carries.
    """
    book = Book(f"Pendampingan KIM {name}", day)
    for sheet_name, note, (titles, rows) in (
        ("Jadwal", "Satu baris satu kecamatan. Yang belum dijadwalkan dibiarkan kosong.", schedule),
        ("Peserta", "Satu baris satu orang. Baris tanpa nama tidak dihitung.", people),
    ):
        sheet = book.book.add_worksheet(sheet_name)
        sheet.set_paper(PAPER_A4)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.write_string(0, 0, f"{sheet_name} pendampingan KIM {name}", book.styles.title)
        sheet.write_string(1, 0, note, book.styles.plain)
        row_of(sheet, _FIRST - 1, tuple(titles), book.styles.head)
        _columns(book, sheet, titles, choices, _FIRST + len(rows))
        for number, row in enumerate(rows, start=_FIRST):
            row_of(sheet, number, tuple(row), book.styles.plain)
    return book.data()


def _columns(
    book: Book, sheet: Worksheet, titles: Sequence[str], choices: Mapping[str, Sequence[str]], last: int
) -> None:
    """Widths, formats and the lists to pick from. Days have a date's format, all else keeps a 0 in front."""
    text = book.book.add_format({"num_format": "@", "valign": "top"})
    for index, title in enumerate(titles):
        is_day = title in {"Hari 1", "Hari 2"}
        sheet.set_column(
            index, index, 14 if is_day or title in choices else 24, book.styles.day if is_day else text
        )
        if title in choices:
            add_pick_list(sheet, index, (_FIRST, last), choices[title])
    sheet.freeze_panes(_FIRST, 2)
    sheet.autofilter(_FIRST - 1, 0, last, len(titles) - 1)
    sheet.repeat_rows(_FIRST - 1)
