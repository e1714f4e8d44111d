"""What the cells below a title show of its column, where the title does not say it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from msgspec.structs import replace

from kimsite.config.registry.cells import read_cell, status_of
from kimsite.config.registry.fields import KECAMATAN, KEPT_PREFIX, NAME, VILLAGE
from kimsite.config.registry.locate import PlaceNames
from kimsite.config.registry.sheet_column import ColumnState, SheetColumn
from kimsite.config.registry.term import term_end
from kimsite.config.registry.title_concepts import likely_typed_field

_MOST = 0.6
"""Share of cells that say what a column holds from which it does."""
_ALL_BUT_SOME = 0.8
"""The same, for texts that stand in columns of notes too."""
_UNSURE = frozenset({ColumnState.KEPT, ColumnState.ASKED})
_ANY_DAY = "2020-01-01"
"""For terms whose length alone is written."""
CELL_SAMPLE = 60
"""Cells of a column that are looked at."""


def named_by_cells(
    columns: Sequence[SheetColumn], rows: Sequence[Sequence[str]], places: PlaceNames
) -> list[SheetColumn]:
    """The same with names of KIM and of places found by their cells, where no title says where they stand."""
    known = list(columns)
    for field, test in ((VILLAGE, places.is_village), (KECAMATAN, places.is_kecamatan), (NAME, _is_kim)):
        if _is_sure(field, known):
            continue
        for place, column in enumerate(known):
            filled = _filled_cells(column, rows)
            unsure = column.state in _UNSURE and not column.title.startswith(KEPT_PREFIX)
            if filled and unsure and share_of_cells(filled, test) > _ALL_BUT_SOME:
                known[place] = replace(column, field=field, state=ColumnState.SURE)
                break
    return known


def typed_by_cells(columns: Sequence[SheetColumn], rows: Sequence[Sequence[str]]) -> list[SheetColumn]:
    """The same with phones, days, counts and statuses whose titles say more than that.

    With a word that is not known they are asked.
    """
    known = list(columns)
    for place, column in enumerate(known):
        field, certain = likely_typed_field(column.title)
        if not field or column.state not in _UNSURE or _is_sure(field, known):
            continue
        cells = _filled_cells(column, rows)
        if not cells or share_of_cells(cells, partial(is_readable, field)) > _ALL_BUT_SOME:
            state = ColumnState.SURE if certain else ColumnState.ASKED
            known[place] = replace(column, field=field, state=state)
    return known


def is_readable(field: str, cell: str) -> bool:
    """Whether a cell is a value of a field; a term in years is the end of an SK."""
    return not read_cell(field, cell)[1] or (field == "sk_berlaku_sampai" and bool(term_end(cell, _ANY_DAY)))


def _is_sure(field: str, columns: Sequence[SheetColumn]) -> bool:
    return any(column.field == field and column.state == ColumnState.SURE for column in columns)


def _filled_cells(column: SheetColumn, rows: Sequence[Sequence[str]]) -> list[str]:
    cells = (row[column.index].strip() for row in rows if column.index < len(row))
    return list(filter(None, cells))[:CELL_SAMPLE]


def field_of_cells(cells: Sequence[str], places: PlaceNames) -> str:
    """The field of a column whose title may mean anything: names of KIM or villages, statuses; else empty."""
    known = cells[:CELL_SAMPLE]
    if known and share_of_cells(known, lambda cell: bool(status_of(cell))) > _ALL_BUT_SOME:
        return "status"
    if known and share_of_cells(known, _is_kim) > _MOST:
        return NAME
    return VILLAGE if known and share_of_cells(known, places.is_village) > _MOST else ""


def _is_kim(cell: str) -> bool:
    return cell.upper().startswith("KIM ")


def share_of_cells(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    """From 0 to 1; there is one cell at least."""
    return sum(map(test, cells)) / len(cells)
