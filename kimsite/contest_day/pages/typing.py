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
from kimsite.contest_day.pages.incoming import (
    chosen_group,
    fields_of,
    id_of,
    new_id,
    seen_lines,
    typed_values,
)
from kimsite.contest_day.pages.juror import MarkField, TeamForm, reply_json
from kimsite.contest_day.render import DAY_HEADERS, go, language_of, screen, wants_json
from kimsite.contest_day.seats import TYPISTS
from kimsite.contest_day.setup import DayGroup, DayTeam
from kimsite.contest_day.words.catalogue import day_word
from kimsite.model.contest import Component, Juror
from kimsite.model.language import Language
from kimsite.record import Record
from kimsite.report.inputs.sheet_code import sheet_code

Refusals = Mapping[str, MarkReply]


class SheetForm(Record, kw_only=True):
    """One sheet of paper as the page shows it."""

    form: TeamForm
    code: str


def routes(log: DayLog) -> list[Route]:
    """/ketik and what it sends."""

    async def show(request: Request) -> Response:
        asked = request.query_params
        if not (code := asked.get("lembar", "")):
            return _page(log, request, _juror(log, asked.get("j", "")), _group(log, asked.get("k", "")))
        found = find_typed_sheet(log, code)
        if found is None:
            alert = day_word(language_of(request), "typing.no_sheet", code=code[:40])
            return _page(log, request, _juror(log, ""), _group(log, ""), alert=alert)
        group = log.setup.group_of(found[1]) or log.setup.groups[0]
        return go(f"/ketik?j={found[0]}&k={group.slug}#lembar-{found[0]}-{found[1]}")

    async def name(request: Request) -> Response:
        given = dict(await fields_of(request))
        try:
            name_typist(log, id_of(given), request.state.typist, given.get("nama", ""))
        except ActionRefusedError as refused:
            alert = day_word(language_of(request), refused.key)
            return _page(log, request, _juror(log, ""), _group(log, ""), alert=alert, renamed=True)
        return go("/ketik")

    async def save(request: Request) -> Response:
        fields = await fields_of(request)
        given, language = dict(fields), language_of(request)
        sent = TeamMarks(
            id=id_of(given),
            round=given.get("babak", ""),
            kim=given.get("kim", "")[:40],
            values=typed_values(log.setup, fields),
            seen=seen_lines(log.setup, given),
            reason=given.get("alasan", ""),
        )
        juror = given.get("juri", "")[:60]
        replies = submit_sheet(log, request.state.typist, juror, sent)
        if wants_json(request):
            return JSONResponse(
                {"marks": [reply_json(one, language) for one in replies]}, headers=DAY_HEADERS
            )
        group = log.setup.group_of(sent.kim) or _group(log, given.get("k", ""))
        refused = {one.component: one for one in replies if one.outcome is MarkOutcome.REFUSED}
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
        total=sum(len(one.teams) for one in setup.groups) * len(setup.jurors) * len(setup.components),
        new_id=new_id,
        queue=f"{setup.contest.slug}.{setup.round.id}.{typist}",
    )


def _juror(log: DayLog, id_: str) -> Juror:
    """The juror whose sheets an address names, or the first."""
    return next((one for one in log.setup.jurors if one.id == id_), log.setup.jurors[0])


def _group(log: DayLog, name: str) -> DayGroup:
    return chosen_group(log.setup, name)


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
        _field(log, typist, (juror.id, team.kim, one.id), one, language, sent, (refused or {}).get(one.id))
        for one in log.setup.components
    )
    form = TeamForm(
        team=team,
        fields=fields,
        reason=sent.reason if sent else "",
        has_marks=any(
            log.state.typed.is_agreed((juror.id, team.kim, one.id)) for one in log.setup.components
        ),
        id=new_id(),
    )
    return SheetForm(
        form=form, code=sheet_code(log.setup.contest.slug, log.setup.round.id, juror.id, team.kim)
    )


def _field(
    log: DayLog,
    typist: str,
    key: tuple[str, str, str],
    component: Component,
    language: Language,
    sent: TeamMarks | None,
    refused: MarkReply | None,
) -> MarkField:
    current, width = log.state.typed.newest(typist, key), len(component.rubric) or 1
    values = sent.values.get(component.id, ()) if sent and refused else current.texts if current else ()
    if refused and sent:
        state = day_word(language, refused.why, value=refused.value)
    elif current is None or not current.texts:
        state = day_word(language, "typing.empty")
    else:
        words = "typing.decided" if current.is_decided else "typing.saved"
        state = day_word(
            language, words, clock=current.clock, value=" + ".join(current.texts), name=current.note
        )
    return MarkField(
        component=component,
        values=values if len(values) == width else ("",) * width,
        line=current.line if current else 0,
        state=state,
        is_wrong=bool(refused and sent),
    )
