"""`kimsite build`: the site into public/."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from kimsite.cli.cluster_option import cluster_of
from kimsite.cli.console import Console, all_advice, common_options
from kimsite.cli.day_option import as_of_option
from kimsite.cli.file_states import file_rows, json_counts, print_unpublished, summary_sentence
from kimsite.cli.output_folder import output_folder
from kimsite.cli.project import build_day, chosen_villages, nearest_project, open_project
from kimsite.diagnostics.findings import without_minor
from kimsite.model.build import Outcome, Reason, StaleBecause
from kimsite.model.exit_code import ExitCode
from kimsite.model.findings import ERROR
from kimsite.pipeline.cache.state import HOME
from kimsite.pipeline.district import build_district
from kimsite.pipeline.ledger_state import has_ledger, needs_update
from kimsite.pipeline.staleness.fingerprint import engine_digest
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.tools.composed_files import COMPOSED_FILES

PEM = click.Path(path_type=Path, exists=True, dir_okay=False)
_STEP = 10
"""Per cent between two lines of progress away from a terminal."""


@click.command(name="build")
@click.argument("villages", nargs=-1, metavar="[KEC/DESA]...")
@click.option(
    "--out",
    "--hasil",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder hasil; bawaan: public/ di folder proyek.",
)
@click.option("--clean", "--bersih", is_flag=True, help="Bangun semuanya dari awal.")
@click.option(
    "--why",
    "--mengapa",
    is_flag=True,
    help="Sebutkan mengapa tiap blog dibangun, dan berkas mana yang tidak terbit.",
)
@click.option("--strict", "--ketat", is_flag=True, help="Peringatan pun membuat kode keluar 1.")
@all_advice
@as_of_option("Bangun seolah-olah hari ini tanggal itu.")
@click.option(
    "--workers",
    "--pekerja",
    default="processes",
    show_default=True,
    help="serial, processes, dask:local, dask://HOST:PORT, tls://HOST:PORT.",
)
@click.option(
    "--tls-ca", "--tls-induk", type=PEM, envvar="KIMSITE_TLS_CA", help="Untuk tls://: sertifikat induk."
)
@click.option(
    "--tls-cert",
    "--tls-sertifikat",
    type=PEM,
    envvar="KIMSITE_TLS_CERT",
    help="Untuk tls://: sertifikat komputer ini.",
)
@click.option("--tls-key", "--tls-kunci", type=PEM, envvar="KIMSITE_TLS_KEY", help="Untuk tls://: kuncinya.")
@click.option(
    "--no-tls",
    "--tanpa-tls",
    "plain",
    is_flag=True,
    help="Izinkan dask:// ke komputer lain, di jaringan yang tertutup.",
)
@click.option(
    "--jobs", "--proses", type=click.IntRange(0), default=0, help="Jumlah proses; 0 berarti satu per inti."
)
@click.option(
    "--base-url",
    "--alamat",
    default="",
    help="Alamat tempat hasil akan berdiri; menggantikan url di sites.yaml.",
)
@click.option(
    "--no-sync",
    "--tanpa-tunggu",
    "no_sync",
    is_flag=True,
    help="Jangan menunggu sampai semuanya tersimpan di disk; untuk disk yang lambat.",
)
@common_options("build")
def command(
    villages: tuple[str, ...],
    out: Path | None,
    *,
    clean: bool,
    why: bool,
    strict: bool,
    everything: bool,
    as_of: datetime | None,
    jobs: int,
    workers: str,
    tls_ca: Path | None,
    tls_cert: Path | None,
    tls_key: Path | None,
    plain: bool,
    base_url: str,
    no_sync: bool,
    root: Path | None,
    console: Console,
) -> int:
    """Membangun blog semua KIM dan portal kabupaten.

    \b
    Contoh:
      kimsite build
      kimsite build sumberrejo/sumberrejo
    """
    cluster = cluster_of(workers, (tls_ca, tls_cert, tls_key), plain=plain)
    folder = (root or nearest_project()).resolve()
    COMPOSED_FILES.keep_in(None if clean else folder / HOME, engine_digest())
    project = open_project(folder, console, base_url)
    target = output_folder(out, project.root, "public")
    options = BuildOptions(
        root=project.root,
        out=target,
        as_of=build_day(as_of, project.district),
        only=chosen_villages(villages, project.district),
        clean=clean,
        strict=strict,
        jobs=1 if workers == "serial" else jobs,
        cluster=cluster,
        keep_addresses=True,
        signed=has_ledger(project.root),
        durable=not no_sync,
    )
    outcome = build_district(project.district, options, _Progress(console))
    if outcome.exit_code != ExitCode.NOTHING_WRITTEN:
        COMPOSED_FILES.save()
    appended, head = 0, ""
    findings = (*project.advice, *outcome.findings)
    if not options.only:
        findings = (*findings, *project.schedule_findings)
    published = not (options.only or outcome.exit_code > 1 or outcome.failed)
    if published and needs_update(project.district, options):
        from zoneinfo import ZoneInfo

        from kimsite.pipeline.ledger import update_ledger

        update = update_ledger(project.district, options, datetime.now(ZoneInfo(project.district.zone)))
        appended, head = update.rows, update.head
        findings = (*findings, *update.findings)
    findings = findings if everything else without_minor(findings)
    seconds = console.seconds()
    console.diagnostics(findings)
    if why:
        for reason in outcome.reasons:
            console.message(*_reason(reason))
        print_unpublished(outcome.accounts, findings, console)
    _print_outcome(outcome, target, seconds, console)
    if appended:
        console.message(
            f"Buku besar bertambah {appended} baris. Ujung: {head}",
            f"The ledger grew by {appended} rows. Head: {head}",
        )
    counts = {
        "villages": outcome.villages, "built": outcome.built, "skipped": outcome.skipped,
        "converted": outcome.counts.converted,
        "written": outcome.counts.written, "unchanged": outcome.counts.unchanged, "deleted": outcome.deleted,
        "failed": outcome.counts.failed,
        **json_counts(outcome.counts),
    }  # fmt: skip
    rows = file_rows(outcome.accounts, findings, console.language) if console.format == "json" else ()
    digest = outcome.digest.value if outcome.digest else ""
    console.json_document(outcome.exit_code, counts, findings, rows, digest=digest)
    return outcome.exit_code


class _Progress:
    """A bar on a terminal, one line every ten per cent elsewhere, nothing when quiet."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._terminal = sys.stderr.isatty() and console.is_text and not console.quiet
        self._next = _STEP

    def __call__(self, done: int, total: int, name: str) -> None:
        if self._terminal:
            filled = 24 * done // total
            line = f"\r[{'#' * filled}{'.' * (24 - filled)}] {done}/{total} {name[:30]:<30}"
            click.echo(line + ("\r" + " " * len(line) + "\r" if done == total else ""), nl=False, err=True)
        elif 100 * done // total >= self._next:
            self._next = (100 * done // total // _STEP + 1) * _STEP
            self._console.message(
                f"{100 * done // total}%  {done}/{total} blog",
                f"{100 * done // total}%  {done}/{total} blogs",
            )


WHY = {
    StaleBecause.NEW: ("belum pernah dibangun", "never built before"),
    StaleBecause.UNFINISHED: ("belum selesai ditulis", "not written whole last time"),
    StaleBecause.CLEAN: ("diminta dengan --clean", "asked for by --clean"),
    StaleBecause.ENGINE: (
        "kimsite atau pustakanya berganti versi",
        "kimsite or a library has another version",
    ),
    StaleBecause.CONFIG: ("barisnya di sites.yaml berubah", "its entry in sites.yaml changed"),
    StaleBecause.DISTRICT: ("kabupaten atau siarannya berubah", "the district or its siaran changed"),
    StaleBecause.THEME: ("temanya berubah", "its theme changed"),
    StaleBecause.FILES: ("isi foldernya berubah", "its folder changed"),
    StaleBecause.DAY: ("harinya berganti", "another day has come"),
    StaleBecause.OUTPUT: ("hasilnya hilang atau diubah", "an output is missing or altered"),
    StaleBecause.LEDGER: (
        "buku besar menyebut tulisan lain lebih dulu ada",
        "the ledger names another post as the first",
    ),
    StaleBecause.VILLAGES: ("isi blog-blognya berubah", "what the villages share changed"),
}


def _reason(reason: Reason) -> tuple[str, str]:
    """A line of --why in both languages."""
    indonesian, english = WHY[reason.why]
    detail = f" ({reason.detail})" if reason.detail else ""
    return f"{reason.publisher}: {indonesian}{detail}", f"{reason.publisher}: {english}{detail}"


def _print_outcome(outcome: Outcome, target: Path, seconds: float, console: Console) -> None:
    if outcome.exit_code == ExitCode.NOTHING_WRITTEN:
        held = any(
            one.severity == ERROR and one.place.path.startswith("content/") for one in outcome.findings
        )
        console.message(
            "Tidak ada yang ditulis. Yang sudah terbit tetap"
            + (", kecuali halaman tulisan yang ditahan." if held else " seperti semula."),
            "Nothing was written. What was published stays"
            + (", but for the pages of held posts." if held else " as it was."),
        )
        return
    counts = outcome.counts
    broken = (
        (
            f" {outcome.failed} belum selesai dan dicoba lagi,",
            f" {outcome.failed} unfinished and tried again,",
        )
        if outcome.failed
        else ("", "")
    )
    failed = (f", {counts.failed} gagal", f", {counts.failed} failed") if counts.failed else ("", "")
    clock = f"{seconds:.1f}"
    files, english = summary_sentence(counts)
    portal = (" dan portal", " and the portal") if outcome.portal else ("", "")
    known = outcome.digest.value if outcome.digest else ""
    digest = (f"\nSidik situs: {known}", f"\nDigest of the site: {known}") if known else ("", "")
    console.message(
        f"{outcome.built} blog{portal[0]} dibangun,{broken[0]} {outcome.skipped} tidak berubah: {files}\n"
        f"{counts.written} berkas ditulis, {counts.unchanged} tetap, {outcome.deleted} dihapus{failed[0]}. "
        f"Selesai {clock.replace('.', ',')} detik.\n"
        f"Hasil ada di {target}. Buka {target / 'index.html'} dengan peramban.{digest[0]}",
        f"{outcome.built} blogs{portal[1]} built,{broken[1]} {outcome.skipped} unchanged: {english}\n"
        f"{counts.written} files written, {counts.unchanged} unchanged, {outcome.deleted} "
        f"deleted{failed[1]}. Done in {clock} s.\n"
        f"The result is in {target}. Open {target / 'index.html'} in a browser.{digest[1]}",
    )
