"""CSV as spreadsheets write it -> a head and rows, or why it is no table.

What is known of the writers: Excel puts `sep=;` first, parts by semicolons where commas are decimal, saves
"Unicode text" as UTF-16 with tabs and plain CSV in the system's letters (cp1252), leaves empty columns behind
the last one that was ever used, and writes a merged cell as one full cell and empty ones. A title often
is above the heads.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from kimsite.model.table import Row
from kimsite.record import Record
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import clean
from kimsite.tools.text_encoding import utf16_of
from kimsite.tools.unreadable import Unreadable

MOST_ROWS = 500
_SEPARATOR_LINE = lazy_pattern(r"\s*\"?sep=(.)\"?[;,\t| ]*\r?\n", re.IGNORECASE)
_DELIMITERS = (";", "\t", "|", ",")
_NUMBER = lazy_pattern(r"(?:rp\.?\s?)?[+\-\u2212(]?\s?(?:\d[\d.,\u00a0 ]*)\s?(?:%|persen)?\)?", re.IGNORECASE)
_NOTHING = frozenset({"", "-", "–", "—", "n/a", "…", "..."})
_YEAR = re.compile(r"(?:19|20)\d\d")
_RULE = re.compile(r":?-{3,}:?")
"""What is under the heads of a table in Markdown."""
_FAULT = lazy_pattern(
    r"#(?:REF!|DIV/0!|N/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#+)|-?\d+[.,]?\d*E\+\d\d", re.IGNORECASE
)
_SAMPLE = 200
"""Rows from which the delimiter is found."""


class Sheet(Record, kw_only=True):
    """A table that can be shown."""

    caption: str
    """What was above the heads."""
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    remarks: tuple[Unreadable, ...]
    """What its writer should look at."""


class NoTable(Exception):  # noqa: N818  # a state of the file, turned into a finding by the caller
    """The file cannot be shown as a table.

    `reason` is a key of the catalogue's reasons, `values` what fills its blanks.
    """

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = {name: str(value) for name, value in values.items()}


def decode_csv(data: bytes) -> tuple[str, bool]:
    """(the text, whether its encoding was guessed). Raises NoTable for what is no text."""
    if data[:4] in {b"PK\x03\x04", b"\xd0\xcf\x11\xe0"}:
        raise NoTable("table.excel")
    encoding = utf16_of(data)
    if encoding:
        return data.decode(encoding, errors="replace").removeprefix("\ufeff"), False
    try:
        return data.decode("utf-8-sig"), False
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252"), True
    except UnicodeDecodeError as error:
        raise NoTable("table.encoding") from error


def rows_of(text: str) -> tuple[Row, ...]:
    """The rows that hold something, without empty columns at either side. Raises NoTable."""
    delimiter, skipped = _delimiter(text)
    body = text[skipped:]
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter)
    line = first = 1 + text.count("\n", 0, skipped)
    rows: list[Row] = []
    try:
        for cells in reader:
            rows.append(Row(line, tuple(map(clean, cells))))
            line = first + reader.line_num
    except csv.Error as error:
        raise NoTable("table.cut", urut=line) from error
    rows = [
        row
        for row in rows
        if any(row.cells) and not all(_RULE.fullmatch(cell) or not cell for cell in row.cells)
    ]
    if rows and body.count('"') % 2 and any("\n" in cell and delimiter in cell for cell in cells):
        raise NoTable("table.cut", urut=rows[-1].line)
    if not re.search(r"\w", body):
        raise NoTable("table.empty")
    return _trimmed(rows)


def delimiter_of(text: str) -> str:
    """What parts the cells."""
    return _delimiter(text)[0]


def _delimiter(text: str) -> tuple[str, int]:
    """(what parts the cells, how much of the text only says so).

    As `sep=` says, else what gives most rows the same number of cells.
    """
    named = _SEPARATOR_LINE.match(text)
    if named:
        return named[1], named.end()
    best, most = _DELIMITERS[0], (0, 0)
    for delimiter in _DELIMITERS:
        widths = Counter(width for width in map(len, _sample(text, delimiter)) if width > 1)
        if widths:
            width, rows = max(widths.items(), key=lambda entry: (entry[1], entry[0]))
            if delimiter == "," and _is_prose(text):
                continue
            if (rows, width * (delimiter != ",")) > most:
                best, most = delimiter, (rows, width * (delimiter != ","))
    return best, 0


def _is_prose(text: str) -> bool:
    """True for one column of words with commas: the head has none, and each comma is followed by a blank."""
    head, _, rest = text.lstrip().partition("\n")
    return "," not in head and "," in rest and not re.search(r",\S", rest)


def _sample(text: str, delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            if any(map(str.strip, row)):
                rows.append(row)
            if len(rows) >= _SAMPLE:
                break
    except csv.Error:
        return rows
    return rows


def _trimmed(rows: Sequence[Row]) -> tuple[Row, ...]:
    last = max(max(at for at, cell in enumerate(row.cells) if cell) for row in rows) + 1
    first = min(next(at for at, cell in enumerate(row.cells) if cell) for row in rows)
    return tuple(Row(row.line, row.cells[first:last], first) for row in rows)


def read_table(data: bytes) -> Sheet:
    """The table in a CSV file. Raises NoTable."""
    text, guessed = decode_csv(data)
    found = rows_of(text)
    width = _width(found)
    titles, rows = _above(found, width)
    if width == 1:
        raise NoTable("table.one-column")
    header, rows = _heads(rows)
    _judge(header, rows)
    remarks = (*((Unreadable("F10"),) if guessed else ()), *_remarks(header, rows))
    return Sheet(
        caption=" ".join(titles), header=header, rows=tuple(row.cells for row in rows), remarks=remarks
    )


def is_number(cell: str) -> bool:
    """True for a figure as people write one: `1.250`, `2,5`, `Rp 15.000`, `12 %`."""
    return _NUMBER.fullmatch(cell) is not None


def numeric_columns(rows: Sequence[Sequence[str]]) -> tuple[bool, ...]:
    """For each column whether it holds figures only."""
    return tuple(
        all(cell.casefold() in _NOTHING or cell.startswith("<") or is_number(cell) for cell in column)
        for column in zip(*rows, strict=True)
    )


def _width(rows: Sequence[Row]) -> int:
    return Counter(len(row.cells) for row in rows).most_common(1)[0][0]


def _above(rows: Sequence[Row], width: int) -> tuple[tuple[str, ...], Sequence[Row]]:
    """(titles above the heads, the other rows): rows with one full cell, before the first with more."""
    if width == 1:
        return (), rows
    titles: list[str] = []
    for at, row in enumerate(rows):
        full = [cell for cell in row.cells if cell]
        if len(full) > 1:
            return tuple(titles), rows[at:]
        titles += full
    return tuple(titles), ()


def _heads(rows: Sequence[Row]) -> tuple[tuple[str, ...], Sequence[Row]]:
    """(the heads, the rows below): a second row of words below merged cells belongs to the heads."""
    if not rows:
        raise NoTable("table.empty")
    upper = rows[0].cells
    lower = rows[1].cells if len(rows) > 1 else ()
    merged = [at for at, cell in enumerate(upper) if not cell and at]
    parted = (
        merged
        and len(lower) == len(upper)
        and all(lower[at] for at in merged)
        and not any(any(char.isdigit() for char in cell) for cell in lower)
    )
    if not parted:
        return upper, rows[1:]
    heads: list[str] = []
    group = ""
    for over, under in zip(upper, lower, strict=True):
        group = over or (group if under else "")
        heads.append(f"{group} {under}".strip())
    return tuple(heads), rows[2:]


def _judge(header: tuple[str, ...], rows: Sequence[Row]) -> None:
    """Raise NoTable where the table would say something wrong."""
    if not rows:
        raise NoTable("table.no-rows")
    if len(rows) > MOST_ROWS:
        raise NoTable("table.too-long", batas=MOST_ROWS)
    for row in rows:
        if len(row.cells) != len(header):
            raise NoTable("table.ragged", urut=row.line, jumlah=len(row.cells), batas=len(header))
    unnamed = next((at for at, head in enumerate(header) if not head and at), None)
    if unnamed is not None:
        raise NoTable("table.unnamed", urut=unnamed + 1)
    figures = [head for head in header[1:] if is_number(head)]
    if len(figures) == len(header) - 1 and not _count_up(figures):
        raise NoTable("table.no-heads")


def _count_up(heads: Sequence[str]) -> bool:
    """True for heads that are years, or numbers in order."""
    if all(_YEAR.fullmatch(head) for head in heads):
        return True
    numbers = [int(head) for head in heads if head.isascii() and head.isdigit()]
    return len(numbers) == len(heads) > 1 and all(
        later == earlier + 1 for earlier, later in pairwise(numbers)
    )


def _remarks(header: Sequence[str], rows: Sequence[Row]) -> tuple[Unreadable, ...]:
    problems: list[Unreadable] = []
    twice = next(
        (head for head, count in Counter(map(str.casefold, header)).items() if count > 1 and head), ""
    )
    if twice:
        problems.append(
            Unreadable("F11", (("judul", next(head for head in header if head.casefold() == twice)),))
        )
    fault = next(
        ((row, at) for row in rows for at, cell in enumerate(row.cells) if _FAULT.fullmatch(cell)), None
    )
    if fault:
        row, at = fault
        problems.append(
            Unreadable(
                "F12", (("sel", row.cells[at]), ("urut", str(row.line)), ("kolom", str(row.left + at + 1)))
            )
        )
    return tuple(problems)
