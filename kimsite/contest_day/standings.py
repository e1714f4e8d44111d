"""The journal's marks and points -> the ranking, by the report's own arithmetic."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from kimsite.contest_day.journal.state import DayState
from kimsite.contest_day.setup import DayGroup, DaySetup
from kimsite.model.contest import Juror, JurySheets, Mark
from kimsite.model.contest_plan import QuizScore
from kimsite.model.marked import Place
from kimsite.record import Record
from kimsite.report.contest.rounds import Group, play_rounds
from kimsite.report.inputs.jury_sheets import read_mark

_HERE = Place(path="")


class MissingMarks(Record, kw_only=True):
    """What one juror has not given yet in a group."""

    juror: Juror
    count: int


def standings(setup: DaySetup, state: DayState, group: DayGroup) -> Group:
    """The ranking of one group now. What the journal has stands above what the files have."""
    contest = replace(setup.contest, rounds=(setup.round,))
    inputs = replace(
        setup.inputs, sheets=JurySheets(marks=_marks(setup, state)), scores=_scores(setup, state)
    )
    (result,) = play_rounds(contest, setup.villages, setup.activity, inputs, entrants_of=(setup.before,))
    return next(played for played in result.groups if played.name == group.name)


def quiz_points(setup: DaySetup, state: DayState, group: DayGroup) -> dict[str, int]:
    """Points for answers of each team of a group."""
    return dict(state.points(group.name, group.kims, setup.quiz.start if setup.quiz else 0))


def missing_marks(setup: DaySetup, state: DayState, group: DayGroup) -> tuple[MissingMarks, ...]:
    """Per juror how many marks a group still needs; jurors who have given all are left out."""
    given = {(mark.juror, mark.kim, mark.component) for mark in _marks(setup, state)}
    counts = (
        (
            juror,
            sum(
                (juror.id, kim, component.id) not in given
                for kim in group.kims
                for component in setup.components
            ),
        )
        for juror in setup.jurors
    )
    return tuple(MissingMarks(juror=juror, count=count) for juror, count in counts if count)


def jurors_done(setup: DaySetup, state: DayState, kim: str) -> int:
    """How many jurors have given all their marks for a KIM, on a phone or on paper."""
    given = {(mark.juror, mark.component) for mark in _marks(setup, state) if mark.kim == kim}
    return sum(
        all((juror.id, component.id) in given for component in setup.components) for juror in setup.jurors
    )


def replaced_kims(setup: DaySetup, state: DayState) -> tuple[str, ...]:
    """KIM with marks or presses in the journal that are in no group any more: kept there, and not counted."""
    found = {kim for _, kim, _ in state.marks} | {press.kim for press in state.presses if not press.withdrawn}
    return tuple(sorted(kim for kim in found if setup.group_of(kim) is None))


def _marks(setup: DaySetup, state: DayState) -> tuple[Mark, ...]:
    known = {(mark.round, mark.juror, mark.kim, mark.component): mark for mark in setup.inputs.sheets.marks}
    for (juror, kim, component), versions in state.marks.items():
        value = read_mark(versions[-1].value)
        if value is not None:
            known[setup.round.id, juror, kim, component] = _mark(setup.round.id, juror, kim, component, value)
    return tuple(mark for mark in known.values() if mark.round == setup.round.id)


def _mark(round_id: str, juror: str, kim: str, component: str, value: Decimal) -> Mark:
    return Mark(round=round_id, juror=juror, kim=kim, component=component, value=value, place=_HERE, cell="")


def _scores(setup: DaySetup, state: DayState) -> tuple[QuizScore, ...]:
    known = {
        (score.round, score.kim): score for score in setup.inputs.scores if score.round == setup.round.id
    }
    for group in setup.groups:
        if any(press.group == group.name for press in state.presses):
            for kim, points in quiz_points(setup, state, group).items():
                known[setup.round.id, kim] = QuizScore(
                    round=setup.round.id, kim=kim, points=points, place=_HERE
                )
    return tuple(known.values())
