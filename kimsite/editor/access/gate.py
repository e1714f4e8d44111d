"""The gate before every page: own address, no other site's doing, and somebody who may be here.

Decides on `scope` alone, never on `request.url`, whose path a malformed `Host` can change.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kimsite.editor.access.codes import SignInCodes
from kimsite.editor.access.person import OWNER, Person
from kimsite.editor.access.sessions import Sessions
from kimsite.tools.hosts import is_loopback
from kimsite.web.cookies import cookie_name
from kimsite.web.origins import (
    LOOPBACK_NAMES,
    PRIVATE_HEADERS,
    allowed_hosts,
    is_own_host,
    may_read,
    may_write,
)
from kimsite.web.requests import METHODS_ALLOWED, READS, client_of, cookies_of, server_of

SIGN_IN = "/masuk"
OPEN_PATHS = (SIGN_IN, "/sehat")
"""What somebody without a code may see."""
OPEN_FOLDERS = ("/statis/",)
FRAMED = "/pratinjau/"
"""What the frame of a preview loads. Its document has an origin of its own, so that browsers count it as
another site and send no cookie: the random part of the address is the key.
"""


class EditorAccess:
    """Who may use one running editor."""

    def __init__(self, port: int, codes: SignInCodes, village: str = "") -> None:
        """`village`: the folder that writers write for; empty: they choose."""
        self.port = port
        self.codes = codes
        self.sessions = Sessions()
        self.village = village
        self.lan_address = ""
        """The address in the local network at which the editor listens too; empty: at none."""
        self.cookie = cookie_name(port)

    def hosts(self, server: str) -> frozenset[str]:
        """What `Host` may say in a request that arrived at this address of the machine."""
        if is_loopback(server):
            return allowed_hosts(LOOPBACK_NAMES, self.port)
        return allowed_hosts((self.lan_address,), self.port) if server == self.lan_address else frozenset()

    def person(self, scope: Scope) -> Person | None:
        """Who sent the request: the owner at the laptop, somebody with a cookie, or nobody known."""
        if is_loopback(server_of(scope)) and is_loopback(client_of(scope)):
            return OWNER
        cookie = cookies_of(Headers(scope=scope)).get(self.cookie, "")
        return self.sessions.person_of(cookie) if cookie else None


class AccessGate:
    """Middleware; `scope["state"]["person"]` is who sent the request, or None on an open page."""

    def __init__(self, app: ASGIApp, access: EditorAccess, words: Callable[[str], str]) -> None:
        """`words`: key -> sentence."""
        self._app = app
        self._access = access
        self._words = words

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in PRIVATE_HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        person = None
        refusal = self._foreign(scope)
        if refusal is None:
            person = self._access.person(scope)
            refusal = self._unknown(scope) if person is None else None
        scope.setdefault("state", {})["person"] = person
        await (refusal or self._app)(scope, receive, send_with_headers)

    def _foreign(self, scope: Scope) -> Response | None:
        """The refusal of a request that did not come from a page of this very editor."""
        headers = Headers(scope=scope)
        if not is_own_host(headers, self._access.hosts(server_of(scope))):
            return self._refusal("access.host", 421)
        if scope["method"] not in METHODS_ALLOWED:
            return self._refusal("access.method", 405)
        if scope["method"] in READS:
            allowed = may_read(headers) or scope["path"].startswith(FRAMED)
        else:
            allowed = may_write(headers)
        return None if allowed else self._refusal("access.origin", 403)

    def _unknown(self, scope: Scope) -> Response | None:
        """What somebody without a code gets; None on the pages that are open."""
        path = scope["path"]
        if path in OPEN_PATHS or path.startswith((*OPEN_FOLDERS, FRAMED)):
            return None
        if scope["method"] in READS:
            return RedirectResponse(f"{SIGN_IN}?ke={quote(path)}", 303)
        return self._refusal("access.code", 401)

    def _refusal(self, key: str, status: int) -> Response:
        return PlainTextResponse(
            f"{self._words(key)}\n", status, {"allow": ", ".join(METHODS_ALLOWED), "connection": "close"}
        )
