"""`kimsite import csv`: a table of products or of posyandu days -> posts, one a row."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.import_village import village_folder, village_option
from kimsite.cli.project import build_day, open_project
from kimsite.cli.usage import usage
from kimsite.diagnostics.findings import Findings
from kimsite.importers.table_rows import (
    MOST_TABLE_POSTS,
    TABLE_KINDS,
    NoTableError,
    PersonsInTableError,
    ReadTable,
    TablePost,
    read_post_table,
)
from kimsite.importers.write_once import ImportOutcome, NewPost, OnceWriter
from kimsite.model.kinds import Kind
from kimsite.model.marked import Place
from kimsite.tools import files
from kimsite.tools.dates import long_date

_LARGEST = 20_000_000


@click.command(name="csv")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="BERKAS")
@click.option(
    "--kind", "--jenis", "kind", type=click.Choice(TABLE_KINDS), default=None,
    help="Isi tabelnya; bawaan: dikenali dari nama kolomnya.",
)  # fmt: skip
@village_option
@common_options("import csv")
def command(file: Path, *, kind: str | None, village: str, root: Path | None, console: Console) -> int:
    """Membuat tulisan dari tabel produk UMKM atau tabel penimbangan posyandu, satu baris satu tulisan.

    \b
    BERKAS: tabel .csv; di Excel: Simpan Sebagai, CSV.
    Contoh:
      kimsite import csv produk.csv --desa sumberrejo/sumberrejo
    """
    project = open_project(root, console)
    folder = village_folder(village, project)
    today = build_day(None, project.district)
    table = _table(file, Kind(kind) if kind else None)
    writer = OnceWriter(project.root, folder, today, project.district.zone)
    diagnostics = Findings(folder.removeprefix("content/"))
    outcomes: Counter[str] = Counter()
    rows = []
    for row in table.rows:
        place = Place(path=file.name, line=row.line)
        reason = _unusable(row, table)
        if reason:
            diagnostics.add("N13", place, sebab=reason)
            outcomes["left"] += 1
            continue
        post = _post(row, table.kind, today)
        if errors := writer.errors(post):
            post = _post(row, table.kind, today, draft=True)
        outcome, path = writer.write(post)
        if outcome is ImportOutcome.CHANGED:
            diagnostics.add("N09", Place(path=path))
        elif errors and outcome is ImportOutcome.WRITTEN:
            diagnostics.add("N10", Place(path=path), kode=", ".join(errors))
        outcomes["draft" if errors and outcome is ImportOutcome.WRITTEN else outcome.value] += 1
        rows.append({"path": path})
        if console.is_text and outcome is ImportOutcome.WRITTEN:
            click.echo(path)
    for column in table.unused:
        choices = console.pick("nama isian seperti di panduan menulis", "names of fields as in the guide")
        diagnostics.add("N14", Place(path=file.name, line=1), nilai=column, pilihan=choices)
    findings = diagnostics.sorted()
    console.diagnostics(findings)
    known = outcomes["sudah"] + outcomes["berubah"]
    console.message(
        f"{len(table.rows)} baris {table.kind}: {outcomes['baru']} tulisan, {outcomes['draft']} draf, "
        f"{known} sudah pernah diambil, {outcomes['left']} tidak dibawa.",
        f"{len(table.rows)} rows of {table.kind}: {outcomes['baru']} posts, {outcomes['draft']} drafts, "
        f"{known} taken before, {outcomes['left']} left out.",
    )
    counts = {
        "rows": len(table.rows), "written": outcomes["baru"], "drafts": outcomes["draft"], "known": known,
        "left_out": outcomes["left"],
    }  # fmt: skip
    console.json_document(0, counts, findings, rows, timed=False)
    return 0


def _table(file: Path, kind: Kind | None) -> ReadTable:
    if files.size(file.parent, file.name) > _LARGEST:
        raise usage(
            f"{file.name} terlalu besar; paling banyak {MOST_TABLE_POSTS} baris.",
            f"{file.name} is too large; at most {MOST_TABLE_POSTS} rows.",
        )
    try:
        return read_post_table(files.read_bytes(file.parent, file.name), kind)
    except NoTableError:
        raise usage(
            f"Di {file.name} tidak ada tabel produk atau posyandu. Nama kolomnya misalnya: Nama Produk, "
            "Harga, Penjual, WA; atau Posyandu, Tanggal, S, K, D, N. Simpan sebagai .csv.",
            f"There is no table of products or posyandu in {file.name}. Names of columns are for example: "
            "Nama Produk, Harga, Penjual, WA; or Posyandu, Tanggal, S, K, D, N. Save it as .csv.",
        ) from None
    except PersonsInTableError:
        raise usage(
            f"Tabel {file.name} berisi data orang per orang, misalnya nama anak atau berat badan. Itu data "
            "kesehatan pribadi dan tidak boleh terbit. Pakai tabel jumlahnya saja: S, K, D, N.",
            f"The table {file.name} has data of single persons, such as names of children or weights. Those "
            "are private health data and must not be published. Use a table of counts: S, K, D, N.",
        ) from None


def _unusable(row: TablePost, table: ReadTable) -> str:
    """The key of the reason why a row becomes no post; empty where it does."""
    if not row.title:
        return "row.untitled"
    return "row.undated" if table.kind is Kind.POSYANDU and row.day is None else ""


def _post(row: TablePost, kind: Kind, today: date, *, draft: bool = False) -> NewPost:
    day = row.day or today
    fields = {**row.fields, "tanggal": long_date(day), **({"draf": "ya"} if draft else {})}
    seller = row.fields.get("penjual", "")
    key = f"tabel {kind} {row.title} {row.day if kind is Kind.POSYANDU else seller}"
    return NewPost(key=key, kind=kind, title=row.title, day=day, fields=fields, body=row.body)
