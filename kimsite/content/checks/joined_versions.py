"""Y41: a post with two versions of its text, one below the other, as git joins them."""

from __future__ import annotations

from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import place_at
from kimsite.model.content import SourceFile
from kimsite.tools.conflict_marks import find_conflicts, lines_of


def has_joined_versions(source: SourceFile, diagnostics: Findings) -> bool:
    """True, with a finding, where git's marks stand in header or text, outside of code blocks."""
    conflicts = find_conflicts(source.text, markdown=True)
    if conflicts:
        first, _ = conflicts[0]
        place = place_at(source.path, source.text.split("\n"), first)
        diagnostics.add("Y41", place, letak=lines_of(conflicts))
    return bool(conflicts)
