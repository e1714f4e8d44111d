"""A bundle as a folder, for a flash disk: what was there of an older copy goes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kimsite.bundle.copy import DIGESTS
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.file_tree import list_files
from kimsite.tools.paths import is_safe


class ForeignFolder(Exception):  # noqa: N818  # a state of the user's disk, answered with words
    """The folder holds files that no bundle put there. `folder`: which."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder


def write_folder(parent: Path, name: str, entries: Iterable[tuple[str, bytes]]) -> int:
    """Write the files (path, bytes) below `parent/name`, those that differ. Returns their size in bytes.

    Files that an older copy left there are deleted. Raises ForeignFolder where there are others, and OSError.
    """
    folder = parent / name
    older = _listed(folder)
    if set(list_files(folder) if folder.is_dir() else ()) - older - {DIGESTS}:
        raise ForeignFolder(folder)
    size, written = 0, set()
    for path, data in entries:
        write_whole(folder, path, data)
        written.add(path)
        size += len(data)
    for path in sorted(older - written):
        files.remove(folder, path)
    return size


def _listed(folder: Path) -> frozenset[str]:
    """What an older copy lists of itself."""
    try:
        lines = files.read_bytes(folder, DIGESTS).decode("utf-8", "replace").splitlines()
    except OSError:
        return frozenset()
    return frozenset(path for line in lines if is_safe(path := line[66:]))
