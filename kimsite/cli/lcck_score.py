"""`kimsite lcck score`: every round, counted and printed as a table."""

from __future__ import annotations

import time
from pathlib import Path

import click

from kimsite.cli.common import open_project, options, voice
from kimsite.cli.contest_request import contest_options, counted_contest
from kimsite.report.formats.tables_text import lines


@click.command(name="score")
@contest_options
@options
def command(
    *,
    file: str | None,
    preset: str | None,
    root: Path | None,
    form: str,
    lang: str,
    no_color: bool,
    quiet: bool,
) -> int:
    """Menghitung semua babak dan mencetak peringkatnya.

    \b
    Contoh:
      kimsite lcck score
      kimsite lcck score --preset bojonegoro-2016
    """
    started = time.perf_counter()
    speak = voice(form, lang, no_color=no_color, quiet=quiet)
    project = open_project(root, speak, "lcck score")
    counted = counted_contest(project, speak, "lcck score", file, preset)
    report, code = counted.report, int(counted.has_errors)
    speak.findings(counted.findings)
    if form == "text":
        click.echo("\n".join(lines(report)))
    counts = {
        "villages": len(report.kims),
        "rounds": len(report.stages),
        "flags": len(report.flags),
        "decisions": report.decided,
    }
    speak.document(
        "lcck score", code, counts, counted.findings, {"total": round(time.perf_counter() - started, 3)}
    )
    return code
