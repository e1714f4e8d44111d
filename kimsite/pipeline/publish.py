"""Staged files -> their places, when all publishers are built: at no moment does a link lead nowhere.

Pictures, styles and documents first. Then every new page and list at one moment, as they link to each other,
across publishers too. Then the changed ones, blogs before the portal: what they link to is there, and what
former pages linked to still is. `withdraw.py` deletes, last.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from kimsite.model.build import BuildResult, Built, Failed, Fault, OutputRecord
from kimsite.model.stored import StoredResult
from kimsite.pipeline.about_page import without_about_page
from kimsite.pipeline.cache.records import pack_records, unpack_records
from kimsite.pipeline.journal import read_journal, unsettled
from kimsite.pipeline.output import existing_record
from kimsite.pipeline.placeholder import PLACEHOLDER
from kimsite.pipeline.write_errors import faults_of
from kimsite.record import Record
from kimsite.tools import atomic_group, atomic_write, files
from kimsite.tools.flush import flush_file_systems, flusher
from kimsite.tools.held_files import try_patiently

WEB_PAGE = ".html"
LINKING = (WEB_PAGE, ".xml", ".json", ".ics", ".webmanifest")
"""Endings of files that link to pages or that pages must not link to in vain."""
GATE_PLACE = atomic_group.GATE


class Move(NamedTuple):
    """A file beside its place."""

    publisher: str
    path: str
    new: bool
    """Nothing is in its place."""


class Publication(Record, kw_only=True):
    """What came of putting the files in their places."""

    stored: Mapping[str, StoredResult] = {}
    """What is to be remembered of the publishers of which files were placed."""
    refused: Mapping[str, tuple[tuple[str, OSError], ...]] = {}
    """By publisher: (path, error) of the files that keep their last version."""
    stopped: tuple[Fault, ...] = ()
    """Why nothing was published at all."""
    pending: frozenset[str] = frozenset()
    """Publishers of which a new page can be seen, but only through the gate."""

    def result(self, result: BuildResult, out: Path) -> BuildResult:
        """A publisher's result as the disk let it become."""
        if not isinstance(result, Built):
            return result
        if self.stopped:
            counts = replace(result.counts, written=0, failed=result.counts.written + result.counts.failed)
            return Failed(id=result.id, url=result.url, counts=counts, findings=result.findings)
        refused = self.refused.get(result.id, ())
        if not refused:
            return result
        written, failed = result.counts.written - len(refused), result.counts.failed + len(refused)
        return replace(
            result,
            counts=replace(result.counts, written=written, failed=failed),
            faults=(*result.faults, *faults_of((f"{out.name}/{path}", error) for path, error in refused)),
            stuck=(*result.stuck, *(path for path, _ in refused)),
        )


def publish_staged(out: Path, home: Path, now: Mapping[str, StoredResult], *, durable: bool) -> Publication:
    """Put every file that the publishers in `now` staged in its place.

    `home`: where their journals lie. `durable`: what was staged is on the disk before any of it is seen, and
    each step before the next, as a file system need not keep their order.
    Where the disk refuses a new file nothing is published: all stays staged for the next build.
    """
    moves = tuple(staged_moves(out, home, now))
    if not moves:
        return Publication()
    if durable:
        flush_file_systems(home, out)
    leaves = [move for move in moves if not move.path.endswith(LINKING)]
    pages = [move for move in moves if move.path.endswith(LINKING)]
    order_on_disk = flusher(out, durable=durable)
    error = _refusal(out, leaves) or _show(out, [move.path for move in pages if move.new], order_on_disk)
    if error:
        return Publication(stopped=faults_of([(f"{out.name}/{error[0]}", error[1])]))
    order_on_disk()
    refused = try_patiently(
        _replacing_order(leaves, pages), lambda move: atomic_write.put_in_place(out, move.path)
    )
    gated = {move for move in refused if atomic_group.is_gated(out, move.path)}
    if not gated:
        order_on_disk()
        atomic_group.close_gate(out)
    for move in refused.keys() - gated:
        atomic_write.discard(out, move.path)
    return Publication(
        stored=dict(_restamped(out, moves, refused, gated, now)),
        refused={
            id_: tuple((move.path, error) for move, error in refused.items() if move.publisher == id_)
            for id_ in {move.publisher for move in refused}
        },
        pending=frozenset(move.publisher for move in gated),
    )


