"""Days and hours that a message names, and whether they are the next ones or a limit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from kimsite.record import Record
from kimsite.tools.dates import DateReading
from kimsite.tools.hours import Hours, clock_at, read_hours
from kimsite.tools.read_dates import read_date

WHEN_WORDS = "jam|pukul|pkl|tgl|tanggal|hari|(?:hari )?(?:senin|selasa|rabu|kamis|jum'?at|sabtu|ahad|minggu)"
"""Begins what says when something is, as a pattern."""
_MONTHS = (
    "jan(?:uari)?|[fp]eb(?:ruari)?|mar(?:et)?|mrt|apr(?:il)?|mei|jun[ie]?|jul[iy]?|agu(?:stus)?|ags|agt"
    "|sep(?:t|tember)?|okt(?:ober)?|no[vp](?:ember)?|des(?:ember)?"
)
_DATE = re.compile(
    r"(?<![\d.,-])(?<!\d/)(?:(?P<day>\d{1,2})(?:\s?(?:-|–|&|dan|s/?d\.?|sampai)\s?\d{1,2})?[ -]"
    rf"(?P<month>{_MONTHS})\b"
    r"\.?(?:[ -](?P<year>\d{4}))?|\d{1,2}(?P<sep>[/-])\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?![\d/-]))",
    re.IGNORECASE,
)
_NEAR_DAYS = {
    "hari ini": 0, "pagi ini": 0, "siang ini": 0, "sore ini": 0, "malam ini": 0, "tadi pagi": 0,
    "tadi siang": 0, "nanti sore": 0, "nanti malam": 0, "besok": 1, "bsk": 1, "lusa": 2,
    "kemarin": -1, "kmrn": -1, "kmarin": -1,
}  # fmt: skip
_NEAR_DAY = re.compile(rf"\b(?:{'|'.join(_NEAR_DAYS)})\b", re.IGNORECASE)
_CLOCK = r"\d{1,2}(?:[.:]\d{2})?(?: ?(?:pagi|siang|sore|malam|wib|wita|wit)\b)*"
_HOURS = re.compile(
    r"(?:\b(?:pukul|pkl|jam|waktu|wkt|tabuh)\b\.?|⏰|[\U0001f550-\U0001f567]\ufe0f?)\s*:?\s*"
    r"(?:jam |pukul |pkl\.? )?"
    rf"(?P<hours>{_CLOCK}(?:\s*(?:-|–|s/?d\.?|sampai(?: dengan)?|hingga)\s*"
    rf"(?:jam |pukul |pkl\.? )?{_CLOCK})?)",
    re.IGNORECASE,
)
_BARE_HOURS = re.compile(
    r"(?<![\d.,])(?P<hours>\d{1,2}[.:]\d{2}\s*(?:-|–|s/?d\.?|sampai)\s*\d{1,2}[.:]\d{2}"
    r"|\d{1,2}[.:]\d{2}(?= ?wi(?:b|ta|t)\b)|(?<=\b20\d\d, )\d{2}[.:]\d{2})(?![\d.]*\d)",
    re.IGNORECASE,
)
"""Hours without such a word: "08.00-12.00", "06.00 WIB", those right behind a date."""
_NEXT = re.compile(
    r"\b(?:berikut(?:nya)?|selanjut(?:nya)?|(?:bulan|bln|minggu|mgg) d(?:e?pa?n)|y\.?a\.?d\b|mendatang"
    r"|(?:buka|ketemu|jumpa|posyandu) lagi)\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"\b(?:pendaftaran|daftar|paling lambat|batas|terakhir|sebelum|rencana|lanjut)\b|\bs/?d\.? \d{1,2} [a-z]",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"\n|(?<=[.!?])(?<!\b(?:no|jl|gg|ds|rt|rw|ny|hj)\.)(?<!\b(?:jln|dsn|kec|kab|tgl|pkl|bpk|hrg|jam)\.)"
    r"\s+(?=[^\W\d_])",
    re.IGNORECASE,
)


class StatedDay(Record):
    """One day that a text names."""

    day: date
    hours: str
    """Hours that are named in the same line or sentence, as written; empty without any."""
    is_next: bool
    """It is said to be the next time."""
    is_limit: bool
    """A day until which, or a plan: the day of nothing that the text reports or invites to."""
    is_near: bool
    """Named by "besok" and the like."""


def parts_of(text: str) -> list[str]:
    """The lines and sentences of a text; "Ds. Mejuwet" is not the end of one."""
    return [part.strip() for part in _PARTS.split(text) if part.strip()]


def is_about_next(part: str) -> bool:
    """True for a line or sentence about the next time."""
    return _NEXT.search(part) is not None


def stated_days(text: str, sent: date, *, ahead: bool = False) -> list[StatedDay]:
    """The days that a text names, in its order; a date without a year is the nearest one.

    `ahead`: nearest after `sent` instead of before it. Words such as "besok" count only where no date is
    named beside them.
    """
    found = []
    for part in parts_of(text):
        is_next = is_about_next(part)
        days = list(_dates(part, sent, ahead=ahead or is_next))
        near = _NEAR_DAY.search(part)
        if not days and near is not None:
            days = [sent + timedelta(days=_NEAR_DAYS[near[0].casefold()])]
        is_near = near is not None and not _DATE.search(part)
        hours, is_limit = hours_of(part), _LIMIT.search(part) is not None
        found += [StatedDay(day, hours, is_next, is_limit, is_near) for day in days]
    return found


def hours_of(text: str) -> str:
    """The hours that a text names, as written: "08.00", "8 sampai jam 11"; empty where it names none."""
    match = _HOURS.search(text) or _BARE_HOURS.search(text)
    return match["hours"].strip() if match and isinstance(read_hours(match["hours"]), Hours) else ""


def clocks(hours: str) -> tuple[str, str]:
    """(start, end) of hours as `hours_of` gives them, as "08.00"; empty where there is none."""
    reading = read_hours(hours) if hours else None
    if not isinstance(reading, Hours):
        return "", ""
    end = f"{clock_at(reading.end):%H.%M}" if reading.end is not None else ""
    return f"{reading.clock:%H.%M}", end


def _dates(text: str, sent: date, *, ahead: bool) -> Iterator[date]:
    for match in _DATE.finditer(text):
        day = _day(match, sent, ahead=ahead)
        if day is not None:
            yield day


def _day(match: re.Match[str], sent: date, *, ahead: bool) -> date | None:
    if match["day"] is None or match["year"]:
        written = f"{match['day']} {match['month']} {match['year']}" if match["day"] else match[0]
        reading = read_date(written)
        return reading.day if isinstance(reading, DateReading) else None
    years = (sent.year - 1, sent.year, sent.year + 1)
    readings = (read_date(f"{match['day']} {match['month']} {year}") for year in years)
    days = [reading.day for reading in readings if isinstance(reading, DateReading)]
    coming = [day for day in days if day >= sent] if ahead else []
    return min(coming or days, key=lambda day: abs(day - sent), default=None)
