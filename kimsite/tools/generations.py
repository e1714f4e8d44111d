"""Whole trees side by side, and the symbolic link that shows one of them.

A tree is copied by hard links: only names are made, no bytes. Files are never changed in place
(`atomic_write` renames), so the copies do not touch each other.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

_UNFINISHED = ".baru"


def copy_by_links(source: Path, target: Path) -> None:
    """A copy of `source` made of hard links.

    It is made under another name first, so that `target` is whole or not there. Links inside are copied as
    links. Without a `source` the copy is empty. Raises OSError.
    """
    unfinished = Path(f"{target}{_UNFINISHED}")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.parent.mkdir(parents=True, exist_ok=True)
    unfinished.mkdir()
    if source.is_dir():
        _link_all(str(source.resolve()), str(unfinished))
    unfinished.rename(target)


def _link_all(source: str, target: str) -> None:
    """Give everything in a folder a second name; folders are made anew.

    A district has 45,000 files in as many folders, so paths are strings here: a Path costs more than a link.
    """
    with os.scandir(source) as entries:
        for entry in entries:
            name = f"{target}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                os.mkdir(name)  # noqa: PTH102  # as above
                _link_all(entry.path, name)
            else:
                os.link(entry.path, name, follow_symlinks=False)


def link_or_copy(source: Path, target: Path) -> None:
    """A second name for a file; a copy where the disk has no hard links. Raises OSError."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileExistsError):
        try:
            os.link(source, target)
        except FileExistsError:
            raise
        except OSError:
            shutil.copyfile(source, target)


def can_link(folder: Path) -> bool:
    """True where symbolic links and hard links can be made beside `folder`.

    Windows allows symbolic links to administrators and in its developer mode only; FAT has neither.
    """
    probe = Path(f"{folder}.uji")
    try:
        probe.parent.mkdir(parents=True, exist_ok=True)
        probe.unlink(missing_ok=True)
        probe.symlink_to(folder.name, target_is_directory=True)
        probe.unlink()
    except OSError:
        return False
    return True


def point_at(link: Path, tree: Path, aside: Path) -> None:
    """Let `link` show `tree`, in one step.

    A folder in the link's place is first moved to `aside`, or removed where it is empty.

    Raises OSError.
    """
    fresh = Path(f"{link}{_UNFINISHED}")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(os.path.relpath(tree, link.parent), target_is_directory=True)
    if link.is_dir() and not link.is_symlink():
        try:
            link.rmdir()
        except OSError:  # it is not empty
            link.rename(aside)
    fresh.replace(link)


def pointed_at(link: Path) -> str:
    """The name of the tree that `link` shows; empty where it is no link."""
    return link.readlink().name if link.is_symlink() else ""


def list_trees(folder: Path) -> tuple[str, ...]:
    """The names of the whole trees in a folder, sorted."""
    if not folder.is_dir():
        return ()
    return tuple(
        sorted(path.name for path in folder.iterdir() if path.is_dir() and path.suffix != _UNFINISHED)
    )
