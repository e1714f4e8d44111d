"""The door: runs every check over one source."""

from __future__ import annotations

from kimsite.content.checks import CHECKS
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import SourceFile


def may_publish(source: SourceFile, found: Findings) -> bool:
    """False when any check held the post back. All checks run, so that its author hears everything at once."""
    before = found.errors()
    for check in CHECKS:
        check(source, found)
    return found.errors() == before
