"""The gate before every page: own address, no other site's doing, and somebody who may be here.

Decides on `scope` alone, never on `request.url`, whose path a malformed `Host` can change.
"""

from __future__ import annotations

from urllib.parse import quote

from starlette.datastructures import Headers
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from kimsite.editor.access.codes import SignInCodes
from kimsite.editor.access.person import OWNER, Person
from kimsite.editor.access.sessions import Sessions
from kimsite.web.cookies import cookie_name
from kimsite.web.gate import (
    GateWords,
    is_at_the_laptop,
    refusal_response,
    refuse_foreign,
    with_private_headers,
)
from kimsite.web.requests import READS, cookies_of

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

    def person(self, scope: Scope) -> Person | None:
        """Who sent the request: the owner at the laptop, somebody with a cookie, or nobody known."""
        if is_at_the_laptop(scope):
            return OWNER
        cookie = cookies_of(Headers(scope=scope)).get(self.cookie, "")
        return self.sessions.person_of(cookie) if cookie else None


class AccessGate:
    """Middleware; `scope["state"]["person"]` is who sent the request, or None on an open page."""

    def __init__(self, app: ASGIApp, access: EditorAccess, words: GateWords) -> None:
        self._app = app
        self._access = access
        self._words = words

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        person = None
        access = self._access
        refusal = refuse_foreign(scope, access.port, access.lan_address, self._words, FRAMED)
        if refusal is None:
            person = access.person(scope)
            refusal = self._unknown(scope) if person is None else None
        scope.setdefault("state", {})["person"] = person
        await (refusal or self._app)(scope, receive, with_private_headers(send))

    def _unknown(self, scope: Scope) -> Response | None:
        """What somebody without a code gets; None on the pages that are open."""
        path = scope["path"]
        if path in OPEN_PATHS or path.startswith((*OPEN_FOLDERS, FRAMED)):
            return None
        if scope["method"] in READS:
            return RedirectResponse(f"{SIGN_IN}?ke={quote(path)}", 303)
        return refusal_response(self._words("access.code"), 401)
