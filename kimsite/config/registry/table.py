"""A sheet -> its titles and the rows below them, without what offices write around a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kimsite.config.registry.cell_evidence import field_of_cells
from kimsite.config.registry.columns import exact_field, likely_field
from kimsite.config.registry.composite import (
    called_after_villages,
    column_parts,
    composite_fields,
    is_grouped_title,
)
from kimsite.config.registry.fields import CODE, KECAMATAN, LONGEST_CELL, NAME, ORDINAL, VILLAGE, folded_title
from kimsite.config.registry.joined_titles import joined_titles
from kimsite.config.registry.locate import PlaceNames
from kimsite.config.registry.officer_rows import one_row_a_kim
from kimsite.record import Record

TITLES_WITHIN = 30
"""Rows among which the titles are looked for."""
_TOTAL = re.compile(
    r"\s*(?:sub\s*-?|grand\s+)?(?:jumlah|total|jml|rekap(?:itulasi)?)\b|[^,;]{1,40}\btotal\s*\Z",
    re.IGNORECASE,
)
"""A row of totals begins with it; pivot tables write it behind: 'DANDER Total'."""
_MEASURE = re.compile(
    r"[\d.,%\s]+(?:desa|kel(?:urahan)?|kim|orang|org|anggota|kec(?:amatan)?|kelompok|buah)?[.\s]*",
    re.IGNORECASE,
)
"""In a row of totals: '9', '9 KIM', '30 %'."""
_GROUP = re.compile(r"\s*(?:[IVXLC0-9]+[.)]\s*)?kec(?:amatan|\.)?\s*[:.]?\s*(\S.*)", re.IGNORECASE)
_ORDINAL = re.compile(r"\s*(?:[IVXLC]+|\d+|[A-Z])[.)]?\s*")
_LEAST_OF_KIM = 3
"""Cells that a row of a KIM fills: its ordinal, its village, and what is told of it."""
_ABOVE = re.compile(r".*?\bkec(?:amatan|\.)?\s*[:.]?\s+(\S.*)", re.IGNORECASE)
"""Of a heading: 'DATA KIM KECAMATAN TRANGKIL'."""
_WIDER = re.compile(r"[\s,(-]+(?:kab(?:upaten)?|kota|prov(?:insi)?|tahun|thn)\b.*", re.IGNORECASE)
"""Behind the name of a kecamatan: 'KABUPATEN PATI', 'TAHUN 2025'."""
_LONGEST_NAME = 3
"""Words of a kecamatan's name."""
_KEYS = frozenset({CODE, VILLAGE})
"""One of them must be among the titles: without it no row has an address."""
_IDENTITY = frozenset({CODE, VILLAGE, NAME, KECAMATAN, ORDINAL})
"""What every row of a KIM fills."""

CellTexts = tuple[str, ...]


class TextSheet(Record):
    """One sheet as texts."""

    name: str
    """Empty for a CSV."""
    rows: tuple[CellTexts, ...]
    hidden: bool = False
    numbers: tuple[int, ...] = ()
    """Of a CSV: the line on which each row ends; else rows are numbered from 1."""

    def number(self, index: int) -> int:
        """The number of a row as a spreadsheet shows it."""
        return self.numbers[index] if self.numbers else index + 1


class KimRowCells(Record):
    """One row of the table."""

    number: int
    cells: CellTexts
    group: str
    """Name of the kecamatan in the heading row above, where the sheet is grouped so; else empty."""


class KimTable(Record):
    """The table of a sheet."""

    sheet: str
    title_row: int
    """Number of the last row of titles."""
    titles: CellTexts
    rows: tuple[KimRowCells, ...]


def find_table(sheet: TextSheet, places: PlaceNames) -> KimTable | None:
    """The table of a sheet, or None where no row of titles names a village or its code.

    Titles may take two rows: 'SK' above 'Nomor' and 'Tanggal'.
    """
    best: tuple[int, int, CellTexts] = (0, 0, ())
    for index, row in enumerate(sheet.rows[:TITLES_WITHIN]):
        below = sheet.rows[index + 1] if index + 1 < len(sheet.rows) else ()
        alone = () if _goes_on(row, below) else row
        for height, titles in ((1, alone), (2, joined_titles(row, below, _field_alone))):
            count, most = _fields(titles), _fields(best[2])
            if count > most or (count == most and height < best[1]):
                best = (index + height, height, titles)
    start, height, titles = best
    if _fields(titles) < 2:
        return None
    heads, body = (
        sheet.rows[start - height : start],
        [(sheet.number(index), sheet.rows[index]) for index in range(start, len(sheet.rows))],
    )
    named = {likely_field(title) for title in titles if title.strip()}
    parted = {field for title in titles for field in composite_fields(title)}
    has_key = bool(_KEYS & (named | parted)) or _villages(titles, body, places)
    if not has_key and not _called_after_villages(titles, body, places):
        return None
    if table := one_row_a_kim(titles, body, _key_columns(titles, CODE, KECAMATAN, VILLAGE, NAME)):
        titles, body = table.titles, list(table.rows)
    rows = _body(sheet.rows[: start - height], body, titles, heads, places)
    return KimTable(sheet.name, sheet.number(start - 1), titles, tuple(rows))


def _field_alone(title: str) -> str:
    """A year says only below what it is that of: 'SK' over 'Tahun' is not when a KIM was founded."""
    return "" if folded_title(title) == "tahun" else exact_field(title)


