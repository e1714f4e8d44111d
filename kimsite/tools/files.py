"""The only place that touches the disk: walk, read, write whole, prune."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

BINARY_LIMIT = 64 * 1024 * 1024
NAME_LIMIT = 255
"""Bytes a file's name may have on Linux; Windows and macOS count likewise."""
MAX_DEPTH = 40
"""Folders inside folders that a walk enters; a publisher needs three."""
DEVICES = frozenset({"con", "prn", "aux", "nul", "conin$", "conout$", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
"""Names that Windows keeps for devices, with any ending (Microsoft, Naming Files, Paths, and Namespaces)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One regular file found by a walk."""

    path: str
    """Below the walked root, with forward slashes."""
    size: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something a walk did not enter: a link, a device, an unreadable folder."""

    path: str
    reason: str
    """link, device, deep or unreadable."""


def walk(root: Path, below: str) -> Iterator[Entry | Skipped]:
    """Every regular file under `root/below`, sorted by path. Links are never followed, hidden names never read.

    Only the first part of `below` may be a link itself: the operator may keep content/ on another disk.
    """
    folder = root / below if below else root
    parts = PurePosixPath(below).parts
    if any((root / PurePosixPath(*parts[:count])).is_symlink() for count in range(2, len(parts) + 1)):
        yield Skipped(below, "link")
        return
    yield from _walk(folder, below, 0)


def _walk(folder: Path, below: str, depth: int) -> Iterator[Entry | Skipped]:
    if depth > MAX_DEPTH:
        yield Skipped(below, "deep")
        return
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
                yield from _walk(folder / entry.name, path, depth + 1)
            elif entry.is_file(follow_symlinks=False):
                yield Entry(path, entry.stat(follow_symlinks=False).st_size)
            else:
                yield Skipped(path, "device")
        except OSError:
            yield Skipped(path, "unreadable")


def read_bytes(root: Path, path: str) -> bytes:
    """The bytes of `root/path`. Raises OSError when it cannot be read, is no regular file, or is larger than 64 MiB.

    A file may have become a link or a pipe since it was found: neither is followed, and neither is waited for.
    """
    target = root / path
    handle = os.open(target, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0))
    with os.fdopen(handle, "rb") as stream:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(22, "not a regular file", str(target))
        data = stream.read(BINARY_LIMIT + 1)
    if len(data) > BINARY_LIMIT:
        raise OSError(27, "file too large", str(target))
    return data


def is_safe(path: str) -> bool:
    """True for a relative path that stays below its root on every system."""
    parts = PurePosixPath(path).parts
    return bool(parts) and not path.startswith("/") and not any(part in {"..", "."} or "\\" in part or ":" in part or "\0" in part for part in parts)


def is_portable(name: str) -> bool:
    """True for one file or folder name that every system can hold: no device of Windows, no blank or dot at its end, nothing it forbids."""
    return (
        name.split(".", maxsplit=1)[0].rstrip().lower() not in DEVICES
        and not name.endswith((" ", "."))
        and not any(char in '<>:"|?*\\' or char < " " for char in name)
        and len(name.encode("utf-8", "surrogatepass")) <= NAME_LIMIT
    )


def write_whole(root: Path, path: str, data: bytes) -> bool:
    """Write `root/path` whole (temporary file, then rename) and only if it differs. True when written.

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
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".kimsite-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        temporary = Path(name)
        temporary.chmod(0o644)
        temporary.replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


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
