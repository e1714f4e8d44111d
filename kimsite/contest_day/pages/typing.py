"""A typist's page: the paper sheets of one juror, one after the other, by the keyboard alone."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kimsite.contest_day.entry.log import DayLog
from kimsite.contest_day.entry.marks import MarkOutcome, MarkReply, TeamMarks
from kimsite.contest_day.entry.operator import ActionRefusedError
from kimsite.contest_day.entry.typing import find_typed_sheet, name_typist, submit_sheet
from kimsite.contest_day.pages.incoming import LONGEST_ID, chosen_group, fields_of, id_of, new_id, team_marks
from kimsite.contest_day.pages.mark_forms import (
    MarkField,
    TeamForm,
    control_values,
    refusal_words,
    reply_json,
)
from kimsite.contest_day.render import DAY_HEADERS, go, language_of, screen, wants_json
from kimsite.contest_day.seats import TYPISTS
from kimsite.contest_day.setup import DayGroup, DayTeam
from kimsite.contest_day.words.catalogue import day_word
from kimsite.model.contest import Component, Juror
from kimsite.model.language import Language
from kimsite.record import Record

Refusals = Mapping[str, MarkReply]


class SheetForm(Record, kw_only=True):
    """One sheet of paper as the page shows it."""

    form: TeamForm
    code: str


def routes(log: DayLog) -> list[Route]:
    """/ketik and what it sends."""
    setup = log.setup

    async def show(request: Request) -> Response:
        asked = request.query_params
        if not (code := asked.get("lembar", "")):
            return _page(
                log, request, _juror(log, asked.get("j", "")), chosen_group(setup, asked.get("k", ""))
            )
        found = find_typed_sheet(log, code)
        if found is None:
            alert = day_word(language_of(request), "typing.no_sheet", code=code[:40])
            return _page(log, request, setup.jurors[0], setup.groups[0], alert=alert)
        group = setup.group_of(found[1]) or setup.groups[0]
        return go(f"/ketik?j={found[0]}&k={group.slug}#lembar-{found[0]}-{found[1]}")

    async def name(request: Request) -> Response:
        given = dict(await fields_of(request))
        try:
            name_typist(log, id_of(given), request.state.typist, given.get("nama", ""))
        except ActionRefusedError as refused:
            alert = day_word(language_of(request), refused.key)
            return _page(log, request, setup.jurors[0], setup.groups[0], alert=alert, renamed=True)
        return go("/ketik")

    async def save(request: Request) -> Response:
        fields = await fields_of(request)
        given, language = dict(fields), language_of(request)
        sent, juror = team_marks(setup, fields), given.get("juri", "")[:LONGEST_ID]
        replies = submit_sheet(log, request.state.typist, juror, sent)
        if wants_json(request):
            marks = [reply_json(reply, language, "typing.empty") for reply in replies]
            return JSONResponse({"marks": marks}, headers=DAY_HEADERS)
        group = setup.group_of(sent.kim) or chosen_group(setup, given.get("k", ""))
        refused = {reply.component: reply for reply in replies if reply.outcome is MarkOutcome.REFUSED}
        if refused:
            return _page(log, request, _juror(log, juror), group, sent=sent, refused=refused)
        after = next(
            (kim for at, kim in zip(group.kims, group.kims[1:], strict=False) if at == sent.kim), sent.kim
        )
        return go(f"/ketik?j={juror}&k={group.slug}#lembar-{juror}-{after}")

    return [
        Route("/ketik", show),
        Route("/ketik/nama", name, methods=["POST"]),
        Route("/ketik/simpan", save, methods=["POST"]),
    ]


def _page(
    log: DayLog,
    request: Request,
    juror: Juror,
    group: DayGroup,
    *,
    sent: TeamMarks | None = None,
    refused: Refusals | None = None,
    alert: str = "",
    renamed: bool = False,
) -> Response:
    setup, typist, typed = log.setup, request.state.typist, log.state.typed
    language = language_of(request)
    sheets = [
        _sheet(log, typist, juror, team, language, sent if sent and sent.kim == team.kim else None, refused)
        for team in group.teams
    ]
    own = typed.names.get(typist, "")
    return screen(
        request,
        "typing.html",
        status=409 if refused or alert else 200,
        setup=setup,
        group=group,
        juror=juror,
        sheets=sheets,
        number=TYPISTS.index(typist) + 1,
        name="" if renamed else own,
        asks_name=renamed or not own or "nama" in request.query_params,
        alert=alert,
        done=typed.count(typist),
        total=setup.marks_due,
        new_id=new_id,
        queue=f"{setup.contest.slug}.{setup.round.id}.{typist}",
    )


def _juror(log: DayLog, id_: str) -> Juror:
    """The juror whose sheets an address names, or the first."""
    return log.setup.juror(id_) or log.setup.jurors[0]


def _sheet(
    log: DayLog,
    typist: str,
    juror: Juror,
    team: DayTeam,
    language: Language,
    sent: TeamMarks | None,
    refused: Refusals | None,
) -> SheetForm:
    fields = tuple(
        _field(
            log,
            typist,
            (juror.id, team.kim, component.id),
            component,
            language,
            sent,
            (refused or {}).get(component.id),
        )
        for component in log.setup.components
    )
    form = TeamForm(
        team=team,
        fields=fields,
        reason=sent.reason if sent else "",
        has_marks=any(
            log.state.typed.is_agreed((juror.id, team.kim, component.id))
            for component in log.setup.components
        ),
        id=new_id(),
    )
    return SheetForm(form=form, code=log.setup.sheet_code(juror.id, team.kim))


def _field(
    log: DayLog,
    typist: str,
    key: tuple[str, str, str],
    component: Component,
    language: Language,
    sent: TeamMarks | None,
    refused: MarkReply | None,
) -> MarkField:
    current = log.state.typed.newest(typist, key)
    values = sent.values.get(component.id, ()) if sent and refused else current.texts if current else ()
    if refused and sent:
        state = refusal_words(refused, language)
    elif current is None or not current.texts:
        state = day_word(language, "typing.empty")
    else:
        words = "typing.decided" if current.is_decided else "typing.saved"
        state = day_word(
            language, words, clock=current.clock, value=" + ".join(current.texts), name=current.note
        )
    return MarkField(
        component=component,
        values=control_values(component, values),
        line=current.line if current else 0,
        state=state,
        is_wrong=bool(refused and sent),
    )
