"""Which counts of people a table must hide, so that no small one can be computed from the others.

Cell suppression of official statistics (Hundepool et al., Statistical Disclosure Control, 2012, ch. 4): a
count of one to four is hidden, and then as many others as it takes that sums and differences tell a reader
no more of it than that it is one to four. That holds for a remainder, too: where 48 of 50 came, two did not.

Bounds are followed through one sum at a time; whether several sums together determine a count is decided
exactly, by elimination.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum
from itertools import count

from kimsite.record import Record
from kimsite.tools.small_counts import CLOSED, SMALL, THRESHOLD

_LARGEST = THRESHOLD - 1
_ENDLESS = 10**12
_TURNS = 40
"""After so many turns, in tables that are full of small counts, more is hidden at a time than is needed."""
_PRIME = 2**61 - 1
"""Elimination is done in this field: the sums have factors of one only, so nothing vanishes by accident."""


class Cover(IntEnum):
    """How a count is published."""

    SHOWN = 0
    SMALL = 1
    """As '<5': readers learn that it is one to four."""
    CLOSED = 2
    """Not at all: readers learn that it is not zero."""


COVER_MARKS = {Cover.SMALL: SMALL, Cover.CLOSED: CLOSED}
"""What is written in the place of a count."""


class Sum(Record):
    """The cell at `total` is the sum of the cells at `parts`; all are indexes."""

    total: int
    parts: tuple[int, ...]


class Subset(Record):
    """The people at `part` are some of those at `whole`; both are indexes."""

    whole: int
    part: int


SKDN_SUBSETS = (Subset(0, 1), Subset(0, 2), Subset(2, 3), Subset(0, 3))
"""Of the counts S, K, D, N of a posyandu day: K and D are some of S, N some of D."""


def covers(
    values: Sequence[int | None],
    sums: Sequence[Sum],
    subsets: Sequence[Subset] = (),
    published: Mapping[int, Cover] | None = None,
) -> tuple[Cover, ...]:
    """How each value may be published. None in `values` is no count; zero names nobody and is shown.

    `published`: cells that are public elsewhere, as they are there. Sums that do not add up are no help to a
    reader and are ignored.
    """
    return _Table(values, sums, subsets, published or {}).solve()[: len(values)]


class _Table:
    def __init__(
        self,
        values: Sequence[int | None],
        sums: Sequence[Sum],
        subsets: Sequence[Subset],
        published: Mapping[int, Cover],
    ) -> None:
        self._values = list(values)
        self._fixed = set(published)
        self._rest = len(values)
        """From here on: remainders of subsets, which nobody publishes."""
        self._sums = [total for total in sums if self._adds_up(total)]
        for subset in subsets:
            whole, part = self._values[subset.whole], self._values[subset.part]
            if whole is not None and part is not None and part <= whole:
                self._sums.append(Sum(subset.whole, (subset.part, len(self._values))))
                self._values.append(whole - part)
        self._covers = [
            published.get(index, Cover.SMALL if _is_small(value) else Cover.SHOWN)
            for index, value in enumerate(self._values[: self._rest])
        ] + [Cover.CLOSED] * (len(self._values) - self._rest)
        self._at: dict[int, list[Sum]] = {}
        for total in self._sums:
            for index in (total.total, *total.parts):
                self._at.setdefault(index, []).append(total)
        self._hopeless: set[int] = set()

    def _adds_up(self, known_sum: Sum) -> bool:
        parts = [self._values[index] for index in known_sum.parts]
        return None not in parts and self._values[known_sum.total] == sum(filter(None, parts))

    def solve(self) -> tuple[Cover, ...]:
        for turn in count():
            exposed = self._exposed()
            if not exposed:
                break
            changed: set[int] = set()
            for cell in exposed:
                nearest = min(self._at[cell], key=lambda total: len(total.parts))
                if turn >= _TURNS or changed.isdisjoint((nearest.total, *nearest.parts)):
                    chosen = self._hide_near(cell, far=not changed)
                    if chosen is not None:
                        changed.add(chosen)
                    elif not changed:
                        self._hopeless.add(cell)
        return tuple(self._covers)

    def _exposed(self) -> list[int]:
        """The small counts of which a reader learns more than that they are small."""
        low, high = self._bounds()
        small = [
            index
            for index, value in enumerate(self._values)
            if _is_small(value) and self._covers[index] is not Cover.SHOWN and index not in self._hopeless
        ]
        narrow = [index for index in small if low[index] > 1 or high[index] < _LARGEST]
        if narrow or not small:
            return narrow
        determined = self._determined()
        return [index for index in small if index in determined]

    def _bounds(self) -> tuple[list[int], list[int]]:
        """The least and the greatest value of each cell that fit what is published."""
        low, high = [], []
        for index, (value, cover) in enumerate(zip(self._values, self._covers, strict=True)):
            shown = cover is Cover.SHOWN
            low.append((value or 0) if shown else 0 if index >= self._rest else 1)
            high.append((value or 0) if shown else _LARGEST if cover is Cover.SMALL else _ENDLESS)
        changed = True
        while changed:
            changed = False
            for total in self._sums:
                least, most = (sum(side[index] for index in total.parts) for side in (low, high))
                changed |= _narrow(low, high, total.total, least, most)
                for index in total.parts:
                    others_least, others_most = least - low[index], most - high[index]
                    changed |= _narrow(
                        low, high, index, low[total.total] - others_most, high[total.total] - others_least
                    )
        return low, high

    def _hide_near(self, index: int, *, far: bool) -> int | None:
        """Hide one more count in the sums of this cell, if `far` of those beside it; None: there is none."""
        seen, layer = {index}, [index]
        while layer:
            sums = [total for cell in layer for total in self._at.get(cell, ())]
            for candidates in (
                {part for total in sums for part in total.parts},
                {total.total for total in sums},
            ):
                chosen = min(
                    (cell for cell in candidates if self._may_close(cell)),
                    key=lambda cell: (self._covers[cell], self._values[cell] or 0, cell),
                    default=None,
                )
                if chosen is not None:
                    self._covers[chosen] = Cover.CLOSED
                    return chosen
            layer = [
                cell for total in sums for cell in (total.total, *total.parts) if far and cell not in seen
            ]
            seen.update(layer)
        return None

    def _may_close(self, cell: int) -> bool:
        return cell not in self._fixed and bool(self._values[cell]) and self._covers[cell] is not Cover.CLOSED

    def _determined(self) -> set[int]:
        """Cells whose value follows from all sums together: those alone in a row after elimination."""
        done: dict[int, dict[int, int]] = {}
        for total in self._sums:
            signed = [(total.total, _PRIME - 1), *((part, 1) for part in total.parts)]
            row: dict[int, int] = {}
            for cell, factor in signed:
                if self._covers[cell] is not Cover.SHOWN:
                    row[cell] = (row.get(cell, 0) + factor) % _PRIME
            for cell in [cell for cell in row if cell in done]:
                _subtract(row, done[cell], row.get(cell, 0))
            row = {cell: factor for cell, factor in row.items() if factor}
            if not row:
                continue
            pivot = next(iter(row))
            inverse = pow(row[pivot], -1, _PRIME)
            row = {cell: factor * inverse % _PRIME for cell, factor in row.items()}
            for other in done.values():
                if pivot in other:
                    _subtract(other, row, other[pivot])
            done[pivot] = row
        return {pivot for pivot, row in done.items() if len(row) == 1}


def _narrow(low: list[int], high: list[int], index: int, least: int, most: int) -> bool:
    """Tighten the bounds of one cell; True where that changed them."""
    changed = False
    if least > low[index]:
        low[index], changed = least, True
    if most < high[index]:
        high[index], changed = most, True
    return changed


def _subtract(row: dict[int, int], other: Mapping[int, int], times: int) -> None:
    for cell, factor in other.items():
        left = (row.get(cell, 0) - times * factor) % _PRIME
        if left:
            row[cell] = left
        else:
            row.pop(cell, None)


def _is_small(value: int | None) -> bool:
    return value is not None and 0 < value < THRESHOLD


def total_covers(
    rows: Sequence[Sequence[int | None]], published: Sequence[Sequence[Cover]], subsets: Sequence[Subset] = ()
) -> tuple[tuple[int, ...], tuple[Cover, ...]]:
    """(the totals of the columns, how each may be published) where the rows are public as `published` says.

    `subsets`: pairs of columns, as in `covers`.
    """
    width = len(rows[0])
    totals = tuple(sum(row[column] or 0 for row in rows) for column in range(width))
    if not any(map(any, published)) and not any(map(_is_small, totals)) and not subsets:
        return totals, (Cover.SHOWN,) * width
    last = len(rows) * width
    covered = covers(
        [*(cell for row in rows for cell in row), *totals],
        [
            Sum(
                last + column,
                tuple(r * width + column for r, row in enumerate(rows) if row[column] is not None),
            )
            for column in range(width)
        ],
        [
            Subset(r * width + subset.whole, r * width + subset.part)
            for r in range(len(rows) + 1)
            for subset in subsets
        ],
        {r * width + column: cover for r, row in enumerate(published) for column, cover in enumerate(row)},
    )
    return totals, covered[last:]
