"""The list of every file of a tree, as a build leaves it in `.kimsite-manifest.json`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import islice
from operator import le

from msgspec import MsgspecError, Struct, json

from kimsite.record import Record
from kimsite.tools.digest import sha256
from kimsite.tools.paths import are_safe

MANIFEST_FILE = ".kimsite-manifest.json"
"""Its name, at the root of the tree that it lists."""
_VERSION = 1
_REMEMBERED = 5
"""Manifests that are kept as read: a deployment meets the same one several times, each of some megabytes."""
_DIGITS, _HEXADECIMAL = 64, b"0123456789abcdef"


class ManifestEntry(Record, gc=False):
    """What a manifest knows of one file."""

    size: int
    sha256: str


class Manifest(Record, kw_only=True):
    """Every file of a tree, by its path below the tree's root, sorted by path."""

    files: Mapping[str, ManifestEntry]
    data: bytes
    """The manifest itself."""
    digest: str
    """SHA-256 of `data`: trees of the same digest hold the same files."""


class _Row(Struct, gc=False):  # nor are entries searched for garbage: tens of thousands that hold no other
    path: str
    size: int
    sha256: str


class _Document(Struct):
    version: int
    files: list[_Row]


@lru_cache(maxsize=_REMEMBERED)
def decode_manifest(data: bytes) -> Manifest | None:
    """The manifest that the bytes hold; None where they were cut short or changed into something else.

    A path that leaves the tree, a digest that is none, or a path listed twice makes it no manifest.
    """
    try:
        document = json.decode(data, type=_Document)
    except (MsgspecError, ValueError):  # ValueError: bytes that are no UTF-8
        return None
    files = {row.path: ManifestEntry(row.size, row.sha256) for row in document.files}
    digests = [row.sha256 for row in document.files]
    usable = (
        document.version == _VERSION
        and len(files) == len(document.files)
        and are_safe(files)
        and min((row.size for row in document.files), default=0) >= 0
        and set(map(len, digests)) <= {_DIGITS}
        and not "".join(digests).encode("ascii", "replace").translate(None, _HEXADECIMAL)
    )
    if not usable:
        return None
    is_sorted = all(map(le, files, islice(files, 1, None)))  # as builds write it
    return Manifest(files=files if is_sorted else dict(sorted(files.items())), data=data, digest=sha256(data))


def manifest_row(path: str, size: int, digest: str) -> str:
    """One file's line in the manifest, without the comma that parts it from the next."""
    is_plain = path.isascii() and path.isprintable() and '"' not in path and "\\" not in path
    quoted = f'"{path}"' if is_plain else _quoted(path)
    return f'{{"path":{quoted},"size":{size},"sha256":"{digest}"}}'


def _quoted(path: str) -> str:
    from json import dumps

    return dumps(path)


def manifest_bytes(files: Mapping[str, ManifestEntry]) -> bytes:
    """The manifest as a build writes it: one file a line, sorted by path."""
    return manifest_document(
        manifest_row(path, entry.size, entry.sha256) for path, entry in sorted(files.items())
    )


def manifest_document(rows: Iterable[str]) -> bytes:
    """The manifest of these lines, one file a line as `manifest_row` makes them, in their order."""
    lines = ",\n".join(rows)
    return f'{{"version":{_VERSION},"files":[{lines}]}}\n'.encode()


def manifest_of(files: Mapping[str, ManifestEntry]) -> Manifest:
    """The manifest of these files."""
    data = manifest_bytes(files)
    return Manifest(files=dict(sorted(files.items())), data=data, digest=sha256(data))
