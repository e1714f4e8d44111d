"""Whole trees side by side, and the symbolic link that shows one of them.

A tree is copied by hard links: only names are made, no bytes. Files are never changed in place
(`atomic_write` renames), so the copies do not touch each other.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

_UNFINISHED, _SPARE = ".baru", ".bekas"
_LEAF = 2
"""Names of a folder without folders in it, on file systems that count them: its own and `.`."""


def copy_by_links(source: Path, target: Path) -> None:
    """A copy of `source` made of hard links.

    It is made under another name first, so that `target` is whole or not there, and of a tree that was set
    aside, where there is one: that has most of the names already. Links inside are copied as links. Without a
    `source` the copy is empty. Raises OSError.
    """
    unfinished, spare = Path(f"{target}{_UNFINISHED}"), target.with_name(_SPARE)
    unfinished.parent.mkdir(parents=True, exist_ok=True)
    if spare.is_dir() and not unfinished.is_dir():
        spare.rename(unfinished)
    unfinished.mkdir(exist_ok=True)
    _mirror(str(source.resolve()) if source.is_dir() else "", str(unfinished), is_new=True)
    unfinished.rename(target)


def retire_tree(tree: Path) -> None:
    """Take a tree out of use: the next copy is made of it. One that was set aside before is deleted.

    Raises OSError.
    """
    spare = tree.with_name(_SPARE)
    shutil.rmtree(spare, ignore_errors=True)
    tree.rename(spare)


def _mirror(source: str, target: str, *, is_new: bool) -> None:
    """Make a folder hold the same names for the same files as `source`; an empty `source` has none.

    `is_new`: the folder was made just now, or is to be listed anyway.

    A district has 45,000 files in as many folders. A folder without folders in it is not listed where the
    copy bears its time of change, which is set when it has been copied; a listing shows the numbers of files
    for nothing; paths are strings, as a Path costs more than a link.
    """
    before = os.stat(source) if source else None  # noqa: PTH116  # as above
    if before is not None and not is_new and _is_same_folder(before, target):
        return
    with os.scandir(target) as entries:
        there = {entry.name: entry for entry in entries}
    wanted = list(os.scandir(source)) if source else []
    for entry in wanted:
        name, old = f"{target}/{entry.name}", there.pop(entry.name, None)
        is_folder = entry.is_dir(follow_symlinks=False)
        if old is not None and is_folder and old.is_dir(follow_symlinks=False):
            _mirror(entry.path, name, is_new=False)
            continue
        if old is not None and not is_folder and old.inode() == entry.inode():
            continue
        if old is not None:
            _remove(old)
        if is_folder:
            os.mkdir(name)  # noqa: PTH102  # as above
            _mirror(entry.path, name, is_new=True)
        else:
            os.link(entry.path, name, follow_symlinks=False)
    for left in there.values():
        _remove(left)
    if before is not None:
        os.utime(target, ns=(before.st_atime_ns, before.st_mtime_ns))


def _is_same_folder(source: os.stat_result, target: str) -> bool:
    """True where a folder has no folders in it, and was copied from `source` or an equal one."""
    if source.st_nlink != _LEAF:
        return False
    copy = os.stat(target)  # noqa: PTH116  # as above
    return copy.st_nlink == _LEAF and copy.st_mtime_ns == source.st_mtime_ns


def _remove(entry: os.DirEntry[str]) -> None:
    if entry.is_dir(follow_symlinks=False):
        shutil.rmtree(entry.path)
    else:
        os.unlink(entry.path)  # noqa: PTH108  # as above


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
        sorted(
            path.name
            for path in folder.iterdir()
            if path.is_dir() and path.suffix != _UNFINISHED and path.name != _SPARE
        )
    )
