"""A log of strace -> the changes that it made to files and names below one folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from benchmarks.faults.calls import Call


@dataclass(slots=True)
class Operation:
    """One change: of a file's bytes, or of a name in a folder. Files bear numbers, for names may change."""

    kind: Literal[
        "create", "write", "truncate", "rename", "link", "symlink", "unlink", "mkdir", "rmdir", "sync"
    ]
    inode: int = 0
    """The file or symbolic link; of a `sync` 0 where a folder was synced."""
    path: str = ""
    """Of a `sync` of everything: `*`."""
    target: str = ""
    """Of a rename or link: the new name; of a symbolic link: where it leads."""
    data: bytes = b""
    offset: int = 0
    """-1: at the end."""
    replaces: bool = False
    """A rename over a file."""


def operations(calls: Iterable[Call], root: Path, names: dict[str, int]) -> Iterator[Operation]:
    """The changes below `root`, in order. `names`: the files before the log begins, by path."""
    reader = _Reader(root, names)
    for call in calls:
        if call.result >= 0:
            yield from reader.read(call)


@dataclass(slots=True)
class _Open:
    """A file or folder that is open."""

    inode: int
    path: str
    offset: int = 0
    appending: bool = False
    folder: bool = False


class _Reader:
    """What is known of names and descriptors while a log is read."""

    def __init__(self, root: Path, names: dict[str, int]) -> None:
        self._root = root
        self._names = dict(names)
        self._last = max(names.values(), default=0)
        self._open: dict[int, _Open] = {}

    def read(self, call: Call) -> Iterator[Operation]:
        paths = [self._below(text) for text in call.texts]
        match call.name:
            case "openat" | "creat":
                yield from self._opened(call, paths[0])
            case "write" | "pwrite64":
                yield from self._written(call)
            case "ftruncate" if known := self._open.get(call.descriptor):
                yield Operation("truncate", inode=known.inode, offset=_last_number(call))
            case "fsync" | "fdatasync" if known := self._open.get(call.descriptor):
                yield Operation("sync", inode=0 if known.folder else known.inode, path=known.path)
            case "syncfs" | "sync":
                yield Operation("sync", path="*")
            case "rename" | "renameat" | "renameat2":
                yield from self._renamed(paths[0], paths[1])
            case "unlink" | "unlinkat" if (path := paths[-1]) in self._names:
                yield Operation("unlink", inode=self._names.pop(path), path=path)
            case "mkdir" | "mkdirat":
                yield Operation("mkdir", path=paths[-1])
            case "rmdir" | "unlinkat":
                yield Operation("rmdir", path=paths[-1])
            case "symlink" | "symlinkat":
                self._names[paths[-1]] = self._last = self._last + 1
                text = call.texts[0].decode("utf-8", "replace")
                yield Operation("symlink", inode=self._last, path=paths[-1], target=text)
            case "link" | "linkat" if (inode := self._names.get(paths[0])) is not None:
                self._names[paths[-1]] = inode
                yield Operation("link", inode=inode, path=paths[0], target=paths[-1])
            case _:
                pass

    def _opened(self, call: Call, path: str) -> Iterator[Operation]:
        self._open.pop(call.result, None)
        if not path:
            return
        if (self._root / path).is_dir():
            self._open[call.result] = _Open(0, path, folder=True)
            return
        if path not in self._names:
            if "O_CREAT" not in call.arguments:
                return
            self._last += 1
            self._names[path] = self._last
            yield Operation("create", inode=self._last, path=path)
        elif "O_TRUNC" in call.arguments:
            yield Operation("truncate", inode=self._names[path])
        self._open[call.result] = _Open(self._names[path], path, appending="O_APPEND" in call.arguments)

    def _written(self, call: Call) -> Iterator[Operation]:
        known = self._open.get(call.descriptor)
        if known is None:
            return
        data, offset = call.texts[-1][: call.result], known.offset
        if call.name == "pwrite64":
            offset = _last_number(call)
        else:
            known.offset += len(data)
        yield Operation("write", inode=known.inode, data=data, offset=-1 if known.appending else offset)

    def _renamed(self, path: str, target: str) -> Iterator[Operation]:
        """One file, or all files of a folder."""
        below = [name for name in self._names if name == path or name.startswith(f"{path}/")]
        for name in below:
            new = target + name.removeprefix(path)
            replaces = new in self._names
            self._names[new] = inode = self._names.pop(name)
            yield Operation("rename", inode=inode, path=name, target=new, replaces=replaces)

    def _below(self, path: bytes) -> str:
        """The path relative to the root; empty where it is not below."""
        text = path.decode("utf-8", "replace")
        return text.removeprefix(f"{self._root}/") if text.startswith(f"{self._root}/") else ""


def _last_number(call: Call) -> int:
    return int(call.arguments.rsplit(",", 1)[1])