def _goes_on(titles: CellTexts, below: CellTexts) -> bool:
    """Whether the row below titles names their parts: 'L' and 'P' below 'Anggota', and no village."""
    filled = [index for index, cell in enumerate(below) if cell.strip()]
    heads = [titles[index].strip() if index < len(titles) else "" for index in filled]
    return (
        len(filled) > 1
        and any(not head for head in heads)
        and not _IDENTITY & {exact_field(head) for head in heads}
        and not any(cell.strip()[:1].isdigit() for cell in below)
    )


def _villages(titles: CellTexts, body: Sequence[tuple[int, CellTexts]], places: PlaceNames) -> bool:
    """Whether the cells of a column that has no field of its own name villages: 'Alamat' over 'Desa …'."""
    columns = (
        (title, [cells[index] for _, cells in body if _filled(cells, index)])
        for index, title in enumerate(titles)
        if not exact_field(title)
    )
    return any(
        field_of_cells(cells, places) == VILLAGE or VILLAGE in column_parts(title, "", cells, places)
        for title, cells in columns
    )


def _called_after_villages(
    titles: CellTexts, body: Sequence[tuple[int, CellTexts]], places: PlaceNames
) -> bool:
    columns = (
        [cells[index] for _, cells in body if _filled(cells, index)] for index in _key_columns(titles, NAME)
    )
    return any(called_after_villages(column, places) for column in columns)


def _key_columns(titles: CellTexts, *fields: str) -> list[int]:
    return [index for index, title in enumerate(titles) if exact_field(title) in fields]


def _fields(titles: Sequence[str]) -> int:
    """How many different fields the titles name."""
    return len({exact_field(title) for title in titles if title.strip()} - {""})


def _body(
    above: Sequence[CellTexts],
    body: Sequence[tuple[int, CellTexts]],
    titles: CellTexts,
    heads: Sequence[CellTexts],
    places: PlaceNames,
) -> Iterator[KimRowCells]:
    """The rows that may be a KIM."""
    group = _group_above(above, places)
    keys = _key_columns(titles, CODE, VILLAGE, NAME)
    has_kecamatan = any(
        exact_field(title) == KECAMATAN or KECAMATAN in _parts_of_column(index, title, body, places)
        for index, title in enumerate(titles)
        if not is_grouped_title(title)
    )
    is_grouped = any(is_grouped_title(title) for title in titles)
    for number, cells in body:
        filled = [cell for cell in cells if cell.strip()]
        if not filled:
            continue
        few = len(filled) == 1 and not any(_filled(cells, key) for key in keys)
        alone = (few or (is_grouped and len(filled) < _LEAST_OF_KIM)) and places.is_kecamatan(filled[-1])
        if not has_kecamatan and (named := filled[-1] if alone else _group_of(filled, places)):
            group = named
        elif not _is_no_kim(cells, filled, keys, heads):
            yield KimRowCells(number, cells, group)


def _parts_of_column(
    index: int, title: str, body: Sequence[tuple[int, CellTexts]], places: PlaceNames
) -> CellTexts:
    """The fields that share a column; 'Desa/Kecamatan' over villages alone has headings of kecamatan."""
    cells = [row[index] for _, row in body if _filled(row, index)]
    return column_parts(title, exact_field(title), cells, places) if composite_fields(title) else ()


def _group_above(rows: Sequence[CellTexts], places: PlaceNames) -> str:
    """The kecamatan that a heading above the titles names; empty where none does."""
    for row in reversed(rows):
        filled = [cell for cell in row if cell.strip()]
        heading = _ABOVE.fullmatch(filled[0].strip()[:LONGEST_CELL]) if len(filled) == 1 else None
        inside = _own_name(heading[1], places) if heading is not None else ""
        if group := _group_of(filled, places) or (inside if places.is_kecamatan(inside) else ""):
            return group
    return ""


def _group_of(filled: Sequence[str], places: PlaceNames) -> str:
    """The kecamatan of a heading that stands alone or behind an ordinal: 'I', 'KECAMATAN DANDER'."""
    if not filled or len(filled) > 2 or (len(filled) == 2 and not _ORDINAL.fullmatch(filled[0])):
        return ""
    match = _GROUP.fullmatch(filled[-1][:LONGEST_CELL])
    name = _own_name(match[1], places) if match is not None else ""
    return name if len(name.split()) <= _LONGEST_NAME else ""


def _own_name(name: str, places: PlaceNames) -> str:
    """The name of a kecamatan without what its kabupaten and the year are called behind it."""
    return name.strip() if places.is_kecamatan(name) else _WIDER.sub("", name).strip()


def _is_no_kim(cells: CellTexts, filled: list[str], keys: list[int], heads: Sequence[CellTexts]) -> bool:
    """Whether a row repeats the titles, numbers the columns, gives a total, or is a note."""
    if cells in heads or (len(filled) > 2 and exact_field(filled[0]) and _fields(cells) == len(filled)):
        return True
    if len(filled) > 2 and _is_counting([cell.strip(" ()") for cell in filled]):
        return True
    words = {folded_title(cell) for cell in filled if not _MEASURE.fullmatch(cell)}
    if any(_TOTAL.match(cell) for cell in filled[:3]) and len(words) <= 2:
        return True
    return len(filled) == 1 or (bool(keys) and not any(_filled(cells, key) for key in keys))


def _is_counting(texts: list[str]) -> bool:
    """A row 1, 2, 3 … below the titles."""
    return texts[0] in {"0", "1"} and texts == [str(int(texts[0]) + index) for index in range(len(texts))]


def _filled(cells: CellTexts, index: int) -> bool:
    return index < len(cells) and bool(cells[index].strip())
