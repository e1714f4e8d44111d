"""Spans of days: `7-8 November 2026`, `Sabtu, 30 November s/d Minggu, 1 Desember 2026`."""

from __future__ import annotations

import re
from datetime import datetime, time

from msgspec.structs import replace

from kimsite.tools.date_words import month_of
from kimsite.tools.dates import DateReading, date_of
from kimsite.tools.single_dates import LEADING_DAY, MONTH_WORD, read_single_date
from kimsite.tools.unreadable import Unreadable

_TO = (
    r"(?i)\s*(?:\bs\s?/\s?d\b\.?|\bs\.\s?d\b\.?|\bsd\b\.?|\bsampai(?: dengan)?\b|\bhingga\b|\bdan\b|[-&/]+)"
    r"\s*"
)
_PARTIAL = rf"(?i)(\d{{1,2}})(?:\s*,\s*\d{{1,2}})*(?:[\s./-]*(?:bulan\s+)?{MONTH_WORD})?[\s,]*"


def read_date_span(plain: str) -> DateReading | None:
    """The first day, with the last as its end; None for no span."""
    lead = re.match(LEADING_DAY, plain)
    bare = plain[lead.end() :] if lead and lead["last"] else plain
    for match in re.finditer(_TO, bare):
        last = read_single_date(bare[match.end() :].lstrip(" ,"))
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
    whole = read_single_date(written.strip(" ,"))
    if isinstance(whole, DateReading):
        return None if whole.unread else whole
    if match := re.match(LEADING_DAY, written):
        written = written[match.end() :]
    match = re.fullmatch(_PARTIAL, written.strip())
    if match is None:
        return None
    month = month_of(match["month"])[0] if match["month"] else last.day.month
    year = last.day.year - (month > last.day.month)
    day = date_of(year, month, int(match[1]))
    return DateReading(day, None, "") if day is not None else None
