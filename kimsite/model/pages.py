"""What templates see: flat, read-only views. Every address is a site path (`/kec/desa/…/`) until `render` makes it relative."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from kimsite.model.records import FactCheck, Price, Skdn


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageView:
    """A picture as templates see it. Paths are site paths."""

    src: str
    """The middle width."""
    srcset: str
    thumb: str
    """The narrowest width."""
    width: int
    height: int
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A labelled address."""

    label: str
    url: str
    key: str = ""
    """What kind of place it leads to (beranda, berita, …), for the current-page mark."""
    count: int = 0
    """How many things lie behind it; 0 when not counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A serta-merta announcement in force, or a siaran of the district."""

    title: str
    summary: str
    url: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
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
    whatsapp: str
    """62… digits or empty."""
    decree: str
    """'SK Kepala Desa nomor …', or empty."""
    example: bool
    """Carries example content: every page is marked CONTOH."""
    alerts: tuple[Notice, ...]
    broadcasts: tuple[Notice, ...]
    updated: date | None
    """Day of the newest post."""
    feed_url: str
    manifest_url: str
    share_image: str
    """Site path of the publisher's default card (1200×630 JPEG)."""
    terms: tuple[tuple[str, str], ...]
    """The district's words: desa, kecamatan, kades, …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductView:
    """A product."""

    price: Price
    unit: str
    stock: str
    seller: str
    hamlet: str
    category: str
    pirt: str
    nib: str
    halal: bool
    order_url: str
    """https://wa.me/… with the message, or empty when the seller shows no number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PosyanduView:
    """One posyandu day."""

    posyandu: str
    start: time | None
    end: time | None
    venue: str
    next_date: date | None
    """Only while it lies ahead of the build's day."""
    services: tuple[str, ...]
    skdn: Skdn
    ratios: tuple[tuple[str, int], ...]
    """('K/S', per cent), … as far as the counts allow."""
    counts: tuple[tuple[str, int], ...]
    """(label, count)"""
    immunisations: tuple[tuple[str, int], ...]
    food: str
    counselling: str
    ics_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """A public document."""

    classification: str
    class_label: str
    document: str
    document_label: str
    year: int | None
    number: str
    responsible: str
    holder: str
    form: str
    retention: str
    elements: tuple[tuple[str, str], ...]
    """(label, text) of a serta-merta announcement."""
    file_url: str
    file_label: str
    """'PDF, 84 kB', or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """An event."""

    start: datetime
    end: datetime | None
    venue: str
    all_day: bool
    past: bool
    ics_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A post in a list."""

    kind: str
    kind_label: str
    title: str
    url: str
    day: date
    summary: str
    author: str
    role: str
    language: str
    image: ImageView | None
    verdict: str
    """The hoax check's result, or empty."""
    product: ProductView | None = None
    posyandu: PosyanduView | None = None
    document: DocumentView | None = None
    event: EventView | None = None
    origin: str = ""
    """Name of the KIM, on pages that mix several."""
    origin_area: str = ""
    """'Desa Sumberrejo, Sumberrejo', on pages that mix several."""
    origin_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """A table of figures, with one column drawn as bars."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    bars: tuple[tuple[str, int, int], ...]
    """(label, value, per mille of the largest), empty where no column is numeric."""
    bars_label: str
    file_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostView:
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
    event: EventView | None
    table: TableView | None
    profile: ProfileView | None
    newer: Link | None
    older: Link | None
    related: tuple[Card, ...]
    share_url: str
    """https://wa.me/?text=… with title and address."""
    breadcrumbs: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileView:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
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
    budget: Card | None
    """The newest APBDes, if any."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """Where a list page stands among its siblings."""

    number: int
    total: int
    newer: str
    """Site path, or empty."""
    older: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class PosyanduListView:
    """The posyandu page: daftar-posyandu.html."""

    meta: Meta
    title: str
    next: tuple[Card, ...]
    """One card per posyandu with a date ahead, soonest first."""
    years: tuple[tuple[int, tuple[Card, ...]], ...]
    """All days by year, newest first."""
    ics_url: str
    breadcrumbs: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistItem:
    """One line of the duty list of public information."""

    id: str
    label: str
    url: str
    """Newest document that fulfils it; empty: not there yet."""
    year: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterView:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """All tags, or all months: indeks.html."""

    meta: Meta
    key: str
    title: str
    groups: tuple[tuple[str, tuple[Link, ...]], ...]
    """(heading or empty, links)"""
    breadcrumbs: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageView:
    """404 and the like: pesan.html."""

    meta: Meta
    title: str
    text: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageRow:
    """One village in the district's directory."""

    code: str
    name: str
    form_label: str
    """Desa, Kelurahan, … in the district's own word."""
    kim: str
    """Name of the KIM; empty: none yet."""
    url: str
    status: str
    status_label: str
    posts: int
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KecamatanRow:
    """One kecamatan in the directory."""

    name: str
    url: str
    wilker: str
    villages: int
    with_kim: int
    posts: int
    shape: str
    """Path of its outline for the map (SVG d), or empty."""
    label_x: int
    label_y: int
    level: int
    """0 (no posts) to 4, for shading."""
    rows: tuple[VillageRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How far KIM reach: exact counts, no rounding."""

    villages: int
    with_kim: int
    kecamatan: int
    kecamatan_with_kim: int
    posts: int
    statuses: tuple[tuple[str, int], ...]
    """(label, KIM in that status)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalHomeView:
    """The district's first page: portal.html."""

    meta: Meta
    lead: Card | None
    latest: tuple[Card, ...]
    """Newest posts of all KIM, no KIM more than twice in a row."""
    district_news: tuple[Card, ...]
    broadcasts: tuple[Notice, ...]
    alerts: tuple[Card, ...]
    posyandu: tuple[Card, ...]
    """Dates ahead, soonest first."""
    products: tuple[Card, ...]
    documents: tuple[Card, ...]
    events: tuple[Card, ...]
    coverage: Coverage
    kecamatan: tuple[KecamatanRow, ...]
    map_width: int
    map_height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryView:
    """Every village of the district: direktori.html."""

    meta: Meta
    title: str
    coverage: Coverage
    kecamatan: tuple[KecamatanRow, ...]
    map_width: int
    map_height: int
    breadcrumbs: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KecamatanView:
    """One kecamatan: kecamatan.html, the home of its Forum KIM."""

    meta: Meta
    title: str
    kecamatan: KecamatanRow
    latest: tuple[Card, ...]
    products: tuple[Card, ...]
    posyandu: tuple[Card, ...]
    forum_posts: tuple[Card, ...]
    forum_links: tuple[Link, ...]
    breadcrumbs: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueView:
    """All products of the district by category: katalog.html."""

    meta: Meta
    title: str
    count: int
    groups: tuple[tuple[str, str, tuple[Card, ...]], ...]
    """(category, label, products)"""
    breadcrumbs: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PosyanduTotals:
    """A district sum, by month."""

    label: str
    """'November 2026'"""
    reports: int
    skdn: Skdn
    participation: int | None
    """D/S in per cent, rounded half up; None without counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalPosyanduView:
    """Posyandu of the district: posyandu-kabupaten.html."""

    meta: Meta
    title: str
    ahead: tuple[Card, ...]
    """Dates ahead, soonest first."""
    month_label: str
    this_month: tuple[Card, ...]
    totals: tuple[PosyanduTotals, ...]
    """Newest month first, twelve at most."""
    breadcrumbs: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TransparencyRow:
    """One KIM's public information."""

    name: str
    area: str
    url: str
    done: int
    total: int
    budget_url: str
    """Newest APBDes, or empty."""
    budget_year: int | None
    documents: int
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalRegisterView:
    """Recap of public information: informasi-kabupaten.html."""

    meta: Meta
    title: str
    rows: tuple[TransparencyRow, ...]
    items: tuple[tuple[str, str, int], ...]
    """(id, label, how many villages published it)"""
    newest: tuple[Card, ...]
    breadcrumbs: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """An A–Z of villages that serves as search without a script: cari.html."""

    meta: Meta
    title: str
    letters: tuple[tuple[str, tuple[VillageRow, ...]], ...]
    tags: tuple[Link, ...]
    breadcrumbs: tuple[Link, ...]


PageData = (
    HomeView
    | PostView
    | ListView
    | PosyanduListView
    | RegisterView
    | IndexView
    | MessageView
    | PortalHomeView
    | DirectoryView
    | KecamatanView
    | CatalogueView
    | PortalPosyanduView
    | PortalRegisterView
    | SearchView
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlan:
    """One page to be: an HTML page with a template and a view."""

    url: str
    """Site path with trailing slash, or ending in .html."""
    template: str
    """Name of the template in the theme chain: pos.html."""
    view: PageData
    section: str
    """Key of the menu entry that is current."""

    @property
    def path(self) -> str:
        """File below public/: the address with index.html where it ends in a slash."""
        return self.url.lstrip("/") + ("index.html" if self.url.endswith("/") else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPlan:
    """One file to be that no theme dresses: feed, calendar, sitemap, manifest, redirect."""

    path: str
    data: bytes
