"""What was written, seen onto the disk, so that a power cut cannot take it back."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path


def flush_file_systems(*folders: Path) -> None:
    """Wait until all that was written to the file systems of these folders is on the disk.

    One call for thousands of files (Linux: syncfs, elsewhere sync); Windows has none for a user. A file
    system that cannot be asked is not an error: the next build looks for what a power cut spoiled.
    """
    if sys.platform == "win32" or not folders:
        return
    if not sys.platform.startswith("linux"):
        os.sync()
        return
    with suppress(OSError, AttributeError):
        for folder in {folder.stat().st_dev: folder for folder in folders}.values():
            handle = os.open(folder, os.O_RDONLY)
            try:
                sync_file_system(handle)
            finally:
                os.close(handle)


def sync_file_system(handle: int) -> None:
    """Linux's syncfs. Raises AttributeError where the C library has none."""
    import ctypes  # a build with nothing to do waits for no disk

    ctypes.CDLL(None).syncfs(handle)


def flusher(folder: Path, *, durable: bool) -> Callable[[], None]:
    """`flush_file_systems` for one folder; a function that does nothing where not `durable`."""
    return partial(flush_file_systems, *([folder] if durable else []))


def flush_file(path: Path) -> None:
    """Wait until one file and its name are on the disk. Raises OSError."""
    _flush(path, os.O_RDWR)
    if sys.platform != "win32":
        _flush(path.parent, os.O_RDONLY)


def _flush(path: Path, flags: int) -> None:
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def can_flush() -> bool:
    """Whether `flush_file_systems` does anything on this system."""
    return sys.platform != "win32"
