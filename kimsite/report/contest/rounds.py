"""Kecamatan, wilker, grand final: who stands in each round, in which place, and who goes on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from kimsite.model.config import Kim
from kimsite.model.contest import REPORT, Component, Contest, ContestInputs, Delegate, Draw, Round
from kimsite.record import Record
from kimsite.report.contest.draw import draw_order
from kimsite.report.contest.marks import Mean, mean
from kimsite.report.contest.ranking import DRAW, RankedEntry, Standing, place
from kimsite.tools.decimals import half_up

_WHOLE = "Kabupaten"
"""Name of the one group of a round without groups."""


class Activity(Record, kw_only=True):
    """What the rounds need of one KIM's blog."""

    halves: int
    weeks: int
    variety: int
    posts: int
    """Posts that count."""


class Part(Record, kw_only=True):
    """One component of one entrant's result."""

    component: Component
    mean: Mean | None
    """None where the report itself gives the marks."""
    value: Decimal
    """0..100, two decimals."""

    @property
    def weighted(self) -> Decimal:
        """Exact: at most four decimals more are ever needed, and none is rounded away."""
        return self.value * self.component.weight / 100


class RankLine(Record, kw_only=True):
    """One entrant in its place."""

    placed: RankedEntry
    activity: Activity
    parts: tuple[Part, ...]
    total: Decimal
    award: str
    """'1', 'harapan-1', or empty."""
    advances: bool
    delegate: Delegate | None


class Group(Record, kw_only=True):
    """One ranking."""

    name: str
    lines: tuple[RankLine, ...]
    best: int
    """Half points that stand for 100."""
    open_ties: tuple[tuple[str, ...], ...]
    """Equals that matter and that nothing has parted."""
    draws: tuple[Draw, ...]
    """Draws that parted equals here."""


class Stage(Record, kw_only=True):
    """One round, played or not."""

    round: Round
    groups: tuple[Group, ...]
    played: bool
    """Marks were given, or none are needed."""


def play(
    contest: Contest,
    villages: Mapping[str, Kim],
    activity: Mapping[str, Activity],
    inputs: ContestInputs,
    *,
    stood: Sequence[Stage] = (),
    without: str = "",
) -> tuple[Stage, ...]:
    """All rounds in order.

    `stood`: keep the entrants of these (to see what would change); `without`: a juror left out.
    """
    given: dict[tuple[str, str, str], dict[str, Decimal]] = {}
    for mark in inputs.sheets.marks:
        given.setdefault((mark.round, mark.kim, mark.component), {})[mark.juror] = mark.value
    entrants = tuple(activity)
    stages: list[Stage] = []
    for index, one in enumerate(contest.rounds):
        if stood:
            entrants = tuple(line.placed.kim for group in stood[index].groups for line in group.lines)
        grouped: dict[str, list[str]] = {}
        for kim in entrants:
            grouped.setdefault(_group_of(one, villages[kim]), []).append(kim)
        groups = tuple(
            _group(contest, one, name, grouped[name], activity, inputs, given, without)
            for name in sorted(grouped, key=_natural)
        )
        needs_marks = any(component.source != REPORT for component in one.components)
        stages.append(
            Stage(round=one, groups=groups, played=not needs_marks or any(key[0] == one.id for key in given))
        )
        entrants = tuple(line.placed.kim for group in groups for line in group.lines if line.advances)
    return tuple(stages)


def _group_of(one: Round, village: Kim) -> str:
    return {"kecamatan": village.kecamatan, "wilker": village.wilker}.get(one.per, _WHOLE)


def _natural(name: str) -> tuple[str, int, str]:
    """'Wilker 10' after 'Wilker 9'."""
    head, _, tail = name.rpartition(" ")
    return (head, int(tail), "") if tail.isdigit() else (name, 0, "")


