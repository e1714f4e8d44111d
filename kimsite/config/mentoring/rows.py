"""The files of `pendampingan/` -> rows of texts that know their place: spreadsheets and YAML alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from kimsite.config.mentoring import columns as column
from kimsite.config.mentoring.cells import read_session_day
from kimsite.config.mentoring.columns import known_field, mentoring_field
from kimsite.config.registry.columns import is_personal_column
from kimsite.config.registry.joined_titles import joined_titles
from kimsite.config.registry.office_list import text_sheets
from kimsite.config.registry.table import TITLES_WITHIN, TextSheet
from kimsite.diagnostics.findings import Findings
from kimsite.model.marked import Place
from kimsite.record import Record
from kimsite.tools import files
from kimsite.tools.nik import find_numbers
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.spreadsheet import column_name
from kimsite.tools.text import clean
from kimsite.tools.workbook_reader import UnusableWorkbookError

_ATTENDANCE = {column.DAY_1: column.ATTENDED_1, column.DAY_2: column.ATTENDED_2}
_GROUP = lazy_pattern(
    r"\bkec(?:amatan|\.)\s*[:.]?\s*([^,;:(]{3,40}?)\s*(?:[,;:(]|tahun|thn|\d{4}|$)", re.IGNORECASE
)
_LONGEST_NIK_FREE = 12
"""Characters below which no text holds a NIK."""


class MentoringRow(Record, kw_only=True):
    """One row: field -> text, empty ones left out."""

    path: str
    sheet: str
    """Empty for a CSV or YAML."""
    number: int
    """Of the row, or of the line in a text file."""
    values: tuple[tuple[str, str], ...]
    group: str = ""
    """What a heading above the row names: 'KECAMATAN DANDER'."""
    cells: tuple[tuple[str, str], ...] = ()
    """(field, its column as 'C' or as its key)"""

    def get(self, field: str) -> str:
        """The text of a field; empty where it has none."""
        return next((text for name, text in self.values if name == field), "")

    def column(self, field: str) -> str:
        """How a person finds the column."""
        named = next((name for field_, name in self.cells if field_ == field), field)
        return f"{self.sheet}!{named}" if self.sheet else named

    @property
    def place(self) -> Place:
        """For findings."""
        return Place(path=self.path, line=self.number)


def spreadsheet_rows(root: Path, path: str, diagnostics: Findings) -> Iterator[MentoringRow]:
    """Every row below the titles of every visible sheet; a file that cannot be read is a finding (K60)."""
    try:
        sheets, machinery = text_sheets(path, files.read_bytes(root, path))
    except UnusableWorkbookError as error:
        diagnostics.add("K60", Place(path=path), sebab=error.reason)
        return
    except OSError as error:
        diagnostics.add("B02", Place(path=path), sebab=error.strerror or str(error))
        return
    for what in machinery:
        diagnostics.add("K39", Place(path=path), nilai=what)
    tables = [(sheet, *_titles(sheet)) for sheet in sheets if not sheet.hidden]
    if not any(titles for _, _, titles in tables):
        diagnostics.add("K61", Place(path=path))
    for sheet, start, titles in tables:
        if titles:
            yield from _table_rows(path, sheet, start, titles, diagnostics)


def is_table(fields: Iterable[str]) -> bool:
    """Whether titles are those of a schedule or of participants."""
    known = set(fields)
    return {column.KECAMATAN, column.DAY_1} <= known or (
        column.NAME in known and bool(known & {column.GROUP, column.VILLAGE, column.ATTENDED_1, column.CODE})
    )


def _titles(sheet: TextSheet) -> tuple[int, tuple[str, ...]]:
    """Index of the first row below the titles, and the titles; none where the sheet has no table."""
    known = _titles_by(sheet, known_field)
    return known if known[1] else _titles_by(sheet, mentoring_field)


def _titles_by(sheet: TextSheet, field_of: Callable[[str], str]) -> tuple[int, tuple[str, ...]]:
    best: tuple[int, int, tuple[str, ...]] = (0, 0, ())
    for index, row in enumerate(sheet.rows[:TITLES_WITHIN]):
        below = sheet.rows[index + 1] if index + 1 < len(sheet.rows) else ()
        two = joined_titles(row, below, known_field)
        for height, titles in ((1, row), (2, two)):
            fields = {field_of(title) for title in titles} - {""}
            if is_table(fields) and len(fields) > best[0]:
                best = (len(fields), index + height, titles)
    return best[1], best[2]


def _table_rows(
    path: str, sheet: TextSheet, start: int, titles: Sequence[str], diagnostics: Findings
) -> Iterator[MentoringRow]:
    rows = sheet.rows[start:]
    head = Place(path=path, line=sheet.number(start - 1))
    fields = _fields(titles, rows)
    unknown = []
    for index, title in enumerate(titles):
        if is_personal_column(title, [row[index] for row in rows if index < len(row) and row[index].strip()]):
            fields.pop(index, None)
            where = f"{sheet.name}!{column_name(index)}" if sheet.name else column_name(index)
            diagnostics.add("K35", head, kolom=where, judul=title)
        elif title.strip() and not mentoring_field(title):
            unknown.append(title.strip())
    if unknown:
        diagnostics.add("K62", head, nilai=", ".join(unknown))
    cells = tuple((field, column_name(index)) for index, field in fields.items())
    group = ""
    for row in sheet.rows[:start]:
        group = _heading(row) or group
    for offset, row in enumerate(rows):
        if heading := _heading(row):
            group = heading
            continue
        values = tuple(
            (field, text)
            for index, field in fields.items()
            if index < len(row) and (text := clean(row[index])) and not _holds_nik(text)
        )
        if values:
            yield MentoringRow(
                path=path,
                sheet=sheet.name,
                number=sheet.number(start + offset),
                values=values,
                group=group,
                cells=cells,
            )


def _heading(row: Sequence[str]) -> str:
    """The kecamatan that a row of one filled cell names, such as 'DAFTAR PESERTA KECAMATAN DANDER'."""
    filled = [cell for cell in row if cell.strip()]
    match = _GROUP.search(filled[0]) if len(filled) == 1 else None
    return clean(match[1]) if match is not None else ""


def _fields(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[int, str]:
    """Index of a column -> field. 'Hari 1' beside names is attendance where no dates are below it."""
    named = [mentoring_field(title) for title in titles]
    fields: dict[int, str] = {}
    for index, field in enumerate(named):
        if field in _ATTENDANCE and column.NAME in named and _ATTENDANCE[field] not in named:
            filled = [row[index].strip() for row in rows if index < len(row) and row[index].strip()]
            dated = sum(read_session_day(cell)[0] is not None for cell in filled)
            if 2 * dated <= len(filled):
                field = _ATTENDANCE[field]  # noqa: PLW2901  # what the cells below say of the title
        if field and field != "no" and field not in fields.values():
            fields[index] = field
    return fields


def _holds_nik(text: str) -> bool:
    return len(text) >= _LONGEST_NIK_FREE and bool(find_numbers(text))
