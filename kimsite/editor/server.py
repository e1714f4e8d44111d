"""One running editor: its sockets, the local network when it is wanted, until Ctrl+C."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from contextlib import ExitStack, closing

import uvicorn
from starlette.types import ASGIApp

from kimsite.editor.access.gate import EditorAccess
from kimsite.record import Record
from kimsite.tools.listening import listen
from kimsite.web.connections import HEAD_BYTES, Connection, report_exhaustion

EDITOR_PORT = 4646


class EditorEvents(Record, kw_only=True):
    """Callbacks of the server."""

    ready: Callable[[], None]
    """The first request can be answered; called once."""
    handles_exhausted: Callable[[], None]
    """The system gives no more file handles; called once."""


class LanSwitch:
    """Opens the editor to the local network while it runs."""

    def __init__(self, access: EditorAccess) -> None:
        self._access = access
        self._server: _EditorServer | None = None

    def attach(self, server: _EditorServer) -> None:
        """The server is running now."""
        self._server = server

    async def turn_on(self, address: str) -> bool:
        """Listen at `address`, too. False where the port is taken there or the server is not running."""
        if self._access.lan_address == address:
            return True
        sock = listen(self._access.port, host=address) if self._server else None
        if sock is None or self._server is None:
            return False
        self._access.lan_address = address
        await self._server.add(sock)
        return True


def serve_editor(app: ASGIApp, sockets: list[socket.socket], switch: LanSwitch, events: EditorEvents) -> None:
    """Serve until interrupted; then KeyboardInterrupt."""
    with ExitStack() as stack:
        for sock in sockets:
            stack.enter_context(closing(sock))
        asyncio.run(_run(app, sockets, switch, events))


async def _run(app: ASGIApp, sockets: list[socket.socket], switch: LanSwitch, events: EditorEvents) -> None:
    asyncio.get_running_loop().set_exception_handler(report_exhaustion(events.handles_exhausted))
    config = uvicorn.Config(
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
    server = _EditorServer(config, events.ready)
    switch.attach(server)
    await server.serve(sockets)


class _EditorServer(uvicorn.Server):
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
