"""One running preview: socket, file watcher and site, until Ctrl+C."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Thread

import uvicorn

from kimsite.model.config import District
from kimsite.model.findings import Diagnostic
from kimsite.model.language import Language
from kimsite.preview.app import application
from kimsite.preview.change_signal import ChangeSignal
from kimsite.preview.site import Site
from kimsite.preview.state import ProjectWatcher, Read, Today
from kimsite.preview.summaries import Summaries
from kimsite.preview.watch import FileWatcher
from kimsite.record import Record
from kimsite.web.connections import report_exhaustion
from kimsite.web.serving import server_config


class ServedProject(Record, kw_only=True):
    """The project of a preview."""

    root: Path
    district: District
    findings: tuple[Diagnostic, ...]
    read: Read
    today: Today
    language: Language


class ServerEvents(Record, kw_only=True):
    """Callbacks of the server, each called once."""

    ready: Callable[[], None]
    """The first request can be answered."""
    polls: Callable[[], None]
    """The system has no file watches left; files are polled every second instead."""
    handles_exhausted: Callable[[], None]
    """The system gives no more file handles."""


def serve(project: ServedProject, sock: socket.socket, events: ServerEvents, *, poll: bool) -> None:
    """Serve until interrupted; then KeyboardInterrupt."""
    with closing(sock):
        asyncio.run(_run(project, sock, events, poll=poll))


async def _run(project: ServedProject, sock: socket.socket, events: ServerEvents, *, poll: bool) -> None:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(report_exhaustion(events.handles_exhausted))
    signal = ChangeSignal(loop)
    summaries = Summaries(signal.send)
    site = Site(
        ProjectWatcher(project.root, project.read, project.today, project.district, project.findings),
        project.language,
        summaries,
    )

    def changed(paths: frozenset[str]) -> None:
        site.outdate(paths)
        signal.send()

    def start_watching() -> None:
        """Set up the watches without delaying the first page; changes made meanwhile are read afterwards."""
        watcher.start()
        if watcher.polls and not poll:
            events.polls()
        changed(frozenset({"content", "themes"}))

    def on_startup() -> None:
        Thread(target=start_watching, name="kimsite-mulai", daemon=True).start()
        events.ready()

    watcher = FileWatcher(project.root, changed, poll=poll)
    config = server_config(application(site, signal, sock.getsockname()[1]))
    try:
        await _Server(config, signal, on_startup).serve([sock])
    finally:
        watcher.stop()
        summaries.stop()


class _Server(uvicorn.Server):
    """Calls `on_startup` when it accepts requests; ends event streams before it waits for connections."""

    def __init__(self, config: uvicorn.Config, signal: ChangeSignal, on_startup: Callable[[], None]) -> None:
        super().__init__(config)
        self._signal = signal
        self._on_startup = on_startup

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._on_startup()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._signal.close()
        await super().shutdown(sockets)
