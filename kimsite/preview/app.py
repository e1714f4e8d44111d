"""The server's addresses: pages, the reload script and its stream of events."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from importlib import resources

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from kimsite.preview.change_signal import ChangeSignal
from kimsite.preview.guard import Guard
from kimsite.preview.site import Site
from kimsite.tools.served_files import media_type

STATIC = resources.files("kimsite.preview").joinpath("static")
STATIC_FILES = ("klien.js", "lapis.css")
PING = 15
"""Seconds between keep-alive comments on a quiet stream."""
_PORTAL_DELAY = 0.4
"""Seconds that a portal page waits after a change, so that the village being edited is planned first."""


def application(site: Site, signal: ChangeSignal, port: int) -> Starlette:
    """The preview as an ASGI application for requests to 127.0.0.1:`port`."""

    async def page(request: Request) -> Response:
        response = await run_in_threadpool(site.response, request.scope["path"])
        headers = {"location": response.location} if response.location else {}
        return Response(response.data, response.status, {**headers, "content-type": response.type})

    async def static(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in STATIC_FILES:
            return Response(status_code=404)
        return Response(STATIC.joinpath(name).read_bytes(), headers={"content-type": media_type(name)})

    async def events(request: Request) -> Response:
        """`alamat`: the page's path; `cap`: its tag. Sends `muat` whenever the page has another tag."""
        path, tag = request.query_params.get("alamat", "/"), request.query_params.get("cap", "")
        return StreamingResponse(_changes(site, signal, path, tag), media_type="text/event-stream")

    return Starlette(
        routes=[
            Route("/__kimsite/peristiwa", events),
            Route("/__kimsite/{name}", static),
            Route("/{path:path}", page),
        ],
        middleware=[Middleware(Guard, port=port)],
    )


async def _changes(site: Site, signal: ChangeSignal, path: str, tag: str) -> AsyncIterator[bytes]:
    yield b"retry: 1000\n\n"
    while not signal.closed:
        change = signal.next_change()
        current = await run_in_threadpool(site.tag, path)
        if current != tag:
            tag = current
            yield f"event: muat\ndata: {tag}\n\n".encode()
        try:
            await asyncio.wait_for(change.wait(), PING)
        except TimeoutError:
            yield b": masih di sini\n\n"
        else:
            if await run_in_threadpool(site.is_portal, path):
                await asyncio.sleep(_PORTAL_DELAY)
