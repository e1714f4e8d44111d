"""`kimsite lcck day`: contest day at this laptop, on the phones of the jurors and on a projector."""

from __future__ import annotations

import webbrowser
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from kimsite import __version__
from kimsite.cli.console import Console, common_options
from kimsite.cli.contest_request import contest_options, counted_contest
from kimsite.cli.edit_phone import lan_address
from kimsite.cli.local_server import address_option, browser_option, port_in_use, port_option
from kimsite.cli.project import open_project
from kimsite.cli.usage import usage
from kimsite.contest_day.access.codes import JurorCodes
from kimsite.contest_day.access.gate import DayAccess
from kimsite.contest_day.app import create_day_app
from kimsite.contest_day.entry.log import DayLog
from kimsite.contest_day.journal.file import BrokenJournalError, DayJournal
from kimsite.contest_day.setup import DaySetup, day_setup
from kimsite.model.exit_code import ExitCode
from kimsite.report.contest.report import ContestReport
from kimsite.tools.listening import LOOPBACK, PORT_TRIES
from kimsite.tools.lock import Locked, lock
from kimsite.tools.text import slug
from kimsite.web.serving import ServingEvents, listen_pair, serve_sockets

DAY_PORT = 4747


@click.command(name="day")
@click.option(
    "--round", "--babak", "babak", help="Babak yang dilombakan; bawaan: babak pertama dengan nilai juri."
)
@click.option(
    "--group", "--kelompok", default="", help="Hanya kelompok ini, misalnya wilker-1, dengan jurnal sendiri."
)
@port_option(DAY_PORT)
@click.option("--lan", "--hp", is_flag=True, help="Izinkan HP juri di Wi-Fi yang sama, dengan kode juri.")
@address_option
@browser_option
@contest_options
@common_options("lcck day")
def command(
    babak: str | None,
    group: str,
    port: int | None,
    *,
    lan: bool,
    address: str,
    browser: bool,
    file: str | None,
    preset: str | None,
    root: Path | None,
    console: Console,
) -> int:
    """Menjalankan hari lomba: nilai dari HP juri, tanya jawab, papan proyektor.

    Semua yang dimasukkan langsung tersimpan; sesudah listrik padam, jalankan lagi dan lomba berlanjut dari
    tekan yang terakhir.

    \b
    Contoh:
      kimsite lcck day --hp
      kimsite lcck hari --babak final --hp
    """
    project = open_project(root, console)
    counted = counted_contest(project, console, file, preset)
    console.diagnostics(counted.findings)
    setup = _setup(project.root, counted.report, babak, group)
    network = lan_address(address) if lan or address else ""
    sockets = listen_pair(DAY_PORT if port is None else port, PORT_TRIES if port is None else 1, network)
    if sockets is None:
        raise port_in_use()
    number = sockets[0].getsockname()[1]
    own = f"http://{LOOPBACK}:{number}/"
    name = f"{setup.round.id}-{slug(group)}" if group else setup.round.id
    path = f"{setup.folder}/hari/{name}.jsonl"
    now = partial(datetime.now, ZoneInfo(project.district.zone))

    def ready() -> None:
        if console.is_text:
            click.echo(own)
        _print_ready(console, setup, path, network, number)
        if browser:
            webbrowser.open(f"{own}operator")

    crowded = partial(
        console.message,
        "Terlalu banyak sambungan terbuka sekaligus, jadi sebagian permintaan menunggu.",
        "Too many connections are open at once, so some requests wait.",
    )
    try:
        with lock(project.root, f".kimsite/hari/{setup.contest.slug}-{name}.lock"):
            log = DayLog(project.root, setup, DayJournal(project.root, path, now), f"kimsite {__version__}")
            _print_torn(console, log)
            codes = JurorCodes(project.root, setup.contest.slug, [juror.id for juror in setup.jurors])
            app = create_day_app(log, DayAccess(number, codes, network), console.language)
            with suppress(KeyboardInterrupt):
                serve_sockets(app, sockets, ServingEvents(ready=ready, handles_exhausted=crowded))
            log.export()
    except BrokenJournalError as broken:
        raise usage(
            f"Jurnal {broken.path} berubah pada baris {broken.line}, jadi tidak dilanjutkan. Simpan "
            "salinannya, kembalikan berkas aslinya (git atau cadangan), lalu jalankan lagi.",
            f"The journal {broken.path} was changed at line {broken.line}, so nothing is added to it. Keep a "
            "copy, put the original back (git or a backup), and start again.",
        ) from broken
    except Locked:
        raise usage(
            "Hari lomba ini sudah berjalan di jendela lain. Pakai jendela itu.",
            "This contest day is running in another window. Use that one.",
        ) from None
    console.json_document(ExitCode.INTERRUPTED, {}, counted.findings, timed=False)
    return ExitCode.INTERRUPTED


def _setup(root: Path, report: ContestReport, babak: str | None, group: str) -> DaySetup:
    """The round that was named, or the first that people appear in. Raises click.UsageError."""
    names = [result.round.id for result in report.rounds if result.round.components]
    chosen = babak or next(iter(names), "")
    if chosen not in names:
        known = ", ".join(names) or "–"
        raise usage(
            f'Babak "{chosen}" tidak punya nilai juri atau tanya jawab. Pilihan: {known}.',
            f'Round "{chosen}" has no marks and no questions. Choose one of: {known}.',
        )
    try:
        return day_setup(root, report, chosen, group)
    except KeyError:
        groups = ", ".join(
            slug(group.name)
            for result in report.rounds
            if result.round.id == chosen
            for group in result.groups
        )
        raise usage(
            f"Kelompok itu belum punya peserta di babak {chosen}. Yang ada: {groups or 'tidak ada'}.",
            f"That group has no entrants in round {chosen}. There are: {groups or 'none'}.",
        ) from None


def _print_ready(console: Console, setup: DaySetup, path: str, network: str, port: int) -> None:
    console.message(
        f"Operator: alamat di atas. Proyektor: alamat itu + papan. Jurnal: {path}. Ctrl+C untuk berhenti.",
        f"Operator: the address above. Projector: the same + papan. Journal: {path}. Ctrl+C to stop.",
    )
    if network:
        console.message(
            f"HP juri (Wi-Fi sama): http://{network}:{port}/ dengan kode dari halaman Kode juri.",
            f"Jurors' phones (same Wi-Fi): http://{network}:{port}/ with the code of the page of codes.",
        )
    for key, value, used in (
        ("lembar_juri", setup.contest.sheets, setup.sheets if setup.components else ""),
        ("skor", setup.contest.plan.scores, setup.scores if setup.quiz else ""),
    ):
        if used and not value:
            console.message(
                f"Supaya laporan membacanya, tulis di berkas lomba:  {key}: {used}",
                f"For the report to read it, write in the contest file:  {key}: {used}",
            )


def _print_torn(console: Console, log: DayLog) -> None:
    if log.journal.torn:
        console.message(
            f"Baris terakhir jurnal terpotong dan disimpan di {log.journal.path}.sisa. Baris itu belum "
            "pernah dinyatakan tersimpan; periksa tekan atau nilai yang terakhir.",
            f"The last line of the journal was torn; it is kept in {log.journal.path}.sisa. It was never "
            "reported as saved; check the newest press or mark.",
        )
