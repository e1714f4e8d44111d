"""A list of KIM in a CSV -> the same maps that YAML gives: 430 rows are easier in a spreadsheet."""

from __future__ import annotations

import csv
import io

from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import place_at
from kimsite.model.marked import Marked, MarkedList, MarkedMap, MarkedText, Place
from kimsite.tools.text import closest

_PLAIN = ("kode", "nama", "desa", "kecamatan", "folder", "status", "wa", "nomor_induk")
NESTED = {
    "tema": ("tema", "nama"), "palet": ("tema", "palet"), "motif": ("tema", "motif"),
    "logo": ("tema", "logo"),
    "sk_nomor": ("sk", "nomor"), "sk_tanggal": ("sk", "tanggal"), "sk_penandatangan": ("sk", "penandatangan"),
    "sk_berlaku_sampai": ("sk", "berlaku_sampai"),
    "bukan_asn": ("pernyataan", "bukan_asn"), "bukan_parpol": ("pernyataan", "bukan_parpol"),
    "bukan_lsm": ("pernyataan", "bukan_lsm"),
    "tidak_pidana": ("pernyataan", "tidak_pidana"), "pernyataan_tanggal": ("pernyataan", "tanggal"),
}  # fmt: skip
OFFICERS = ("ketua", "sekretaris", "bendahara")
"""`ketua` holds a name, `ketua_unsur` the group."""
COLUMNS = (*_PLAIN, *NESTED, *OFFICERS, *(f"{role}_unsur" for role in OFFICERS))


def read_csv(path: str, text: str, diagnostics: Findings) -> tuple[MarkedMap, ...]:
    """One map a row. Separated by commas or semicolons; empty cells count as not written."""
    lines = text.splitlines()
    delimiter = ";" if lines and lines[0].count(";") > lines[0].count(",") else ","
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    header = [name.strip().casefold() for name in next(reader, [])]
    for name in header:
        if name not in COLUMNS:
            place = place_at(path, lines, 1, lines[0].casefold().find(name) + 1, len(name))
            diagnostics.add(
                "K18", place, nilai=name, saran=closest(name, COLUMNS), pilihan=", ".join(COLUMNS)
            )
    return tuple(
        _row(path, lines, reader.line_num, dict(zip(header, row, strict=False)))
        for row in reader
        if any(cell.strip() for cell in row)
    )


def _row(path: str, lines: list[str], number: int, cells: dict[str, str]) -> MarkedMap:
    place = place_at(path, lines, number)
    maps: dict[str, list[tuple[MarkedText, Marked]]] = {}
    entries: list[tuple[MarkedText, Marked]] = []
    officers: list[Marked] = []
    for name, cell in cells.items():
        if not cell.strip():
            continue
        value = MarkedText(text=cell.strip(), place=_cell(path, lines, number, cell.strip()))
        if name in _PLAIN:
            entries.append((MarkedText(text=name, place=place), value))
        elif name in NESTED:
            outer, inner = NESTED[name]
            maps.setdefault(outer, []).append((MarkedText(text=inner, place=place), value))
        elif name in OFFICERS:
            officers.append(_officer(name, value, cells.get(f"{name}_unsur", "").strip(), place))
    entries.extend(
        (MarkedText(text=name, place=place), MarkedMap(entries=tuple(inner), place=place))
        for name, inner in maps.items()
    )
    if officers:
        entries.append(
            (MarkedText(text="pengurus", place=place), MarkedList(items=tuple(officers), place=place))
        )
    return MarkedMap(entries=tuple(entries), place=place)


def _cell(path: str, lines: list[str], number: int, cell: str) -> Place:
    line = lines[number - 1] if number <= len(lines) else ""
    return place_at(path, lines, number, line.find(cell) + 1, len(cell))


def _officer(role: str, name: MarkedText, group: str, place: Place) -> MarkedMap:
    def pair(key: str, value: str) -> tuple[MarkedText, MarkedText]:
        return MarkedText(text=key, place=place), MarkedText(text=value, place=name.place)

    given = (
        pair("jabatan", role.capitalize()),
        (MarkedText(text="nama", place=place), name),
        *((pair("unsur", group),) if group else ()),
    )
    return MarkedMap(entries=given, place=place)
