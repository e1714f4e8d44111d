"""`kimsite lcck sheet`: an empty sheet for every juror, round and group, and one for the pen."""

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
from kimsite.report.contest.report import ContestReport
from kimsite.report.formats.print_pages import paper_sheets
from kimsite.report.formats.workbook.jury_sheets import sheets
from kimsite.report.paper.find_sheet import find_sheet
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.text import closest


@click.command(name="sheet")
@click.option(
    "--round", "--babak", "babak", help="Hanya babak ini; bawaan: semua babak yang pesertanya sudah ada."
)
@click.option(
    "--group", "--kelompok", "kelompok", help="Hanya kelompok ini, misalnya Wilker 1; bawaan: semuanya."
)
@click.option(
    "--code",
    "--kode",
    "kode",
    default="",
    help="Lembar mana yang berkode ini? Kodenya tercetak di bawah gambar QR.",
)
@paper_option
@folder_option("lembar-juri/")
@contest_options
@common_options("lcck sheet")
def command(
    babak: str | None,
    kelompok: str | None,
    kode: str,
    kertas: str,
    out: Path | None,
    *,
    file: str | None,
    preset: str | None,
    root: Path | None,
    console: Console,
) -> int:
    """Membuat lembar nilai kosong tiap juri, babak dan kelompok menurut urutan tampil: XLSX, CSV, kertas.

    \b
    Contoh:
      kimsite lcck sheet
      kimsite lcck sheet --babak wilker --kelompok "Wilker 1" --kertas f4
    """
    project = open_project(root, console)
    counted = counted_contest(project, console, file, preset)
    report, code = counted.report, counted.exit_code
    if kode:
        return _identify(report, kode, console)
    names = [result.round.id for result in report.rounds]
    if babak is not None and babak not in names:
        known = ", ".join(names)
        raise usage(
            f'Tidak ada babak "{babak}". Pilihan: {known}.',
            f'There is no round "{babak}". Choose one of: {known}.',
        )
    target = contest_folder(project, report, out, "lembar-juri")
    wanted = [result for result in report.rounds if babak in {None, result.round.id} and result.groups]
    groups = [group.name for result in wanted for group in result.groups]
    if kelompok is not None and kelompok not in groups:
        raise usage(
            f'Tidak ada kelompok "{kelompok}".', f'There is no group "{kelompok}".', closest(kelompok, groups)
        )
    made = [
        sheet
        for result in wanted
        for sheet in (
            *sheets(report, result, kelompok or ""),
            *paper_sheets(report, result, kelompok or "", kertas),
        )
    ]
    for path, data in made:
        write_whole(target, path, data)
    console.diagnostics(counted.findings)
    console.message(f"{len(made)} lembar ada di {target}.", f"{len(made)} sheets are in {target}.")
    console.json_document(code, {"written": len(made)}, counted.findings)
    return code


def _identify(report: ContestReport, typed: str, console: Console) -> int:
    """Print which sheet has a code; 1 where it is no sheet of this contest."""
    found = find_sheet(report, typed)
    if found is None:
        console.message(
            f'Kode "{typed}" bukan lembar juri {report.contest.name}. Periksa lagi ketikannya, atau lembar '
            "itu dari lomba atau babak lain.",
            f'The code "{typed}" is of no jury sheet of {report.contest.name}. Check the typing; or the '
            "sheet belongs to another contest or round.",
        )
    elif console.is_text:
        team = found.team or console.pick("lembar cadangan", "spare sheet")
        click.echo(f"{found.title} · {found.juror} · {team}")
    code = int(found is None)
    console.json_document(code, {"found": 1 - code}, ())
    return code
