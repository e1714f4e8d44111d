"""A signal from file watching threads to the event streams of open pages."""

from __future__ import annotations

import asyncio
from contextlib import suppress


class ChangeSignal:
    """Belongs to one event loop; may be sent from any thread."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._next = asyncio.Event()
        self.closed = False

    def send(self) -> None:
        """Wake all waiting streams."""
        with suppress(RuntimeError):  # the loop has ended, and with it all streams
            self._loop.call_soon_threadsafe(self._wake)

    def close(self) -> None:
        """Wake all waiting streams so that they end."""
        self.closed = True
        self.send()

    def next_change(self) -> asyncio.Event:
        """An event set by the next change; get it before reading state, so that no change is missed."""
        return self._next

    def _wake(self) -> None:
        current, self._next = self._next, asyncio.Event()
        current.set()
