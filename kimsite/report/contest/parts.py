"""The parts of an entrant's result: each component's value from the blog, the jury's marks or the quiz."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from kimsite.model.contest import Component, Contest, ContestInputs, MarkSource, Round
from kimsite.record import Record
from kimsite.report.activity.score import Score
from kimsite.report.contest.marks import Mean, mean
from kimsite.tools.decimals import half_up


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
    points: int | None = None
    """Points of the quiz, where they make the value; None where there are none yet."""

    @property
    def weighted(self) -> Decimal:
        """Exact: at most four more decimals are needed, and none is rounded away."""
        return self.value * self.component.weight / 100


class Given(Record, kw_only=True):
    """What every group of every round is computed from: rules, blogs, marks and quiz scores."""

    contest: Contest
    activity: Mapping[str, Activity]
    inputs: ContestInputs
    marks: Mapping[tuple[str, str, str], dict[str, Decimal]]
    """(round, KIM, component) -> juror -> mark."""
    without_juror: str
    quiz: Mapping[tuple[str, str], int]
    """(round, KIM) -> points for answers."""


def activity_of(score: Score) -> Activity:
    """The part of a score that the rounds rank by."""
    numbers = score.numbers
    return Activity(
        halves=score.halves, weeks=numbers.active_weeks, variety=numbers.variety, posts=len(numbers.posts)
    )


def best_quiz(given: Given, rules: Round, kims: Sequence[str]) -> int:
    """Points for answers that equal a mark of 100."""
    full = rules.quiz.full if rules.quiz is not None else 0
    return full or max((given.quiz.get((rules.id, kim), 0) for kim in kims), default=0)


def part_of(given: Given, rules: Round, component: Component, kim: str, best: tuple[int, int]) -> Part:
    """`best`: what equals 100: half points of the blog, points of the quiz."""
    match component.source:
        case MarkSource.REPORT:
            return Part(component=component, mean=None, value=share_of(given.activity[kim].halves, best[0]))
        case MarkSource.QUIZ:
            points = given.quiz.get((rules.id, kim))
            value = share_of(points or 0, best[1])
            return Part(component=component, mean=None, value=value, points=points)
        case MarkSource.JURY:
            marks = given.marks.get((rules.id, kim, component.id), {})
            average = mean(marks, component, given.contest, given.without_juror)
            return Part(component=component, mean=average, value=average.value)
    assert_never(component.source)


def share_of(points: int, best: int) -> Decimal:
    """0..100; points below 0 give 0."""
    exact = min(max(Fraction(points * 100, best), Fraction(0)), Fraction(100)) if best > 0 else Fraction(0)
    return half_up(exact)
