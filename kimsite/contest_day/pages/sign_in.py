"""A juror signs in with the code of the committee's card, and out."""

from __future__ import annotations

import math

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kimsite.contest_day.access.codes import JUROR_COOKIE_SECONDS, CodeRefused
from kimsite.contest_day.access.gate import DAY_SIGN_IN, DayAccess
from kimsite.contest_day.entry.log import DayLog
from kimsite.contest_day.pages.incoming import fields_of
from kimsite.contest_day.render import go, screen
from kimsite.web.cookies import set_cookie_value
from kimsite.web.requests import client_of


def routes(log: DayLog) -> list[Route]:
    """/masuk and /keluar."""

    def form(request: Request, status: int = 200, key: str = "", seconds: int = 0) -> Response:
        contest = log.setup.contest
        return screen(request, "sign_in.html", status=status, contest=contest, key=key, seconds=seconds)

    async def show(request: Request) -> Response:
        return go("/") if request.state.juror or request.state.typist else form(request)

    async def enter(request: Request) -> Response:
        access: DayAccess = request.app.state.access
        given = dict(await fields_of(request))
        outcome = access.codes.try_code(given.get("kode", ""), client_of(request.scope))
        if isinstance(outcome, CodeRefused):
            seconds = math.ceil(outcome.wait)
            key = "sign_in.wait" if seconds else "sign_in.wrong"
            return form(request, 429 if seconds else 403, key, seconds)
        response = go("/")
        cookie = set_cookie_value(access.cookie, access.codes.session(outcome), JUROR_COOKIE_SECONDS)
        response.headers["set-cookie"] = cookie
        return response

    async def leave(request: Request) -> Response:
        access: DayAccess = request.app.state.access
        response = go(DAY_SIGN_IN)
        response.headers["set-cookie"] = set_cookie_value(access.cookie, "", 0)
        return response

    return [
        Route(DAY_SIGN_IN, show),
        Route(DAY_SIGN_IN, enter, methods=["POST"]),
        Route("/keluar", leave, methods=["POST"]),
    ]
