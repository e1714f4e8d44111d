"""Files written whole: beside their place first, then renamed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from kimsite.tools.digest import short
from kimsite.tools.files import remove
from kimsite.tools.flush import flush_file
from kimsite.tools.held_files import try_patiently
from kimsite.tools.paths import NAME_LIMIT, is_safe

UNFINISHED = ".kimsite-baru"
"""Ends the name of a file that is being written."""


def write_whole(root: Path, path: str, data: bytes, *, durable: bool = False) -> bool:
    """Write `root/path` whole (beside it, then renamed) and only if it differs. True when written.

    `durable`: the bytes are on the disk before the name leads to them.

    Raises ValueError for a path that leaves `root`, OSError when the disk refuses.
    """
    if holds(root, path, data):
        return False
    stage(root, path, data)
    if durable:
        flush_file(root / unfinished(path))
    publish(root, path)
    return True


def write_together(root: Path, files: Iterable[tuple[str, bytes]]) -> tuple[bool, ...]:
    """`write_whole` for files that belong together: none is seen before there is room for all.

    True for each that was written. Raises as `write_whole` does.
    """
    written: list[bool] = []
    staged: dict[str, None] = {}
    try:
        for path, data in files:
            written.append(not holds(root, path, data))
            if written[-1]:
                stage(root, path, data)
                staged[path] = None
        for path in tuple(staged):
            publish(root, path)
            del staged[path]
    except BaseException:
        for path in staged:
            discard(root, path)
        raise
    return tuple(written)


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


def stage(root: Path, path: str, data: bytes, *, new: bool = False) -> None:
    """Write the bytes beside `root/path`, for `publish` or `discard`.

    `new`: nothing is in its place, so its folder is probably missing too.

    Raises as `write_file` does, and then leaves nothing behind.
    """
    if not is_safe(path):
        raise ValueError(path)
    try:
        handle = _opened(f"{root}/{unfinished(path)}", new=new)
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

    Raises OSError when the disk refuses; then the file stays as it was, and what was staged is dropped.
    """
    refused = try_patiently([path], lambda path: put_in_place(root, path))
    if refused:
        discard(root, path)
        raise refused[path]


def put_in_place(root: Path, path: str) -> None:
    """Put what was staged in its place, once. Raises OSError when the disk refuses; then it stays staged."""
    os.replace(f"{root}/{unfinished(path)}", f"{root}/{path}")  # noqa: PTH105  # as in `holds`


def write_new(root: Path, path: str, data: bytes) -> None:
    """Write `root/path` in its place. Raises OSError when the disk refuses or something is there."""
    handle = os.open(
        f"{root}/{path}", os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666
    )
    try:
        os.write(handle, data)
    finally:
        os.close(handle)


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


def _opened(path: str, *, new: bool) -> int:
    """A new or emptied file, its folders made where they are missing."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    if new:
        with suppress(OSError):
            os.mkdir(path.rpartition("/")[0])  # noqa: PTH102  # as in `holds`
    try:
        return os.open(path, flags, 0o666)
    except FileNotFoundError:
        _make_folder(path.rpartition("/")[0])
        return os.open(path, flags, 0o666)


def _make_folder(folder: str) -> None:
    """A folder for a file; in most cases only the last one is missing."""
    try:
        os.mkdir(folder)  # noqa: PTH102  # as in `holds`
    except OSError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103  # as in `holds`
