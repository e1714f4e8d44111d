"""Dates in the spellings of villagers -> a date with its time, or why there is none."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from kimsite.tools.date_spans import read_date_span
from kimsite.tools.date_words import DAY_WORDS, EMPTY, LUNAR, month_of
from kimsite.tools.dates import DateReading, date_of, long_date
from kimsite.tools.hours import OFFSETS
from kimsite.tools.numerals import number_in_words
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.single_dates import read_single_date
from kimsite.tools.text import plain_marks
from kimsite.tools.unreadable import Unreadable

_QUICK = lazy_pattern(
    r"(?:([A-Z][a-z]+),? )?(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2}) ([A-Za-z]{3,9}) (\d{4}))"
    r"(?:(?:T|,? )(?:pukul )?([01]?\d|2[0-3])[.:]([0-5]\d)(?::\d\d(?:\.\d+)?)?(?: ?(WIB|WITA|WIT|Z|\+0\d:00)"
    r")?)?"
)
"""How nearly all dates are written.

The other patterns are texts: `re` compiles and keeps them when one is needed first.
"""
_FIRST_DIGITS = frozenset("123456789")
"""What opens a day or a year, and nothing that means no date."""
_FRAME = r"""^[^\w'(]+|[\s.,;!*_`~"'·•|]+$"""
_LABEL = (
    r"(?i)(?:(?:hari ini|besok|kemarin|lusa|nanti|tadi)\b,?|ke-?(?=\d)|"
    r"(?:hari(?:\s*(?:/|,|&|dan)?\s*(?:tanggal|tgl)\b)?|tanggal|tgl|pada|dinten|dina|poe)\b)[.:\s]*"
)
_NUMBERS = r"0?(\d{1,2})\s?[-/.]\s?0?(\d{1,2})\s?[-/.]\s?(\d{4})(?!\d)"
_LUNAR = rf"(?i)\b\d{{1,2}}[\s-]+(?:{LUNAR})\b|\b1[34]\d\d\s*h\b"


def is_no_date(text: str) -> bool:
    """True for placeholders: spaces, dashes, `null`, `menyusul`, what Word leaves of an empty paragraph."""
    if text[:1] in _FIRST_DIGITS:
        return False
    plain = re.sub(r"<[^>]*>|&nbsp;?|&#160;", " ", plain_marks(text)).casefold()
    words = " ".join(plain.split()).strip("'\"()[]{}*_`.…,;:!?~/\\-=+ ")
    return not words or words in EMPTY or re.match(r"(?:0001[-/]0?1[-/]0?1|[0/.: -]{4,}$)", words) is not None


def read_date(text: str) -> DateReading | Unreadable:
    """Read `2026-03-12`, `12/03/2026`, `12 Maret 2026`, `Kamis, 12 Maret 2026`, each with or without a time.

    Unread codes: T01 (no such day in the calendar), T02 (not understood), T05 (the time after it is not
    understood), T06 (a date of a lunar calendar), T07 (no year).
    """
    reading = read_day(text)
    if isinstance(reading, DateReading) and reading.unread:
        return Unreadable("T05", (("nilai", reading.unread),))
    return reading


_LONGEST = 200
"""Letters of a date with all that people write around it; more are a text, in which none is looked for."""


@lru_cache(maxsize=4096)
def read_day(text: str) -> DateReading | Unreadable:
    """Like `read_date`, but an unreadable time is left out: `unread` then holds its words."""
    if (match := _QUICK.fullmatch(text)) and (quick := _quick(match)) is not None:
        return quick
    if len(text) > _LONGEST:
        return Unreadable("T02", (("nilai", text.strip()),))
    plain = _bare(text)
    reading = read_single_date(plain)
    if (isinstance(reading, Unreadable) and reading.code != "T01") or (
        isinstance(reading, DateReading) and reading.unread
    ):
        span = read_date_span(plain)
        if span is not None:
            return span
    if isinstance(reading, Unreadable) and reading.code in {"T02", "T07"} and (figures := _in_figures(plain)):
        reading = read_single_date(figures)
    if isinstance(reading, Unreadable) and reading.code == "T02" and re.search(_LUNAR, plain):
        reading = Unreadable("T06")
    return (
        Unreadable(reading.code, (("nilai", text.strip()), *reading.values))
        if isinstance(reading, Unreadable)
        else reading
    )


def _quick(match: re.Match[str]) -> DateReading | None:
    """The commonest spellings, as `read_single_date` would read them; None where that has to look."""
    weekday, year, month, day, first, word, last, hour, minute, zone = match.groups()
    number, slip = (int(month), False) if month else month_of(word)
    when = None if slip else date_of(int(year or last), number, int(day or first))
    named = DAY_WORDS.get(weekday.lower()) if weekday else None
    if when is None or (weekday and named is None):
        return None
    clock = time(int(hour), int(minute)) if hour else None
    wrong = weekday if named is not None and named != when.weekday() else ""
    offset = None if not zone else int(zone[1:3]) * 60 if zone[0] == "+" else OFFSETS[zone.lower()]
    return DateReading(when, clock, wrong, offset=offset)


def guess(text: str) -> str:
    """A date to suggest for an unreadable text; empty where there is none.

    Month before day, a spreadsheet's serial number, the letter O for a zero.
    """
    plain = re.sub(r"([-/.])\1+", r"\1", _bare(text))
    match = re.fullmatch(r"(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*[-/.]\s*(\d{4})", plain)
    if match is not None and int(match[3]) > 12:
        found = date_of(int(match[4]), int(match[1]), int(match[3]))
    elif re.fullmatch(r"[345]\d{4}(?:[.,]\d+)?", plain):
        # the serial numbers of spreadsheets count from there
        found = date(1899, 12, 30) + timedelta(days=int(plain[:5]))
    elif re.fullmatch(r"1\d{9}(?:\d{3})?", plain):
        found = datetime.fromtimestamp(int(plain[:10]), UTC).date()
    else:
        mended = re.sub(r"(?<=\d)[oO]|[oO](?=\d)", "0", re.sub(r"(?<=\d)[lI]|\b[lI](?=\d)", "1", plain))
        reading = read_day(mended) if mended != text else None
        found = reading.day if isinstance(reading, DateReading) else None
    return long_date(found) if found is not None else ""


def month_first(text: str) -> date | None:
    """The day that a date with AM or PM behind it means where the month comes first; None where it cannot.

    `11/09/2026 08:15 AM`: programs that write such hours often write such dates.
    """
    match = re.match(_NUMBERS, _bare(text)) if re.search(r"(?i)\d\s?[ap]\.?m\b", text) else None
    if match is None or match[1] == match[2]:
        return None
    return date_of(int(match[3]), int(match[1]), int(match[2]))


def _in_figures(plain: str) -> str:
    """A date whose numbers are words, with figures: `sembilan November dua ribu dua puluh enam`."""
    words = re.sub(r"(?i)\b(?:tahun|bulan)\b", "", plain).split()
    for at, word in enumerate(words):
        month, slip = month_of(word.strip(".,"))
        if not month or slip:
            continue
        sides = (" ".join(words[:at]).rpartition(",")[2], " ".join(words[at + 1 :]))
        numbers = [int(side) if side.isdigit() else number_in_words(side) for side in sides if side]
        if len(numbers) == 2 and None not in numbers:
            return f"{numbers[0]} {word} {numbers[1]}"
    return ""


def _bare(text: str) -> str:
    """The text without what surrounds a date: emoji, a label, full stops."""
    plain = re.sub(_FRAME, "", " ".join(plain_marks(text).split()))
    plain = re.sub(r"(?<=\d)[\\_](?=\d)", "-", re.sub(r"^(\d{1,2}),(?= ?[^\W\d_])", r"\1", plain))
    while match := re.match(_LABEL, plain):
        plain = re.sub(_FRAME, "", plain[match.end() :])
    plain = re.sub(r"^((?:19|20)\d\d),? (\d{1,2} [^\W\d_]{3,10})$", r"\2 \1", plain)
    if plain.startswith("(") and plain.endswith(")"):
        plain = plain[1:-1].strip()
    return plain
