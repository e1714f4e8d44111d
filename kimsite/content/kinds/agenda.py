"""Agenda: an event with its time and place."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from kimsite.content.kinds.field import Field, FieldType, KindSpec, Values
from kimsite.model.kinds import Kind
from kimsite.model.records import AgendaRecord
from kimsite.tools.dates import DateReading, long_date
from kimsite.tools.hours import LONGEST_NIGHT
from kimsite.tools.unreadable import Unreadable
from kimsite.tools.word_lists import words


def make(values: Values) -> AgendaRecord:
    """The event. An end before the start is dropped (`rule` says so).

    Raises ValueError without a start, which `validate` never allows.
    """
    begins = values.when("mulai")
    start = values.moment("mulai")
    if begins is None or start is None:
        raise ValueError("an event needs its start")
    end, timed = _end(values, begins)
    kept = end if end is not None and _is_after(start, end, timed=timed) else None
    return AgendaRecord(
        start=start,
        end=kept,
        venue=values.text("tempat"),
        all_day=begins.clock is None,
        end_timed=timed or kept is None,
        words=begins.unread,
    )


def _end(values: Values, begins: DateReading) -> tuple[datetime | None, bool]:
    """(the end, whether it has an hour): as written under `selesai`, else as the start's own range says."""
    hours, end = values.hours("selesai"), values.when("selesai")
    if hours is not None:
        minutes = hours.start if hours.end is None else hours.end
        moment = datetime.combine(begins.end.date() if begins.end else begins.day, time(0)) + timedelta(
            minutes=minutes
        )
        start = datetime.combine(begins.day, begins.clock or time(0))
        night = moment + timedelta(days=1)
        return night if moment < start and night - start <= timedelta(minutes=LONGEST_NIGHT) else moment, True
    if end is not None:
        last = begins.end if begins.end_timed and end.clock is None else None
        if last is not None and last.date() == begins.day and end.end is None:
            return datetime.combine(end.day, last.time()), True
        ending = datetime.combine(end.day, end.clock or time(0))
        return end.end or ending, end.clock is not None if end.end is None else end.end_timed
    return begins.end, begins.end_timed


def _is_after(start: datetime, end: datetime, *, timed: bool) -> bool:
    """True where an end does not come before its start; one without an hour is the whole of its day."""
    return end >= start if timed else end.date() >= start.date()


def rule(values: Values) -> tuple[tuple[str, Unreadable], ...]:
    """An event ends after it starts."""
    begins, start = values.when("mulai"), values.moment("mulai")
    if begins is None or start is None:
        return ()
    end, timed = _end(values, begins)
    if end is None or _is_after(start, end, timed=timed):
        return ()
    shown = f"{long_date(end.date())} {end:%H.%M}" if timed else long_date(end.date())
    return (
        (
            "selesai",
            Unreadable("T11", (("isian", "selesai"), ("terbaca", shown), ("awal", long_date(start.date())))),
        ),
    )


KIND = KindSpec(
    kind=Kind.AGENDA,
    usual=words("judul tanggal mulai selesai tempat"),
    example_title="Senam lansia di balai desa",
    make=make,
    rule=rule,
    dated_by="mulai",
    fields=(
        Field(
            name="mulai",
            type=FieldType.MOMENT,
            label="Mulai",
            example="12 Maret 2026 08.00",
            required=True,
            natural=words("""
                waktu_mulai pelaksanaan tanggal_pelaksanaan waktu_pelaksanaan tanggal_acara tanggal_kegiatan
                waktu_acara waktu_kegiatan tanggal_mulai mulai_tanggal hari_mulai dimulai dari dari_tanggal
                tanggal_awal jadwal when start begin starts begins start_date start_time
            """),
        ),
        Field(
            name="selesai",
            type=FieldType.MOMENT,
            label="Selesai",
            example="12 Maret 2026 11.30",
            natural=words("""
                jam_selesai waktu_selesai berakhir sampai_jam sampai_pukul end ends end_date end_time
                tanggal_selesai selesai_tanggal hari_selesai sampai_tanggal tanggal_akhir s_d sampai_dengan
            """),
        ),
        Field(
            name="tempat",
            type=FieldType.TEXT,
            label="Tempat",
            example="Balai desa",
            required=True,
            natural=words("""
                tempat_acara tempat_kegiatan tempat_pelaksanaan bertempat bertempat_di lokasi_acara
                lokasi_kegiatan venue where di di_mana alamat titik_kumpul
                kumpul kumpul_di kumpul_ing ana_ing ono_ing wonten_ing
            """),
        ),
    ),
)
