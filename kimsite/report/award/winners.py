"""A contest's result -> who won what, in the order in which it is read out."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kimsite.model.config import Kim
from kimsite.record import Record
from kimsite.report.contest.phrases import award_words
from kimsite.report.contest.report import ContestReport
from kimsite.report.contest.rounds import WHOLE_DISTRICT


class Winner(Record, kw_only=True):
    """One award."""

    round: str
    """Name of the round."""
    group: str
    """Name of the group, or empty where the round has one alone."""
    award: str
    """'1', 'harapan-1'."""
    title: str
    """'Juara 1'."""
    kim: Kim
    total: Decimal
    advances: bool
    drawn: bool
    """Lots decided between it and others with the same figures."""
    prize: int
    """Rupiah; 0: the rules name none."""

    @property
    def where(self) -> str:
        """'Babak wilker, Wilker 1'."""
        return place_of_award(self.round, self.group)


class WinnerGroup(Record, kw_only=True):
    """The awards of one group, the best first."""

    round: str
    group: str
    winners: tuple[Winner, ...]


def place_of_award(round_name: str, group: str) -> str:
    """'Babak wilker, Wilker 1'; the round alone where its group is the whole district."""
    return f"{round_name}, {group}" if group not in {"", WHOLE_DISTRICT} else round_name


def winner_groups(report: ContestReport) -> tuple[WinnerGroup, ...]:
    """Every group with an award, in the order in which the rounds were held."""
    return tuple(group for group in _groups(report) if group.winners)


def winners(report: ContestReport) -> tuple[Winner, ...]:
    """Every award, the last round first, the best of each group first."""
    last_first = sorted(winner_groups(report), key=lambda group: -_round_number(report, group.round))
    return tuple(winner for group in last_first for winner in group.winners)


def _round_number(report: ContestReport, name: str) -> int:
    return [result.round.name for result in report.rounds].index(name)


def _groups(report: ContestReport) -> Iterator[WinnerGroup]:
    for result in report.rounds:
        if not result.played:
            continue
        prizes = dict(result.round.prizes)
        for group in result.groups:
            name = "" if group.name == WHOLE_DISTRICT else group.name
            yield WinnerGroup(
                round=result.round.name,
                group=name,
                winners=tuple(
                    Winner(
                        round=result.round.name,
                        group=name,
                        award=line.award,
                        title=award_words(line.award),
                        kim=report.by_code[line.placed.kim].village,
                        total=line.total,
                        advances=line.advances,
                        drawn=line.placed.drawn,
                        prize=prizes.get(line.award, 0),
                    )
                    for line in group.lines
                    if line.award
                ),
            )