def staged_moves(out: Path, home: Path, now: Mapping[str, StoredResult]) -> Iterator[Move]:
    """The files that lie beside their places as the publishers' records say, in the order of staging."""
    for id_ in sorted(unsettled(home) & now.keys(), key=[*now].index):
        stamps = {record.path: record.stamp for record in unpack_records(now[id_].records)}
        for path in dict.fromkeys(read_journal(home, id_)):
            if path in stamps and files.stamp(out, atomic_write.unfinished(path)) == stamps[path]:
                yield Move(id_, path, new=not files.stamp(out, path))


def _replacing_order(leaves: Iterable[Move], pages: Collection[Move]) -> Iterator[Move]:
    """Changed pictures and styles; new feeds and the like; all that replaces a page or a page's link."""
    yield from (move for move in leaves if not move.new)
    yield from (move for move in pages if move.new and not move.path.endswith(WEB_PAGE))
    yield from (move for move in pages if not move.new or move.path.endswith(WEB_PAGE))


def _refusal(out: Path, leaves: Iterable[Move]) -> tuple[str, OSError] | None:
    """Place the new ones of these files. The first that is refused, with the error."""
    new = (move for move in leaves if move.new)
    refused = try_patiently(new, lambda move: atomic_write.put_in_place(out, move.path))
    return next(((move.path, error) for move, error in refused.items()), None)


def _show(out: Path, new: Collection[str], order_on_disk: Callable[[], None]) -> tuple[str, OSError] | None:
    """Make all new pages visible at once. What is refused, with the error; then none is.

    `order_on_disk`: waits until what was done so far is on the disk.
    """
    if not new:
        return None
    try:
        for path in new:
            atomic_group.add_gated(out, path)
        order_on_disk()
        atomic_group.open_gate(out)
    except atomic_group.GroupsUnsupportedError:
        atomic_group.settle(out, new)
        return _hold_places(out, new)
    except OSError as error:
        atomic_group.settle(out, new)
        return GATE_PLACE, error
    return None


def _hold_places(out: Path, new: Iterable[str]) -> tuple[str, OSError] | None:
    """Put a page that links nowhere in the place of each new page, for file systems without links."""
    pages = [path for path in new if path.endswith(WEB_PAGE)]
    refused = try_patiently(pages, lambda path: atomic_write.write_new(out, path, PLACEHOLDER))
    if refused:
        for path in pages:
            if atomic_write.holds(out, path, PLACEHOLDER):
                files.remove(out, path)
    return next(iter(refused.items()), None)


def _restamped(
    out: Path,
    moves: Iterable[Move],
    refused: Collection[Move],
    gated: Collection[Move],
    now: Mapping[str, StoredResult],
) -> Iterator[tuple[str, StoredResult]]:
    """The publishers with the stamps that their files have in their places."""
    placed: dict[str, dict[str, bool]] = {}
    for move in moves:
        if move not in gated:
            placed.setdefault(move.publisher, {})[move.path] = move not in refused
    late = {move.publisher for move in refused}
    for id_, paths in placed.items():
        trace = now[id_].trace
        records = pack_records(_records(out, now[id_].records, paths))
        yield (
            id_,
            replace(
                now[id_], records=records, trace=replace(trace, unfinished=trace.unfinished or id_ in late)
            ),
        )


def _records(out: Path, packed: bytes, paths: Mapping[str, bool]) -> Iterator[OutputRecord]:
    base = str(out)
    for record in without_about_page(unpack_records(packed)):
        if record.path not in paths:
            yield record
        elif paths[record.path]:
            yield replace(record, stamp=files.stamp(base, record.path))
        elif found := existing_record(out, record.path, None):
            yield found
