"""Lines that look like the head of a message -> those that are: text of a message may look like one too."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from kimsite.importers.whatsapp.chat_lines import NAME_END, NOTICE_DASH
from kimsite.importers.whatsapp.stamps import Stamp
from kimsite.importers.whatsapp.words import NOTICE, NOTICE_STARTS, TIMETABLE

_CLOCKS_DIFFER, _DAY = timedelta(minutes=2), timedelta(days=1)
_LONG_RUN = 5
"""So many heads of known senders, one after the other and all out of order, are messages: a chat whose file
was put together from two exports.
"""
_LONGEST_NAME = 100
_WITH_DASH = 1
"""The shape with a dash is the only one whose notices have no sender and no mark."""


def shown_sender(rest: str) -> str | None:
    """The text before the colon after a stamp; None without one."""
    if NAME_END in rest:
        return rest.partition(NAME_END)[0]
    name, colon, _ = rest.partition(": ")
    if not colon:
        name = rest[:-1] if rest.endswith(":") else ""
    return name if 0 < len(name) <= _LONGEST_NAME else None


def are_heads(dated: Sequence[tuple[Stamp, datetime]], lines: Sequence[str]) -> list[bool]:
    """For each stamp whether a message begins there.

    A chat runs forward in time. A head that does not, and whose sender is nobody of the chat, is quoted text
    or a line of a timetable; so is one of a known sender that is more than a day off, was there before to the
    letter, or follows a line that ends in a colon. `lines`: of the whole file.
    """
    moments = [moment for _, moment in dated]
    ordered = _longest_in_order(moments)
    names = {shown_sender(stamp.rest) for (stamp, _), is_in in zip(dated, ordered, strict=True) if is_in}
    known = {name for name in names if name}
    starts = (*NOTICE_STARTS, *known)
    away = _distances(moments, ordered)
    near = [
        gap <= _CLOCKS_DIFFER or stamp_run
        for gap, stamp_run in zip(away, _long_runs(dated, ordered, known), strict=True)
    ]
    earlier: set[str] = set()
    found = []
    for (stamp, _), gap, is_near in zip(dated, away, near, strict=True):
        line = lines[stamp.line - 1]
        is_head = _may_begin(stamp, starts) and (
            is_near or (gap <= _DAY and line not in earlier and _is_late(stamp, known, lines))
        )
        earlier.add(line)
        found.append(is_head)
    return found


def _is_late(stamp: Stamp, known: Collection[str], lines: Sequence[str]) -> bool:
    """Whether a head that is out of order is a message that came late."""
    before = lines[stamp.line - 2].rstrip() if stamp.line > 1 else ""
    return (shown_sender(stamp.rest) or "") in known and not before.endswith(":")


def _may_begin(stamp: Stamp, starts: tuple[str, ...]) -> bool:
    """Whether the words after a stamp are those of a message or of a notice."""
    if TIMETABLE.match(stamp.rest):
        return False
    if shown_sender(stamp.rest) is not None:
        return True
    if NOTICE.search(stamp.rest) or stamp.rest.startswith(NOTICE_DASH):
        return True
    return stamp.shape[0] == _WITH_DASH and stamp.rest.startswith(starts)


def _longest_in_order(moments: Sequence[datetime]) -> list[bool]:
    """Which of the moments make up a longest row that never runs back."""
    tails: list[datetime] = []
    last: list[int] = []
    before = [-1] * len(moments)
    for index, moment in enumerate(moments):
        at = bisect_right(tails, moment)
        before[index] = last[at - 1] if at else -1
        if at == len(tails):
            tails.append(moment)
            last.append(index)
        else:
            tails[at], last[at] = moment, index
    found = [False] * len(moments)
    index = last[-1] if last else -1
    while index >= 0:
        found[index] = True
        index = before[index]
    return found


def _distances(moments: Sequence[datetime], ordered: Sequence[bool]) -> list[timedelta]:
    """How far each moment is from where its place in the file says it should be."""
    away = [timedelta(0)] * len(moments)
    latest: datetime | None = None
    for index, moment in enumerate(moments):
        if ordered[index]:
            latest = moment
        elif latest is not None and moment < latest:
            away[index] = latest - moment
    following: datetime | None = None
    for index in range(len(moments) - 1, -1, -1):
        if ordered[index]:
            following = moments[index]
        elif following is not None and moments[index] > following:
            away[index] = moments[index] - following
    return away


def _long_runs(
    dated: Sequence[tuple[Stamp, datetime]], ordered: Sequence[bool], known: Collection[str]
) -> list[bool]:
    """True for the heads of a long row of known senders that is out of order as a whole."""
    found = [False] * len(dated)
    start = 0
    for index in range(len(dated) + 1):
        is_in = (
            index < len(dated) and not ordered[index] and (shown_sender(dated[index][0].rest) or "") in known
        )
        if not is_in:
            if index - start >= _LONG_RUN:
                found[start:index] = [True] * (index - start)
            start = index + 1
    return found
