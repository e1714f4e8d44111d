"""`kimsite lcck score`: every round, counted and printed as a table."""

from __future__ import annotations

from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.contest_request import contest_options, counted_contest
from kimsite.cli.project import open_project
from kimsite.report.formats.tables_text import lines


@click.command(name="score")
@contest_options
@common_options("lcck score")
def command(*, file: str | None, preset: str | None, root: Path | None, console: Console) -> int:
    """Menghitung semua babak dan mencetak peringkatnya.

    \b
    Contoh:
      kimsite lcck score
      kimsite lcck score --preset bojonegoro-2016
    """
    project = open_project(root, console)
    counted = counted_contest(project, console, file, preset)
    report, code = counted.report, counted.exit_code
    console.diagnostics(counted.findings)
    if console.is_text:
        click.echo("\n".join(lines(report)))
    counts = {
        "villages": len(report.kims),
        "rounds": len(report.rounds),
        "flags": len(report.flags),
        "decisions": report.decided,
    }
    console.json_document(code, counts, counted.findings)
    return code
