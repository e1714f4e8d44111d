"""What the last builds left, in `.kimsite/state.db`: one row a publisher and output folder.

Deleting it costs time, nothing else.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from kimsite.model.accounts import Account
from kimsite.model.build import Built, Counts, Fault
from kimsite.model.findings import Diagnostic
from kimsite.model.stored import BuildRecord, CacheCorrupted, StoredResult
from kimsite.pipeline.write_errors import DATABASE, cause_of, faults_of
from kimsite.tools import files
from kimsite.tools.codec import decode, encode
from kimsite.tools.digest import quick
from kimsite.tools.lock import lock

HOME = ".kimsite"
STATE_SCHEMA = 8
"""Raised whenever a stored part changes its form."""
_TABLES = (
    """CREATE TABLE IF NOT EXISTS results (
        out TEXT, id TEXT, digest TEXT, trace BLOB, counts BLOB, accounts BLOB, findings BLOB, records BLOB,
        summary_digest TEXT, portal_summary BLOB, PRIMARY KEY (out, id)
    ) WITHOUT ROWID""",
    (
        "CREATE TABLE IF NOT EXISTS summaries (out TEXT, id TEXT, trace BLOB, summary BLOB, digest TEXT, "
        "PRIMARY KEY (out, id)) WITHOUT ROWID"
    ),
)
_COLUMNS = {
    "results": (
        "out", "id", "digest", "trace", "counts", "accounts", "findings", "records",
        "summary_digest", "portal_summary",
    ),
    "summaries": ("out", "id", "trace", "summary", "digest"),
}  # fmt: skip
_KEY = ("out", "id")
_Findings = tuple[Diagnostic, ...]
_Accounts = tuple[Account, ...]


class StateStore:
    """The memory of one project for one output folder."""

    def __init__(
        self, database: sqlite3.Connection, out: str, moment: int, *, is_remade: bool = False
    ) -> None:
        self._database = database
        self._out = out
        self._unsaved: dict[str, bytes] = {}
        self.moment = moment
        """When this build began, by the file system's clock, in nanoseconds."""
        self.is_remade = is_remade
        """True where what stood in its place could not be used."""
        self.faults: list[Fault] = []
        """What could not be remembered, and why."""

    def unsaved(self) -> frozenset[str]:
        """The publishers that this build could not remember."""
        return frozenset(self._unsaved)

    def rows(self) -> dict[str, StoredResult]:
        """Everything known of this output folder, by publisher.

        A row without its own digest is ignored.
        """
        columns = "id, digest, trace, counts, accounts, findings, records, summary_digest"
        try:
            query = f"SELECT {columns} FROM results WHERE out = ?"  # noqa: S608  # names of ours
            found = self._database.execute(query, (self._out,))
            return {id_: _kept(*parts) for id_, digest, *parts in found if _digest(*parts) == digest}
        except (sqlite3.DatabaseError, TypeError, ValueError):
            return {}

    # a publisher's id is called so everywhere
    def portal_summary(self, id: str, digest: str) -> bytes:  # noqa: A002
        """The encoded `PortalSummary` of a publisher.

        Raises CacheCorrupted, and forgets the publisher, where it has not the `digest`; sqlite3.Error
        where the disk refuses.
        """
        if id in self._unsaved:
            return self._unsaved[id]
        row = self._database.execute(
            "SELECT portal_summary FROM results WHERE out = ? AND id = ?", (self._out, id)
        ).fetchone()
        if row is not None and isinstance(row[0], bytes) and quick(row[0]) == digest:
            return row[0]
        self._delete(id)
        raise CacheCorrupted

    def report_summary(self, id: str) -> bytes:  # noqa: A002  # as above
        """The encoded `ReportSummary` of a publisher; empty where none is known."""
        query = "SELECT trace, summary, digest FROM summaries WHERE out = ? AND id = ?"
        with suppress(sqlite3.Error):
            for trace, summary, digest in self._database.execute(query, (self._out, id)):
                return bytes(summary) if _digest(trace, summary) == digest else b""
        return b""

    def keep(self, result: Built, trace: BuildRecord) -> StoredResult:
        """Remember one build, at once: whatever happens to the next village, this one is done.

        What the disk refuses is one of the `faults`.
        """
        summary_digest = quick(result.portal_summary)
        told = map(encode, (trace, result.counts, result.accounts, result.findings))
        parts: tuple[bytes | str, ...] = (*told, result.records, summary_digest)
        summary = (parts[0], result.report_summary)
        row = (self._out, result.id, _digest(*parts), *parts, result.portal_summary)
        try:
            with self._database:
                self._database.execute(
                    "INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row
                )
                self._database.execute(
                    "INSERT OR REPLACE INTO summaries VALUES (?, ?, ?, ?, ?)",
                    (self._out, result.id, *summary, _digest(*summary)),
                )
        except sqlite3.Error as error:
            self._unsaved[result.id] = result.portal_summary
            self.faults.extend(faults_of([(DATABASE, error)]))
        return StoredResult(
            trace=trace,
            counts=result.counts,
            accounts=result.accounts,
            findings=result.findings,
            records=result.records,
            summary_digest=summary_digest,
        )

    def amend(self, kept: Mapping[str, StoredResult]) -> None:
        """Remember how the files of these publishers look since they are in their places.

        What the disk refuses is one of the `faults`.
        """
        try:
            with self._database:
                for id_, one in kept.items():
                    self._amend(id_, one)
        except sqlite3.Error as error:
            self.faults.extend(faults_of([(DATABASE, error)]))

    def _amend(self, id_: str, kept: StoredResult) -> None:
        trace = encode(kept.trace)
        parts = (trace, encode(kept.counts), encode(kept.accounts), encode(kept.findings), kept.records)
        key = (self._out, id_)
        self._database.execute(
            "UPDATE results SET digest = ?, trace = ?, records = ? WHERE out = ? AND id = ?",
            (_digest(*parts, kept.summary_digest), trace, kept.records, *key),
        )
        query = "SELECT trace, summary FROM summaries WHERE out = ? AND id = ?"
        before, summary = self._database.execute(query, key).fetchone() or (trace, b"")
        if before != trace:
            self._database.execute(
                "UPDATE summaries SET trace = ?, digest = ? WHERE out = ? AND id = ?",
                (trace, _digest(trace, summary), *key),
            )

    def forget(self, id: str) -> None:  # noqa: A002  # a publisher's id is called so everywhere
        """Drop a publisher that is no longer in sites.yaml. What the disk refuses is one of the `faults`."""
        try:
            self._delete(id)
        except sqlite3.Error as error:
            self.faults.extend(faults_of([(DATABASE, error)]))

    def _delete(self, id: str) -> None:  # noqa: A002  # as above
        with self._database:
            for table in ("results", "summaries"):
                statement = f"DELETE FROM {table} WHERE out = ? AND id = ?"  # noqa: S608  # two names of ours
                self._database.execute(statement, (self._out, id))


