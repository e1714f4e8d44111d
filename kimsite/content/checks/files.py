"""P01, P10, P80: files that a post names and that show a person's number or health."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kimsite.content.checks import health, health_tables, privacy
from kimsite.model.table import DocumentText, Row
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.unreadable import Unreadable

_ROWS_SEARCHED = 2000
"""Rows of a table that are read for the persons they name."""
_FIRST_ROWS = 4
"""Rows below a head of which one must name somebody."""
_CHARACTERS_SEARCHED = 200_000
"""Characters of a document's lines that are read for the persons they name."""
_LONGEST_LINE = 600
_NUMBER_HEAD = lazy_pattern(r"(?<![a-z])(?:nik|nkk|kk|ktp)(?![a-z])", re.IGNORECASE)
"""A column's head that names a NIK or KK."""
_NAME_AND_FIGURE = lazy_pattern(r"[^\W\d_]{2}[^\n]*?[\s|;,]\d{1,3}(?:[.,]\d{1,2})?(?![\d.,])")


class PersonalDataFound(Exception):  # noqa: N818  # a state of a file, turned into a finding by the caller
    """A page or file shows NIK or KK numbers or persons' health: `why` is the finding that holds the post."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.why = Unreadable(code, tuple((name, str(value)) for name, value in values.items()))


def check_file_name(path: str, name: str) -> None:
    """Raises PersonalDataFound where the path carries a NIK or KK number. `name`: as the post writes it."""
    if privacy.is_named_by_number(path):
        raise PersonalDataFound("P01", sebab="nik.file-name", nilai=name)


def check_text(name: str, text: str) -> None:
    """Raises PersonalDataFound for a NIK or KK number in what can be seen of a document."""
    if privacy.shows_number(text):
        raise PersonalDataFound("P01", sebab="nik.document", nilai=name)


def check_document(name: str, document: DocumentText) -> Unreadable | None:
    """A warning (P80) where the lines state a person's health.

    Raises PersonalDataFound for a NIK or KK number in the text, or for persons' health in a table.
    The finding states row and column where the document is a table.
    """
    if privacy.shows_number(document.text):
        for row in document.rows:
            column = next((at for at, cell in enumerate(row.cells) if privacy.shows_number(cell)), None)
            if column is not None:
                raise PersonalDataFound(
                    "P01", sebab="nik.cell", nilai=name, urut=row.line, kolom=row.left + column + 1
                )
        _check_rows(name, document.rows)
        raise PersonalDataFound("P01", sebab="nik.document", nilai=name)
    _check_rows(name, document.rows)
    return _check_lines(name, document.lines)


def _check_rows(name: str, rows: Sequence[Row]) -> None:
    """Raises PersonalDataFound with the first row and column that state a person's health."""
    for at, (row, below) in enumerate(pairwise(rows), 1):
        column = health_tables.name_column(row.cells, below.cells)
        if column is not None and any(_is_filled(row.cells, column) for row in rows[at : at + _FIRST_ROWS]):
            raise PersonalDataFound("P10", nilai=name, urut=row.line, kolom=row.left + column + 1)
    if any(_NUMBER_HEAD.search(cell) for row in rows[:_FIRST_ROWS] for cell in row.cells):
        parted = next((row for row in rows if _holds_parted_number(row.cells)), None)
        if parted is not None:
            raise PersonalDataFound(
                "P01", sebab="nik.cell", nilai=name, urut=parted.line, kolom=parted.left + 1
            )
    person = next((row for row in rows[:_ROWS_SEARCHED] if health.row_of_a_person(row.cells)), None)
    if person is not None:
        raise PersonalDataFound("P10", nilai=name, urut=person.line, kolom=person.left + 1)


def _holds_parted_number(cells: Sequence[str]) -> bool:
    """True where the cells of figures in a row are a number together, whatever is between them."""
    figures = [cell.strip() for cell in cells if cell.strip().isdecimal()]
    return len(figures) > 1 and privacy.shows_number(" ".join(figures))


def _is_filled(cells: Sequence[str], column: int) -> bool:
    """False where nobody is named: in a form that is still blank, or above the first name."""
    return column < len(cells) and any(map(str.isalpha, cells[column]))


def _check_lines(name: str, lines: Sequence[str]) -> Unreadable | None:
    """A warning where a line states a person's health.

    Raises PersonalDataFound for a table whose cells are separated by blanks alone.
    """
    text = "\n".join(piece for line in lines for piece in _pieces(line))[:_CHARACTERS_SEARCHED]
    shown = text.split("\n")
    for person in health.named_persons(text):
        head, below = shown[person.line - 1], shown[person.line : person.line + 1]
        if any(map(str.isdigit, head)) or health_tables.names_head(head, below) is None:
            return Unreadable("P80", (("nilai", name), ("contoh", person.instead)))
        if any(map(_NAME_AND_FIGURE.search, below)):
            column = len(head[: person.column].split()) + 1
            raise PersonalDataFound("P10", nilai=name, urut=person.line, kolom=column)
    return None


def _pieces(line: str) -> Iterator[str]:
    """A line in pieces that are searched in no time."""
    for start in range(0, len(line) or 1, _LONGEST_LINE):
        yield line[start : start + _LONGEST_LINE]
