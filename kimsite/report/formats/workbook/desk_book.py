"""Desk -> meja.xlsx: every list of the pages as a sheet of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kimsite.report.desk.assemble import Desk
from kimsite.report.desk.kim import BlogActivity
from kimsite.report.formats.desk_tables import DESK_COLUMNS, desk_rows
from kimsite.report.formats.workbook.book import PAPER_A4, Book, row_of

_FIRST = 3
_WIDEST = 46


def desk_workbook(desk: Desk) -> bytes:
    """The file's bytes; the same desk gives the same bytes."""
    book = Book(f"Meja KIM {desk.district.name}", desk.today)
    for name, heads, rows in _sheets(desk):
        _sheet(book, f"{name}, keadaan {desk.today.isoformat()}", name, heads, rows)
    return book.data()


def _sheets(desk: Desk) -> Iterable[tuple[str, Sequence[str], list[tuple[object, ...]]]]:
    """Name, heads and rows of each sheet."""
    yield (
        "Perlu didatangi",
        ("KIM", "Desa", "Kecamatan", "Sebab"),
        [
            (one.one.kim.name, one.one.kim.village, one.one.kim.kecamatan, "; ".join(one.reasons))
            for one in desk.visits
        ],
    )
    yield (
        "Diam",
        ("KIM", "Kecamatan", "Hari", "Tulisan terakhir", "Judul", "Menurut tulisan", "Status terdaftar"),
        [
            (
                one.kim.name,
                one.kim.kecamatan,
                one.silent_days,
                one.last.day.isoformat() if one.last else "",
                one.last.title if one.last else "",
                one.activity.value,
                one.kim.status.value,
            )
            for one in desk.asleep
        ],
    )
    yield (
        "Belum menulis",
        ("KIM", "Desa", "Kecamatan", "Status terdaftar"),
        [
            (one.kim.name, one.kim.village, one.kim.kecamatan, one.kim.status.value)
            for one in desk.of(BlogActivity.UNWRITTEN)
        ],
    )
    yield (
        "SK berakhir",
        ("KIM", "Kecamatan", "Nomor SK", "Berlaku sampai", "Sisa hari"),
        [
            (
                one.kim.name,
                one.kim.kecamatan,
                one.kim.decree.number if one.kim.decree else "",
                one.end.isoformat() if one.end else "",
                one.days_left,
            )
            for one in desk.ending
        ],
    )
    yield (
        "Cakupan",
        ("Kecamatan", "Desa", "KIM", "Persen", "Aktif", "Pasif", "Tidak aktif", "Belum menulis", "Usulan"),
        [
            (
                row.kecamatan.name,
                row.villages,
                len(row.kims),
                row.percent,
                *(row.count(activity) for activity in BlogActivity),
                row.proposed,
            )
            for row in desk.rows
        ],
    )
    yield "Semua KIM", DESK_COLUMNS, list(desk_rows(desk))


def _sheet(
    book: Book, title: str, name: str, heads: Sequence[str], rows: Sequence[tuple[object, ...]]
) -> None:
    sheet = book.book.add_worksheet(name)
    sheet.set_paper(PAPER_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.write_string(0, 0, title, book.styles.title)
    row_of(sheet, _FIRST - 1, tuple(heads), book.styles.head)
    widths = [len(head) for head in heads]
    for number, row in enumerate(rows, start=_FIRST):
        for column, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(number, column, value, book.styles.number)
            elif value not in {None, ""}:
                sheet.write_string(number, column, str(value), book.styles.plain)
                widths[column] = max(widths[column], min(len(str(value)), _WIDEST))
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width + 2)
    sheet.freeze_panes(_FIRST, 1)
    sheet.autofilter(_FIRST - 1, 0, max(_FIRST, _FIRST + len(rows) - 1), len(heads) - 1)
    sheet.repeat_rows(_FIRST - 1)
