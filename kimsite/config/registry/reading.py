"""A sheet -> every row's village and values, with all that is doubtful; nothing is decided in silence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kimsite.config.regions import Regency
from kimsite.config.registry.address import names_more_than_village
from kimsite.config.registry.cells import read_cell, without_list_number
from kimsite.config.registry.columns import ticked_status, understand_columns
from kimsite.config.registry.composite import part_of_cell
from kimsite.config.registry.fields import CODE, KECAMATAN, KEPT_PREFIX, LONGEST_CELL, NAME, ORDINAL, VILLAGE
from kimsite.config.registry.locate import Located, locate, place_names, village_choice
from kimsite.config.registry.sheet_column import ColumnState, SheetColumn
from kimsite.config.registry.table import KimRowCells, KimTable, TextSheet, find_table
from kimsite.config.registry.term import term_end
from kimsite.model.config import RegionVillage
from kimsite.record import Record
from kimsite.tools.nik import find_numbers
from kimsite.tools.text import clean

SKIP = "lewati"
"""The answer that leaves a row or a column out."""
_IDENTITY = frozenset({CODE, VILLAGE, KECAMATAN, ORDINAL})
_SHORTEST_NUMBER = 12
"""Characters that a NIK takes at least, parts left out."""
_DITTO = frozenset(
    ("idem", "idem.", "id.", "sda", "s.d.a", "s.d.a.", "sda.", "sama", "''", '"', "〃", "”", '-"-', '- " -')
)
"""What people write for the value of the cell above."""
DOUBLE = "registry.double"
"""Key of the catalogue: two rows for one village."""
_DECREE_DAY, _DECREE_END = "sk_tanggal", "sk_berlaku_sampai"
_BETWEEN_PHONES = re.compile(r"\s*(?:[/,;|&]|\bdan\b|\batau\b)\s*", re.IGNORECASE)
_ACTIVE = re.compile("aktif|active", re.IGNORECASE)
_SWITCH: Mapping[str, str] = {
    **dict.fromkeys(("1", "true", "v", "✓", "✔", "√", "☑"), "aktif"),
    **dict.fromkeys(("0", "false", "x", "✗", "✘"), "tidak aktif"),
}
"""A status below a title that asks for it, as databases keep it: 'is_active'."""
NO_ANSWERS: Mapping[str, str] = {}


class KimEntry(Record, kw_only=True):
    """One KIM of the list."""

    number: int
    """Of its row."""
    village: RegionVillage
    kecamatan: str
    values: tuple[tuple[str, str], ...]
    """(field, value); a field `lain: Title` for what is kept."""

    def get(self, field: str) -> str:
        """A field's value; empty where it has none."""
        return next((value for name, value in self.values if name == field), "")


class RowQuestion(Record, kw_only=True):
    """A row whose village is not sure."""

    number: int
    written: str
    """Its code and names as written."""
    reason: str
    choices: tuple[str, ...]


class UnreadCell(Record, kw_only=True):
    """A cell that is no value of its column: it is kept as it was written."""

    column: SheetColumn
    number: int
    written: str
    reason: str


class Registry(Record, kw_only=True):
    """All that a sheet says."""

    table: KimTable
    columns: tuple[SheetColumn, ...]
    entries: tuple[KimEntry, ...]
    questions: tuple[RowQuestion, ...]
    unread: tuple[UnreadCell, ...]
    respelt: tuple[tuple[int, str, str], ...]
    """(row, as written, as read): names by the table, the last day of a term."""
    several: tuple[SheetColumn, ...]
    """Once a cell with several phones, the column; the first of them was taken."""
    without_kim: tuple[int, ...]
    """Rows of villages without a KIM."""
    filled_down: int
    """Cells that took the value above: of merged kecamatan, and those that say 'idem'."""

    def column_of(self, field: str) -> SheetColumn | None:
        """The column that holds a field."""
        return next(
            (column for column in self.columns if column.field == field and column.state == ColumnState.SURE),
            None,
        )


