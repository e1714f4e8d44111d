"""`kimsite lcck announce`: certificates, papers for the ceremony, and drafts of news."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.contest_request import contest_folder, contest_options, counted_contest, folder_option
from kimsite.cli.project import build_day, open_project
from kimsite.cli.usage import usage
from kimsite.model.contest import ContestState
from kimsite.pipeline.announcement import Announcement, BrokenRegisterError, announce
from kimsite.report.formats.minutes_pdf import MISSING
from kimsite.tools.typesetting import can_typeset


@click.command(name="announce")
@click.option("--pdf", is_flag=True, help="Piagam juga sebagai PDF (perlu kimsite[pdf]).")
@folder_option("pengumuman/")
@contest_options
@common_options("lcck announce")
def command(
    out: Path | None, *, pdf: bool, file: str | None, preset: str | None, root: Path | None, console: Console
) -> int:
    """Menyiapkan pengumuman: piagam, tanda terima hadiah, naskah MC, dan rancangan berita.

    Beritanya masih draf. Periksa dulu, lalu hapus baris "draf: ya" supaya terbit. Selama hasil belum final,
    yang dibuat hanya contoh tanpa kode periksa.

    \b
    Contoh:
      kimsite lcck announce
      kimsite lcck umumkan --pdf
    """
    if pdf and not can_typeset():
        raise usage(*MISSING)
    project = open_project(root, console)
    counted = counted_contest(project, console, file, preset)
    report = counted.report
    target = contest_folder(project, report, out, "pengumuman")
    day: date = report.contest.minutes.day or build_day(None, project.district)
    try:
        made = announce(project.root, report, target, day, pdf=pdf)
    except BrokenRegisterError as broken:
        raise usage(
            f"Daftar piagam {broken.path} berubah pada baris {broken.line}, jadi tidak diteruskan. "
            f"Kembalikan berkas aslinya (git atau cadangan), lalu jalankan lagi.",
            f"The register {broken.path} was changed at line {broken.line}, so nothing was made. Put the "
            "original back (git or a backup), and start again.",
        ) from broken
    findings = (*counted.findings, *made.findings)
    console.diagnostics(findings)
    _print_outcome(console, made, target, is_final=report.state == ContestState.FINAL)
    code = int(report.state != ContestState.FINAL)
    counts = {
        "certificates": made.certificates,
        "added": made.added,
        "drafts": len(made.drafts),
        "kept": len(made.kept),
    }
    console.json_document(code, counts, findings)
    return code


def _print_outcome(console: Console, made: Announcement, target: Path, *, is_final: bool) -> None:
    console.message(
        f"{made.certificates} piagam, daftar hadiah dan naskah MC ada di {target}.",
        f"{made.certificates} certificates, the list of prizes and the host's text are in {target}.",
    )
    if not is_final:
        console.message(
            "Hasil belum final, jadi piagamnya baru contoh tanpa kode, dan belum ada berita. Bereskan dulu "
            "yang tersisa (kimsite report), tulis  keadaan: final, lalu jalankan lagi.",
            "The result is not final, so the certificates are specimens without a code, and there are no "
            "news. Settle what is open (kimsite report), write  keadaan: final, then run this again.",
        )
        return
    for path in made.drafts:
        console.message(f"Draf: {path}", f"Draft: {path}")
    for path in made.kept:
        console.message(
            f"Isinya lain dari naskah kami, dibiarkan: {path}", f"Differs from our draft, left alone: {path}"
        )
    console.message(
        "Periksa tiap draf, hapus baris  draf: ya, lalu kimsite build. Terbitkan halaman Periksa piagam "
        "sebelum piagam dibagikan.",
        "Review each draft, delete the line  draf: ya, then kimsite build. Publish the page of codes before "
        "certificates are handed out.",
    )
