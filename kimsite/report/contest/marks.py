"""Filled jury sheets -> marks, range-checked; marks -> means with their spread."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from kimsite.model.contest import Component, Contest
from kimsite.record import Record
from kimsite.tools.decimals import half_up

TRIMMED_FROM = 4
"""Fewer jurors than this are never trimmed."""


class Mean(Record, kw_only=True):
    """The jurors' marks for one component, brought to 0..100."""

    marks: tuple[tuple[str, Decimal | None], ...]
    """(juror id, mark), in the order of the contest file."""
    value: Decimal
    """0..100 with two decimals, half up."""

    @property
    def given(self) -> tuple[Decimal, ...]:
        return tuple(mark for _, mark in self.marks if mark is not None)

    @property
    def whole(self) -> bool:
        """Every juror gave a mark."""
        return len(self.given) == len(self.marks)

    @property
    def spread(self) -> tuple[Decimal, Decimal]:
        """Lowest and highest mark."""
        return (min(self.given), max(self.given)) if self.given else (Decimal(0), Decimal(0))


def mean(marks: dict[str, Decimal], component: Component, contest: Contest, without: str = "") -> Mean:
    """`marks`: juror -> mark. `without`: a juror left out, to see what would change."""
    seated = tuple((juror.id, marks.get(juror.id)) for juror in contest.jurors if juror.id != without)
    given = sorted(mark for _, mark in seated if mark is not None)
    if contest.trimmed and len(given) >= TRIMMED_FROM:
        given = given[1:-1]
    exact = (
        Fraction(sum(given, Decimal(0))) / len(given) / Fraction(component.high) * 100
        if given
        else Fraction(0)
    )
    return Mean(marks=seated, value=half_up(exact))
