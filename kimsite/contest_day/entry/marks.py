"""A juror's marks for one team: accepted, kept as they are, or refused with a reason and a trace."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from msgspec.structs import replace

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
    given = given_mark(log.setup.component(component), texts)
    reason = clean(sent.reason)[:LONGEST_REASON]
    why = _why_not(log, juror, sent, component, given, reason)
    if why == MarkOutcome.SAME:
        return _reply(log, juror, sent.kim, component, MarkOutcome.SAME)
    if why or given.value is None:
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
            value=decimal_text(given.value),
            reason=reason if log.state.mark((juror, sent.kim, component)) else "",
            aspects=given.aspects,
        )
    )
    return _reply(log, juror, sent.kim, component, MarkOutcome.SAVED)


def _why_not(  # one line a reason
    log: DayLog, juror: str, sent: TeamMarks, component: str, given: GivenMark, reason: str
) -> str:
    """Key of the reason why the mark is refused; 'same' where it was given before; empty: it is good."""
    group = log.setup.group_of(sent.kim)
    if sent.round != log.setup.round.id:
        return "mark.wrong-round"
    if group is None:
        return "mark.no-team"
    if given.fault:
        return given.fault
    current = log.state.mark((juror, sent.kim, component))
    if current is not None and (read_mark(current.value), current.aspects) == (given.value, given.aspects):
        return MarkOutcome.SAME
    if group.name in log.state.closed:
        return "mark.closed"
    if current is not None and sent.seen.get(component, 0) != current.line:
        return "mark.changed-elsewhere"
    if current is not None and len(reason) < SHORTEST_REASON:
        return "mark.needs-reason"
    return ""


class GivenMark(Record, kw_only=True):
    """What was written, as a mark."""

    value: Decimal | None = None
    aspects: tuple[str, ...] = ()
    """The sub-marks that add up to it where the component has a rubric."""
    fault: str = ""
    """Key of the reason why it is no mark of its component."""

    @property
    def texts(self) -> tuple[str, ...]:
        """One number, or one for each line of the rubric; none where it is no mark."""
        return self.aspects or (() if self.value is None else (decimal_text(self.value),))


def given_mark(rules: Component | None, texts: tuple[str, ...]) -> GivenMark:
    """The mark, or the sum of its sub-marks: all of them, each within its own bounds and steps.

    `rules`: of its component; None where the round has no such component.
    """
    if rules is None:
        return GivenMark(fault="mark.no-component")
    parts = [read_mark(text) for text in texts]
    if not rules.rubric:
        value = parts[0] if len(parts) == 1 else None
        return GivenMark(value=value, fault=mark_fault(value, rules))
    if len(parts) != len(rules.rubric):
        return GivenMark(fault="mark.no-number")
    for part, aspect in zip(parts, rules.rubric, strict=True):
        if fault := mark_fault(part, replace(rules, low=Decimal(0), high=aspect.high)):
            return GivenMark(fault=fault)
    whole = [part for part in parts if part is not None]
    return GivenMark(value=sum(whole, Decimal(0)), aspects=tuple(decimal_text(part) for part in whole))


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
