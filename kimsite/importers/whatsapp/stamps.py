"""A line of a chat -> the stamp at its head, as numbers whose order is not known yet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from kimsite.importers.whatsapp.message import DateOrder
from kimsite.record import Record

_DAY = r"(?P<a>\d{1,4})(?P<sep>[/.\-])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{1,4})"
_TIME = (
    r"(?P<hour>\d{1,2})(?P<dot>[.:])(?P<minute>\d{2})(?:[.:](?P<second>\d{2}))?"
    r"(?: ?(?P<half>[AaPp])\.? ?[Mm]\.?)?"
)
_HEADS = (
    re.compile(rf"\[{_DAY},? +(?:pukul +|at +)?{_TIME}\] ?(?P<rest>.*)", re.DOTALL),
    re.compile(rf"{_DAY},? +(?:pukul +|at +)?{_TIME} +[-–] +(?P<rest>.*)", re.DOTALL),
    re.compile(rf"\[{_TIME},? +{_DAY}\] ?(?P<rest>.*)", re.DOTALL),
    re.compile(rf"\[(?P<a>\d{{1,2}})(?P<sep>/)(?P<b>\d{{1,2}}),? +{_TIME}\] ?(?P<rest>.*)", re.DOTALL),
)
"""iPhone and WhatsApp Web; Android; copied from WhatsApp Web; copied on Android, without a year."""
_NEAR = 20
"""Messages around one whose stamp runs back or ahead, which tell whether it is quoted text."""
_LARGEST_DAY, _LARGEST_MONTH = 31, 12
_LEAP_YEAR = 2024
"""Stands for a year that is not written, so that every day of a year exists."""


class Stamp(Record, kw_only=True):
    """The head of a message."""

    line: int
    shape: tuple[int, str, str, bool, bool]
    """What all heads of one export have in common: the pattern, the separators, seconds, AM and PM."""
    parts: tuple[int, int, int]
    """The date as written; a missing third part is 0."""
    clock: tuple[int, int, int]
    """Hour of 24, minute, second."""
    rest: str
    """What follows on the line."""


def read_stamp(line: str, number: int) -> Stamp | None:
    """The stamp that a line begins with; None for a line that continues a message."""
    start = line[:1]
    if start != "[" and not start.isdigit():
        return None
    for index, pattern in enumerate(_HEADS):
        match = pattern.fullmatch(line)
        if match is not None:
            return _stamp(match, index, number)
    return None


def _stamp(match: re.Match[str], index: int, number: int) -> Stamp:
    named = match.groupdict()
    hour, half = int(named["hour"]), (named["half"] or "").lower()
    if half and hour <= 12:  # a clock of twelve hours
        hour = hour % 12 + (12 if half == "p" else 0)
    return Stamp(
        line=number,
        shape=(index, named["sep"], named["dot"], named["second"] is not None, bool(half)),
        parts=(int(named["a"]), int(named["b"]), int(named.get("c") or 0)),
        clock=(hour, int(named["minute"]), int(named["second"] or 0)),
        rest=named["rest"],
    )


def usual_shape(stamps: Iterable[Stamp]) -> tuple[int, str, str, bool, bool] | None:
    """The shape that most heads have: text in another shape is quoted. None without any."""
    common = Counter(stamp.shape for stamp in stamps).most_common(1)
    return common[0][0] if common else None


def date_order(stamps: Sequence[Stamp], *, is_web_export: bool) -> tuple[DateOrder, bool]:
    """The order of the dates of one chat, and whether something in it proves that order.

    A part over 31 is a year, a part over 12 a day. Else AM and PM, or the app's export in a browser, mean
    month first; else the order in which time runs forward; else day first.
    """
    if any(stamp.parts[0] > _LARGEST_DAY for stamp in stamps):
        return DateOrder.YEAR_FIRST, True
    first = any(stamp.parts[0] > _LARGEST_MONTH for stamp in stamps)
    second = any(stamp.parts[1] > _LARGEST_MONTH for stamp in stamps)
    if first != second:
        return (DateOrder.DAY_FIRST if first else DateOrder.MONTH_FIRST), True
    steps_back = {order: _steps_back(stamps, order) for order in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)}
    day_first, month_first = steps_back.values()
    if day_first != month_first:
        return (DateOrder.DAY_FIRST if day_first < month_first else DateOrder.MONTH_FIRST), True
    if is_web_export or any(stamp.shape[4] for stamp in stamps):
        return DateOrder.MONTH_FIRST, is_web_export
    return DateOrder.DAY_FIRST, False


def _steps_back(stamps: Sequence[Stamp], order: DateOrder) -> int:
    """How often time runs back by more than a day."""
    moments = [moment for stamp in stamps if (moment := moment_of(stamp, order, 0)) is not None]
    return sum(after < before - timedelta(days=1) for before, after in pairwise(moments))


def moment_of(stamp: Stamp, order: DateOrder, year: int) -> datetime | None:
    """The stamp as a moment; None for a date or an hour that does not exist.

    `year`: of stamps without one; 0 stands for a leap year.
    """
    a, b, c = stamp.parts
    c = c or year or _LEAP_YEAR
    year_month_day = {
        DateOrder.YEAR_FIRST: (a, b, c),
        DateOrder.MONTH_FIRST: (c, a, b),
        DateOrder.DAY_FIRST: (c, b, a),
    }
    written, month, day = year_month_day[order]
    whole_year = written + 2000 if written < 100 else written
    try:
        return datetime(whole_year, month, day, *stamp.clock)  # noqa: DTZ001  # the phone's own clock
    except ValueError:
        return None


def runs_in_order(moments: Sequence[datetime]) -> Iterable[bool]:
    """For each head whether it is one: False for text inside a message that looks like a head.

    Such text, a quoted message or a line of a timetable, is more than a day out of order with most of the
    heads that follow. `moments`: of all heads in the order of the file.
    """
    day, latest = timedelta(days=1), datetime.min  # noqa: DTZ901  # the phone's own clock
    for index, here in enumerate(moments):
        after = moments[index + 1 : index + 1 + _NEAR] if abs(here - latest) > day else ()
        if here < latest:
            others = sum(moment >= latest - day for moment in after)
        else:
            others = sum(moment < here - day for moment in after)
        is_head = others * 2 <= len(after)
        latest = max(latest, here) if is_head else latest
        yield is_head
