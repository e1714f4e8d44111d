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
from kimsite.preview.response import media_type
from kimsite.preview.site import Site

STATIC = resources.files("kimsite.preview").joinpath("static")
OWN = ("klien.js", "lapis.css")
PING = 15
"""Seconds between signs of life on a quiet stream."""
_PATIENCE = 0.4
"""Seconds that a portal page waits before it looks: villages first, they are what is being written."""


def application(site: Site, bell: ChangeSignal, port: int) -> Starlette:
    """The preview as an ASGI application for requests to 127.0.0.1:`port`."""

    async def page(request: Request) -> Response:
        answer = await run_in_threadpool(site.answer, request.scope["path"])
        headers = {"location": answer.location} if answer.location else {}
        return Response(answer.data, answer.status, {**headers, "content-type": answer.type})

    async def own(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in OWN:
            return Response(status_code=404)
        return Response(STATIC.joinpath(name).read_bytes(), headers={"content-type": media_type(name)})

    async def events(request: Request) -> Response:
        """`alamat`: the page's path; `cap`: its mark. Says `muat` when the page there is another by now."""
        path, mark = request.query_params.get("alamat", "/"), request.query_params.get("cap", "")
        return StreamingResponse(_changes(site, bell, path, mark), media_type="text/event-stream")

    return Starlette(
        routes=[
            Route("/__kimsite/peristiwa", events),
            Route("/__kimsite/{name}", own),
            Route("/{path:path}", page),
        ],
        middleware=[Middleware(Guard, port=port)],
    )


async def _changes(site: Site, bell: ChangeSignal, path: str, mark: str) -> AsyncIterator[bytes]:
    yield b"retry: 1000\n\n"
    while not bell.closed:
        ring = bell.next()
        now = await run_in_threadpool(site.tag, path)
        if now != mark:
            mark = now
            yield f"event: muat\ndata: {mark}\n\n".encode()
        try:
            await asyncio.wait_for(ring.wait(), PING)
        except TimeoutError:
            yield b": masih di sini\n\n"
        else:
            if await run_in_threadpool(site.is_portal, path):
                await asyncio.sleep(_PATIENCE)
