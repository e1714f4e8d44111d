"""The stamps of a whole chat -> in which order it writes the parts of a date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise

from kimsite.importers.whatsapp.message import DateOrder
from kimsite.importers.whatsapp.stamps import Stamp, day_of

_LARGEST_DAY = 31
_FEWEST_DAYS = 3
"""Different days from which the length of a chat decides the order."""
_TIMES_LONGER = 4
_QUOTED = 2
"""So many dates may be those of quoted messages."""
_DAY = timedelta(days=1)


def date_order(stamps: Sequence[Stamp], today: date, *, is_web_export: bool) -> tuple[DateOrder, bool]:
    """The order of the dates of one chat, and whether something in it proves that order.

    A part over 31 is a year. Of day first and month first, the one wins under which far fewer dates do not
    exist, lie after `today` or run back; else the one under which the chat's days lie closer together; else
    any fewer such dates; else the habit of the program: month first in the app's export from a browser and on
    phones that write 3/12/26 and a colon, day first on all others.
    """
    if any(stamp.parts[0] > _LARGEST_DAY for stamp in stamps):
        return DateOrder.YEAR_FIRST, True
    if stamps[0].shape[1] == ".":
        return DateOrder.DAY_FIRST, True
    orders = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
    written = [parts for parts, _ in groupby(stamp.parts for stamp in stamps)]
    day_first, month_first = ([_day(day_of(parts, order)) for parts in written] for order in orders)
    latest = today + 2 * _DAY if stamps[0].shape[6] else date.max
    faults = [_faults(days, latest) for days in (day_first, month_first)]
    better = orders[faults[0] > faults[1]]
    if abs(faults[0] - faults[1]) > max(_QUOTED, len(written) // 10):
        return better, True
    often = Counter(stamp.parts for stamp in stamps)
    lengths = [_length([(day_of(parts, order), many) for parts, many in often.items()]) for order in orders]
    if len(often) >= _FEWEST_DAYS:
        for order, mine, other in zip(orders, lengths, reversed(lengths), strict=True):
            if other > _TIMES_LONGER * max(mine, _DAY):
                return order, True
    if faults[0] != faults[1]:
        return better, True
    return _by_habit(stamps, is_web_export=is_web_export)


def _day(parts: tuple[int, int, int] | None) -> date | None:
    return None if parts is None else date(*parts)


def _by_habit(stamps: Sequence[Stamp], *, is_web_export: bool) -> tuple[DateOrder, bool]:
    if is_web_export:
        return DateOrder.MONTH_FIRST, True
    _, _, dot, _, _, has_half, _ = stamps[0].shape
    has_zeros = any(stamp.has_zero for stamp in stamps)
    has_bare = any(stamp.has_zero is False for stamp in stamps)
    is_american = dot == ":" and not has_zeros and (has_half or (has_bare and stamps[0].shape[6] == 2))
    return (DateOrder.MONTH_FIRST if is_american else DateOrder.DAY_FIRST), False


def _faults(days: Sequence[date | None], latest: date) -> int:
    """How many dates do not exist, lie in the future, or run back by more than a day."""
    known = [day for day in days if day is not None]
    back = sum(after < before - _DAY for before, after in pairwise(known))
    return len(days) - len(known) + sum(day > latest for day in known) + back


def _length(often: Iterable[tuple[tuple[int, int, int] | None, int]]) -> timedelta:
    """From the first to the last day, without the outermost twentieth of messages, which may be quoted."""
    known = sorted(date(*day) for day, many in often if day is not None for _ in range(many))
    spare = len(known) // 20
    return known[-1 - spare] - known[spare] if known else timedelta(0)
