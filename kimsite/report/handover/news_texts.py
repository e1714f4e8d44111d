"""News of a blog as texts to paste into KIM.id, which has no import: one file a post, photos beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from kimsite.model.blog import Blog
from kimsite.model.content import Article
from kimsite.model.kinds import KIND_INFO
from kimsite.record import Record
from kimsite.tools.dates import long_date

_ITEM = re.compile(r"\s*<li>\s*(?:<p>)?")
_BREAK = re.compile(r"<br>\s*")
_BLOCK_END = re.compile(r"</(?:p|h[2-6]|ul|ol|blockquote|pre|table|div)>\s*|</(?:li|tr)>\s*(?=</)")
_CELL_END = re.compile(r"</t[dh]>\s*(?=<t[dh])")
_ROW_END = re.compile(r"</(?:tr|li)>\s*")
_FRAME = re.compile(r"\s*(</?(?:thead|tbody|table|tr|ul|ol)\b[^>]*>)\s*")
_MARKUP = re.compile(r"<[^>]+>")


class PastedNews(Record, kw_only=True):
    """A post as a person pastes it elsewhere."""

    name: str
    """Of its file, without an ending: 01-panen-raya."""
    text: str
    photos: tuple[str, ...]
    """The originals, below the project folder."""


def news_texts(blog: Blog, most: int) -> Iterator[PastedNews]:
    """The newest posts of a blog, at most so many; examples are left out."""
    shown = [article for article in blog.articles if not article.post.example]
    for number, article in enumerate(shown[:most], 1):
        photos = tuple(dict.fromkeys(picture.path for _, picture in article.pictures))
        yield PastedNews(
            name=f"{number:02}-{article.post.slug}", text=_text(article, blog, len(photos)), photos=photos
        )


def _text(article: Article, blog: Blog, photos: int) -> str:
    post = article.post
    lines = [
        f"JUDUL\n{post.title}",
        f"TANGGAL\n{long_date(post.day)}",
        f"KATEGORI\n{KIND_INFO[post.kind].label}",
        f"PENULIS\n{post.author}" if post.author else "",
        f"ISI\n{plain_paragraphs(article.body.html)}",
        f"SUMBER\n{blog.publisher.name}, {blog.district.url.rstrip('/')}{post.url}",
        f"TAG\n{', '.join(post.tags)}" if post.tags else "",
        f"FOTO\n{photos} berkas di folder ini" if photos else "",
    ]
    return "\n\n".join(filter(None, lines)) + "\n"


def plain_paragraphs(html: str) -> str:
    """The text of a body with its paragraphs, list items and rows, for a box that takes no markup."""
    text = _BREAK.sub("\n", _ITEM.sub("\n- ", _FRAME.sub(r"\1", html)))
    text = _BLOCK_END.sub("\n\n", _ROW_END.sub("\n", _CELL_END.sub(" | ", text)))
    plain = unescape(_MARKUP.sub("", text))
    rows = (" ".join(row.split()) for row in plain.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(rows)).strip()
