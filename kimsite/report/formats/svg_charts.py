"""Numbers -> small SVG pictures that survive a photocopier. The table beside each says the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

_ROW = 22
_LEFT = 150
_STEP = 26


def range_svg(rows: Sequence[tuple[str, int, int, int]], title: str) -> str:
    """A bar from best to worst place with a dot at the real one. `rows`: (name, best, real, worst)."""
    last = max((worst for _, _, _, worst in rows), default=1)
    width, height = _LEFT + last * _STEP + 20, (len(rows) + 1) * _ROW + 8

    def x(place: int) -> int:
        return _LEFT + (place - 1) * _STEP + 12

    marks = "".join(
        f'<text x="{x(place)}" y="14" text-anchor="middle">{place}</text>' for place in range(1, last + 1)
    )
    parts = []
    for number, (name, best, real, worst) in enumerate(rows, start=1):
        y = number * _ROW + 8
        parts.append(
            f'<text x="0" y="{y + 4}">{escape(name[:24])}</text><path class="k1" d="M{x(best) - 5} '
            f'{y - 4}h{x(worst) - x(best) + 10}v8h-{x(worst) - x(best) + 10}z"/>'
            f'<circle class="k3" cx="{x(real)}" cy="{y}" r="6"/>'
        )
    return (
        f'<svg class="kalender" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">'
        f"<title>{escape(title)}</title>{marks}{''.join(parts)}</svg>"
    )


def spark_svg(counts: Sequence[int], title: str) -> str:
    """One bar a week, as high as its posts."""
    top = max((*counts, 1))
    bars = "".join(
        f"M{index * 6} 20v-{max(round(count * 18 / top), 2)}h4V20z"
        for index, count in enumerate(counts)
        if count
    )
    width = len(counts) * 6
    return (
        f'<svg class="garis" viewBox="0 0 {width} 20" width="{width}" height="20" '
        f'role="img"><title>{escape(title)}</title><path class="k2" d="{bars}"/></svg>'
    )
