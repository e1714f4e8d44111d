"""A juror's marks for one team: accepted, kept as they are, or refused with a reason and a trace."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from kimsite.contest_day.entry.log import DayLog
from kimsite.contest_day.journal.events import EntryRefused, MarkEntered
from kimsite.contest_day.journal.lines import JournalLine
from kimsite.model.contest import Component
from kimsite.record import Record
from kimsite.report.inputs.jury_sheets import mark_fault, read_mark
from kimsite.tools.decimals import decimal_text
from kimsite.tools.text import clean

LONGEST_VALUE, LONGEST_REASON = 40, 200
"""Characters that are kept of what was written."""
SHORTEST_REASON = 3


class MarkOutcome(StrEnum):
    """What became of one mark."""

    SAVED = "saved"
    SAME = "same"
    """It was given before, with just this value."""
    REFUSED = "refused"


class MarkReply(Record, kw_only=True):
    """The answer about one component."""

    component: str
    outcome: MarkOutcome
    why: str = ""
    """Key of the words where it was refused."""
    value: str = ""
    """The mark that counts now."""
    clock: str = ""
    """When that was given."""
    line: int = 0
    """The number of its line; 0: there is none."""


class TeamMarks(Record, kw_only=True):
    """What a juror sends for one team."""

    id: str
    round: str
    kim: str
    values: Mapping[str, tuple[str, ...]]
    """Component -> the mark as written, or the sub-marks of its rubric."""
    seen: Mapping[str, int]
    """Component -> the line of the mark that the juror's page showed; 0: none."""
    reason: str


def submit_marks(log: DayLog, juror: str, sent: TeamMarks) -> tuple[MarkReply, ...]:
    """Write what is good, and a trace of what is not. Components without a text are left alone.

    Raises OSError when the disk refuses; what was accepted before stays accepted.
    """
    return tuple(
        _submit(log, juror, sent, component, tuple(clean(text) for text in texts))
        for component, texts in sent.values.items()
        if any(text.strip() for text in texts)
    )


def _submit(log: DayLog, juror: str, sent: TeamMarks, component: str, texts: tuple[str, ...]) -> MarkReply:
    event_id = f"{sent.id}.{component}"
    if (known := log.state.known.get(event_id)) is not None:
        return _answer_again(log, juror, sent, component, known)
    rules = log.setup.component(component)
    value, aspects = _value(rules, texts) if rules is not None else (None, ())
    reason = clean(sent.reason)[:LONGEST_REASON]
    why = _why_not(log, juror, sent, component, value, reason)
    if why == MarkOutcome.SAME:
        return _reply(log, juror, sent.kim, component, MarkOutcome.SAME)
    if why or value is None:
        written = " + ".join(texts)[:LONGEST_VALUE]
        log.write(
            EntryRefused(id=event_id, juror=juror, kim=sent.kim, component=component, value=written, why=why)
        )
        return _reply(log, juror, sent.kim, component, MarkOutcome.REFUSED, why)
    log.write(
        MarkEntered(
            id=event_id,
            juror=juror,
            kim=sent.kim,
            component=component,
            value=decimal_text(value),
            reason=reason if log.state.mark((juror, sent.kim, component)) else "",
            aspects=aspects,
        )
    )
    return _reply(log, juror, sent.kim, component, MarkOutcome.SAVED)


def _why_not(  # one line a reason
    log: DayLog, juror: str, sent: TeamMarks, component: str, value: Decimal | None, reason: str
) -> str:
    """Key of the reason why the mark is refused; 'same' where it was given before; empty: it is good."""
    rules, group = log.setup.component(component), log.setup.group_of(sent.kim)
    if sent.round != log.setup.round.id:
        return "mark.wrong-round"
    if group is None:
        return "mark.no-team"
    if rules is None:
        return "mark.no-component"
    if fault := mark_fault(value, rules):
        return fault
    current = log.state.mark((juror, sent.kim, component))
    if current is not None and read_mark(current.value) == value:
        return MarkOutcome.SAME
    if group.name in log.state.closed:
        return "mark.closed"
    if current is not None and sent.seen.get(component, 0) != current.line:
        return "mark.changed-elsewhere"
    if current is not None and len(reason) < SHORTEST_REASON:
        return "mark.needs-reason"
    return ""


def _value(rules: Component, texts: tuple[str, ...]) -> tuple[Decimal | None, tuple[str, ...]]:
    """The mark, and the sub-marks that add up to it where the component has a rubric.

    None for what is no number, and for a sub-mark that is missing, past its highest or between the steps.
    """
    if not rules.rubric:
        return (read_mark(texts[0]) if len(texts) == 1 else None), ()
    parts = [read_mark(text) for text in texts]
    if len(parts) != len(rules.rubric):
        return None, ()
    total = Decimal(0)
    for part, aspect in zip(parts, rules.rubric, strict=True):
        if part is None or not 0 <= part <= aspect.high or part % rules.step:
            return None, ()
        total += part
    return total, tuple(decimal_text(part) for part in parts if part is not None)


def _answer_again(log: DayLog, juror: str, sent: TeamMarks, component: str, known: JournalLine) -> MarkReply:
    """The same answer to the same message, which came twice."""
    event = known.event
    if isinstance(event, EntryRefused):
        return _reply(log, juror, sent.kim, component, MarkOutcome.REFUSED, event.why)
    return _reply(log, juror, sent.kim, component, MarkOutcome.SAVED)


def _reply(
    log: DayLog, juror: str, kim: str, component: str, outcome: MarkOutcome, why: str = ""
) -> MarkReply:
    current = log.state.mark((juror, kim, component))
    return MarkReply(
        component=component,
        outcome=outcome,
        why=why,
        value=current.value if current else "",
        clock=current.clock if current else "",
        line=current.line if current else 0,
    )
