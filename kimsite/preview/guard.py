"""Accept only read requests of a browser on this machine to the preview's own address.

A page of another site that is open in the same browser can also send requests to 127.0.0.1, and by DNS
rebinding even under a name of its own, so listening on the loopback address is no defence. Therefore Host
must be the preview's, a request caused by another site must be a navigation, and no other site may frame or
load the responses.
"""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

METHODS = ("GET", "HEAD")
_NAMES = ("127.0.0.1", "localhost")
SAME_SITE = ("same-origin", "none")
HEADERS = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "content-security-policy": "frame-ancestors 'self'",
    "referrer-policy": "same-origin",
}


class Guard:
    """Middleware that refuses other requests and forbids caching, framing and cross-origin loading."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        self._app = app
        self._hosts = frozenset(f"{name}:{port}" for name in _NAMES) | (
            frozenset(_NAMES) if port == 80 else frozenset()
        )
        self._origins = frozenset(f"http://{host}" for host in self._hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        refusal = self._refusal(scope)
        await (refusal or self._app)(scope, receive, send_with_headers)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        if [host.lower() for host in headers.getlist("host")] not in ([host] for host in self._hosts):
            return PlainTextResponse("Alamat ini bukan alamat pratinjau.\n", 421)
        if scope["method"] not in METHODS:
            return PlainTextResponse("Pratinjau hanya dapat dibaca.\n", 405, {"allow": ", ".join(METHODS)})
        origin = headers.get("origin")
        visit = headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
        if (origin is not None and origin not in self._origins) or (
            headers.get("sec-fetch-site", "none") not in SAME_SITE and not visit
        ):
            return PlainTextResponse("Permintaan dari situs lain ditolak.\n", 403)
        return None
