"""Paper sheets, typed twice by two people: what each typed, and what was decided where they differ."""

from __future__ import annotations

from kimsite.contest_day.entry.log import DayLog
from kimsite.contest_day.entry.marks import (
    LONGEST_REASON,
    LONGEST_VALUE,
    SHORTEST_REASON,
    GivenMark,
    MarkOutcome,
    MarkReply,
    TeamMarks,
    given_mark,
)
from kimsite.contest_day.entry.operator import ActionRefusedError
from kimsite.contest_day.journal.events import MarkTyped, TypingRefused, TypingSettled, TypistNamed
from kimsite.contest_day.journal.lines import JournalLine
from kimsite.contest_day.journal.typing import SheetKey, TypedDifference, TypedVersion
from kimsite.contest_day.seats import TYPISTS
from kimsite.tools.check_code import read_code
from kimsite.tools.decimals import decimal_text
from kimsite.tools.text import clean

_LONGEST_NAME, _SHORTEST_NAME = 60, 3


def name_typist(log: DayLog, event_id: str, typist: str, name: str) -> JournalLine:
    """Who sits at one of the two seats. Raises ActionRefusedError for no name, and for the other's."""
    name = clean(name)[:_LONGEST_NAME]
    others = {log.state.typed.names.get(seat, "").casefold() for seat in TYPISTS if seat != typist}
    if len(name) < _SHORTEST_NAME:
        raise ActionRefusedError("typing.no_name")
    if name.casefold() in others:
        raise ActionRefusedError("typing.same_name")
    return log.write(TypistNamed(id=event_id, typist=typist, name=name))


def submit_sheet(log: DayLog, typist: str, juror: str, sent: TeamMarks) -> tuple[MarkReply, ...]:
    """Write what is good, and a trace of what is not. An empty cell empties what was typed before.

    Raises OSError when the disk refuses; what was accepted before stays accepted.
    """
    replies = (
        _submit(log, typist, juror, sent, component, tuple(clean(text) for text in texts))
        for component, texts in sent.values.items()
    )
    return tuple(reply for reply in replies if reply is not None)


def settle_difference(
    log: DayLog, event_id: str, key: SheetKey, seen: tuple[int, int], texts: tuple[str, ...], by: str
) -> JournalLine:
    """Both copies have this value from now on. `texts`: as the paper has it; `by`: who looked at it.

    `seen`: lines of the two versions that the page showed. Raises ActionRefusedError.
    """
    if event_id in log.state.known:
        return log.state.known[event_id]
    found = next((difference for difference in log.state.typed.differences() if difference.key == key), None)
    if found is None or (found.first.line, found.second.line) != seen:
        raise ActionRefusedError("typing.changed")
    by = clean(by)[:_LONGEST_NAME]
    if len(by) < _SHORTEST_NAME:
        raise ActionRefusedError("typing.no_name")
    given = given_mark(log.setup.component(key[2]), texts)
    if given.fault or given.value is None:
        raise ActionRefusedError(given.fault)
    return log.write(
        TypingSettled(
            id=event_id,
            juror=key[0],
            kim=key[1],
            component=key[2],
            value=decimal_text(given.value),
            aspects=given.aspects,
            before=(" + ".join(found.first.texts), " + ".join(found.second.texts)),
            by=by,
        )
    )


def find_typed_sheet(log: DayLog, written: str) -> tuple[str, str] | None:
    """(juror, KIM) of a sheet's code, however it was typed; None where this round has no such sheet."""
    setup, code = log.setup, read_code(written)
    return next(
        (
            (juror.id, kim)
            for juror in setup.jurors
            for group in setup.groups
            for kim in group.kims
            if code and setup.sheet_code(juror.id, kim) == code
        ),
        None,
    )


def open_differences(log: DayLog) -> tuple[TypedDifference, ...]:
    """Those of this round's teams, in the order of groups, teams, jurors and components."""
    kims = [kim for group in log.setup.groups for kim in group.kims]
    jurors = [juror.id for juror in log.setup.jurors]
    parts = [component.id for component in log.setup.components]
    known = (
        difference
        for difference in log.state.typed.differences()
        if difference.key[0] in jurors and difference.key[1] in kims and difference.key[2] in parts
    )
    return tuple(
        sorted(
            known,
            key=lambda difference: (
                kims.index(difference.key[1]),
                jurors.index(difference.key[0]),
                parts.index(difference.key[2]),
            ),
        )
    )


def _submit(
    log: DayLog, typist: str, juror: str, sent: TeamMarks, component: str, texts: tuple[str, ...]
) -> MarkReply | None:
    """None where an empty cell stays empty."""
    event_id, key = f"{sent.id}.{component}", (juror, sent.kim, component)
    current, is_blank = log.state.typed.newest(typist, key), not any(texts)
    if (known := log.state.known.get(event_id)) is not None:
        refused = known.event.why if isinstance(known.event, TypingRefused) else ""
        return _reply(log, typist, key, MarkOutcome.REFUSED if refused else MarkOutcome.SAVED, refused)
    if is_blank and (current is None or not current.texts):
        return None
    given = GivenMark() if is_blank else given_mark(log.setup.component(component), texts)
    reason = clean(sent.reason)[:LONGEST_REASON]
    if not given.fault and current is not None and current.texts == given.texts:
        return _reply(log, typist, key, MarkOutcome.SAME)
    why = given.fault or _why_not(log, key, sent, current, reason)
    if why:
        written = " + ".join(texts)[:LONGEST_VALUE]
        log.write(
            TypingRefused(
                id=event_id,
                typist=typist,
                juror=juror,
                kim=sent.kim,
                component=component,
                value=written,
                why=why,
            )
        )
        return _reply(log, typist, key, MarkOutcome.REFUSED, why)
    log.write(
        MarkTyped(
            id=event_id,
            typist=typist,
            juror=juror,
            kim=sent.kim,
            component=component,
            value=decimal_text(given.value) if given.value is not None else "",
            aspects=given.aspects,
            reason=reason if current is not None else "",
        )
    )
    return _reply(log, typist, key, MarkOutcome.SAVED)


def _why_not(log: DayLog, key: SheetKey, sent: TeamMarks, current: TypedVersion | None, reason: str) -> str:
    """Key of the reason why nothing can be typed there; empty where it can."""
    if sent.round != log.setup.round.id:
        return "mark.wrong-round"
    if log.setup.group_of(sent.kim) is None or log.setup.juror(key[0]) is None:
        return "mark.no-team"
    if log.state.mark(key) is not None:
        return "typing.by_phone"
    if current is not None and sent.seen.get(key[2], 0) != current.line:
        return "typing.elsewhere"
    if log.state.typed.is_agreed(key) and len(reason) < SHORTEST_REASON:
        return "typing.agreed"
    return ""


def _reply(log: DayLog, typist: str, key: SheetKey, outcome: MarkOutcome, why: str = "") -> MarkReply:
    current = log.state.typed.newest(typist, key)
    return MarkReply(
        component=key[2],
        outcome=outcome,
        why=why,
        value=" + ".join(current.texts) if current else "",
        clock=current.clock if current else "",
        line=current.line if current else 0,
    )
