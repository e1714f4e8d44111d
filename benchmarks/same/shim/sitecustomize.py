"""Folders are listed in an order by dice, as another file system would: for builds of `benchmarks.same`.

disorderfs does the same below the kernel, and needs FUSE.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from typing import Self

_dice = random.Random(os.environ.get("KIMSITE_SHUFFLE", "0"))
_scandir, _listdir = os.scandir, os.listdir
Place = str | bytes | int | os.PathLike[str]


class _Entries:
    """What os.scandir returns, in another order."""

    def __init__(self, path: Place) -> None:
        with _scandir(path) as entries:
            self._entries = list(entries)
        _dice.shuffle(self._entries)
        self._next = iter(self._entries)

    def __iter__(self) -> Iterator[os.DirEntry]:
        return self

    def __next__(self) -> os.DirEntry:
        return next(self._next)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._next = iter(())


def _shuffled(path: Place = ".") -> list[str]:
    names = _listdir(path)
    _dice.shuffle(names)
    return names


if "KIMSITE_SHUFFLE" in os.environ:
    os.scandir = lambda path=".": _Entries(path)
    os.listdir = _shuffled
