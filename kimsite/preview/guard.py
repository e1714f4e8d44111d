"""Who may ask: this machine's own browser at our own address, and only to read.

A page from elsewhere that the owner's browser has open can send requests to 127.0.0.1 too, and by DNS
rebinding even under a name of
its own; the address we listen at is no defence. So the Host must be ours, a request that another site caused
must be a visit by link,
and no other site may frame or load what we serve.
"""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

METHODS = ("GET", "HEAD")
_NAMES = ("127.0.0.1", "localhost")
OURS = ("same-origin", "none")
HEADERS = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "content-security-policy": "frame-ancestors 'self'",
    "referrer-policy": "same-origin",
}


class Guard:
    """Refuses before anything is looked up, and marks every answer as not to be kept, framed or loaded from
    elsewhere.
    """

    def __init__(self, app: ASGIApp, port: int) -> None:
        self._app = app
        self._hosts = frozenset(f"{name}:{port}" for name in _NAMES) | (
            frozenset(_NAMES) if port == 80 else frozenset()
        )
        self._origins = frozenset(f"http://{host}" for host in self._hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        refusal = self._refusal(scope)
        await (refusal or self._app)(scope, receive, marked)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        if [host.lower() for host in headers.getlist("host")] not in ([host] for host in self._hosts):
            return PlainTextResponse("Alamat ini bukan alamat pratinjau.\n", 421)
        if scope["method"] not in METHODS:
            return PlainTextResponse("Pratinjau hanya dapat dibaca.\n", 405, {"allow": ", ".join(METHODS)})
        origin = headers.get("origin")
        visit = headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
        if (origin is not None and origin not in self._origins) or (
            headers.get("sec-fetch-site", "none") not in OURS and not visit
        ):
            return PlainTextResponse("Permintaan dari situs lain ditolak.\n", 403)
        return None
