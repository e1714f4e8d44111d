"""One running preview: a socket on 127.0.0.1, the watch, the site, until somebody presses Ctrl+C."""

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
from kimsite.preview.app import application
from kimsite.preview.change_signal import ChangeSignal
from kimsite.preview.connections import HEAD_BYTES, Connection, crowded
from kimsite.preview.site import Site
from kimsite.preview.state import ProjectWatcher, Read, Today
from kimsite.preview.summaries import Summaries
from kimsite.preview.watch import FileWatcher
from kimsite.record import Record

LOOPBACK = "127.0.0.1"
TRIES = 20
"""Ports tried one after another when ours is taken."""


class ServedProject(Record, kw_only=True):
    """What is previewed."""

    root: Path
    district: District
    findings: tuple[Diagnostic, ...]
    read: Read
    today: Today
    language: str


def listen(port: int, tries: int = 1) -> socket.socket | None:
    """A socket on 127.0.0.1 at `port` (0: any free one) or one of the next, or None when all `tries` are
    taken.
    """
    for number in range(port, min(port + tries, 65536)):
        sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        # On Windows SO_REUSEADDR would let two programs share a port, and either could answer for the other.
        sock.setsockopt(socket.SOL_SOCKET, getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR), 1)
        try:
            sock.bind((LOOPBACK, number))
            sock.listen()
        except (OSError, OverflowError):
            sock.close()
            continue
        return sock
    return None


class Told(Record, kw_only=True):
    """What the person at the terminal is told, each once."""

    ready: Callable[[], None]
    """The first request can be answered."""
    polls: Callable[[], None]
    """The system has no file watches left, and files are looked at every second instead."""
    crowded: Callable[[], None]
    """The system gives no more files or connections."""


def serve(project: ServedProject, sock: socket.socket, told: Told, *, poll: bool) -> None:
    """Serve until interrupted; then KeyboardInterrupt."""
    with closing(sock):
        asyncio.run(_run(project, sock, told, poll=poll))


async def _run(project: ServedProject, sock: socket.socket, told: Told, *, poll: bool) -> None:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(crowded(told.crowded))
    bell = ChangeSignal(loop)
    summaries = Summaries(bell.ring)
    site = Site(
        ProjectWatcher(project.root, project.read, project.today, project.district, project.findings),
        project.language,
        summaries,
    )

    def changed(paths: frozenset[str]) -> None:
        site.touch(paths)
        bell.ring()

    def begin() -> None:
        """Setting up thousands of watches takes a moment: nobody waits for it, and what changed meanwhile is
        looked at again.
        """
        watch.start()
        if watch.polls and not poll:
            told.polls()
        changed(frozenset({"content", "themes"}))

    def up() -> None:
        Thread(target=begin, name="kimsite-mulai", daemon=True).start()
        told.ready()

    watch = FileWatcher(project.root, changed, poll=poll)
    config = uvicorn.Config(
        application(site, bell, sock.getsockname()[1]),
        http=Connection,
        h11_max_incomplete_event_size=HEAD_BYTES,
        ws="none",
        lifespan="off",
        log_level="critical",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=2,
    )
    try:
        await _Server(config, bell, up).serve([sock])
    finally:
        watch.stop()
        summaries.stop()


class _Server(uvicorn.Server):
    """Tells when it is up; ends the pages' streams before it waits for open connections."""

    def __init__(self, config: uvicorn.Config, bell: ChangeSignal, up: Callable[[], None]) -> None:
        super().__init__(config)
        self._bell = bell
        self._up = up

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._up()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._bell.close()
        await super().shutdown(sockets)
