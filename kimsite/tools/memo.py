"""Values computed once: `Memo` keeps them by key, a cache file keeps them between processes.

A cache file may be deleted at any time. It holds a value with the version of the code that computed it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar

from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.codec import decode, encode
from kimsite.tools.digest import quick

_SUFFIX = ".memo"
K = TypeVar("K")
V = TypeVar("V")


class Memo(Generic[K, V]):
    """Values by key: those that an earlier run left, and those that this run uses."""

    def __init__(self, load: Callable[[], Mapping[K, V]] = dict) -> None:
        """`load`: reads what an earlier run left, when it is first needed."""
        self._load = load
        self.used: dict[K, V] = {}
        """What this run asked for: all that the next run may keep."""
        self.computed = 0
        """How many values had to be computed."""

    @cached_property
    def stored(self) -> Mapping[K, V]:
        """What an earlier run left."""
        return self._load()

    def find(self, key: K, is_valid: Callable[[V], bool] = lambda _: True) -> V | None:
        """The value of a key where it is known and valid."""
        value = self.used.get(key)
        if value is None:
            value = self.stored.get(key)
        return value if value is not None and is_valid(value) else None

    def get(self, key: K, compute: Callable[[], V], is_valid: Callable[[V], bool] = lambda _: True) -> V:
        """The value of a key, computed where it is not known or no longer valid. None is not kept.

        Raises what `compute` raises.
        """
        value = self.find(key, is_valid)
        if value is None:
            value = compute()
            self.computed += 1
        if value is not None:
            self.used[key] = value
        return value

    def following(self) -> Memo[K, V]:
        """The memo of the next run: it knows what this run used, and nothing of the runs before."""
        used = self.used
        return Memo(lambda: used)

    def discard(self, key: K) -> None:
        """Do not keep the value of this key for a later run."""
        self.used.pop(key, None)

    def is_changed(self) -> bool:
        """True when this run used other keys than the earlier run left."""
        return self.used.keys() != self.stored.keys()


def read_cache(home: Path | None, name: str, version: str, shape: Any) -> Any | None:
    """What `write` kept under that name and version; None where there is nothing, or it is not whole."""
    if home is None:
        return None
    try:
        head, _, data = files.read_bytes(home, name + _SUFFIX).partition(b"\n")
        return decode(data, shape) if head == _head(version, data) else None
    except (OSError, ValueError):
        return None


def cache_exists(home: Path, name: str) -> bool:
    """True where something is kept under that name, whatever its version."""
    return files.size(home, name + _SUFFIX) >= 0


def write_cache(home: Path | None, name: str, version: str, value: object) -> None:
    """Keep a value. A disk that refuses costs the next build some time, nothing else."""
    if home is not None:
        with suppress(OSError):
            store(home, name, version, value)


def store(home: Path, name: str, version: str, value: object) -> None:
    """Keep a value that the next build cannot do without. Raises OSError when the disk refuses."""
    data = encode(value)
    write_whole(home, name + _SUFFIX, _head(version, data) + b"\n" + data)


def _head(version: str, data: bytes) -> bytes:
    return f"{quick(version)} {quick(data)}".encode()
