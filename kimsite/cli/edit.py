"""`kimsite edit`: the editor in a browser of this machine, and of phones in the same network."""

from __future__ import annotations

import webbrowser
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.edit_phone import lan_address, show_new_code, show_phone_access
from kimsite.cli.local_server import address_option, browser_option, port_in_use, port_option
from kimsite.cli.project import build_day, chosen_villages, open_project
from kimsite.editor.access.codes import SignInCodes
from kimsite.editor.access.gate import EditorAccess
from kimsite.editor.access.person import Role
from kimsite.editor.app import create_app
from kimsite.editor.drafts.store import EDITOR_HOME, DraftStore
from kimsite.editor.project import EditorProject
from kimsite.editor.server import EDITOR_PORT, LanSwitch
from kimsite.model.exit_code import ExitCode
from kimsite.tools import files
from kimsite.tools.atomic_write import write_file
from kimsite.tools.listening import LOOPBACK, PORT_TRIES
from kimsite.tools.lock import Locked, lock
from kimsite.web.serving import ServingEvents, listen_pair, serve_sockets

_LOCK, _ADDRESS = f"{EDITOR_HOME}/lock", f"{EDITOR_HOME}/address"
"""Held, and written, by the one editor that is open for a project."""


@click.command(name="edit")
@port_option(EDITOR_PORT)
@click.option("--lan", "--hp", is_flag=True, help="Izinkan HP di Wi-Fi yang sama menulis, dengan kode.")
@address_option
@click.option(
    "--village",
    "--desa",
    default="",
    metavar="KEC/DESA",
    help="Desa yang boleh ditulis dari HP; tanpa ini tiap penulis memilih desanya.",
)
@browser_option
@common_options("edit")
def command(
    port: int | None,
    *,
    lan: bool,
    address: str,
    village: str,
    browser: bool,
    root: Path | None,
    console: Console,
) -> int:
    """Menulis dan mengubah tulisan di peramban, tanpa membuka berkas.

    \b
    Contoh:
      kimsite tulis
      kimsite tulis --hp
    """
    project = open_project(root, console)
    writers = chosen_villages((village,), project.district)[0] if village else ""
    network = lan_address(address) if lan or address else ""
    found = listen_pair(EDITOR_PORT if port is None else port, PORT_TRIES if port is None else 1, network)
    if found is None:
        raise port_in_use()
    number = found[0].getsockname()[1]
    own = f"http://{LOOPBACK}:{number}/"

    def changed(codes: Mapping[Role, str]) -> None:
        show_new_code(console, codes)

    access = EditorAccess(number, SignInCodes(changed), writers)
    access.lan_address = network
    editor = EditorProject(
        root=project.root,
        district=project.district,
        language=console.language,
        today=partial(build_day, None, project.district),
        now=partial(datetime.now, ZoneInfo(project.district.zone)),
        drafts=DraftStore(project.root),
    )

    def ready() -> None:
        console.diagnostics(project.advice)
        if console.is_text:
            click.echo(own)
        console.message(
            "Buka alamat itu di peramban. Ctrl+C untuk berhenti.",
            "Open this address in a browser. Ctrl+C to stop.",
        )
        if network:
            show_phone_access(console, network, number, access.codes.codes)
        if browser:
            webbrowser.open(f"{own}hp" if network else own)

    crowded = partial(
        console.message,
        "Terlalu banyak berkas atau sambungan terbuka sekaligus, jadi sebagian permintaan menunggu.",
        "Too many files or connections are open at once, so some requests wait.",
    )
    switch = LanSwitch(access)
    events = ServingEvents(ready=ready, handles_exhausted=crowded)
    try:
        with lock(project.root, _LOCK), suppress(KeyboardInterrupt):
            write_file(project.root, _ADDRESS, own.encode())
            serve_sockets(create_app(editor, access, switch), found, events, switch.attach)
    except Locked:
        return _open_running(project.root, console, browser=browser)
    console.json_document(ExitCode.INTERRUPTED, {}, project.advice, timed=False)
    return ExitCode.INTERRUPTED


def _open_running(root: Path, console: Console, *, browser: bool) -> int:
    """Somebody pressed Mulai twice: show the editor that is open already."""
    address = files.read_bytes(root, _ADDRESS).decode()
    if console.is_text:
        click.echo(address)
    console.message(
        "Halaman menulis sudah terbuka di alamat itu.", "The editor is open already, at this address."
    )
    if browser:
        webbrowser.open(address)
    return ExitCode.OK
