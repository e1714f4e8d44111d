"""How the time of a reading grows with the length of a hostile text."""

from collections.abc import Callable
from time import process_time

from profiles import amount

SMALL, FACTOR = amount(1_000, 500), amount(16, 10)
MOST = 4 * FACTOR
"""Growth in proportion is FACTOR, with the square of the length FACTOR * FACTOR."""
TINY = 0.002
"""Seconds below which a clock says nothing about growth."""


def assert_in_proportion(read: Callable[[str], object], sign: str) -> None:
    """That reading a text of one sign costs at most in proportion to its letters."""
    short = least_seconds(read, (sign * SMALL)[:SMALL], 4)
    long_ = least_seconds(read, (sign * SMALL * FACTOR)[: SMALL * FACTOR], 2)
    assert long_ < MOST * max(short, TINY / FACTOR)


def least_seconds(read: Callable[[str], object], text: str, times: int) -> float:
    """The least processor time of a few readings."""
    spent = []
    for number in range(times):
        unread = text[number:]  # what was read before may be kept
        begun = process_time()
        read(unread)
        spent.append(process_time() - begun)
    return min(spent)
