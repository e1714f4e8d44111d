"""Contest day as an ASGI application: its pages, static files, and who asks."""

from __future__ import annotations

from functools import partial
from importlib import resources

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kimsite.contest_day.access.gate import DayAccess, DayGate
from kimsite.contest_day.entry.log import DayLog
from kimsite.contest_day.pages import board, differences, juror, operator, papers, sign_in, typing
from kimsite.contest_day.render import DAY_HEADERS, language_of, screen, wants_json
from kimsite.contest_day.words.catalogue import day_word
from kimsite.model.language import Language
from kimsite.tools.served_files import media_type
from kimsite.web.body_limit import BodyLimit

_FILES = resources.files("kimsite.contest_day").joinpath("static")
_PAGES = (board, differences, juror, operator, papers, sign_in, typing)


def create_day_app(log: DayLog, access: DayAccess, language: Language) -> Starlette:
    """The pages of one round on its day."""
    app = Starlette(
        routes=[
            Route("/statis/{name}", _static),
            Route("/sehat", _healthy),
            *(route for module in _PAGES for route in module.routes(log)),
        ],
        middleware=[
            Middleware(DayGate, access=access, words=partial(day_word, language)),
            Middleware(BodyLimit, refuse=_too_large, limits={}),
        ],
        exception_handlers={400: _unreadable, 404: _not_found, OSError: _disk_refuses},
    )
    app.state.log, app.state.access, app.state.language = log, access, language
    return app


async def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in {file.name for file in _FILES.iterdir()}:
        return _refusal(request, 404, "access.not_found")
    headers = {**DAY_HEADERS, "cache-control": "no-cache", "content-type": media_type(name)}
    return Response(_FILES.joinpath(name).read_bytes(), headers=headers)


async def _healthy(_: Request) -> Response:
    return Response(status_code=204, headers=DAY_HEADERS)


def _refusal(request: Request, status: int, key: str, **blanks: str) -> Response:
    words = day_word(language_of(request), key, **blanks)
    if wants_json(request):
        return JSONResponse({"words": words}, status, DAY_HEADERS)
    return screen(request, "refusal.html", status=status, words=words)


async def _not_found(request: Request, _: Exception) -> Response:
    return _refusal(request, 404, "access.not_found")


def _unreadable(request: Request, _: Exception) -> Response:
    return _refusal(request, 400, "access.unreadable")


def _too_large(request: Request, _: int) -> Response:
    return _refusal(request, 413, "access.too_large")


def _disk_refuses(request: Request, error: Exception) -> Response:
    """The disk is full, or may not be written (RFC 4918, 11.5): the entry is not in the journal."""
    why = error.strerror if isinstance(error, OSError) else ""
    return _refusal(request, 507, "access.disk", why=why or type(error).__name__)
