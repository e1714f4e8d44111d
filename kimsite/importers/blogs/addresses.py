"""Addresses of a former blog: which can be kept, and which two mean the same page."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from kimsite.tools.nik import has_plain_number
from kimsite.tools.paths import is_portable, is_safe

_LONGEST = 140
"""Characters of a path; below a village's folder it then stays within what blogs may have, 180."""


def former_path(address: str) -> str:
    """The path of a post's address, for `alamat_lama`; empty where it cannot be kept.

    An address with a question mark names its post in what servers of static pages do not read; one with a
    person's number is not repeated.
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    path = "/" + re.sub(r"/{2,}", "/", unquote(parts.path)).strip("/")
    fits = (
        not parts.query
        and len(path) <= _LONGEST
        and is_safe(path[1:])
        and re.fullmatch(r"/[\w./~-]+", path)
        and all(map(is_portable, path[1:].split("/")))
        and not has_plain_number(path)
    )
    ending = "/" if parts.path.endswith("/") and not path.endswith((".html", ".htm")) else ""
    return path + ending if fits else ""


def same_page(address: str) -> str:
    """One spelling for all addresses of a page: without scheme, `www.`, mobile query and anchor."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    host = (parts.hostname or "").removeprefix("www.")
    host = re.sub(r"\.blogspot\.(?:com?\.)?[a-z]{2,3}$", ".blogspot.com", host)
    query = "&".join(part for part in parts.query.split("&") if re.match(r"(?:p|page_id)=\d+$", part))
    return f"{host}{unquote(parts.path).rstrip('/')}{'?' + query if query else ''}"


def blogger_path(address: str) -> str:
    """The path of a page at blogspot.com, as a Takeout names its posts; empty for other hosts."""
    host, slash, path = same_page(address).partition("/")
    return f"/{path}" if slash and host.endswith(".blogspot.com") else ""
