"""Check a theme without rendering a page: read its files, compile its templates."""

from __future__ import annotations

from pathlib import Path

from kimsite.diagnostics.findings import Findings
from kimsite.model.findings import Diagnostic
from kimsite.theme.environment import environment
from kimsite.theme.errors import TemplateErrors
from kimsite.theme.load import load


def check_theme(root: Path, name: str, language: str) -> tuple[Diagnostic, ...]:
    """The findings of the theme `name` of the project at `root`, its parents included."""
    diagnostics = Findings()
    theme = load(root, name, diagnostics)
    if theme is not None:
        env = environment(theme, language)
        errors = TemplateErrors(theme, diagnostics)
        for template in {file: template for template, file in theme.files.items()}.values():
            with errors.reported(template):
                env.get_template(template)
    return diagnostics.sorted()
