"""What both commands of the list of KIM share: reading the file, showing how it was understood."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from pathlib import Path
from typing import Any

import click
from msgspec.structs import replace

from kimsite.cli.console import Console
from kimsite.cli.project import nearest_project
from kimsite.cli.usage import usage
from kimsite.config.project_regency import project_regency
from kimsite.config.regions import Regency
from kimsite.config.registry.fields import FIELDS, KECAMATAN, ORDINAL
from kimsite.config.registry.findings import report_registry
from kimsite.config.registry.office_list import OfficeAnswers, OfficeList, read_office_list
from kimsite.config.registry.reading import Registry
from kimsite.config.registry.remembered import ANSWERS_FILE, answered_before, read_answers
from kimsite.config.registry.sheet_column import ColumnState, SheetColumn
from kimsite.diagnostics.findings import Findings
from kimsite.model.findings import Diagnostic
from kimsite.model.marked import Place
from kimsite.record import Record
from kimsite.tools import files
from kimsite.tools.workbook_reader import UnusableWorkbookError

_LARGEST = 64 * 1024 * 1024
"""Bytes of a file that is read."""


class RegistryRequest(Record, kw_only=True):
    """A file to be understood, for the project in a folder."""

    root: Path
    regency: Regency
    name: str
    data: bytes


class Understood(Record, kw_only=True):
    """The file as it was understood, with all that is to be looked at; None: it cannot be read."""

    office: OfficeList | None
    findings: tuple[Diagnostic, ...]


def registry_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The file and the answers that both commands take."""
    options = (
        click.argument(
            "file", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="BERKAS"
        ),
        click.option(
            "--column", "--kolom", "columns", multiple=True, metavar="JUDUL=ISIAN",
            help='Isi satu kolom, misalnya "No HP=wa"; "Catatan=lain" menyimpannya saja.',
        ),
        click.option(
            "--row", "--baris", "rows", multiple=True, metavar="NOMOR=KODE",
            help='Desa satu baris, misalnya "7=35.22.12.2006"; "7=lewati" melewatinya.',
        ),
        click.option("--sheet", "--lembar", default="", help="Nama lembar, kalau hanya satu yang dipakai."),
    )  # fmt: skip
    return reduce(lambda decorated, option: option(decorated), reversed(options), function)


def registry_request(file: Path, root: Path | None, console: Console) -> RegistryRequest:
    """Read the file and the project's kabupaten. Leaves with exit code 2 where one is not there."""
    folder = (root or nearest_project()).resolve()
    found = Findings()
    regency = project_regency(folder, found)
    if regency is None:
        console.diagnostics(found.sorted())
        raise usage("Perbaiki bagian kabupaten di sites.yaml dulu.", "Mend kabupaten in sites.yaml first.")
    with files.open_to_read(file) as stream:
        data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise usage(
            f"{file.name} lebih besar dari 64 MB. Simpan lembar daftar KIM-nya saja ke berkas baru.",
            f"{file.name} is larger than 64 MB. Save the sheet with the list of KIM alone as a new file.",
        )
    return RegistryRequest(root=folder, regency=regency, name=file.name, data=data)


def answers_of(columns: Iterable[str], rows: Iterable[str], sheet: str) -> OfficeAnswers:
    """The options as answers. Raises click.UsageError for one without `=` or with an unknown field."""
    return OfficeAnswers(
        columns=dict(_pair(column, "--kolom", known=(*FIELDS, "lain")) for column in columns),
        rows=dict(_pair(row, "--baris") for row in rows),
        sheet=sheet,
    )


def understand_file(request: RegistryRequest, answers: OfficeAnswers) -> Understood:
    """Read the list, and report what is to be looked at."""
    found = Findings()
    try:
        office = read_office_list(request.name, request.data, request.regency, answers)
    except UnusableWorkbookError as error:
        found.add("K38", Place(path=request.name), sebab=error.reason)
        return Understood(office=None, findings=found.sorted())
    if not office.sheets:
        found.add("K34", Place(path=request.name))
    for what in office.machinery:
        found.add("K39", Place(path=request.name), nilai=what)
    for sheet in office.sheets:
        report_registry(request.name, sheet, [], found)
    return Understood(office=office, findings=found.sorted())


def recall_answers(request: RegistryRequest, given: OfficeAnswers) -> OfficeAnswers:
    """The answers of now, and of earlier imports to whatever else the file asks about."""
    asked = understand_file(request, replace(given, columns={}, rows={})).office
    if asked is None or files.size(request.root, ANSWERS_FILE) < 0:
        return given
    known = read_answers(files.read_bytes(request.root, ANSWERS_FILE))
    with_columns = answered_before(known, asked, given)
    # rows are asked about by what the columns say
    rows = understand_file(request, replace(with_columns, rows={})).office
    return with_columns if rows is None else answered_before(known, rows, with_columns)


