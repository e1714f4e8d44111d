"""The state of the day -> what the projector shows."""

from __future__ import annotations

from decimal import Decimal

from kimsite.contest_day.entry.log import DayLog
from kimsite.contest_day.entry.operator import question_rules
from kimsite.contest_day.journal.events import View
from kimsite.contest_day.journal.state import DayState, OpenQuestion
from kimsite.contest_day.setup import DayGroup, DayTeam
from kimsite.contest_day.standings import jurors_done, quiz_points, standings
from kimsite.record import Record
from kimsite.report.contest.rounds import Group


class TeamScore(Record, kw_only=True):
    """One team with its points in the quiz."""

    team: DayTeam
    points: int
    change: int
    """What it earned in the question that is open."""
    answered: bool
    """It was judged in that question."""


class PlaceRow(Record, kw_only=True):
    """One place of a ranking."""

    place: int
    team: DayTeam
    total: Decimal
    award: str
    parts: tuple[tuple[str, Decimal], ...]
    """(name of the component, value from 0 to 100)"""
    is_open: bool = True


class Screen(Record, kw_only=True):
    """Everything that the projector's page needs."""

    view: View
    group: DayGroup
    frozen: bool
    question: OpenQuestion
    scores: tuple[TeamScore, ...]
    places: tuple[PlaceRow, ...]
    on_stage: DayTeam | None
    jurors_done: int
    seconds: float
    """Left to answer; 0: no time runs."""
    all_seconds: int
    digest: str
    version: int


def screen_of(log: DayLog) -> Screen:
    """What everybody in the hall may see now."""
    board, setup = log.state.board, log.setup
    group = setup.group(board.group) or setup.groups[0]
    state = log.frozen_state()
    places: tuple[PlaceRow, ...] = ()
    if board.view == View.RANKING:
        places = _places(standings(setup, state, group), group, len(group.teams))
    elif board.view == View.OPENING:
        # the result itself: a frozen board is what it ends
        places = _places(standings(setup, log.state, group), group, board.opened)
    question = state.question(group.name)
    on_stage = group.team(board.kim)
    return Screen(
        view=board.view,
        group=group,
        frozen=bool(board.frozen),
        question=question,
        scores=team_scores(log, state, group),
        places=places,
        on_stage=on_stage,
        jurors_done=jurors_done(setup, log.state, board.kim),
        seconds=log.countdown.left(),
        all_seconds=log.countdown.seconds,
        digest=log.journal.lines[-1].digest,
        version=log.version,
    )


def team_scores(log: DayLog, state: DayState, group: DayGroup) -> tuple[TeamScore, ...]:
    """The points of each team of a group, in the order of appearance."""
    points = quiz_points(log.setup, state, group)
    question = state.question(group.name)
    now = [
        press
        for press in state.counted(group.name)
        if (press.question, press.stage) == (question.number, question.stage)
    ]
    return tuple(
        TeamScore(
            team=team,
            points=points[team.kim],
            change=sum(press.points for press in now if press.kim == team.kim),
            answered=any(press.kim == team.kim for press in now),
        )
        for team in group.teams
    )


def seconds_to_answer(log: DayLog, question: OpenQuestion) -> int:
    """The time that the rules give for a question; 0: no limit."""
    quiz = log.setup.quiz
    return question_rules(quiz, question.stage).seconds if quiz is not None else 0


def _places(ranking: Group, group: DayGroup, opened: int) -> tuple[PlaceRow, ...]:
    """Best first; of `opened` places from the last one the teams are shown."""
    first_open = len(ranking.lines) - opened
    rows = []
    for index, line in enumerate(ranking.lines):
        team = group.team(line.placed.kim)
        if team is not None:
            rows.append(
                PlaceRow(
                    place=line.placed.place,
                    team=team,
                    total=line.total,
                    award=line.award,
                    parts=tuple((part.component.name, part.value) for part in line.parts),
                    is_open=index >= first_open,
                )
            )
    return tuple(rows)
