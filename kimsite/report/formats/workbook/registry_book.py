"""A workbook for the list of KIM: every village of the kabupaten in a row, choices to pick from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kimsite.report.formats.workbook.book import PAPER_A4, Book, add_pick_list, row_of

_FIRST = 4
_WIDE = ("Nama KIM", "Nomor SK", "Ketua", "Sekretaris", "Bendahara")
_DAYS = ("Tanggal", "Berlaku")


def registry_workbook(
    name: str,
    villages: Sequence[tuple[str, str, str]],
    titles: Sequence[str],
    choices: Mapping[str, Sequence[str]],
    day: date,
) -> bytes:
    """The file's bytes.

    `villages`: (code, kecamatan, village); `titles`: of the columns after these three; `choices`: title ->
    the values that may be picked; `day`: the date that the file carries.
    """
    book = Book(f"Daftar KIM {name}", day)
    sheet = book.book.add_worksheet("Daftar KIM")
    sheet.set_paper(PAPER_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.write_string(0, 0, f"Daftar KIM {name}", book.styles.title)
    sheet.write_string(
        1,
        0,
        "Isi satu baris untuk tiap KIM. Baris desa yang belum punya KIM dibiarkan kosong. "
        'Lalu:  kimsite registry import "daftar-kim.xlsx"',
        book.styles.plain,
    )
    row_of(sheet, _FIRST - 1, ("Kode Desa", "Kecamatan", "Desa/Kelurahan", *titles), book.styles.head)
    last = _FIRST + len(villages) - 1
    for number, (code, kecamatan, village) in enumerate(villages, start=_FIRST):
        row_of(sheet, number, (code, kecamatan, village), book.styles.plain)
    styles = (book.styles.day, book.book.add_format({"num_format": "@", "valign": "top"}))
    _columns(sheet, styles, titles, choices, last)
    return book.data()


def _columns(
    sheet: Worksheet,
    styles: tuple[Format, Format],
    titles: Sequence[str],
    choices: Mapping[str, Sequence[str]],
    last: int,
) -> None:
    """Widths, formats and the lists to pick from.

    `styles`: of days, and of texts, which keep a 0 in front.
    """
    sheet.set_column(0, 0, 15)
    sheet.set_column(1, 2, 20)
    for index, title in enumerate(titles, start=3):
        style = styles[0] if title.startswith(_DAYS) else styles[1]
        sheet.set_column(index, index, 26 if title in _WIDE else 16, style)
        if title in choices:
            add_pick_list(sheet, index, (_FIRST, last), choices[title])
    sheet.freeze_panes(_FIRST, 3)
    sheet.autofilter(_FIRST - 1, 0, last, 2 + len(titles))
    sheet.repeat_rows(_FIRST - 1)
