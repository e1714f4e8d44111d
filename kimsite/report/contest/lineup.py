"""Who appears when: the order of each group of a round, as the rules give it or as it was drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kimsite.model.contest import Contest, Draw
from kimsite.model.contest_plan import Session
from kimsite.record import Record
from kimsite.report.contest.draw import draw_order
from kimsite.report.contest.rounds import Group, RoundResult
from kimsite.tools.spreadsheet import column_name


class Appearance(Record, kw_only=True):
    """One entrant's turn."""

    number: int
    """From 1."""
    letter: str
    """Regu: A for the first, B for the second …"""
    kim: str
    """Village code."""


class Lineup(Record, kw_only=True):
    """One group of one round, in the order of appearance."""

    round: str
    group: str
    turns: tuple[Appearance, ...]
    session: Session | None
    """When and where, where the rules say it."""
    draw: Draw | None
    """The draw that gave the order."""

    @property
    def settled(self) -> bool:
        """The order was drawn or is written in the rules, or there is one entrant.

        Otherwise it is that of the village codes.
        """
        written = self.session is not None and bool(self.session.order)
        return self.draw is not None or written or len(self.turns) == 1


def line_up(contest: Contest, rounds: Iterable[RoundResult], orders: Sequence[Draw]) -> tuple[Lineup, ...]:
    """The order of appearance of each group of the rounds that people appear in."""
    return tuple(
        _lineup(contest, result, group, orders)
        for result in rounds
        if result.round.components
        for group in result.groups
    )


def unused_orders(lineups: Iterable[Lineup], orders: Iterable[Draw]) -> tuple[Draw, ...]:
    """Drawn orders that fit no group: other KIM have come into it since, or the draw was held twice."""
    used = {lineup.draw for lineup in lineups if lineup.draw is not None}
    return tuple(order for order in orders if order not in used)


def _lineup(contest: Contest, result: RoundResult, group: Group, orders: Sequence[Draw]) -> Lineup:
    kims = tuple(sorted(line.placed.kim for line in group.lines))
    sessions = [session for session in contest.plan.sessions if session.round == result.round.id]
    session = next((session for session in sessions if session.group == group.name), None) or next(
        (session for session in sessions if not session.group), None
    )
    key = (result.round.id, group.name, kims)
    draw = next((order for order in orders if (order.round, order.group, order.kims) == key), None)
    written = [kim for kim in session.order if kim in kims] if session is not None else []
    if written:
        draw = None
    order = (*written, *(kim for kim in kims if kim not in written))
    if draw is not None:
        order = draw_order(draw.seed, kims)
    turns = tuple(
        Appearance(number=number, letter=column_name(number - 1), kim=kim)
        for number, kim in enumerate(order, 1)
    )
    return Lineup(round=result.round.id, group=group.name, turns=turns, session=session, draw=draw)
