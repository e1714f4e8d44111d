"""Places of entrants, ties included, and the reason for each order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from itertools import groupby

from kimsite.record import Record
from kimsite.tools.decimals import decimal_text, difference_text

DRAW = "undian"
POINTS = "poin"
"""Label of totals that are points of the blog: whole halves, printed as they are."""
LABELS = {
    "total": "nilai",
    "aktivasi_blog": "poin blog",
    "minggu_aktif": "minggu aktif",
    "ragam_jenis": "ragam jenis",
    DRAW: DRAW,
}


class Standing(Record, kw_only=True):
    """One entrant with the values that it is ranked by."""

    kim: str
    keys: tuple[tuple[str, Decimal], ...]
    """(name, value), the total first; higher is better."""


class RankedEntry(Record, kw_only=True):
    """An entrant in its place; equals share it (1, 2, 2, 4)."""

    place: int
    """0: ranked by blog activity alone and without a counted post, so it has none."""
    kim: str
    apart: str
    """Why it is below the entrant above: 'nilai +4,5', 'undian', or 'sama'. Empty for the first."""
    drawn: bool
    """A draw gave this place."""


def place(
    standings: Iterable[Standing], draw: Callable[[Sequence[str]], tuple[str, ...]], names: dict[str, str]
) -> tuple[RankedEntry, ...]:
    """`draw`: codes of equals -> their order, or nothing where no draw was held.

    `names`: labels of components.
    """
    ordered = sorted(standings, key=lambda standing: (_order(standing), standing.kim))
    placed: list[RankedEntry] = []
    above: Standing | None = None
    for _, equals in groupby(ordered, key=_order):
        group = list(equals)
        drawn = draw([standing.kim for standing in group]) if len(group) > 1 else ()
        first = len(placed) + 1
        by_kim = {standing.kim: standing for standing in group}
        for index, kim in enumerate(drawn or [standing.kim for standing in group]):
            one = by_kim[kim]
            first_why = _reason_for_order(above, one, names) if above is not None else ""
            why = (DRAW if drawn else "sama") if index else first_why
            placed.append(
                RankedEntry(place=first + index if drawn else first, kim=kim, apart=why, drawn=bool(drawn))
            )
        above = group[-1]
    return tuple(placed)


def _order(standing: Standing) -> tuple[Decimal, ...]:
    return tuple(-value for _, value in standing.keys)


def _reason_for_order(above: Standing, below: Standing, names: dict[str, str]) -> str:
    for index, ((name, more), (_, less)) in enumerate(zip(above.keys, below.keys, strict=True)):
        if more != less:
            label = names.get(name) or LABELS.get(name, name)
            apart = decimal_text(more - less) if label == POINTS else difference_text(more - less)
            return (
                f"{label} +{apart}"
                if index == 0
                else f"seri; {label} {decimal_text(more)} > {decimal_text(less)}"
            )
    return "sama"
