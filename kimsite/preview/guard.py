"""Accept only read requests of a browser on this machine to the preview's own address."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kimsite.web.origins import LOOPBACK_NAMES, PRIVATE_HEADERS, allowed_hosts, is_own_host, may_read

METHODS = ("GET", "HEAD")

_HEADERS = {**PRIVATE_HEADERS, "content-security-policy": "frame-ancestors 'self'"}


class Guard:
    """Middleware that refuses other requests and forbids caching, framing and cross-origin loading."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        self._app = app
        self._hosts = allowed_hosts(LOOPBACK_NAMES, port)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        refusal = self._refusal(scope)
        await (refusal or self._app)(scope, receive, send_with_headers)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        if not is_own_host(headers, self._hosts):
            return PlainTextResponse("Alamat ini bukan alamat pratinjau.\n", 421)
        if scope["method"] not in METHODS:
            return PlainTextResponse("Pratinjau hanya dapat dibaca.\n", 405, {"allow": ", ".join(METHODS)})
        if not may_read(headers):
            return PlainTextResponse("Permintaan dari situs lain ditolak.\n", 403)
        return None
