"""The only place that touches the disk: walk, read, write whole, prune."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

BINARY_LIMIT = 64 * 1024 * 1024


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
                yield Entry(path, entry.stat(follow_symlinks=False).st_size)
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


def append(root: Path, path: str, keep: int, data: bytes) -> None:
    """Add `data` behind the first `keep` bytes of `root/path` and see it onto the disk. What lay behind `keep` is moved to `<path>.sisa` first.

    Raises ValueError for a path that leaves `root`, OSError when the disk refuses.
    """
    if not is_safe(path):
        raise ValueError(path)
    target = root / path
    with target.open("r+b" if target.exists() else "w+b") as stream:
        stream.seek(keep)
        torn = stream.read()
        if torn:
            with Path(f"{target}.sisa").open("ab") as aside:
                aside.write(torn + b"\n")
                _settle(aside)
        stream.truncate(keep)
        stream.seek(keep)
        stream.write(data)
        _settle(stream)


def _settle(stream: IO[bytes]) -> None:
    stream.flush()
    os.fsync(stream.fileno())
