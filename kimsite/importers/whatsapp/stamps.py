"""A line of a chat -> the stamp at its head, as numbers whose order is not known yet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

from kimsite.importers.whatsapp.chat_lines import APP_MARK
from kimsite.importers.whatsapp.message import DateOrder

_DAY = r"(?P<a>\d{1,4})(?P<sep>[/.\-])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{1,4})"
_TIME = (
    r"(?P<hour>\d{1,2})(?P<dot>[.:])(?P<minute>\d{2})(?:[.:](?P<second>\d{2}))?"
    r"(?: ?(?P<half>[AaPp]\.? ?[Mm]\.?|pagi|siang|sore|malam))?"
)
_BETWEEN = r"(?P<comma>,?) +(?:pukul +|at +)?"
_HEADS = (
    re.compile(rf"\[{_DAY}{_BETWEEN}{_TIME}\] ?"),
    re.compile(rf"{_DAY}{_BETWEEN}{_TIME} +[-–] +"),
    re.compile(rf"\[{_TIME}(?P<comma>,?) +{_DAY}\] ?"),
    re.compile(rf"\[(?P<a>\d{{1,2}})(?P<sep>/)(?P<b>\d{{1,2}})(?P<comma>,?) +{_TIME}\] ?"),
)
"""iPhone and WhatsApp Web; Android; copied from WhatsApp Web; copied on Android, without a year."""
_GROUPS = ("a", "sep", "b", "hour", "dot", "minute", "second", "half", "comma")
_WITHOUT_YEAR = 3
_LEAP_YEAR = 2024
"""Stands for a year that is not written, so that every day of a year exists."""
_NOON = 12

StampShape = tuple[int, str, str, str, bool, bool, int]
"""What all heads of one export have in common: pattern, separators, comma, seconds, AM and PM, length of the
year.
"""


class Stamp(NamedTuple):
    """The head of a message."""

    line: int
    """From 1."""
    shape: StampShape
    parts: tuple[int, int, int]
    """The date as written; a missing third part is 0."""
    clock: tuple[int, int, int]
    """Hour of 24, minute, second."""
    rest: str
    """What follows on the line."""
    has_zero: bool | None
    """Whether a day or month below ten has a zero before it; None without one below ten."""


def read_stamp(line: str, number: int) -> Stamp | None:
    """The stamp that a line begins with; None for a line that continues a message."""
    line = line.lstrip(APP_MARK)
    start = line[:1]
    if start == "[":
        patterns: tuple[int, ...] = (0, 2, 3)
    elif start.isdecimal():
        patterns = (1,)
    else:
        return None
    for index in patterns:
        match = _HEADS[index].match(line)
        if match is not None:
            return _stamp(match, index, number, line[match.end() :])
    return None


def _stamp(match: re.Match[str], index: int, number: int, rest: str) -> Stamp:
    first, sep, second_part, hours, dot, minute, second, written_half, comma = match.group(*_GROUPS)
    year = match["c"] if index < _WITHOUT_YEAR else ""
    hour, half = int(hours), (written_half or "").lower()
    if half and hour <= _NOON:
        is_late = (half[:1] == "p" and half != "pagi") or half in {"siang", "sore", "malam"}
        hour = hour % _NOON + (_NOON if is_late and not (half == "siang" and hour in {10, 11}) else 0)
    parts, has_zero = _date_parts(first, second_part, year)
    return Stamp(
        line=number,
        shape=(
            index, sep, dot, comma, second is not None, bool(half), len(year)
        ),
        parts=parts,
        clock=(hour, int(minute), int(second or 0)),
        rest=rest,
        has_zero=has_zero,
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _date_parts(first: str, second: str, year: str) -> tuple[tuple[int, int, int], bool | None]:
    """The numbers, and whether those below ten have a zero before them."""
    small = [part for part in (first, second) if len(part) == 1 or part[0] == "0"]
    return (int(first), int(second), int(year or 0)), all(part[0] == "0" for part in small) if small else None


def usual_shape(stamps: Iterable[Stamp]) -> StampShape | None:
    """The shape that most heads have: text in another shape is quoted. None without any."""
    common = Counter(stamp.shape for stamp in stamps).most_common(1)
    return common[0][0] if common else None


def moment_of(stamp: Stamp, order: DateOrder, year: int) -> datetime | None:
    """The stamp as a moment; None for a date or an hour that does not exist.

    `year`: of stamps without one; 0 means a leap year.
    """
    day = day_of(stamp.parts, order, year)
    try:
        return None if day is None else datetime(*day, *stamp.clock)  # noqa: DTZ001  # the phone's own clock
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def day_of(parts: tuple[int, int, int], order: DateOrder, year: int = 0) -> tuple[int, int, int] | None:
    """Year, month and day of a written date; None for one that does not exist. `year`: as for moment_of."""
    a, b, c = parts
    c = c or year or _LEAP_YEAR
    if order is DateOrder.YEAR_FIRST:
        written, month, day = a, b, c
    elif order is DateOrder.MONTH_FIRST:
        written, month, day = c, a, b
    else:
        written, month, day = c, b, a
    whole_year = written + 2000 if written < 100 else written
    try:
        date(whole_year, month, day)
    except ValueError:
        return None
    return whole_year, month, day
