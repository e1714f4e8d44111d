"""One picture from its address, within limits of size and time, or why it could not be had."""

from __future__ import annotations

import base64
import binascii
import http.client
import re
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from urllib.parse import quote, unquote_to_bytes, urljoin, urlsplit

from kimsite.importers.pictures.public_hosts import (
    IsAllowed,
    PrivateHostError,
    is_public_address,
    open_connection,
)
from kimsite.record import Record

LARGEST_PICTURE = 20 * 1024 * 1024
"""Bytes; a phone's photo has at most ten million."""
PICTURE_SECONDS = 30.0
"""For one picture, with its redirects."""
_SOCKET_SECONDS = 10.0
_REDIRECTS = 5
_LANES = 4
_PIECE = 64 * 1024
_DATA = re.compile(
    r"data:image/[\w.+-]+(;[\w=.-]+)*?(?P<base64>;base64)?,(?P<data>.*)", re.DOTALL | re.IGNORECASE
)


class NotFetched(StrEnum):
    """Why a picture could not be had, as the key of its words."""

    ADDRESS = "picture.address"
    """It is no address on the web: a file of the writer's computer, a path without a host."""
    PRIVATE = "picture.private"
    """It is on a local network."""
    MISSING = "picture.missing"
    REFUSED = "picture.refused"
    """No answer, or an error of the server."""
    SLOW = "picture.slow"
    LARGE = "picture.large"
    KIND = "picture.kind"
    """What came is no picture."""
    LATER = "picture.later"
    """The time for this import was over, or pictures were not asked for."""


class _Redirect(Record):
    """Where a server sends us."""

    target: str


class Fetcher(Record, kw_only=True):
    """How pictures are fetched."""

    is_allowed: IsAllowed = is_public_address
    ends: float = float("inf")
    """When the time for all pictures is over, on `clock`."""
    clock: Callable[[], float] = time.monotonic

    def fetch_all(self, wanted: Iterable[tuple[str, ...]]) -> list[bytes | NotFetched]:
        """The bytes of each picture, of whose addresses the first that answers counts."""
        rows = list(wanted)
        if len(rows) < 2:
            return [self.fetch_first(addresses) for addresses in rows]
        with ThreadPoolExecutor(_LANES) as pool:
            return list(pool.map(self.fetch_first, rows))

    def fetch_first(self, addresses: tuple[str, ...]) -> bytes | NotFetched:
        """The picture at the first address that has one, or why the last has none."""
        reason: bytes | NotFetched = NotFetched.ADDRESS
        for address in addresses:
            reason = self._fetch(address)
            if isinstance(reason, bytes):
                return reason
        return reason

    def _fetch(self, address: str) -> bytes | NotFetched:
        if address[:5].lower() == "data:":
            return _inline(address)
        ends = min(self.ends, self.clock() + PICTURE_SECONDS)
        url = address
        for _ in range(_REDIRECTS):
            if self.clock() >= ends:
                return NotFetched.LATER if self.clock() >= self.ends else NotFetched.SLOW
            try:
                answer = self._once(url, ends)
            except PrivateHostError:
                return NotFetched.PRIVATE
            except TimeoutError:
                return NotFetched.SLOW
            except (OSError, http.client.HTTPException):
                return NotFetched.REFUSED
            except ValueError:
                return NotFetched.ADDRESS
            if not isinstance(answer, _Redirect):
                return answer
            url = urljoin(url, answer.target)
        return NotFetched.REFUSED

    def _once(self, url: str, ends: float) -> bytes | NotFetched | _Redirect:
        """The picture, why there is none, or where the server sends us."""
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            return NotFetched.ADDRESS
        timeout = max(0.1, min(_SOCKET_SECONDS, ends - self.clock()))
        connection = open_connection(parts.scheme, parts.hostname, parts.port, timeout, self.is_allowed)
        try:
            path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (
                f"?{parts.query}" if parts.query else ""
            )
            connection.request("GET", path, headers={"User-Agent": "kimsite-import", "Accept": "image/*"})
            answer = connection.getresponse()
            if answer.status in {301, 302, 303, 307, 308}:
                return _Redirect(answer.getheader("Location", ""))
            if answer.status in {404, 410}:
                return NotFetched.MISSING
            if answer.status != 200:
                return NotFetched.REFUSED
            return self._body(answer, ends)
        finally:
            connection.close()

    def _body(self, answer: http.client.HTTPResponse, ends: float) -> bytes | NotFetched:
        if int(answer.getheader("Content-Length", "0") or 0) > LARGEST_PICTURE:
            return NotFetched.LARGE
        pieces, size = [], 0
        while piece := answer.read1(_PIECE):
            pieces.append(piece)
            size += len(piece)
            if size > LARGEST_PICTURE:
                return NotFetched.LARGE
            if self.clock() >= ends:
                return NotFetched.LATER if self.clock() >= self.ends else NotFetched.SLOW
        claimed = answer.getheader("Content-Length", "")
        if claimed.isdigit() and size < int(claimed):
            return NotFetched.REFUSED
        return b"".join(pieces)


def _inline(address: str) -> bytes | NotFetched:
    """A picture that is written into its own address."""
    match = _DATA.fullmatch(address)
    if match is None or len(address) > LARGEST_PICTURE * 2:
        return NotFetched.KIND
    if not match["base64"]:
        return unquote_to_bytes(match["data"])
    try:
        return base64.b64decode(re.sub(r"\s+", "", match["data"]), validate=False)
    except (binascii.Error, ValueError):
        return NotFetched.KIND
