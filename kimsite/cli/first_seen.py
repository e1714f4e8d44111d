"""After a build or a deploy: what the ledger has not seen yet is noted, with the hour of this computer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Summary
from kimsite.model.config import District
from kimsite.model.findings import Diagnostic
from kimsite.model.marked import Place
from kimsite.report.ledger import PATH, glance, note_first_seen
from kimsite.tools import files


def note(root: Path, district: District, summaries: Iterable[Summary]) -> tuple[Diagnostic, ...]:
    """Append to the ledger where the district holds contests or already has one. No output ever depends on it."""
    if not district.contests and not (root / PATH).is_file():
        return ()
    found = Findings()
    try:
        ledger = glance(files.read_bytes(root, PATH) if (root / PATH).is_file() else b"")
        lines = note_first_seen(summaries, ledger, datetime.now(ZoneInfo(district.zone)))
        if lines or ledger.torn:
            files.append(root, PATH, ledger.whole, lines)
        if ledger.torn:
            found.add("J21", Place(path=PATH, line=ledger.last + 1), berkas=f"{PATH}.sisa")
    except OSError as error:
        found.add("B03", Place(path=PATH), sebab=error.strerror or str(error))
    return found.sorted()
