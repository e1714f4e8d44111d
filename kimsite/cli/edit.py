"""`kimsite edit`: the editor in a browser of this machine."""

from __future__ import annotations

import webbrowser
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.project import build_day, open_project
from kimsite.cli.usage import usage
from kimsite.editor.app import create_app
from kimsite.editor.drafts.store import DraftStore
from kimsite.editor.project import EditorProject
from kimsite.editor.server import run_editor
from kimsite.model.exit_code import ExitCode
from kimsite.tools.listening import LOOPBACK, PORT_TRIES, listen

EDITOR_PORT = 4646


@click.command(name="edit")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    help=f"Nomor port; bawaan: {EDITOR_PORT}, atau berikutnya yang bebas. 0: yang mana saja.",
)
@click.option(
    "--open/--no-open",
    "--buka/--tanpa-buka",
    "browser",
    default=True,
    help="Buka peramban sendiri, atau jangan.",
)
@common_options("edit")
def command(port: int | None, *, browser: bool, root: Path | None, console: Console) -> int:
    """Menulis dan mengubah tulisan di peramban, tanpa membuka berkas.

    \b
    Contoh:
      kimsite tulis
    """
    project = open_project(root, console)
    sock = listen(EDITOR_PORT, PORT_TRIES) if port is None else listen(port)
    if sock is None:
        raise usage(
            "Port itu sedang dipakai program lain. Pilih yang lain dengan --port.",
            "Another program uses that port. Choose another with --port.",
        )
    address = f"http://{LOOPBACK}:{sock.getsockname()[1]}/"
    zone = ZoneInfo(project.district.zone)
    editor = EditorProject(
        root=project.root,
        district=project.district,
        language=console.language,
        today=partial(build_day, None, project.district),
        now=partial(datetime.now, zone),
        drafts=DraftStore(project.root),
    )

    def ready() -> None:
        console.diagnostics(project.advice)
        if console.is_text:
            click.echo(address)
        console.message(
            "Buka alamat itu di peramban. Ctrl+C untuk berhenti.",
            "Open this address in a browser. Ctrl+C to stop.",
        )
        if browser:
            webbrowser.open(address)

    with suppress(KeyboardInterrupt):
        run_editor(create_app(editor), sock, ready)
    console.json_document(ExitCode.INTERRUPTED, {}, project.advice, timed=False)
    return ExitCode.INTERRUPTED
