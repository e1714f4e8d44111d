"""Two processes that count the same contest: each does its half of what is dear, and both end with the same
report.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import Any

from kimsite.record import Record
from kimsite.tools.codec import decode, encode


class Partition(Record, kw_only=True):
    """One process's half of the work, or all of it."""

    half: int = 0
    """0 for the one that was called, 1 for the one that helps it."""
    swap: Callable[[bytes], bytes] | None = None
    """Gives the other process some bytes and takes what it gives at the same point.

    None: there is no other.
    """

    def mine(self, number: int) -> bool:
        """Whether work of this number is done here."""
        return self.swap is None or number % 2 == self.half

    def numbers(self, mine: array[int]) -> array[int]:
        """Those of the other process, which takes mine; none where there is no other."""
        return array(mine.typecode, self.swap(mine.tobytes()) if self.swap is not None else b"")

    def together(self, rows: tuple[Any, ...], shape: Any) -> tuple[Any, ...]:
        """These rows and those of the other process, in one order on both sides.

        `shape`: the type of all rows, as `tools.codec` reads it.
        """
        if self.swap is None:
            return rows
        theirs = decode(self.swap(encode(rows)), shape)
        return (*theirs, *rows) if self.half else (*rows, *theirs)


ALONE = Partition()
