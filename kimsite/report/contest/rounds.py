"""Kecamatan, wilker, grand final: the entrants of each round, their places, and who goes on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import assert_never

from kimsite.model.config import Kim
from kimsite.model.contest import Contest, ContestInputs, Delegate, Draw, Grouping, MarkSource, Round
from kimsite.record import Record
from kimsite.report.contest.draw import draw_order
from kimsite.report.contest.parts import Activity, Given, Part, best_quiz, part_of
from kimsite.report.contest.ranking import DRAW, POINTS, RankedEntry, Standing, place

WHOLE_DISTRICT = "Kabupaten"
"""Name of the one group of a round without groups."""


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
    """Half points that equal a mark of 100."""
    open_ties: tuple[tuple[str, ...], ...]
    """Ties that decide an award or who goes on, and that no rule and no draw has broken."""
    draws: tuple[Draw, ...]
    """Draws that broke ties here."""


class RoundResult(Record, kw_only=True):
    """One round with its rankings, played or not."""

    round: Round
    groups: tuple[Group, ...]
    played: bool
    """Marks were given, or none are needed."""

    @property
    def entrants(self) -> frozenset[str]:
        """The village codes of all KIM in the round."""
        return frozenset(line.placed.kim for group in self.groups for line in group.lines)


def play_rounds(
    contest: Contest,
    villages: Mapping[str, Kim],
    activity: Mapping[str, Activity],
    inputs: ContestInputs,
    *,
    entrants_of: Sequence[RoundResult] = (),
    without_juror: str = "",
) -> tuple[RoundResult, ...]:
    """All rounds in order; who goes on from one enters the next.

    `entrants_of`: keep the entrants of these results (to see what would change); `without_juror`: a juror
    left out.
    """
    marks: dict[tuple[str, str, str], dict[str, Decimal]] = {}
    for mark in inputs.sheets.marks:
        marks.setdefault((mark.round, mark.kim, mark.component), {})[mark.juror] = mark.value
    quiz = {(score.round, score.kim): score.points for score in inputs.scores}
    scored_rounds = {key[0] for key in (*marks, *quiz)}
    context = Given(
        contest=contest, activity=activity, inputs=inputs, marks=marks, without_juror=without_juror, quiz=quiz
    )
    entrants = tuple(activity)
    results: list[RoundResult] = []
    for index, rules in enumerate(contest.rounds):
        if entrants_of:
            entrants = tuple(line.placed.kim for group in entrants_of[index].groups for line in group.lines)
        grouped: dict[str, list[str]] = {}
        for kim in entrants:
            grouped.setdefault(group_name(rules.per, villages[kim]), []).append(kim)
        groups = tuple(_group(context, rules, name, grouped[name]) for name in sorted(grouped, key=_natural))
        needs_marks = any(component.source != MarkSource.REPORT for component in rules.components)
        played = not needs_marks or rules.id in scored_rounds
        results.append(RoundResult(round=rules, groups=groups, played=played))
        entrants = tuple(line.placed.kim for group in groups for line in group.lines if line.advances)
    return tuple(results)


def group_name(per: Grouping, village: Kim) -> str:
    """The group in which a KIM is ranked: its kecamatan, its wilker, or the whole kabupaten."""
    match per:
        case Grouping.SUBDISTRICT:
            return village.kecamatan
        case Grouping.ZONE:
            return village.wilker
        case Grouping.DISTRICT:
            return WHOLE_DISTRICT
    assert_never(per)


def _natural(name: str) -> tuple[str, int, str]:
    """'Wilker 10' after 'Wilker 9'."""
    head, _, tail = name.rpartition(" ")
    return (head, int(tail), "") if tail.isdigit() else (name, 0, "")


def _group(context: Given, rules: Round, name: str, kims: Sequence[str]) -> Group:
    contest, activity = context.contest, context.activity
    best = contest.scale or max((activity[kim].halves for kim in kims), default=0)
    tops = (best, best_quiz(context, rules, kims))
    parts = {
        kim: tuple(part_of(context, rules, component, kim, tops) for component in rules.components)
        for kim in kims
    }
    totals = {kim: _total(parts[kim], activity[kim]) for kim in kims}
    used: list[Draw] = []

    def drawn(equals: Sequence[str]) -> tuple[str, ...]:
        draw = _draw_between(context, rules, name, equals)
        if draw is None:
            return ()
        used.append(draw)
        return draw_order(draw.seed, equals)

    labels = {component.id: component.name for component in rules.components} or {"total": POINTS}
    standings = (
        Standing(kim=kim, keys=_keys(contest, parts[kim], totals[kim], activity[kim])) for kim in kims
    )
    silent = [kim for kim in kims if not rules.components and not activity[kim].posts]
    ranking = (
        *place((standing for standing in standings if standing.kim not in silent), drawn, labels),
        *(RankedEntry(place=0, kim=kim, apart="", drawn=False) for kim in sorted(silent)),
    )
    delegate = _delegate(context, rules, name, kims)
    advancing = {delegate.kim} if delegate else _advancing(ranking, rules.pass_on, activity)
    lines = tuple(
        RankLine(
            placed=placed,
            activity=activity[placed.kim],
            parts=parts[placed.kim],
            total=totals[placed.kim],
            award=_award(rules, placed.place) if totals[placed.kim] else "",
            advances=placed.kim in advancing,
            delegate=delegate if delegate and delegate.kim == placed.kim else None,
        )
        for placed in ranking
    )
    last_place = max(rules.pass_on if delegate is None else 0, len(rules.awards))
    return Group(
        name=name,
        lines=lines,
        best=best,
        open_ties=_open_ties(ranking, last_place, totals),
        draws=tuple(used),
    )


def _draw_between(context: Given, rules: Round, group: str, equals: Sequence[str]) -> Draw | None:
    """The draw that was held between exactly these KIM, where the rules know draws."""
    if DRAW not in context.contest.ties:
        return None
    wanted = (rules.id, group, tuple(sorted(equals)))
    return next(
        (draw for draw in context.inputs.draws if (draw.round, draw.group, draw.kims) == wanted), None
    )


def _delegate(context: Given, rules: Round, group: str, kims: Sequence[str]) -> Delegate | None:
    """The champion that the kecamatan named."""
    if rules.per != Grouping.SUBDISTRICT:
        return None
    delegates = context.inputs.delegates
    return next(
        (delegate for delegate in delegates if delegate.kecamatan == group and delegate.kim in kims), None
    )


def _award(rules: Round, place_number: int) -> str:
    return rules.awards[place_number - 1] if 1 <= place_number <= len(rules.awards) else ""


def _total(parts: tuple[Part, ...], activity: Activity) -> Decimal:
    return sum((part.weighted for part in parts), Decimal(0)) if parts else Decimal(activity.halves) / 2


def _keys(
    contest: Contest, parts: tuple[Part, ...], total: Decimal, activity: Activity
) -> tuple[tuple[str, Decimal], ...]:
    """The values that break ties, in the order of the rules."""
    values = {
        "aktivasi_blog": Decimal(activity.halves) / 2,
        "minggu_aktif": Decimal(activity.weeks),
        "ragam_jenis": Decimal(activity.variety),
        **{part.component.id: part.value for part in parts if part.component.source != MarkSource.REPORT},
    }
    return (("total", total), *((name, values[name]) for name in contest.ties if name in values))


def _advancing(ranking: Sequence[RankedEntry], pass_on: int, activity: Mapping[str, Activity]) -> set[str]:
    """Who goes on.

    A tie across the last place waits for a draw; a blog without a single counted post does not go on.
    """
    eligible = [placed for placed in ranking if activity[placed.kim].posts]
    if len(eligible) <= pass_on:
        return {placed.kim for placed in eligible}
    first_out = eligible[pass_on].place
    return {placed.kim for placed in eligible[:pass_on] if placed.place < first_out}


def _open_ties(
    ranking: Sequence[RankedEntry], last_place: int, totals: Mapping[str, Decimal]
) -> tuple[tuple[str, ...], ...]:
    """Ties up to the last place that matters."""
    shared: dict[int, list[str]] = {}
    for placed in ranking:
        shared.setdefault(placed.place, []).append(placed.kim)
    return tuple(
        tuple(kims)
        for number, kims in shared.items()
        if len(kims) > 1 and 1 <= number <= last_place and totals[kims[0]]
    )
