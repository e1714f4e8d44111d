"""The committee's page at the laptop: where the two typed copies differ, side by side, to be decided."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kimsite.contest_day.entry.log import DayLog
from kimsite.contest_day.entry.operator import ActionRefusedError
from kimsite.contest_day.entry.typing import open_differences, settle_difference
from kimsite.contest_day.journal.events import TypingSettled
from kimsite.contest_day.journal.typing import TypedDifference
from kimsite.contest_day.pages.incoming import fields_of, id_of, line_number, new_id
from kimsite.contest_day.render import go, language_of, screen
from kimsite.contest_day.seats import TYPISTS
from kimsite.contest_day.setup import DayTeam
from kimsite.contest_day.words.catalogue import day_word
from kimsite.model.contest import Component, Juror
from kimsite.record import Record


class DifferenceRow(Record, kw_only=True):
    """One difference with the names that people know."""

    one: TypedDifference
    team: DayTeam
    juror: Juror
    component: Component
    code: str
    """Of the sheet of paper to look at."""


class DecisionRow(Record, kw_only=True):
    """One decision that was taken."""

    clock: str
    about: str
    event: TypingSettled


def routes(log: DayLog) -> list[Route]:
    """/ketikan and its decisions."""

    async def show(request: Request) -> Response:
        return screen(request, "differences.html", alert="", **_values(log))

    async def decide(request: Request) -> Response:
        fields = await fields_of(request)
        given = dict(fields)
        key = (given.get("juri", ""), given.get("kim", ""), given.get("komponen", ""))
        seen = (line_number(given.get("s1", "")), line_number(given.get("s2", "")))
        chosen = {"1": "v1", "2": "v2"}.get(given.get("pilih", ""), "n")
        texts = tuple(value for name, value in fields if name == chosen)
        try:
            settle_difference(log, id_of(given), key, seen, texts, given.get("oleh", ""))
        except ActionRefusedError as refused:
            alert = day_word(language_of(request), refused.key)
            return screen(request, "differences.html", status=409, alert=alert, **_values(log))
        return go("/ketikan")

    return [Route("/ketikan", show), Route("/ketikan/putus", decide, methods=["POST"])]


def _values(log: DayLog) -> dict[str, Any]:
    setup, typed = log.setup, log.state.typed
    rows = [_row(log, difference) for difference in open_differences(log)]
    return {
        "setup": setup,
        "rows": [row for row in rows if row is not None],
        "names": [typed.names.get(typist, "") for typist in TYPISTS],
        "counts": [typed.count(typist) for typist in TYPISTS],
        "total": setup.marks_due,
        "decisions": _decisions(log),
        "new_id": new_id,
        "fault": log.export_fault,
    }


def _row(log: DayLog, one: TypedDifference) -> DifferenceRow | None:
    juror_id, kim, component_id = one.key
    setup = log.setup
    group, component = setup.group_of(kim), setup.component(component_id)
    team = group.team(kim) if group is not None else None
    juror = setup.juror(juror_id)
    if team is None or component is None or juror is None:
        return None
    code = setup.sheet_code(juror_id, kim)
    return DifferenceRow(one=one, team=team, juror=juror, component=component, code=code)


def _decisions(log: DayLog) -> list[DecisionRow]:
    """Newest first."""
    setup, jurors = log.setup, {juror.id: juror.name for juror in log.setup.jurors}
    rows = []
    for line in reversed(log.journal.lines):
        event = line.event
        if isinstance(event, TypingSettled):
            group, component = setup.group_of(event.kim), setup.component(event.component)
            team = group.team(event.kim) if group is not None else None
            about = ", ".join(
                (
                    team.name if team is not None else event.kim,
                    component.name if component is not None else event.component,
                    jurors.get(event.juror, event.juror),
                )
            )
            rows.append(DecisionRow(clock=line.clock, about=about, event=event))
    return rows
