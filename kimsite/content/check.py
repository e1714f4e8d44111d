"""The door: runs every check over one source."""

from __future__ import annotations

from kimsite.content.checks import CHECKS, privacy
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import SourceFile


def run_checks(source: SourceFile, diagnostics: Findings) -> tuple[bool, SourceFile]:
    """(may it be published, the source as everyone after this door may see it).

    All checks run, so that its author hears everything at once. The digits of a NIK are dots in the source
    that is handed on, so that no
    later finding can show them.
    """
    before = diagnostics.errors()
    seen = privacy.identity_numbers(source, diagnostics)
    for check in CHECKS:
        check(seen, diagnostics)
    return diagnostics.errors() == before, seen
