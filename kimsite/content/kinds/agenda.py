"""Agenda: an event with its time and place."""

from __future__ import annotations

from datetime import datetime

from kimsite.content.kinds.declare import Field, Kind, Values
from kimsite.model.records import AgendaRecord
from kimsite.tools.unread import Unread


def make(values: Values) -> AgendaRecord:
    """The event. An end before the start is dropped (`rule` says so)."""
    start = values.moment("mulai") or datetime(1, 1, 1)  # noqa: DTZ001  # never kept: without a start the post is held back
    end = values.moment("selesai")
    return AgendaRecord(
        start=start,
        end=end if end is not None and end >= start else None,
        venue=values.text("tempat"),
        all_day=not values.timed("mulai"),
    )


def rule(values: Values) -> tuple[tuple[str, Unread], ...]:
    """An event ends after it starts."""
    start, end = values.moment("mulai"), values.moment("selesai")
    if start is None or end is None or end >= start:
        return ()
    return (("selesai", Unread("I07", (("isian", "selesai"), ("bentuk", "")))),)


KIND = Kind(
    name="agenda",
    label="Agenda",
    make=make,
    rule=rule,
    fields=(
        Field(
            name="mulai",
            type="saat",
            label="Mulai",
            example="12 Maret 2026 08.00",
            required=True,
            natural=(
                "waktu_mulai",
                "pelaksanaan",
                "tanggal_pelaksanaan",
                "waktu_pelaksanaan",
                "tanggal_acara",
                "tanggal_kegiatan",
                "waktu_acara",
                "waktu_kegiatan",
                "jadwal",
            ),
        ),
        Field(
            name="selesai",
            type="saat",
            label="Selesai",
            example="12 Maret 2026 11.30",
            natural=("jam_selesai", "waktu_selesai", "berakhir", "sampai_jam", "sampai_pukul"),
        ),
        Field(
            name="tempat",
            type="teks",
            label="Tempat",
            example="Balai desa",
            required=True,
            natural=(
                "tempat_acara",
                "tempat_kegiatan",
                "tempat_pelaksanaan",
                "bertempat",
                "bertempat_di",
                "lokasi_acara",
                "lokasi_kegiatan",
                "venue",
                "di",
            ),
        ),
    ),
)
