"""The only place that touches the disk: walk, read, write whole, lock, prune."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

BINARY_LIMIT = 64 * 1024 * 1024
UNFINISHED = ".kimsite-baru"
"""Ends the name of a file that is being written."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One regular file found by a walk."""

    path: str
    """Below the walked root, with forward slashes."""
    size: int
    stamp: str
    """Changes whenever the file does: size, time of change and time of status change, in nanoseconds."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something a walk did not enter: a link, a device, an unreadable folder."""

    path: str
    reason: str
    """link, device or unreadable."""


def walk(root: Path, below: str) -> Iterator[Entry | Skipped]:
    """Every regular file under `root/below`, sorted by path. Links are never followed, hidden names never read."""
    folder = root / below if below else root
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError:
        yield Skipped(below, "unreadable")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = f"{below}/{entry.name}" if below else entry.name
        try:
            if entry.is_symlink():
                yield Skipped(path, "link")
            elif entry.is_dir(follow_symlinks=False):
                yield from walk(root, path)
            elif entry.is_file(follow_symlinks=False):
                status = entry.stat(follow_symlinks=False)
                yield Entry(path, status.st_size, _stamp(status))
            else:
                yield Skipped(path, "device")
        except OSError:
            yield Skipped(path, "unreadable")


def read_bytes(root: Path, path: str) -> bytes:
    """The bytes of `root/path`. Raises OSError when it cannot be read or is larger than 64 MiB."""
    target = root / path
    with target.open("rb") as stream:
        data = stream.read(BINARY_LIMIT + 1)
    if len(data) > BINARY_LIMIT:
        raise OSError(27, "file too large", str(target))
    return data


def is_safe(path: str) -> bool:
    """True for a relative path that stays below its root on every system."""
    parts = PurePosixPath(path).parts
    return bool(parts) and not path.startswith("/") and not any(part in {"..", "."} or "\\" in part or ":" in part or "\0" in part for part in parts)


def write_whole(root: Path, path: str, data: bytes) -> bool:
    """Write `root/path` whole (beside it, then renamed) and only if it differs. True when written.

    Raises ValueError for a path that leaves `root`, OSError when the disk refuses.
    """
    if not is_safe(path):
        raise ValueError(path)
    target = root / path
    try:
        if target.stat().st_size == len(data) and target.read_bytes() == data:
            return False
    except OSError:
        target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = f"{target}{UNFINISHED}"
    try:
        with open(unfinished, "wb") as stream:  # noqa: PTH123  # a Path costs as much as the write itself
            stream.write(data)
        os.replace(unfinished, target)  # noqa: PTH105  # as above
    except BaseException:
        Path(unfinished).unlink(missing_ok=True)
        raise
    return True


def stamp(root: Path, path: str) -> str:
    """The stamp of `root/path` as `walk` gives it; empty where there is no such file."""
    try:
        return _stamp(os.stat(f"{root}/{path}", follow_symlinks=False))  # noqa: PTH116  # asked for every output of every build
    except (OSError, ValueError):
        return ""


def changed_at(stamp: str) -> int:
    """The time of change in a stamp, in nanoseconds."""
    return int(stamp.split(":")[1])


def _stamp(status: os.stat_result) -> str:
    return f"{status.st_size}:{status.st_mtime_ns}:{status.st_ctime_ns}"


@contextmanager
def lock(root: Path, path: str) -> Iterator[int]:
    """Hold `root/path` against other processes, and give the file system's own time in nanoseconds.

    Raises BlockingIOError while another process holds it, OSError when the disk refuses. A process that dies lets go.
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
            raise BlockingIOError(str(error)) from error
    else:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


def remove(root: Path, path: str) -> bool:
    """Delete `root/path` and the folders it leaves empty. True when a file was deleted."""
    if not is_safe(path):
        return False
    target = root / path
    try:
        target.unlink()
    except OSError:
        return False
    for parent in target.parents:
        if parent == root:
            break
        try:
            parent.rmdir()
        except OSError:
            break
    return True
