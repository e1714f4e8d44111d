"""A date that was read, the years it can lie in, and how it is written."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

from kimsite.record import Record

DAY_NAMES = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTH_NAMES = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
YEARS = (1900, 2199)
"""What a village can mean by a year; nearer the ends of the calendar a zone's offset would leave it."""
ZONES = {"Asia/Jakarta": "WIB", "Asia/Pontianak": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}
"""CLDR has no short names for Indonesia's zones; these are the ones people use."""
_HOURS_EAST = {"WIB": 7, "WITA": 8, "WIT": 9}


class DateReading(Record):
    """A date that was understood."""

    day: date
    clock: time | None
    wrong_weekday: str
    """The weekday as written when the calendar says another; else empty."""
    end: datetime | None = None
    """Where a range of days or hours was written: its end, at midnight of the last day where that has no
    hour.
    """
    end_timed: bool = False
    offset: int | None = None
    """Minutes east of Greenwich of the zone that was written; None for the district's own."""
    slip: str = ""
    """A month's name that was written with a slip of one letter."""
    unread: str = ""
    """What follows the date and was understood as no hour."""


def clock_of_zone(zone: str) -> timezone:
    """The clock of one of the `ZONES` as it goes today: Indonesia has no summer time."""
    return timezone(timedelta(hours=_HOURS_EAST[ZONES[zone]]))


def date_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar or a village's years have none such."""
    try:
        return date(year, month, day) if YEARS[0] <= year <= YEARS[1] else None
    except (ValueError, OverflowError):
        return None


def long_date(day: date) -> str:
    """'26 Januari 2026'."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def long_month(month: str) -> str:
    """'2026-03' gives 'Maret 2026'."""
    year, number = month.split("-")
    return f"{MONTH_NAMES[int(number) - 1]} {year}"
