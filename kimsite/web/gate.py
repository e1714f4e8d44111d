"""What the gates of all programs with sign-in share: their addresses, their refusals, their headers."""

from __future__ import annotations

from collections.abc import Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import Message, Scope, Send

from kimsite.tools.hosts import is_loopback
from kimsite.web.origins import (
    LOOPBACK_NAMES,
    PRIVATE_HEADERS,
    allowed_hosts,
    is_own_host,
    may_read,
    may_write,
)
from kimsite.web.requests import METHODS_ALLOWED, READS, client_of, server_of

GateWords = Callable[[str], str]
"""Key -> sentence."""


def is_at_the_laptop(scope: Scope) -> bool:
    """True for a request that was sent on this machine to its loopback address."""
    return is_loopback(server_of(scope)) and is_loopback(client_of(scope))


def refuse_foreign(
    scope: Scope, port: int, lan_address: str, words: GateWords, framed: str = ""
) -> Response | None:
    """The refusal of a request that did not come from a page of this very program; None for any other.

    `lan_address`: where it listens in the local network, or empty; `framed`: the folder whose pages any frame
    may load, or empty.
    """
    headers = Headers(scope=scope)
    if not is_own_host(headers, _hosts(server_of(scope), port, lan_address)):
        return refusal_response(words("access.host"), 421)
    if scope["method"] not in METHODS_ALLOWED:
        return refusal_response(words("access.method"), 405)
    if scope["method"] in READS:
        allowed = may_read(headers) or bool(framed and scope["path"].startswith(framed))
    else:
        allowed = may_write(headers)
    return None if allowed else refusal_response(words("access.origin"), 403)


def _hosts(server: str, port: int, lan_address: str) -> frozenset[str]:
    """What `Host` may say in a request that arrived at this address of the machine."""
    if is_loopback(server):
        return allowed_hosts(LOOPBACK_NAMES, port)
    return allowed_hosts((lan_address,), port) if server == lan_address else frozenset()


def refusal_response(sentence: str, status: int) -> Response:
    """An answer in plain text, after which the connection ends."""
    return PlainTextResponse(
        f"{sentence}\n", status, {"allow": ", ".join(METHODS_ALLOWED), "connection": "close"}
    )


def with_private_headers(send: Send) -> Send:
    """`send`, with the headers that no other site may load and no cache may keep a response."""

    async def send_with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in PRIVATE_HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return send_with_headers
