"""May this be published? A literal list of looks at one post's source.

Each check takes the source and its findings; an ERROR it adds holds the post back. Adding a check is one file and one line.
"""

from __future__ import annotations

from collections.abc import Callable

from kimsite.content.checks import markup, privacy
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import SourceFile

CHECKS: tuple[Callable[[SourceFile, Findings], None], ...] = (
    privacy.identity_numbers,
    markup.raw_html_shown,
)
