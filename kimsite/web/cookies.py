"""The cookie of somebody who has signed in: its name, how long it lasts, and who may see it."""

from __future__ import annotations

COOKIE = "kimsite_masuk"
SESSION_SECONDS = 12 * 60 * 60
"""One working day; then the code is asked for again."""


def cookie_name(port: int) -> str:
    """The cookie's name. Browsers do not keep apart the ports of one address, so the name does."""
    return f"{COOKIE}_{port}"


def set_cookie_value(name: str, value: str, seconds: int = SESSION_SECONDS) -> str:
    """The header that makes a browser keep the cookie from scripts and from other sites.

    0 seconds: forget it.
    """
    return f"{name}={value}; HttpOnly; SameSite=Strict; Path=/; Max-Age={seconds}"
