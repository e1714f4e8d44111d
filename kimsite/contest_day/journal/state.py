"""What the lines of the journal add up to. No disk, no clock: the same lines give the same state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from kimsite.contest_day.journal.events import (
    AnswerJudged,
    AnswerOutcome,
    AnswerWithdrawn,
    BoardChanged,
    DayStarted,
    EntryRefused,
    GroupClosed,
    MarkEntered,
    QuestionOpened,
    Stage,
    TeamsExchanged,
    View,
)
from kimsite.contest_day.journal.lines import JournalLine
from kimsite.contest_day.journal.typing import TypedSheets
from kimsite.contest_day.seats import TYPISTS
from kimsite.record import Record

MarkKey = tuple[str, str, str]
"""(juror, KIM, component)"""


class MarkVersion(Record, kw_only=True):
    """One juror's mark as it was given at one time."""

    line: int
    clock: str
    value: str
    reason: str
    aspects: tuple[str, ...] = ()


class Press(Record, kw_only=True):
    """One judged answer."""

    line: int
    clock: str
    group: str
    question: int
    stage: Stage
    kim: str
    """The team that it counts for now."""
    outcome: AnswerOutcome
    points: int
    withdrawn: bool = False


class Exchange(Record, kw_only=True):
    """Two teams whose presses so far were exchanged."""

    line: int
    clock: str
    group: str
    teams: tuple[str, str]
    """Village codes."""
    reason: str


class OpenQuestion(Record, kw_only=True):
    """The question of a group that is asked now."""

    number: int = 1
    stage: Stage = Stage.MANDATORY


class Board(Record, kw_only=True):
    """What the projector shows."""

    group: str = ""
    view: View = View.WELCOME
    kim: str = ""
    frozen: int = 0
    opened: int = 0


class DayState:
    """Marks, presses and board after some lines."""

    def __init__(self, lines: Iterable[JournalLine] = ()) -> None:
        self.marks: dict[MarkKey, tuple[MarkVersion, ...]] = {}
        """Every version, the one that counts last."""
        self.presses: list[Press] = []
        self.exchanges: list[Exchange] = []
        self.questions: dict[str, OpenQuestion] = {}
        self.closed: set[str] = set()
        """Groups whose marks are closed."""
        self.board = Board()
        self.refused: list[JournalLine] = []
        self.typed = TypedSheets(TYPISTS)
        self.known: dict[str, JournalLine] = {}
        """Id of an event -> its line."""
        self.starts = 0
        for line in lines:
            self.apply(line)

    def apply(self, line: JournalLine) -> None:
        """Take the next line into account."""
        event = line.event
        self.known[event.id] = line
        match event:
            case DayStarted():
                self.starts += 1
            case MarkEntered():
                self._enter(line, event)
            case EntryRefused():
                self.refused.append(line)
            case AnswerJudged():
                self._press(line, event)
            case AnswerWithdrawn():
                self.presses = [_withdrawn(press, event.line) for press in self.presses]
            case TeamsExchanged():
                self.presses = [_exchanged(press, event) for press in self.presses]
                self.exchanges.append(_exchange(line, event))
            case QuestionOpened():
                self.questions[event.group] = OpenQuestion(number=event.question, stage=event.stage)
            case GroupClosed():
                (self.closed.add if event.closed else self.closed.discard)(event.group)
            case BoardChanged():
                self.board = Board(
                    group=event.group,
                    view=event.view,
                    kim=event.kim,
                    frozen=event.frozen,
                    opened=event.opened,
                )
            case _:
                self.typed.apply(line)

    def mark(self, key: MarkKey) -> MarkVersion | None:
        """The mark that counts; None while there is none."""
        versions = self.marks.get(key)
        return versions[-1] if versions else None

    def question(self, group: str) -> OpenQuestion:
        """The question that is asked in a group."""
        return self.questions.get(group, OpenQuestion())

    def counted(self, group: str) -> Iterator[Press]:
        """The presses of a group that count, oldest first."""
        return (press for press in self.presses if press.group == group and not press.withdrawn)

    def points(self, group: str, kims: Iterable[str], start: int) -> Mapping[str, int]:
        """Points of each team in the quiz, which begins with `start`; a void answer has none."""
        sums = dict.fromkeys(kims, start)
        for press in self.counted(group):
            if press.kim in sums:
                sums[press.kim] += press.points
        return sums

    def last_press(self, group: str) -> Press | None:
        """The newest press of a group that counts: what Backspace withdraws."""
        return next(
            (press for press in reversed(self.presses) if press.group == group and not press.withdrawn), None
        )

    def _enter(self, line: JournalLine, event: MarkEntered) -> None:
        key = (event.juror, event.kim, event.component)
        version = MarkVersion(
            line=line.number, clock=line.clock, value=event.value, reason=event.reason, aspects=event.aspects
        )
        self.marks[key] = (*self.marks.get(key, ()), version)

    def _press(self, line: JournalLine, event: AnswerJudged) -> None:
        self.presses.append(
            Press(
                line=line.number,
                clock=line.clock,
                group=event.group,
                question=event.question,
                stage=event.stage,
                kim=event.kim,
                outcome=event.outcome,
                points=event.points,
            )
        )


def _withdrawn(press: Press, line: int) -> Press:
    return replace(press, withdrawn=True) if press.line == line else press


def _exchange(line: JournalLine, event: TeamsExchanged) -> Exchange:
    return Exchange(
        line=line.number,
        clock=line.clock,
        group=event.group,
        teams=(event.first, event.second),
        reason=event.reason,
    )


def _exchanged(press: Press, event: TeamsExchanged) -> Press:
    other = {event.first: event.second, event.second: event.first}
    return (
        replace(press, kim=other[press.kim]) if press.group == event.group and press.kim in other else press
    )
