"""Dates and times in the spellings of villagers: day first, always."""

from __future__ import annotations

import calendar
import re
from datetime import date, time

from kimsite.frozen import Frozen
from kimsite.tools.text import plain_marks
from kimsite.tools.unread import Unread

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_MONTH_WORDS = {
    "januari": 1, "jan": 1, "january": 1,
    "februari": 2, "pebruari": 2, "feb": 2, "peb": 2, "february": 2,
    "maret": 3, "mar": 3, "mrt": 3, "march": 3,
    "april": 4, "apr": 4,
    "mei": 5, "may": 5,
    "juni": 6, "jun": 6, "june": 6,
    "juli": 7, "jul": 7, "july": 7,
    "agustus": 8, "agust": 8, "agt": 8, "ags": 8, "agu": 8, "aug": 8, "august": 8,
    "september": 9, "sept": 9, "sep": 9,
    "oktober": 10, "okt": 10, "oct": 10, "october": 10,
    "november": 11, "nopember": 11, "nov": 11, "nop": 11,
    "desember": 12, "des": 12, "dec": 12, "december": 12,
}  # fmt: skip
_DAY_WORDS = {
    "senin": 0, "monday": 0, "mon": 0,
    "selasa": 1, "tuesday": 1, "tue": 1,
    "rabu": 2, "rebo": 2, "wednesday": 2, "wed": 2,
    "kamis": 3, "kemis": 3, "thursday": 3, "thu": 3,
    "jumat": 4, "jum'at": 4, "jum’at": 4, "jemuah": 4, "friday": 4, "fri": 4,
    "sabtu": 5, "setu": 5, "saturday": 5, "sat": 5,
    "minggu": 6, "ahad": 6, "sunday": 6, "sun": 6,
}  # fmt: skip
YEARS = (1900, 2199)
"""What a village can mean by a year; nearer the ends of the calendar a zone's offset would leave it."""
ZONES = {"Asia/Jakarta": "WIB", "Asia/Pontianak": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}
"""CLDR has no short names for Indonesia's zones; these are the ones people use."""

_WEEKDAY = re.compile(r"^(?P<word>[^\W\d_]+['’]?[^\W\d_]*)(?:\s+(?:legi|pahing|paing|pon|wage|kliwon))?\s*[,./]?\s*(?=\(?\d)", re.IGNORECASE)
"""A weekday, with the day of the Javanese five-day week that villagers like to add."""
_ISO = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?!\d)")
_WORDS = re.compile(r"^(\d{1,2})[\s-]+([^\W\d_]+)\.?[\s,-]+(\d{4}|\d{2})(?!\d)")
_MONTH_FIRST = re.compile(r"^([^\W\d_]+)\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)")
_CLOCK = re.compile(
    r"^(?:[T,]|pukul|jam|pk\.?|\s)*\s*(?P<h>\d{1,2})\s*[:.]\s*(?P<m>\d{2})(?:\s*[:.]\s*(?P<s>\d{2})(?:[.,]\d+)?)?"
    r"\s*(?P<half>[ap]m)?\s*(?P<zone>wib|wita|wit|z|utc|[+-]\d{2}:?\d{2})?$",
    re.IGNORECASE,
)


class DateReading(Frozen):
    """A date that was understood."""

    day: date
    clock: time | None
    wrong_weekday: str
    """The weekday as written when the calendar says another; else empty."""


def read_date(text: str) -> DateReading | Unread:
    """Read `2026-03-12`, `12/03/2026`, `12 Maret 2026`, `Kamis, 12 Maret 2026`, each with or without a time.

    Unread codes: T01 (no such day in the calendar), T02 (not understood), T05 (the time after it is not understood).
    """
    rest = " ".join(plain_marks(text).split()).strip("()")
    weekday = ""
    if match := _WEEKDAY.match(rest):
        word = match["word"]
        if word.casefold() in _DAY_WORDS:
            weekday, rest = word, rest[match.end() :].lstrip("( ")
    parts = _split(rest)
    if parts is None:
        return Unread("T02", (("nilai", text.strip()),))
    year, month, day, rest = parts
    if not 1 <= month <= 12 or not day >= 1 or not YEARS[0] <= year <= YEARS[1]:
        return Unread("T02", (("nilai", text.strip()),))
    last = calendar.monthrange(year, month)[1]
    if day > last:
        return Unread("T01", (("nilai", text.strip()), ("bulan", f"{MONTHS[month - 1]} {year}"), ("akhir", str(last))))
    clock = read_time(rest) if (rest := rest.strip(" ,()")) else None
    if isinstance(clock, Unread):
        return clock
    when = date(year, month, day)
    wrong = weekday if weekday and _DAY_WORDS[weekday.casefold()] != when.weekday() else ""
    return DateReading(when, clock, wrong)


def long_date(day: date) -> str:
    """'26 Januari 2026'."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _split(text: str) -> tuple[int, int, int, str] | None:
    """(year, month, day, what follows), or None."""
    if match := _ISO.match(text):
        return int(match[1]), int(match[2]), int(match[3]), text[match.end() :]
    if match := _NUMERIC.match(text):
        return _year(match[3]), int(match[2]), int(match[1]), text[match.end() :]
    if (match := _WORDS.match(text)) and match[2].casefold() in _MONTH_WORDS:
        return _year(match[3]), _MONTH_WORDS[match[2].casefold()], int(match[1]), text[match.end() :]
    if (match := _MONTH_FIRST.match(text)) and match[1].casefold() in _MONTH_WORDS:
        return int(match[3]), _MONTH_WORDS[match[1].casefold()], int(match[2]), text[match.end() :]
    return None


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def read_time(text: str) -> time | Unread:
    """Read `08.30`, `8:30`, `pukul 08.30 WIB`. Zone and seconds are read over: a village has one clock. Unread: T05."""
    plain = " ".join(plain_marks(text).split())
    match = _CLOCK.match(plain)
    if not match:
        bare = re.fullmatch(r"(?:pukul|jam|pk\.?)?\s*(\d{1,2})(?:\s*(?:wib|wita|wit))?", plain, re.IGNORECASE)
        if bare and int(bare[1]) < 24:
            return time(int(bare[1]))
        return Unread("T05", (("nilai", text.strip()),))
    hour, minute = int(match["h"]), int(match["m"])
    half = (match["half"] or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23 or minute > 59:
        return Unread("T05", (("nilai", text.strip()),))
    return time(hour, minute)
