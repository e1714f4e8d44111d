"""Signing in with the code that the laptop shows, and signing out."""

from __future__ import annotations

import math

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kimsite.editor.access.codes import WrongCode
from kimsite.editor.access.gate import SIGN_IN, EditorAccess
from kimsite.editor.access.identity import UnusableIdentity, checked_name, checked_village, person_with
from kimsite.editor.access.person import Role
from kimsite.editor.project import EditorProject, folder_name
from kimsite.editor.render import page, see_other
from kimsite.web.cookies import set_cookie_value
from kimsite.web.requests import client_of, local_path


def routes(project: EditorProject) -> list[Route]:
    """/masuk and /keluar."""

    def villages(access: EditorAccess) -> dict[str, str]:
        """Folder -> name of the publishers that a writer may choose from."""
        names = {
            folder_name(publisher): publisher.name
            for publisher in project.publishers
            if publisher.village is not None
        }
        return {access.village: names[access.village]} if access.village in names else names

    def form(request: Request, status: int = 200, key: str = "", **values: object) -> Response:
        return page(
            request,
            "sign_in.html",
            status=status,
            villages=villages(request.app.state.access),
            key=key,
            seconds=values.get("seconds", 0),
            given={name: values.get(name, "") for name in ("nama", "desa")},
            onward=local_path(str(values.get("ke") or request.query_params.get("ke", "/"))),
        )

    async def show(request: Request) -> Response:
        if request.state.person is not None:
            return see_other(local_path(request.query_params.get("ke", "/")))
        return form(request)

    async def enter(request: Request) -> Response:
        access: EditorAccess = request.app.state.access
        async with request.form(max_files=0, max_fields=8, max_part_size=2000) as sent:
            given = {name: str(sent.get(name, "")) for name in ("nama", "kode", "desa", "ke")}
        known = villages(access)
        try:
            name = checked_name(given["nama"])
            outcome = access.codes.try_code(given["kode"], client_of(request.scope))
            if isinstance(outcome, WrongCode):
                return _refused(request, outcome, given)
            village = checked_village(given["desa"], known) if outcome is Role.WRITER else ""
        except UnusableIdentity as reason:
            return form(request, 422, reason.key, **given)
        response = see_other(local_path(given["ke"]))
        cookie = access.sessions.begin(person_with(outcome, name, village))
        response.headers["set-cookie"] = set_cookie_value(access.cookie, cookie)
        return response

    def _refused(request: Request, wrong: WrongCode, given: dict[str, str]) -> Response:
        seconds = math.ceil(wrong.wait)
        key = "sign_in.replaced" if wrong.is_replaced else "sign_in.wait" if seconds else "sign_in.wrong"
        return form(request, 429 if seconds else 403, key, seconds=seconds, **given)

    async def leave(request: Request) -> Response:
        access: EditorAccess = request.app.state.access
        access.sessions.end(request.cookies.get(access.cookie, ""))
        response = see_other(SIGN_IN)
        response.headers["set-cookie"] = set_cookie_value(access.cookie, "", 0)
        return response

    return [
        Route(SIGN_IN, show),
        Route(SIGN_IN, enter, methods=["POST"]),
        Route("/keluar", leave, methods=["POST"]),
    ]
