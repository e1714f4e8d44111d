"""The gate before every page of contest day: own address, no other site's doing, and somebody who may.

The operator is the person at the laptop itself (the loopback address). Jurors have a cookie, at the laptop
too. The projector's page is for everybody in the network: it shows what the hall sees.
"""

from __future__ import annotations

from urllib.parse import quote

from starlette.datastructures import Headers
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from kimsite.contest_day.access.codes import JurorCodes
from kimsite.contest_day.seats import TYPISTS
from kimsite.web.cookies import cookie_name
from kimsite.web.gate import (
    GateWords,
    is_at_the_laptop,
    refusal_response,
    refuse_foreign,
    with_private_headers,
)
from kimsite.web.requests import READS, cookies_of

DAY_SIGN_IN = "/masuk"
_OPEN_PATHS = (DAY_SIGN_IN, "/sehat", "/papan", "/papan/isi", "/papan/aliran")
_OPEN_FOLDER = "/statis/"
_SEAT_PATHS = ("/", "/keluar")
_JUROR_PATHS, _TYPIST_PATHS = ("/nilai",), ("/ketik", "/ketik/nama", "/ketik/simpan")


class DayAccess:
    """Who may use one running contest day."""

    def __init__(self, port: int, codes: JurorCodes, lan_address: str) -> None:
        """`lan_address`: where it listens in the local network; empty: nowhere."""
        self.port, self.codes, self.lan_address = port, codes, lan_address
        self.cookie = cookie_name(port)

    def seat(self, scope: Scope) -> str:
        """Id of the juror or typist who sent the request; empty: nobody's."""
        return self.codes.juror_of(cookies_of(Headers(scope=scope)).get(self.cookie, ""))


class DayGate:
    """Middleware; `scope["state"]` says who asks: `juror`, `typist` (an id or empty) and `is_operator`."""

    def __init__(self, app: ASGIApp, access: DayAccess, words: GateWords) -> None:
        self._app, self._access, self._words = app, access, words

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        access, is_operator = self._access, is_at_the_laptop(scope)
        juror = typist = ""
        refusal = refuse_foreign(scope, access.port, access.lan_address, self._words)
        if refusal is None:
            seat = access.seat(scope)
            juror, typist = ("", seat) if seat in TYPISTS else (seat, "")
            refusal = self._unknown(scope, juror, typist, is_operator=is_operator)
        scope.setdefault("state", {}).update(juror=juror, typist=typist, is_operator=is_operator)
        await (refusal or self._app)(scope, receive, with_private_headers(send))

    def _unknown(self, scope: Scope, juror: str, typist: str, *, is_operator: bool) -> Response | None:
        """What somebody gets who may not see this page."""
        path = scope["path"]
        if path in _OPEN_PATHS or path.startswith(_OPEN_FOLDER):
            return None
        if path not in (*_SEAT_PATHS, *_JUROR_PATHS, *_TYPIST_PATHS):
            return None if is_operator else refusal_response(self._words("access.operator"), 403)
        if typist and path == "/":
            return RedirectResponse("/ketik", 303)
        if (juror and path not in _TYPIST_PATHS) or (typist and path not in _JUROR_PATHS):
            return None
        if scope["method"] in READS:
            target = "/operator" if is_operator and path == "/" else f"{DAY_SIGN_IN}?ke={quote(path)}"
            return RedirectResponse(target, 303)
        return refusal_response(self._words("access.code"), 401)
