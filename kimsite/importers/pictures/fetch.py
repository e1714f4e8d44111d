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

from kimsite.importers.pictures.in_zip import ZippedPictures
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
_CUTS = 3
"""How often the rest of a cut picture is asked for."""
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


class _Begun(Record):
    """What came of a picture before its connection was cut."""

    data: bytes = b""
    validator: str = ""
    """By which the server knows that the rest is of the same picture (RFC 9110, If-Range); empty: by none."""


_NOTHING = _Begun()


class Fetcher(Record, kw_only=True):
    """How pictures are fetched."""

    is_allowed: IsAllowed = is_public_address
    ends: float = float("inf")
    """When the time for all pictures is over, on `clock`."""
    clock: Callable[[], float] = time.monotonic
    beside: ZippedPictures | None = None
    """Pictures that came with the export: those need not be fetched."""

    def fetch_all(self, wanted: Iterable[tuple[str, ...]]) -> list[bytes | NotFetched]:
        """The bytes of each picture, of whose addresses the first that answers counts."""
        rows = list(wanted)
        if len(rows) < 2:
            return [self.fetch_first(addresses) for addresses in rows]
        with ThreadPoolExecutor(_LANES) as pool:
            return list(pool.map(self.fetch_first, rows))

    def fetch_first(self, addresses: tuple[str, ...]) -> bytes | NotFetched:
        """The picture at the first address that has one, or why the last has none."""
        if self.beside is not None and (kept := self.beside.find(addresses)) is not None:
            return kept
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
        url, begun = address, _NOTHING
        for _ in range(_REDIRECTS + _CUTS):
            if self.clock() >= ends:
                return NotFetched.LATER if self.clock() >= self.ends else NotFetched.SLOW
            try:
                answer = self._once(url, ends, begun)
            except PrivateHostError:
                return NotFetched.PRIVATE
            except TimeoutError:
                return NotFetched.SLOW
            except (OSError, http.client.HTTPException):
                return NotFetched.REFUSED
            except ValueError:
                return NotFetched.ADDRESS
            if isinstance(answer, _Begun):
                begun = answer if answer.validator else _NOTHING
            elif isinstance(answer, _Redirect):
                url, begun = urljoin(url, answer.target), _NOTHING
            else:
                return answer
        return NotFetched.REFUSED

    def _once(self, url: str, ends: float, begun: _Begun) -> bytes | NotFetched | _Redirect | _Begun:
        """The picture, why there is none, where the server sends us, or what came before a cut."""
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            return NotFetched.ADDRESS
        timeout = max(0.1, min(_SOCKET_SECONDS, ends - self.clock()))
        connection = open_connection(parts.scheme, parts.hostname, parts.port, timeout, self.is_allowed)
        try:
            path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (
                f"?{parts.query}" if parts.query else ""
            )
            headers = {"User-Agent": "kimsite-import", "Accept": "image/*"}
            if begun.data:
                headers |= {"Range": f"bytes={len(begun.data)}-", "If-Range": begun.validator}
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            if answer.status in {301, 302, 303, 307, 308}:
                return _Redirect(answer.getheader("Location", ""))
            if answer.status in {404, 410}:
                return NotFetched.MISSING
            if answer.status == 206 and begun.data:
                if not answer.getheader("Content-Range", "").startswith(f"bytes {len(begun.data)}-"):
                    return NotFetched.REFUSED
                return self._body(answer, ends, begun)
            return self._body(answer, ends, _NOTHING) if answer.status == 200 else NotFetched.REFUSED
        finally:
            connection.close()

    def _body(
        self, answer: http.client.HTTPResponse, ends: float, begun: _Begun
    ) -> bytes | NotFetched | _Begun:
        claimed = answer.getheader("Content-Length", "")
        whole = len(begun.data) + int(claimed) if claimed.isdigit() else 0
        if whole > LARGEST_PICTURE:
            return NotFetched.LARGE
        pieces, size = [begun.data], len(begun.data)
        try:
            while piece := answer.read1(_PIECE):
                pieces.append(piece)
                size += len(piece)
                if size > LARGEST_PICTURE:
                    return NotFetched.LARGE
                if self.clock() >= ends:
                    return NotFetched.LATER if self.clock() >= self.ends else NotFetched.SLOW
        except (ConnectionError, http.client.IncompleteRead):
            whole = whole or size + 1
        if size < whole:
            validator = answer.getheader("ETag", "") or answer.getheader("Last-Modified", "")
            return _Begun(b"".join(pieces), "" if validator.startswith("W/") else validator)
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
