"""Blog -> HomeView: the first page, and the page for wrong addresses."""

from __future__ import annotations

from kimsite.blog.cards import photos
from kimsite.blog.examples import real
from kimsite.blog.lists import next_days
from kimsite.blog.meta import page_meta
from kimsite.blog.profile import SLUG
from kimsite.blog.site import long_name
from kimsite.blog.voices import home_voices
from kimsite.model.blog import Blog
from kimsite.model.cards import Card, ImageView, Link
from kimsite.model.content import Article
from kimsite.model.kinds import KIND_INFO, Kind
from kimsite.model.pages import HomeView, MessageView
from kimsite.model.plans import PagePlan
from kimsite.model.records import AgendaRecord, PosyanduRecord

NEWS = 8
_PRODUCTS = 8
_DOCUMENTS = 4
EVENTS = 4
PHOTOS = 8
DAYS = 3
PKK = 4


def home_page(blog: Blog) -> PagePlan:
    """The blog's first page."""
    kinds = dict(blog.by_kind)
    news = kinds.get(Kind.BERITA, ())
    leading = real(blog, news) or news
    lead = next((article for article in leading[:3] if article.pictures), leading[0] if leading else None)
    products, documents = kinds.get(Kind.UMKM, ()), kinds.get(Kind.INFORMASI_PUBLIK, ())
    ahead = real(blog, next_days(blog))
    days = real(blog, kinds.get(Kind.POSYANDU, ()))
    profile = next((page for page in blog.pages if page.post.slug == SLUG), None)
    view = HomeView(
        meta=page_meta(
            blog, title=blog.publisher.name, description=_description(blog), url=blog.publisher.url
        ),
        lead=blog.cards[lead.post.path] if lead else None,
        news=_cards(blog, tuple(article for article in news if article is not lead)[:NEWS]),
        posyandu=blog.cards[(ahead or days)[0].post.path] if days else None,
        products=_cards(blog, tuple(sorted(products, key=_sold_out))[:_PRODUCTS]),
        product_count=len(products),
        documents=_cards(blog, documents[:_DOCUMENTS]),
        events=_cards(blog, ahead_events(blog)[:EVENTS]),
        photos=_gallery(blog),
        about=profile.body.excerpt if profile else "",
        about_url=profile.post.url if profile else "",
        posyandu_days=_cards(blog, tuple(article for article in days if _reported(article))[:DAYS]),
        pkk=_cards(
            blog,
            tuple(article for article in news if article.post.role == "PKK" or article.post.programs)[:PKK],
        ),
        voices=home_voices(blog, blog.publisher.url),
    )
    return PagePlan(url=blog.publisher.url, template="beranda.html", view=view, section="beranda")


def not_found_page(blog: Blog) -> PagePlan:
    """The page for addresses that do not exist."""
    url = f"{blog.publisher.url}404.html"
    home = blog.publisher.url
    links = (
        Link(label="Beranda", url=home),
        *(Link(label=KIND_INFO[kind].label, url=f"{home}{kind}/") for kind, _ in blog.by_kind),
    )
    view = MessageView(
        meta=page_meta(
            blog, title="Halaman tidak ditemukan", description="Alamat ini tidak ada.", url=url, noindex=True
        ),
        title="Halaman tidak ditemukan",
        text="Mungkin alamatnya salah ketik, atau tulisannya sudah dipindah.",
        links=links,
    )
    return PagePlan(url=url, template="pesan.html", view=view, section="")


def _cards(blog: Blog, articles: tuple[Article, ...]) -> tuple[Card, ...]:
    return tuple(blog.cards[article.post.path] for article in articles)


def _description(blog: Blog) -> str:
    name = long_name(blog.publisher, blog.district.terms.kim)
    return f"Blog {blog.publisher.name}, {name}: berita, posyandu, produk warga dan informasi publik."


def _gallery(blog: Blog) -> tuple[tuple[ImageView, str], ...]:
    """Newest photos, each file once."""
    views: dict[str, tuple[ImageView, str]] = {}
    for article in blog.articles:
        for view in photos(article, blog):
            views.setdefault(view.src, (view, article.post.url))
    return tuple(views.values())[:PHOTOS]


def _sold_out(article: Article) -> bool:
    return getattr(article.post.record, "stock", "") == "habis"


def _reported(article: Article) -> bool:
    record = article.post.record
    return isinstance(record, PosyanduRecord) and record.skdn.d is not None


def ahead_events(blog: Blog) -> tuple[Article, ...]:
    """Events that are not past, soonest first."""
    events = (article for article in dict(blog.by_kind).get(Kind.AGENDA, ()) if _is_ahead(article, blog))
    return tuple(sorted(events, key=_start))


def _is_ahead(article: Article, blog: Blog) -> bool:
    record = article.post.record
    return isinstance(record, AgendaRecord) and (record.end or record.start).date() >= blog.as_of


def _start(article: Article) -> tuple[str, str]:
    record = article.post.record
    return (record.start.isoformat() if isinstance(record, AgendaRecord) else "", article.post.path)
