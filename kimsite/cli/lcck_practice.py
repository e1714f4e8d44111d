"""`kimsite lcck practice`: what rules, and every preset, would have made of last quarter's posts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.contest_request import contest_request, invalid_rules
from kimsite.cli.project import OpenProject, build_day, open_project
from kimsite.config.contest import preset_names
from kimsite.model.contest import MarkSource
from kimsite.pipeline.contest import InvalidRulesError, count_contest
from kimsite.report.activity.period import last_full_quarter
from kimsite.report.contest.preparation import absences
from kimsite.report.contest.report import ContestReport
from kimsite.report.contest.rounds import RankLine
from kimsite.report.contest.wording import component_words
from kimsite.tools.decimals import value_text

_SHOWN = 3
"""KIM of each group that are named."""


@click.command(name="practice")
@click.option("--contest", "--lomba", "file", help="Berkas lomba; bawaan: yang pertama di sites.yaml.")
@common_options("lcck practice")
def command(*, file: str | None, root: Path | None, console: Console) -> int:
    """Mencoba aturan lomba, dan semua aturan siap pakai, pada tulisan triwulan penuh terakhir.

    Tidak ada yang ditulis dan tidak ada nilai juri yang dikarang: yang dihitung hanya blognya.

    \b
    Contoh:
      kimsite lcck practice
      kimsite lcck practice --lomba lomba/lcck-2027.yaml
    """
    project = open_project(root, console)
    tried = practise(project, console, file)
    console.json_document(0, {"rules": tried}, project.advice)
    return 0


def practise(project: OpenProject, console: Console, file: str | None) -> int:
    """Count and print; how many sets of rules were tried. Leaves with 2 where the file's own are wrong."""
    period = last_full_quarter(build_day(None, project.district))
    tried = 0
    for preset in ("", *preset_names()):
        request = contest_request(project, file, preset, period)
        try:
            report = count_contest(request).report
        except InvalidRulesError as error:
            if not preset:
                raise invalid_rules(error, console) from error
            if console.is_text:
                click.echo(
                    console.pick(
                        f"\nAturan siap pakai {preset}: memerlukan wilker di sites.yaml.",
                        f"\nPreset {preset}: needs wilker in sites.yaml.",
                    )
                )
            continue
        tried += 1
        if console.is_text:
            name = (
                console.pick(f"Aturan siap pakai {preset}", f"Preset {preset}")
                if preset
                else console.pick(f"Aturan {request.path}", f"Rules {request.path}")
            )
            click.echo("\n".join(_lines(report, name, console, first=not preset)))
    return tried


def _lines(report: ContestReport, name: str, console: Console, *, first: bool) -> Iterator[str]:
    names = report.by_code
    if first:
        writers = sum(not kim.silent for kim in report.kims)
        yield console.pick(
            f"Uji coba dengan tulisan {report.period.label}: {len(report.kims)} KIM, {writers} menulis. "
            "Nilai juri belum ada, jadi hanya bagian blog yang dihitung.",
            f"Tried on the posts of {report.period.first} to {report.period.last}: {len(report.kims)} KIM, "
            f"{writers} wrote. There are no jury marks yet, so only the blogs' part is counted.",
        )
    yield ""
    yield name
    for result in report.rounds:
        if not result.round.components:
            on = sum(line.advances for group in result.groups for line in group.lines)
            without = len(absences(report))
            yield console.pick(
                f"  {result.round.name}: {on} KIM maju, {without} kecamatan tanpa wakil",
                f"  {result.round.name}: {on} KIM go on, {without} kecamatan without an entrant",
            )
            continue
        tail = (
            console.pick("Dari blog saja:", "By the blogs alone:")
            if result.groups
            else console.pick("Belum ada pesertanya.", "No entrants yet.")
        )
        yield f"  {result.round.name}: {component_words(result.round)}. {tail}"
        for group in result.groups:
            marks = {line.placed.kim: _from_blog(line) for line in group.lines}
            best = sorted(marks, key=lambda kim: (-marks[kim], kim))[:_SHOWN]
            shown = ", ".join(f"{names[kim].publisher.name} {value_text(marks[kim])}" for kim in best)
            yield f"    {group.name}: {shown}"


def _from_blog(line: RankLine) -> Decimal:
    """What the blog alone adds to the total."""
    parts = (part for part in line.parts if part.component.source == MarkSource.REPORT)
    return sum((part.weighted for part in parts), Decimal(0))
