"""A folder of this computer, of a flash disk or of a network drive."""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kimsite.deploy.stores.store import Store, StoreError
from kimsite.model.deploy import FolderTarget, StoreErrorKind, StoreErrorReason
from kimsite.tools import files
from kimsite.tools.atomic_write import write_file
from kimsite.tools.file_tree import list_names
from kimsite.tools.generations import can_link, copy_by_links, list_trees, point_at, pointed_at, retire_tree

_KINDS = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), StoreErrorKind.QUOTA),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), StoreErrorKind.PERMISSION),
    **dict.fromkeys((errno.ETIMEDOUT, errno.ENETUNREACH, errno.EHOSTUNREACH), StoreErrorKind.CONNECTION),
}
_DRIVE = re.compile(r"[A-Za-z]:(?:/|$)")
_FORMER = "000000-sebelumnya"
"""Name of the tree that stood there before generations were asked for: it sorts before all others."""


def open_folder(target: FolderTarget, root: Path) -> Store:
    """The store of a folder target. `root`: the project, which a relative path counts from.

    An absolute folder's parent must be there: a flash disk that is not plugged in is no empty folder. Raises
    StoreError.
    """
    if _DRIVE.match(target.folder) and sys.platform != "win32":
        raise StoreError("connect", target.folder, "no drive letters on this system", StoreErrorKind.MISSING)
    folder = root / target.folder
    if Path(target.folder).is_absolute() and not folder.parent.is_dir():
        raise StoreError("connect", target.folder, os.strerror(errno.ENOENT), StoreErrorKind.MISSING)
    if folder.is_file():
        kind, reason = StoreErrorKind.MISSING, StoreErrorReason.FOLDER_IS_FILE
        raise StoreError("connect", target.folder, os.strerror(errno.ENOTDIR), kind, reason)
    return GenerationsFolderStore(folder) if target.generations else FolderStore(folder)


class FolderStore:
    """Files in place."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, path: str) -> bytes | None:
        with _answered("read", path):
            try:
                return files.read_bytes(self._folder, path)
            except (FileNotFoundError, NotADirectoryError):
                return None

    def write(self, path: str, data: bytes) -> None:
        with _answered("write", path):
            write_file(self._folder, path, data)
            if files.size(self._folder, path) != len(data):
                raise OSError(errno.EIO, "size differs", path)

    def delete(self, path: str) -> None:
        with _answered("delete", path):
            files.remove(self._folder, path)

    def list_names(self, folder: str) -> tuple[str, ...]:
        with _answered("list", folder):
            return list_names(self._folder, folder)

    def reconnect(self) -> None:
        """Nothing is held open."""

    def close(self) -> None:
        """Nothing is held open."""


class GenerationsFolderStore(FolderStore):
    """Whole trees beside the folder, which is a symbolic link to one of them."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._trees = folder.with_name(f"{folder.name}.generasi")

    def current(self) -> str | None:
        with _answered("read", self._folder.name):
            return pointed_at(self._folder) or None

    def begin(self, name: str) -> Store | None:
        with _answered("write", name):
            if not can_link(self._folder):
                return None
            if name not in list_trees(self._trees):
                copy_by_links(self._folder, self._trees / name)
            return FolderStore(self._trees / name)

    def switch(self, name: str) -> None:
        with _answered("switch", name):
            point_at(self._folder, self._trees / name, self._trees / _FORMER)

    def names(self) -> tuple[str, ...]:
        with _answered("list", self._trees.name):
            return list_trees(self._trees)

    def remove(self, name: str) -> None:
        """Set the tree aside: the next one is made of it."""
        with _answered("delete", name):
            retire_tree(self._trees / name)


@contextmanager
def _answered(step: str, path: str) -> Iterator[None]:
    """Errors of the disk as those of a store."""
    try:
        yield
    except OSError as error:
        kind = _KINDS.get(error.errno or 0, StoreErrorKind.OTHER)
        raise StoreError(step, path, error.strerror or str(error), kind) from error
    except ValueError as error:
        raise StoreError(step, path, "path leaves the folder", StoreErrorKind.OTHER) from error
