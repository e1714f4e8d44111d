"""The address at which a site will be, as people write it."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from kimsite.tools.patterns import lazy_pattern

_FILE = lazy_pattern(r"/(?:index|default|home)\.(?:html?|php|aspx?)/*$", re.IGNORECASE)
_UNUSABLE = lazy_pattern(r"[\s\\<>\"'{}|^`\x00-\x1f]|%(?:[01][0-9a-fA-F]|2[fF]|7[fF])|/\.{1,2}(?:/|$)")


EXAMPLE_URL = "https://kim.contoh.id/"
"""The address that a new project begins with: nobody's site is there."""


def is_example(address: str) -> bool:
    """True for an address below `EXAMPLE_URL`."""
    return address.startswith(EXAMPLE_URL)


def site_url(written: str) -> str:
    """The address in its canonical form, ending in a slash; an empty text where it cannot be used.

    Scheme and host are written small, names in other scripts as punycode (RFC 3490), other letters of the
    path percent-encoded, and the name of a start page is dropped. Refused: another scheme than http or https,
    no host, a user or password, a port that is none, a query, a fragment, a step upwards (`/../`), and blanks
    or signs that no address holds (RFC 3986), coded ones too.
    """
    text = written.strip()
    if not text or _UNUSABLE.search(text):
        return ""
    try:
        parts = urlsplit(text)
        port = parts.port
        host = _in_ascii((parts.hostname or "").rstrip("."))
    except (ValueError, UnicodeError):
        return ""
    if (
        parts.scheme.lower() not in {"http", "https"}
        or not host
        or "@" in parts.netloc
        or parts.query
        or parts.fragment
    ):
        return ""
    if ":" in host:
        host = f"[{host}]"
    path = quote(_FILE.sub("/", parts.path), safe="/%~!$&()*+,;=:@-._")
    path = re.sub("/{2,}", "/", path).rstrip("/")
    return f"{parts.scheme.lower()}://{host}{f':{port}' if port else ''}{path}/"


def _in_ascii(host: str) -> str:
    """The name as punycode (RFC 3490). Raises UnicodeError, also for a part that is empty or too long."""
    if not host.isascii():
        return host.encode("idna").decode("ascii")
    if any(not 0 < len(part) < 64 for part in host.split(".")):
        raise UnicodeError(host)
    return host


def without_password(written: str) -> str:
    """An address fit for a screen: what precedes the @ is hidden."""
    return re.sub(r"//[^/@\s]*@", "//…@", written)
