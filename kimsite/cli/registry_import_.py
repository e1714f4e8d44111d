"""`kimsite registry import`: a spreadsheet of KIM becomes the list that sites.yaml includes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click
from msgspec.structs import replace

from kimsite.cli.console import Console, ask_user, common_options
from kimsite.cli.project import read_project
from kimsite.cli.registry_file import (
    RegistryRequest,
    Understood,
    answers_of,
    column_counts,
    print_columns,
    recall_answers,
    registry_options,
    registry_request,
    understand_file,
)
from kimsite.config.project_regency import SITES
from kimsite.config.registry.canonical import Changes, KimRow, canonical_csv, kim_row, merge_lists
from kimsite.config.registry.fields import CODE, FIELDS
from kimsite.config.registry.include import with_list_included, without_starter_entry
from kimsite.config.registry.office_list import OfficeAnswers, OfficeList
from kimsite.config.registry.reading import SKIP
from kimsite.config.registry.remembered import ANSWERS_FILE, read_answers, with_answers
from kimsite.config.registry.stored_list import stored_rows
from kimsite.model.exit_code import ExitCode
from kimsite.model.findings import ERROR, Diagnostic
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole

LIST = "registri/kim.csv"
"""The list that an import writes."""
_MOST = 12


@click.command(name="import")
@registry_options
@click.option("--yes", "--ya", is_flag=True, help="Tulis tanpa bertanya.")
@click.option(
    "--skip-unsure", "--lewati-ragu", "skip", is_flag=True, help="Lewati baris yang desanya belum pasti."
)
@common_options("registry import")
def command(
    file: Path,
    columns: tuple[str, ...],
    rows: tuple[str, ...],
    sheet: str,
    *,
    yes: bool,
    skip: bool,
    root: Path | None,
    console: Console,
) -> int:
    """Memasukkan daftar KIM dari lembar kerja. Yang belum pasti ditanyakan dulu, baru ditulis.

    \b
    Contoh:
      kimsite registry import "Data KIM 2026.xlsx"
      kimsite daftar impor data.csv --baris "7=lewati" --ya
    """
    request = registry_request(file, root, console)
    answers = recall_answers(request, answers_of(columns, rows, sheet))
    understood = understand_file(request, answers)
    office = understood.office
    if office is not None and office.sheets and console.is_text and sys.stdin.isatty() and not yes:
        answers = _asked(office, answers, console)
        understood = understand_file(request, answers)
        office = understood.office
    if office is None or not office.sheets:
        return _refused(understood, console)
    print_columns(office, console)
    console.diagnostics(understood.findings)
    if office.questions and not skip:
        console.message(
            "Belum ada yang ditulis: ada baris yang desanya belum pasti. Perbaiki lembarnya, jawab dengan "
            "--baris, atau lewati dengan --lewati-ragu.",
            "Nothing was written: the village of some rows is not sure. Mend the sheet, answer with --row, "
            "or leave these rows out with --skip-unsure.",
        )
        console.json_document(ExitCode.NOTHING_WRITTEN, column_counts(office), understood.findings)
        return ExitCode.NOTHING_WRITTEN
    merged, changes = merge_lists(stored_rows(request.root, LIST), map(kim_row, office.entries))
    _show_changes(changes, {row[CODE]: row for row in merged}, console)
    if (
        not yes
        and sys.stdin.isatty()
        and console.is_text
        and not ask_user(
            console, f"Tulis {len(merged)} KIM ke {LIST}?", f"Write {len(merged)} KIM to {LIST}?"
        )
    ):
        console.message("Tidak ada yang ditulis.", "Nothing was written.")
        return ExitCode.OK
    errors = _write(request.root, merged)
    if not errors:
        _remember(request, answers)
    if errors:
        console.diagnostics(errors)
        console.message(
            "Daftar lama dikembalikan: dengan daftar ini situs tidak dapat dibangun.",
            "The former list was put back: with this one the site could not be built.",
        )
        console.json_document(ExitCode.NOTHING_WRITTEN, column_counts(office), errors)
        return ExitCode.NOTHING_WRITTEN
    console.message(
        f"{len(merged)} KIM di {LIST}. Langkah berikut:  kimsite bangun",
        f"{len(merged)} KIM in {LIST}. Next:  kimsite build",
    )
    counts = {**column_counts(office), "written": len(merged), "new": len(changes.new)}
    console.json_document(ExitCode.OK, counts, understood.findings)
    return ExitCode.OK


def _remember(request: RegistryRequest, answers: OfficeAnswers) -> None:
    """Keep the answers to what the file asks about, for the next import."""
    known = _bytes(request.root, ANSWERS_FILE) or b""
    kept = known
    for given in (replace(answers, columns={}, rows={}), replace(answers, rows={})):
        asked = understand_file(request, given).office
        kept = with_answers(kept, asked, answers) if asked is not None else kept
    if read_answers(kept) != read_answers(known):
        write_whole(request.root, ANSWERS_FILE, kept)


def _refused(understood: Understood, console: Console) -> int:
    console.diagnostics(understood.findings)
    console.message("Belum ada yang ditulis.", "Nothing was written.")
    console.json_document(ExitCode.NOTHING_WRITTEN, {}, understood.findings)
    return ExitCode.NOTHING_WRITTEN


def _asked(office: OfficeList, answers: OfficeAnswers, console: Console) -> OfficeAnswers:
    """Ask about every column and row that is not sure, on the terminal."""
    columns, rows = dict(answers.columns), dict(answers.rows)
    english = console.language == "en"
    for sheet, column in office.asked_columns:
        label = FIELDS[column.field].label
        where = f"{sheet}!{column.letter}" if sheet else column.letter
        if ask_user(
            console,
            f'Kolom {where} "{column.title}" berisi {label}?',
            f'Does column {where} "{column.title}" hold {label}?',
        ):
            columns[column.title] = column.field
        else:
            columns[column.title] = "lain"
    several = len(office.sheets) + len(office.other) > 1
    for sheet, row in office.questions:
        name = f"{sheet}!{row.number}" if several else str(row.number)
        choices = " / ".join(row.choices)
        words = (
            f"Row {name}, {row.written}: which code? {choices} (empty: leave it out)"
            if english
            else f"Baris {name}, {row.written}: kode desanya? {choices} (kosong: lewati)"
        )
        rows[name] = str(click.prompt(words, default=SKIP, show_default=False, err=True)).strip() or SKIP
    return replace(answers, columns=columns, rows=rows)


def _show_changes(changes: Changes, names: dict[str, KimRow], console: Console) -> None:
    if not console.is_text:
        return
    click.echo(
        console.pick(
            f"{len(changes.new)} KIM baru, {len(changes.changed)} isi berubah, {len(changes.kept)} tetap",
            f"{len(changes.new)} new KIM, {len(changes.changed)} values changed, {len(changes.kept)} kept",
        )
    )
    for code, field, before, after in changes.changed[:_MOST]:
        label = FIELDS[field].label if field in FIELDS else field
        click.echo(f"  {names[code]['nama']}, {label}: {_shown(before)} -> {_shown(after)}")
    for code in changes.kept[:_MOST]:
        click.echo(
            console.pick(
                f"  {names[code]['nama']} tidak ada di lembar ini, tetap di daftar",
                f"  {names[code]['nama']} is not in this sheet and stays in the list",
            )
        )


def _shown(text: str) -> str:
    return f'"{text}"' if text else "–"


def _write(root: Path, rows: Sequence[KimRow]) -> tuple[Diagnostic, ...]:
    """Write the list and name it in sites.yaml; both as they were where the site could not be built then.

    The errors that are new.
    """
    before = {
        path: files.read_bytes(root, path) if files.size(root, path) >= 0 else None for path in (SITES, LIST)
    }
    _, known = read_project(root)
    text = (before[SITES] or b"").decode("utf-8-sig")
    newline = "\r\n" if "\r\n" in text else "\n"
    included = with_list_included(text.replace("\r\n", "\n"), LIST)
    included = without_starter_entry(included, {row[CODE] for row in rows})
    files.make_folder(root, LIST.rpartition("/")[0])
    write_whole(root, LIST, canonical_csv(rows))
    write_whole(root, SITES, included.replace("\n", newline).encode())
    _, found = read_project(root)
    errors = tuple(finding for finding in found if finding.severity == ERROR and finding not in known)
    if errors:
        for path, data in before.items():
            if data is None:
                files.remove(root, path)
            else:
                write_whole(root, path, data)
    return errors


def _bytes(root: Path, path: str) -> bytes | None:
    return files.read_bytes(root, path) if files.size(root, path) >= 0 else None
