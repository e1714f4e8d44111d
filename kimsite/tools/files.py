"""The only place that touches the disk: walk, read, write whole, delete."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from operator import attrgetter
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple

from kimsite.tools.digest import short
from kimsite.tools.hidden import visible_files_in
from kimsite.tools.paths import NAME_LIMIT, is_safe

BINARY_LIMIT = 64 * 1024 * 1024
_MAX_DEPTH = 40
"""Folders inside folders that a walk enters; a publisher needs three."""
_NAME = attrgetter("name")
UNFINISHED = ".kimsite-baru"
"""Ends the name of a file that is being written."""


class FileEntry(NamedTuple):
    """One regular file found by a walk."""

    path: str
    """Below the walked root, with forward slashes."""
    size: int
    stamp: str
    """Changes whenever the file does: size, time of change and time of status change, in nanoseconds."""


class SkippedEntry(NamedTuple):
    """Something a walk did not enter: a link, a device, an unreadable folder."""

    path: str
    reason: str
    """link, device, deep or unreadable."""


def walk(root: Path, below: str, hidden: list[str] | None = None) -> Iterator[FileEntry | SkippedEntry]:
    """Every regular file under `root/below`, sorted by path.

    Links are never followed, hidden names never read.

    Only the first part of `below` may be a link itself: the operator may keep content/ on another disk.
    `hidden`: takes the paths of hidden files.
    """
    folder = root / below if below else root
    parts = PurePosixPath(below).parts
    if any((root / PurePosixPath(*parts[:count])).is_symlink() for count in range(2, len(parts) + 1)):
        yield SkippedEntry(below, "link")
        return
    found: list[FileEntry | SkippedEntry] = []
    _gather(str(folder), below, 0, found, hidden)
    yield from found


def _gather(
    folder: str, below: str, depth: int, found: list[FileEntry | SkippedEntry], hidden: list[str] | None
) -> None:
    if depth > _MAX_DEPTH:
        found.append(SkippedEntry(below, "deep"))
        return
    try:
        entries = sorted(os.scandir(folder), key=_NAME)
    except FileNotFoundError:
        return
    except OSError:
        found.append(SkippedEntry(below, "unreadable"))
        return
    for entry in entries:
        path = f"{below}/{entry.name}" if below else entry.name
        if entry.name.startswith("."):
            if hidden is not None:
                hidden.extend(visible_files_in(entry, path))
            continue
        try:
            if entry.is_file(follow_symlinks=False):
                status = entry.stat(follow_symlinks=False)
                found.append(FileEntry(path, status.st_size, _stamp(status)))
            elif entry.is_dir(follow_symlinks=False):
                _gather(entry.path, path, depth + 1, found, hidden)
            else:
                found.append(SkippedEntry(path, "link" if entry.is_symlink() else "device"))
        except OSError:
            found.append(SkippedEntry(path, "unreadable"))


def shallow(root: Path) -> list[str]:
    """Regular files in the folders directly below `root`: folder/name, sorted.

    Hidden folders and links are left out.
    """
    folders = [
        entry.name
        for entry in os.scandir(root)
        if entry.is_dir(follow_symlinks=False) and not entry.name.startswith(".")
    ]
    return sorted(
        f"{folder}/{entry.name}"
        for folder in folders
        for entry in os.scandir(root / folder)
        if entry.is_file(follow_symlinks=False)
    )


def list_folders(root: Path) -> list[str]:
    """The names of the folders directly below `root`, sorted; a link to a folder counts."""
    return sorted(path.name for path in root.iterdir() if path.is_dir())


def list_matching(root: Path, pattern: str) -> list[Path]:
    """The paths below `root` that a pattern of `Path.glob` names, sorted."""
    return sorted(root.glob(pattern))


def size(root: Path, path: str) -> int:
    """Bytes of `root/path`; -1 when there is no such file."""
    try:
        return (root / path).stat().st_size
    except OSError:
        return -1


def read_bytes(root: Path, path: str) -> bytes:
    """The bytes of `root/path`.

    Raises OSError when it cannot be read, is no regular file, or is larger than 64 MiB.

    A file may have become a link or a pipe since it was found: neither is followed, and neither is waited
    for.
    """
    target = root / path
    handle = os.open(
        target,
        os.O_RDONLY
        | getattr(os, "O_BINARY", 0)
        | getattr(os, "O_NONBLOCK", 0)
        | getattr(os, "O_NOFOLLOW", 0),
    )
    with os.fdopen(handle, "rb") as stream:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(22, "not a regular file", str(target))
        if status.st_size > BINARY_LIMIT:
            raise OSError(27, "file too large", str(target))
        return stream.read(status.st_size + 1)


def write_whole(root: Path, path: str, data: bytes) -> bool:
    """Write `root/path` whole (beside it, then renamed) and only if it differs. True when written.

    Raises ValueError for a path that leaves `root`, OSError when the disk refuses.
    """
    if holds(root, path, data):
        return False
    write_file(root, path, data)
    return True


def make_folder(root: Path, path: str) -> None:
    """Make the folder `root/path` with those above it.

    Raises ValueError for a path that leaves `root`, OSError when the disk refuses.
    """
    if not is_safe(path):
        raise ValueError(path)
    (root / path).mkdir(parents=True, exist_ok=True)


def holds(root: Path, path: str, data: bytes) -> bool:
    """True when `root/path` is a file of just these bytes."""
    if not is_safe(path):
        return False
    target = f"{root}/{path}"
    try:
        # asked for every output of every build: a Path costs more than the look
        if os.stat(target).st_size != len(data):  # noqa: PTH116
            return False
        with open(target, "rb") as stream:  # noqa: PTH123  # as above
            return stream.read() == data
    except OSError:
        return False


def write_file(root: Path, path: str, data: bytes) -> None:
    """Write `root/path` whole: beside it, then renamed.

    Raises ValueError for a path that leaves `root`, OSError when the disk refuses.
    """
    stage(root, path, data)
    publish(root, path)


def stage(root: Path, path: str, data: bytes) -> None:
    """Write the bytes beside `root/path`, for `publish` or `discard`.

    Raises as `write` does, and then leaves nothing behind.
    """
    if not is_safe(path):
        raise ValueError(path)
    try:
        handle = _opened(f"{root}/{unfinished(path)}")
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(handle, view) :]
        finally:
            os.close(handle)
    except BaseException:
        discard(root, path)
        raise


def publish(root: Path, path: str) -> None:
    """Put what was staged in its place.

    Raises OSError when the disk refuses; then what stood there stands.
    """
    try:
        os.replace(f"{root}/{unfinished(path)}", f"{root}/{path}")  # noqa: PTH105  # as in `holds`
    except BaseException:
        discard(root, path)
        raise


def discard(root: Path, path: str) -> None:
    """Drop what was staged, as far as the disk allows: a build that ends so deletes the rest later."""
    with suppress(OSError):
        remove(root, unfinished(path))


def unfinished(path: str) -> str:
    """Where `path` is written before it is renamed. A name too long for an ending gets a shorter one."""
    folder, mark, name = path.rpartition("/")
    if len(name) * 4 + len(UNFINISHED) > NAME_LIMIT and len(name.encode()) + len(UNFINISHED) > NAME_LIMIT:
        name = short(name.encode())
    return folder + mark + name + UNFINISHED


def _opened(path: str) -> int:
    """A new or emptied file, its folders made where they are missing."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    try:
        return os.open(path, flags, 0o666)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120  # as in `holds`
        return os.open(path, flags, 0o666)


