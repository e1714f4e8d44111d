"""What the operator at the laptop does: judge answers, take them back, close, show.

Each function writes one event, or raises ActionRefusedError with the key of the words that say why not.
"""

from __future__ import annotations

from kimsite.contest_day.entry.log import DayLog
from kimsite.contest_day.entry.marks import LONGEST_REASON, SHORTEST_REASON
from kimsite.contest_day.journal.events import (
    AnswerJudged,
    AnswerOutcome,
    AnswerWithdrawn,
    BoardChanged,
    GroupClosed,
    QuestionOpened,
    Stage,
    TeamsExchanged,
    View,
)
from kimsite.contest_day.journal.lines import JournalLine
from kimsite.contest_day.journal.state import DayState
from kimsite.contest_day.setup import DayGroup, DayTeam
from kimsite.contest_day.standings import missing_marks, standings
from kimsite.model.contest import MarkSource
from kimsite.model.contest_plan import PassMode, QuestionRules, QuizRules
from kimsite.tools.text import clean

_MOST_QUESTIONS = 500


class ActionRefusedError(Exception):
    """Nothing was written; `key` names the words."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def question_rules(quiz: QuizRules, stage: Stage) -> QuestionRules:
    """Points and time of a kind of question."""
    match stage:
        case Stage.MANDATORY:
            return quiz.mandatory
        case Stage.PASSED:
            return quiz.passed
        case Stage.BUZZER:
            return quiz.buzzer


def answer_points(rules: QuestionRules, outcome: AnswerOutcome, partly: int = 0) -> int:
    """What an answer earns. `partly`: which of the points for a partly right one, from 0.

    Raises ActionRefusedError where the rules know no such points.
    """
    match outcome:
        case AnswerOutcome.RIGHT:
            return rules.right
        case AnswerOutcome.PARTLY:
            if not 0 <= partly < len(rules.partly):
                raise ActionRefusedError("quiz.no-partly")
            return rules.partly[partly]
        case AnswerOutcome.WRONG:
            return rules.wrong
        case AnswerOutcome.EARLY:
            return rules.early
        case AnswerOutcome.VOID:
            return 0


def judge(
    log: DayLog, event_id: str, group: DayGroup, kim: str, outcome: AnswerOutcome, partly: int = 0
) -> JournalLine:
    """An answer to the question that is open."""
    if event_id in log.state.known:
        return log.state.known[event_id]
    quiz = log.setup.quiz
    if quiz is None or group.team(kim) is None:
        raise ActionRefusedError("quiz.no-quiz" if quiz is None else "mark.no-team")
    if group.name in log.state.closed:
        raise ActionRefusedError("mark.closed")
    question = log.state.question(group.name)
    key = (question.stage, question.number, kim)
    if any((press.stage, press.question, press.kim) == key for press in log.state.counted(group.name)):
        raise ActionRefusedError("quiz.already")
    turn = team_in_turn(quiz, log.state, group)
    if turn is not None and turn.kim != kim:
        raise ActionRefusedError("quiz.not-its-turn")
    rules = question_rules(quiz, question.stage)
    return log.write(
        AnswerJudged(
            id=event_id,
            group=group.name,
            question=question.number,
            stage=question.stage,
            kim=kim,
            outcome=outcome,
            points=answer_points(rules, outcome, partly),
        )
    )


def team_in_turn(quiz: QuizRules | None, state: DayState, group: DayGroup) -> DayTeam | None:
    """The team whose turn it is to answer the question that was passed on; None where any team may.

    The turn goes round from the team that was asked first. It is not known where none, or several, were.
    """
    question = state.question(group.name)
    if quiz is None or quiz.passing is not PassMode.TURN or question.stage is not Stage.PASSED:
        return None
    presses = [press for press in state.counted(group.name) if press.question == question.number]
    asked = [press.kim for press in presses if press.stage is Stage.MANDATORY]
    answered = {press.kim for press in presses if press.stage is Stage.PASSED}
    if len(asked) != 1 or asked[0] not in group.kims:
        return None
    first = group.kims.index(asked[0]) + 1
    others = (*group.teams[first:], *group.teams[: first - 1])
    return next((team for team in others if team.kim not in answered), None)


def withdraw_answer(
    log: DayLog, event_id: str, group: DayGroup, line: int = 0, reason: str = ""
) -> JournalLine:
    """The last press of a group, or the one of a line, no longer counts."""
    if event_id in log.state.known:
        return log.state.known[event_id]
    last = log.state.last_press(group.name)
    number = line or (last.line if last else 0)
    if not any(press.line == number for press in log.state.counted(group.name)):
        raise ActionRefusedError("quiz.nothing-to-withdraw")
    return log.write(
        AnswerWithdrawn(id=event_id, group=group.name, line=number, reason=clean(reason)[:LONGEST_REASON])
    )


def open_question(log: DayLog, event_id: str, group: DayGroup, number: int, stage: Stage) -> JournalLine:
    """Ask a question."""
    quiz = log.setup.quiz
    if quiz is None or not 1 <= number <= _MOST_QUESTIONS:
        raise ActionRefusedError("quiz.no-quiz" if quiz is None else "quiz.no-question")
    if not question_rules(quiz, stage).right:
        raise ActionRefusedError("quiz.no-stage")
    log.countdown.start(0)
    return log.write(QuestionOpened(id=event_id, group=group.name, question=number, stage=stage))


def exchange(log: DayLog, event_id: str, group: DayGroup, pair: tuple[str, str], reason: str) -> JournalLine:
    """Two teams were taken for each other."""
    first, second = pair
    if first == second or group.team(first) is None or group.team(second) is None:
        raise ActionRefusedError("quiz.two-teams")
    return log.write(
        TeamsExchanged(id=event_id, group=group.name, first=first, second=second, reason=_reason(reason))
    )


def close(log: DayLog, event_id: str, group: DayGroup, *, closed: bool, reason: str = "") -> JournalLine:
    """Close a group's marks, or open them again with a reason."""
    given = clean(reason)[:LONGEST_REASON] if closed else _reason(reason)
    return log.write(GroupClosed(id=event_id, group=group.name, closed=closed, reason=given))