def read_registry(
    sheet: TextSheet,
    regency: Regency,
    columns: Mapping[str, str] = NO_ANSWERS,
    rows: Mapping[str, str] = NO_ANSWERS,
    kecamatan: str = "",
) -> Registry | None:
    """The list of KIM on a sheet; None where it holds no table of villages.

    `columns`: title or letter -> field, or `lain`; `rows`: row number -> code of its village, or `lewati`;
    `kecamatan`: of rows that name none.
    """
    places = place_names(regency)
    table = find_table(sheet, places)
    if table is None:
        return None
    known = understand_columns(table.titles, [row.cells for row in table.rows], columns, places)
    reader = _Reader(table, known, regency, rows, kecamatan)
    for row in table.rows:
        reader.read(row)
    return reader.registry()


class _Reader:
    """The rows of one table under reading."""

    def __init__(
        self,
        table: KimTable,
        columns: Sequence[SheetColumn],
        regency: Regency,
        answers: Mapping[str, str],
        kecamatan: str,
    ) -> None:
        self._table, self._columns, self._regency, self._answers = table, tuple(columns), regency, answers
        self._entries: dict[str, KimEntry] = {}
        self._questions: list[RowQuestion] = []
        self._unread: list[UnreadCell] = []
        self._respelt: list[tuple[int, str, str]] = []
        self._several: list[SheetColumn] = []
        self._without: list[int] = []
        self._above, self._filled_down = "", 0
        self._last: dict[int, str] = {}
        self._default = kecamatan
        self._doubles: set[str] = set()

    def registry(self) -> Registry:
        return Registry(
            table=self._table,
            columns=self._columns,
            entries=tuple(self._entries[code] for code in self._entries if code not in self._doubles),
            questions=tuple(sorted(self._questions, key=lambda question: question.number)),
            unread=tuple(self._unread),
            respelt=tuple(self._respelt),
            several=tuple(self._several),
            without_kim=tuple(self._without),
            filled_down=self._filled_down,
        )

    def read(self, written_row: KimRowCells) -> None:
        """Take one row."""
        row = self._without_ditto(written_row)
        sure = [column for column in self._columns if column.state == ColumnState.SURE and column.field]
        cells = ((column.field, _cell(row, column)[:LONGEST_CELL]) for column in reversed(sure))
        written = {field: cell for field, cell in cells if cell}
        kecamatan = self._kecamatan(written.get(KECAMATAN, ""), row.group)
        values, unread = self._values(row)
        if not any(name not in _IDENTITY and not name.startswith(KEPT_PREFIX) for name, _ in values):
            self._without.append(row.number)
            return
        answer = self._answers.get(str(row.number), "")
        if answer == SKIP:
            return
        village = written.get(VILLAGE, "")
        found = locate(answer or written.get(CODE, ""), "" if answer else village, kecamatan, self._regency)
        if found.village is None:
            words = ", ".join(filter(None, (written.get(CODE, ""), village, kecamatan)))
            self._ask(row.number, words or clean(" ".join(row.cells))[:60], found)
            return
        values, unread = self._with_repairs(values, unread)
        self._unread += unread
        if found.respelt:
            self._respelt.append((row.number, village, found.village.name))
        self._add(
            KimEntry(
                number=row.number, village=found.village, kecamatan=found.kecamatan, values=tuple(values)
            )
        )

    def _without_ditto(self, row: KimRowCells) -> KimRowCells:
        """The row with 'idem' replaced by what is above it in the same column."""
        cells = list(row.cells)
        for index, cell in enumerate(cells):
            if cell.casefold().strip() in _DITTO and index in self._last:
                cells[index] = self._last[index]
                self._filled_down += 1
            elif cell.strip():
                self._last[index] = cell
        return KimRowCells(row.number, tuple(cells), row.group)

    def _with_repairs(
        self, values: list[tuple[str, str]], unread: list[UnreadCell]
    ) -> tuple[list[tuple[str, str]], list[UnreadCell]]:
        """A term such as `2024-2027` as the day on which an SK ends, and the first of two phones."""
        decree_day = "" if any(cell.column.field == _DECREE_DAY for cell in unread) else _DECREE_DAY
        begun = dict(values).get(decree_day, "")
        repaired: dict[tuple[str, str], str] = {}
        for cell in unread:
            key = cell.column.field, cell.written
            if cell.column.field == _DECREE_END and (end := term_end(cell.written, begun)):
                repaired[key] = end
                self._respelt.append((cell.number, cell.written, end))
            elif phone := _first_phone(cell):
                repaired[key] = phone
                self._several.append(cell.column)
        kept = [(name, repaired.get((name, value), value)) for name, value in values]
        return kept, [cell for cell in unread if (cell.column.field, cell.written) not in repaired]

    def _ask(self, number: int, words: str, found: Located) -> None:
        self._questions.append(
            RowQuestion(number=number, written=words, reason=found.reason, choices=found.choices)
        )

    def _add(self, entry: KimEntry) -> None:
        """Two rows for one village are both asked about."""
        code = entry.village.code
        first = self._entries.setdefault(code, entry)
        if first is entry:
            return
        known = Located(reason=DOUBLE, choices=(village_choice(entry.village, entry.kecamatan),))
        if code not in self._doubles:
            self._ask(first.number, first.village.name, known)
        self._doubles.add(code)
        self._ask(entry.number, entry.village.name, known)

    def _kecamatan(self, written: str, group: str) -> str:
        """The cell, or what is above it where cells are merged."""
        if written:
            self._above = written
        elif self._above and not group:
            self._filled_down += 1
        return written or group or self._above or self._default

    def _values(self, row: KimRowCells) -> tuple[list[tuple[str, str]], list[UnreadCell]]:
        values, unread = [], []
        for column in self._columns:
            written = _cell(row, column)
            is_address = column.field == VILLAGE and not column.parts and names_more_than_village(written)
            is_place = column.field in _IDENTITY and not is_address
            if not written or column.state == ColumnState.REFUSED or is_place:
                continue
            if is_address or column.state != ColumnState.SURE or not column.field:
                if not _holds_number(written):
                    values.append((f"{KEPT_PREFIX}{column.title.removeprefix(KEPT_PREFIX)}", written))
                continue
            personal = _holds_number(written)
            value, reason = ("", "registry.person") if personal else read_cell(column.field, written)
            if reason:
                shown = "" if reason == "registry.person" else written
                unread.append(UnreadCell(column=column, number=row.number, written=shown, reason=reason))
            if value and not (column.field == NAME and _is_no_name(value)):
                values.append((column.field, value))
        return values, unread


