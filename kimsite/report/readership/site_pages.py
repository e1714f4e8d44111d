"""Addresses in a log -> pages of this site."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from kimsite.model.readership import NotCounted

_BY_ITSELF = frozenset({"papan", "tulis", "luring", "cetak", "aset"})
"""Parts of a blog that are fetched without a reader, or are not for readers."""
_MOST_KNOWN = 100_000
_DEEPEST, _LONGEST = 6, 120
"""Parts of an address, and characters of a part."""


class SitePages:
    """Knows the addresses of one site: the folders of its villages, and what the portal has at the root."""

    def __init__(self, url: str, folders: Iterable[str], at_root: Iterable[str]) -> None:
        """`url`: the address of the site; `folders`: kecamatan/desa; `at_root`: the portal's own folders."""
        parts = urlsplit(url)
        self._host = (parts.hostname or "").removeprefix("www.")
        self._base = f"/{parts.path.strip('/')}/" if parts.path.strip("/") else "/"
        self._folders = frozenset(folders)
        self._at_root = frozenset((*at_root, *(folder.partition("/")[0] for folder in self._folders)))
        self._known: dict[bytes, str | NotCounted] = {}

    def is_own_host(self, host: bytes) -> bool:
        """True for the site's host, with or without `www.`, and where a log names none."""
        return not host or host.decode("ascii", "replace").removeprefix("www.") == self._host

    def page(self, target: bytes) -> str | NotCounted:
        """The site path of the page that was asked for, such as `/kec/desa/berita/x/`, or why it is none."""
        known = self._known.get(target)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            known = self._known[target] = self.page_of(target.decode("utf-8", "replace"))
        return known

    def page_of(self, address: str) -> str | NotCounted:
        """As `page`, of an address as people write it: whole, or the path alone."""
        try:
            split = urlsplit(address)
            host = split.hostname
        except ValueError:
            return NotCounted.ELSEWHERE
        if host and not self.is_own_host(host.encode("utf-8", "replace")):
            return NotCounted.ELSEWHERE
        path = unquote(split.path)
        if not f"{path}/".startswith(self._base):
            return NotCounted.ELSEWHERE
        parts = path.removeprefix(self._base.rstrip("/")).removesuffix("/index.html").strip("/").split("/")
        if parts == [""]:
            return "/"
        if len(parts) > _DEEPEST or max(map(len, parts)) > _LONGEST or not "".join(parts).isprintable():
            return NotCounted.ELSEWHERE
        if "." in parts[-1] or not _BY_ITSELF.isdisjoint(parts[:3]):
            return NotCounted.NO_PAGE
        return f"/{'/'.join(parts)}/" if parts[0] in self._at_root else NotCounted.ELSEWHERE

    def village(self, page: str) -> str:
        """kecamatan/desa of a page; empty for one of the portal."""
        folder = "/".join(page.strip("/").split("/")[:2])
        return folder if folder in self._folders else ""
