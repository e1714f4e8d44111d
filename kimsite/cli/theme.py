"""`kimsite theme …`: the themes of a project, one file a command."""

from __future__ import annotations

import click

from kimsite.cli.lazy import LazyGroup

_COMMANDS = {"copy": "menyalin satu tema bawaan ke proyek ini, untuk diubah"}
"""Command -> what it does. Its module is kimsite.cli.theme_<command>."""
_ALIASES = {"salin": "copy"}


@click.group(name="theme", cls=LazyGroup, module="kimsite.cli.theme_", purposes=_COMMANDS, aliases=_ALIASES)
def command() -> None:
    """Tema proyek ini. Tanpa folder themes/ yang dipakai adalah tema bawaan kimsite."""