def _first_phone(cell: UnreadCell) -> str:
    """The first of several phones in a cell; empty where it holds anything else."""
    if cell.reason != "registry.phone":
        return ""
    readings = [read_cell(cell.column.field, part) for part in _BETWEEN_PHONES.split(cell.written)]
    return readings[0][0] if all(value and not reason for value, reason in readings) else ""


def _holds_number(text: str) -> bool:
    """Whether a NIK or KK is in it, as far as its digits may be masked or spelt."""
    return len(text) >= _SHORTEST_NUMBER and bool(find_numbers(text))


def _cell(row: KimRowCells, column: SheetColumn) -> str:
    written = row.cells[column.index] if column.index < len(row.cells) else ""
    if column.parts:
        return part_of_cell(column.parts, column.field, written.strip().lstrip("'`"))
    text = clean(written).lstrip("'`")
    text = without_list_number(column.field, text)
    if column.ticked:
        return ticked_status(column.title) if text else ""
    if column.field == "status" and _ACTIVE.search(column.title):
        return _SWITCH.get(text.casefold(), text)
    return text


def _is_no_name(text: str) -> bool:
    """'belum terbentuk' in the column of names: there is no KIM."""
    return text.casefold() in {"belum terbentuk", "belum dibentuk", "belum", "tidak ada kim", "belum ada kim"}
