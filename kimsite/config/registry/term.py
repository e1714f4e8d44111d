"""The term of a board as offices write it -> its last day: `2024-2027`, `3 tahun`, two dates."""

from __future__ import annotations

import re
from datetime import date

from kimsite.tools.read_dates import read_date
from kimsite.tools.unreadable import Unreadable

_TO = r"\s*(?:-|–|—|/|s\s*[./]?\s*d\b\.?|sampai(?:\s+dengan)?|hingga)\s*"
_YEARS = re.compile(rf"(?:tahun\s+)?((?:19|20)\d\d){_TO}((?:19|20)\d\d)", re.IGNORECASE)
_LENGTH = re.compile(r"(\w+)\s*(?:\(\s*\w+\s*\)\s*)?(?:tahun|thn|th)\b\.?", re.IGNORECASE)
_DAYS = re.compile(rf"(.*\d{{4}}){_TO}(.*\d{{4}})", re.IGNORECASE)
_WORDS = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6}
_LONGEST = 10
"""Years of a term; a longer one is a slip of the keys."""


def term_end(written: str, decree_day: str) -> str:
    """The last day, ISO 8601; empty where it is no term, or where a length has no day to begin with.

    `decree_day`: ISO day of the SK, or empty. A term of years ends on the day of the year on which its SK was
    signed in the year that it begins, else with its last year.

    >>> term_end("2024-2027", "2024-02-01"), term_end("2024 s/d 2027", ""), term_end("3 tahun", "2024-02-01")
    ('2027-02-01', '2027-12-31', '2027-02-01')
    """
    text = re.sub(r"\s+", " ", written).strip()
    begun = date.fromisoformat(decree_day) if decree_day else None
    if match := _YEARS.fullmatch(text):
        first, last = int(match[1]), int(match[2])
        if not 0 < last - first <= _LONGEST:
            return ""
        return _later(begun, last) if begun is not None and begun.year == first else f"{last}-12-31"
    if match := _LENGTH.fullmatch(text):
        number = int(match[1]) if match[1].isdecimal() else _WORDS.get(match[1].casefold(), 0)
        return _later(begun, begun.year + number) if begun is not None and 0 < number <= _LONGEST else ""
    if match := _DAYS.fullmatch(text):
        first_day, last_day = read_date(match[1].strip()), read_date(match[2].strip())
        if isinstance(first_day, Unreadable) or isinstance(last_day, Unreadable):
            return ""
        return last_day.day.isoformat() if first_day.day < last_day.day else ""
    return ""


def _later(day: date, year: int) -> str:
    """The same day of another year; 29 February becomes the 28th."""
    return day.replace(year=year, day=28 if (day.month, day.day) == (2, 29) else day.day).isoformat()
