"""Limits on connections and on the time and size of a request head, so that no client blocks the browser."""

from __future__ import annotations

import asyncio
import errno
from collections.abc import Callable
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

CONNECTIONS = 128
"""A browser opens six; macOS allows a process 256 open files, some of which the preview needs."""
HEAD_SECONDS = 10.0
"""From the opening of a connection, or the first byte of a further request, to the end of its head."""
HEAD_BYTES = 32 * 1024
"""Browsers send 2 kB, with cookies of other programs on this machine more."""
_HEAD_END = b"\r\n\r\n"


class Connection(H11Protocol):
    """HTTP/1.1 with limits.

    Past the limit of connections, the one that has waited longest for a complete request is closed.
    """

    # shared by all connections of the process, oldest first
    _waiting: dict[Connection, asyncio.TimerHandle] = {}  # noqa: RUF012
    _head = 0
    _tail = b""

    # as in uvicorn
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._wait()
        if len(self.connections) > CONNECTIONS:
            next(iter(self._waiting)).transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        self._count_head(data)
        if self._head > HEAD_BYTES:
            self.send_400_response("Head too large.")
            return
        super().data_received(data)
        if not self._between_requests():
            self._stop_waiting()
        elif self not in self._waiting:
            self._wait()

    def _count_head(self, data: bytes) -> None:
        """Count the bytes of a request head; those of a body that came with it are not its own."""
        if not self._between_requests():
            self._head = 0
            return
        end = (self._tail + data).find(_HEAD_END)
        self._head += len(data) if end < 0 else max(0, end - len(self._tail))
        self._tail = data[1 - len(_HEAD_END) :]

    def _between_requests(self) -> bool:
        """Whether the next byte belongs to a request head."""
        # None until the first request
        return self.cycle is None or self.cycle.response_complete  # type: ignore[redundant-expr]

    def _wait(self) -> None:
        self._waiting[self] = self.loop.call_later(HEAD_SECONDS, self.transport.abort)

    def _stop_waiting(self) -> None:
        """The head is complete, or the connection closed."""
        self._head, self._tail = 0, b""
        timer = self._waiting.pop(self, None)
        if timer is not None:
            timer.cancel()


def report_exhaustion(
    report: Callable[[], None],
) -> Callable[[asyncio.AbstractEventLoop, dict[str, Any]], None]:
    """An exception handler for an event loop that calls `report` once when file handles run out."""
    reported = False

    def handle(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        nonlocal reported
        error = context.get("exception")
        if not isinstance(error, OSError) or error.errno not in {errno.EMFILE, errno.ENFILE}:
            loop.default_exception_handler(context)
        elif not reported:
            reported = True
            report()

    return handle
