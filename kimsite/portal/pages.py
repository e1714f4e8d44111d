"""Portal -> the plans of the district's pages."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from kimsite.model.blog import PortalSummary
from kimsite.model.cards import Card, Link, Notice
from kimsite.model.kinds import Kind
from kimsite.model.pages import ListView, Pager, SiteView
from kimsite.model.plans import PagePlan
from kimsite.model.portal import (
    CatalogueView,
    DirectoryView,
    KecamatanRow,
    KecamatanView,
    PortalHomeView,
    SearchView,
    VillageRow,
)
from kimsite.portal.about import about_page
from kimsite.portal.assemble import Portal, spread
from kimsite.portal.data_recap import RECAP_URL, data_recap_page, has_tables
from kimsite.portal.fact_checks import TITLE as FACT_CHECKS
from kimsite.portal.fact_checks import URL as FACT_CHECKS_URL
from kimsite.portal.fact_checks import fact_check_page, has_fact_checks
from kimsite.portal.mentoring import mentoring_links, public_mentoring_page
from kimsite.portal.meta import home_title, portal_crumbs, portal_meta
from kimsite.portal.recaps import days_ahead, posyandu_page, register_recap
from kimsite.portal.search import SEARCH_HEAD
from kimsite.tools.titles import title_of

LATEST = 12
_SHORT = 6
_PRODUCTS = 8
CATALOGUE_SIZE, _PAGE_SIZE = 24, 48
"""Products of a category in the catalogue, and on a page of its own list."""
CATEGORIES = {
    "makanan": "Makanan",
    "minuman": "Minuman",
    "kerajinan": "Kerajinan",
    "batik": "Batik",
    "pertanian": "Hasil tani",
    "ternak": "Ternak dan ikan",
    "jasa": "Jasa",
    "lainnya": "Lainnya",
}


def portal_pages(portal: Portal, site: SiteView) -> Iterable[PagePlan]:
    """Every page of the portal, the first page last: it links to all others."""
    ahead = days_ahead(portal)
    yield about_page(portal, site)
    yield from (_kecamatan(portal, site, row, ahead) for row in portal.kecamatan)
    yield from _catalogue(portal, site)
    yield posyandu_page(portal, site)
    yield register_recap(portal, site)
    if has_fact_checks(portal):
        yield fact_check_page(portal, site)
    yield from public_mentoring_page(portal, site)
    yield from data_recap_page(portal, site)
    yield _directory(portal, site)
    yield _search(portal, site)
    yield _home(portal, site)


def portal_menu(own: tuple[Link, ...], portal: Portal) -> tuple[Link, ...]:
    """The portal's menu, in the order of what readers look for most."""
    checks = (
        (Link(label=FACT_CHECKS, url=FACT_CHECKS_URL, key="cek-fakta"),) if has_fact_checks(portal) else ()
    )
    return (
        Link(label="Beranda", url="/", key="beranda"),
        Link(label="Cari", url="/cari/", key="cari"),
        Link(label="Posyandu", url="/posyandu/", key=Kind.POSYANDU),
        Link(label="UMKM", url="/umkm/", key=Kind.UMKM),
        *checks,
        Link(label="Informasi publik", url="/informasi-publik/", key=Kind.INFORMASI_PUBLIK),
        *(link for link in own if link.key in {Kind.BERITA, Kind.AGENDA, Kind.SIARAN}),
        *((Link(label="Data", url=RECAP_URL, key="data"),) if has_tables(portal) else ()),
        *mentoring_links(portal),
        Link(label="Daftar KIM", url="/kim/", key="kim"),
    )


def portal_terms(terms: tuple[tuple[str, str], ...], portal: Portal) -> tuple[tuple[str, str], ...]:
    """The district's words, `wilayah` naming only the forms of village that it has."""
    return tuple({**dict(terms), "wilayah": portal.village_forms_label}.items())


def _own(portal: Portal, kind: str) -> tuple[Card, ...]:
    return tuple(post.card for post in portal.own.posts if post.kind == kind) if portal.own else ()


