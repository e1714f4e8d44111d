"""Days -> an SVG calendar: size and colour together, so that it survives a photocopier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from html import escape

from kimsite.report.activity.period import Period, monday
from kimsite.tools.dates import MONTH_NAMES

CELL = 19
_LEFT = 38
_TOP = 18
_SIZES = (4, 9, 13, 17)
"""Edge of the square for 0, 1, 2 and 3 or more posts."""


def calendar_svg(days: Iterable[date], period: Period, title: str) -> str:
    """One column a week, one row a day. `title` says in words what the picture shows."""
    counts = Counter(days)
    squares: dict[int, list[str]] = {level: [] for level in range(len(_SIZES))}
    for day, drawn in _squares(period):
        level = min(counts[day], len(_SIZES) - 1)
        squares[level].append(drawn[level])
    months = [day for day, _ in _squares(period) if day.day == 1 or day == period.first]
    columns = [(monday(day) - monday(period.first)).days // 7 for day in months]
    labels = [
        f'<text x="{_LEFT + column * CELL}" y="12">{MONTH_NAMES[day.month - 1][:3]}</text>'
        for day, column in zip(months, columns, strict=True)
    ]
    names = "".join(
        f'<text x="0" y="{_TOP + row * CELL + 14}">{name}</text>'
        for row, name in ((0, "Sen"), (2, "Rab"), (4, "Jum"), (6, "Min"))
    )
    paths = "".join(
        f'<path class="k{level}" d="{"".join(parts)}"/>' for level, parts in squares.items() if parts
    )
    width, height = _LEFT + period.weeks * CELL + 4, _TOP + 7 * CELL + 4
    return (
        f'<svg class="kalender" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">'
        f"<title>{escape(title)}</title>{''.join(labels)}{names}{paths}</svg>"
    )


@cache
def _squares(period: Period) -> tuple[tuple[date, tuple[str, ...]], ...]:
    """Every day with its square in each size; the same for every KIM."""
    days = [period.first + timedelta(days=offset) for offset in range(period.days)]
    return tuple(
        (day, tuple(_square(*divmod(period.first.weekday() + offset, 7), size) for size in _SIZES))
        for offset, day in enumerate(days)
    )


def _square(column: int, row: int, size: int) -> str:
    x, y = _LEFT + column * CELL + (CELL - size) / 2, _TOP + row * CELL + (CELL - size) / 2
    return f"M{x:g} {y:g}h{size}v{size}h-{size}z"
