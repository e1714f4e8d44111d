"""What was written <-> bytes, one line a file.

Tens of thousands of them can be compared without being decoded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kimsite.model.build import OutputRecord
from kimsite.tools.manifests import manifest_row


def pack_records(records: Iterable[OutputRecord]) -> bytes:
    """The records as lines.

    No path has a tab or a line end: addresses are slugs, and former addresses are portable names.
    """
    return "\n".join(
        f"{record.path}\t{record.size}\t{record.sha256}\t{record.stamp}" for record in records
    ).encode()


def unpack_records(packed: bytes) -> Iterator[OutputRecord]:
    """The records that `pack` made lines of."""
    for path, size, sha256, stamp in _rows(packed):
        yield OutputRecord(path=path, size=int(size), sha256=sha256, stamp=stamp)


def record_stamps(packed: bytes) -> Iterator[tuple[str, str]]:
    """(path, stamp) of every file."""
    return ((row[0], row[3]) for row in _rows(packed))


def record_paths(packed: bytes) -> set[str]:
    """The path of every file."""
    return {row[0] for row in _rows(packed)}


def manifest_rows(packed: bytes) -> Iterator[tuple[str, str]]:
    """(path, its line in the manifest) of every file."""
    for path, size, sha256, _ in _rows(packed):
        yield path, manifest_row(path, int(size), sha256)


def row_digest(row: str) -> str:
    """The digest in one file's line of the manifest."""
    return row[-66:-2]


def _rows(packed: bytes) -> Iterator[list[str]]:
    return (line.split("\t") for line in packed.decode().split("\n")) if packed else iter(())
