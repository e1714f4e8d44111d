"""Titles of columns -> fields: which are sure, which are doubtful, which are kept or left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from msgspec.structs import replace

from kimsite.config.registry.cell_evidence import (
    CELL_SAMPLE,
    are_other_things,
    are_readable,
    field_of_cells,
    hold_no_values,
    named_by_cells,
    share_of_cells,
    typed_by_cells,
    villages_by_names,
)
from kimsite.config.registry.cells import status_of
from kimsite.config.registry.composite import column_parts, composite_fields, is_grouped_title
from kimsite.config.registry.fields import (
    CODE,
    FIELDS,
    KECAMATAN,
    KEPT_PREFIX,
    LONGEST_CELL,
    OFFICERS,
    ORDINAL,
    REFUSED,
    VILLAGE,
    field_of_title,
    folded_title,
)
from kimsite.config.registry.locate import PlaceNames
from kimsite.config.registry.sheet_column import ColumnState, SheetColumn
from kimsite.config.registry.title_concepts import (
    declared_field,
    field_by_concepts,
    has_unknown_word,
    names_only_a_day,
    without_slips,
    without_time,
)
from kimsite.tools.nik import find_numbers
from kimsite.tools.spreadsheet import column_name
from kimsite.tools.word_lists import phrases

_ALIKE = 0.82
"""How alike a title must be to a known one to be asked about."""
_VAGUE = phrases("nama, keterangan, ket, catatan, uraian, alamat, wilayah, nama wilayah, lokasi, tempat")
"""Titles that may mean anything: only the cells below them can tell."""
_ASIDE = re.compile(r"\([^)]*\)|\bL\s*[+&]\s*P\b")
"""In a title: '(Aktif/Tidak)', '(KIM)', 'L+P'."""
_FIRST_OF_TWO = re.compile(r"\s+(?:1|I)\Z")
"""'Contact person 1' beside a second one."""
_LEAST_ROWS = 5
"""Rows from which one year in all of them is that of the data, not of every KIM."""
_ONE_SEX = re.compile(r"\b(?:l|p|laki|perempuan|pria|wanita|lk|pr)$")
"""Columns that count women or men alone are not the number of members."""
_OTHER = frozenset(
    map(folded_title, ("Kode Kecamatan", "Kode Kec", "Kode Kab", "Kode Kabupaten", "Kode Provinsi"))
)
_OF_STATUS = re.compile(r"\A(?:status|kondisi|keaktifan)(?: kim)? ")
"""Words of a title in two rows before the status that is ticked: 'Kondisi' over 'Vakum'."""
TICKS = frozenset({"v", "✓", "✔", "√", "☑", "x", "1", "ya", "y", "*"})
"""What people put into a cell to say that its column holds."""
_SOME = 0.2
"""Share of cells with a NIK from which a column is one of NIK; single ones are left out by themselves."""


@lru_cache(maxsize=4096)
def exact_field(title: str) -> str:
    """The field of a title that is known as it is; `no` for the column of a title; else empty."""
    if title.casefold().strip() in FIELDS:
        return title.casefold().strip()
    if len(title) > LONGEST_CELL:
        return ""
    if is_grouped_title(title):
        return VILLAGE
    if found := field_of_title(title) or next(iter(composite_fields(title)), ""):
        return found
    bare = _ASIDE.sub(" ", title)
    if field_of_title(bare) in OFFICERS:
        return field_of_title(bare)
    if _ONE_SEX.search(folded_title(bare)):
        return ""
    if all(map(status_of, title.split("/"))):
        return "status"
    found = (
        field_by_concepts(title) or field_of_title(bare) or field_by_concepts(bare) or declared_field(title)
    )
    lasting = _FIRST_OF_TWO.sub("", without_time(title))
    return found or (exact_field(lasting) if lasting != title else "")


def likely_field(title: str) -> str:
    """The field of a title that is known or nearly so; empty where none is clearly meant."""
    return exact_field(title) or exact_field(without_slips(title))


def understand_columns(
    titles: Sequence[str], rows: Sequence[Sequence[str]], answers: Mapping[str, str], places: PlaceNames
) -> tuple[SheetColumn, ...]:
    """Every titled or filled column. `answers`: title or letter -> field or `lain`.

    `places`: names of the kabupaten.
    """
    columns = []
    width = max([len(titles), *(len(row) for row in rows)], default=0)
    named = _fields_by_title(titles, rows, places)
    for index in range(width):
        title = titles[index].strip() if index < len(titles) else ""
        cells = _cells_below(index, rows)
        answered = any(_names(name, title, column_name(index)) for name in answers)
        parts = () if answered else column_parts(title, exact_field(title), cells, places)
        if {VILLAGE, KECAMATAN} == set(parts) <= named and not composite_fields(title):
            parts = ()  # an address beside the columns of the places
        if parts:
            columns += [
                SheetColumn(
                    index=index,
                    title=title,
                    field=field,
                    state=ColumnState.SURE,
                    filled=len(cells),
                    parts=parts,
                )
                for field in parts
            ]
        elif is_tick_column(title, cells):
            columns.append(
                SheetColumn(
                    index=index,
                    title=title,
                    field="status",
                    state=ColumnState.SURE,
                    filled=len(cells),
                    ticked=True,
                )
            )
        elif title or cells:
            columns.append(_column(index, title, cells, answers, places, named))
    known = typed_by_cells(named_by_cells(columns, rows, places), rows)
    return _settled(villages_by_names(known, rows, places), rows)


def _cells_below(index: int, rows: Sequence[Sequence[str]]) -> list[str]:
    return [row[index].strip() for row in rows if index < len(row) and row[index].strip()]


def _fields_by_title(
    titles: Sequence[str], rows: Sequence[Sequence[str]], places: PlaceNames
) -> frozenset[str]:
    """What titles name by themselves above cells that are such things."""
    named = ((exact_field(title), _cells_below(index, rows)) for index, title in enumerate(titles))
    return frozenset(field for field, cells in named if cells and not are_other_things(field, cells, places))


def _column(
    index: int,
    title: str,
    cells: Sequence[str],
    answers: Mapping[str, str],
    places: PlaceNames,
    named: frozenset[str],
) -> SheetColumn:
    letter = column_name(index)
    answer = next((field for name, field in answers.items() if _names(name, title, letter)), "")
    if is_personal_column(title, cells):
        field, state = "", ColumnState.REFUSED
    elif answer:
        field = answer if answer in FIELDS else ""
        state = ColumnState.SURE if field else ColumnState.KEPT
    else:
        field, state = _meaning(title, cells, places, named)
    return SheetColumn(index=index, title=title or letter, field=field, state=state, filled=len(cells))


def is_tick_column(title: str, cells: Sequence[str]) -> bool:
    """Whether a status is ticked below its own name.

    'Aktif' over 'ya' and 'tidak' is no such column, nor over 'v' and 'x'.
    """
    marks = {cell.casefold() for cell in cells}
    return bool(ticked_status(title)) and bool(marks) and marks <= TICKS and not ({"x"} < marks)


def ticked_status(title: str) -> str:
    """The status that a title names: 'Vakum', 'Status: Tidak aktif'; else empty."""
    return status_of(_OF_STATUS.sub("", folded_title(title)))


def _names(answer: str, title: str, letter: str) -> bool:
    return answer.strip().upper() == letter or folded_title(answer) == folded_title(title)


def is_personal_column(title: str, cells: Iterable[str]) -> bool:
    """Whether a column holds NIK, KK or days of birth, by its title or by what is in it."""
    known = list(cells)[:CELL_SAMPLE]
    return folded_title(title) in REFUSED or (
        bool(known)
        and share_of_cells(known, lambda cell: len(cell) >= 12 and bool(find_numbers(cell))) > _SOME
    )


def _meaning(
    title: str, cells: Sequence[str], places: PlaceNames, named: frozenset[str]
) -> tuple[str, ColumnState]:
    folded = folded_title(title)
    is_other = folded in _OTHER or "bps" in folded.split()
    if len(title) > LONGEST_CELL or title.startswith(KEPT_PREFIX) or is_other:
        return "", ColumnState.KEPT
    if folded.startswith("alamat "):  # of an office or a head: no field but a place
        place = VILLAGE if field_of_cells(cells, places) == VILLAGE else ""
        if cells and share_of_cells(cells[:CELL_SAMPLE], places.is_kecamatan) > 0.5:
            place = KECAMATAN
        is_known = not place or place in named
        return ("", ColumnState.KEPT) if is_known else (place, ColumnState.SURE)
    if found := exact_field(title):
        of_data = folded == "tahun" and len(cells) >= _LEAST_ROWS and len(set(cells)) == 1
        other = of_data or (not field_of_title(title) and hold_no_values(found, cells))
        is_field = not other and not are_other_things(found, cells, places)
        return (found, ColumnState.SURE) if is_field else ("", ColumnState.KEPT)
    if _ONE_SEX.search(folded_title(_ASIDE.sub(" ", title))):
        return "", ColumnState.KEPT
    if cells and share_of_cells(cells[:CELL_SAMPLE], lambda cell: _is_code(cell, places.prefix)) > 0.8:
        return CODE, ColumnState.SURE
    if folded_title(_ASIDE.sub(" ", title)) in _VAGUE or not title:
        field = field_of_cells(cells, places)
        if field in named:  # 'Alamat' beside 'Desa' says where in the village
            return "", ColumnState.KEPT
        return field, ColumnState.SURE if field else ColumnState.KEPT
    if found := exact_field(without_slips(title)):
        return found, ColumnState.SURE
    near, ratio = _nearest(folded)
    doubtful = ratio >= _ALIKE and has_unknown_word(title) and near not in named
    return (near, ColumnState.ASKED) if doubtful and are_readable(near, cells) else ("", ColumnState.KEPT)


def _is_code(cell: str, prefix: str) -> bool:
    digits = re.sub(r"\D", "", cell)
    return len(digits) == 10 and digits.startswith(prefix)


def _nearest(title: str) -> tuple[str, float]:
    """The likeliest field and how alike it is, 0 to 1."""
    rated = (
        (max(SequenceMatcher(None, title, known).ratio() for known in field.titles), name)
        for name, field in FIELDS.items()
    )
    ratio, name = max(rated)
    return name, ratio


def _settled(columns: list[SheetColumn], rows: Sequence[Sequence[str]]) -> tuple[SheetColumn, ...]:
    """Of two columns for one field the first counts; the other is asked about.

    Desa and kelurahan may stand in columns of their own, where no row fills both. What only the words of a
    title say ('Berlaku mulai') yields to a title that is the field's own ('Tanggal SK').
    """
    taken: dict[str, SheetColumn] = {}
    settled = []
    sure = {column.field for column in columns if column.state == ColumnState.SURE}
    own = {
        column.field for column in columns if column.state == ColumnState.SURE and _has_own_title(column)
    } - {VILLAGE}
    for written in columns:
        one = written
        if one.field in own and not (_has_own_title(one) or one.parts or one.ticked):
            one = replace(one, field="", state=ColumnState.KEPT)
        if (
            one.state in {ColumnState.ASKED, ColumnState.KEPT}
            and names_only_a_day(one.title)
            and one.field not in sure
            and "sk_nomor" in sure
        ):
            one = replace(one, field="sk_tanggal", state=ColumnState.SURE)  # the date beside the number
        first = taken.get(one.field) if one.state == ColumnState.SURE and one.field else None
        shared = one.field == VILLAGE or one.ticked
        if first is None or one.field == ORDINAL or (shared and not _both(first.index, one.index, rows)):
            if one.state == ColumnState.SURE:
                taken.setdefault(one.field, one)
            settled.append(one)
        else:
            settled.append(replace(one, state=ColumnState.ASKED))
    return tuple(settled)


def _has_own_title(column: SheetColumn) -> bool:
    return bool(column.field) and field_of_title(column.title) == column.field


def _both(one: int, other: int, rows: Sequence[Sequence[str]]) -> bool:
    return any(len(row) > max(one, other) and row[one].strip() and row[other].strip() for row in rows)
