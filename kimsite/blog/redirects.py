"""Former addresses -> redirect pages, and the web server's own redirects."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from kimsite.blog.host_files import FormerAddress, host_files
from kimsite.blog.meta import absolute
from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Blog
from kimsite.model.content import Article
from kimsite.model.plans import DataPlan
from kimsite.tools import markup
from kimsite.tools.paths import is_portable, is_safe
from kimsite.tools.word_lists import words

OWN_FILES = words("""
    feed.xml feed.json sitemap.xml cari.json cari.js posyandu.ics agenda.ics manifest.webmanifest aset tulis
""")
"""Files and folders of a blog that are no pages."""
_LONGEST = 180
"""Characters that an address below the blog may have: whole paths stay below the limit of Windows, 260."""


def redirects(blog: Blog, taken: set[str], diagnostics: Findings) -> Iterable[DataPlan]:
    """A page at every former address, and what a web server should know of them. `taken`: paths in use."""
    moved = tuple(_moved(blog, taken, diagnostics))
    for path, article in moved:
        yield DataPlan(path=path, data=_page(path, article, blog))
    yield from host_files(
        blog, (FormerAddress(path=f"/{path}", url=article.post.url) for path, article in moved)
    )


def former_addresses(blog: Blog) -> tuple[FormerAddress, ...]:
    """Every former address of the blog's posts that has a redirect page, with the post's own address."""
    return tuple(
        FormerAddress(path=f"/{path}", url=article.post.url)
        for path, article in _moved(blog, set(), Findings())
    )


def _moved(blog: Blog, taken: set[str], diagnostics: Findings) -> Iterable[tuple[str, Article]]:
    """The file at every former address, and the article that was there.

    Former addresses stay inside the blog and never replace a page (`taken`: paths in use).

    Paths are compared without case, as on Windows and macOS; a file and a folder never have one name.
    """
    everyone = (*blog.articles, *blog.pages)
    moved = [(article, written, True) for article in everyone for written in article.post.former_urls]
    moved += [(article, left, False) for article in everyone for left in article.post.left_urls]
    if not moved:
        return
    used = {path.casefold() for path in taken} | {
        f"{blog.publisher.url.lstrip('/')}{name}" for name in OWN_FILES
    }
    folders = {path[:at] for path in used for at, char in enumerate(path) if char == "/"}
    for article, written, reported in moved:
        path = _path(blog, written)
        folded = (path or "").casefold()
        above = {str(parent) for parent in PurePosixPath(folded).parents}
        if path is None or folded in used or folded in folders or above & used:
            if reported:
                diagnostics.add(
                    "A04",
                    article.post.head,
                    nilai=written,
                    sebab="address.outside" if path is None else "address.taken",
                )
            continue
        used.add(folded)
        folders |= above
        yield path, article


def _path(blog: Blog, written: str) -> str | None:
    """The file below public/ for a former address, or None where it would be outside the blog."""
    home = blog.publisher.url.strip("/")
    path = re.sub(r"^https?://[^/]+", "", written.strip()).split("?")[0].split("#")[0].strip("/")
    path = path.removeprefix(f"{home}/") if home else path
    parts = path.split("/")
    if (
        not is_safe(path)
        or not re.fullmatch(r"[\w./~-]+", path)
        or not all(part and is_portable(part) for part in parts)
        or len(path) > _LONGEST
    ):
        return None
    below = path if PurePosixPath(path).suffix in {".html", ".htm"} else f"{path}/index.html"
    return f"{home}/{below}" if home else below


def _page(path: str, article: Article, blog: Blog) -> bytes:
    target = "../" * path.count("/") + article.post.url.lstrip("/") + "index.html"
    head = (
        '<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Pindah alamat</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" '
        'content="noindex">'
        + markup.tag("link", {"rel": "canonical", "href": absolute(blog, article.post.url)})
        + markup.tag("meta", {"http-equiv": "refresh", "content": f"0; url={target}"})
    )
    link = markup.tag("a", {"href": target})
    return (
        f"{head}</head><body><main><h1>Pindah alamat</h1><p>Tulisan ini sekarang ada di {link}alamat "
        "barunya</a>.</p></main></body></html>\n"
    ).encode()
