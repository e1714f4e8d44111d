"""After a build: appends to the ledger every published version that it does not hold yet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings
from kimsite.model.config import LEDGER, District
from kimsite.model.findings import Diagnostic
from kimsite.model.marked import Place
from kimsite.pipeline.cache.state import HOME
from kimsite.pipeline.district_summaries import summaries
from kimsite.pipeline.ledger_state import mark_updated
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.pipeline.write_errors import faults_of, report_errors
from kimsite.record import Record
from kimsite.report.ledger.documents import note_documents
from kimsite.report.ledger.ledger import note_first_seen, read_head
from kimsite.report.ledger.mnemonic import mnemonic
from kimsite.tools import files
from kimsite.tools.lock import Locked, lock

_LOCK = "buku-besar.lock"


class LedgerUpdate(Record, kw_only=True):
    """What was appended to the ledger."""

    findings: tuple[Diagnostic, ...] = ()
    rows: int = 0
    """Number of new rows."""
    head: str = ""
    """The eight words of the last row; empty without new rows."""


def record_documents(root: Path, documents: Iterable[tuple[str, str, date]], now: datetime) -> str:
    """Append a row for each document of the contest; gives the eight words of the ledger's new head.

    `documents`: (name, sha256 of what it says, its own date). Waits for nothing: raises Locked where a build
    is appending, and OSError.
    """
    with lock(root / HOME, _LOCK):
        before = files.read_bytes(root, LEDGER) if (root / LEDGER).is_file() else b""
        ledger = read_head(before)
        files.append(root, LEDGER, ledger.intact, note_documents(documents, ledger, now))
        return mnemonic(read_head(files.read_bytes(root, LEDGER)).head)


def update_ledger(district: District, options: BuildOptions, now: datetime) -> LedgerUpdate:
    """Append what was published and is not in the ledger yet, with the time `now` in the district's zone.

    Outputs depend on the ledger only where two posts ask for one address. An error of the disk becomes a
    finding. Where another build is appending, nothing is done: the next build appends what that one misses.
    """
    diagnostics = Findings()
    try:
        with lock(options.root / HOME, _LOCK):
            before = files.read_bytes(options.root, LEDGER) if (options.root / LEDGER).is_file() else b""
            ledger = read_head(before)
            lines = note_first_seen(summaries(district, replace(options, signed=True)), ledger, now)
            if lines or ledger.torn:
                files.append(options.root, LEDGER, ledger.intact, lines)
            if ledger.torn:
                diagnostics.add("J21", Place(path=LEDGER, line=ledger.last + 1), berkas=f"{LEDGER}.sisa")
    except Locked:
        return LedgerUpdate()
    except OSError as error:
        report_errors(faults_of([(LEDGER, error)]), diagnostics)
        return LedgerUpdate(findings=diagnostics.sorted())
    mark_updated(options)
    rows = lines.count(b"\n")
    head = mnemonic(read_head(lines).head) if rows else ""
    return LedgerUpdate(findings=diagnostics.sorted(), rows=rows, head=head)
