"""The operator's page at the laptop: questions, corrections, progress of the jurors, the projector."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kimsite.contest_day.entry import operator as actions
from kimsite.contest_day.entry.log import DayLog
from kimsite.contest_day.entry.operator import ActionRefusedError
from kimsite.contest_day.journal.events import AnswerOutcome, EntryRefused, Stage, View
from kimsite.contest_day.journal.lines import JournalLine
from kimsite.contest_day.journal.state import Exchange, Press
from kimsite.contest_day.pages.board import change_stream
from kimsite.contest_day.pages.incoming import chosen_group, fields_of, id_of, new_id
from kimsite.contest_day.pages.screen_view import seconds_to_answer, team_scores
from kimsite.contest_day.render import DAY_HEADERS, go, language_of, screen, wants_json
from kimsite.contest_day.setup import DayGroup
from kimsite.contest_day.standings import missing_marks, replaced_kims
from kimsite.contest_day.words.catalogue import day_word
from kimsite.model.contest import Juror
from kimsite.record import Record

_NEWEST_LINES = 12
FormFields = Mapping[str, str]


class JurorProgress(Record, kw_only=True):
    """How many marks a juror still owes a group, and which were refused."""

    juror: Juror
    missing: int


def routes(log: DayLog) -> list[Route]:
    """/operator and its actions."""

    def values(request: Request) -> dict[str, Any]:
        group = chosen_group(log.setup, request.query_params.get("k", ""))
        state = log.state
        question = state.question(group.name)
        lines: tuple[Press | Exchange, ...] = (*state.presses, *state.exchanges)
        trace = [one for one in lines if one.group == group.name]
        owed = {mark.juror.id: mark.count for mark in missing_marks(log.setup, state, group)}
        return {
            "setup": log.setup,
            "group": group,
            "state": state,
            "log": log,
            "question": question,
            "turn": actions.team_in_turn(log.setup.quiz, state, group),
            "scores": team_scores(log, state, group),
            "trace": sorted(trace, key=lambda one: -one.line)[:_NEWEST_LINES],
            "progress": [
                JurorProgress(juror=juror, missing=owed.get(juror.id, 0)) for juror in log.setup.jurors
            ],
            "refused": _refusals(log, group, request),
            "replaced": [log.setup.called(kim) for kim in replaced_kims(log.setup, state)],
            "closed": group.name in state.closed,
            "seconds": seconds_to_answer(log, question),
            "views": tuple(View),
            "stages": _stages(log),
            "partly": _partly(log),
            "new_id": new_id,
        }

    async def page(request: Request) -> Response:
        return screen(request, "operator.html", alert="", **values(request))

    async def content(request: Request) -> Response:
        return screen(request, "operator_content.html", **values(request))

    async def stream(request: Request) -> Response:
        return change_stream(log, request)

    def action(name: str, act: Callable[[DayGroup, str, FormFields], JournalLine | None]) -> Route:
        async def handle(request: Request) -> Response:
            given = dict(await fields_of(request))
            group = chosen_group(log.setup, given.get("k", ""))
            try:
                act(group, id_of(given), given)
            except (ActionRefusedError, ValueError) as refused:
                key = refused.key if isinstance(refused, ActionRefusedError) else "access.unreadable"
                return _refused(request, group, key, values)
            if wants_json(request):
                return JSONResponse({"words": ""}, headers=DAY_HEADERS)
            return go(f"/operator?k={group.slug}")

        return Route(f"/operator/{name}", handle, methods=["POST"])

    return [
        Route("/operator", page),
        Route("/operator/isi", content),
        Route("/operator/aliran", stream),
        *(action(name, act) for name, act in _actions(log).items()),
    ]


def _actions(log: DayLog) -> dict[str, Callable[[DayGroup, str, FormFields], JournalLine | None]]:
    """Last part of the address -> what it does. ValueError: a field has a value that no page sends."""

    def judge(group: DayGroup, event_id: str, given: FormFields) -> JournalLine:
        if not given.get("kim"):
            raise ActionRefusedError("quiz.no_team_chosen")
        outcome, _, partly = given.get("hasil", "").partition(":")
        return actions.judge(log, event_id, group, given["kim"], AnswerOutcome(outcome), int(partly or 0))

    def withdraw(group: DayGroup, event_id: str, given: FormFields) -> JournalLine:
        return actions.withdraw_answer(
            log, event_id, group, int(given.get("baris") or 0), given.get("alasan", "")
        )

    def open_question(group: DayGroup, event_id: str, given: FormFields) -> JournalLine:
        question = log.state.question(group.name)
        stays = bool(given.get("tetap"))
        number = int(given.get("nomor") or question.number + (not stays))
        # what was passed on was a mandatory question: the next one is mandatory again
        follows = Stage.MANDATORY if question.stage is Stage.PASSED else question.stage
        stage = Stage(given.get("macam") or follows)
        return actions.open_question(log, event_id, group, number, stage)

    def time(group: DayGroup, _: str, given: FormFields) -> None:
        whole = seconds_to_answer(log, log.state.question(group.name))
        log.countdown.start(0 if given.get("berhenti") else whole)
        log.changed()

    def exchange(group: DayGroup, event_id: str, given: FormFields) -> JournalLine:
        pair = (given.get("satu", ""), given.get("dua", ""))
        return actions.exchange(log, event_id, group, pair, given.get("alasan", ""))

    def close(group: DayGroup, event_id: str, given: FormFields) -> JournalLine:
        return actions.close(
            log, event_id, group, closed=given.get("tutup") == "ya", reason=given.get("alasan", "")
        )

    def show(group: DayGroup, event_id: str, given: FormFields) -> JournalLine:
        return actions.show(log, event_id, group, View(given.get("tampilan", "")), given.get("kim", ""))

    def freeze(_: DayGroup, event_id: str, given: FormFields) -> JournalLine:
        return actions.freeze(log, event_id, frozen=given.get("beku") == "ya")

    def open_places(_: DayGroup, event_id: str, given: FormFields) -> JournalLine:
        return actions.open_places(log, event_id, -1 if given.get("langkah") == "-1" else 1)

    return {
        "jawab": judge,
        "koreksi": withdraw,
        "soal": open_question,
        "waktu": time,
        "tukar": exchange,
        "tutup": close,
        "papan": show,
        "beku": freeze,
        "buka": open_places,
    }


def _stages(log: DayLog) -> tuple[Stage, ...]:
    """The kinds of questions that the rules know."""
    quiz = log.setup.quiz
    return tuple(stage for stage in Stage if quiz is not None and actions.question_rules(quiz, stage).right)


def _partly(log: DayLog) -> tuple[int, ...]:
    """The points for partly right answers of the kind of question that has most of them."""
    quiz = log.setup.quiz
    kinds = (quiz.mandatory, quiz.passed, quiz.buzzer) if quiz is not None else ()
    return max((kind.partly for kind in kinds), key=len, default=())


def _refused(
    request: Request, group: DayGroup, key: str, values: Callable[[Request], dict[str, Any]]
) -> Response:
    words = day_word(language_of(request), key)
    if wants_json(request):
        return JSONResponse({"words": words}, 409, DAY_HEADERS)
    return screen(request, "operator.html", status=409, alert=words, **{**values(request), "group": group})


def _refusals(log: DayLog, group: DayGroup, request: Request) -> list[tuple[str, str, str, str]]:
    """(clock, juror, team and component with what was written, why) of the newest refused marks."""
    jurors = {juror.id: juror.name for juror in log.setup.jurors}
    rows = []
    for line in reversed(log.state.refused):
        event = line.event
        if isinstance(event, EntryRefused) and (
            group.team(event.kim) or log.setup.group_of(event.kim) is None
        ):
            team = group.team(event.kim)
            about = f"{team.name if team else event.kim}, {event.component}: {event.value}"
            words = day_word(language_of(request), event.why, value="…")
            rows.append((line.clock, jurors.get(event.juror, event.juror), about, words))
    return rows[:_NEWEST_LINES]
