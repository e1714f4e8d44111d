"""`kimsite check`: prints all findings, writes nothing; --pesan-wa: a message to each KIM with problems."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from kimsite.cli.check_weight import check_weight
from kimsite.cli.console import Console, all_advice, common_options
from kimsite.cli.day_option import as_of_option
from kimsite.cli.file_states import file_rows, json_counts, print_unpublished, summary_sentence
from kimsite.cli.project import build_day, chosen_villages, open_project
from kimsite.config.contest import read_contest
from kimsite.config.decrees import report_decrees
from kimsite.diagnostics.findings import Findings, without_minor
from kimsite.diagnostics.whatsapp import messages
from kimsite.model.findings import Severity
from kimsite.model.mentoring import MENTORING_FOLDER
from kimsite.pipeline.district_check import check_district
from kimsite.pipeline.outcome import exit_code_of_check
from kimsite.pipeline.staleness.plan import BuildOptions


@click.command(name="check")
@click.argument("villages", nargs=-1, metavar="[KEC/DESA]...")
@as_of_option("Periksa seolah-olah hari ini tanggal itu.")
@click.option("--strict", "--ketat", is_flag=True, help="Peringatan pun membuat kode keluar 1.")
@click.option(
    "--why", "--mengapa", is_flag=True, help="Sebutkan berkas mana yang tidak terbit, dan sebabnya."
)
@click.option("--weight", "--bobot", is_flag=True, help="Timbang halaman situs, yang terberat dulu.")
@all_advice
@click.option(
    "--wa-messages",
    "--pesan-wa",
    "pesan_wa",
    is_flag=True,
    help="Tulis pesan WhatsApp siap kirim untuk tiap KIM yang tulisannya perlu diperbaiki.",
)
@common_options("check")
def command(
    villages: tuple[str, ...],
    as_of: datetime | None,
    *,
    strict: bool,
    why: bool,
    weight: bool,
    pesan_wa: bool,
    everything: bool,
    root: Path | None,
    console: Console,
) -> int:
    """Memeriksa semua tulisan tanpa menulis apa pun.

    \b
    Contoh:
      kimsite check
      kimsite check sumberrejo/sumberrejo --pesan-wa
    """
    project = open_project(root, console)
    only = chosen_villages(villages, project.district)
    if weight:
        return check_weight(project.root / "public", only, project.district, console, strict=strict)
    options = BuildOptions(
        root=project.root,
        out=project.root / "public",
        as_of=build_day(as_of, project.district),
        only=only,
        strict=strict,
    )
    contests = Findings()
    for path in () if only else project.district.contests:
        read_contest(project.root, path, project.district, contests)
    report_decrees(project.district, options.as_of, contests, only)
    if not only and (project.root / MENTORING_FOLDER).is_dir():
        from kimsite.config.mentoring.judging import district_mentoring

        district_mentoring(project.root, project.district, options.as_of, contests)
    checked = check_district(project.district, options)
    findings = (*project.advice, *contests.sorted(), *checked.findings)
    findings = findings if everything else without_minor(findings)
    code = exit_code_of_check(findings, strict=strict)
    if pesan_wa and console.is_text:
        names = {village.folder: village.name for village in project.district.villages}
        click.echo(
            "\n\n".join(
                f"== {folder} ==\n{text}" for folder, text in messages(findings, names, console.language)
            )
        )
    else:
        console.diagnostics(findings)
    if why:
        print_unpublished(checked.accounts, findings, console)
    console.message(*summary_sentence(checked.counts))
    levels = {level.value: sum(finding.severity == level for finding in findings) for level in Severity}
    console.message(
        f"{levels['error']} salah, {levels['warning']} perlu diperiksa, {levels['advice']} saran.",
        f"{levels['error']} errors, {levels['warning']} warnings, {levels['advice']} pieces of advice.",
    )
    counts = {"villages": len(only) or len(project.district.villages), **json_counts(checked.counts)}
    rows = file_rows(checked.accounts, findings, console.language) if console.format == "json" else ()
    console.json_document(code, counts, findings, rows)
    return code
