"""A juror's page: every team of a group with its components, and what was saved."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kimsite.contest_day.entry.log import DayLog
from kimsite.contest_day.entry.marks import MarkOutcome, MarkReply, TeamMarks, submit_marks
from kimsite.contest_day.pages.incoming import chosen_group, fields_of, new_id, team_marks
from kimsite.contest_day.pages.mark_forms import (
    MarkField,
    TeamForm,
    control_values,
    refusal_words,
    reply_json,
)
from kimsite.contest_day.render import DAY_HEADERS, go, language_of, screen, wants_json
from kimsite.contest_day.setup import DayGroup, DayTeam
from kimsite.contest_day.words.catalogue import day_word
from kimsite.model.contest import Component, Juror
from kimsite.model.language import Language


def routes(log: DayLog) -> list[Route]:
    """/ and /nilai."""

    async def show(request: Request) -> Response:
        return _page(log, request, chosen_group(log.setup, request.query_params.get("k", "")))

    async def save(request: Request) -> Response:
        fields = await fields_of(request)
        sent = team_marks(log.setup, fields)
        replies = submit_marks(log, request.state.juror, sent)
        group = log.setup.group_of(sent.kim) or chosen_group(log.setup, dict(fields).get("k", ""))
        if wants_json(request):
            marks = [reply_json(reply, language_of(request), "marks.empty") for reply in replies]
            return JSONResponse({"marks": marks}, headers=DAY_HEADERS)
        refused = {reply.component: reply for reply in replies if reply.outcome is MarkOutcome.REFUSED}
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
    juror = next(juror for juror in log.setup.jurors if juror.id == request.state.juror)
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
        _field(
            log, juror, team, component, language, (refused or {}).get(component.id) if sent else None, sent
        )
        for component in log.setup.components
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
    values = sent.values.get(component.id, ()) if sent and refused else kept
    state = (
        refusal_words(refused, language)
        if refused
        else day_word(language, "marks.saved", clock=current.clock, value=current.value)
        if current
        else day_word(language, "marks.empty")
    )
    return MarkField(
        component=component,
        values=control_values(component, values),
        line=current.line if current else 0,
        state=state,
        is_wrong=refused is not None,
    )
