"""Blog -> what can be found in it: the index of its own search, and its part of the portal's."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from hashlib import blake2b

from kimsite.model.blog import Blog
from kimsite.model.cards import Card
from kimsite.model.content import Article
from kimsite.model.kinds import KIND_INFO, Kind
from kimsite.model.plans import DataPlan
from kimsite.model.records import TanggapanRecord
from kimsite.model.search import SearchPart, SearchRow
from kimsite.tools.codec import encode
from kimsite.tools.search_files import index_script
from kimsite.tools.stems import stems_of

SEARCH_INDEX = "cari.js"
"""Below a blog's address."""
_WITH_SUMMARY = 300
"""Newest posts whose summary is shown; that of older ones is only searched."""
_NUMBERS = {kind: number for number, kind in enumerate(Kind)}


def kind_labels() -> list[str]:
    """The labels of all kinds, in the order of `Kind`."""
    return [KIND_INFO[kind].short_label for kind in Kind]


def search_index(blog: Blog) -> DataPlan:
    """The index of the blog's own search, a script: it can be read from a folder without a server."""
    rows = []
    for number, article in enumerate(blog.articles):
        card, facts = blog.cards[article.post.path], _facts(article, blog.cards[article.post.path])
        summary, other = (card.summary, facts) if number < _WITH_SUMMARY else ("", f"{card.summary} {facts}")
        kind = _NUMBERS[article.post.kind]
        rows.append((card.title, _address(blog, article), kind, _day(card), 0, summary, other))
    document = {"j": kind_labels(), "r": rows}
    return DataPlan(path=f"{blog.publisher.url.lstrip('/')}{SEARCH_INDEX}", data=index_script(document))


def search_parts(blog: Blog) -> tuple[SearchPart, SearchPart]:
    """The blog's part of the portal's search: its posts, and those that are only examples."""
    real = [article for article in reversed(blog.articles) if not article.post.example]
    examples = [article for article in reversed(blog.articles) if article.post.example]
    return _part(blog, real), _part(blog, examples)


def _part(blog: Blog, articles: Iterable[Article]) -> SearchPart:
    rows = sorted((_row(blog, article) for article in articles), key=lambda row: row.day)
    return SearchPart(
        days=struct.pack(f"<{len(rows)}I", *(row.day for row in rows)),
        digests=b"".join(blake2b(encode(row), digest_size=8).digest() for row in rows),
        rows=encode(tuple(rows)),
    )


def _row(blog: Blog, article: Article) -> SearchRow:
    card, address = blog.cards[article.post.path], _address(blog, article)
    title = stems_of(card.title)
    text = stems_of(f"{card.summary} {_facts(article, card)} {address}")
    return SearchRow(
        title=card.title,
        address=address,
        kind=_NUMBERS[article.post.kind],
        day=_day(card),
        title_stems=" ".join(sorted(title)),
        text_stems=" ".join(sorted(text - title)),
    )


def _address(blog: Blog, article: Article) -> str:
    return article.post.url.removeprefix(blog.publisher.url)


def _day(card: Card) -> int:
    """The day that a list shows: of an event its own."""
    day = card.event.start if card.event else card.day
    return day.year * 10_000 + day.month * 100 + day.day


def _facts(article: Article, card: Card) -> str:
    """What readers may look for beside title and summary: tags, places, sellers, services, documents."""
    words = [*article.post.tags, article.post.hamlet]
    if card.product:
        words += (card.product.seller, card.product.category)
    if card.posyandu:
        place = card.posyandu
        words += (place.posyandu, place.venue, *place.services, place.counselling, place.food)
        words += (name for name, _ in place.immunisations)
    if card.document:
        words += (card.document.document_label, card.document.number, str(card.document.year or ""))
    if card.event:
        words.append(card.event.venue)
    if isinstance(article.post.record, TanggapanRecord):
        words += (article.post.record.question, article.post.record.office)
    return " ".join(words)
