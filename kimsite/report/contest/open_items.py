"""What keeps a contest's result from being final: one list, which every format prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum

from kimsite.model.contest import (
    Contest,
    ContestInputs,
    ContestState,
    Decision,
    Draw,
    JurySheets,
    Mark,
    MarkSource,
    Verdict,
)
from kimsite.model.flags import Flag, LedgerView
from kimsite.model.marked import Place
from kimsite.record import Record
from kimsite.report.contest.plan_checks import misplaced_scores, missing_scores
from kimsite.report.contest.rounds import RoundResult


class OpenMatter(StrEnum):
    """What kind of work is left."""

    MARK = "mark"
    SCORE = "score"
    """Points for answers."""
    TIE = "tie"
    FLAG = "flag"
    """A question of the report that the jury has not decided."""
    DOUBT = "doubt"
    """One that it has decided as doubtful."""
    INPUT = "input"
    """A row or a file of the jury that was not understood, or that fits no KIM and no tie."""
    OBJECTION = "objection"
    """One that came in time and is not answered."""
    OBJECTION_PERIOD = "objection_period"
    """Its last day is not over."""
    READERS = "readers"
    """The rules count pages read, and a month of the contest has no number."""
    LEDGER = "ledger"


class OpenItem(Record, kw_only=True):
    """One thing that somebody must still do."""

    matter: OpenMatter
    kims: tuple[str, ...] = ()
    """Village codes of the KIM whose figures it may change."""
    round: str = ""
    """Name of the round, where it concerns one."""
    group: str = ""
    juror: str = ""
    """Name of the juror whose marks are missing."""
    component: str = ""
    """Names of the components without a mark, joined."""
    count: int = 1
    """Marks, flags: how many."""
    place: Place | None = None
    """Where to correct it, where that is one place."""
    last: date | None = None
    """The last day on which objections are taken."""
    month: str = ""
    """2026-11: the month without a number of pages read."""


def open_items(
    contest: Contest,
    rounds: Sequence[RoundResult],
    inputs: ContestInputs,
    flags: Iterable[Flag],
    decisions: Mapping[str, Decision],
    ledger: LedgerView,
    today: date,
) -> tuple[OpenItem, ...]:
    """Everything that is open, in the order in which it is best done.

    Marks of a round that has not begun count only when the rules say that the result is frozen or final.
    """
    misplaced = (mark.place for result in rounds for mark in misplaced_marks(result, inputs.sheets))
    strays = (score.place for result in rounds for score in misplaced_scores(result, inputs))
    unused = (draw.place for draw in unused_draws(rounds, inputs))
    unclear = (*inputs.unusable, *misplaced, *strays, *unused)
    return (
        *(OpenItem(matter=OpenMatter.INPUT, place=place) for place in unclear),
        *(item for result in rounds for item in _missing_marks(contest, result, inputs)),
        *(item for result in rounds for item in _missing_scores(contest, result)),
        *(item for result in rounds for item in _open_ties(result)),
        *_open_flags(flags, decisions),
        *_open_objections(contest, inputs),
        *_open_period(contest, today),
        *_missing_readers(inputs),
        *((OpenItem(matter=OpenMatter.LEDGER, place=ledger.fault),) if ledger.fault is not None else ()),
    )


def _missing_marks(contest: Contest, result: RoundResult, inputs: ContestInputs) -> Iterator[OpenItem]:
    """One item for each juror and KIM; one for a juror of whom every mark is missing."""
    if not result.played and contest.state == ContestState.PROVISIONAL:
        return
    wanted = [component for component in result.round.components if component.source == MarkSource.JURY]
    kims = [line.placed.kim for group in result.groups for line in group.lines]
    given = {
        (mark.juror, mark.kim, mark.component)
        for mark in inputs.sheets.marks
        if mark.round == result.round.id
    }
    for juror in contest.jurors:
        missing = {
            kim: names
            for kim in kims
            if (
                names := [
                    component.name for component in wanted if (juror.id, kim, component.id) not in given
                ]
            )
        }
        if missing and sum(map(len, missing.values())) == len(kims) * len(wanted):
            yield OpenItem(
                matter=OpenMatter.MARK,
                kims=tuple(missing),
                round=result.round.name,
                juror=juror.name,
                count=sum(map(len, missing.values())),
            )
            continue
        for kim, names in missing.items():
            yield OpenItem(
                matter=OpenMatter.MARK,
                kims=(kim,),
                round=result.round.name,
                juror=juror.name,
                component=", ".join(names),
                count=len(names),
            )


def _missing_scores(contest: Contest, result: RoundResult) -> Iterator[OpenItem]:
    kims = missing_scores(contest, result)
    if kims:
        yield OpenItem(matter=OpenMatter.SCORE, kims=kims, round=result.round.name, count=len(kims))


def _open_ties(result: RoundResult) -> Iterator[OpenItem]:
    if result.played:
        for group in result.groups:
            for kims in group.open_ties:
                yield OpenItem(matter=OpenMatter.TIE, kims=kims, round=result.round.name, group=group.name)


def _open_flags(flags: Iterable[Flag], decisions: Mapping[str, Decision]) -> Iterator[OpenItem]:
    """One item for each KIM and matter."""
    counts: dict[tuple[OpenMatter, str], int] = {}
    for flag in flags:
        decision = decisions.get(flag.id)
        verdict = decision.verdict if decision is not None else None
        if verdict is None or verdict == Verdict.DOUBTFUL:
            key = (OpenMatter.FLAG if verdict is None else OpenMatter.DOUBT, flag.kim)
            counts[key] = counts.get(key, 0) + 1
    for wanted in (OpenMatter.FLAG, OpenMatter.DOUBT):
        for (matter, kim), count in counts.items():
            if matter == wanted:
                yield OpenItem(matter=matter, kims=(kim,), count=count)


def _open_objections(contest: Contest, inputs: ContestInputs) -> Iterator[OpenItem]:
    rules = contest.objections
    for objection in inputs.objections:
        if rules is not None and not objection.answer and rules.first <= objection.day <= rules.last:
            yield OpenItem(matter=OpenMatter.OBJECTION, kims=(objection.kim,), place=objection.place)


def _open_period(contest: Contest, today: date) -> Iterator[OpenItem]:
    rules = contest.objections
    if rules is not None and today <= rules.last:
        yield OpenItem(matter=OpenMatter.OBJECTION_PERIOD, last=rules.last)


def _missing_readers(inputs: ContestInputs) -> Iterator[OpenItem]:
    for month in inputs.readers.missing if inputs.readers is not None else ():
        yield OpenItem(matter=OpenMatter.READERS, month=month)


def misplaced_marks(result: RoundResult, sheets: JurySheets) -> Iterator[Mark]:
    """Marks for a KIM that is not in the round, one of each row."""
    rows = set[tuple[str, int]]()
    for mark in sheets.marks:
        row = (mark.place.path, mark.place.line)
        if mark.round == result.round.id and mark.kim not in result.entrants and row not in rows:
            rows.add(row)
            yield mark


def unused_draws(rounds: Iterable[RoundResult], inputs: ContestInputs) -> tuple[Draw, ...]:
    """Draws between KIM that are not equal."""
    used = {draw for result in rounds for group in result.groups for draw in group.draws}
    return tuple(draw for draw in inputs.draws if draw not in used)
