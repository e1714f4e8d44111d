"""The running editor: one server, until Ctrl+C."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from contextlib import closing

import uvicorn
from starlette.types import ASGIApp


def run_editor(app: ASGIApp, sock: socket.socket, ready: Callable[[], None]) -> None:
    """Serve until interrupted; then KeyboardInterrupt. `ready`: called when requests are answered."""
    config = uvicorn.Config(
        app,
        ws="none",
        lifespan="off",
        log_level="critical",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=2,
    )
    with closing(sock):
        asyncio.run(_EditorServer(config, ready).serve([sock]))


class _EditorServer(uvicorn.Server):
    """Calls `ready` when it accepts requests."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()
