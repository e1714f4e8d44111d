"""Desk -> meja.csv and meja.json: one row a KIM."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from kimsite.report.desk.assemble import Desk
from kimsite.report.desk.checklist import CHECK_LABELS
from kimsite.report.desk.kim import DeskKim
from kimsite.report.desk.messages import desk_message
from kimsite.report.formats.csv_tables import csv_bytes
from kimsite.report.formats.mentoring_tables import PERSON_COLUMNS, VILLAGE_COLUMNS, person_rows, village_rows
from kimsite.report.formats.voices_tables import voices_tables

DESK_SCHEMA = 1
DESK_COLUMNS = (
    "kode", "kim", "desa", "kecamatan", "status_terdaftar", "menurut_tulisan", "tulisan_pertama",
    "tulisan_terakhir", "hari_diam", "tulisan_13_minggu", "tulisan_sebelumnya", "minggu_aktif", "ragam",
    "tertahan", "sk_nomor", "sk_sampai", "sk_sisa_hari", *CHECK_LABELS, "alamat", "pesan_wa",
)  # fmt: skip


def desk_tables(desk: Desk) -> Iterator[tuple[str, bytes]]:
    """The files; those of mentoring days only where there are any."""
    rows = tuple(desk_rows(desk))
    yield "meja.csv", csv_bytes(DESK_COLUMNS, rows)
    content = {
        "versi": DESK_SCHEMA,
        "kabupaten": {"kode": desk.district.code, "nama": desk.district.name},
        "keadaan": desk.today.isoformat(),
        "contoh": desk.example,
        "kim": [dict(zip(DESK_COLUMNS, row, strict=True)) for row in rows],
        "kecamatan": [
            {
                "kode": row.kecamatan.code,
                "nama": row.kecamatan.name,
                "desa": row.villages,
                "kim": len(row.kims),
                "usulan": len(row.proposed),
                "persen": row.percent,
            }
            for row in desk.rows
        ],
        "target": [
            {"tahun": target.year, "hal": line.label, "tercapai": line.reached, "target": line.wanted}
            for target in desk.targets
            for line in target.lines
        ],
        "kunjungan": [
            {"kode": visit.desk_kim.kim.code, "sebab": list(visit.reasons)} for visit in desk.visits
        ],
    }
    if desk.mentoring:
        villages = tuple(village_rows(desk))
        content["pendampingan"] = [dict(zip(VILLAGE_COLUMNS, row, strict=True)) for row in villages]
        yield "pendampingan.csv", csv_bytes(VILLAGE_COLUMNS, villages)
        yield "pendampingan-peserta.csv", csv_bytes(PERSON_COLUMNS, person_rows(desk))
    for name, columns, voices in voices_tables(desk):
        content[name] = [dict(zip(columns, row, strict=True)) for row in voices]
        yield f"{name}.csv", csv_bytes(columns, voices)
    yield "meja.json", (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def desk_rows(desk: Desk) -> Iterable[tuple[object, ...]]:
    """One row a KIM, by address; phone numbers are in none."""
    base = desk.district.url.rstrip("/")
    for kim in desk.kims:
        yield _row(kim, base, desk_message(kim, desk.district.agency, desk.district.requirements.notice_days))


def _row(desk_kim: DeskKim, base: str, message: str) -> tuple[object, ...]:
    kim, numbers, decree = desk_kim.kim, desk_kim.score.numbers, desk_kim.kim.decree
    return (
        kim.code, kim.name, kim.village, kim.kecamatan, kim.status.value,
        desk_kim.activity.value, desk_kim.first.day.isoformat() if desk_kim.first else "",
        desk_kim.last.day.isoformat() if desk_kim.last else "",
        "" if desk_kim.silent_days is None else desk_kim.silent_days, len(numbers.posts), desk_kim.before,
        numbers.active_weeks, numbers.variety, len(desk_kim.held_files),
        decree.number if decree else "", desk_kim.end.isoformat() if desk_kim.end else "",
        "" if desk_kim.days_left is None else desk_kim.days_left,
        *("ya" if check.met else "belum" for check in desk_kim.checks),
        base + numbers.publisher.url, message,
    )  # fmt: skip
