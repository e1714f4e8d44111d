"""`kimsite lcck sheet`: an empty sheet for every juror and round."""

from __future__ import annotations

from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.contest_request import contest_options, counted_contest
from kimsite.cli.project import open_project
from kimsite.cli.usage import usage
from kimsite.report.formats.workbook.jury_sheets import sheets
from kimsite.tools.atomic_write import write_whole


@click.command(name="sheet")
@click.option(
    "--round", "--babak", "babak", help="Hanya babak ini; bawaan: semua babak yang pesertanya sudah ada."
)
@click.option(
    "--out",
    "--hasil",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder hasil; bawaan: laporan/<lomba>/lembar-juri/.",
)
@contest_options
@common_options("lcck sheet")
def command(
    babak: str | None,
    out: Path | None,
    *,
    file: str | None,
    preset: str | None,
    root: Path | None,
    console: Console,
) -> int:
    """Membuat lembar nilai kosong untuk tiap juri dan babak, XLSX dan CSV.

    \b
    Contoh:
      kimsite lcck sheet
      kimsite lcck sheet --babak final
    """
    project = open_project(root, console)
    counted = counted_contest(project, console, file, preset)
    report, code = counted.report, int(counted.has_errors)
    names = [result.round.id for result in report.rounds]
    if babak is not None and babak not in names:
        known = ", ".join(names)
        raise usage(
            f'Tidak ada babak "{babak}". Pilihan: {known}.',
            f'There is no round "{babak}". Choose one of: {known}.',
        )
    target = (out or project.root / "laporan" / report.contest.slug / "lembar-juri").resolve()
    wanted = [result for result in report.rounds if babak in {None, result.round.id} and result.groups]
    made = [
        path
        for result in wanted
        for path, data in sheets(report, result)
        if write_whole(target, path, data) or path
    ]
    console.diagnostics(counted.findings)
    console.message(f"{len(made)} lembar ada di {target}.", f"{len(made)} sheets are in {target}.")
    console.json_document(code, {"written": len(made)}, counted.findings)
    return code
