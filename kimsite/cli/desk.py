"""`kimsite desk`: pages for the Dinas alone, into laporan/meja/ and never among the pages of the site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.day_option import as_of_option
from kimsite.cli.output_folder import output_folder
from kimsite.cli.project import build_day, open_project
from kimsite.cli.unreadable_readers import report_unreadable
from kimsite.cli.usage import usage
from kimsite.config.mentoring.judging import district_mentoring
from kimsite.diagnostics.findings import Findings
from kimsite.model.config import LEDGER, District
from kimsite.model.exit_code import ExitCode
from kimsite.model.flags import NO_LEDGER, LedgerView
from kimsite.pipeline.cache.state import read_findings
from kimsite.pipeline.district_summaries import summaries
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.portal.outlines import outlines
from kimsite.report.desk.assemble import Desk, DeskMap, MapShape, assemble_desk
from kimsite.report.formats.desk_pages import desk_pages
from kimsite.report.formats.desk_tables import desk_tables
from kimsite.report.formats.workbook.desk_book import desk_workbook
from kimsite.report.ledger.ledger import read_ledger, view
from kimsite.report.readership.months import reader_months
from kimsite.report.readership.store import stored_readers
from kimsite.tools import files
from kimsite.tools.atomic_write import write_together


@click.command(name="desk")
@as_of_option("Keadaan pada tanggal itu, bukan hari ini.")
@click.option(
    "--out",
    "--hasil",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder hasil; bawaan: laporan/meja/ di folder proyek.",
)
@click.option(
    "--paper", "--kertas", type=click.Choice(["a4", "f4"]), default="a4", show_default=True,
    help="Ukuran kertas daftar hadir.",
)  # fmt: skip
@common_options("desk")
def command(
    as_of: datetime | None, out: Path | None, paper: str, *, root: Path | None, console: Console
) -> int:
    """Membuat meja Dinas: siapa diam, siapa perlu didatangi, SK yang berakhir, syarat, cakupan.

    \b
    Hasilnya di laporan/meja/, tidak ikut terbit. Contoh:
      kimsite desk
      kimsite meja --pada 2026-11-30
    """
    project = open_project(root, console)
    target = output_folder(out, project.root, "laporan/meja")
    site = project.root / "public"
    if target == site.resolve() or site.resolve() in target.parents:
        raise usage(
            "Meja hanya untuk Dinas dan tidak boleh ditulis ke public/, karena isinya ikut terbit.",
            "The desk is for the Dinas alone and must not be written into public/, which is published.",
        )
    today = build_day(as_of, project.district)
    options = BuildOptions(root=project.root, out=site, as_of=today)
    readers = stored_readers(project.root)
    found = Findings()
    mentoring = district_mentoring(project.root, project.district, today, found)
    desk = assemble_desk(
        project.district,
        summaries(project.district, options),
        read_findings(project.root, site),
        _ledger(project.root, project.district),
        today,
        _map(project.district.code),
        mentoring,
        reader_months(readers.days, (village.folder for village in project.district.villages)),
    )
    findings = (*project.advice, *found.sorted())
    written = write_together(target, _files(desk, paper))
    console.diagnostics(findings)
    report_unreadable(readers, console)
    console.message(
        f"Meja {project.district.name}: {len(desk.kims)} KIM, {len(desk.asleep)} diam, "
        f"{len(desk.visits)} perlu didatangi. Buka {target / 'index.html'} dengan peramban.",
        f"Desk of {project.district.name}: {len(desk.kims)} KIM, {len(desk.asleep)} silent, "
        f"{len(desk.visits)} to be visited. Open {target / 'index.html'} in a browser.",
    )
    counts = {
        "villages": len(desk.kims),
        "silent": len(desk.asleep),
        "visits": len(desk.visits),
        "written": sum(written),
        "unchanged": len(written) - sum(written),
    }
    console.json_document(ExitCode.OK, counts, findings)
    return ExitCode.OK


def _files(desk: Desk, paper: str) -> Iterator[tuple[str, bytes]]:
    yield from desk_pages(desk, paper)
    yield from desk_tables(desk)
    yield "meja.xlsx", desk_workbook(desk)


def _ledger(root: Path, district: District) -> LedgerView:
    if files.size(root, LEDGER) < 0:
        return NO_LEDGER
    return view(read_ledger(files.read_bytes(root, LEDGER)), district.zone)


def _map(code: str) -> DeskMap:
    known = outlines(code)
    shapes = tuple(
        MapShape(code=one, path=shape.path, x=shape.x, y=shape.y) for one, shape in known.by_code.items()
    )
    return DeskMap(width=known.width, height=known.height, shapes=shapes)
