"""How many bytes a request may bring, counted while they arrive."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

BODY_BYTES = 25_000_000
"""Of one request: several photos of a phone that were not shrunk."""
DRAIN_SECONDS = 5.0
"""How long the rest of a refused body is thrown away, so that browsers come to read why."""


class _TooLarge(Exception):  # noqa: N818  # answered by BodyLimit, seen by nobody else
    """More bytes arrived than allowed."""


class BodyLimit:
    """Middleware that refuses larger bodies, those that say so before a byte of them is read."""

    def __init__(
        self, app: ASGIApp, refuse: Callable[[Request, int], Response], limits: Mapping[str, int]
    ) -> None:
        """`refuse`: the response with words, given the limit in bytes; `limits`: path -> its own limit."""
        self._app = app
        self._refuse = refuse
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        limit = self._limits.get(scope["path"], BODY_BYTES)
        length = Headers(scope=scope).get("content-length", "")
        if length.isdigit() and int(length) > limit:
            await self._answer(limit, scope, receive, send)
            return
        count, started = 0, False

        async def counted() -> Message:
            nonlocal count
            message = await receive()
            count += len(message.get("body", b""))
            if count > limit:
                raise _TooLarge
            return message

        async def noted(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, counted, noted)
        except _TooLarge:
            if not started:
                await self._answer(limit, scope, receive, send)

    async def _answer(self, limit: int, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the words at once, and then take what is still on its way."""
        response = self._refuse(Request(scope), limit)
        response.headers["connection"] = "close"

        async def held_open(message: Message) -> None:
            """Send everything but the end, after which the connection would be closed."""
            if message["type"] == "http.response.body":
                message = {**message, "more_body": True}
            await send(message)

        await response(scope, receive, held_open)
        try:
            async with asyncio.timeout(DRAIN_SECONDS):
                more = True
                while more:
                    message = await receive()
                    more = bool(message.get("more_body")) and message["type"] == "http.request"
        except TimeoutError:
            pass
        await send({"type": "http.response.body", "body": b"", "more_body": False})
