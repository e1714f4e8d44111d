"""What templates see of a blog: flat, read-only views.

Every address is a site path (`/kec/desa/…/`) until `render` makes it relative.
"""

from __future__ import annotations

from datetime import date, time

from kimsite.model.cards import (
    Card,
    DocumentView,
    Download,
    EventView,
    ImageView,
    Link,
    Notice,
    PosyanduView,
    ProductView,
    ResponseView,
    VoicesView,
)
from kimsite.model.figures import TableView
from kimsite.model.records import FactCheck
from kimsite.record import Record


class SiteView(Record, kw_only=True):
    """What is the same on all pages of one publisher: `situs` in templates."""

    form: str
    """kim, forum or kabupaten."""
    name: str
    long_name: str
    """The long form of KIM with the village: 'Komunitas Informasi Masyarakat Desa Sumberrejo'."""
    area: tuple[str, ...]
    initials: str
    url: str
    absolute_url: str
    portal_url: str
    portal_name: str
    agency: str
    language: str
    zone_label: str
    """WIB, WITA or WIT."""
    palette: str
    motif: str
    logo: ImageView | None
    menu: tuple[Link, ...]
    pages: tuple[Link, ...]
    """Plain pages that are not in the menu."""
    whatsapp: str
    """62… digits or empty."""
    decree: str
    """'SK Kepala Desa nomor …', or empty."""
    example: bool
    """There is nothing but examples: every page is marked CONTOH."""
    alerts: tuple[Notice, ...]
    broadcasts: tuple[Notice, ...]
    updated: date | None
    """Day of the newest post."""
    feed_url: str
    offline_form: bool
    """It has a page for writing without a server, below `tulis/`."""
    offline_url: str
    """The page that names what a phone keeps; empty where phones keep nothing."""
    search_url: str
    """The page with the search; empty where there is nothing to find."""
    manifest_url: str
    share_image: str
    """Site path of the publisher's default card (1200×630 JPEG)."""
    terms: tuple[tuple[str, str], ...]
    """The district's words: desa, kecamatan, kades, …"""


class Meta(Record, kw_only=True):
    """A page's head."""

    title: str
    """For <title>: 'Judul · KIM Deru Maju'."""
    description: str
    canonical: str
    """Absolute."""
    image: str
    """Absolute address of a 1200×630 JPEG."""
    kind: str
    """Open Graph type: website or article."""
    language: str
    json_ld: str
    """One JSON document, already escaped for a script element."""
    noindex: bool = False
    example: bool = False
    """Of an example: the page is marked CONTOH."""


class PostView(Record, kw_only=True):
    """One post, product, posyandu day, document, event or plain page: `halaman` of pos.html."""

    meta: Meta
    kind: str
    kind_label: str
    kind_url: str
    title: str
    day: date | None
    """None on plain pages that carry no date."""
    clock: time | None
    author: str
    role: str
    language: str
    summary: str
    html: str
    """The body: the only value a theme may mark safe."""
    headings: tuple[tuple[int, str, str], ...]
    """(level, text, anchor); empty for short posts."""
    minutes: int
    photos: tuple[ImageView, ...]
    tags: tuple[Link, ...]
    source: str
    location: str
    answers: tuple[tuple[str, str], ...]
    """(label, answer) of the 5W+1H block."""
    fact_check: FactCheck | None
    adinda: tuple[str, ...]
    programs: tuple[tuple[int, str, str], ...]
    """(number, name, pokja) of PKK's ten programmes."""
    product: ProductView | None
    posyandu: PosyanduView | None
    document: DocumentView | None
    downloads: tuple[Download, ...]
    """The documents that the post offers."""
    event: EventView | None
    table: TableView | None
    profile: ProfileView | None
    newer: Link | None
    older: Link | None
    related: tuple[Card, ...]
    share_url: str
    """https://wa.me/?text=… with title and address."""
    breadcrumbs: tuple[Link, ...]
    response: ResponseView | None = None
    responses: tuple[Card, ...] = ()
    """Answers to what was asked about this post, newest first."""
    voices: VoicesView | None = None


class ProfileView(Record, kw_only=True):
    """The KIM's own facts, on its profile page."""

    status: str
    decree_number: str
    decree_day: date | None
    decree_signatory: str
    decree_until: date | None
    decree_expired: bool
    registry_number: str
    officers: tuple[tuple[str, str, str], ...]
    """(role, name, group)"""
    declared: bool
    contact_url: str
    """https://wa.me/… of the KIM, or empty."""


class HomeView(Record, kw_only=True):
    """A blog's first page: beranda.html."""

    meta: Meta
    lead: Card | None
    news: tuple[Card, ...]
    """Newest berita after the lead, up to eight."""
    posyandu: Card | None
    """The card whose next date comes first, or the newest."""
    products: tuple[Card, ...]
    product_count: int
    documents: tuple[Card, ...]
    events: tuple[Card, ...]
    """Events to come, soonest first."""
    photos: tuple[tuple[ImageView, str], ...]
    """(picture, address of its post), newest first."""
    about: str
    """First words of the profile, or empty."""
    about_url: str
    posyandu_days: tuple[Card, ...]
    """Newest posyandu reports."""
    pkk: tuple[Card, ...]
    """Newest posts by PKK or with a programme of PKK."""
    voices: VoicesView | None = None


class Pager(Record, kw_only=True):
    """The place of a list page among its siblings."""

    number: int
    total: int
    newer: str
    """Site path, or empty."""
    older: str


class ListView(Record, kw_only=True):
    """A list of posts: daftar.html, for kinds, tags and months."""

    meta: Meta
    key: str
    """berita, umkm, …, tag or arsip."""
    title: str
    intro: str
    count: int
    cards: tuple[Card, ...]
    pager: Pager
    filters: tuple[Link, ...]
    """Neighbouring lists: months, tags, categories."""
    months: tuple[Link, ...]
    """Archive by month, newest first."""
    tags: tuple[Link, ...]
    breadcrumbs: tuple[Link, ...]


class PosyanduListView(Record, kw_only=True):
    """The posyandu page: daftar-posyandu.html."""

    meta: Meta
    title: str
    next: tuple[Card, ...]
    """One card per posyandu with a date ahead, soonest first."""
    years: tuple[tuple[int, tuple[Card, ...]], ...]
    """All days by year, newest first."""
    ics_url: str
    breadcrumbs: tuple[Link, ...]


class ChecklistItem(Record, kw_only=True):
    """One line of the duty list of public information."""

    id: str
    label: str
    url: str
    """Newest document that fulfils it; empty: not there yet."""
    year: int | None


class RegisterView(Record, kw_only=True):
    """The register of public information: daftar-informasi.html."""

    meta: Meta
    title: str
    groups: tuple[tuple[str, str, tuple[Card, ...]], ...]
    """(class, label, documents)"""
    checklist: tuple[tuple[str, tuple[ChecklistItem, ...]], ...]
    """(label of the class, its items)"""
    done: int
    total: int
    updated: date | None
    breadcrumbs: tuple[Link, ...]


class IndexView(Record, kw_only=True):
    """All tags, or all months: indeks.html."""

    meta: Meta
    key: str
    title: str
    groups: tuple[tuple[str, tuple[Link, ...]], ...]
    """(heading or empty, links)"""
    breadcrumbs: tuple[Link, ...]
    search_index: str = ""
    """Of the archive: the index of the search above it, below the blog's address."""


class MessageView(Record, kw_only=True):
    """404 and the like: pesan.html."""

    meta: Meta
    title: str
    text: str
    links: tuple[Link, ...]
