"""Dates and times in the spellings of villagers: day first, always."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from msgspec.structs import replace

from kimsite.record import Record
from kimsite.tools.date_words import DAY_PATTERN, DAY_WORDS, EMPTY, LUNAR, PARTS_OF_DAY, month_of
from kimsite.tools.hours import OFFSETS, clock_at, read_hours
from kimsite.tools.text import plain_marks
from kimsite.tools.unreadable import Unreadable

DAY_NAMES = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTH_NAMES = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
YEARS = (1900, 2199)
"""What a village can mean by a year; nearer the ends of the calendar a zone's offset would leave it."""
ZONES = {"Asia/Jakarta": "WIB", "Asia/Pontianak": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}
"""CLDR has no short names for Indonesia's zones; these are the ones people use."""

_QUICK = re.compile(
    r"(?:([A-Z][a-z]+),? )?(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2}) ([A-Za-z]{3,9}) (\d{4}))"
    r"(?:(?:T|,? )(?:pukul )?([01]?\d|2[0-3])[.:]([0-5]\d)(?::\d\d(?:\.\d+)?)?(?: ?(WIB|WITA|WIT|Z|\+0\d:00)"
    r")?)?"
)
"""How nearly all dates are written.

The other patterns are texts: `re` compiles and keeps them when one is needed first.
"""
_FIRST_DIGITS = frozenset("123456789")
"""What opens a day or a year, and nothing that stands for no date."""
_FRAME = r"""^[^\w'(]+|[\s.,;!*_`~"']+$"""
_LABEL = r"(?i)(?:hari(?:\s*(?:/|,|&|dan)?\s*(?:tanggal|tgl)\b)?|tanggal|tgl|pada)\b[.:\s]*"
_MARKET = r"(?:\s+(?:legi|manis|pahing|paing|pon|wage|kliwon))?"
"""The day of the Javanese five-day week, which villagers like to add."""
_WEEKDAY = (
    rf"(?i)(?P<eve>malam\s+)?(?P<day>{DAY_PATTERN})\b\.?{_MARKET}(?:\s+(?P<part>{PARTS_OF_DAY})"
    rf")?(?:\s+(?P<eve_of>{DAY_PATTERN}))?"
    rf"(?:\s*(?:-|/|&|s/d|s\.d\.|sd|dan|sampai)\s*(?P<last>{DAY_PATTERN})"
    rf"\b{_MARKET})?\s*[,./:-]?\s*(?:(?:tanggal|tgl)\b[.:]?\s*)?"
    r"(?=[(\d]|[a-z]+\.? \d{1,2},? \d{4})"
)
_PLACE = r"[^\W\d][^\d,:]{1,40},\s*(?=\d)"
"""The town before the date of a letter."""
_AFTER = rf"(?i)[\s,(]*(?:hari\s+)?\b(?P<day>{DAY_PATTERN})\b{_MARKET}[\s).]*"
_LUNAR_TAIL = (
    rf"(?i)^\s*(?:m\b|masehi\b)?\s*[/,(=-]*\s*\d{{1,2}}[\s-]+(?:{LUNAR})\b[\s\w]*?\d{{4}}\s*(?:h\b|"
    rf"hijriy?ah\b)?[\s).,]*"
)
_LUNAR_LEAD = (
    rf"(?i)\d{{1,2}}[\s-]+(?:{LUNAR})\b[\s\w]*?\d{{4}}\s*(?:h\b\.?|hijriy?ah\b)?\s*[/,(=-]+\s*(?=\w)"
)
_LUNAR = rf"(?i)\b\d{{1,2}}[\s-]+(?:{LUNAR})\b|\b1[34]\d\d\s*h\b"
_ISO = r"(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)"
_NUMERIC = (
    r"(\d{1,2})(?:\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*'?|\s(\d{1,2})\s(?=\d{4}))(\d{4}|\d{2})(?![\d]|[.:]\d\d)"
)
_YEAR = (
    r"(?:tahun\s+|thn?\.?\s*)?(?:(?P<year>\d{4})|'?(?P<short>\d{2})(?![.:-]?\d|\s*(?:wib|wita|wit|am|pm|pagi|"
    r"siang|sore|malam)\b))(?!\d)"
)
_WORD = r"(?P<month>[^\W\d_]+)"
_NAMED = rf"(?i)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s./-]*(?:bulan\s+)?{_WORD}[\s.,/-]*{_YEAR}"
_MONTH_FIRST = rf"(?i){_WORD}[.\s/-]+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[,\s/-]+(?P<year>\d{{4}})(?!\d)"
_YEAR_FIRST = rf"(?i)(?P<year>\d{{4}})[\s-]+{_WORD}[\s-]+(?P<day>\d{{1,2}})(?!\d)"
_PACKED = r"(\d{8})(?!\d)"
_NO_YEAR = (
    rf"(?i)(?:(?P<day>\d{{1,2}})[\s./-]*(?:bulan\s+)?{_WORD}|(?P<numbers>\d{{1,2}}\s*[/-]\s*\d{{1,2}}))"
    rf"(?![\d/-]|\.\d)"
)
_TO = (
    r"(?i)\s*(?:\bs\s?/\s?d\b\.?|\bs\.\s?d\b\.?|\bsd\b\.?|\bsampai(?: dengan)?\b|\bhingga\b|\bdan\b|[-&/]+)"
    r"\s*"
)
_PARTIAL = rf"(?i)(\d{{1,2}})(?:\s*,\s*\d{{1,2}})*(?:[\s./-]*(?:bulan\s+)?{_WORD})?[\s,]*"


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
    """What stands behind the date and was understood as no hour."""


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
    understood), T06 (a date of a lunar
    calendar), T07 (no year).
    """
    reading = read_day(text)
    if isinstance(reading, DateReading) and reading.unread:
        return Unreadable("T05", (("nilai", reading.unread),))
    return reading


@lru_cache(maxsize=4096)
def read_day(text: str) -> DateReading | Unreadable:
    """Like `read_date`, but an unreadable time is left out: `unread` then holds its words."""
    if (match := _QUICK.fullmatch(text)) and (quick := _quick(match)) is not None:
        return quick
    plain = _bare(text)
    reading = _single(plain)
    if (isinstance(reading, Unreadable) and reading.code != "T01") or (
        isinstance(reading, DateReading) and reading.unread
    ):
        span = _span(plain)
        if span is not None:
            return span
    if isinstance(reading, Unreadable) and reading.code == "T02" and re.search(_LUNAR, plain):
        reading = Unreadable("T06")
    return (
        Unreadable(reading.code, (("nilai", text.strip()), *reading.values))
        if isinstance(reading, Unreadable)
        else reading
    )


def _quick(match: re.Match[str]) -> DateReading | None:
    """What the commonest spellings say, as `_single` would read them; None where that has to look."""
    weekday, year, month, day, first, word, last, hour, minute, zone = match.groups()
    number, slip = (int(month), False) if month else month_of(word)
    when = None if slip else _made(int(year or last), number, int(day or first))
    named = DAY_WORDS.get(weekday.lower()) if weekday else None
    if when is None or (weekday and named is None):
        return None
    clock = time(int(hour), int(minute)) if hour else None
    wrong = weekday if named is not None and named != when.weekday() else ""
    offset = None if not zone else int(zone[1:3]) * 60 if zone[0] == "+" else OFFSETS[zone.lower()]
    return DateReading(when, clock, wrong, offset=offset)


def long_date(day: date) -> str:
    """'26 Januari 2026'."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def guess(text: str) -> str:
    """A date to suggest for an unreadable text; empty where there is none.

    Month before day, a spreadsheet's serial number, the letter O for a zero.
    """
    plain = re.sub(r"([-/.])\1+", r"\1", _bare(text))
    match = re.fullmatch(r"(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*[-/.]\s*(\d{4})", plain)
    if match is not None and int(match[3]) > 12:
        found = _made(int(match[4]), int(match[1]), int(match[3]))
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


