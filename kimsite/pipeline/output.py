"""Bytes -> disk, a publisher's files at once, beside their places (`publish.py` puts them there).

What could not be written stays as it was.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from kimsite.diagnostics.findings import Findings
from kimsite.model.build import Fault, OutputFile, OutputRecord, VillageJob
from kimsite.model.content import Stored
from kimsite.model.marked import Place
from kimsite.model.stored import CacheCorrupted
from kimsite.pipeline.cache.records import unpack_records
from kimsite.pipeline.journal import Journal, open_journal
from kimsite.pipeline.write_errors import faults_of
from kimsite.record import Record
from kimsite.tools import atomic_write, files
from kimsite.tools.atomic_write import unfinished
from kimsite.tools.digest import sha256


class WriteResult(Record, kw_only=True):
    """What one publisher's files came to."""

    published: bool
    """False when a new file could not be written: then none was, as others may link to it."""
    records: tuple[OutputRecord, ...] = ()
    """Of all files as they now lie there."""
    written: int = 0
    unchanged: int = 0
    failed: int = 0
    """Files that were to be written and were not."""
    stuck: tuple[str, ...] = ()
    """Those of them whose last version is still there."""
    faults: tuple[Fault, ...] = ()


class _Staged(NamedTuple):
    """A file that lies beside its place."""

    path: str
    size: int
    digest: str
    new: bool
    """Nothing is in its place."""


def write_files(
    out: Path,
    outputs: Iterable[OutputFile],
    previous: Mapping[str, OutputRecord],
    journal: Journal,
    diagnostics: Findings,
    *,
    in_place: bool,
) -> WriteResult:
    """Write every file that differs beside its place, and, if `in_place`, then into it.

    Otherwise `publish.py` puts it there when all publishers are built. A new file that the disk refuses
    leaves all as it was, for others may link to it; one whose last version is there keeps that version, and
    the others go on.

    `previous`: what the last build wrote, by path. Raises CacheCorrupted, and whatever `outputs` raise; then
    nothing was changed.
    """
    batch = _Batch(out, previous, journal)
    try:
        for output in outputs:
            if batch.has(output.path):
                diagnostics.add("B04", Place(path=output.path), alamat=output.path)
            else:
                batch.add(output)
        return batch.finish(in_place=in_place)
    except BaseException:
        batch.discard()
        raise


def write_outputs(job: VillageJob, outputs: Iterable[OutputFile], diagnostics: Findings) -> WriteResult:
    """Write a publisher's outputs, as far as they differ from what the last build wrote.

    Raises OSError where they cannot be journalled.
    """
    previous = {record.path: record for record in unpack_records(job.previous)}
    with open_journal(job.journal) as journal:
        return write_files(Path(job.out), outputs, previous, journal, diagnostics, in_place=job.in_place)


class _Batch:
    """The files of one publisher on their way to the disk."""

    def __init__(self, out: Path, previous: Mapping[str, OutputRecord], journal: Journal) -> None:
        self._out = out
        self._previous = previous
        self._journal = journal
        self._records: dict[str, OutputRecord] = {}
        self._staged: dict[str, _Staged] = {}
        self._refused: dict[str, Exception] = {}

    def has(self, path: str) -> bool:
        """Whether a file was added under that path."""
        return path in self._records or path in self._staged or path in self._refused

    def add(self, output: OutputFile) -> None:
        """Stage a file, unless its bytes lie there already."""
        path, data = output.path, output.data
        digest = data.sha256 if isinstance(data, Stored) else sha256(data)
        (stamp, is_folder), before = files.stamp_or_folder(self._out, path), self._previous.get(path)
        untouched = before is not None and _is_as_written(self._out, before, stamp)
        if before is not None and untouched and before.sha256 == digest:
            self._records[path] = before
            return
        content = stored_bytes(data)
        if stamp and not untouched and atomic_write.holds(self._out, path, content):
            self._records[path] = OutputRecord(path=path, size=len(content), sha256=digest, stamp=stamp)
            return
        try:
            if is_folder:
                raise IsADirectoryError(errno.EISDIR, "Is a directory", path)  # as the disk would
            self._journal.note(path)
            atomic_write.stage(self._out, path, content, new=not stamp)
        except (OSError, ValueError) as error:
            self._refused[path] = error
        else:
            self._staged[path] = _Staged(path, len(content), digest, new=not stamp)

    def finish(self, *, in_place: bool) -> WriteResult:
        """Leave the staged files beside their places, or put them there."""
        unchanged = len(self._records)
        new = [staged for staged in self._staged.values() if staged.new]
        lacking = any(not files.stamp(self._out, path) for path in self._refused)
        if lacking or not (not in_place or all(map(self._put, new))):
            failed = len(self._refused) + len(self._staged) + self._take_back(new)
            self.discard()
            return WriteResult(published=False, unchanged=unchanged, failed=failed, faults=self._faults())
        if in_place:
            written = len(new) + sum(map(self._put, tuple(self._staged.values())))
        else:
            written = len(self._staged)
            for staged in self._staged.values():
                self._record(staged, unfinished(staged.path))
        stuck = tuple(sorted(self._refused))
        last = (existing_record(self._out, path, self._previous.get(path)) for path in stuck)
        return WriteResult(
            published=True,
            records=(*self._records.values(), *filter(None, last)),
            written=written,
            unchanged=unchanged,
            failed=len(stuck),
            stuck=stuck,
            faults=self._faults(),
        )

    def _faults(self) -> tuple[Fault, ...]:
        return faults_of((f"{self._out.name}/{path}", error) for path, error in self._refused.items())

    def discard(self) -> None:
        """Drop what is staged."""
        for path in self._staged:
            atomic_write.discard(self._out, path)
        self._staged.clear()

    def _put(self, staged: _Staged) -> bool:
        """Put one file in its place. False where the disk refuses."""
        path = staged.path
        del self._staged[path]
        try:
            atomic_write.publish(self._out, path)
        except OSError as error:
            self._refused[path] = error
            return False
        self._record(staged, path)
        return True

    def _record(self, staged: _Staged, place: str) -> None:
        stamp = files.stamp(self._out, place)
        self._records[staged.path] = OutputRecord(
            path=staged.path, size=staged.size, sha256=staged.digest, stamp=stamp
        )

    def _take_back(self, new: Iterable[_Staged]) -> int:
        """Delete new files that are in their places, as far as the disk allows: the journal names them.

        Returns how many there were.
        """
        placed = [staged.path for staged in new if staged.path in self._records]
        for path in placed:
            with suppress(OSError):
                files.remove(self._out, path)
        return len(placed)


def existing_record(out: Path, path: str, before: OutputRecord | None) -> OutputRecord | None:
    """The record of a file as it is on disk now, whatever the last build wrote.

    None where there is none that can be read.
    """
    stamp = files.stamp(out, path)
    if before is not None and _is_as_written(out, before, stamp):
        return before
    try:
        data = files.read_bytes(out, path)
    except OSError:
        return None
    return OutputRecord(path=path, size=len(data), sha256=sha256(data), stamp=stamp)


def _is_as_written(out: Path, before: OutputRecord, stamp: str) -> bool:
    return stamp == before.stamp or files.is_unchanged(out, before.path, before.stamp)


def stored_bytes(data: bytes | Stored) -> bytes:
    """The bytes of a file. Raises CacheCorrupted where those on disk are no longer what was stored."""
    if isinstance(data, bytes):
        return data
    try:
        kept = files.read_bytes(Path(data.root), data.path)
    except OSError as error:
        raise CacheCorrupted from error
    if sha256(kept) != data.sha256:
        raise CacheCorrupted
    return kept
