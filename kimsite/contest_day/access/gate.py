"""The gate before every page of contest day: own address, no other site's doing, and somebody who may.

The operator is whoever sits at the laptop itself (the loopback address). Jurors have a cookie, at the laptop
too. The projector's page is for everybody in the network: it shows what the hall sees.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kimsite.contest_day.access.codes import JurorCodes
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

DAY_SIGN_IN = "/masuk"
_OPEN_PATHS = (DAY_SIGN_IN, "/sehat", "/papan", "/papan/isi", "/papan/aliran")
_OPEN_FOLDER = "/statis/"
_JUROR_PATHS = ("/", "/nilai", "/keluar")


class DayAccess:
    """Who may use one running contest day."""

    def __init__(self, port: int, codes: JurorCodes, lan_address: str) -> None:
        """`lan_address`: where it listens in the local network; empty: nowhere."""
        self.port, self.codes, self.lan_address = port, codes, lan_address
        self.cookie = cookie_name(port)

    def hosts(self, server: str) -> frozenset[str]:
        """What `Host` may say in a request that arrived at this address of the machine."""
        if is_loopback(server):
            return allowed_hosts(LOOPBACK_NAMES, self.port)
        return allowed_hosts((self.lan_address,), self.port) if server == self.lan_address else frozenset()

    def juror(self, scope: Scope) -> str:
        """Id of the juror who sent the request; empty: nobody's."""
        return self.codes.juror_of(cookies_of(Headers(scope=scope)).get(self.cookie, ""))


class DayGate:
    """Middleware; `scope["state"]` says who asks: `juror` (an id or empty) and `is_operator`."""

    def __init__(self, app: ASGIApp, access: DayAccess, words: Callable[[str], str]) -> None:
        """`words`: key -> sentence."""
        self._app, self._access, self._words = app, access, words

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in PRIVATE_HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        is_operator = is_loopback(server_of(scope)) and is_loopback(client_of(scope))
        juror = ""
        refusal = self._foreign(scope)
        if refusal is None:
            juror = self._access.juror(scope)
            refusal = self._unknown(scope, juror, is_operator=is_operator)
        scope.setdefault("state", {}).update(juror=juror, is_operator=is_operator)
        await (refusal or self._app)(scope, receive, send_with_headers)

    def _foreign(self, scope: Scope) -> Response | None:
        """The refusal of a request that did not come from a page of this very program."""
        headers = Headers(scope=scope)
        if not is_own_host(headers, self._access.hosts(server_of(scope))):
            return self._refusal("access.host", 421)
        if scope["method"] not in METHODS_ALLOWED:
            return self._refusal("access.method", 405)
        allowed = may_read(headers) if scope["method"] in READS else may_write(headers)
        return None if allowed else self._refusal("access.origin", 403)

    def _unknown(self, scope: Scope, juror: str, *, is_operator: bool) -> Response | None:
        """What somebody gets who may not see this page."""
        path = scope["path"]
        if path in _OPEN_PATHS or path.startswith(_OPEN_FOLDER):
            return None
        if path not in _JUROR_PATHS:
            return None if is_operator else self._refusal("access.operator", 403)
        if juror:
            return None
        if scope["method"] in READS:
            target = "/operator" if is_operator and path == "/" else f"{DAY_SIGN_IN}?ke={quote(path)}"
            return RedirectResponse(target, 303)
        return self._refusal("access.code", 401)

    def _refusal(self, key: str, status: int) -> Response:
        return PlainTextResponse(
            f"{self._words(key)}\n", status, {"allow": ", ".join(METHODS_ALLOWED), "connection": "close"}
        )
