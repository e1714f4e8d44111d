"""Dates and hours as people write them <-> the values of a browser's date and time inputs (ISO 8601)."""

from __future__ import annotations

from datetime import date, time

from kimsite.tools.dates import DateReading, long_date
from kimsite.tools.hours import Hours, clock_at, read_hours
from kimsite.tools.read_dates import read_date


def moment_shown(text: str) -> tuple[str, str] | None:
    """(day, hour) as inputs hold them, each empty where there is none; None for what they cannot hold."""
    if not text.strip():
        return ("", "")
    reading = read_date(text)
    if isinstance(reading, DateReading):
        held = reading.end is None and not reading.wrong_weekday and not reading.unread
        return (reading.day.isoformat(), _iso(reading.clock)) if held else None
    hour = clock_shown(text)
    return None if hour is None else ("", hour)


def clock_shown(text: str) -> str | None:
    """An hour as a time input holds it; None for a span of hours, or for words."""
    if not text.strip():
        return ""
    reading = read_hours(text)
    if not isinstance(reading, Hours) or reading.end is not None:
        return None
    return _iso(clock_at(reading.start))


def moment_written(day: str, hour: str, raw: str) -> str:
    """What the header says for these inputs: `raw` as long as it means the same."""
    if moment_shown(raw) == (day, hour):
        return raw
    return " ".join(filter(None, (_day_written(day), clock_written(hour, ""))))


def clock_written(hour: str, raw: str) -> str:
    """An hour as people write it, `08.00`: `raw` as long as it means the same."""
    if clock_shown(raw) == hour:
        return raw
    try:
        return f"{time.fromisoformat(hour):%H.%M}" if hour else ""
    except ValueError:
        return hour


def _day_written(day: str) -> str:
    try:
        return long_date(date.fromisoformat(day)) if day else ""
    except ValueError:
        return day


def _iso(clock: time | None) -> str:
    return f"{clock:%H:%M}" if clock is not None else ""
