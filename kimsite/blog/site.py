"""Blog -> SiteView: the data that all pages of one publisher share."""

from __future__ import annotations

from msgspec.structs import asdict

from kimsite.blog.examples import only_examples, real
from kimsite.blog.links import picture_view
from kimsite.blog.meta import absolute, share_card_url
from kimsite.blog.profile import SLUG
from kimsite.model.blog import Blog
from kimsite.model.cards import ImageView, Link, Notice
from kimsite.model.config import Decree, Publisher, PublisherForm, Terms, VillageForm
from kimsite.model.content import Article
from kimsite.model.kinds import KIND_INFO
from kimsite.model.pages import SiteView
from kimsite.model.records import InformasiRecord
from kimsite.tools.dates import ZONES
from kimsite.tools.text import initials

OFFLINE_URL = "luring/"
"""Below a blog's address: the page in place of one that a phone did not keep."""


def site_view(blog: Blog) -> SiteView:
    """The publisher's name, area, menu, notices and theme choices."""
    publisher, district = blog.publisher, blog.district
    village = publisher.village
    return SiteView(
        form=publisher.form,
        name=publisher.name,
        long_name=long_name(publisher, district.terms.kim),
        area=publisher.area,
        initials=initials(publisher.name),
        url=publisher.url,
        absolute_url=absolute(blog, publisher.url),
        portal_url="/",
        portal_name=f"Portal KIM {district.name}",
        agency=district.agency,
        language=district.language,
        zone_label=ZONES.get(district.zone, ""),
        palette=publisher.theme.palette,
        motif=publisher.theme.motif,
        logo=_logo(blog),
        menu=menu(blog),
        pages=_other_pages(blog),
        whatsapp=village.whatsapp if village else "",
        decree=_decree(village.decree) if village and village.decree else "",
        example=only_examples(blog),
        alerts=tuple(notice(article) for article in real(blog, filter(is_alert, blog.articles))),
        broadcasts=tuple(
            Notice(title=item.title, summary=item.summary, url=item.url, day=item.day)
            for item in district.broadcasts
            if publisher.form != PublisherForm.DISTRICT
            and item.day <= blog.as_of
            and (item.until is None or blog.as_of <= item.until)
        ),
        updated=max((article.post.day for article in real(blog, blog.articles)), default=None),
        feed_url=f"{publisher.url}feed.xml",
        offline_form=district.offline_form and publisher.form == PublisherForm.KIM,
        offline_url=f"{publisher.url}{OFFLINE_URL}" if reads_offline(blog) else "",
        search_url=_search_url(blog),
        manifest_url=f"{publisher.url}manifest.webmanifest",
        share_image=share_card_url(publisher),
        terms=region_terms(district.terms, village.form if village else VillageForm.DESA),
    )


def reads_offline(blog: Blog) -> bool:
    """Whether phones keep pages of the blog: a village's, where the district has not switched that off."""
    return blog.district.offline_reading and blog.publisher.form == PublisherForm.KIM


def region_terms(terms: Terms, form: VillageForm) -> tuple[tuple[str, str], ...]:
    """The district's terms for templates; `desa` is the publisher's form (desa, kelurahan, desa-adat)."""
    return tuple(
        {
            **asdict(terms),
            "desa": terms.own(form),
            "wilayah": f"{terms.desa} dan {terms.kelurahan.lower()}",
        }.items()
    )


def _decree(decree: Decree) -> str:
    """'SK Kepala Desa nomor 188/12', without the office where it is unknown."""
    if not decree.number:
        return ""
    return " ".join(filter(None, ("SK", decree.signatory, "nomor", decree.number)))


def _search_url(blog: Blog) -> str:
    """The page with the search: the archive; the district's posts are found in the portal."""
    if blog.publisher.form == PublisherForm.DISTRICT:
        return "/cari/"
    return f"{blog.publisher.url}arsip/" if blog.articles else ""


def _logo(blog: Blog) -> ImageView | None:
    return picture_view(blog.logo, f"{blog.publisher.url}aset/") if blog.logo else None


def long_name(publisher: Publisher, kim: str) -> str:
    """'Komunitas Informasi Masyarakat Desa Sumberrejo'; other publishers keep their own name."""
    return f"{kim} {publisher.area[0]}" if publisher.form == PublisherForm.KIM else publisher.name


def is_alert(article: Article) -> bool:
    """Whether the post is a serta-merta announcement with a last day."""
    record = article.post.record
    return (
        isinstance(record, InformasiRecord)
        and record.classification == "serta-merta"
        and article.post.hide_after is not None
    )


def notice(article: Article) -> Notice:
    """The announcement shown at the top of every page."""
    post = article.post
    return Notice(title=post.title, summary=post.summary or article.body.excerpt, url=post.url, day=post.day)


def menu(blog: Blog) -> tuple[Link, ...]:
    """Home, the kinds that have posts, and the profile.

    A blog without posts of a kind offers no empty page.
    """
    home = blog.publisher.url
    kinds = tuple(
        Link(label=KIND_INFO[kind].short_label, url=f"{home}{kind}/", key=kind, count=len(found))
        for kind, found in blog.by_kind
    )
    pages = tuple(
        Link(label=_page_label(article), url=article.post.url, key=article.post.slug)
        for article in sorted(blog.pages, key=lambda article: (article.post.slug != SLUG, article.post.path))
        if article.post.slug == SLUG
    )
    return (Link(label="Beranda", url=home, key="beranda"), *kinds, *pages)


def _other_pages(blog: Blog) -> tuple[Link, ...]:
    """The plain pages that the menu does not name: no page is without a way to it."""
    return tuple(
        Link(label=article.post.title, url=article.post.url, key=article.post.slug)
        for article in sorted(blog.pages, key=lambda article: article.post.path)
        if article.post.slug != SLUG
    )


def _page_label(article: Article) -> str:
    return "Profil" if article.post.slug == SLUG else article.post.title
