"""Which contest a command is about: its options, its file, and the answer to rules that cannot be used."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import Any

import click

from kimsite.cli.console import Console
from kimsite.cli.day_option import CALENDAR_DAY, DAY_SHAPE
from kimsite.cli.project import OpenProject, build_day
from kimsite.cli.usage import usage
from kimsite.config.contest import preset_names
from kimsite.model.exit_code import ExitCode
from kimsite.pipeline.contest import ContestRequest, CountedContest, InvalidRulesError, count_contest
from kimsite.report.activity.period import Period
from kimsite.report.contest.draw import seed_text
from kimsite.report.contest.report import ContestReport
from kimsite.tools.text import closest


def contest_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--contest` and `--preset` to a command."""
    shared = (
        click.option(
            "--contest", "--lomba", "file", help="Berkas lomba; bawaan: yang pertama di sites.yaml."
        ),
        click.option(
            "--preset",
            "--aturan",
            type=click.Choice(preset_names()),
            help="Hitung dengan aturan siap pakai ini.",
        ),
    )
    return reduce(lambda decorated, option: option(decorated), reversed(shared), function)


paper_option = click.option(
    "--paper",
    "--kertas",
    "kertas",
    type=click.Choice(["a4", "f4"]),
    default="a4",
    show_default=True,
    help="Ukuran kertas cetak.",
)
"""`--paper` of the commands that print."""

witness_option = click.option(
    "--witness", "--saksi", "saksi", multiple=True, help="Nama saksi; sedikitnya dua. Boleh diulang."
)
drawn_on_option = click.option(
    "--on", "--tanggal", "day", type=CALENDAR_DAY, metavar=DAY_SHAPE, help="Tanggal undian; bawaan hari ini."
)
"""Both: of the commands that draw lots."""
_LEAST_WITNESSES = 2


def folder_option(name: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """`--out` of a command that writes into the contest's own folder `name`, such as 'persiapan/'."""
    return click.option(
        "--out",
        "--hasil",
        type=click.Path(path_type=Path, file_okay=False),
        help=f"Folder hasil; bawaan: laporan/<lomba>/{name}.",
    )


def contest_folder(project: OpenProject, report: ContestReport, out: Path | None, name: str) -> Path:
    """The folder that `--out` names, else the contest's own."""
    return (out or project.root / "laporan" / report.contest.slug / name).resolve()


def require_draw(seed: str, witnesses: tuple[str, ...]) -> None:
    """Raise click.UsageError for a draw without dice or with too few witnesses."""
    if not seed_text(seed):
        raise usage(
            "--seed masih kosong. Lempar dadu dulu, lalu tulis angkanya.",
            "--seed is empty. Throw the dice first, then write their numbers.",
        )
    if len(set(witnesses)) < _LEAST_WITNESSES:
        raise usage(
            "Undian memerlukan sedikitnya dua saksi. Tulis --saksi dua kali.",
            "A draw needs at least two witnesses. Write --saksi twice.",
        )


def contest_request(
    project: OpenProject, file: str | None, preset: str | None = None, period: Period | None = None
) -> ContestRequest:
    """The contest that `file` names, or the first one of sites.yaml.

    Raises click.UsageError where there is none.
    """
    return ContestRequest(
        root=project.root,
        district=project.district,
        path=_contest_path(project, file),
        today=build_day(None, project.district),
        preset=preset or "",
        period=period,
        findings=project.advice,
    )


def counted_contest(
    project: OpenProject, console: Console, file: str | None, preset: str | None
) -> CountedContest:
    """The contest, counted. Leaves with exit code 2 and all findings when its rules cannot be used."""
    try:
        return count_contest(contest_request(project, file, preset))
    except InvalidRulesError as error:
        raise invalid_rules(error, console) from error


def invalid_rules(error: InvalidRulesError, console: Console) -> SystemExit:
    """Print the findings of the contest file; gives the exit to be raised."""
    console.diagnostics(error.findings)
    console.json_document(ExitCode.NOTHING_WRITTEN, {}, error.findings, timed=False)
    console.message(
        "Belum ada yang ditulis. Perbaiki aturan lombanya dulu.",
        "Nothing was written. Mend the contest's rules first.",
    )
    return SystemExit(ExitCode.NOTHING_WRITTEN)


def _contest_path(project: OpenProject, file: str | None) -> str:
    path = file or (project.district.contests[0] if project.district.contests else "")
    if not path:
        raise usage(
            "sites.yaml belum menyebut lomba. Tulis  lomba: [lomba/nama.yaml]  atau pakai --lomba.",
            "sites.yaml names no contest. Write  lomba: [lomba/name.yaml]  or use --lomba.",
        )
    resolved = Path(path)
    if not resolved.is_absolute() and (project.root / resolved).is_file():
        return path
    inside = resolved.resolve()
    if not inside.is_relative_to(project.root) or not inside.is_file():
        raise usage(
            f'Berkas lomba "{path}" tidak ditemukan di folder proyek.',
            f'There is no contest file "{path}" in the project.',
            closest(path, project.district.contests),
        )
    return inside.relative_to(project.root).as_posix()
