"""Bytes -> disk: whole, only what changed, never twice at one path; and the deletion of what is no longer made."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from kimsite.diagnostics.findings import Findings
from kimsite.frozen import Frozen
from kimsite.model.build import OutputFile, OutputRecord
from kimsite.model.content import Stored
from kimsite.model.marked import Place
from kimsite.tools import files, memo
from kimsite.tools.digest import sha256

MANIFEST = ".kimsite-manifest.json"
SCHEMA = 1
JOURNAL = ".journal"
LISTED = "manifest"
_Stamp = tuple[str, ...]


class Spoilt(Exception):  # noqa: N818  # a state of the memory, answered by forgetting it
    """A remembered file is not what was remembered."""


class Written(Frozen, kw_only=True):
    """What one publisher's files came to."""

    records: tuple[OutputRecord, ...]
    written: int
    unchanged: int


def write(out: Path, outputs: Iterable[OutputFile], previous: Mapping[str, OutputRecord], journal: IO[bytes] | None, found: Findings) -> Written:
    """Write every file in the order given. A file the disk refuses is a finding; the others go on.

    `previous`: what the last build wrote, by path; `journal`: takes every path before it is written to, so that a build that is cut off
    leaves nothing that the next one would not know of. Raises Spoilt.
    """
    records: dict[str, OutputRecord] = {}
    written = 0
    for output in outputs:
        if output.path in records:
            found.add("B04", Place(path=output.path), alamat=output.path)
            continue
        digest = output.data.sha256 if isinstance(output.data, Stored) else sha256(output.data)
        before = previous.get(output.path)
        untouched = before is not None and files.stamp(out, output.path) == before.stamp
        if before is not None and untouched and before.sha256 == digest:
            records[output.path] = before
            continue
        data = _bytes(output.data)
        try:
            if untouched or not files.holds(out, output.path, data):
                if journal is not None:
                    journal.write(f"{output.path}\n".encode())
                    journal.flush()
                files.write(out, output.path, data)
                written += 1
        except (OSError, ValueError) as error:
            found.add("B03", Place(path=output.path), sebab=getattr(error, "strerror", None) or str(error))
            continue
        records[output.path] = OutputRecord(path=output.path, size=len(data), sha256=digest, stamp=files.stamp(out, output.path))
    return Written(records=tuple(records.values()), written=written, unchanged=len(records) - written)


def _bytes(data: bytes | Stored) -> bytes:
    if isinstance(data, bytes):
        return data
    try:
        kept = files.read_bytes(Path(data.root), data.path)
    except OSError as error:
        raise Spoilt from error
    if sha256(kept) != data.sha256:
        raise Spoilt
    return kept


@contextmanager
def open_journal(memory: str) -> Iterator[IO[bytes] | None]:
    """The list of files written to, beside a publisher's memory folder; it stays until all builds are settled."""
    if not memory:
        yield None
        return
    journal = Path(memory + JOURNAL)
    journal.parent.mkdir(parents=True, exist_ok=True)
    with journal.open("ab") as stream:
        yield stream


def cut_off(home: Path) -> frozenset[str]:
    """The publishers whose last build never ended. `home`: where all publishers' memories lie."""
    return frozenset(journal.name.removesuffix(JOURNAL) for journal in _journals(home))


def read_journals(home: Path, ended: Collection[str]) -> Iterator[str]:
    """Files that this build wrote, or one before that never ended; those of publishers other than `ended` may lie there unfinished."""
    for journal in _journals(home):
        whole = journal.name.removesuffix(JOURNAL) in ended
        for path in journal.read_bytes().decode("utf-8", "replace").split("\n"):
            if path:
                yield from (path,) if whole else (path, path + files.UNFINISHED)


def close_journals(home: Path) -> None:
    """All that the journals name is now in a record, or deleted."""
    for journal in _journals(home):
        journal.unlink(missing_ok=True)


def is_settled(out: Path, home: Path, publishers: Iterable[str]) -> bool:
    """True when the last build was not cut off, the manifest is as it was written, and it lists these publishers' files."""
    return not _journals(home) and memo.read(home, LISTED, str(SCHEMA), _Stamp) == _listed(out, publishers)


def _listed(out: Path, publishers: Iterable[str]) -> tuple[str, ...]:
    return files.stamp(out, MANIFEST), *sorted(publishers)


def _journals(home: Path) -> list[Path]:
    return sorted(home.glob(f"*{JOURNAL}"))


def read_manifest(out: Path) -> tuple[str, ...]:
    """The paths of every file that the last build left in `out`; empty when there was none or its list cannot be read."""
    try:
        document = json.loads(files.read_bytes(out, MANIFEST))
        return tuple(str(row["path"]) for row in document["files"])
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def write_manifest(out: Path, home: Path, rows: Mapping[str, str], publishers: Iterable[str]) -> None:
    """The list of every file, sorted by path; how it looks is remembered in `home`. `rows`: path -> line. Raises OSError when the disk refuses."""
    listed = ",\n".join(rows[path] for path in sorted(rows))
    files.write_whole(out, MANIFEST, f'{{"version":{SCHEMA},"files":[{listed}]}}\n'.encode())
    memo.write(home, LISTED, str(SCHEMA), _listed(out, publishers))


def prune(out: Path, paths: Iterable[str]) -> int:
    """Delete what earlier builds wrote and this one did not. Returns how many files went."""
    return sum(files.remove(out, path) for path in paths)
