"""What an operator answered about a list of KIM, kept beside it so that next month asks nothing twice.

`registri/jawaban.txt` has one line an answer and may be edited or deleted.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping

from kimsite.config.registry.fields import folded_title
from kimsite.config.registry.office_list import OfficeAnswers, OfficeList
from kimsite.record import Record
from kimsite.tools.table_csv import table_csv

ANSWERS_FILE = "registri/jawaban.txt"
_HEADS = ("tentang", "tertulis", "jawaban")
_COLUMN, _ROW = "kolom", "baris"


class RememberedAnswers(Record):
    """Answers by what was written: the numbers of rows are others next month."""

    columns: Mapping[str, str]
    """Title as folded -> field, or `lain`."""
    rows: Mapping[str, str]
    """Code and names of a row as written -> code of its village, or `lewati`."""


def read_answers(data: bytes) -> RememberedAnswers:
    """The answers of the file; lines that are none are ignored."""
    text = data.decode("utf-8-sig", "replace")
    columns: dict[str, str] = {}
    rows: dict[str, str] = {}
    for about, written, answer in _lines(text):
        if about == _COLUMN:
            columns[folded_title(written)] = answer
        elif about == _ROW:
            rows[_key(written)] = answer
    return RememberedAnswers(columns, rows)


def answered_before(known: RememberedAnswers, asked: OfficeList, given: OfficeAnswers) -> OfficeAnswers:
    """The answers given now, and for everything else that is asked those of before."""
    columns = {
        column.title: answer
        for _, column in asked.asked_columns
        if (answer := known.columns.get(folded_title(column.title), ""))
    }
    rows = {
        name: answer for name, written in row_names(asked) if (answer := known.rows.get(_key(written), ""))
    }
    return OfficeAnswers(columns={**columns, **given.columns}, rows={**rows, **given.rows}, sheet=given.sheet)


def with_answers(known: bytes, asked: OfficeList, answers: OfficeAnswers) -> bytes:
    """The file with the answers to what was asked; of two about the same, the newest stays."""
    kept = {(about, _fold(about, written)): (written, answer) for about, written, answer in _lines(
        known.decode("utf-8-sig", "replace")
    )}  # fmt: skip
    for _, column in asked.asked_columns:
        if answer := answers.columns.get(column.title, ""):
            kept[_COLUMN, _fold(_COLUMN, column.title)] = (column.title, answer)
    for name, written in row_names(asked):
        if answer := answers.rows.get(name, ""):
            kept[_ROW, _fold(_ROW, written)] = (written, answer)
    return table_csv(_HEADS, [(about, *pair) for (about, _), pair in sorted(kept.items())])


def row_names(asked: OfficeList) -> tuple[tuple[str, str], ...]:
    """(name of the row as an answer gives it, what is written there) of every row that is asked about."""
    several = len(asked.sheets) + len(asked.other) > 1
    return tuple(
        (f"{sheet}!{row.number}" if several else str(row.number), row.written)
        for sheet, row in asked.questions
    )


def _lines(text: str) -> list[tuple[str, str, str]]:
    try:
        rows = list(csv.reader(io.StringIO(text.replace("\0", ""), newline=None), delimiter=";"))
    except csv.Error:
        return []
    return [
        (row[0].strip(), row[1].strip(), row[2].strip()) for row in rows if len(row) == 3 and row[2].strip()
    ]


def _fold(about: str, written: str) -> str:
    return folded_title(written) if about == _COLUMN else _key(written)


def _key(written: str) -> str:
    return re.sub(r"\s+", " ", written).strip().casefold()
