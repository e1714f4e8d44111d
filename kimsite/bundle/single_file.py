"""A village's newest posts as one HTML file that needs no other: what a phone opens straight from a message.

Phones hand such a file to the browser without its neighbours, so style and pictures are inside.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from html import escape, unescape

from msgspec import Struct, json

from kimsite.bundle.copy import BundleSource
from kimsite.bundle.fit import LeftOut, TooSmall, widths_of
from kimsite.bundle.rewrite import age_note, dropped_picture, photo_of
from kimsite.bundle.scope import Scope, files_of_scope, posts_of_scope
from kimsite.diagnostics.messages.bundle_words import BUNDLE_WORDS
from kimsite.record import Record
from kimsite.tools.digest import csp_hash
from kimsite.verify.references import SiteAddresses

WIDTH = 480
"""Pixels of the pictures inside."""
MOST_BYTES = 8 * 1024 * 1024
_ARTICLE = re.compile(r"<article\b([^>]*)>(.*?)</article>", re.DOTALL)
_HEADER = re.compile(r"<header\b.*?</header>", re.DOTALL)
_MAIN = re.compile(r"<main\b.*</main>", re.DOTALL)
_HEADING = re.compile(r"<(/?)h([1-5])\b")
_H1 = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_ROOT = re.compile(r"<html[^>]*>")
_STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)">')
_ID = re.compile(r'(\s(?:id|for|aria-labelledby|aria-describedby)=")([^"]+)"')
_LINK = re.compile(r'(\shref=")([^"]*)"')
_PICTURE = re.compile(r'<img\b((?:[^<>"]|"[^"]*")*)>')
_SOURCE = re.compile(r'\ssrc="([^"]*)"')
_ALT = re.compile(r'\salt="([^"]*)"')
_SIZE = re.compile(r'\s(?:src|srcset|sizes|loading|decoding|fetchpriority)="[^"]*"')
_BUTTON = re.compile(r"<button\b.*?</button>", re.DOTALL)


class _Item(Struct):
    url: str


class _Feed(Struct):
    items: list[_Item]


class SingleFile(Record, kw_only=True):
    """A village's file."""

    data: bytes
    posts: int
    left_out: tuple[LeftOut, ...]
    """Photos that did not fit, oldest first."""


class NothingToBundle(Exception):  # noqa: N818  # a state of the village, answered with words
    """The village has no posts."""


def single_file(scope: Scope, source: BundleSource, limit: int = MOST_BYTES) -> SingleFile:
    """The file of a village. Raises NothingToBundle, TooSmall where the texts alone pass `limit` bytes."""
    paths = _newest(scope, source)
    if not paths:
        raise NothingToBundle
    days = {post.path: post.day for post in posts_of_scope(scope, source.listed, source.base, source.read)}
    pages = {path: source.read(path).decode() for path in paths}
    work = _Work(scope, source, paths)
    left: list[LeftOut] = []
    data = work.document(pages)
    for path in reversed(paths):
        if len(data) <= limit:
            break
        for photo in work.photos_of(path, pages[path]):
            if photo not in work.without:
                work.without.add(photo)
                left.append(LeftOut(work.file_of(photo), path, days.get(path, source.day)))
        data = work.document(pages)
    if len(data) > limit:
        raise TooSmall(len(data))
    return SingleFile(data=data, posts=len(paths), left_out=tuple(left))


def _newest(scope: Scope, source: BundleSource) -> tuple[str, ...]:
    """Pages of the posts in the village's feed, newest first: its last twenty."""
    feed = f"{scope.prefix}feed.json"
    if feed not in source.listed.files:
        return ()
    items = json.decode(source.read(feed), type=_Feed).items
    paths = (f"{item.url.removeprefix(source.base)}index.html" for item in items)
    return tuple(path for path in paths if path in source.listed.files)


