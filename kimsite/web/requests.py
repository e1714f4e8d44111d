"""What the scope of a request says: its addresses, its cookies, and a path to go to."""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers
from starlette.types import Scope

READS = ("GET", "HEAD")
METHODS_ALLOWED = (*READS, "POST")


def server_of(scope: Scope) -> str:
    """The address of this machine at which the request arrived."""
    return str((scope.get("server") or ("", 0))[0])


def client_of(scope: Scope) -> str:
    """The address that the request came from."""
    return str((scope.get("client") or ("", 0))[0])


def cookies_of(headers: Headers) -> dict[str, str]:
    """The cookies of a request; none where they cannot be read."""
    try:
        return {name: item.value for name, item in SimpleCookie(headers.get("cookie", "")).items()}
    except CookieError:
        return {}


def local_path(asked: str) -> str:
    """A path of this server to go to after signing in; the home page for anything else."""
    good = asked.startswith("/") and not asked.startswith(("//", "/\\")) and asked.isprintable()
    return asked if good else "/"
