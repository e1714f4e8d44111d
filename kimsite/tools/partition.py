"""Two processes that compute the same result: each does its part of the expensive work and sends it over."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import Any

from kimsite.record import Record
from kimsite.tools.codec import decode, encode


class Partition(Record, kw_only=True):
    """One process's part of the work, or all of it."""

    index: int = 0
    """0 for the calling process, 1 for its helper."""
    exchange: Callable[[bytes], bytes] | None = None
    """Sends bytes to the other process and returns what that one sends at the same point; None: no other."""

    def owns(self, number: int) -> bool:
        """Whether work of this number is done in this process."""
        return self.exchange is None or number % 2 == self.index

    def exchange_numbers(self, numbers: array[int]) -> array[int]:
        """Send these numbers and return the other process's; empty without another process."""
        return array(numbers.typecode, self.exchange(numbers.tobytes()) if self.exchange is not None else b"")

    def merge(self, rows: tuple[Any, ...], shape: Any) -> tuple[Any, ...]:
        """These rows and those of the other process, in the same order in both.

        `shape`: the type of all rows, as `tools.codec` reads it.
        """
        if self.exchange is None:
            return rows
        others = decode(self.exchange(encode(rows)), shape)
        return (*others, *rows) if self.index else (*rows, *others)


ALONE = Partition()
