"""After a build or a deploy: what the ledger has not seen yet is noted, with the hour of this computer."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from kimsite.build.district import Wish, summaries
from kimsite.build.faults import faults_of, tell
from kimsite.build.manifest import MANIFEST
from kimsite.build.state import HOME
from kimsite.diagnostics.findings import Findings
from kimsite.frozen import Frozen
from kimsite.model.config import LEDGER, District
from kimsite.model.findings import Diagnostic
from kimsite.model.marked import Place
from kimsite.tools import files, memo
from kimsite.tools.lock import Locked, lock

NAME, VERSION, LOCK = "buku-besar", "1", "buku-besar.lock"


class Noted(Frozen, kw_only=True):
    """What came of it."""

    findings: tuple[Diagnostic, ...] = ()
    rows: int = 0
    """New rows."""
    head: str = ""
    """The eight words after them."""


def has_ledger(root: Path) -> bool:
    """True where the project keeps one, whether or not it holds a contest now."""
    return (root / LEDGER).is_file()


def note(district: District, wish: Wish) -> Noted:
    """Append to the ledger where the district holds contests or already has one. Outputs depend on it only where posts ask for one address.

    A build that published nothing new costs two looks at file stamps.
    """
    if not district.contests and not has_ledger(wish.root):
        return Noted()
    home, found = wish.root / HOME, Findings()
    if memo.read(home, NAME, VERSION, tuple[str, ...]) == _stamps(wish):
        return Noted()
    from kimsite.report.ledger import glance, note_first_seen
    from kimsite.report.spoken import spoken

    try:
        with lock(home, LOCK):
            ledger = glance(files.read_bytes(wish.root, LEDGER) if (wish.root / LEDGER).is_file() else b"")
            lines = note_first_seen(summaries(district, replace(wish, signed=True)), ledger, datetime.now(ZoneInfo(district.zone)))
            if lines or ledger.torn:
                files.append(wish.root, LEDGER, ledger.whole, lines)
            if ledger.torn:
                found.add("J21", Place(path=LEDGER, line=ledger.last + 1), berkas=f"{LEDGER}.sisa")
    except Locked:
        return Noted()  # another build is noting; what it does not see, the next build will
    except OSError as error:
        tell(faults_of([(LEDGER, error)]), found)
        return Noted(findings=found.sorted())
    memo.write(home, NAME, VERSION, _stamps(wish))
    rows = lines.count(b"\n")
    return Noted(findings=found.sorted(), rows=rows, head=spoken(glance(lines).head) if rows else "")


def _stamps(wish: Wish) -> tuple[str, ...]:
    """What was published, and the ledger that knows of it."""
    return str(wish.out), files.stamp(wish.out, MANIFEST), files.stamp(wish.root, LEDGER)
