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
from kimsite.tools.file_tree import shallow

QUIET = 0.025
"""Seconds without another event after which a save counts as done."""
_GRACE = 0.15
"""Seconds in which a missing or empty file may come back: many programs save by deleting and writing."""
_MAX_BURST = 0.4
"""Seconds after which a burst is reported in parts: a checkout of a thousand files, a slow copy."""
RECURSIVE = ("content", "themes")
SCRATCH = ("~", ".tmp", ".swp", ".part", ".crdownload")
LISTS = (".yaml", ".yml", ".csv", ".tsv", ".txt")

OnChange = Callable[[frozenset[str]], None]


class FileWatcher:
    """Watches the inputs of a preview: content, themes, sites.yaml and folders beside it with lists."""

    def __init__(self, root: Path, on_change: OnChange, *, poll: bool) -> None:
        """`on_change` is called from another thread with the paths that changed.

        `poll`: compare the files every second instead of using the system's watches.
        """
        self._root = root
        self._on_change = on_change
        self._changed: SimpleQueue[str | None] = SimpleQueue()
        self._observer = self._scheduled(PollingObserver() if poll else Observer())
        self._settler = Thread(target=self._settle, name="kimsite-amati", daemon=True)
        self.polls = poll

    def start(self) -> None:
        """Start; after it returns, every change is reported.

        Falls back to polling every second where the system has no watches left.
        """
        self._settler.start()
        try:
            self._observer.start()
        except OSError:
            self.polls = True
            self._observer = self._scheduled(PollingObserver())
            self._observer.start()

    def stop(self) -> None:
        """End both threads."""
        self._changed.put(None)
        if self._observer.is_alive():
            self._observer.stop()

    def _scheduled(self, observer: BaseObserver) -> BaseObserver:
        handler = _Handler(self._root, self._changed, observer)
        for name in RECURSIVE:
            if (self._root / name).is_dir():
                observer.schedule(handler, str(self._root / name), recursive=True)
        for folder in ("", *_list_folders(self._root)):
            observer.schedule(handler, str(self._root / folder), recursive=False)
        return observer

    def _settle(self) -> None:
        """Collect events until no more come and no post is half saved."""
        while (path := self._changed.get()) is not None:
            pending, began = {path}, time.monotonic()
            while time.monotonic() - began < _MAX_BURST:
                try:
                    more = self._changed.get(timeout=QUIET)
                except Empty:
                    if time.monotonic() - began > _GRACE or not _unfinished(self._root, pending):
                        break
                    continue
                if more is None:
                    return
                pending.add(more)
            self._on_change(frozenset(pending))


class _Handler(FileSystemEventHandler):
    """Puts the path of every real change into the queue."""

    def __init__(self, root: Path, changed: SimpleQueue[str | None], observer: BaseObserver) -> None:
        """`observer` gets a watch for a folder of RECURSIVE that is created while it runs."""
        self._root = root
        self._changed = changed
        self._observer = observer

    def on_any_event(self, event: FileSystemEvent) -> None:
        if isinstance(event, DirModifiedEvent | FileOpenedEvent | FileClosedNoWriteEvent):
            return  # reading is no change; a folder changes with its files, which have events of their own
        if isinstance(event, DirCreatedEvent | DirMovedEvent):
            created = PurePath(os.fsdecode(event.dest_path or event.src_path))
            if created.name in RECURSIVE and created.parent == self._root:
                with suppress(KeyError):  # a deleted folder of the same name has a watch
                    self._observer.unschedule(ObservedWatch(str(created), recursive=True))
                self._observer.schedule(self, str(created), recursive=True)
        for raw in (event.src_path, event.dest_path):
            if raw:
                path = PurePath(raw if isinstance(raw, str) else raw.decode(errors="replace"))
                if path.is_relative_to(self._root):
                    self._note(path.relative_to(self._root).as_posix())

    def _note(self, path: str) -> None:
        """Queue the path, but not hidden and temporary files nor unrelated files beside sites.yaml."""
        parts = path.split("/")
        hidden = any(part.startswith(".") for part in parts) or path.lower().endswith(SCRATCH)
        if not hidden and (parts[0] in RECURSIVE or path.lower().endswith(LISTS)):
            self._changed.put(path)


def _list_folders(root: Path) -> Iterable[str]:
    """Folders directly below the project that directly contain a table or list."""
    return sorted(
        {entry.partition("/")[0] for entry in shallow(root) if entry.lower().endswith(LISTS)}
        - {*RECURSIVE, "public", "laporan"}
    )


def _unfinished(root: Path, paths: Iterable[str]) -> bool:
    """Whether a Markdown or YAML file among `paths` is missing or empty."""
    return any(
        path.lower().endswith((".md", ".markdown", ".yaml")) and files.size(root, path) <= 0 for path in paths
    )
