"""Which requests a local server accepts: those to its own address that no other site caused.

A page of another site that is open in the same browser can send requests to 127.0.0.1 and to the addresses of
the local network, by DNS rebinding even under a name of its own, so listening on such an address is no
defence. `Host` must be the server's, name and port (Starlette's own middleware does not compare the port, and
looks at the first of two headers only). `Origin` and `Sec-Fetch-Site` say who caused a request (Fetch
Standard; W3C Fetch Metadata Request Headers).
"""

from __future__ import annotations

from collections.abc import Iterable

from starlette.datastructures import Headers

LOOPBACK_NAMES = ("127.0.0.1", "localhost")
SAME_SITE = ("same-origin", "none")
"""Values of Sec-Fetch-Site: caused by a page of this server, or by the user alone."""
PRIVATE_HEADERS = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "same-origin",
}
"""For responses that no other site may load, and no cache may keep."""


def allowed_hosts(names: Iterable[str], port: int) -> frozenset[str]:
    """The values that `Host` may have for these names and this port."""
    known = tuple(names)
    return frozenset(f"{name}:{port}" for name in known) | (frozenset(known) if port == 80 else frozenset())


def is_own_host(headers: Headers, hosts: frozenset[str]) -> bool:
    """True for exactly one `Host` header, with one of these values in any case."""
    given = headers.getlist("host")
    return len(given) == 1 and given[0].lower() in hosts


def may_read(headers: Headers) -> bool:
    """False for a read that another site caused, other than by a link to the page that is opened.

    The `Host` of the request was checked before.
    """
    origins = headers.getlist("origin")
    visit = headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
    return (not origins or origins == [own_origin(headers)]) and (
        headers.get("sec-fetch-site", "none") in SAME_SITE or visit
    )


def may_write(headers: Headers) -> bool:
    """True for a write that a page of this very address caused.

    A browser names the origin of every POST; one that does not must at least say that the site is the same.
    The `Host` of the request was checked before.
    """
    origins, sites = headers.getlist("origin"), headers.getlist("sec-fetch-site")
    if not origins:
        return sites == ["same-origin"]
    return origins == [own_origin(headers)] and sites in ([], ["same-origin"])


def own_origin(headers: Headers) -> str:
    """The origin of the address that the request was sent to."""
    return f"http://{headers.get('host', '').lower()}"
