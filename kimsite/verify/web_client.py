"""One file over HTTP: a connection that is kept open, retries, redirects, and each failure by its cause."""

from __future__ import annotations

import gzip
import http.client
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from enum import StrEnum
from urllib.parse import SplitResult, urljoin, urlsplit

from msgspec.structs import replace

from kimsite.record import Record

HTTP_TIMEOUT = 20.0
"""Seconds for a connection, and between two pieces of an answer."""
ATTEMPTS = 3
_REDIRECTS = 5
_LARGEST = 64 * 1024 * 1024
_PAUSE = 0.5
_LONGEST_PAUSE = 10.0
_BUSY = frozenset({429, 500, 502, 503, 504})
USER_AGENT = "kimsite-verify"


class FetchFailure(StrEnum):
    """Why a site gave no answer, by the code of its words."""

    NAME = "V20"
    """The host's name is not known, or there is no network."""
    TIMEOUT = "V21"
    CERTIFICATE = "V22"
    REFUSED = "V23"
    """Nobody listens there."""
    CUT = "V38"
    """The connection broke off, or what came is no HTTP."""
    ELSEWHERE = "V29"
    """The site sends its visitors to another host."""


class FetchError(Exception):
    """No answer of the site."""

    def __init__(self, failure: FetchFailure, detail: str = "", target: str = "") -> None:
        """`detail`: what the system says, or the other host; `target`: the address there."""
        super().__init__(failure, detail)
        self.failure = failure
        self.detail = detail
        self.target = target


class HttpAnswer(Record, kw_only=True):
    """What a server sent."""

    status: int
    body: bytes
    """Unpacked, where the server compressed it."""
    content_type: str
    """Without its parameters, in lower case."""
    etag: str
    address: str = ""
    """Where it was found, after redirects."""


class SiteConnection:
    """One visitor of one site."""

    def __init__(
        self, base: str, timeout: float = HTTP_TIMEOUT, pause: Callable[[float], object] = time.sleep
    ) -> None:
        """`base`: the site's absolute address with a slash at its end."""
        self._base = base
        self._timeout = timeout
        self._pause = pause
        self._open: http.client.HTTPConnection | None = None
        self._peer = ("", "")

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> HttpAnswer:
        """What the server sends for a path below the base, after redirects on the same host.

        A busy server and a broken connection are tried again. Raises FetchError.
        """
        url = self._base + path
        for _ in range(_REDIRECTS):
            answer, target = self._patient(urlsplit(url), headers or {})
            if not target:
                return replace(answer, address=url)
            url = urljoin(url, target)
            if _site(url) != _site(self._base):
                raise FetchError(FetchFailure.ELSEWHERE, urlsplit(url).netloc, url)
        raise FetchError(FetchFailure.ELSEWHERE, urlsplit(url).netloc)

    def close(self) -> None:
        """End the connection."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def _patient(self, url: SplitResult, headers: Mapping[str, str]) -> tuple[HttpAnswer, str]:
        for attempt in range(1, ATTEMPTS + 1):
            try:
                answer, target, wait = self._once(url, headers)
            except FetchError as error:
                self.close()
                if attempt == ATTEMPTS or error.failure not in {FetchFailure.TIMEOUT, FetchFailure.CUT}:
                    raise
                wait = 0.0
            else:
                if answer.status not in _BUSY or attempt == ATTEMPTS:
                    return answer, target
            self._pause(min(max(wait, _PAUSE * 2 ** (attempt - 1)), _LONGEST_PAUSE))
        raise AssertionError

    def _once(self, url: SplitResult, headers: Mapping[str, str]) -> tuple[HttpAnswer, str, float]:
        """(answer, where it redirects to, seconds that the server asks to wait)."""
        try:
            connection = self._connected(url)
            path = url.path + (f"?{url.query}" if url.query else "")
            sent = {"User-Agent": USER_AGENT, "Accept-Encoding": "identity", "Cache-Control": "no-cache"}
            connection.request("GET", path or "/", headers={**sent, **headers})
            response = connection.getresponse()
            body = response.read(_LARGEST)
            if response.will_close:
                self.close()
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise _failure(error) from error
        answer = HttpAnswer(
            status=response.status,
            body=_unpacked(body, response.getheader("Content-Encoding", "")),
            content_type=response.getheader("Content-Type", "").partition(";")[0].strip().lower(),
            etag=response.getheader("ETag", ""),
        )
        moved = response.status in {301, 302, 303, 307, 308}
        wait = response.getheader("Retry-After", "")
        return (
            answer,
            response.getheader("Location", "") if moved else "",
            float(wait) if wait.isdigit() else 0,
        )

    def _connected(self, url: SplitResult) -> http.client.HTTPConnection:
        if self._open is None or self._peer != (url.scheme, url.netloc):
            self.close()
            host, port = url.hostname or "", url.port
            if url.scheme == "https":
                context = ssl.create_default_context()
                self._open = http.client.HTTPSConnection(host, port, timeout=self._timeout, context=context)
            else:
                self._open = http.client.HTTPConnection(host, port, timeout=self._timeout)
            self._peer = (url.scheme, url.netloc)
        return self._open


def _site(url: str) -> str:
    """The host, however it is spelt; `www.` and the step from http to https lead to the same site."""
    parts = urlsplit(url)
    host = (parts.hostname or "").lower().removeprefix("www.")
    return f"{host}:{parts.port}" if parts.port not in {None, 80, 443} else host


def _failure(error: Exception) -> FetchError:
    detail = str(getattr(error, "strerror", "") or error)
    match error:
        case ssl.SSLCertVerificationError():
            return FetchError(FetchFailure.CERTIFICATE, error.verify_message)
        case ssl.SSLError():
            return FetchError(FetchFailure.CERTIFICATE, error.reason or detail)
        case socket.gaierror():
            return FetchError(FetchFailure.NAME, detail)
        case TimeoutError():
            return FetchError(FetchFailure.TIMEOUT)
        case ConnectionRefusedError():
            return FetchError(FetchFailure.REFUSED)
        case http.client.HTTPException() | ConnectionError() | ValueError():
            return FetchError(FetchFailure.CUT, detail or type(error).__name__)
        case _:
            return FetchError(FetchFailure.NAME, detail)


def _unpacked(body: bytes, encoding: str) -> bytes:
    """The body as it was before the server compressed it; as it is where that cannot be undone."""
    with suppress(OSError, EOFError, zlib.error):
        if encoding.lower() in {"gzip", "x-gzip"}:
            return gzip.decompress(body)
        if encoding.lower() == "deflate":
            return zlib.decompress(body)
    return body
