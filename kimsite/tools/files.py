"""One file of the disk: read, measured, deleted, added to.

Walks are in `file_tree.py`, writes in `atomic_write.py`; nothing else touches the disk.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import IO

from kimsite.tools.paths import is_safe

BINARY_LIMIT = 64 * 1024 * 1024


def size(root: Path, path: str) -> int:
    """Bytes of `root/path`; -1 when there is no such file."""
    try:
        return os.stat(f"{root}/{path}").st_size  # noqa: PTH116  # asked for every file of a deployment
    except OSError:
        return -1


def is_file(root: Path, path: str) -> bool:
    """Whether `root/path` is a file; False for a name that no disk can hold."""
    try:
        return (root / path).is_file()
    except (OSError, ValueError):
        return False


def read_bytes(root: Path, path: str) -> bytes:
    """The bytes of `root/path`.

    Raises OSError when it cannot be read, is no regular file, or is larger than 64 MiB.

    A file may have become a link or a pipe since it was found: neither is followed, and neither is waited
    for.
    """
    target = f"{root}/{path}"
    handle = os.open(
        target,
        os.O_RDONLY
        | getattr(os, "O_BINARY", 0)
        | getattr(os, "O_NONBLOCK", 0)
        | getattr(os, "O_NOFOLLOW", 0),
    )
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(22, "not a regular file", target)
        if status.st_size > BINARY_LIMIT:
            raise OSError(27, "file too large", target)
        data = os.read(handle, status.st_size + 1)  # a stream would ask the disk four times more
        while len(data) < status.st_size and (more := os.read(handle, status.st_size - len(data))):
            data += more
        return data
    finally:
        os.close(handle)


def stamp(root: Path | str, path: str) -> str:
    """The stamp of `root/path` as `walk` gives it; empty where there is no such file."""
    try:
        # asked for every output of every build
        return stamp_of(os.stat(f"{root}/{path}", follow_symlinks=False))  # noqa: PTH116
    except (OSError, ValueError):
        return ""


def stamp_or_folder(root: Path | str, path: str) -> tuple[str, bool]:
    """The stamp of `root/path`, and whether a folder is there instead of a file."""
    try:
        status = os.stat(f"{root}/{path}", follow_symlinks=False)  # noqa: PTH116  # as in `stamp`
    except (OSError, ValueError):
        return "", False
    return stamp_of(status), stat.S_ISDIR(status.st_mode)


def stamp_of(status: os.stat_result) -> str:
    """The stamp of a file by its status; empty for a folder."""
    return (
        "" if stat.S_ISDIR(status.st_mode) else f"{status.st_size}:{status.st_mtime_ns}:{status.st_ctime_ns}"
    )


def is_unchanged(root: Path | str, path: str, stamp: str) -> bool:
    """Whether `root/path` is as it was when it had that stamp.

    A second name (hard link), as a deployment gives to what it keeps for a rollback, changes the status of a
    file: of one with several names, the size and the time of change alone are compared.
    """
    try:
        status = os.stat(f"{root}/{path}", follow_symlinks=False)  # noqa: PTH116  # as in `stamp`
    except (OSError, ValueError):
        return not stamp
    now = stamp_of(status)
    return now == stamp or (status.st_nlink > 1 and now.rpartition(":")[0] == stamp.rpartition(":")[0])


def changed_at(stamp: str) -> int:
    """The time of change in a stamp, in nanoseconds."""
    return int(stamp.split(":")[1])


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


def move(source: Path, target: Path) -> None:
    """Rename a file or folder. Raises OSError when the disk refuses."""
    source.rename(target)


def remove_empty(folder: Path) -> None:
    """Delete a folder if nothing is in it and the disk allows."""
    with suppress(OSError):
        folder.rmdir()


def remove_tree(folder: Path) -> None:
    """Delete a folder with all that is in it, as far as the disk allows."""
    import shutil  # with every compressor of Python's; most builds delete no folder

    shutil.rmtree(folder, ignore_errors=True)


def open_log(path: Path) -> IO[bytes]:
    """A file to append to, unbuffered, its folders made where they are missing. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.open("ab", buffering=0)


def open_to_read(path: Path) -> IO[bytes]:
    """A file of somebody's to read, whose size nobody knows beforehand. Raises OSError."""
    return path.open("rb")


def make_folder(root: Path, path: str) -> None:
    """Make the folder `root/path` with those above it.

    Raises ValueError for a path that leaves `root`, OSError when the disk refuses.
    """
    if not is_safe(path):
        raise ValueError(path)
    (root / path).mkdir(parents=True, exist_ok=True)


def make_executable(root: Path, path: str) -> None:
    """Let the system run a file as a program, where it knows such a permission. Raises OSError."""
    target = root / path
    target.chmod(target.stat().st_mode | 0o111)


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
