"""The projector's page: replaced whole whenever a line is written, prompted by server-sent events."""

from __future__ import annotations

from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from kimsite.contest_day.entry.log import DayLog
from kimsite.contest_day.pages.screen_view import screen_of
from kimsite.contest_day.render import DAY_HEADERS, screen

_HEARTBEAT_SECONDS = 10.0


def routes(log: DayLog) -> list[Route]:
    """/papan with what it loads."""

    async def page(request: Request) -> Response:
        return screen(request, "board.html", setup=log.setup, screen=screen_of(log))

    async def content(request: Request) -> Response:
        return screen(request, "board_content.html", setup=log.setup, screen=screen_of(log))

    async def stream(request: Request) -> Response:
        return change_stream(log, request)

    return [Route("/papan", page), Route("/papan/isi", content), Route("/papan/aliran", stream)]


def change_stream(log: DayLog, request: Request) -> StreamingResponse:
    """Server-sent events (HTML Standard, 9.2): the version of the day, at each change."""

    async def versions() -> AsyncIterator[str]:
        while not await request.is_disconnected():
            version = log.version
            yield f"retry: 500\ndata: {version}\n\n"
            if version == log.version:
                await log.next_change(_HEARTBEAT_SECONDS)

    headers = {**DAY_HEADERS, "content-type": "text/event-stream"}
    return StreamingResponse(versions(), headers=headers)
