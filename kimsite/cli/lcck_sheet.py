"""`kimsite lcck sheet`: an empty sheet for every juror and round."""

from __future__ import annotations

import time
from pathlib import Path

import click

from kimsite.cli.common import open_project, options, voice
from kimsite.cli.contest_request import contest_options, counted_contest
from kimsite.cli.usage import usage
from kimsite.report.formats.workbook.jury_sheets import sheets
from kimsite.tools import files


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
@options
def command(
    babak: str | None,
    out: Path | None,
    *,
    file: str | None,
    preset: str | None,
    root: Path | None,
    form: str,
    lang: str,
    no_color: bool,
    quiet: bool,
) -> int:
    """Membuat lembar nilai kosong untuk tiap juri dan babak, XLSX dan CSV.

    \b
    Contoh:
      kimsite lcck sheet
      kimsite lcck sheet --babak final
    """
    started = time.perf_counter()
    speak = voice(form, lang, no_color=no_color, quiet=quiet)
    project = open_project(root, speak, "lcck sheet")
    counted = counted_contest(project, speak, "lcck sheet", file, preset)
    report, code = counted.report, int(counted.has_errors)
    names = [stage.round.id for stage in report.stages]
    if babak is not None and babak not in names:
        known = ", ".join(names)
        raise usage(
            f'Tidak ada babak "{babak}". Pilihan: {known}.',
            f'There is no round "{babak}". Choose one of: {known}.',
        )
    target = (out or project.root / "laporan" / report.contest.slug / "lembar-juri").resolve()
    wanted = [stage for stage in report.stages if babak in {None, stage.round.id} and stage.groups]
    made = [
        path
        for stage in wanted
        for path, data in sheets(report, stage)
        if files.write_whole(target, path, data) or path
    ]
    speak.findings(counted.findings)
    speak.say(f"{len(made)} lembar ada di {target}.", f"{len(made)} sheets are in {target}.")
    speak.document(
        "lcck sheet",
        code,
        {"written": len(made)},
        counted.findings,
        {"total": round(time.perf_counter() - started, 3)},
    )
    return code
