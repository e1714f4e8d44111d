"""Pages of a booklet -> the sides of sheets that are printed on both sides, stacked and folded once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Page = TypeVar("Page")


def booklet_sheets(pages: Sequence[Page]) -> tuple[tuple[tuple[int, Page], tuple[int, Page]], ...]:
    """(left, right) of every side, each a page with its number from 1: front and back of each sheet in turn.

    Raises ValueError where the pages are no multiple of four.
    """
    if len(pages) % 4:
        raise ValueError(len(pages))
    numbered = list(enumerate(pages, 1))
    sides = []
    for sheet in range(len(pages) // 4):
        first, last = 2 * sheet, len(pages) - 1 - 2 * sheet
        sides.append((numbered[last], numbered[first]))
        sides.append((numbered[first + 1], numbered[last - 1]))
    return tuple(sides)
