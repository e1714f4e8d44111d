"""Rings when something changed; every open page listens."""

from __future__ import annotations

import asyncio
from contextlib import suppress


class ChangeSignal:
    """Belongs to one event loop; may be rung from any thread."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._next = asyncio.Event()
        self.closed = False

    def ring(self) -> None:
        """Wake all who wait."""
        with suppress(RuntimeError):  # the loop has ended: nobody listens any more
            self._loop.call_soon_threadsafe(self._ring)

    def close(self) -> None:
        """Wake all who wait, for the last time."""
        self.closed = True
        self.ring()

    def next(self) -> asyncio.Event:
        """The next ring. Taken before looking at things, so that no ring is missed meanwhile."""
        return self._next

    def _ring(self) -> None:
        rung, self._next = self._next, asyncio.Event()
        rung.set()
