"""A published table -> its charts, as numbers that a template draws: lines over time, else bars."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from kimsite.blog.table_sums import is_total
from kimsite.blog.tables import PublishedTable, grouped
from kimsite.model.figures import Bar, BarChart, Line, LineChart

_TIMES = frozenset({"bulan", "tahun", "triwulan", "minggu", "periode", "tanggal", "semester"})
_LINES, _BARS = 4, 3
"""Lines of one chart, and charts of bars, at most."""
_LEAST_TIMES = 3
_WIDTH, _HEIGHT, _TOP, _LEFT, _RIGHT, _BOTTOM = 640, 270, 12, 52, 560, 238
"""Of a chart of lines: its size, and the frame of its lines."""
_NAME_HEIGHT = 17
_MOST_LABELS = 7
_PAIRS = (("anggaran", "realisasi"), ("sasaran", "tercapai"), ("target", "realisasi"), ("pagu", "realisasi"))


def line_charts(table: PublishedTable) -> tuple[LineChart, ...]:
    """Lines for a table whose rows are times: one chart of its figures, one of its per cents."""
    if not _is_over_time(table):
        return ()
    columns = _columns(table)
    percents = [column for column in columns if _is_percent(table, column)]
    figures = [column for column in columns if column not in percents]
    return tuple(_line_chart(table, chosen[:_LINES]) for chosen in (figures, percents) if chosen)


def bar_charts(table: PublishedTable) -> tuple[BarChart, ...]:
    """Bars for any other table: two columns that belong together in one chart, else one for each column."""
    if _is_over_time(table):
        return ()
    columns = [column for column in _columns(table) if not _is_percent(table, column)]
    heads = [head.casefold() for head in table.header]
    for first, second in _PAIRS:
        if first in heads and second in heads and {heads.index(first), heads.index(second)} <= set(columns):
            return (_bar_chart(table, heads.index(first), heads.index(second)),)
    return tuple(_bar_chart(table, column, None) for column in columns[:_BARS])


def _columns(table: PublishedTable) -> list[int]:
    """Columns with a figure that is more than zero."""
    return [
        column
        for column in range(1, len(table.header))
        if table.numeric[column] and any(row[column] for row in table.figures)
    ]


def _is_percent(table: PublishedTable, column: int) -> bool:
    return any(row[column].endswith("%") for row in table.rows)


def _is_over_time(table: PublishedTable) -> bool:
    return table.header[0].casefold() in _TIMES and len(_plain_rows(table)) >= _LEAST_TIMES


def _plain_rows(table: PublishedTable) -> list[int]:
    """Rows that are no totals."""
    return [at for at, row in enumerate(table.rows) if not is_total(row[0])]


def _bar_chart(table: PublishedTable, column: int, other: int | None) -> BarChart:
    rows = _plain_rows(table)
    columns = [column] if other is None else [column, other]
    largest = max((table.figures[row][column] or 0 for row in rows for column in columns), default=0) or 1
    return BarChart(
        title=table.header[column],
        other="" if other is None else table.header[other],
        bars=tuple(_bar(table, row, column, other, largest) for row in rows),
    )


def _bar(table: PublishedTable, row: int, column: int, other: int | None, largest: float) -> Bar:
    cells, figures = table.rows[row], table.figures[row]
    mille = int((figures[column] or 0) * 1000 / largest)
    if other is None:
        return Bar(label=cells[0], value=grouped(cells[column], figures[column]), mille=mille)
    whole, part = figures[column], figures[other]
    return Bar(
        label=cells[0],
        value=grouped(cells[column], figures[column]),
        mille=mille,
        other=grouped(cells[other], part),
        other_mille=int((part or 0) * 1000 / largest),
        ratio=f"{int(part * 100 / whole + 0.5)}%" if whole and part is not None else "",
    )


def _line_chart(table: PublishedTable, columns: Sequence[int]) -> LineChart:
    rows = _plain_rows(table)
    rows = rows[: max((at for at, row in enumerate(rows) if _has_any(table, row, columns)), default=0) + 1]
    top = _round_up(max(table.figures[row][column] or 0 for row in rows for column in columns))
    step = (_RIGHT - _LEFT) / max(1, len(rows) - 1)
    xs = [round(_LEFT + step * at) for at in range(len(rows))]
    lines = [_line(table, column, rows, xs, top, style) for style, column in enumerate(columns, 1)]
    every = -(-len(rows) // _MOST_LABELS)
    percent = "%" if _is_percent(table, columns[0]) else ""
    return LineChart(
        title=", ".join(table.header[column] for column in columns),
        width=_WIDTH,
        height=_HEIGHT,
        right=_RIGHT + 10,
        lines=tuple(_apart(lines)),
        ticks=tuple((_y(top * part / 4, top), _label(top * part / 4) + percent) for part in range(0, 5, 2)),
        labels=tuple((x, table.rows[row][0]) for x, row in list(zip(xs, rows, strict=True))[::every]),
    )


def _has_any(table: PublishedTable, row: int, columns: Sequence[int]) -> bool:
    return any(table.figures[row][column] is not None for column in columns)


def _line(
    table: PublishedTable, column: int, rows: Sequence[int], xs: Sequence[int], top: float, style: int
) -> Line:
    path, pen = [], "M"
    marks = []
    for x, row in zip(xs, rows, strict=True):
        value = table.figures[row][column]
        if value is None:
            pen = "M"
            continue
        y = _y(value, top)
        path.append(f"{pen}{x} {y}")
        marks.append((x, y))
        pen = "L"
    return Line(
        name=table.header[column],
        path="".join(path),
        marks=tuple(marks),
        style=style,
        label_y=marks[-1][1] if marks else _BOTTOM,
    )


def _apart(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines with their names far enough from each other to be read."""
    least = -_NAME_HEIGHT
    placed: dict[int, int] = {}
    for line in sorted(lines, key=lambda line: (line.label_y, line.style)):
        least = max(line.label_y, least + _NAME_HEIGHT)
        placed[line.style] = least
    over = max(0, least - _BOTTOM)
    for line in lines:
        yield Line(
            name=line.name,
            path=line.path,
            marks=line.marks,
            style=line.style,
            label_y=placed[line.style] - over,
        )


def _y(value: float, top: float) -> int:
    return round(_BOTTOM - (_BOTTOM - _TOP) * value / top)


def _round_up(value: float) -> float:
    """The next of 1, 2, 4 or 8 times a power of ten, and halves of it, so that the axis has round figures."""
    if value <= 0:
        return 1
    power = 10.0 ** math.floor(math.log10(value))
    return float(next(power * factor for factor in (1, 2, 4, 6, 8, 10) if value <= power * factor + 1e-9))


def _label(value: float) -> str:
    text = f"{value:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return re.sub(r",?0+$", "", text) if "," in text else text
