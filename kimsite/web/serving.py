"""One running server: its sockets, until it is interrupted."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from contextlib import ExitStack, closing

import uvicorn
from starlette.types import ASGIApp

from kimsite.record import Record
from kimsite.tools.listening import listen
from kimsite.web.connections import HEAD_BYTES, Connection, report_exhaustion


class ServingEvents(Record, kw_only=True):
    """Callbacks of the server."""

    ready: Callable[[], None]
    """The first request can be answered; called once."""
    handles_exhausted: Callable[[], None]
    """The system gives no more file handles; called once."""


class LocalServer(uvicorn.Server):
    """Calls `ready` when it accepts requests, and can listen at more sockets later."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()

    async def add(self, sock: socket.socket) -> None:
        """Accept requests at another socket."""
        loop = asyncio.get_running_loop()
        self.servers.append(
            await loop.create_server(
                lambda: Connection(config=self.config, server_state=self.server_state, app_state={}),
                sock=sock,
            )
        )


def server_config(app: ASGIApp) -> uvicorn.Config:
    """How every local server answers: by our connections, without logs, sockets of the web and proxies."""
    return uvicorn.Config(
        app,
        http=Connection,
        h11_max_incomplete_event_size=HEAD_BYTES,
        ws="none",
        lifespan="off",
        log_level="critical",
        access_log=False,
        server_header=False,
        # a header that anybody can send must not name the sender's address
        proxy_headers=False,
        timeout_graceful_shutdown=2,
    )


def serve_sockets(
    app: ASGIApp,
    sockets: list[socket.socket],
    events: ServingEvents,
    started: Callable[[LocalServer], None] = lambda _: None,
) -> None:
    """Serve until interrupted; then KeyboardInterrupt. `started`: called with the server before it begins."""
    with ExitStack() as stack:
        for sock in sockets:
            stack.enter_context(closing(sock))
        asyncio.run(_run(app, sockets, events, started))


async def _run(
    app: ASGIApp, sockets: list[socket.socket], events: ServingEvents, started: Callable[[LocalServer], None]
) -> None:
    asyncio.get_running_loop().set_exception_handler(report_exhaustion(events.handles_exhausted))
    server = LocalServer(server_config(app), events.ready)
    started(server)
    await server.serve(sockets)


def listen_pair(port: int, tries: int, lan: str) -> list[socket.socket] | None:
    """Sockets with one port at the loopback address and, unless it is empty, at `lan`; None: none is free."""
    for number in range(port, port + tries):
        own = listen(number)
        if own is None:
            continue
        if not lan:
            return [own]
        other = listen(own.getsockname()[1], host=lan)
        if other is not None:
            return [own, other]
        own.close()
    return None
