"""A table of counts -> which cells are sums of others, and which count some of the people of others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kimsite.tools.disclosure import Subset, Sum

_TOTAL = re.compile(r"(?:jumlah|total|rekap|seluruh(?:nya)?|semua)\b", re.IGNORECASE)
_WHOLE = re.compile(r"(?:jumlah|total|sasaran|target|seluruh|semua|terdaftar|s\b)", re.IGNORECASE)
_MOST_COLUMNS = 24
"""Sums are looked for in tables of at most so many columns of counts."""

CountRows = Sequence[Sequence[int | None]]
"""Rows of counts; None where a cell holds none."""


def is_total(label: str) -> bool:
    """Whether a row or column is called a total."""
    return _TOTAL.match(label) is not None


def sums_of(labels: Sequence[str], heads: Sequence[str], counts: CountRows) -> tuple[Sum, ...]:
    """Every sum in the table, found by its arithmetic. Cells are numbered row by row."""
    width = len(heads)
    across = tuple(_across(counts, width)) if width <= _MOST_COLUMNS else ()
    down = tuple(_down(labels, counts))
    return (
        *(
            Sum(row * width + total, tuple(row * width + part for part in parts))
            for total, parts in across
            for row in range(len(counts))
        ),
        *(
            Sum(total * width + column, tuple(part * width + column for part in parts))
            for total, parts in down
            for column in range(width)
        ),
    )


def subsets_of(
    labels: Sequence[str], heads: Sequence[str], counts: CountRows, known: Sequence[tuple[int, int]]
) -> tuple[Subset, ...]:
    """Every pair of cells of which one counts some of the people of the other.

    `known`: pairs of columns (all, some) that the table's template names. Without them a column or a row is
    the whole of others where it is called so (sasaran, jumlah, S) and nowhere smaller.
    """
    width, height = len(heads), len(counts)
    columns = [*known] or [
        (whole, part)
        for whole in range(width)
        if _WHOLE.match(heads[whole])
        for part in range(width)
        if part != whole and _holds([(row[whole], row[part]) for row in counts])
    ]
    rows = [
        (whole, part)
        for whole in range(height)
        if _WHOLE.match(labels[whole]) and not is_sum_row(labels, whole)
        for part in _until_next(labels, whole)
        if _holds(list(zip(counts[whole], counts[part], strict=True)))
    ]
    return (
        *(
            Subset(row * width + whole, row * width + part)
            for whole, part in columns
            for row in range(height)
        ),
        *(
            Subset(whole * width + column, part * width + column)
            for whole, part in rows
            for column in range(width)
        ),
    )


def is_sum_row(labels: Sequence[str], row: int) -> bool:
    """Whether the row is called a total and is the last; one that is followed by others opens a group."""
    return row == len(labels) - 1 and is_total(labels[row])


def _until_next(labels: Sequence[str], whole: int) -> Iterator[int]:
    for row in range(whole + 1, len(labels)):
        if _WHOLE.match(labels[row]):
            return
        yield row


def _holds(pairs: Sequence[tuple[int | None, int | None]]) -> bool:
    """Whether the second is never more than the first, and both are known somewhere."""
    known = [(whole, part) for whole, part in pairs if whole is not None and part is not None]
    return bool(known) and all(part <= whole for whole, part in known)


def _across(counts: CountRows, width: int) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Columns that are, in most rows, the sum of a block of columns beside them."""
    for total in range(width):
        blocks = [range(first, total) for first in range(total - 1)]
        blocks += [range(total + 1, last) for last in range(total + 3, width + 1)]
        for block in blocks:
            rows = [(row[total], [row[column] for column in block]) for row in counts]
            whole = [(one, parts) for one, parts in rows if one is not None and None not in parts]
            right = sum(one == sum(filter(None, parts)) for one, parts in whole if one)
            if right and 2 * right >= sum(one > 0 for one, _ in whole):
                yield total, tuple(block)
                break


def _down(labels: Sequence[str], counts: CountRows) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Rows that are the sum of those above (all, or since the total before); the first, of those below."""
    totals = [row for row, label in enumerate(labels) if is_total(label)]
    plain = [row for row in range(len(labels)) if row not in totals]
    last = len(labels) - 1
    for total in dict.fromkeys((*totals, 0, last)):
        above = [row for row in plain if row < total]
        before = max((row for row in totals if row < total), default=-1)
        below = [row for row in plain if row > total]
        choices = (
            [row for row in above if row > before],
            above,
            [row for row in totals if row < total],
            below,
        )
        for parts in choices:
            if len(parts) > 1 and _adds_up(counts, total, parts):
                yield total, tuple(parts)


def _adds_up(counts: CountRows, total: int, parts: Sequence[int]) -> bool:
    """Whether some column of the total, not zero, is the sum of the rows."""
    return any(
        value
        and all(counts[row][column] is not None for row in parts)
        and value == sum(counts[row][column] or 0 for row in parts)
        for column, value in enumerate(counts[total])
    )
