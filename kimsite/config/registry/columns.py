"""Titles of columns -> fields: which are sure, which are doubtful, which are kept or left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from enum import StrEnum

from msgspec.structs import replace

from kimsite.config.registry.composite import composite_fields
from kimsite.config.registry.fields import CODE, FIELDS, KEPT_PREFIX, NAME, REFUSED, VILLAGE, folded_title
from kimsite.config.registry.locate import names_a_village
from kimsite.config.registry.title_words import field_by_words
from kimsite.record import Record
from kimsite.tools.nik import find_numbers
from kimsite.tools.spreadsheet import column_name

_ALIKE, _MARGIN = 0.82, 0.15
"""How alike a title must be to a known one, and how much more than to the next field's."""
_EXACT = {title: name for name, field in reversed(FIELDS.items()) for title in field.titles}
_VAGUE = frozenset({"nama", "keterangan", "ket", "catatan", "uraian", "alamat"})
"""Titles that may mean anything: only the cells below them can tell."""
_ASIDE = re.compile(r"\([^)]*\)")
"""Brackets in a title: '(Aktif/Tidak)', '(KIM)'."""
_ONE_SEX = re.compile(r"\b(?:l|p|laki|perempuan|pria|wanita|lk|pr)$")
"""Columns that count women or men alone are not the number of members."""
_OTHER = frozenset(
    map(folded_title, ("Kode Kecamatan", "Kode Kec", "Kode Kab", "Kode Kabupaten", "Kode Provinsi"))
)
_STATES = frozenset({"aktif", "pasif", "tidak aktif", "non aktif", "nonaktif", "terdaftar", "usulan"})
TICKS = frozenset({"v", "✓", "✔", "√", "☑", "x", "1", "ya", "y", "*"})
"""What people put into a cell to say that its column holds."""
_SOME = 0.2
"""Share of cells with a NIK from which a column is one of NIK; single ones are left out by themselves."""
_MOST = 0.6
"""Share of cells that say what a column holds from which it does."""
_SAMPLE = 60
"""Cells of a column that are looked at."""


class ColumnState(StrEnum):
    """How a column was understood."""

    SURE = "pasti"
    ASKED = "ditanyakan"
    """It may be a field; it is kept as it is until somebody says so."""
    KEPT = "disimpan"
    """No field of kimsite: kept beside the others, not used."""
    REFUSED = "tidak diambil"
    """It holds numbers or days of birth of persons."""


class SheetColumn(Record, kw_only=True):
    """One column as it was understood."""

    index: int
    title: str
    """As written; titles of two rows are joined with a blank."""
    field: str
    """Name of its field; of an asked column the likeliest; else empty."""
    state: ColumnState
    filled: int
    """Cells below the title that are not empty."""
    part: int = -1
    """Of a column that holds two things: which half this is; -1: the whole cell."""
    ticked: bool = False
    """A tick below the title gives the title as the value: 'Aktif' and 'Tidak aktif' side by side."""

    @property
    def is_asked(self) -> bool:
        """Whether somebody has to say what it holds."""
        return self.state == ColumnState.ASKED

    @property
    def letter(self) -> str:
        """As spreadsheets call it."""
        return column_name(self.index)


def exact_field(title: str) -> str:
    """The field of a title that is known as it is; `no` for the column of a title; else empty."""
    if title.casefold().strip() in FIELDS:
        return title.casefold().strip()
    folded = folded_title(title)
    if found := _EXACT.get(folded) or next(iter(composite_fields(title)), ""):
        return found
    bare = _ASIDE.sub(" ", title)
    return "" if _ONE_SEX.search(folded) else _EXACT.get(folded_title(bare)) or field_by_words(bare)


def likely_field(title: str) -> str:
    """The field of a title that is known or nearly so; empty where none is clearly meant."""
    if found := exact_field(title):
        return found
    near, ratio, second = _nearest(folded_title(title))
    return near if ratio >= _ALIKE and ratio - second >= _MARGIN else ""