def _home(portal: Portal, site: SiteView) -> PagePlan:
    news = portal.cards(Kind.BERITA)
    lead = next((card for card in news if card.image is not None), news[0] if news else None)
    events = sorted(
        (card for card in _own(portal, Kind.AGENDA) if card.event and not card.event.past), key=_starts
    )
    broadcasts = tuple(
        Notice(title=card.title, summary=card.summary, url=card.url, day=card.day)
        for card in _own(portal, Kind.SIARAN)
    )
    view = PortalHomeView(
        meta=portal_meta(
            portal, site, title=home_title(portal), url="/",
            description=(
                f"Kabar dari {len(portal.villages)} KIM di {portal.district.name}: berita "
                f"{portal.village_word.lower()}, posyandu, produk UMKM dan informasi publik."
            ),
        ),
        lead=lead,
        latest=spread((card for _, card in portal.posts if card is not lead), LATEST),
        district_news=_own(portal, Kind.BERITA)[:_SHORT],
        broadcasts=broadcasts,
        alerts=tuple(card for post, card in portal.posts if post.hide_after and _is_alert(card)),
        posyandu=days_ahead(portal)[:_SHORT],
        products=spread(portal.cards(Kind.UMKM), _PRODUCTS),
        documents=spread(portal.cards(Kind.INFORMASI_PUBLIK), _SHORT),
        events=tuple(events)[:_SHORT],
        coverage=portal.coverage,
        kecamatan=portal.kecamatan,
        map_width=portal.outlines.width,
        map_height=portal.outlines.height,
        map_figure=portal.district.map.figure,
    )  # fmt: skip
    return PagePlan(url="/", template="portal.html", view=view, section="beranda")


def _is_alert(card: Card) -> bool:
    return card.document is not None and card.document.classification == "serta-merta"


def _starts(card: Card) -> tuple[str, str]:
    return (card.event.start.isoformat() if card.event else "", card.url)


def _directory(portal: Portal, site: SiteView) -> PagePlan:
    cover = portal.coverage
    title = "Daftar KIM"
    view = DirectoryView(
        meta=portal_meta(
            portal, site, title=title, url="/kim/",
            description=(
                f"{cover.with_kim} dari {cover.villages} {portal.village_forms_label} di "
                f"{portal.district.name} sudah punya KIM."
            ),
        ),
        title=title,
        coverage=cover,
        kecamatan=portal.kecamatan,
        map_width=portal.outlines.width,
        map_height=portal.outlines.height,
        map_figure=portal.district.map.figure,
        breadcrumbs=portal_crumbs(portal, title, "/kim/"),
    )  # fmt: skip
    return PagePlan(url="/kim/", template="direktori.html", view=view, section="kim")


def _kecamatan(portal: Portal, site: SiteView, row: KecamatanRow, ahead: tuple[Card, ...]) -> PagePlan:
    """A kecamatan's page, which is also the first page of its Forum KIM."""
    title = f"{portal.district.terms.kecamatan} {row.name}"
    cards = portal.by_kecamatan.get(row.url, ())
    forum = next((summary for summary in portal.forums if summary.publisher.url == row.url), None)
    view = KecamatanView(
        meta=portal_meta(
            portal, site, title=title, url=row.url,
            description=(
                f"{row.with_kim} KIM di {row.villages} {portal.village_forms_label} {title}, "
                f"dengan {row.posts} tulisan."
            ),
        ),
        title=title,
        kecamatan=row,
        latest=spread((card for card in cards if card.kind == Kind.BERITA), LATEST),
        products=tuple(card for card in cards if card.kind == Kind.UMKM)[:_PRODUCTS],
        posyandu=tuple(card for card in ahead if card.url.startswith(row.url)),
        forum_posts=tuple(post.card for post in forum.posts)[:_SHORT] if forum else (),
        forum_links=_forum_links(forum) if forum else (),
        breadcrumbs=portal_crumbs(portal, title, row.url),
    )  # fmt: skip
    return PagePlan(url=row.url, template="kecamatan.html", view=view, section="kim")


