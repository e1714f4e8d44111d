"""A table of products or of posyandu days -> posts, one a row, by the names of its columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date

from kimsite.content.authoring.edit import FieldInput
from kimsite.content.authoring.field_values import input_value
from kimsite.content.fields.match import match_fields
from kimsite.content.header.emit import emit_field
from kimsite.content.kinds import BY_NAME
from kimsite.content.parse import parse
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import SourceFile
from kimsite.model.kinds import Kind
from kimsite.record import Record
from kimsite.tools.dates import DateReading, long_date
from kimsite.tools.read_dates import read_date
from kimsite.tools.text import slug
from kimsite.tools.text_encoding import decode_text

MOST_TABLE_POSTS = 5_000
TABLE_KINDS = (Kind.UMKM, Kind.POSYANDU)
_TITLES = frozenset({"nama-produk", "produk", "nama-barang", "barang", "judul", "nama-usaha-produk", "title"})
_DAYS = frozenset({"hari", "bulan", "waktu-kegiatan", "tgl", "tgl-kegiatan", "tanggal-kegiatan"})
_NUMBERS = frozenset({"no", "nomor", "no-urut", ""})
_TOTALS = frozenset({"jumlah", "total", "rata-rata", "jumlah-total"})


class TablePost(Record, kw_only=True):
    """One row as a post."""

    line: int
    """Of the file, 1 for its first."""
    title: str
    day: date | None
    fields: Mapping[str, FieldInput]
    body: str


class ReadTable(Record, kw_only=True):
    """What a table says."""

    kind: Kind
    rows: tuple[TablePost, ...]
    unused: tuple[str, ...]
    """Columns that name no field."""


class NoTableError(Exception):
    """The file is no table of products or of posyandu days."""


class PersonsInTableError(Exception):
    """A column holds data of single persons, which no post may have."""


def read_post_table(data: bytes, kind: Kind | None) -> ReadTable:
    """Read a CSV in any usual encoding, parted by commas, semicolons or tabs, below title lines.

    `kind`: None to tell by the columns. Raises NoTableError, PersonsInTableError.
    """
    decoded = decode_text(data)
    if decoded is None:
        raise NoTableError
    rows = list(_rows(decoded.text))
    head_at, chosen = _head(rows, kind)
    columns = [" ".join(cell.split()) for cell in rows[head_at][1]]
    used: set[str] = set()
    made = []
    for line, cells in rows[head_at + 1 : head_at + 1 + MOST_TABLE_POSTS]:
        if not any(cells) or slug(next(filter(None, cells))) in _TOTALS:
            continue
        made.append(_row(line, dict(zip(columns, cells, strict=False)), chosen, used))
    if not made:
        raise NoTableError
    unused = tuple(name for name in columns if name and name not in used and slug(name) not in _NUMBERS)
    return ReadTable(kind=chosen, rows=tuple(made), unused=unused)


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    sample = text[:20_000]
    separator = max(";,\t", key=sample.count)
    reader = csv.reader(io.StringIO(text), delimiter=separator)
    try:
        for cells in reader:
            yield reader.line_num, [cell.strip().removeprefix("'") for cell in cells]
    except csv.Error as error:
        raise NoTableError from error


def _head(rows: list[tuple[int, list[str]]], kind: Kind | None) -> tuple[int, Kind]:
    """(index of the row of column names, the kind that most of them are fields of)."""
    best = (1, 0, Kind.UMKM)
    for index, (_, cells) in enumerate(rows[:20]):
        for candidate in TABLE_KINDS if kind is None else (kind,):
            known = sum(bool(_field_of(cell, candidate)) for cell in cells)
            if known > best[0]:
                best = (known, index, candidate)
    if best[0] < 2:
        raise NoTableError
    return best[1], best[2]


def _field_of(column: str, kind: Kind) -> str:
    """The field that a column's name means; empty for none."""
    name = slug(column)
    if name in _TITLES:
        return "judul"
    if name in _DAYS:
        return "tanggal"
    return next(iter(_understood({column: "1"}, kind)), "") if column and name not in _NUMBERS else ""


def _understood(cells: Mapping[str, str], kind: Kind) -> dict[str, FieldInput]:
    """The cells of a row by the names of fields, as a header with these lines is read.

    Raises PersonsInTableError for a column that describes a person.
    """
    lines = (emit_field(name, value) for name, value in cells.items() if name and value)
    path = f"{kind}/baris.md"
    text = "\n".join(("---", *lines, "---", ""))
    source = SourceFile(path=path, kind=kind, text=text, digest="")
    matched = match_fields(parse(source, Findings()), BY_NAME[kind], Findings())
    if matched.personal:
        raise PersonsInTableError
    return {name: value for name, (_, found) in matched.fields.items() if (value := input_value(found))}


def _row(line: int, cells: Mapping[str, str], kind: Kind, used: set[str]) -> TablePost:
    titles = [name for name in cells if slug(name) in _TITLES]
    days = [name for name in cells if slug(name) in _DAYS]
    named = {**dict.fromkeys(titles[:1], "judul"), **dict.fromkeys(days[:1], "tanggal")}
    written = {named.get(name, name): value for name, value in cells.items() if slug(name) not in _NUMBERS}
    fields = _understood(written, kind)
    for name, value in cells.items():
        if value and (name in named or _understood({name: value}, kind)):
            used.add(name)
    body = fields.pop("isi", "") or fields.pop("keterangan", "")
    day = _day(fields.get("tanggal"))
    title = fields.get("judul", "")
    if kind is Kind.POSYANDU and not title:
        place = fields.get("posyandu", "")
        title = f"Penimbangan Posyandu {place}".strip() + (f", {long_date(day)}" if day else "")
    return TablePost(
        line=line, title=title if isinstance(title, str) else "", day=day,
        fields={**fields, "judul": title}, body=body if isinstance(body, str) else "",
    )  # fmt: skip


def _day(value: FieldInput | None) -> date | None:
    reading = read_date(value) if isinstance(value, str) and value else None
    return reading.day if isinstance(reading, DateReading) else None
