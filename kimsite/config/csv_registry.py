"""A list of KIM in a CSV -> the same maps that YAML gives: 430 rows are easier in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable

from kimsite.config.regions import Regency
from kimsite.config.registry.fields import CODE, KEPT_PREFIX, NAME, OFFICERS
from kimsite.config.registry.findings import report_registry
from kimsite.config.registry.read_csv import csv_sheet
from kimsite.config.registry.reading import KimEntry, read_registry
from kimsite.config.yaml_files import has_joined_settings
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import place_at
from kimsite.model.config import KimStatus
from kimsite.model.marked import Marked, MarkedList, MarkedMap, MarkedText, Place

NESTED = {
    "tema": ("tema", "nama"), "palet": ("tema", "palet"), "motif": ("tema", "motif"),
    "logo": ("tema", "logo"),
    "sk_nomor": ("sk", "nomor"), "sk_tanggal": ("sk", "tanggal"), "sk_penandatangan": ("sk", "penandatangan"),
    "sk_berlaku_sampai": ("sk", "berlaku_sampai"),
    "bukan_asn": ("pernyataan", "bukan_asn"), "bukan_parpol": ("pernyataan", "bukan_parpol"),
    "bukan_lsm": ("pernyataan", "bukan_lsm"),
    "tidak_pidana": ("pernyataan", "tidak_pidana"), "pernyataan_tanggal": ("pernyataan", "tanggal"),
}  # fmt: skip
"""Column -> the map and the key in it."""
_GROUPS = frozenset(f"{role}_unsur" for role in OFFICERS)


def read_csv(path: str, data: bytes, regency: Regency, diagnostics: Findings) -> tuple[MarkedMap, ...]:
    """One map a KIM, in the order of the rows.

    What is doubtful is one finding a column; a row whose village is not sure is an error. A value that is not
    understood is left out.
    """
    sheet = csv_sheet(data)
    if sheet is None:
        diagnostics.add("K11", Place(path=path), sebab="text.not-utf8")
        return ()
    text = data.decode("utf-8-sig", "replace")
    if has_joined_settings(path, text, diagnostics):
        return ()
    registry = read_registry(sheet, regency)
    if registry is None:
        if any(any(cell.strip() for cell in row) for row in sheet.rows):
            diagnostics.add("K34", Place(path=path))
        return ()
    lines = text.splitlines()
    report_registry(path, registry, lines, diagnostics)
    unread = {(cell.number, cell.column.field) for cell in registry.unread}
    return tuple(_map(path, lines, entry, unread) for entry in registry.entries)


def _map(path: str, lines: list[str], entry: KimEntry, unread: Iterable[tuple[int, str]]) -> MarkedMap:
    place = place_at(path, lines, entry.number)
    values = {
        name: value
        for name, value in entry.values
        if not name.startswith(KEPT_PREFIX) and (entry.number, name) not in unread
    }
    if (entry.number, "status") in unread:
        values["status"] = KimStatus.TERDAFTAR
    values.setdefault(NAME, f"KIM {entry.village.name}")
    maps: dict[str, list[tuple[MarkedText, Marked]]] = {}
    entries: list[tuple[MarkedText, Marked]] = [_pair(CODE, entry.village.code, place, place)]
    officers: list[Marked] = []
    for name, text in values.items():
        where = _cell(path, lines, entry.number, text)
        if name in OFFICERS:
            officers.append(_officer(name, text, values.get(f"{name}_unsur", ""), where))
        elif name in NESTED:
            outer, inner = NESTED[name]
            maps.setdefault(outer, []).append(_pair(inner, text, place, where))
        elif name not in _GROUPS:
            entries.append(_pair(name, text, place, where))
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


def _officer(role: str, name: str, group: str, place: Place) -> MarkedMap:
    given = (("jabatan", role.capitalize()), ("nama", name), *((("unsur", group),) if group else ()))
    return MarkedMap(entries=tuple(_pair(key, text, place, place) for key, text in given), place=place)


def _pair(key: str, text: str, place: Place, where: Place) -> tuple[MarkedText, MarkedText]:
    return MarkedText(text=key, place=place), MarkedText(text=text, place=where)
