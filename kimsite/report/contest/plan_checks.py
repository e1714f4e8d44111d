"""Checks of what was fixed before the day: teams, orders of appearance, quiz scores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kimsite.diagnostics.findings import Findings
from kimsite.model.contest import Contest, ContestInputs, ContestState, Draw, MarkSource
from kimsite.model.contest_plan import QuizScore
from kimsite.model.flags import LedgerView
from kimsite.model.marked import Place
from kimsite.report.contest.lineup import Lineup, unused_orders
from kimsite.report.contest.order_record import order_digest, order_path
from kimsite.report.contest.rounds import RoundResult
from kimsite.report.contest.teams import TeamFault
from kimsite.tools.text import closest


def appearing(rounds: Iterable[RoundResult]) -> tuple[str, ...]:
    """The village codes of all KIM that appear before a jury or in a quiz."""
    kims = (
        line.placed.kim
        for result in rounds
        if result.round.components
        for group in result.groups
        for line in group.lines
    )
    return tuple(dict.fromkeys(kims))


def report_plan(
    contest: Contest,
    lineups: Sequence[Lineup],
    orders: Sequence[Draw],
    faults: Iterable[TeamFault],
    names: Mapping[str, str],
    ledger: LedgerView,
    diagnostics: Findings,
) -> None:
    """Report every faulty team, and drawn orders that fit no group or that the ledger does not know.

    `names`: village code -> KIM.
    """
    home = Place(path=contest.plan.teams.file or contest.path)
    for fault in faults:
        place = fault.member.place if fault.member is not None else home
        diagnostics.add("J16", place, kim=names[fault.kim], sebab=fault.reason, **dict(fault.values))
    for order in unused_orders(lineups, orders):
        diagnostics.add("J18", order.place, babak=order.round, kelompok=order.group)
    recorded = {(row.path, row.digest) for row in ledger.seen}
    for order in orders:
        if (order_path(order), order_digest(order)) not in recorded:
            diagnostics.add("J19", order.place, babak=order.round, kelompok=order.group)


def report_scores(
    contest: Contest,
    result: RoundResult,
    inputs: ContestInputs,
    names: Mapping[str, str],
    diagnostics: Findings,
) -> None:
    """Report quiz scores that a round still needs, and those for a KIM that is not in it."""
    for score in misplaced_scores(result, inputs):
        why = "kim.not-in-round" if score.kim in names else "kim.unknown"
        diagnostics.add(
            "J05", score.place, nilai=names.get(score.kim, score.kim), babak=result.round.id,
            sel=f"{score.place.path}:{score.place.line}", sebab=why,
            saran="" if score.kim in names else closest(score.kim, result.entrants),
        )  # fmt: skip
    missing = missing_scores(contest, result)
    if missing:
        kims = ", ".join(names[kim] for kim in missing)
        diagnostics.add(
            "J17", Place(path=contest.plan.scores or contest.path), babak=result.round.id, kim=kims
        )


def misplaced_scores(result: RoundResult, inputs: ContestInputs) -> Iterator[QuizScore]:
    """Scores of KIM that are not in the round."""
    return (
        score
        for score in inputs.scores
        if score.round == result.round.id and score.kim not in result.entrants
    )


def missing_scores(contest: Contest, result: RoundResult) -> tuple[str, ...]:
    """The village codes without points in the quiz.

    Those of a round that has not begun count only when the rules say that the result is frozen or final.
    """
    if not result.played and contest.state == ContestState.PROVISIONAL:
        return ()
    return tuple(
        line.placed.kim
        for group in result.groups
        for line in group.lines
        if any(part.component.source == MarkSource.QUIZ and part.points is None for part in line.parts)
    )
