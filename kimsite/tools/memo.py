"""A small file that may be deleted at any time: what was worked out once, with the version that worked it
out.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kimsite.tools import files
from kimsite.tools.codec import decode, encode
from kimsite.tools.digest import quick

_SUFFIX = ".memo"


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
    if home is None:
        return
    data = encode(value)
    try:
        files.write_whole(home, name + _SUFFIX, _head(version, data) + b"\n" + data)
    except OSError:
        return


def _head(version: str, data: bytes) -> bytes:
    return f"{quick(version)} {quick(data)}".encode()
