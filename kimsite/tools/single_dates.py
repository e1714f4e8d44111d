"""One day with its time, as it is at the beginning of a text: day first, always."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from msgspec.structs import replace

from kimsite.tools.date_words import DAY_PATTERN, DAY_WORDS, LUNAR, PARTS_OF_DAY, month_of
from kimsite.tools.dates import MONTH_NAMES, YEARS, DateReading, date_of
from kimsite.tools.hours import clock_at, read_hours
from kimsite.tools.unreadable import Unreadable

_MARKET = r"(?:\s+\(?(?:legi|manis|pahing|paing|pon|wage|kliwon)\b\)?)?"
"""The day of the Javanese five-day week, which villagers like to add."""
LEADING_DAY = (
    rf"(?i)(?P<eve>malam\s+)?(?P<day>{DAY_PATTERN})\b\.?{_MARKET}(?:\s+(?P<part>{PARTS_OF_DAY})"
    rf")?(?:\s+(?P<eve_of>{DAY_PATTERN}))?"
    rf"(?:\s*(?:-|/|&|s/d|s\.d\.|sd|dan|sampai)\s*(?P<last>{DAY_PATTERN})"
    rf"\b{_MARKET})?\s*[,./:;-]?\s*(?:(?:tanggal|tgl)\b[.:]?\s*)?"
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
_ISO = r"(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)"
_NUMERIC = (
    r"(\d{1,2})(?:\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*'?|\s(\d{1,2})\s(?=\d{4}))(\d{4}|\d{2})(?![\d]|[.:]\d\d)"
)
_YEAR = (
    r"(?:tah?un\s+|thn?\.?\s*)?(?:(?P<year>\d{4})|'?(?P<short>\d{2})(?![.:-]?\d|\s*(?:wib|wita|wit|am|pm|"
    r"pagi|siang|sore|malam)\b))(?!\d)"
)
MONTH_WORD = r"(?P<month>[^\W\d_]+)"
_NAMED = rf"(?i)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s./-]*(?:bulan\s+)?{MONTH_WORD}[\s.,/-]*{_YEAR}"
_MONTH_FIRST = rf"(?i){MONTH_WORD}[.\s/-]+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[,\s/-]+(?P<year>\d{{4}})(?!\d)"
_YEAR_FIRST = rf"(?i)(?P<year>\d{{4}})[\s-]+{MONTH_WORD}[\s-]+(?P<day>\d{{1,2}})(?!\d)"
_PACKED = r"(\d{8})(?!\d)"
_NO_YEAR = (
    rf"(?i)(?:(?P<day>\d{{1,2}})[\s./-]*(?:bulan\s+)?{MONTH_WORD}|(?P<numbers>\d{{1,2}}\s*[/-]\s*\d{{1,2}}))"
    rf"(?![\d/-]|\.\d)"
)


def read_single_date(plain: str) -> DateReading | Unreadable:
    """One day, with its time."""
    weekday = part = ""
    eve = False
    if match := re.match(LEADING_DAY, plain):
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
    when = date_of(year, month, day)
    if when is None:
        last = next(last for last in (31, 30, 29, 28) if date_of(year, month, last))
        return Unreadable("T01", (("bulan", f"{MONTH_NAMES[month - 1]} {year}"), ("akhir", str(last))))
    if rest and (match := re.match(_AFTER, rest)):
        weekday, rest = weekday or match["day"], rest[match.end() :]
    rest = re.sub(_LUNAR_TAIL, "", rest)
    rest = re.sub(r"^\s*(?:m|masehi)\b", "", rest, flags=re.IGNORECASE).strip(" ,().;:/|@-")
    rest = re.sub(r"^[^\w(]+", "", rest)  # emoji
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
            if date_of(int(year), int(month), int(day)):
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
    if date_of(2000, month, day) is None:
        return Unreadable("T02")
    rest = plain[match.end() :].strip(" ,.")
    if month_of(re.split(r"[\W\d_]", rest, maxsplit=1)[0])[0] or re.match(r"'?\d(?!\d?\s*[.:]\s*\d)", rest):
        return Unreadable("T02")  # a year that went wrong, not one that was left out
    return Unreadable("T07", (("hari", str(day)), ("bulan", MONTH_NAMES[month - 1]), ("sisa", rest)))
