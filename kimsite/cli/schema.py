"""`kimsite schema`: JSON Schema of every kind of post and of sites.yaml."""

from __future__ import annotations

import json
from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.usage import usage
from kimsite.config.schema import sites_schema
from kimsite.content.authoring.json_schema import DIALECT, schemas
from kimsite.tools.text import closest


@click.command(name="schema")
@click.argument("name", required=False, default="", metavar="[JENIS|sites]")
@common_options("schema")
# the options of all commands
def command(name: str, *, root: Path | None, console: Console) -> int:  # noqa: ARG001
    """Menulis JSON Schema 2020-12 ke layar: semua jenis tulisan dan sites.yaml, atau satu saja.

    \b
    Contoh:
      kimsite schema > kimsite.schema.json
      kimsite schema umkm
    """
    known = {**schemas(), "sites": sites_schema()}
    if name and name not in known:
        near = closest(name, known)
        raise usage(f'Tidak ada skema "{name}".', f'There is no schema "{name}".', near)
    document = (
        {"$schema": DIALECT, **known[name]}
        if name
        else {"$schema": DIALECT, "title": "kimsite", "$defs": known}
    )
    click.echo(json.dumps(document, ensure_ascii=False, indent=1))
    return 0
