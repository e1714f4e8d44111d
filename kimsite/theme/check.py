"""All that can be said of a theme without rendering a page: its files read, its templates compiled."""

from __future__ import annotations

from pathlib import Path

from kimsite.diagnostics.findings import Findings
from kimsite.model.findings import Diagnostic
from kimsite.theme.environment import environment
from kimsite.theme.errors import Faults
from kimsite.theme.load import load


def check_theme(root: Path, name: str, language: str) -> tuple[Diagnostic, ...]:
    """What is wrong in the theme `name` of the project at `root`, its parents included."""
    diagnostics = Findings()
    theme = load(root, name, diagnostics)
    if theme is not None:
        env = environment(theme, language)
        faults = Faults(theme, diagnostics)
        for template in {file: template for template, file in theme.files.items()}.values():
            with faults.noted(template):
                env.get_template(template)
    return diagnostics.sorted()
