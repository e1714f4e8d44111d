"""What templates see of a table of figures and its charts."""

from __future__ import annotations

from kimsite.model.cards import Download
from kimsite.record import Record


class Bar(Record, kw_only=True):
    """One line of a bar chart."""

    label: str
    value: str
    mille: int
    """Its length, per mille of the longest."""
    other: str = ""
    """The second figure, where the chart compares two."""
    other_mille: int = 0
    ratio: str = ""
    """The second figure in per cent of the first, or empty."""


class BarChart(Record, kw_only=True):
    """Bars of one column, or of two beside each other."""

    title: str
    other: str
    """Head of the second column, or empty."""
    bars: tuple[Bar, ...]


class Line(Record, kw_only=True):
    """One column over time. Lines differ by their strokes and marks, not by colour alone."""

    name: str
    path: str
    """SVG path data; a hidden or missing figure breaks the line."""
    marks: tuple[tuple[int, int], ...]
    style: int
    """1 to 4: which strokes and marks."""
    label_y: int
    """Where its name is written, at the right."""


class LineChart(Record, kw_only=True):
    """Columns over time."""

    title: str
    width: int
    height: int
    right: int
    """Where the names begin."""
    lines: tuple[Line, ...]
    ticks: tuple[tuple[int, str], ...]
    """(y, figure)"""
    labels: tuple[tuple[int, str], ...]
    """(x, label)"""


class TableView(Record, kw_only=True):
    """A table of figures as readers see it, with its charts and its files."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str
    numeric: tuple[bool, ...]
    """For each column whether it is set as figures."""
    lines: tuple[LineChart, ...]
    bars: tuple[BarChart, ...]
    small: bool
    """There are counts shown as '<5'."""
    closed: bool
    """There are counts that are not shown at all."""
    downloads: tuple[Download, ...]
