"""A juror's page: every team of a group with its components, and what was saved."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kimsite.contest_day.entry.log import DayLog
from kimsite.contest_day.entry.marks import MarkOutcome, MarkReply, TeamMarks, submit_marks
from kimsite.contest_day.pages.incoming import (
    chosen_group,
    fields_of,
    id_of,
    new_id,
    seen_lines,
    typed_values,
)
from kimsite.contest_day.render import DAY_HEADERS, go, language_of, screen, wants_json
from kimsite.contest_day.setup import DayGroup, DayTeam
from kimsite.contest_day.words.catalogue import day_word
from kimsite.model.contest import Component, Juror
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


def routes(log: DayLog) -> list[Route]:
    """/ and /nilai."""

    async def show(request: Request) -> Response:
        return _page(log, request, chosen_group(log.setup, request.query_params.get("k", "")))

    async def save(request: Request) -> Response:
        fields = await fields_of(request)
        given = dict(fields)
        sent = TeamMarks(
            id=id_of(given),
            round=given.get("babak", ""),
            kim=given.get("kim", "")[:40],
            values=typed_values(log.setup, fields),
            seen=seen_lines(log.setup, given),
            reason=given.get("alasan", ""),
        )
        replies = submit_marks(log, request.state.juror, sent)
        group = log.setup.group_of(sent.kim) or chosen_group(log.setup, given.get("k", ""))
        if wants_json(request):
            marks = [reply_json(one, language_of(request)) for one in replies]
            return JSONResponse({"marks": marks}, headers=DAY_HEADERS)
        refused = {one.component: one for one in replies if one.outcome is MarkOutcome.REFUSED}
        if refused:
            return _page(log, request, group, sent, refused)
        return go(f"/?k={group.slug}#regu-{sent.kim}")

    return [Route("/", show), Route("/nilai", save, methods=["POST"])]


def _page(
    log: DayLog,
    request: Request,
    group: DayGroup,
    sent: TeamMarks | None = None,
    refused: Mapping[str, MarkReply] | None = None,
) -> Response:
    juror = next(one for one in log.setup.jurors if one.id == request.state.juror)
    language = language_of(request)
    forms = [
        _form(log, juror, team, language, sent if sent and sent.kim == team.kim else None, refused)
        for team in group.teams
    ]
    total = len(forms) * len(log.setup.components)
    return screen(
        request,
        "juror.html",
        status=409 if refused else 200,
        setup=log.setup,
        group=group,
        juror=juror,
        forms=forms,
        closed=group.name in log.state.closed,
        done=sum(field.line > 0 for form in forms for field in form.fields),
        total=total,
    )


def _form(
    log: DayLog,
    juror: Juror,
    team: DayTeam,
    language: Language,
    sent: TeamMarks | None,
    refused: Mapping[str, MarkReply] | None,
) -> TeamForm:
    fields = tuple(
        _field(log, juror, team, one, language, (refused or {}).get(one.id) if sent else None, sent)
        for one in log.setup.components
    )
    return TeamForm(
        team=team,
        fields=fields,
        reason=sent.reason if sent else "",
        has_marks=any(field.line for field in fields),
        id=new_id(),
    )


def _field(
    log: DayLog,
    juror: Juror,
    team: DayTeam,
    component: Component,
    language: Language,
    refused: MarkReply | None,
    sent: TeamMarks | None,
) -> MarkField:
    current = log.state.mark((juror.id, team.kim, component.id))
    kept = (current.aspects or (current.value,)) if current else ()
    width = len(component.rubric) or 1
    values = sent.values.get(component.id, ()) if sent and refused else kept
    state = (
        _refusal_words(refused, language)
        if refused
        else day_word(language, "marks.saved", clock=current.clock, value=current.value)
        if current
        else day_word(language, "marks.empty")
    )
    return MarkField(
        component=component,
        values=values if len(values) == width else ("",) * width,
        line=current.line if current else 0,
        state=state,
        is_wrong=refused is not None,
    )


def reply_json(reply: MarkReply, language: Language) -> dict[str, object]:
    """What became of one mark, for the script of the page."""
    if reply.outcome is MarkOutcome.REFUSED:
        words = _refusal_words(reply, language)
    else:
        words = day_word(language, "marks.saved", clock=reply.clock, value=reply.value)
    return {
        "component": reply.component,
        "outcome": reply.outcome,
        "why": reply.why,
        "words": words,
        "line": reply.line,
        "value": reply.value,
    }


def _refusal_words(reply: MarkReply, language: Language) -> str:
    return day_word(language, reply.why, value=reply.value)
