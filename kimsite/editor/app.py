"""The editor as an ASGI application: the routes of every page, static files, and who asks."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import resources

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from kimsite.editor.access.person import OWNER
from kimsite.editor.pages import home, post, save
from kimsite.editor.project import EditorProject
from kimsite.editor.render import PAGE_HEADERS, refusal
from kimsite.tools.served_files import media_type

EDITOR_FILES = resources.files("kimsite.editor").joinpath("static")
PAGE_MODULES = (home, post, save)
"""The modules with pages; each has `routes(project)`."""


class Owner:
    """Middleware: whoever asks is the owner of the laptop. Without --lan nobody else can."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            scope.setdefault("state", {})["person"] = OWNER
        await self._app(scope, receive, send)


def create_app(project: EditorProject, access: Iterable[Middleware] | None = None) -> Starlette:
    """The editor of one project.

    `access`: decides who may ask at all and puts a Person into `request.state.person`; None: everyone is the
    owner, which is safe on a loopback address behind a check of Host and Origin alone.
    """
    app = Starlette(
        routes=[
            Route("/statis/{name}", _static),
            Route("/sehat", _healthy),
            *(route for module in PAGE_MODULES for route in module.routes(project)),
        ],
        middleware=[
            *(access if access is not None else (Middleware(Owner),)),
            Middleware(GZipMiddleware, minimum_size=1000),
        ],
        exception_handlers={404: _not_found},
    )
    app.state.project = project
    return app


async def _static(request: Request) -> Response:
    name = request.path_params["name"]
    file = EDITOR_FILES.joinpath(name)
    if name not in {one.name for one in EDITOR_FILES.iterdir()}:
        return refusal(request, 404, "refusal.not_found")
    headers = {**PAGE_HEADERS, "cache-control": "no-cache", "content-type": media_type(name)}
    return Response(file.read_bytes(), headers=headers)


async def _healthy(_: Request) -> Response:
    return Response(status_code=204, headers=PAGE_HEADERS)


async def _not_found(request: Request, _: Exception) -> Response:
    return refusal(request, 404, "refusal.not_found")
