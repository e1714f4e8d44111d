"""A sheet with one row for each officer of a KIM -> one row for each KIM."""

from __future__ import annotations

from collections.abc import Sequence

from kimsite.config.registry.fields import OFFICERS, folded_title
from kimsite.record import Record

_ROLES = frozenset(("jabatan", "jabatan dalam kim", "jabatan di kim", "kedudukan", "kedudukan dalam kim"))
_NAMES = frozenset(("nama", "nama pengurus", "nama lengkap", "nama anggota"))
_OTHERS = "Pengurus lain"
"""Title of the column that keeps everybody but chair, secretary and treasurer."""
_MOST_OFFICERS = 0.5
"""Share of rows with one of the three offices from which a sheet is of this kind."""

RowCells = tuple[str, ...]


class OfficerTable(Record):
    """Titles and rows, each with the number of the row that it begins with."""

    titles: RowCells
    rows: tuple[tuple[int, RowCells], ...]


def one_row_a_kim(
    titles: RowCells, rows: Sequence[tuple[int, RowCells]], keys: Sequence[int]
) -> OfficerTable | None:
    """The same table with its officers side by side; None where it has no column of offices and of names.

    `rows`: number and cells; `keys`: columns that tell a KIM from the next, filled on its first row at least.
    """
    folded = [folded_title(title) for title in titles]
    role = next((index for index, title in enumerate(folded) if title in _ROLES), -1)
    name = next((index for index, title in enumerate(folded) if title in _NAMES), -1)
    offices = [_office(_cell(cells, role)) for _, cells in rows if _cell(cells, role)]
    if role < 0 or name < 0 or sum(map(bool, offices)) <= _MOST_OFFICERS * len(offices):
        return None
    own_keys = [key for key in keys if key not in {role, name}]
    groups: list[list[tuple[int, RowCells]]] = []
    for number, cells in rows:
        if groups and _continues(groups[-1], cells, own_keys, role):
            groups[-1].append((number, cells))
        else:
            groups.append([(number, cells)])
    made = tuple((group[0][0], _joined([cells for _, cells in group], role, name)) for group in groups)
    heads = [title for index, title in enumerate(titles) if index not in {role, name}]
    return OfficerTable((*heads, *(officer.capitalize() for officer in OFFICERS), _OTHERS), made)


def _continues(
    group: Sequence[tuple[int, RowCells]], cells: RowCells, keys: Sequence[int], role: int
) -> bool:
    """Whether a row is about the KIM of the rows above: no other name, and no second chair."""
    office = _office(_cell(cells, role))
    if not _cell(cells, role) or (office and office in {_office(_cell(row, role)) for _, row in group}):
        return False
    own = [_cell(cells, key) for key in keys]
    first = [_cell(group[0][1], key) for key in keys]
    return all(not mine or mine == above for mine, above in zip(own, first, strict=True))


def _joined(group: Sequence[RowCells], role: int, name: int) -> RowCells:
    """The first row's cells, those of the chair where they differ, and the officers' names."""
    officers: dict[str, str] = {}
    others: list[str] = []
    chair = group[0]
    for cells in group:
        office, person = _office(_cell(cells, role)), _cell(cells, name)
        if office and office not in officers:
            officers[office] = person
            chair = cells if office == OFFICERS[0] else chair
        elif person:
            others.append(f"{_cell(cells, role)}: {person}")
    width = max(map(len, group))
    kept = [
        _cell(chair, index) or _cell(group[0], index) for index in range(width) if index not in {role, name}
    ]
    return (*kept, *(officers.get(officer, "") for officer in OFFICERS), "; ".join(others))


def _office(written: str) -> str:
    word = folded_title(written).removesuffix(" kim")
    return word if word in OFFICERS else ""


def _cell(cells: RowCells, index: int) -> str:
    return cells[index].strip() if 0 <= index < len(cells) else ""
