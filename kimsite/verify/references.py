"""A file of the site -> what it names: pages, pictures, anchors, by paths below the output folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from urllib.parse import unquote, urlsplit

from kimsite.record import Record
from kimsite.verify.markup import css_addresses, read_markup

_OTHER_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_KEYED = re.compile(rb'"(?:alamat|src|start_url)":\s*"([^"\\\s]+(?:/|\.\w+))"')
_ICS_URL = re.compile(rb"^(?:URL|ATTACH)[^:\r\n]*:(\S+)", re.MULTILINE)
_FOLD = re.compile(rb"\r?\n[ \t]")
_TEXT_ENDINGS = (".xml", ".json", ".webmanifest", ".ics", ".txt")
_BEFORE = b'">'
"""The text before an address that is a value by itself, not one in a sentence."""
OUTSIDE = ""
"""The target of a link that leaves the site's folder."""


class Named(Record, kw_only=True):
    """What one file names."""

    links: tuple[tuple[str, str, str], ...]
    """(address as written, path of the file meant, fragment), each once; the path is `OUTSIDE` for one that
    leaves the site.
    """
    anchors: frozenset[str]


class SiteAddresses:
    """The addresses of one site: relative ones, and absolute ones below where the site shall stand."""

    def __init__(self, base: str) -> None:
        """`base`: the site's absolute address, with a slash at its end.

        Empty: absolute ones are not looked at.
        """
        self._base = base
        self._root = urlsplit(base).path
        # a pattern that begins with plain text is found much faster than one that looks behind
        self._absolute = re.compile(re.escape(base.encode()) + rb'[^"<>\s\\]*(?=["<\\])') if base else None
        self._known: dict[tuple[str, str], tuple[str, str] | None] = {}

    def named(self, path: str, data: bytes) -> Named:
        """All that the file at `path` names."""
        anchors: set[str] = set()
        written: Iterable[str] = ()
        if path.endswith((".html", ".htm")):
            relative, anchors = read_markup(data)
            written = (*relative, *self._absolute_in(data))
        elif path.endswith(".css"):
            written = css_addresses(data)
        elif path.endswith(_TEXT_ENDINGS):
            written = self._in_text(path, data)
        links = (
            (address, *target)
            for address in dict.fromkeys(written)
            if (target := self.resolve(path, address)) is not None
        )
        return Named(links=tuple(links), anchors=frozenset(anchors))

    def resolve(self, path: str, address: str) -> tuple[str, str] | None:
        """(path, fragment) that an address in the file at `path` means; None for one of another site."""
        folder = path.rpartition("/")[0]
        key = (path if address[:1] in {"", "#", "?"} else folder, address)
        if key not in self._known:
            self._known[key] = self._resolved(path, folder, address.strip())
        return self._known[key]

    def _resolved(self, path: str, folder: str, address: str) -> tuple[str, str] | None:
        below, mark, fragment = address.partition("#")
        if "?" in below:
            below = below.partition("?")[0]
        if "%" in address:
            below, fragment = unquote(below), unquote(fragment)
        if self._base and (below + "/" == self._base or below.startswith(self._base)):
            return _file(below[len(self._base) :]), fragment
        if (":" in address and _OTHER_SCHEME.match(address)) or address.startswith("//"):
            return None
        if not below:
            return (path, fragment) if mark else None
        if below.startswith("/"):
            inside = bool(self._root) and below.startswith(self._root)
            return (_file(below[len(self._root) :]) if inside else OUTSIDE), fragment
        while below.startswith("../"):
            if not folder:
                return OUTSIDE, fragment
            folder, below = folder.rpartition("/")[0], below[3:]
        joined = f"{folder}/{below}" if folder else below
        if "./" in joined or joined.endswith("."):
            plain = _without_dots(joined)
            return (OUTSIDE if plain is None else _file(plain)), fragment
        return _file(joined), fragment

    def _absolute_in(self, data: bytes) -> Iterator[str]:
        if self._absolute:
            for found in self._absolute.finditer(data):
                if data[found.start() - 1] in _BEFORE:
                    yield unescape(found[0].decode("utf-8", "replace"))

    def _in_text(self, path: str, data: bytes) -> Iterator[str]:
        if path.endswith(".ics"):
            yield from (found.decode("utf-8", "replace") for found in _ICS_URL.findall(_FOLD.sub(b"", data)))
        elif path.endswith(".txt"):
            yield from (word for word in data.decode("utf-8", "replace").split() if "://" in word)
        else:
            yield from self._absolute_in(data)
            if not path.endswith(".xml"):
                yield from (found.decode("utf-8", "replace") for found in _KEYED.findall(data))


def _without_dots(path: str) -> str | None:
    """The path without `.` and `..`; None for one that leaves its root."""
    parts: list[str] = []
    *folders, name = path.split("/")
    for part in (*folders, *((name, "") if name in {".", ".."} else (name,))):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def _file(path: str) -> str:
    """The file that a server sends for a path."""
    return f"{path}index.html" if not path or path.endswith("/") else path
