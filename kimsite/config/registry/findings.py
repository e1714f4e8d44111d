"""What was doubtful in a list of KIM -> findings: one a column, never one a row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kimsite.config.registry.fields import FIELDS, KEPT_PREFIX
from kimsite.config.registry.reading import DOUBLE, Registry, RowQuestion, UnreadCell
from kimsite.config.registry.sheet_column import ColumnState
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import place_at

_MOST = 8
"""Rows that a finding names."""


def report_registry(path: str, registry: Registry, lines: list[str], diagnostics: Findings) -> None:
    """Report columns, cells and rows. `lines`: of a CSV, to be shown; empty for a workbook."""
    sheet, head = registry.table.sheet, place_at(path, lines, registry.table.title_row)
    before = f"{sheet}!" if sheet else ""
    for column in registry.columns:
        letter = f"{before}{column.letter}"
        if column.state == ColumnState.REFUSED:
            diagnostics.add("K35", head, kolom=letter, judul=column.title)
        elif column.state == ColumnState.ASKED:
            label = FIELDS[column.field].label
            diagnostics.add("K18", head, kolom=letter, nilai=column.title, saran=label, isian=column.field)
    kept = [column.title for column in registry.columns if column.state == ColumnState.KEPT]
    if unused := [title for title in kept if not title.startswith(KEPT_PREFIX)]:
        diagnostics.add("K32", head, nilai=", ".join(unused))
    for cells in _by_column(registry.unread):
        first = cells[0]
        diagnostics.add(
            "K30",
            place_at(path, lines, first.number),
            kolom=f"{before}{first.column.letter}",
            judul=first.column.title,
            jumlah=len(cells),
            urut=spelt_rows([cell.number for cell in cells]),
            nilai=first.written,
            sebab=first.reason,
        )
    for rows in _by_reason(registry.questions):
        first_row = rows[0]
        diagnostics.add(
            "K31",
            place_at(path, lines, first_row.number),
            lembar=before.rstrip("!") or path.rpartition("/")[2],
            jumlah=len(rows),
            urut=spelt_rows([row.number for row in rows]),
            nilai=first_row.written,
            sebab=first_row.reason,
            saran="" if first_row.reason == DOUBLE else " / ".join(first_row.choices[:3]),
        )


def spelt_rows(numbers: Sequence[int]) -> str:
    """'7, 9, 12 …': the first of them."""
    shown = ", ".join(str(number) for number in numbers[:_MOST])
    return f"{shown} …" if len(numbers) > _MOST else shown


def _by_column(cells: Iterable[UnreadCell]) -> Iterable[list[UnreadCell]]:
    """Cells of one column and reason together."""
    groups: dict[tuple[int, str], list[UnreadCell]] = {}
    for cell in cells:
        groups.setdefault((cell.column.index, cell.reason), []).append(cell)
    return groups.values()


def _by_reason(rows: Iterable[RowQuestion]) -> Iterable[list[RowQuestion]]:
    """Rows of one reason together; each double by itself, as its choice differs."""
    groups: dict[str, list[RowQuestion]] = {}
    for row in rows:
        key = f"{row.reason}{row.choices}" if row.choices else row.reason
        groups.setdefault(key, []).append(row)
    return groups.values()