def _forum_links(forum: PortalSummary) -> tuple[Link, ...]:
    """The forum's own plain pages."""
    names = {"profil": "Profil forum", "program-kerja": "Program kerja"}
    return tuple(
        Link(label=names.get(slug, title_of(slug)), url=f"{forum.publisher.url}{slug}/")
        for slug in forum.pages
    )


def _catalogue(portal: Portal, site: SiteView) -> Iterable[PagePlan]:
    """The catalogue, and separate lists for categories that are too long for it.

    A page must load on a weak signal.
    """
    title = "Produk UMKM"
    cards = portal.cards(Kind.UMKM)
    groups = []
    for name, label in CATEGORIES.items():
        products = tuple(card for card in cards if card.product and card.product.category == name)
        url = f"/umkm/{name}/" if len(products) > CATALOGUE_SIZE else ""
        if url:
            yield from _category(portal, site, Link(label=label, url=url, key=name), products)
        if products:
            groups.append(
                (Link(label=label, url=url, key=name, count=len(products)), products[:CATALOGUE_SIZE])
            )
    view = CatalogueView(
        meta=portal_meta(
            portal,
            site,
            title=title,
            url="/umkm/",
            description=f"{len(cards)} produk warga dari seluruh {portal.district.name}.",
        ),
        title=title,
        count=len(cards),
        groups=tuple(groups),
        breadcrumbs=portal_crumbs(portal, title, "/umkm/"),
    )
    yield PagePlan(url="/umkm/", template="katalog.html", view=view, section=Kind.UMKM)


def _category(portal: Portal, site: SiteView, category: Link, cards: tuple[Card, ...]) -> Iterable[PagePlan]:
    """All products of one category, newest first."""
    total = -(-len(cards) // _PAGE_SIZE)
    urls = [category.url if number == 1 else f"{category.url}hal/{number}/" for number in range(1, total + 1)]
    trail = (*portal_crumbs(portal, "Produk UMKM", "/umkm/"), Link(label=category.label, url=category.url))
    for index, url in enumerate(urls):
        heading = category.label if index == 0 else f"{category.label}, halaman {index + 1}"
        view = ListView(
            meta=portal_meta(
                portal,
                site,
                title=heading,
                url=url,
                description=f"{category.label}: {len(cards)} produk warga dari {portal.district.name}.",
            ),
            key=Kind.UMKM,
            title=category.label,
            intro="",
            count=len(cards),
            cards=cards[index * _PAGE_SIZE : (index + 1) * _PAGE_SIZE],
            pager=Pager(
                number=index + 1,
                total=total,
                newer=urls[index - 1] if index else "",
                older=urls[index + 1] if index + 1 < total else "",
            ),
            filters=(),
            months=(),
            tags=(),
            breadcrumbs=trail,
        )
        yield PagePlan(url=url, template="daftar-umkm.html", view=view, section=Kind.UMKM)


def _search(portal: Portal, site: SiteView) -> PagePlan:
    """The search, and every village by its first letter: what is found without a script."""
    title = f"Cari kabar, produk, dan {portal.village_word.lower()}"
    word = portal.district.terms.kecamatan
    rows = [
        replace(row, area=f"{word} {kecamatan.name}")
        for kecamatan in portal.kecamatan
        for row in kecamatan.rows
    ]
    letters: dict[str, list[VillageRow]] = {}
    for row in sorted(rows, key=lambda row: (row.name.casefold(), row.code)):
        letters.setdefault(row.name[0].upper(), []).append(row)
    view = SearchView(
        meta=portal_meta(
            portal,
            site,
            title=title,
            url="/cari/",
            description=f"Semua {portal.village_forms_label} di {portal.district.name} menurut abjad.",
        ),
        title=title,
        letters=tuple((letter, tuple(group)) for letter, group in letters.items()),
        tags=(),
        breadcrumbs=portal_crumbs(portal, "Cari", "/cari/"),
        search_index=SEARCH_HEAD,
    )
    return PagePlan(url="/cari/", template="cari.html", view=view, section="cari")
