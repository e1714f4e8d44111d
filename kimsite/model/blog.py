"""A publisher's articles in order, and what the district may know of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from msgspec.structs import replace

from kimsite.model.cards import Card
from kimsite.model.config import DistrictWords, Publisher
from kimsite.model.content import AnyPhoto, Article
from kimsite.model.kinds import Kind
from kimsite.model.records import KindRecord
from kimsite.record import Record


class BlogContext(Record, kw_only=True):
    """What every view of a post depends on beside the post itself."""

    publisher: Publisher
    district: DistrictWords
    as_of: date


class Blog(BlogContext, kw_only=True):
    """One publisher's articles, ordered and grouped. Newest first everywhere; ties end by path."""

    articles: tuple[Article, ...]
    """All shown posts but plain pages, newest first."""
    pages: tuple[Article, ...]
    """Plain pages, by path."""
    by_kind: tuple[tuple[Kind, tuple[Article, ...]], ...]
    by_tag: tuple[tuple[str, tuple[Article, ...]], ...]
    """(tag as first written, articles), by tag."""
    by_month: tuple[tuple[str, tuple[Article, ...]], ...]
    """('2026-03', articles), newest month first."""
    cards: Mapping[str, Card]
    """How lists show each of them, by the path of its source."""
    logo: AnyPhoto | None
    next_change: date | None
    """The first day on which this blog would come out differently with no edit."""


class PhotoMark(Record, kw_only=True):
    """What the district may know of one photo."""

    path: str
    """The original, below the project folder."""
    digest: str
    """The first 12 hex digits of the file's sha256."""
    url: str
    """Site path of its smallest variant."""
    dhash: str
    """As in PhotoMarks; compare by counting differing bits."""
    taken: date | None


class PostSummary(Record, kw_only=True):
    """All the district may know of one post: no body."""

    path: str
    kind: Kind
    title: str
    day: date
    opens: date
    """The first day on which it was shown."""
    clock: time | None = None
    """The hour that its author wrote, in the district's zone."""
    url: str
    author: str
    role: str
    words: int
    photos: int
    captioned: int
    """Photos that carry a caption."""
    sourced: bool
    adinda: tuple[str, ...]
    programs: tuple[int, ...]
    tags: tuple[str, ...]
    hamlet: str
    example: bool
    hide_after: date | None
    record: KindRecord
    card: Card
    """How a list shows it; the portal adds whose it is. NO_CARD in what is kept for reports."""
    digest: str
    """sha256 of the source file's text."""
    signature: bytes
    """A packed sample of the text's shingle hashes (tools/shingles.py): finds copies without the text."""
    text_digest: str = ""
    """sha256 of the title and text with only letters and digits kept: what the ledger calls `isi`."""
    photo_marks: tuple[PhotoMark, ...] = ()
    at_hand: bool = False
    """Of a public document: readers can open or read it here."""


class Summary(Record, kw_only=True):
    """One publisher, as the portal and the reports see it."""

    publisher: Publisher
    as_of: date
    posts: tuple[PostSummary, ...]
    """Every post that has opened, newest first: those that are shown, and those whose last day has passed."""
    shown: int
    """How many of them are shown."""
    signed: bool
    """The posts carry signatures and digests of their texts."""
    pages: tuple[str, ...]
    """Slugs of its plain pages (profil, program-kerja, …)."""
    page_urls: tuple[str, ...]
    """Every HTML address of the blog, sorted, for the sitemap."""
    held: int
    """Posts held back by a finding."""

    def until(self, as_of: date) -> Summary:
        """As it would have been told on an earlier day."""
        return replace(self, as_of=as_of, posts=tuple(post for post in self.posts if post.opens <= as_of))
