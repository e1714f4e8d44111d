"""P01, P10: files that a post names and that show a person's number or health."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kimsite.content.checks import health, health_tables, privacy
from kimsite.model.table import Row
from kimsite.tools.unreadable import Unreadable

_ROWS_SEARCHED = 2000
"""Rows of a CSV file that are read for the persons they name."""


class PersonalDataFound(Exception):  # noqa: N818  # a state of a file, turned into a finding by the caller
    """A page or file shows NIK or KK numbers or persons' health: `why` is the finding that holds the post."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.why = Unreadable(code, tuple((name, str(value)) for name, value in values.items()))


def check_file_name(path: str, name: str) -> None:
    """Raises PersonalDataFound where the path carries a NIK or KK number. `name`: as the post writes it."""
    if privacy.is_named_by_number(path):
        raise PersonalDataFound("P01", sebab="nik.file-name", nilai=name)


def check_document(name: str, text: str, rows: Sequence[Row]) -> None:
    """Raises PersonalDataFound for a NIK or KK number, or for persons' health in a table.

    `rows`: of a document that is a table; the finding then states row and column.
    """
    if privacy.shows_number(text):
        for row in rows:
            column = next((at for at, cell in enumerate(row.cells) if privacy.shows_number(cell)), None)
            if column is not None:
                raise PersonalDataFound(
                    "P01", sebab="nik.cell", nilai=name, urut=row.line, kolom=row.left + column + 1
                )
        _check_health(name, rows)
        raise PersonalDataFound("P01", sebab="nik.document", nilai=name)
    _check_health(name, rows)


def _check_health(name: str, rows: Sequence[Row]) -> None:
    """Raises PersonalDataFound with the first row and column that state a person's health."""
    for row, below in pairwise(rows):
        column = health_tables.name_column(row.cells, below.cells)
        if column is not None:
            raise PersonalDataFound("P10", nilai=name, urut=row.line, kolom=row.left + column + 1)
    person = next((row for row in rows[:_ROWS_SEARCHED] if health.row_of_a_person(row.cells)), None)
    if person is not None:
        raise PersonalDataFound("P10", nilai=name, urut=person.line, kolom=person.left + 1)
