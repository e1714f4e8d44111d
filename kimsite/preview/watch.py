"""Changes on disk -> paths below the project, once they have settled."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path, PurePath
from queue import Empty, SimpleQueue
from threading import Thread

from watchdog.events import (
    DirCreatedEvent,
    DirModifiedEvent,
    DirMovedEvent,
    FileClosedNoWriteEvent,
    FileOpenedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

from kimsite.tools import files

QUIET = 0.025
"""Seconds without another event after which a save counts as done."""
_PATIENCE = 0.15
"""Seconds in which a file that is gone or empty may come back: many programs save by deleting, or emptying,
and writing.
"""
_LONGEST = 0.4
"""Seconds after which a burst is told in parts: a checkout of a thousand files, a copy over a slow cable."""
DEEP = ("content", "themes")
SCRATCH = ("~", ".tmp", ".swp", ".part", ".crdownload")
LISTS = (".yaml", ".yml", ".csv", ".tsv", ".txt")

Tell = Callable[[frozenset[str]], None]


class FileWatcher:
    """Watches what a preview is made of: content, themes, sites.yaml and the folders beside it that may hold
    its lists.
    """

    def __init__(self, root: Path, tell: Tell, *, poll: bool) -> None:
        """`tell` is called from a thread of ours with the paths that changed.

        `poll`: look every second instead of being told.
        """
        self._root = root
        self._tell = tell
        self._changed: SimpleQueue[str | None] = SimpleQueue()
        self._observer = self._make(PollingObserver() if poll else Observer())
        self._settler = Thread(target=self._settle, name="kimsite-amati", daemon=True)
        self.polls = poll

    def start(self) -> None:
        """Begin; returns when every later change will be seen.

        Falls back to looking every second where the system has no watches left.
        """
        self._settler.start()
        try:
            self._observer.start()
        except OSError:
            self.polls = True
            self._observer = self._make(PollingObserver())
            self._observer.start()

    def stop(self) -> None:
        """End both threads."""
        self._changed.put(None)
        if self._observer.is_alive():
            self._observer.stop()

    def _make(self, observer: BaseObserver) -> BaseObserver:
        handler = _Handler(self._root, self._changed, observer)
        for name in DEEP:
            if (self._root / name).is_dir():
                observer.schedule(handler, str(self._root / name), recursive=True)
        for folder in ("", *_list_folders(self._root)):
            observer.schedule(handler, str(self._root / folder), recursive=False)
        return observer

    def _settle(self) -> None:
        """Collect events until it is quiet and no post is half saved."""
        while (path := self._changed.get()) is not None:
            pending, began = {path}, time.monotonic()
            while time.monotonic() - began < _LONGEST:
                try:
                    more = self._changed.get(timeout=QUIET)
                except Empty:
                    if time.monotonic() - began > _PATIENCE or not _unfinished(self._root, pending):
                        break
                    continue
                if more is None:
                    return
                pending.add(more)
            self._tell(frozenset(pending))


class _Handler(FileSystemEventHandler):
    """Puts the path of every real change into the queue."""

    def __init__(self, root: Path, changed: SimpleQueue[str | None], observer: BaseObserver) -> None:
        """`observer`: is asked to watch a folder of DEEP that is made while it runs."""
        self._root = root
        self._changed = changed
        self._observer = observer

    def on_any_event(self, event: FileSystemEvent) -> None:
        if isinstance(event, DirModifiedEvent | FileOpenedEvent | FileClosedNoWriteEvent):
            return  # reading is no change, and a folder changes by what lies in it
        if isinstance(event, DirCreatedEvent | DirMovedEvent):
            made = PurePath(os.fsdecode(event.dest_path or event.src_path))
            if made.name in DEEP and made.parent == self._root:
                with suppress(KeyError):  # the watch of a folder of that name that is gone
                    self._observer.unschedule(ObservedWatch(str(made), recursive=True))
                self._observer.schedule(self, str(made), recursive=True)
        for raw in (event.src_path, event.dest_path):
            if raw:
                path = PurePath(raw if isinstance(raw, str) else raw.decode(errors="replace"))
                if path.is_relative_to(self._root):
                    self._note(path.relative_to(self._root).as_posix())

    def _note(self, path: str) -> None:
        """Hidden files and what editors leave beside a file for a moment are no content; nor are strange
        files beside sites.yaml.
        """
        parts = path.split("/")
        hidden = any(part.startswith(".") for part in parts) or path.lower().endswith(SCRATCH)
        if not hidden and (parts[0] in DEEP or path.lower().endswith(LISTS)):
            self._changed.put(path)


def _list_folders(root: Path) -> Iterable[str]:
    """Folders directly below the project with a table or list directly in them."""
    return sorted(
        {entry.partition("/")[0] for entry in files.shallow(root) if entry.lower().endswith(LISTS)}
        - {*DEEP, "public", "laporan"}
    )


def _unfinished(root: Path, paths: Iterable[str]) -> bool:
    """True while a Markdown or YAML file among `paths` is gone or empty."""
    return any(
        path.lower().endswith((".md", ".markdown", ".yaml")) and files.size(root, path) <= 0 for path in paths
    )