def _bare(text: str) -> str:
    """The text without what stands around a date: emoji, a label, full stops."""
    plain = re.sub(_FRAME, "", " ".join(plain_marks(text).split()))
    while match := re.match(_LABEL, plain):
        plain = re.sub(_FRAME, "", plain[match.end() :])
    if plain.startswith("(") and plain.endswith(")"):
        plain = plain[1:-1].strip()
    return plain


def _single(plain: str) -> DateReading | Unreadable:
    """One day, with its time."""
    weekday = part = ""
    eve = False
    if match := re.match(_WEEKDAY, plain):
        weekday, part = match["day"], (match["part"] or "").casefold()
        eve = bool(match["eve"] or match["eve_of"])
        part = part or ("malam" if eve else "")
        plain = plain[match.end() :].lstrip("( ")
    elif match := re.match(_PLACE, plain):
        plain = plain[match.end() :]
    if match := re.match(_LUNAR_LEAD, plain):
        plain = plain[match.end() :].rstrip(" )")
    parts = _split(plain)
    if parts is None:
        return _without_year(plain)
    year, month, day, slip, rest = parts
    if not 1 <= month <= 12 or not day >= 1 or not YEARS[0] <= year <= YEARS[1]:
        return Unreadable("T02")
    when = _made(year, month, day)
    if when is None:
        last = calendar.monthrange(year, month)[1]
        return Unreadable("T01", (("bulan", f"{MONTH_NAMES[month - 1]} {year}"), ("akhir", str(last))))
    if rest and (match := re.match(_AFTER, rest)):
        weekday, rest = weekday or match["day"], rest[match.end() :]
    rest = re.sub(_LUNAR_TAIL, "", rest)
    rest = re.sub(r"^\s*(?:m|masehi)\b", "", rest, flags=re.IGNORECASE).strip(" ,().;:/|@-")
    named = DAY_WORDS[weekday.casefold()] if weekday else when.weekday()
    agrees = named == when.weekday() or (eve and (named - when.weekday()) % 7 in {1, 6})
    reading = DateReading(when, None, "" if agrees else weekday, slip=slip)
    return _with_hours(reading, rest, part) if rest else replace(reading, unread=part)


