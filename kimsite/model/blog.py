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
from kimsite.model.search import SearchPart
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


class PortalPost(Record, kw_only=True):
    """What the portal shows of one post."""

    path: str
    kind: Kind
    title: str
    url: str
    day: date
    clock: time | None
    """The hour that its author wrote, in the district's zone."""
    example: bool
    hide_after: date | None
    record: KindRecord
    at_hand: bool
    """Of a public document: readers can open or read it here."""
    card: Card
    """How a list shows it; the portal adds whose it is."""


class ReportedTable(Record, kw_only=True):
    """A table of figures in a template's columns, for the recap of all villages."""

    template: str
    """Id of the template."""
    year: int
    title: str
    url: str
    example: bool
    rows: tuple[tuple[str, tuple[float | None, ...], tuple[int, ...]], ...]
    """(name of the row, the figures in the template's columns of figures, how its page publishes each: a
    `Cover`)."""


class PortalSummary(Record, kw_only=True):
    """One publisher, as the portal shows it. While it stays the same, the portal does."""

    publisher: Publisher
    posts: tuple[PortalPost, ...]
    """Those that are shown, newest first, as far as a page of the portal may list them."""
    shown: int
    """How many posts are shown."""
    pages: tuple[str, ...]
    """Slugs of its plain pages (profil, program-kerja, …)."""
    found: SearchPart = SearchPart()
    """What a search finds of it."""
    found_examples: SearchPart = SearchPart()
    tables: tuple[ReportedTable, ...] = ()
    """Its tables of figures, of each template the newest year."""


class ReportPost(Record, kw_only=True):
    """What the reports and the ledger know of one post: no body."""

    path: str
    kind: Kind
    title: str
    day: date
    opens: date
    """The first day on which it was shown."""
    url: str
    author: str
    role: str
    words: int
    photos: int
    captioned: int
    """Photos that carry a caption."""
    sourced: bool
    adinda: tuple[str, ...]
    example: bool
    record: KindRecord
    digest: str
    """sha256 of the source file's text."""
    signature: bytes
    """A packed sample of the text's shingle hashes (tools/shingles.py): finds copies without the text."""
    text_digest: str = ""
    """sha256 of the title and text with only letters and digits kept: what the ledger calls `isi`."""
    photo_marks: tuple[PhotoMark, ...] = ()
    at_hand: bool = True
    """False for a public document that readers can neither open nor read: no file, no link, no table."""


class ReportedPoll(Record, kw_only=True):
    """Answers to "Bagaimana tanggapan Anda?" that a KIM counted by hand, as its page publishes them."""

    title: str
    url: str
    day: date | None
    source: str
    """Who asked whom, and how; empty where the page does not say."""
    example: bool
    rows: tuple[tuple[str, str, str], ...]
    """(answer, count, per cent): texts, for a count may be covered."""


class PublishedPage(Record, kw_only=True):
    """One plain page, such as profil or program-kerja."""

    slug: str
    first: date
    """The first day on which it was shown; the earliest of all days for a page without a date."""
    last: date | None
    """The last day on which it is shown; None: for good."""


class ReportSummary(Record, kw_only=True):
    """One publisher, as the reports see it."""

    publisher: Publisher
    posts: tuple[ReportPost, ...]
    """Every post that has opened, newest first: those that are shown, and those whose last day has passed."""
    signed: bool
    """The posts carry signatures and digests of their texts."""
    pages: tuple[PublishedPage, ...]
    """Those that are shown, and those whose last day has passed."""
    polls: tuple[ReportedPoll, ...] = ()
    """By the paths of their pages."""

    def until(self, as_of: date) -> ReportSummary:
        """As it was on that day or an earlier one."""
        return replace(
            self,
            posts=tuple(post for post in self.posts if post.opens <= as_of),
            pages=tuple(
                page
                for page in self.pages
                if page.first <= as_of and (page.last is None or as_of <= page.last)
            ),
        )
