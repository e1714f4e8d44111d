"""The marks of one team as a form shows them, on a juror's page and on a typist's."""

from __future__ import annotations

from kimsite.contest_day.entry.marks import MarkOutcome, MarkReply
from kimsite.contest_day.setup import DayTeam
from kimsite.contest_day.words.catalogue import day_word
from kimsite.model.contest import Component
from kimsite.model.language import Language
from kimsite.record import Record


class MarkField(Record, kw_only=True):
    """One component of one team as the page shows it."""

    component: Component
    values: tuple[str, ...]
    """What is in its controls: one, or one for each aspect of the rubric."""
    line: int
    state: str
    """Words below it."""
    is_wrong: bool = False


class TeamForm(Record, kw_only=True):
    """One team as the page shows it."""

    team: DayTeam
    fields: tuple[MarkField, ...]
    reason: str
    has_marks: bool
    id: str


def control_values(component: Component, values: tuple[str, ...]) -> tuple[str, ...]:
    """`values` where there is one for each control of the component, else empty ones."""
    width = len(component.rubric) or 1
    return values if len(values) == width else ("",) * width


def refusal_words(reply: MarkReply, language: Language) -> str:
    """Why a mark was refused."""
    return day_word(language, reply.why, value=reply.value)


def reply_json(reply: MarkReply, language: Language, empty: str) -> dict[str, object]:
    """What became of one mark, for the script of the page.

    `empty`: key of the words for a component without a mark.
    """
    if reply.outcome is MarkOutcome.REFUSED:
        words = refusal_words(reply, language)
    elif reply.value:
        words = day_word(language, "marks.saved", clock=reply.clock, value=reply.value)
    else:
        words = day_word(language, empty)
    return {
        "component": reply.component,
        "outcome": reply.outcome,
        "why": reply.why,
        "words": words,
        "line": reply.line,
        "value": reply.value,
    }
