"""`kimsite schema`: JSON Schema of every kind of post and of sites.yaml, and a CMS's configuration."""

from __future__ import annotations

import json
from pathlib import Path

import click
import yaml

from kimsite.cli.console import Console, common_options
from kimsite.cli.project import chosen_villages, open_project
from kimsite.cli.schema_files import schema_files
from kimsite.cli.usage import usage
from kimsite.config.schema import sites_schema
from kimsite.content.authoring.cms_config import cms_config
from kimsite.content.authoring.json_schema import DIALECT, schemas
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.text import closest


@click.command(name="schema")
@click.argument("name", required=False, default="", metavar="[JENIS|sites]")
@click.option("--sveltia", is_flag=True, help="Pengaturan Sveltia CMS (admin/config.yml), bukan skema.")
@click.option("--decap", is_flag=True, help="Pengaturan Decap CMS, bukan skema.")
@click.option(
    "--village", "--desa", "villages", multiple=True, metavar="KEC/DESA",
    help="Dengan --sveltia: hanya desa ini; boleh beberapa kali.",
)  # fmt: skip
@click.option(
    "--repository", "--repo", "repository", default="PEMILIK/NAMA", metavar="PEMILIK/NAMA",
    help="Dengan --sveltia: nama repositori di tempat git.",
)  # fmt: skip
@click.option(
    "--host", "--tempat", "backend", type=click.Choice(["github", "gitlab", "gitea"]), default="github",
    help="Dengan --sveltia: tempat git-nya.",
)  # fmt: skip
@click.option("--save", "--simpan", is_flag=True, help="Tulis skemanya ke folder skema/ di proyek.")
@common_options("schema")
def command(
    name: str, *, sveltia: bool, decap: bool, villages: tuple[str, ...], repository: str, backend: str,
    save: bool, root: Path | None, console: Console,
) -> int:  # fmt: skip
    """Menulis JSON Schema 2020-12 ke layar: semua jenis tulisan dan sites.yaml, atau satu saja.

    \b
    Contoh:
      kimsite schema > kimsite.schema.json
      kimsite schema umkm
      kimsite schema --sveltia --repo dinas/blog-kim > admin/config.yml
    """
    if sveltia or decap:
        project = open_project(root, console)
        wanted = set(chosen_villages(villages, project.district)) if villages else None
        chosen = [
            (kim.folder, kim.name) for kim in project.district.villages if not wanted or kim.folder in wanted
        ]
        config = cms_config(chosen, backend=backend, repository=repository, site_url=project.district.url)
        click.echo(yaml.safe_dump(config, allow_unicode=True, sort_keys=False, width=110), nl=False)
        return 0
    if save:
        place = open_project(root, console).root
        written = sum(write_whole(place, path, data) for path, data in schema_files().items())
        console.message(f"{written} skema ditulis ke skema/.", f"{written} schemas were written to skema/.")
        return 0
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