def understand_columns(
    titles: Sequence[str], rows: Sequence[Sequence[str]], answers: Mapping[str, str], prefix: str
) -> tuple[SheetColumn, ...]:
    """Every titled or filled column. `answers`: title or letter -> field or `lain`.

    `prefix`: the kabupaten's code without dots, which codes of villages begin with.
    """
    columns = []
    width = max([len(titles), *(len(row) for row in rows)], default=0)
    for index in range(width):
        title = titles[index].strip() if index < len(titles) else ""
        cells = [row[index].strip() for row in rows if index < len(row) and row[index].strip()]
        if (halves := composite_fields(title)) and not any(
            _names(name, title, column_name(index)) for name in answers
        ):
            columns += [
                SheetColumn(
                    index=index,
                    title=title,
                    field=field,
                    state=ColumnState.SURE,
                    filled=len(cells),
                    part=part,
                )
                for part, field in enumerate(halves)
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
            columns.append(_column(index, title, cells, answers, prefix))
    return _settled(columns, rows)


def _column(
    index: int, title: str, cells: Sequence[str], answers: Mapping[str, str], prefix: str
) -> SheetColumn:
    letter = column_name(index)
    answer = next((field for name, field in answers.items() if _names(name, title, letter)), "")
    if is_personal_column(title, cells):
        field, state = "", ColumnState.REFUSED
    elif answer:
        field = answer if answer in FIELDS else ""
        state = ColumnState.SURE if field else ColumnState.KEPT
    else:
        field, state = _meaning(title, cells, prefix)
    return SheetColumn(index=index, title=title or letter, field=field, state=state, filled=len(cells))


def is_tick_column(title: str, cells: Sequence[str]) -> bool:
    """Whether a status is ticked below its own name."""
    return folded_title(title) in _STATES and bool(cells) and all(cell.casefold() in TICKS for cell in cells)


def _names(answer: str, title: str, letter: str) -> bool:
    return answer.strip().upper() == letter or folded_title(answer) == folded_title(title)


def is_personal_column(title: str, cells: Iterable[str]) -> bool:
    """Whether a column holds NIK, KK or days of birth, by its title or by what is in it."""
    known = list(cells)[:_SAMPLE]
    return folded_title(title) in REFUSED or (
        bool(known) and _share(known, lambda cell: len(cell) >= 12 and bool(find_numbers(cell))) > _SOME
    )


def _meaning(title: str, cells: Sequence[str], prefix: str) -> tuple[str, ColumnState]:
    folded = folded_title(title)
    if title.startswith(KEPT_PREFIX) or folded in _OTHER or _ONE_SEX.search(folded):
        return "", ColumnState.KEPT
    if folded.startswith("alamat "):  # of an office or a head: no field, however like one it is spelt
        return "", ColumnState.KEPT
    if found := exact_field(title):
        return found, ColumnState.SURE
    if cells and _share(cells[:_SAMPLE], lambda cell: _is_code(cell, prefix)) > 0.8:
        return CODE, ColumnState.SURE
    if folded_title(title) in _VAGUE or not title:
        field = field_of_cells(cells)
        return field, ColumnState.SURE if field else ColumnState.KEPT
    near, ratio, second = _nearest(folded_title(title))
    if ratio >= _ALIKE and ratio - second >= _MARGIN:
        return near, ColumnState.SURE
    return (near, ColumnState.ASKED) if ratio >= _ALIKE - 0.07 else ("", ColumnState.KEPT)


def field_of_cells(cells: Sequence[str]) -> str:
    """The field of a column whose title may mean anything: names of KIM, or 'Desa …'; else empty."""
    known = cells[:_SAMPLE]
    if known and _share(known, lambda cell: cell.upper().startswith("KIM ")) > _MOST:
        return NAME
    return VILLAGE if known and _share(known, names_a_village) > _MOST else ""


def _is_code(cell: str, prefix: str) -> bool:
    digits = re.sub(r"\D", "", cell)
    return len(digits) == 10 and digits.startswith(prefix)


def _share(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, cells)) / len(cells)


def _nearest(title: str) -> tuple[str, float, float]:
    """The likeliest field, how alike it is (0 to 1), and how alike the next field is."""
    best: dict[str, float] = {}
    for name, field in FIELDS.items():
        best[name] = max(SequenceMatcher(None, title, known).ratio() for known in field.titles)
    (first, ratio), (_, second), *_ = sorted(best.items(), key=lambda pair: -pair[1])
    return first, ratio, second


def _settled(columns: list[SheetColumn], rows: Sequence[Sequence[str]]) -> tuple[SheetColumn, ...]:
    """Of two columns for one field the first counts; the other is asked about.

    Desa and kelurahan may stand in columns of their own, where no row fills both.
    """
    taken: dict[str, SheetColumn] = {}
    settled = []
    sure = {column.field for column in columns if column.state == ColumnState.SURE}
    for written in columns:
        one = written
        if (
            one.state in {ColumnState.ASKED, ColumnState.KEPT}
            and folded_title(one.title).removeprefix("legalitas ") == "tanggal"
            and one.field not in sure
            and "sk_nomor" in sure
        ):
            one = replace(one, field="sk_tanggal", state=ColumnState.SURE)  # the date beside the number
        first = taken.get(one.field) if one.state == ColumnState.SURE and one.field else None
        shared = one.field == VILLAGE or one.ticked
        if first is None or (shared and not _both(first.index, one.index, rows)):
            taken.setdefault(one.field, one)
            settled.append(one)
        else:
            settled.append(replace(one, state=ColumnState.ASKED))
    return tuple(settled)


def _both(one: int, other: int, rows: Sequence[Sequence[str]]) -> bool:
    return any(len(row) > max(one, other) and row[one].strip() and row[other].strip() for row in rows)
