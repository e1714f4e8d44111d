"""Answers to villagers and the posts that they were about, linked in both directions."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from kimsite.blog.link_targets import LinkTargets
from kimsite.blog.resolve_links import LinkResolver
from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Blog
from kimsite.model.cards import Card, Link, ResponseView
from kimsite.model.content import Article
from kimsite.model.kinds import Kind
from kimsite.model.records import TanggapanRecord
from kimsite.record import Record
from kimsite.tools.link_kinds import host_of
from kimsite.tools.unreadable import Unreadable


class BlogResponses(Record):
    """All answers of a blog."""

    views: dict[str, ResponseView]
    """By the path of the answer."""
    cards: dict[str, tuple[Card, ...]]
    """By the address of the post that was asked about: its answers, newest first."""


def blog_responses(
    blog: Blog, targets: LinkTargets, shown: Iterable[Article], diagnostics: Findings
) -> BlogResponses:
    """Resolve what each answer is about. Links with no end are reported for the posts `shown`."""
    reported = {article.post.path for article in shown}
    views: dict[str, ResponseView] = {}
    cards: dict[str, tuple[Card, ...]] = {}
    for article in dict(blog.by_kind).get(Kind.TANGGAPAN, ()):
        record = article.post.record
        if not isinstance(record, TanggapanRecord):
            continue
        address = _address(
            record.about, article, targets, blog, diagnostics if article.post.path in reported else Findings()
        )
        views[article.post.path] = ResponseView(
            question=record.question,
            asked_on=record.asked_on,
            office=record.office,
            answered_on=record.answered_on,
            about=_link(address, targets),
        )
        if address and address != article.post.url:
            cards[address] = (*cards.get(address, ()), blog.cards[article.post.path])
    return BlogResponses(views, cards)


def _address(written: str, article: Article, targets: LinkTargets, blog: Blog, diagnostics: Findings) -> str:
    """Where the header's link leads; empty, with a finding at the header, where it has no end."""
    if not written:
        return ""
    found = Findings()
    address = LinkResolver(article, targets, blog, found).address(written)
    for finding in found.sorted():
        diagnostics.unread(Unreadable(finding.code, finding.values), replace(article.post.head, width=0))
    return address.partition("#")[0]


def _link(address: str, targets: LinkTargets) -> Link | None:
    if not address:
        return None
    end = targets.at(address)
    title = end.article.post.title if end is not None and end.article is not None else ""
    return Link(label=title or host_of(address) or address.strip("/"), url=address)