def _with_hours(reading: DateReading, rest: str, part: str) -> DateReading:
    hours = read_hours(rest, {"mlm": "malam", "petang": "sore"}.get(part, part))
    if isinstance(hours, Unreadable):
        return replace(reading, unread=f"{rest})" if rest.count("(") > rest.count(")") else rest)
    midnight = datetime.combine(reading.day, time(0))
    start = midnight + timedelta(minutes=hours.start)
    end = midnight + timedelta(minutes=hours.end) if hours.end is not None else None
    return replace(
        reading,
        day=start.date(),
        clock=clock_at(hours.start),
        end=end,
        end_timed=end is not None,
        offset=hours.offset,
    )


def _made(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar or a village's years have none such."""
    if not (
        YEARS[0] <= year <= YEARS[1] and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
    ):
        return None
    return date(year, month, day)


def _split(text: str) -> tuple[int, int, int, str, str] | None:
    """(year, month, day, a month's name with a slip, what follows), or None."""
    if match := re.match(_ISO, text):
        return int(match[1]), int(match[2]), int(match[3]), "", text[match.end() :]
    if match := re.match(_NUMERIC, text):
        return _year(match[4]), int(match[2] or match[3]), int(match[1]), "", text[match.end() :]
    if match := re.match(_PACKED, text):
        digits, rest = match[1], text[match.end() :].lstrip("_-")
        for year, month, day in (
            (digits[:4], digits[4:6], digits[6:]),
            (digits[4:], digits[2:4], digits[:2]),
        ):
            if _made(int(year), int(month), int(day)):
                return int(year), int(month), int(day), "", rest
        return None
    for form in (_NAMED, _MONTH_FIRST, _YEAR_FIRST):
        if match := re.match(form, text):
            month, slip = month_of(match["month"])
            if month:
                year = match["year"] or match["short"]
                return (
                    _year(year),
                    month,
                    int(match["day"]),
                    match["month"] if slip else "",
                    text[match.end() :],
                )
    return None


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _without_year(plain: str) -> Unreadable:
    """A day and a month without their year, and what follows them; else nothing that is known."""
    match = re.match(_NO_YEAR, plain)
    if match is None:
        return Unreadable("T02")
    if match["numbers"]:
        day, month = (int(number) for number in re.split(r"\s*[/-]\s*", match["numbers"]))
    else:
        day, month = int(match["day"]), month_of(match["month"])[0]
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(2000, month)[1]):
        return Unreadable("T02")
    rest = plain[match.end() :].strip(" ,.")
    if month_of(re.split(r"[\W\d_]", rest, maxsplit=1)[0])[0] or re.match(r"'?\d(?!\d?\s*[.:]\s*\d)", rest):
        return Unreadable("T02")  # a year that went wrong, not one that was left out
    return Unreadable("T07", (("hari", str(day)), ("bulan", MONTH_NAMES[month - 1]), ("sisa", rest)))


def _span(plain: str) -> DateReading | None:
    """A span: the first day, with the last as its end.

    `7-8 November 2026`, `Sabtu, 30 November s/d Minggu, 1 Desember 2026`.
    """
    lead = re.match(_WEEKDAY, plain)
    bare = plain[lead.end() :] if lead and lead["last"] else plain
    for match in re.finditer(_TO, bare):
        last = _single(bare[match.end() :].lstrip(" ,"))
        if isinstance(last, Unreadable) or last.unread:
            continue
        first = _first(bare[: match.start()], last)
        if first is None or first.day > last.day:
            continue
        midnight = last.end or datetime.combine(
            last.day, time(0) if first.clock is None or last.clock is None else last.clock
        )
        if first.clock is None and last.clock is not None:
            # the hours stand once, behind both days
            return replace(
                first,
                clock=last.clock,
                end=_last_end(last),
                end_timed=last.end is not None,
                offset=last.offset,
            )
        return replace(
            first,
            end=midnight,
            end_timed=last.clock is not None,
            offset=first.offset if first.offset is not None else last.offset,
        )
    return None


def _last_end(last: DateReading) -> datetime:
    return last.end or datetime.combine(last.day, time(0))


def _first(written: str, last: DateReading) -> DateReading | None:
    """The first day of a range, which may leave its month and year to the last."""
    whole = _single(written.strip(" ,"))
    if isinstance(whole, DateReading):
        return None if whole.unread else whole
    if match := re.match(_WEEKDAY, written):
        written = written[match.end() :]
    match = re.fullmatch(_PARTIAL, written.strip())
    if match is None:
        return None
    month = month_of(match["month"])[0] if match["month"] else last.day.month
    year = last.day.year - (month > last.day.month)
    day = _made(year, month, int(match[1]))
    return DateReading(day, None, "") if day is not None else None
