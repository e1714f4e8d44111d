"""`kimsite report`: the activity report into laporan/; with a contest, everything a jury signs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
from msgspec.structs import replace

from kimsite.cli.console import Console, common_options
from kimsite.cli.contest_request import contest_request, invalid_rules
from kimsite.cli.date_options import day_option, month_option
from kimsite.cli.output_folder import output_folder
from kimsite.cli.project import OpenProject, build_day, open_project
from kimsite.cli.unreadable_readers import report_unreadable
from kimsite.cli.usage import usage
from kimsite.model.config import District
from kimsite.model.exit_code import ExitCode
from kimsite.pipeline.contest import ContestRequest, InvalidRulesError, report_contest
from kimsite.pipeline.district_summaries import summaries
from kimsite.pipeline.manifest import listed_digest
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.report.activity.period import Period, last_full_quarter
from kimsite.report.contest.open_words import state_words
from kimsite.report.formats import FORMATS
from kimsite.report.formats.minutes_pdf import MISSING
from kimsite.report.formats.recap_files import KECAMATAN_FOLDER, recap_files
from kimsite.report.formats.workbook.activity_book import activity_workbook
from kimsite.report.readership.months import reader_months
from kimsite.report.readership.store import stored_readers
from kimsite.report.recap.document import recap_documents
from kimsite.tools.atomic_write import write_together
from kimsite.tools.text import closest, slug
from kimsite.tools.typesetting import can_typeset


@click.command(name="report")
@click.option(
    "--from",
    "--dari",
    "first",
    callback=day_option,
    metavar="2026-12-31",
    help="Hari pertama; bawaan: awal triwulan penuh terakhir.",
)
@click.option(
    "--to",
    "--sampai",
    "last",
    callback=day_option,
    metavar="2026-12-31",
    help="Hari terakhir; bawaan: akhir triwulan penuh terakhir.",
)
@click.option(
    "--month",
    "--bulan",
    callback=month_option,
    metavar="2026-11",
    help="Satu bulan, sebagai ganti --from dan --to.",
)
@click.option("--contest", "--lomba", "file", help="Laporan lomba menurut berkas aturan ini.")
@click.option("--pdf", is_flag=True, help="Rekap atau berita acara juga sebagai PDF (perlu kimsite[pdf]).")
@click.option(
    "--paper", "--kertas", type=click.Choice(["a4", "f4"]), default="a4", show_default=True,
    help="Ukuran kertas PDF.",
)  # fmt: skip
@click.option("--subdistrict", "--kecamatan", "kecamatan", default="", help="Rekap satu kecamatan saja.")
@click.option(
    "--out",
    "--hasil",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder hasil; bawaan: laporan/ di folder proyek.",
)
@common_options("report")
def command(
    first: date | None,
    last: date | None,
    month: Period | None,
    file: str | None,
    out: Path | None,
    *,
    pdf: bool,
    paper: str,
    kecamatan: str,
    root: Path | None,
    console: Console,
) -> int:
    """Membuat laporan keaktifan semua KIM.

    \b
    Contoh:
      kimsite report
      kimsite report --bulan "November 2026" --pdf --kertas f4
      kimsite report --from 2026-07-01 --to 2026-09-30
      kimsite report --lomba lomba/lcck-2026.yaml --pdf
    """
    if pdf and not can_typeset():
        raise usage(*MISSING)
    project = open_project(root, console)
    target = output_folder(out, project.root, "laporan")
    if file is not None and kecamatan:
        raise usage(
            "--kecamatan memilih satu rekap; hasil lomba selalu memuat semua kecamatan.",
            "--kecamatan chooses one recap; a contest's results always hold every kecamatan.",
        )
    if file is not None:
        request = contest_request(project, file, period=_period(first, last, month))
        return _report_contest(console, request, target, paper if pdf else "")
    period = _period(first, last, month) or last_full_quarter(build_day(None, project.district))
    place = _kecamatan(kecamatan, project.district)
    return _report_activity(
        console, project, period, target / period.name, paper=paper if pdf else "", kecamatan=place
    )


def _report_activity(
    console: Console, project: OpenProject, period: Period, target: Path, *, paper: str, kecamatan: str
) -> int:
    options = BuildOptions(root=project.root, out=project.root / "public", as_of=period.last)
    known = summaries(project.district, options, forums=True)
    readers = stored_readers(project.root)
    months = reader_months(readers.days, (village.folder for village in project.district.villages))
    documents = tuple(recap_documents(project.district, known, period, months))
    report = replace(documents[0].compared.now, site_digest=listed_digest(options.out))
    if kecamatan:
        documents = (documents[0], *(document for document in documents[1:] if document.name == kecamatan))
    made = [*(file for make in FORMATS for file in make(report)), *recap_files(documents, paper)]
    made.append(("laporan.xlsx", activity_workbook(documents)))
    written = write_together(target, made)
    console.diagnostics(project.advice)
    report_unreadable(readers, console)
    asked = documents[-1] if kecamatan and len(documents) > 1 else None
    told = asked.compared.now if asked is not None else report
    page = target / (f"{KECAMATAN_FOLDER}/{asked.name}.html" if asked is not None else "index.html")
    place = f", {asked.area}" if asked is not None else ""
    console.message(
        (
            f"Laporan {period.label}{place}: {len(told.overall)} KIM, {told.counted} tulisan. Buka "
            f"{page} dengan peramban."
        ),
        (
            f"Report for {period.first} to {period.last}{place}: {len(told.overall)} KIM, {told.counted} "
            f"posts. Open {page} in a browser."
        ),
    )
    counts = {
        "villages": len(told.overall),
        "posts": told.counted,
        "written": sum(written),
        "unchanged": len(written) - sum(written),
    }
    console.json_document(ExitCode.OK, counts, project.advice)
    return ExitCode.OK


def _report_contest(console: Console, request: ContestRequest, folder: Path, paper: str) -> int:
    try:
        written = report_contest(request, folder, paper=paper)
    except InvalidRulesError as error:
        raise invalid_rules(error, console) from error
    counted, changed = written.counted, sum(written.changed)
    report, code = counted.report, counted.exit_code
    name, index = report.contest.name, folder / report.contest.slug / "index.html"
    console.diagnostics(counted.findings)
    console.message(
        f"Laporan {name} ({state_words(report)}): {len(report.kims)} KIM. Buka {index} dengan peramban.",
        f"Report of {name} ({state_words(report, 'en')}): {len(report.kims)} KIM. Open {index} in a browser.",
    )
    counts = {
        "villages": len(report.kims),
        "flags": len(report.flags),
        "written": changed,
        "unchanged": len(written.changed) - changed,
    }
    console.json_document(code, counts, counted.findings)
    return code


def _kecamatan(written: str, district: District) -> str:
    """The slug of a kecamatan; empty where none is asked for. Raises click.UsageError."""
    if not written:
        return ""
    names = {kecamatan.slug: kecamatan.name for kecamatan in district.kecamatan}
    wanted = slug(written.removeprefix("Kecamatan ").removeprefix("Kec. "))
    if wanted not in names:
        raise usage(
            f'Tidak ada kecamatan "{written}" di {district.name}.',
            f'There is no kecamatan "{written}" in {district.name}.',
            closest(written, names.values()),
        )
    return wanted


def _period(first: date | None, last: date | None, month: Period | None) -> Period | None:
    """The days of --month, or of --from and --to; None without them.

    Raises click.UsageError where only one is given, or both ways are used.
    """
    if month is not None and (first is not None or last is not None):
        raise usage("Pilih --bulan, atau --from dan --to.", "Choose --month, or --from and --to.")
    if first is None and last is None:
        return month
    if first is None or last is None:
        raise usage("Tulis --from dan --to bersama-sama.", "Write --from and --to together.")
    if first > last:
        raise usage("--from harus lebih awal daripada --to.", "--from must be earlier than --to.")
    return Period(first=first, last=last)