def stamp(root: Path | str, path: str) -> str:
    """The stamp of `root/path` as `walk` gives it; empty where there is no such file."""
    try:
        # asked for every output of every build
        return _stamp(os.stat(f"{root}/{path}", follow_symlinks=False))  # noqa: PTH116
    except (OSError, ValueError):
        return ""


def changed_at(stamp: str) -> int:
    """The time of change in a stamp, in nanoseconds."""
    return int(stamp.split(":")[1])


def _stamp(status: os.stat_result) -> str:
    return (
        "" if stat.S_ISDIR(status.st_mode) else f"{status.st_size}:{status.st_mtime_ns}:{status.st_ctime_ns}"
    )


def remove(root: Path, path: str) -> bool:
    """Delete `root/path` and the folders it leaves empty.

    True when a file was deleted, False where there is none.

    Raises OSError when the disk refuses.
    """
    if not is_safe(path):
        return False
    target = root / path
    try:
        target.unlink()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:  # a read-only disk says so of a file that is not there, too
        if not os.path.lexists(target) or (target.is_dir() and not target.is_symlink()):
            return False
        raise
    for parent in target.parents:
        if parent == root:
            break
        try:
            parent.rmdir()
        except OSError:
            break
    return True


def remove_tree(folder: Path) -> None:
    """Delete a folder with all that is in it, as far as the disk allows."""
    shutil.rmtree(folder, ignore_errors=True)


def open_log(path: Path) -> IO[bytes]:
    """A file to append to, unbuffered, its folders made where they are missing. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.open("ab", buffering=0)


def append(root: Path, path: str, keep: int, data: bytes) -> None:
    """Add `data` behind the first `keep` bytes of `root/path` and see it onto the disk.

    What lay behind `keep` is moved to `<path>.sisa` first.

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
