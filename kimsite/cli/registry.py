"""`kimsite registry …`: the list of KIM from any spreadsheet, one file a command."""

from __future__ import annotations

import click

from kimsite.cli.lazy import LazyGroup

COMMANDS = {
    "check": "memperlihatkan bagaimana daftar KIM dari lembar kerja dipahami",
    "import": "memasukkan daftar KIM dari lembar kerja ke proyek ini",
}
"""Command -> what it does. Its module is kimsite.cli.registry_<command>."""
_ALIASES = {"periksa": "check", "impor": "import"}


@click.group(
    name="registry", cls=LazyGroup, module="kimsite.cli.registry_", purposes=COMMANDS, aliases=_ALIASES
)
def command() -> None:
    """Daftar KIM dari lembar kerja kantor: CSV, XLSX, atau ODS, apa pun susunannya."""
