"""`kimsite lcck minutes`: the minutes alone, as a print page and as a PDF."""

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
from kimsite.cli.usage import usage
from kimsite.pipeline.contest import write_minutes
from kimsite.report.contest.open_words import state_words
from kimsite.report.formats.minutes_pdf import MISSING
from kimsite.tools.typesetting import can_typeset


@click.command(name="minutes")
@click.option("--pdf", is_flag=True, help="Juga sebagai PDF (perlu kimsite[pdf]).")
@paper_option
@folder_option("")
@contest_options
@common_options("lcck minutes")
def command(
    kertas: str,
    out: Path | None,
    *,
    pdf: bool,
    file: str | None,
    preset: str | None,
    root: Path | None,
    console: Console,
) -> int:
    """Membuat berita acara: halaman siap cetak, dan PDF bila diminta.

    \b
    Contoh:
      kimsite lcck minutes
      kimsite lcck minutes --pdf --kertas f4
    """
    if pdf and not can_typeset():
        raise usage(*MISSING)
    project = open_project(root, console)
    counted = counted_contest(project, console, file, preset)
    report, code = counted.report, counted.exit_code
    target = contest_folder(project, report, out, "")
    written = write_minutes(report, target, kertas if pdf else "")
    console.diagnostics(counted.findings)
    console.message(
        f"Berita acara ({state_words(report)}) ada di {target}.",
        f"The minutes ({state_words(report, 'en')}) are in {target}.",
    )
    counts = {"written": sum(written), "unchanged": len(written) - sum(written)}
    console.json_document(code, counts, counted.findings)
    return code
