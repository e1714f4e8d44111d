"""How many connections the preview holds, and how long one may take over its first words: one careless
program must not starve the browser.
"""

from __future__ import annotations

import asyncio
import errno
from collections.abc import Callable
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

CONNECTIONS = 128
"""A browser opens six; macOS gives a process 256 files, and pages are read besides."""
HEAD_SECONDS = 10.0
"""From the opening of a connection, or the first byte of a further request, to the end of its head."""
HEAD_BYTES = 32 * 1024
"""Browsers send two thousand; cookies of other programs on this machine may come along."""


class Connection(H11Protocol):
    """HTTP/1.1 with bounds.

    When there are too many connections, the one that has waited longest without a whole request is closed.
    """

    # one a process: the oldest is the first
    _waiting: dict[Connection, asyncio.TimerHandle] = {}  # noqa: RUF012
    _head = 0

    # as in uvicorn
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._wait()
        if len(self.connections) > CONNECTIONS:
            next(iter(self._waiting)).transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        self._answered()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        self._head = self._head + len(data) if self._between_requests() else 0
        if self._head > HEAD_BYTES:
            self.send_400_response("Head too large.")
            return
        super().data_received(data)
        if not self._between_requests():
            self._answered()
        elif self not in self._waiting:
            self._wait()

    def _between_requests(self) -> bool:
        """Whether the next byte belongs to a head."""
        # None until the first request
        return self.cycle is None or self.cycle.response_complete  # type: ignore[redundant-expr]

    def _wait(self) -> None:
        self._waiting[self] = self.loop.call_later(HEAD_SECONDS, self.transport.abort)

    def _answered(self) -> None:
        """The head is whole, or nobody waits for it any more."""
        self._head = 0
        timer = self._waiting.pop(self, None)
        if timer is not None:
            timer.cancel()


def crowded(tell: Callable[[], None]) -> Callable[[asyncio.AbstractEventLoop, dict[str, Any]], None]:
    """A handler of an event loop's faults: where the system gives no more handles, `tell` once, in words;
    else as always.
    """
    told = False

    def handle(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        nonlocal told
        error = context.get("exception")
        if not isinstance(error, OSError) or error.errno not in {errno.EMFILE, errno.ENFILE}:
            loop.default_exception_handler(context)
        elif not told:
            told = True
            tell()

    return handle
