"""What templates see of the district's portal."""

from __future__ import annotations

from datetime import date

from kimsite.model.cards import Card, Link, Notice, SkdnView
from kimsite.model.pages import Meta
from kimsite.record import Record


class VillageRow(Record, kw_only=True):
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
    area: str = ""
    """'Kecamatan Sumberrejo', on a page that mixes several."""


class KecamatanRow(Record, kw_only=True):
    """One kecamatan in the directory."""

    name: str
    url: str
    wilker: str
    villages: int
    with_kim: int
    posts: int
    figure: int
    """What the map is shaded by."""
    shape: str
    """Path of its outline for the map (SVG d), or empty."""
    label_x: int
    label_y: int
    level: int
    """0 (none) to 4, for shading."""
    rows: tuple[VillageRow, ...]


class Coverage(Record, kw_only=True):
    """How far KIM reach: exact counts, no rounding."""

    villages: int
    with_kim: int
    kecamatan: int
    kecamatan_with_kim: int
    posts: int
    statuses: tuple[tuple[str, int], ...]
    """(label, KIM in that status)"""


class PortalHomeView(Record, kw_only=True):
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
    map_figure: str
    """tulisan, kim, produk or posyandu."""


class DirectoryView(Record, kw_only=True):
    """Every village of the district: direktori.html."""

    meta: Meta
    title: str
    coverage: Coverage
    kecamatan: tuple[KecamatanRow, ...]
    map_width: int
    map_height: int
    map_figure: str
    """tulisan, kim, produk or posyandu."""
    breadcrumbs: tuple[Link, ...]


class KecamatanView(Record, kw_only=True):
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


class CatalogueView(Record, kw_only=True):
    """The newest products of the district by category: katalog.html."""

    meta: Meta
    title: str
    count: int
    groups: tuple[tuple[Link, tuple[Card, ...]], ...]
    """(category with its count, and the address of its own list where there are more, newest products)"""
    breadcrumbs: tuple[Link, ...]


class FactCheckRow(Record, kw_only=True):
    """One claim that a KIM looked into."""

    claim: str
    verdict: str
    source: str
    title: str
    url: str
    day: date
    language: str
    origin: str
    """'KIM Deru Maju, Desa Sumberrejo, Sumberrejo'; empty for the district's own."""


class FactCheckView(Record, kw_only=True):
    """All checked claims: cek-fakta.html."""

    meta: Meta
    title: str
    count: int
    groups: tuple[tuple[str, str, int, tuple[FactCheckRow, ...]], ...]
    """(verdict, its label, how many there are, the newest of them)"""
    breadcrumbs: tuple[Link, ...]


class SessionRow(Record, kw_only=True):
    """One mentoring day, as the public may see it."""

    kecamatan: str
    """'Kecamatan Dander'."""
    url: str
    """Of the kecamatan's page."""
    number: int
    """1: basics, 2: practice."""
    day: date
    hours: str
    """'08.00–15.00 WIB', or empty."""
    venue: str
    theme: str


class MentoringView(Record, kw_only=True):
    """The calendar of mentoring days: pendampingan.html."""

    meta: Meta
    title: str
    ahead: tuple[SessionRow, ...]
    """Soonest first."""
    past: tuple[SessionRow, ...]
    """Latest first."""
    ics_url: str
    breadcrumbs: tuple[Link, ...]


class PosyanduTotals(Record, kw_only=True):
    """A district sum, by month."""

    label: str
    """'November 2026'"""
    reports: int
    skdn: SkdnView
    participation: int | None
    """D/S in per cent, rounded half up; None without counts."""


class PortalPosyanduView(Record, kw_only=True):
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


class TransparencyRow(Record, kw_only=True):
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


class PortalRegisterView(Record, kw_only=True):
    """Recap of public information: informasi-kabupaten.html."""

    meta: Meta
    title: str
    rows: tuple[TransparencyRow, ...]
    items: tuple[tuple[str, str, int], ...]
    """(id, label, how many villages published it)"""
    newest: tuple[Card, ...]
    breadcrumbs: tuple[Link, ...]


class VillageFigures(Record, kw_only=True):
    """The figures of all villages in one template's columns."""

    id: str
    label: str
    year: int
    reported: int
    """How many villages have such a table of that year."""
    villages: int
    """How many KIM there are."""
    mean: bool
    """The figures are means, not sums."""
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    small: bool
    closed: bool
    sources: tuple[Link, ...]
    """The pages of the villages that reported."""
    csv_url: str


class DataRecapView(Record, kw_only=True):
    """The figures of all villages: data-kabupaten.html."""

    meta: Meta
    title: str
    tables: tuple[VillageFigures, ...]
    breadcrumbs: tuple[Link, ...]


class AboutView(Record, kw_only=True):
    """Who runs the site, and how to check it: tentang-situs.html."""

    meta: Meta
    title: str
    villages: int
    """Villages with a KIM."""
    digest: str
    files: str
    """How many files the digest covers."""
    breadcrumbs: tuple[Link, ...]


class SearchView(Record, kw_only=True):
    """The search over an A–Z of villages, which serves as search without a script: cari.html."""

    meta: Meta
    title: str
    letters: tuple[tuple[str, tuple[VillageRow, ...]], ...]
    tags: tuple[Link, ...]
    breadcrumbs: tuple[Link, ...]
    search_index: str
    """The index of the search, below the portal's address."""
