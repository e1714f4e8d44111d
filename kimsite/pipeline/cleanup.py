"""After all publishers: what lies there is listed, what is no longer made is deleted."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from kimsite.model.build import CleanupResult, Fault
from kimsite.model.stored import StoredResult
from kimsite.pipeline.cache.records import manifest_rows, record_paths
from kimsite.pipeline.cache.state import StateStore
from kimsite.pipeline.journal import close_journals, journalled, note_deletions
from kimsite.pipeline.manifest import read_manifest, write_manifest
from kimsite.pipeline.output import existing_record
from kimsite.pipeline.withdraw import withdraw
from kimsite.pipeline.write_errors import faults_of
from kimsite.portal.about_figures import ABOUT_PATH
from kimsite.record import Record
from kimsite.tools import files
from kimsite.tools.atomic_group import is_gate_open, is_gated
from kimsite.tools.atomic_write import UNFINISHED, unfinished
from kimsite.tools.flush import flush_file_systems
from kimsite.tools.manifests import MANIFEST_FILE, manifest_row

_PAGE = ".html"
DELETION = "B11"


class BuildState(Record, kw_only=True):
    """What there is to know of the publishers when all of them have been built."""

    before: Mapping[str, StoredResult]
    """By publisher's id: what their last builds left."""
    now: Mapping[str, StoredResult]
    """What they leave now."""
    urls: Mapping[str, str]
    """Id -> site path, of every publisher of the project."""
    broken: frozenset[str]
    """Those that could not be published, or of which nothing is known: nothing of theirs is deleted."""
    unsaved: frozenset[str]
    """Those that the state could not remember."""
    ended: frozenset[str]
    """Those that left nothing unfinished in the output folder."""
    stuck: tuple[str, ...]
    """Files of the others whose last version is still there."""
    settled: bool
    """The manifest lists nothing that memory does not."""
    durable: bool = False
    """Wait for the disk before what a later build would need is forgotten."""


def clean_up(out: Path, home: Path, known: BuildState, state: StateStore) -> CleanupResult:
    """List what is there and delete what is no longer made.

    What cannot be deleted stays listed and is deleted by a later build.
    """
    rows = dict(row for kept in known.now.values() for row in manifest_rows(kept.records))
    gone = [id_ for id_ in known.before if id_ not in known.now]
    deleted = 0
    try:
        listed = {} if known.settled else read_manifest(out)
        changed = (
            kept
            for id_, kept in known.before.items()
            if known.now.get(id_) is not kept and id_ not in known.broken
        )
        before = {path for kept in changed for path in record_paths(kept.records)} - rows.keys()
        noted = set(journalled(home, known.ended))
        strange = {*listed, *noted} - rows.keys() - before - _behind_gate(out, noted)
        surplus = (before | strange) - {ABOUT_PATH}
        spared = _spared(out, before, strange, known)
        doomed = surplus - spared
        with suppress(OSError):  # what is not deleted stays in the manifest, so a later build knows of it
            note_deletions(home, [path for path in doomed if files.stamp(out, path)])
        rows |= _rows(out, spared, listed)
        digest = None
        with suppress(OSError):  # a full disk may have room when something was deleted
            digest = write_manifest(out, home, rows, known.now, durable=known.durable)
        deleted, refused = withdraw(out, doomed, durable=known.durable)
        if refused or digest is None:
            rows |= _rows(out, refused, listed)
            digest = write_manifest(out, home, rows, known.now, durable=known.durable)
        if known.durable:
            flush_file_systems(out)
        close_journals(home, known.broken | known.unsaved, {*spared, *refused})
    except OSError as error:
        return CleanupResult(
            deleted=deleted, failed=1, faults=faults_of([(f"{out.name}/{MANIFEST_FILE}", error)])
        )
    for id_ in gone:
        state.forget(id_)
        files.remove_tree(home / id_)
    return CleanupResult(deleted=deleted, failed=len(refused), faults=_undeleted(out, refused), digest=digest)


def _behind_gate(out: Path, noted: Iterable[str]) -> set[str]:
    """The files that readers see through the open gate, as they could not be put in their places yet."""
    if not is_gate_open(out):
        return set()
    return {unfinished(path) for path in noted if is_gated(out, path)}


def _spared(out: Path, before: Collection[str], strange: Collection[str], known: BuildState) -> set[str]:
    """What must stay for now.

    All that may be a broken publisher's, and of the others what a page that could not be renewed still shows.
    A page that was withdrawn goes in any case: it may have been withdrawn because nobody must read it.

    `before`: what publishers that are not broken made last time; `strange`: what only the manifest or a
    journal knows.
    """
    owners = {url.strip("/"): id_ for id_, url in known.urls.items()}
    kept = {path for path in strange if _owner(path, owners) in known.broken} if known.broken else set()
    if known.stuck:
        shown = b"".join(_text(out, path) for path in known.stuck)
        kept |= {
            path
            for path in (*before, *strange)
            if not path.endswith(_PAGE) and path.rpartition("/")[2].encode() in shown
        }
    return {path for path in kept if not path.endswith(UNFINISHED) and files.stamp(out, path)}


def _owner(path: str, owners: Mapping[str, str]) -> str:
    """The publisher in whose folder a file lies; the district's own has all that is nobody else's."""
    folder = path
    while folder:
        folder = folder.rpartition("/")[0]
        if folder in owners:
            return owners[folder]
    return ""


def _text(out: Path, path: str) -> bytes:
    try:
        return files.read_bytes(out, path)
    except OSError:
        return b""


def _rows(out: Path, left: Iterable[str], listed: Mapping[str, str]) -> dict[str, str]:
    """Path -> line of the manifest, of files that lie there though no publisher makes them."""
    records = {path: existing_record(out, path, None) for path in left}
    read = {
        path: manifest_row(path, record.size, record.sha256) for path, record in records.items() if record
    }
    return {**{path: listed[path] for path in records if path in listed}, **read}


def _undeleted(out: Path, refused: Collection[str]) -> tuple[Fault, ...]:
    return (
        (Fault(code=DELETION, cause="", path=f"{out.name}/{min(refused)}", count=len(refused)),)
        if refused
        else ()
    )
