"""The editor as an ASGI application: the routes of every page, static files, and who asks."""

from __future__ import annotations

from functools import partial
from importlib import resources

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kimsite.editor.access.codes import SignInCodes
from kimsite.editor.access.gate import AccessGate, EditorAccess
from kimsite.editor.pages import (
    autosave,
    chat_import,
    conflict,
    deleted,
    documents,
    history,
    home,
    paste,
    phone,
    photos,
    post,
    preview,
    publish,
    save,
    sign_in,
)
from kimsite.editor.pages.incoming import RefusedError
from kimsite.editor.posts.opening import UnreadablePostError
from kimsite.editor.project import EditorProject
from kimsite.editor.render import PAGE_HEADERS, refusal
from kimsite.editor.server import EDITOR_PORT, LanSwitch
from kimsite.editor.words.catalogue import SCREEN_WORDS, word
from kimsite.pipeline.write_errors import cause_of
from kimsite.tools.served_files import media_type
from kimsite.web.body_limit import BodyLimit

EDITOR_FILES = resources.files("kimsite.editor").joinpath("static")
PAGE_MODULES = (
    home, post, autosave, save, conflict, history, deleted, documents, photos, preview, publish, sign_in,
    phone, paste, chat_import,
)  # fmt: skip
"""The modules with pages; each has `routes(project)`."""


LARGER_BODIES = {"/impor": 150_000_000}
"""Address -> the bytes that a request to it may bring, where they are more than `BODY_BYTES`."""


def create_app(
    project: EditorProject, access: EditorAccess | None = None, lan: LanSwitch | None = None
) -> Starlette:
    """The editor of one project.

    `access`: who may ask at all, and as whom (`request.state.person`); None: only the owner, at the default
    port. `lan`: opens the editor to phones.
    """
    access = access or EditorAccess(EDITOR_PORT, SignInCodes())
    app = Starlette(
        routes=[
            Route("/statis/{name}", _static),
            Route("/sehat", _healthy),
            *(route for module in PAGE_MODULES for route in module.routes(project)),
        ],
        middleware=[
            Middleware(AccessGate, access=access, words=partial(word, project.language)),
            Middleware(BodyLimit, refuse=_too_large, limits=LARGER_BODIES),
            Middleware(GZipMiddleware, minimum_size=1000),
        ],
        exception_handlers={
            400: _unreadable,
            404: _not_found,
            RefusedError: _refused,
            UnreadablePostError: _no_text,
            OSError: _disk_refuses,
        },
    )
    app.state.project = project
    app.state.access = access
    app.state.lan = lan or LanSwitch(access)
    return app


async def _static(request: Request) -> Response:
    name = request.path_params["name"]
    file = EDITOR_FILES.joinpath(name)
    if name not in {file.name for file in EDITOR_FILES.iterdir()}:
        return refusal(request, 404, "refusal.not_found")
    headers = {**PAGE_HEADERS, "cache-control": "no-cache", "content-type": media_type(name)}
    return Response(file.read_bytes(), headers=headers)


async def _healthy(_: Request) -> Response:
    return Response(status_code=204, headers=PAGE_HEADERS)


async def _not_found(request: Request, _: Exception) -> Response:
    return refusal(request, 404, "refusal.not_found")


def _unreadable(request: Request, _: Exception) -> Response:
    return refusal(request, 400, "access.unreadable")


def _too_large(request: Request, _: int) -> Response:
    return refusal(request, 413, "access.too_large")


def _no_text(request: Request, _: Exception) -> Response:
    return refusal(request, 409, "refusal.unreadable")


def _disk_refuses(request: Request, error: Exception) -> Response:
    """The disk is full, or may not be written (RFC 4918, 11.5): nothing was half written."""
    why = f"disk.{cause_of(error) or 'other'}"
    known = why if why in SCREEN_WORDS["id"] else "disk.other"
    return refusal(request, 507, "refusal.disk", why=word(request.app.state.project.language, known))


async def _refused(request: Request, error: Exception) -> Response:
    if not isinstance(error, RefusedError):
        raise error
    return refusal(request, error.status, error.key)
