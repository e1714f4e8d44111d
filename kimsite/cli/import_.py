"""`kimsite import …`: texts of other programs -> drafts, one file a source."""

from __future__ import annotations

import click

from kimsite.cli.lazy import LazyGroup

COMMANDS = {"whatsapp": "memilih tulisan dan foto dari obrolan WhatsApp yang diekspor"}
"""Command -> what it does. Its module is kimsite.cli.import_<command>."""


@click.group(name="import", cls=LazyGroup, module="kimsite.cli.import_", purposes=COMMANDS, aliases={})
def command() -> None:
    """Memasukkan tulisan dari program lain. Semuanya menjadi draf, tidak ada yang langsung terbit."""
