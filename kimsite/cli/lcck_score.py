"""`kimsite lcck score`: every round, counted and printed as a table."""

from __future__ import annotations

import time
from pathlib import Path

import click

from kimsite.cli.common import open_project, options, voice
from kimsite.cli.contest_run import contest_options, run_contest
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
    run = run_contest(project, speak, "lcck score", file, preset)
    speak.findings(run.findings)
    if form == "text":
        click.echo("\n".join(lines(run.report)))
    counts = {
        "villages": len(run.report.kims),
        "rounds": len(run.report.rounds),
        "flags": len(run.report.flags),
        "decisions": run.report.decided,
    }
    speak.document(
        "lcck score", run.code, counts, run.findings, {"total": round(time.perf_counter() - started, 3)}
    )
    return run.code
