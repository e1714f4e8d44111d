"""A published site, read as its readers do."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable
from threading import Event
from urllib.parse import quote

from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import StoreErrorKind

_TIMEOUT = 20.0
_MOST_BYTES = 64 * 1024 * 1024
_NOT_THERE = frozenset({404, 410})


def page_error(address: str) -> Callable[[str], str]:
    """A function that asks for the page of a folder: the error of the web server, such as `HTTP 500`.

    Empty where the page shows, and where the site cannot be reached, which is tried once.
    """
    fetch, unreachable = online_reader(address), Event()

    def probe(folder: str) -> str:
        if unreachable.is_set():
            return ""
        try:
            fetch(folder)
        except StoreError as error:
            if error.kind is StoreErrorKind.HOST:
                unreachable.set()
            answer = error.failure.answer
            return answer if answer.startswith("HTTP 5") else ""
        return ""

    return probe


def online_reader(address: str) -> Callable[[str], bytes | None]:
    """A function that reads a file of the site at `address` by its path; None where there is none.

    `address`: http or https, as `tools/site_url.py` gives it. The function raises StoreError.
    """

    def fetch(path: str) -> bytes | None:
        request = urllib.request.Request(  # noqa: S310  # site_url lets http and https pass alone
            f"{address}{quote(path)}", headers={"Cache-Control": "no-cache", "User-Agent": "kimsite"}
        )
        try:
            with urllib.request.urlopen(request, timeout=_TIMEOUT) as answer:  # noqa: S310  # as above
                data: bytes = answer.read(_MOST_BYTES + 1)
        except urllib.error.HTTPError as error:
            with error:
                if error.code in _NOT_THERE:
                    return None
            raise StoreError("read", path, f"HTTP {error.code}", StoreErrorKind.OTHER) from error
        except (OSError, ValueError) as error:
            reason = getattr(error, "reason", error)
            raise StoreError("read", address, str(reason), StoreErrorKind.HOST) from error
        return data if len(data) <= _MOST_BYTES else None

    return fetch
