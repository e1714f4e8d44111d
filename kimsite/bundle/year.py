"""A village's year, sealed: pages, photos, a table of posts and the digest of every file.

Nothing in it needs a program that may be gone in twenty years: HTML, JPEG, CSV, plain text.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from functools import partial
from html import escape, unescape

from kimsite.bundle.copy import BundleSource, with_digests
from kimsite.bundle.rewrite import Bundled, bundled_page
from kimsite.bundle.scope import DatedPost, Scope, files_of_scope, posts_of_scope
from kimsite.bundle.single_file import NothingToBundle
from kimsite.diagnostics.messages.bundle_words import BUNDLE_WORDS
from kimsite.tools.dates import long_date

TABLE = "tulisan.csv"
_PAGES = ("profil/", "program-kerja/", "data-")
"""Plain pages that are sealed with every year, by the beginning of their path in the village."""
_H1 = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)">')
_MARKUP = re.compile(r"<[^>]+>")
_MAIN = re.compile(r"<main\b.*</main>", re.DOTALL)
_SCRIPT = re.compile(r"<script\b[^>]*\bsrc=[^>]*></script>\n?")


def sealed_year(scope: Scope, source: BundleSource, year: int) -> tuple[int, Iterator[tuple[str, bytes]]]:
    """Number of posts, and (path, bytes) of every file. Raises NothingToBundle where the year has no post."""
    posts = tuple(
        post
        for post in posts_of_scope(scope, source.listed, source.base, source.read)
        if post.day.year == year
    )
    if not posts:
        raise NothingToBundle
    return len(posts), with_digests(scope, _entries(scope, source, year, posts))


def _entries(
    scope: Scope, source: BundleSource, year: int, posts: tuple[DatedPost, ...]
) -> Iterator[tuple[str, bytes]]:
    whole = files_of_scope(scope, source.listed)
    kept = {
        *(post.path for post in posts),
        *(path for path in whole if _is_plain_page(path.removeprefix(scope.prefix))),
    }
    named = {
        target
        for path in kept
        for _, target, _ in source.addresses.named(path, source.read(path)).links
        if target.startswith(f"{scope.prefix}aset/") and not target.endswith(".js")
    }
    chosen = frozenset((kept | named) & set(whole))
    bundled = source.bundled(scope, chosen | {f"{scope.prefix}index.html"}, for_keeping=True)
    extra = {
        f"{scope.prefix}index.html": partial(_first_page, scope, source, year, posts, bundled),
        scope.prefix + TABLE: partial(_table, scope, source, posts),
    }
    for path in sorted({*chosen, *extra}):
        if path in extra:
            yield path, extra[path]()
        elif path.endswith(".html"):
            page = _SCRIPT.sub("", source.read(path).decode())
            yield path, bundled_page(path, page, bundled).encode()
        else:
            yield path, source.read(path)


def _is_plain_page(inside: str) -> bool:
    return inside.startswith(_PAGES) and inside.endswith("/index.html") and inside.count("/") == 1


def _title(text: str) -> str:
    main = _MAIN.search(text)
    found = _H1.search(main[0] if main else text)
    return unescape(_MARKUP.sub("", found[1])).strip() if found else ""


def _table(scope: Scope, source: BundleSource, posts: tuple[DatedPost, ...]) -> bytes:
    """One row a post, oldest first, as spreadsheets read it (RFC 4180, with a BOM for Excel)."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(BUNDLE_WORDS[source.language]["columns"].split(","))
    for post in reversed(posts):
        text = source.read(post.path).decode()
        summary = _DESCRIPTION.search(text)
        inside = post.path.removeprefix(scope.prefix)
        rows.writerow(
            (
                post.day.isoformat(),
                inside.partition("/")[0],
                _cell(_title(text)),
                _cell(unescape(summary[1]) if summary else ""),
                inside,
                source.base + post.path.removesuffix("index.html"),
            )
        )
    return out.getvalue().encode("utf-8-sig")


def _cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@"} else text


def _first_page(
    scope: Scope, source: BundleSource, year: int, posts: tuple[DatedPost, ...], bundled: Bundled
) -> bytes:
    """The list of the year's posts, in the dress of the village's own first page."""
    path = f"{scope.prefix}index.html"
    words = BUNDLE_WORDS[source.language]
    home = source.read(path).decode()
    rows = "".join(
        f'<li><time datetime="{post.day.isoformat()}">{long_date(post.day)}</time> '
        f'<a href="{escape(post.path.removeprefix(scope.prefix))}">'
        f"{escape(_title(source.read(post.path).decode()))}</a></li>"
        for post in reversed(posts)
    )
    lead = words["archive_lead"].format(count=len(posts), name=escape(scope.label), year=year)
    main = (
        f'<main id="isi"><div class="wadah"><div class="tulisan"><h1>{escape(scope.label)}: '
        f"{words['archive'].format(year=year)}</h1><p>{lead}</p><ul>{rows}</ul></div></div></main>"
    )
    page = _SCRIPT.sub("", _MAIN.sub(lambda _: main, home))
    return bundled_page(path, page, bundled).encode()