def _group(
    contest: Contest,
    one: Round,
    name: str,
    kims: Sequence[str],
    activity: Mapping[str, Activity],
    inputs: ContestInputs,
    given: Mapping[tuple[str, str, str], dict[str, Decimal]],
    without: str,
) -> Group:
    best = contest.scale or max((activity[kim].halves for kim in kims), default=0)
    parts = {
        kim: tuple(
            _part(contest, one, component, kim, activity[kim], best, given, without)
            for component in one.components
        )
        for kim in kims
    }
    totals = {kim: _total(parts[kim], activity[kim]) for kim in kims}
    used: list[Draw] = []

    def drawn(equals: Sequence[str]) -> tuple[str, ...]:
        held = next(
            (
                draw
                for draw in inputs.draws
                if (draw.round, draw.group, draw.kims) == (one.id, name, tuple(sorted(equals)))
            ),
            None,
        )
        if held is None or DRAW not in contest.ties:
            return ()
        used.append(held)
        return draw_order(held.seed, equals)

    labels = {component.id: component.name for component in one.components}
    standings = (
        Standing(kim=kim, keys=_keys(contest, parts[kim], totals[kim], activity[kim])) for kim in kims
    )
    ranking = place(standings, drawn, labels)
    delegate = next(
        (
            one_of
            for one_of in inputs.delegates
            if one.per == "kecamatan" and one_of.kecamatan == name and one_of.kim in kims
        ),
        None,
    )
    going = {delegate.kim} if delegate else _going(ranking, one.pass_on, activity)
    lines = tuple(
        RankLine(
            placed=placed, activity=activity[placed.kim], parts=parts[placed.kim], total=totals[placed.kim],
            award=one.awards[placed.place - 1] if placed.place <= len(one.awards) and totals[placed.kim] else "",
            advances=placed.kim in going,
            delegate=delegate if delegate and delegate.kim == placed.kim else None,
        )
        for placed in ranking
    )  # fmt: skip
    matter = max(one.pass_on if delegate is None else 0, len(one.awards))
    return Group(
        name=name, lines=lines, best=best, open_ties=_open(ranking, matter, totals), draws=tuple(used)
    )


def _part(
    contest: Contest,
    one: Round,
    component: Component,
    kim: str,
    activity: Activity,
    best: int,
    given: Mapping[tuple[str, str, str], dict[str, Decimal]],
    without: str,
) -> Part:
    if component.source == REPORT:
        share = min(Fraction(activity.halves * 100, best), Fraction(100)) if best else Fraction(0)
        return Part(component=component, mean=None, value=half_up(share))
    average = mean(given.get((one.id, kim, component.id), {}), component, contest, without)
    return Part(component=component, mean=average, value=average.value)


def _total(parts: tuple[Part, ...], activity: Activity) -> Decimal:
    return sum((part.weighted for part in parts), Decimal(0)) if parts else Decimal(activity.halves) / 2


def _keys(
    contest: Contest, parts: tuple[Part, ...], total: Decimal, activity: Activity
) -> tuple[tuple[str, Decimal], ...]:
    """By what equals are parted, as far as the rules name it."""
    values = {
        "aktivasi_blog": Decimal(activity.halves) / 2,
        "minggu_aktif": Decimal(activity.weeks),
        "ragam_jenis": Decimal(activity.variety),
        **{part.component.id: part.value for part in parts if part.mean is not None},
    }
    return (("total", total), *((name, values[name]) for name in contest.ties if name in values))


def _going(ranking: Sequence[RankedEntry], pass_on: int, activity: Mapping[str, Activity]) -> set[str]:
    """Who goes on.

    Equals across the border wait for a draw; a blog without a single counted post does not go on.
    """
    able = [placed for placed in ranking if activity[placed.kim].posts]
    if len(able) <= pass_on:
        return {placed.kim for placed in able}
    border = able[pass_on].place
    return {placed.kim for placed in able[:pass_on] if placed.place < border}


def _open(
    ranking: Sequence[RankedEntry], matter: int, totals: Mapping[str, Decimal]
) -> tuple[tuple[str, ...], ...]:
    shared: dict[int, list[str]] = {}
    for placed in ranking:
        shared.setdefault(placed.place, []).append(placed.kim)
    return tuple(
        tuple(kims)
        for number, kims in shared.items()
        if len(kims) > 1 and number <= matter and totals[kims[0]]
    )
