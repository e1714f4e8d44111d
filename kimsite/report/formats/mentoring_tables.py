"""The desk's mentoring days -> rows for CSV, JSON and the workbook: one a village, one a participant."""

from __future__ import annotations

from collections.abc import Iterator

from kimsite.model.mentoring import ParticipantGroup
from kimsite.report.desk.assemble import Desk
from kimsite.report.desk.mentoring import KecamatanOutcome, VillageOutcome
from kimsite.report.desk.mentoring_messages import mentoring_message, missing_words

VILLAGE_COLUMNS = (
    "kecamatan", "kode", "desa", "tim", "hari_1", "hari_2", "peserta", "pkk", "perangkat", "karang_taruna",
    "anggota_kim", "susunan", "masih_kurang", "hadir_1", "hadir_2", "bahan_diterima", "kim", "blog_terbuka",
    "baris_buku_besar", "tulisan_pertama_sesudahnya", "judul", "tulisan_30_hari", "tulisan_90_hari",
    "pesan_wa",
)  # fmt: skip
PERSON_COLUMNS = ("kecamatan", "desa", "nama", "unsur", "hadir_1", "hadir_2", "bahan_diterima")
_MARKS = {None: "", True: "ya", False: "tidak"}


def village_rows(desk: Desk) -> Iterator[tuple[object, ...]]:
    """One row a village of every kecamatan on the schedule; no name and no number of anybody."""
    for row in desk.mentoring.rows if desk.mentoring else ():
        for village in row.villages:
            yield _village(desk, row, village)


def person_rows(desk: Desk) -> Iterator[tuple[object, ...]]:
    """One row a participant, without phone numbers."""
    for row in desk.mentoring.rows if desk.mentoring else ():
        names = {village.village.code: village.village.name for village in row.villages}
        for person in row.people:
            yield (
                row.name,
                names.get(person.village, ""),
                person.name,
                person.group.value if person.group else "",
                *(_MARKS[mark] for mark in (*person.attended, person.received)),
            )


def _village(desk: Desk, row: KecamatanOutcome, outcome: VillageOutcome) -> tuple[object, ...]:
    days = row.round.days if row.round else (None, None)
    groups = (
        ParticipantGroup.PKK, ParticipantGroup.OFFICIAL, ParticipantGroup.YOUTH, ParticipantGroup.KIM
    )  # fmt: skip
    return (
        row.name, outcome.village.code, outcome.village.name, row.round.team if row.round else "",
        *(day.isoformat() if day else "" for day in days),
        len(outcome.people), *(outcome.count(group) for group in groups),
        "lengkap" if outcome.complete else "kurang" if outcome.people else "belum ada nama",
        missing_words(outcome.missing),
        *(outcome.came(day) if row.begun[day] else "" for day in (0, 1)),
        outcome.received, outcome.kim.name if outcome.kim else "",
        outcome.opening_day.isoformat() if outcome.opening_day else "", outcome.opening_row or "",
        outcome.first.day.isoformat() if outcome.first else "", outcome.first.title if outcome.first else "",
        *(len(posts) if outcome.anchor else "" for posts in (outcome.early, outcome.later)),
        mentoring_message(row, outcome, desk.district, desk.today),
    )  # fmt: skip