_SHOWN = 12
"""Rows that are told one by one of those that were read otherwise than written."""


def print_columns(office: OfficeList, console: Console) -> None:
    """How each column was understood, on stdout."""
    if not console.is_text:
        return
    for sheet in office.sheets:
        name = sheet.table.sheet
        rows, empty = len(sheet.entries), len(sheet.without_kim)
        click.echo(
            console.pick(
                f"{f'Lembar {name}: ' if name else ''}judul di baris {sheet.table.title_row}, "
                f"{rows} KIM, {empty} desa tanpa KIM, {len(sheet.questions)} baris perlu ditanyakan",
                f"{f'Sheet {name}: ' if name else ''}titles in row {sheet.table.title_row}, "
                f"{rows} KIM, {empty} villages without, {len(sheet.questions)} rows to be asked about",
            )
        )
        width = min(max((len(column.title) for column in sheet.columns), default=0), 34)
        for column in sheet.columns:
            click.echo(
                f"  {column.letter:>2}  {column.title[:34]:<{width}}  {_meaning(column, sheet, console)}"
            )
        for number, written, right in sheet.respelt[:_SHOWN]:
            click.echo(
                console.pick(
                    f"  baris {number}: {written} dibaca {right}",
                    f"  row {number}: {written} read as {right}",
                )
            )
        if (more := len(sheet.respelt) - _SHOWN) > 0:
            click.echo(console.pick(f"  … dan {more} baris lagi", f"  … and {more} rows more"))
    for hidden in office.hidden:
        click.echo(
            console.pick(f"Lembar tersembunyi tidak dibaca: {hidden}", f"Hidden sheet, not read: {hidden}")
        )
    for other in office.other:
        click.echo(
            console.pick(f"Lembar tanpa tabel desa: {other}", f"Sheet without a table of villages: {other}")
        )


def column_counts(office: OfficeList) -> dict[str, int]:
    """How many cells and columns were understood, for programs."""
    columns = [column for sheet in office.sheets for column in sheet.columns]
    unread = sum(len(sheet.unread) for sheet in office.sheets)
    filled = sum(column.filled for column in columns if column.state == ColumnState.SURE)
    return {
        "kims": len(office.entries),
        "without_kim": sum(len(sheet.without_kim) for sheet in office.sheets),
        "rows_asked": len(office.questions),
        "columns": len(columns),
        "columns_asked": len(office.asked_columns),
        "columns_kept": sum(column.state == ColumnState.KEPT for column in columns),
        "columns_refused": sum(column.state == ColumnState.REFUSED for column in columns),
        "cells": filled,
        "cells_unread": unread,
    }


def _meaning(column: SheetColumn, registry: Registry, console: Console) -> str:
    match column.state:
        case ColumnState.REFUSED:
            return console.pick("tidak diambil (data perorangan)", "not taken over (data about persons)")
        case ColumnState.KEPT:
            return console.pick("disimpan apa adanya, tidak dipakai", "kept as it is, not used")
        case ColumnState.ASKED:
            return console.pick(
                f"belum pasti; mungkin {FIELDS[column.field].label}?",
                f"not sure; perhaps {FIELDS[column.field].label}?",
            )
        case ColumnState.SURE:
            pass
    label = FIELDS[column.field].label
    if column.field == ORDINAL:
        return console.pick("nomor urut, tidak disimpan", "row numbers, not kept")
    unread = sum(cell.column == column for cell in registry.unread)
    notes = [console.pick(f"{unread} sel belum terbaca", f"{unread} cells not understood")] if unread else []
    if several := registry.several.count(column):
        notes.append(
            console.pick(
                f"{several} sel berisi beberapa nomor, yang pertama dipakai",
                f"{several} cells with several numbers, the first is taken",
            )
        )
    if column.field == KECAMATAN and registry.filled_down:
        notes.append(
            console.pick(
                f'{registry.filled_down} sel kosong atau "idem" mengikuti yang di atasnya',
                f"{registry.filled_down} empty or ditto cells follow the one above",
            )
        )
    if column.field == "hp":
        notes.append(console.pick("untuk Dinas, tidak tampil di blog", "for the Dinas, not on the blog"))
    return f"{label} ({', '.join(notes)})" if notes else label


def _pair(text: str, option: str, known: Iterable[str] = ()) -> tuple[str, str]:
    name, equals, value = text.rpartition("=")
    value = value.strip()
    if not equals or not name.strip() or not value or (known and value not in known):
        names = ", ".join(known)
        raise usage(
            f'{option} "{text}" belum terbaca. Tulis nama, tanda =, lalu isinya'
            + (f"; isian yang dikenal: {names}" if names else ", misalnya 7=35.22.12.2006"),
            f'{option} "{text}" cannot be read. Write a name, an equals sign and the value'
            + (f"; known fields: {names}" if names else ", such as 7=35.22.12.2006"),
        )
    return name.strip(), value
