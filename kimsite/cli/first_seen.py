"""After a build or a deploy: what the ledger has not seen yet is noted, with the hour of this computer."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings
from kimsite.model.config import LEDGER, District
from kimsite.model.findings import Diagnostic
from kimsite.model.marked import Place
from kimsite.pipeline.cache.state import HOME
from kimsite.pipeline.district import BuildOptions, summaries
from kimsite.pipeline.manifest import MANIFEST
from kimsite.pipeline.write_errors import faults_of, report_errors
from kimsite.record import Record
from kimsite.tools import files, memo
from kimsite.tools.lock import Locked, lock

NAME, VERSION, LOCK = "buku-besar", "1", "buku-besar.lock"


class Noted(Record, kw_only=True):
    """What came of it."""

    findings: tuple[Diagnostic, ...] = ()
    rows: int = 0
    """New rows."""
    head: str = ""
    """The eight words after them."""


def has_ledger(root: Path) -> bool:
    """True where the project keeps one, whether or not it holds a contest now."""
    return (root / LEDGER).is_file()


def note(district: District, wish: BuildOptions) -> Noted:
    """Append to the ledger where the district holds contests or already has one.

    Outputs depend on it only where posts ask for one address.

    A build that published nothing new costs two looks at file stamps.
    """
    if not district.contests and not has_ledger(wish.root):
        return Noted()
    home, found = wish.root / HOME, Findings()
    if memo.read_cache(home, NAME, VERSION, tuple[str, ...]) == _stamps(wish):
        return Noted()
    from kimsite.report.ledger.ledger import note_first_seen, read_head
    from kimsite.report.ledger.mnemonic import mnemonic

    try:
        with lock(home, LOCK):
            ledger = read_head(files.read_bytes(wish.root, LEDGER) if (wish.root / LEDGER).is_file() else b"")
            lines = note_first_seen(
                summaries(district, replace(wish, signed=True)), ledger, datetime.now(ZoneInfo(district.zone))
            )
            if lines or ledger.torn:
                files.append(wish.root, LEDGER, ledger.whole, lines)
            if ledger.torn:
                found.add("J21", Place(path=LEDGER, line=ledger.last + 1), berkas=f"{LEDGER}.sisa")
    except Locked:
        return Noted()  # another build is noting; what it does not see, the next build will
    except OSError as error:
        report_errors(faults_of([(LEDGER, error)]), found)
        return Noted(findings=found.sorted())
    memo.write_cache(home, NAME, VERSION, _stamps(wish))
    rows = lines.count(b"\n")
    return Noted(findings=found.sorted(), rows=rows, head=mnemonic(read_head(lines).head) if rows else "")


def _stamps(wish: BuildOptions) -> tuple[str, ...]:
    """What was published, and the ledger that knows of it."""
    return str(wish.out), files.stamp(wish.out, MANIFEST), files.stamp(wish.root, LEDGER)
