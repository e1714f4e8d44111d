"""Desk -> meja.xlsx: every list of the pages as a sheet of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kimsite.report.desk.assemble import Desk
from kimsite.report.desk.kim import BlogActivity
from kimsite.report.desk.mapping import map_kims
from kimsite.report.formats.desk_tables import DESK_COLUMNS, desk_rows
from kimsite.report.formats.mentoring_tables import PERSON_COLUMNS, VILLAGE_COLUMNS, person_rows, village_rows
from kimsite.report.formats.voices_tables import voices_tables
from kimsite.report.formats.workbook.book import Book
from kimsite.report.formats.workbook.plain_sheet import add_sheet


def desk_workbook(desk: Desk) -> bytes:
    """The file's bytes; the same desk gives the same bytes."""
    book = Book(f"Meja KIM {desk.district.name}", desk.today)
    for name, heads, rows in _sheets(desk):
        add_sheet(book, f"{name}, keadaan {desk.today.isoformat()}", name, heads, rows)
    return book.data()


def _sheets(desk: Desk) -> Iterable[tuple[str, Sequence[str], list[tuple[object, ...]]]]:
    """Name, heads and rows of each sheet."""
    yield (
        "Perlu didatangi",
        ("KIM", "Desa", "Kecamatan", "Sebab"),
        [
            (
                visit.desk_kim.kim.name,
                visit.desk_kim.kim.village,
                visit.desk_kim.kim.kecamatan,
                "; ".join(visit.reasons),
            )
            for visit in desk.visits
        ],
    )
    yield (
        "Diam",
        ("KIM", "Kecamatan", "Hari", "Tulisan terakhir", "Judul", "Menurut tulisan", "Status terdaftar"),
        [
            (
                kim.kim.name,
                kim.kim.kecamatan,
                kim.silent_days,
                kim.last.day.isoformat() if kim.last else "",
                kim.last.title if kim.last else "",
                kim.activity.value,
                kim.kim.status.value,
            )
            for kim in desk.asleep
        ],
    )
    yield (
        "Belum menulis",
        ("KIM", "Desa", "Kecamatan", "Status terdaftar"),
        [
            (kim.kim.name, kim.kim.village, kim.kim.kecamatan, kim.kim.status.value)
            for kim in desk.of(BlogActivity.UNWRITTEN)
        ],
    )
    yield (
        "SK berakhir",
        ("KIM", "Kecamatan", "Nomor SK", "Berlaku sampai", "Sisa hari"),
        [
            (
                kim.kim.name,
                kim.kim.kecamatan,
                kim.kim.decree.number if kim.kim.decree else "",
                kim.end.isoformat() if kim.end else "",
                kim.days_left,
            )
            for kim in desk.ending
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
                len(row.proposed),
            )
            for row in desk.rows
        ],
    )
    yield (
        "Pemetaan",
        (
            "KIM",
            "Kecamatan",
            "Ketertarikan",
            "Pengaruh",
            "Kekuatan",
            "Minggu aktif",
            "Ragam",
            "ADINDA",
            "Penulis",
        ),
        [
            (
                mapped.desk_kim.kim.name,
                mapped.desk_kim.kim.kecamatan,
                mapped.interest.value,
                mapped.influence.value,
                mapped.strength.value,
                mapped.desk_kim.score.numbers.active_weeks,
                mapped.desk_kim.score.numbers.variety,
                mapped.stages,
                mapped.authors,
            )
            for mapped in map_kims(desk.kims)
        ],
    )
    if desk.mentoring:
        yield "Pendampingan", VILLAGE_COLUMNS, list(village_rows(desk))
        yield "Peserta", PERSON_COLUMNS, list(person_rows(desk))
    for name, heads, rows in voices_tables(desk):
        yield name.capitalize(), heads, list(rows)
    yield "Semua KIM", DESK_COLUMNS, list(desk_rows(desk))