class _Work:
    """One file under way."""

    def __init__(self, scope: Scope, source: BundleSource, paths: tuple[str, ...]) -> None:
        self._scope = scope
        self._source = source
        self._numbers = {path: number for number, path in enumerate(paths, 1)}
        self._addresses = SiteAddresses(source.base)
        self._widths = widths_of(files_of_scope(scope, source.listed))
        self.without: set[str] = set()
        """Photos that stay behind."""

    def document(self, pages: dict[str, str]) -> bytes:
        """The whole file."""
        home_path = f"{self._scope.prefix}index.html"
        home = self._source.read(home_path).decode()
        words = BUNDLE_WORDS[self._source.language]
        style = "".join(self._styles(home_path, home))
        policy = (
            f"default-src 'none'; img-src data:; style-src '{csp_hash(style)}'; base-uri 'none'; "
            "form-action 'none'"
        )
        title = words["newest"].format(count=len(pages))
        root = _ROOT.search(home)
        header = _HEADER.search(home)
        online = self._source.base + self._scope.prefix
        parts = (
            "<!doctype html>",
            root[0] if root else "<html>",
            f'<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width,initial-scale=1">',
            f"<title>{escape(self._scope.label)}: {title}</title>\n<style>{style}</style>\n</head>\n<body>",
            age_note(self._source.day, online, self._source.language),
            self._inside(home_path, header[0], "h") if header else "",
            '<main id="isi"><div class="wadah"><div class="tulisan">',
            f"<h1>{escape(self._scope.label)}</h1>\n<p>{title}</p>",
            f'<nav aria-label="{words["contents"]}"><ol>{"".join(self._contents(pages))}</ol></nav>',
            *(self._article(path, text) for path, text in pages.items()),
            "</div></div></main>\n</body>\n</html>\n",
        )
        return "\n".join(parts).encode()

    def photos_of(self, path: str, text: str) -> tuple[str, ...]:
        """'folder/digest' of the photos in a post."""
        found = _ARTICLE.search(_main(text))
        sources = (_SOURCE.search(match[1]) for match in _PICTURE.finditer(found[2] if found else ""))
        keys = (self._key(path, source[1]) for source in sources if source)
        return tuple(dict.fromkeys(filter(None, keys)))

    def file_of(self, key: str) -> str:
        """The file of a photo in the width that is nearest to WIDTH from above."""
        widths = self._widths[key]
        return f"{key}-{next((width for width in widths if width >= WIDTH), widths[-1])}.jpg"

    def _styles(self, path: str, home: str) -> Iterator[str]:
        for found in _STYLE.finditer(home):
            target = self._addresses.resolve(path, unescape(found[1]))
            if target and target[0] in self._source.listed.files:
                yield self._source.read(target[0]).decode()

    def _contents(self, pages: dict[str, str]) -> Iterator[str]:
        for path, text in pages.items():
            title = _H1.search(_main(text))
            yield f'<li><a href="#t{self._numbers[path]}">{title[1] if title else escape(path)}</a></li>'

    def _article(self, path: str, text: str) -> str:
        number = self._numbers[path]
        found = _ARTICLE.search(_main(text))
        attributes, body = (found[1], found[2]) if found else ("", _main(text))
        lower = _HEADING.sub(lambda match: f"<{match[1]}h{int(match[2]) + 1}", body)
        return f'<article id="t{number}"{attributes}>{self._inside(path, lower, f"t{number}")}</article>'

    def _inside(self, path: str, text: str, prefix: str) -> str:
        """A part of a page: its anchors made its own, links and pictures made independent of other files."""
        named = _ID.sub(lambda match: f'{match[1]}{prefix}-{match[2]}"', _BUTTON.sub("", text))
        linked = _LINK.sub(lambda match: f'{match[1]}{self._link(path, match[2], prefix)}"', named)
        return _PICTURE.sub(lambda match: self._picture(path, match[1]), linked)

    def _link(self, path: str, written: str, prefix: str) -> str:
        target = self._addresses.resolve(path, unescape(written))
        if target is None:
            return written
        file, fragment = target
        if file == path and fragment:
            return f"#{prefix}-{fragment}"
        if file in self._numbers:
            return f"#t{self._numbers[file]}"
        if file == f"{self._scope.prefix}index.html":
            return "#isi"
        address = self._source.base + file.removesuffix("index.html")
        return escape(f"{address}#{fragment}" if fragment else address)

    def _picture(self, path: str, attributes: str) -> str:
        source = _SOURCE.search(attributes)
        alt = _ALT.search(attributes)
        key = self._key(path, source[1]) if source else ""
        file = self._file(path, source[1]) if source else ""
        if source and source[1].startswith("data:"):
            return f"<img{attributes}>"
        if not file or key in self.without:
            return dropped_picture(alt[1] if alt else "", self._source.language)
        kind = "png" if file.endswith(".png") else "jpeg"
        data = base64.b64encode(self._source.read(file)).decode()
        return f'<img src="data:image/{kind};base64,{data}"{_SIZE.sub("", attributes)}>'

    def _key(self, path: str, written: str) -> str:
        target = self._addresses.resolve(path, unescape(written))
        photo = photo_of(target[0]) if target else None
        return f"{target[0].rpartition('/')[0]}/{photo.digest}" if target and photo else ""

    def _file(self, path: str, written: str) -> str:
        """The file of a picture; empty where the tree has none."""
        key = self._key(path, written)
        if key in self._widths:
            return self.file_of(key)
        target = self._addresses.resolve(path, unescape(written))
        return target[0] if target and target[0] in self._source.listed.files else ""


def _main(text: str) -> str:
    found = _MAIN.search(text)
    return found[0] if found else text
