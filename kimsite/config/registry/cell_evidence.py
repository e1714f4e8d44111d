"""What the cells below a title show of its column, where the title does not say it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from msgspec.structs import replace

from kimsite.config.registry.cells import read_cell, status_of
from kimsite.config.registry.composite import called_after_villages
from kimsite.config.registry.fields import CODE, KECAMATAN, KEPT_PREFIX, NAME, VILLAGE
from kimsite.config.registry.locate import PlaceNames
from kimsite.config.registry.sheet_column import ColumnState, SheetColumn
from kimsite.config.registry.term import term_end
from kimsite.config.registry.title_concepts import TYPED, likely_typed_field

_MOST = 0.6
"""Share of cells that say what a column holds from which it does."""
_ALL_BUT_SOME = 0.8
"""The same, for texts that stand in columns of notes too."""
_UNSURE = frozenset({ColumnState.KEPT, ColumnState.ASKED})
_FORMS = frozenset(("desa", "kelurahan", "kel", "ds", "d", "k", "kalurahan", "nagari", "gampong", "pekon"))
_DECREE = re.compile(r"(?:sk|surat keputusan|keputusan)\b[^/]{0,40}\d+/", re.IGNORECASE)
_WORD = re.compile(r"[a-z0-9/_-]+")
_SHAPES: Mapping[str, re.Pattern[str]] = {
    "logo": re.compile(r".+\.(?:png|jpe?g|webp|gif|svg)", re.IGNORECASE),
    **dict.fromkeys(("folder", "tema", "palet", "motif"), _WORD),
}
"""How values of fields look that only kimsite has; 'Tema' is also the theme of a contest."""
_ANY_DAY = "2020-01-01"
"""For terms whose length alone is written."""
CELL_SAMPLE = 60
"""Cells of a column that are looked at."""


def named_by_cells(
    columns: Sequence[SheetColumn], rows: Sequence[Sequence[str]], places: PlaceNames
) -> list[SheetColumn]:
    """The same with names of KIM and of places found by their cells, where no title says where they stand.

    Numbers of decrees too, which say by themselves that they are.
    """
    known = list(columns)
    for field, test in (
        (VILLAGE, places.is_village),
        (KECAMATAN, places.is_kecamatan),
        (NAME, _is_kim),
        ("sk_nomor", _is_decree),
    ):
        if _is_sure(field, known):
            continue
        for place, column in enumerate(known):
            filled = _filled_cells(column, rows)
            unsure = column.state in _UNSURE and not column.title.startswith(KEPT_PREFIX)
            if filled and unsure and share_of_cells(filled, test) > _ALL_BUT_SOME:
                known[place] = replace(column, field=field, state=ColumnState.SURE)
                break
    return known


def villages_by_names(
    columns: Sequence[SheetColumn], rows: Sequence[Sequence[str]], places: PlaceNames
) -> list[SheetColumn]:
    """The same with the villages after which most KIM are called, where no column names them."""
    if _is_sure(VILLAGE, columns) or _is_sure(CODE, columns):
        return list(columns)
    known: list[SheetColumn] = []
    for column in columns:
        is_name = column.field == NAME and column.state == ColumnState.SURE and not column.parts
        if is_name and called_after_villages(_filled_cells(column, rows), places):
            known += [replace(column, field=field, parts=(VILLAGE, NAME)) for field in (VILLAGE, NAME)]
        else:
            known.append(column)
    return known


def typed_by_cells(columns: Sequence[SheetColumn], rows: Sequence[Sequence[str]]) -> list[SheetColumn]:
    """The same with phones, days, counts and statuses whose titles say more than that.

    With a word that is not known they are asked.
    """
    known = list(columns)
    for place, column in enumerate(known):
        field, certain = likely_typed_field(column.title)
        cells = _filled_cells(column, rows)
        is_kept = column.title.startswith(KEPT_PREFIX) or not (cells or certain)
        if not field or is_kept or column.state not in _UNSURE or _is_sure(field, known):
            continue
        if not cells or share_of_cells(cells, partial(is_readable, field)) > _ALL_BUT_SOME:
            state = ColumnState.SURE if certain else ColumnState.ASKED
            known[place] = replace(column, field=field, state=state)
    return known


def are_other_things(field: str, cells: Sequence[str], places: PlaceNames) -> bool:
    """Whether cells below a title of a field are no values of it.

    Numbers and the words 'Desa' and 'Kelurahan' are no places, codes of the BPS none of Kemendagri, and 'Ada'
    is neither the number of an SK nor the file of a logo.
    """
    sample = cells[:CELL_SAMPLE]
    if not sample:
        return False
    if field in {VILLAGE, KECAMATAN, NAME} and all(cell.isdigit() for cell in sample):
        return True
    if field == VILLAGE and all(cell.casefold().strip(" .") in _FORMS for cell in sample):
        return True
    if field == CODE:
        digits = [re.sub(r"\D", "", cell) for cell in sample]
        own = [code for code in digits if len(code) == 10 and code.startswith(places.prefix)]
        return 2 * sum(code not in places.codes for code in own) > len(sample)
    if field == "anggota":
        return not are_readable(field, sample)
    if field == "sk_nomor":
        return not _hold_digits(sample)
    shape = _SHAPES.get(field)
    return shape is not None and share_of_cells(sample, lambda cell: shape.fullmatch(cell) is not None) <= 0.5


def hold_no_values(field: str, cells: Sequence[str]) -> bool:
    """Whether cells below a title in other words are something else: 'Jabatan' over 'Ketua' is no term."""
    if field == "status":  # a switch has a single sign: 1 and 0, v and x
        return bool(cells) and share_of_cells(cells[:CELL_SAMPLE], _is_status_or_sign) <= 0.5
    if field == "terbentuk":
        return not are_readable(field, cells)
    return field in TYPED and not _hold_digits(cells)


def _is_status_or_sign(cell: str) -> bool:
    return len(cell) == 1 or cell.casefold() in {"true", "false"} or is_readable("status", cell)


def _hold_digits(cells: Sequence[str]) -> bool:
    """Phones, days and numbers do, however they are written."""
    return not cells or share_of_cells(cells[:CELL_SAMPLE], lambda cell: any(map(str.isdigit, cell))) > 0.5


def are_readable(field: str, cells: Sequence[str]) -> bool:
    """Whether more than half of a column's cells are values of a field, or none is filled."""
    return not cells or share_of_cells(cells[:CELL_SAMPLE], partial(is_readable, field)) > 0.5


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


def _is_decree(cell: str) -> bool:
    return _DECREE.match(cell) is not None


def _is_kim(cell: str) -> bool:
    return cell.upper().startswith("KIM ")


def share_of_cells(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    """From 0 to 1; there is one cell at least."""
    return sum(map(test, cells)) / len(cells)
