"""A file that one process holds against all others."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class Locked(BlockingIOError):  # noqa: N818  # a state of the project, answered by waiting
    """Another process holds the lock.

    A process that cannot be started raises BlockingIOError too, so this has a name of its own.
    """


@contextmanager
def lock(root: Path, path: str) -> Iterator[int]:
    """Hold `root/path` against other processes, and give the file system's own time in nanoseconds.

    Raises Locked while another process holds it, OSError when the disk refuses. A process that dies lets go.
    """
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("ab") as stream:
        _hold(stream)
        os.utime(target)
        yield target.stat().st_mtime_ns


def _hold(stream: IO[bytes]) -> None:
    if sys.platform == "win32":
        try:
            stream.seek(0)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise Locked(str(error)) from error
    else:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Locked(str(error)) from error
