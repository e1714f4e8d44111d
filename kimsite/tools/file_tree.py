"""What lies in a folder: walked as a tree, or listed one or two levels deep."""

from __future__ import annotations

import os
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path, PurePosixPath
from typing import Literal, NamedTuple

from kimsite.tools.files import stamp_of

_MAX_DEPTH = 40
"""Folders inside folders that a walk enters; a publisher needs three."""
_NAME = attrgetter("name")


class FileEntry(NamedTuple):
    """One regular file found by a walk."""

    path: str
    """Below the walked root, with forward slashes."""
    size: int
    stamp: str
    """Changes whenever the file does: size, time of change and time of status change, in nanoseconds."""


class SkippedEntry(NamedTuple):
    """Something a walk did not enter: a link, a device, an unreadable folder, a file in a folder's place."""

    path: str
    reason: Literal["link", "device", "deep", "unreadable", "no-folder"]


def walk(
    root: Path, below: str, hidden: list[str] | None = None, *, without: str = ""
) -> Iterator[FileEntry | SkippedEntry]:
    """Every regular file under `root/below`, sorted by path.

    Links are never followed, hidden names never read.

    Only the first part of `below` may be a link itself: the operator may keep content/ on another disk.
    `hidden`: takes the paths of hidden files. `without`: the name of folders that are not entered.
    """
    folder = root / below if below else root
    parts = PurePosixPath(below).parts
    if any((root / PurePosixPath(*parts[:count])).is_symlink() for count in range(2, len(parts) + 1)):
        yield SkippedEntry(below, "link")
        return
    found: list[FileEntry | SkippedEntry] = []
    _gather(str(folder), below, 0, found, hidden, without)
    yield from found


def _gather(
    folder: str,
    below: str,
    depth: int,
    found: list[FileEntry | SkippedEntry],
    hidden: list[str] | None,
    without: str,
) -> None:
    if depth > _MAX_DEPTH:
        found.append(SkippedEntry(below, "deep"))
        return
    try:
        entries = sorted(os.scandir(folder), key=_NAME)
    except FileNotFoundError:
        return
    except NotADirectoryError:
        found.append(SkippedEntry(_nearest(folder, below), "no-folder"))
        return
    except OSError:
        found.append(SkippedEntry(below, "unreadable"))
        return
    for entry in entries:
        path = f"{below}/{entry.name}" if below else entry.name
        if entry.name.startswith("."):
            if hidden is not None:
                hidden.extend(_visible_files_in(entry, path))
            continue
        try:
            if entry.is_file(follow_symlinks=False):
                status = entry.stat(follow_symlinks=False)
                found.append(FileEntry(path, status.st_size, stamp_of(status)))
            elif entry.is_dir(follow_symlinks=False):
                if entry.name != without:
                    _gather(entry.path, path, depth + 1, found, hidden, without)
            else:
                found.append(SkippedEntry(path, "link" if entry.is_symlink() else "device"))
        except OSError:
            found.append(SkippedEntry(path, "unreadable"))


def _nearest(folder: str, below: str) -> str:
    """The part of a path that is there, as it is to be reported."""
    place, shown = Path(folder), PurePosixPath(below)
    while not os.path.lexists(place) and shown.name:
        place, shown = place.parent, shown.parent
    return str(shown)


def _visible_files_in(entry: os.DirEntry[str], path: str) -> Iterator[str]:
    """The hidden file itself, or the files of a hidden folder; what git keeps is nobody's text.

    `path`: of the entry, as it is to be reported.
    """
    if not entry.is_dir(follow_symlinks=False):
        yield path
    elif entry.name != ".git":
        for base, folders, names in os.walk(entry.path):
            folders.sort()
            yield from (
                path + f"{base}/{name}"[len(entry.path) :].replace(os.sep, "/") for name in sorted(names)
            )


def list_files(root: Path) -> list[str]:
    """Every file below `root`, hidden ones too, in no order; links to files count, links to folders do not.

    Raises OSError where the folder itself cannot be listed.
    """
    found: list[str] = []
    pending = [""]
    while pending:
        below = pending.pop()
        with os.scandir(root / below) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    pending.append(f"{below}{entry.name}/")
                elif entry.is_file():
                    found.append(below + entry.name)
    return found


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


def list_names(root: Path, path: str) -> tuple[str, ...]:
    """The names of the files and folders directly in `root/path`, hidden ones included, sorted.

    Empty where there is no such folder. Raises OSError.
    """
    folder = root / path
    return tuple(sorted(entry.name for entry in folder.iterdir())) if folder.is_dir() else ()


def list_matching(root: Path, pattern: str) -> list[Path]:
    """The paths below `root` that a pattern of `Path.glob` names, sorted."""
    return sorted(root.glob(pattern))
