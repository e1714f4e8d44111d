"""`kimsite serve`: the preview in a browser on this machine."""

from __future__ import annotations

import warnings
import webbrowser
from contextlib import suppress
from functools import partial
from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.project import build_day, open_project, read_project
from kimsite.cli.usage import usage
from kimsite.model.config import District
from kimsite.model.exit_code import ExitCode
from kimsite.preview.server import ServedProject, ServerEvents, serve
from kimsite.tools.listening import LOOPBACK, PORT_TRIES, listen

PORT = 8035


@click.command(name="serve")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    help=f"Nomor port; bawaan: {PORT}, atau berikutnya yang bebas. 0: yang mana saja.",
)
@click.option("--open", "--buka", "browser", is_flag=True, help="Buka peramban.")
@click.option(
    "--poll",
    "--pantau",
    is_flag=True,
    help="Periksa berkas tiap detik: untuk folder jaringan, WSL, dan flashdisk.",
)
@common_options("serve")
def command(port: int | None, *, browser: bool, poll: bool, root: Path | None, console: Console) -> int:
    """Melihat hasil di peramban komputer ini; halaman berganti sendiri tiap kali tulisan disimpan.

    \b
    Contoh:
      kimsite lihat --open
    """
    project = open_project(root, console)
    # watchdog meets a new folder twice: nothing a villager should read
    warnings.filterwarnings("ignore", "Callback with id", RuntimeWarning)
    sock = listen(PORT, PORT_TRIES) if port is None else listen(port)
    if sock is None:
        if port is None:
            raise usage(
                (
                    f"Port {PORT} sampai {PORT + PORT_TRIES - 1} semuanya sedang dipakai. Pilih yang lain "
                    "dengan --port."
                ),
                f"The ports {PORT} to {PORT + PORT_TRIES - 1} are all taken. Choose another with --port.",
            )
        raise usage(
            (
                f"Port {port} sedang dipakai program lain. Tutup program itu, atau pilih port lain, misalnya "
                f"--port {port + 1}."
            ),
            (
                f"Another program uses port {port}. Close it, or choose another port, for example --port "
                f"{port + 1}."
            ),
        )
    number = sock.getsockname()[1]
    address = f"http://{LOOPBACK}:{number}/"
    if port is None and number != PORT:
        console.message(
            f"Port {PORT} sedang dipakai, jadi pratinjau memakai port {number}.",
            f"Port {PORT} is taken, so the preview uses port {number}.",
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
            webbrowser.open(first_page(address, project.district))

    polls = partial(
        console.message,
        "Sistem ini kehabisan jatah pengamatan berkas (inotify), jadi berkas diperiksa tiap detik.",
        "This system has no file watches left (inotify), so files are looked at every second.",
    )
    crowded = partial(
        console.message,
        (
            "Terlalu banyak berkas atau sambungan terbuka sekaligus, jadi sebagian permintaan menunggu. "
            "Tutup tab atau program yang tidak dipakai."
        ),
        (
            "Too many files or connections are open at once, so some requests wait. Close tabs or programs "
            "that you do not need."
        ),
    )
    what = ServedProject(
        root=project.root,
        district=project.district,
        findings=project.advice,
        read=partial(read_project, project.root),
        today=partial(build_day, None),
        language=console.language,
    )
    with suppress(KeyboardInterrupt):
        serve(what, sock, ServerEvents(ready=ready, polls=polls, handles_exhausted=crowded), poll=poll)
    console.json_document(ExitCode.INTERRUPTED, {}, project.advice, timed=False)
    return ExitCode.INTERRUPTED


def first_page(address: str, district: District) -> str:
    """Where the browser begins: at the one blog where there is one, else at the portal."""
    villages = district.villages
    return f"{address}{villages[0].folder}/" if len(villages) == 1 else address
