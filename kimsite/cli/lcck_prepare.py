"""`kimsite lcck prepare`: what the committee prints before the day."""

from __future__ import annotations

from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.contest_request import (
    contest_folder,
    contest_options,
    counted_contest,
    folder_option,
    paper_option,
)
from kimsite.cli.project import open_project
from kimsite.report.contest.preparation import absences, missing_plans
from kimsite.report.formats.print_pages import preparation_pages
from kimsite.tools.atomic_write import write_together


@click.command(name="prepare")
@paper_option
@folder_option("persiapan/")
@contest_options
@common_options("lcck prepare")
def command(
    kertas: str,
    out: Path | None,
    *,
    file: str | None,
    preset: str | None,
    root: Path | None,
    console: Console,
) -> int:
    """Membuat halaman persiapan: jadwal, kecamatan yang belum mengirim, tim, undangan, daftar hadir.

    \b
    Contoh:
      kimsite lcck prepare
      kimsite lcck prepare --kertas f4
    """
    project = open_project(root, console)
    counted = counted_contest(project, console, file, preset)
    report, code = counted.report, counted.exit_code
    target = contest_folder(project, report, out, "persiapan")
    written = write_together(target, preparation_pages(report, kertas))
    console.diagnostics(counted.findings)
    missing, absent = missing_plans(report, console.language), absences(report)
    if console.is_text:
        for sentence in missing:
            click.echo(sentence)
        if absent:
            names = ", ".join(absence.kecamatan for absence in absent)
            click.echo(console.pick(f"Belum mengirim wakil: {names}.", f"Sent nobody yet: {names}."))
    console.message(
        f"Persiapan, undangan dan daftar hadir ada di {target}.",
        f"Preparation, invitations and attendance lists are in {target}.",
    )
    counts = {"written": sum(written), "missing": len(missing), "absent": len(absent)}
    console.json_document(code, counts, counted.findings)
    return code