@contextmanager
def open_state(root: Path, out: Path) -> Iterator[StateStore]:
    """The state of the project at `root` for the output folder `out`, held against other builds.

    Raises Locked while another build runs, OSError or sqlite3.Error when `.kimsite` cannot be written.
    """
    with lock(root, f"{HOME}/lock") as moment:
        opened, is_remade = _open(root / HOME / "state.db")
        with closing(opened) as database:
            yield StateStore(database, str(out), moment, is_remade=is_remade)


def read_traces(root: Path) -> tuple[tuple[str, BuildRecord], ...]:
    """(publisher's id, what it was made of) of every summary that `read_summaries` can give."""
    traces: list[tuple[str, BuildRecord]] = []

    def note(id_: str, trace: BuildRecord) -> bool:
        traces.append((id_, trace))
        return False

    tuple(read_summaries(root, note))
    return tuple(traces)


def read_summaries(root: Path, holds: Callable[[str, BuildRecord], bool]) -> Iterator[tuple[str, bytes]]:
    """(publisher's id, encoded `ReportSummary`) of what builds left, as far as it `holds`.

    Of builds into any output folder. Waits for nobody, writes nothing.
    """
    path = root / HOME / "state.db"
    if not path.is_file():
        return
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            for out, id_, trace in database.execute("SELECT out, id, trace FROM summaries").fetchall():
                if holds(id_, decode(trace, BuildRecord)):
                    query = "SELECT summary, digest FROM summaries WHERE out = ? AND id = ?"
                    summary, digest = database.execute(query, (out, id_)).fetchone() or (b"", "")
                    if _digest(trace, summary) == digest:
                        yield id_, summary
    except (sqlite3.DatabaseError, TypeError, ValueError):
        return


def read_findings(root: Path, out: Path) -> dict[str, tuple[Diagnostic, ...]]:
    """Publisher's id -> what its last build into `out` found. Waits for nobody, writes nothing."""
    path = root / HOME / "state.db"
    if not path.is_file():
        return {}
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            query = "SELECT id, findings FROM results WHERE out = ?"
            return {id_: decode(data, _Findings) for id_, data in database.execute(query, (str(out),))}
    except (sqlite3.DatabaseError, TypeError, ValueError):
        return {}


def _open(path: Path) -> tuple[sqlite3.Connection, bool]:
    """(the database, whether one that could not be used was in its place).

    It is made anew where it is broken or of another schema. Raises sqlite3.Error, or OSError.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "Is a directory", DATABASE)
    is_remade = False
    for _ in range(2):
        database = None
        try:
            database = sqlite3.connect(path)
            database.execute("PRAGMA journal_mode = WAL")
            # what is withdrawn for a person's sake is overwritten, not only forgotten
            database.execute("PRAGMA secure_delete = ON")
            # waiting for the disk would hold up every worker; what a power cut spoils has no digest
            database.execute("PRAGMA synchronous = OFF")
            if database.execute("PRAGMA user_version").fetchone()[0] in {0, STATE_SCHEMA}:
                for table in _TABLES:
                    database.execute(table)
                if _has_columns(database):
                    database.execute(f"PRAGMA user_version = {STATE_SCHEMA}")
                    return database, is_remade
                is_remade = True
        except sqlite3.Error as error:
            if cause_of(error):
                raise
            is_remade = True
        if database is not None:
            database.close()
        for suffix in ("", "-wal", "-shm"):
            files.remove(path.parent, path.name + suffix)
    raise OSError(errno.EIO, "cannot be made", str(path))


def _has_columns(database: sqlite3.Connection) -> bool:
    """False where a table is not as `_TABLES` makes it, whatever schema it claims to be."""
    for table, columns in _COLUMNS.items():
        rows = database.execute(f"PRAGMA table_info({table})").fetchall()
        names = tuple(name for _, name, *_ in rows)
        if names != columns or tuple(name for _, name, *_, key in rows if key) != _KEY:
            return False
    return True


def _kept(
    trace: bytes, counts: bytes, accounts: bytes, findings: bytes, records: bytes, summary_digest: str
) -> StoredResult:
    return StoredResult(
        trace=decode(trace, BuildRecord),
        counts=decode(counts, Counts),
        accounts=decode(accounts, _Accounts),
        findings=decode(findings, _Findings),
        records=records,
        summary_digest=summary_digest,
    )


def _digest(*parts: bytes | str) -> str:
    return quick(b"".join(quick(part).encode() for part in parts))
