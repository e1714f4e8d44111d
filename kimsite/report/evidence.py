"""The project's ledger and folders -> what the report sees: first-seen rows and flags."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Summary
from kimsite.model.config import District
from kimsite.model.contest import NO_LEDGER, Contest, Flag, LedgerView


def gather(root: Path, district: District, contest: Contest, summaries: Sequence[Summary], found: Findings) -> tuple[LedgerView, tuple[Flag, ...]]:  # noqa: ARG001
    """Until the ledger is read here, a report stands without evidence of time and says so."""
    return NO_LEDGER, ()
