"""What the disk refuses -> findings, one a cause however many files it struck."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterable

from kimsite.diagnostics.findings import Findings
from kimsite.model.build import Counts, Failed, Fault, VillageJob
from kimsite.model.marked import Place

DATABASE = ".kimsite/state.db"
FULL, DENIED, DEVICE, IN_THE_WAY, _OTHER = "B07", "B08", "B09", "B10", "B03"
CAUSES = {
    FULL: ("ENOSPC", "EDQUOT", "SQLITE_FULL", "SQLITE_IOERR_SHMSIZE"),
    DENIED: (
        "EACCES",
        "EPERM",
        "EROFS",
        "EBUSY",
        "ETXTBSY",
        "SQLITE_READONLY",
        "SQLITE_PERM",
        "SQLITE_CANTOPEN",
        "SQLITE_BUSY",
        "SQLITE_LOCKED",
    ),
    DEVICE: (
        "EIO",
        "ENXIO",
        "ENODEV",
        "ESTALE",
        "ENOTCONN",
        "ETIMEDOUT",
        "EHOSTDOWN",
        "ENETDOWN",
        "SQLITE_IOERR",
    ),
    IN_THE_WAY: ("EISDIR", "ENOTDIR", "EEXIST", "ENOTEMPTY"),
}
"""Finding -> names of the errors that it reports."""
_CODES = {name: code for code, names in CAUSES.items() for name in names}


def name_of(error: Exception) -> str:
    """The system's name of an error: ENOSPC, SQLITE_FULL; the exception's own where it has none."""
    if isinstance(error, OSError) and error.errno is not None:
        return errno.errorcode.get(error.errno, f"errno {error.errno}")
    if isinstance(error, sqlite3.Error):
        known = getattr(error, "sqlite_errorname", "")  # SQLITE_IOERR_WRITE is one of the kind SQLITE_IOERR
        if known in _CODES:
            return known
        return "_".join(known.split("_")[:2]) or type(error).__name__
    return type(error).__name__


def cause_of(error: Exception) -> str:
    """The code of the finding for an error of the disk.

    Empty where it has no words of ours, or is not the disk's.
    """
    return _CODES.get(name_of(error), "")


def faults_of(refused: Iterable[tuple[str, Exception]]) -> tuple[Fault, ...]:
    """(path, error) of every file that was refused -> one fault a cause."""
    return merge_errors(_fault(path, name_of(error)) for path, error in refused)


def merge_errors(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """One fault a cause, with the first path by name and the sum of the files."""
    causes: dict[tuple[str, str], list[Fault]] = {}
    for fault in faults:
        causes.setdefault((fault.code, fault.cause), []).append(fault)
    return tuple(
        Fault(
            code=code,
            cause=cause,
            path=min(fault.path for fault in same),
            count=sum(fault.count for fault in same),
        )
        for (code, cause), same in sorted(causes.items())
    )


def _fault(path: str, name: str) -> Fault:
    code = _CODES.get(name, _OTHER)
    return Fault(code=code, cause=name if code == _OTHER else "", path=path, count=1)


def report_errors(faults: Iterable[Fault], diagnostics: Findings) -> None:
    """One finding a fault."""
    for fault in faults:
        reason = {"sebab": fault.cause} if fault.code == _OTHER else {}
        diagnostics.add(fault.code, Place(path=fault.path), jumlah=fault.count, **reason)


def failed(
    job: VillageJob, diagnostics: Findings, faults: tuple[Fault, ...] = (), counts: Counts | None = None
) -> Failed:
    """The result of a build that published nothing. `counts`: of its files, where it began to write them."""
    return Failed(
        id=job.publisher.id,
        url=job.publisher.url,
        counts=counts or Counts(failed=1),
        findings=diagnostics.sorted(),
        faults=faults,
    )
