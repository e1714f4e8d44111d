"""`kimsite report`: the activity report into laporan/."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path

import click

from kimsite.build.district import Wish, summaries
from kimsite.cli.common import build_day, open_project, options, voice
from kimsite.report.assemble import assemble
from kimsite.report.formats import FORMATS
from kimsite.report.period import Period, last_full_quarter
from kimsite.tools import files


@click.command(name="report")
@click.option("--from", "first", type=click.DateTime(["%Y-%m-%d"]), help="Hari pertama; bawaan: awal triwulan penuh terakhir.")
@click.option("--to", "last", type=click.DateTime(["%Y-%m-%d"]), help="Hari terakhir; bawaan: akhir triwulan penuh terakhir.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Folder hasil; bawaan: laporan/ di folder proyek.")
@options
def command(
    first: datetime | None, last: datetime | None, out: Path | None, *, root: Path | None, form: str, lang: str, no_color: bool, quiet: bool
) -> int:
    r"""Membuat laporan keaktifan semua KIM.

    \b
    Contoh:
      kimsite report
      kimsite report --from 2026-07-01 --to 2026-09-30
    """
    started = time.perf_counter()
    speak = voice(form, lang, no_color=no_color, quiet=quiet)
    project = open_project(root, speak, "report")
    period = _period(first, last, last_full_quarter(build_day(None, project.district)))
    wish = Wish(root=project.root, out=project.root / "public", as_of=period.last)
    report = assemble(project.district, summaries(project.district, wish), period)
    target = (out or project.root / "laporan").resolve() / period.name
    written = [files.write_whole(target, path, data) for make in FORMATS for path, data in make(report)]
    speak.findings(project.advice)
    speak.say(
        f"Laporan {period.label}: {len(report.overall)} KIM, {report.counted} tulisan. Buka {target / 'index.html'} dengan peramban.",
        f"Report for {period.first} to {period.last}: {len(report.overall)} KIM, {report.counted} posts. Open {target / 'index.html'} in a browser.",
    )
    counts = {"villages": len(report.overall), "posts": report.counted, "written": sum(written), "unchanged": len(written) - sum(written)}
    speak.document("report", 0, counts, project.advice, {"total": round(time.perf_counter() - started, 3)})
    return 0


def _period(first: datetime | None, last: datetime | None, default: Period) -> Period:
    """What the options say; one alone is not enough."""
    if first is None and last is None:
        return default
    if first is None or last is None:
        raise click.UsageError("Tulis --from dan --to bersama-sama.")
    if first > last:
        raise click.UsageError("--from harus lebih awal daripada --to.")
    return Period(first=first.date(), last=last.date())