def show(log: DayLog, event_id: str, group: DayGroup, view: View, kim: str = "") -> JournalLine:
    """Show something else on the projector. The opening waits until every mark is there."""
    if view == View.OPENING:
        _require_complete(log, group)
    board = log.state.board
    opened = board.opened if (board.view, board.group, view) == (view, group.name, View.OPENING) else 0
    return log.write(
        BoardChanged(id=event_id, group=group.name, view=view, kim=kim, frozen=board.frozen, opened=opened)
    )


def freeze(log: DayLog, event_id: str, *, frozen: bool) -> JournalLine:
    """Let the projector's scores stand still while the jury's go on, or run again."""
    board = log.state.board
    return log.write(
        BoardChanged(
            id=event_id,
            group=board.group,
            view=board.view,
            kim=board.kim,
            frozen=len(log.journal.lines) if frozen else 0,
            opened=board.opened,
        )
    )


def open_places(log: DayLog, event_id: str, step: int) -> JournalLine:
    """Open the next place from the last one upward, or close the newest again (-1)."""
    board = log.state.board
    group = log.setup.group(board.group)
    if group is None or board.view != View.OPENING:
        raise ActionRefusedError("board.no-opening")
    opened = min(max(board.opened + step, 0), len(group.teams))
    return log.write(
        BoardChanged(id=event_id, group=board.group, view=board.view, frozen=board.frozen, opened=opened)
    )


def _require_complete(log: DayLog, group: DayGroup) -> None:
    """A result with a missing mark, without its quiz or with an open tie is not opened."""
    if missing_marks(log.setup, log.state, group):
        raise ActionRefusedError("board.marks-missing")
    ranking = standings(log.setup, log.state, group)
    if any(
        part.component.source == MarkSource.QUIZ and part.points is None
        for line in ranking.lines
        for part in line.parts
    ):
        raise ActionRefusedError("board.no-quiz")
    if ranking.open_ties:
        raise ActionRefusedError("board.tie")


def _reason(text: str) -> str:
    given = clean(text)[:LONGEST_REASON]
    if len(given) < SHORTEST_REASON:
        raise ActionRefusedError("operator.needs_reason")
    return given
