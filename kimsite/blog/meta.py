"""A page's head: title, description, canonical address, preview picture, JSON-LD."""

from __future__ import annotations

from kimsite.blog.facts import next_hours
from kimsite.model.blog import Blog, BlogContext
from kimsite.model.cards import Link
from kimsite.model.config import Publisher, PublisherForm
from kimsite.model.content import Article
from kimsite.model.kinds import Kind
from kimsite.model.pages import Meta
from kimsite.model.records import (
    AgendaRecord,
    BeritaRecord,
    InformasiRecord,
    PosyanduRecord,
    TanggapanRecord,
    UmkmRecord,
)
from kimsite.tools.digest import short
from kimsite.tools.jsonld import Json, moment, script_json

RATINGS = {"benar": 5, "belum terbukti": 3, "menyesatkan": 2, "salah": 1}

PUBLIC_LICENCE: dict[str, Json] = {
    "@type": "CreativeWork",
    "name": "Undang-Undang Nomor 28 Tahun 2014 tentang Hak Cipta, Pasal 43 huruf b "
    "(atas nama pemerintah, kecuali dinyatakan dilindungi)",
}
"""By this law, copying what is made by or in the name of the government infringes nothing, unless a law, a
statement on the work or its publication reserves it. The condition is part of the name.
"""


def absolute(blog: BlogContext, url: str) -> str:
    """The full address of a site path."""
    return blog.district.url.rstrip("/") + url


def share_card_url(publisher: Publisher) -> str:
    """Site path of the publisher's default picture for link previews, named by the digest of its content."""
    shown = "|".join((publisher.name, *publisher.area, publisher.theme.palette, publisher.theme.motif))
    return f"{publisher.url}aset/kartu-{short(shown.encode())}.jpg"


def organisation(blog: Blog) -> dict[str, Json]:
    """Who publishes, for JSON-LD."""
    publisher = blog.publisher
    return {
        "@type": "GovernmentOrganization" if publisher.form == PublisherForm.DISTRICT else "Organization",
        "name": blog.district.agency if publisher.form == PublisherForm.DISTRICT else publisher.name,
        "url": absolute(blog, publisher.url),
        "logo": absolute(blog, share_card_url(publisher)),
        "areaServed": ", ".join(publisher.area),
    }


def page_meta(
    blog: Blog,
    *,
    title: str,
    description: str,
    url: str,
    crumbs: tuple[Link, ...] = (),
    noindex: bool = False,
) -> Meta:
    """The head of a page that is not a post. Search engines wait for the first post of a blog."""
    name = blog.publisher.name
    graph: list[Json] = [organisation(blog)]
    if crumbs:
        listed: Json = {"@type": "CollectionPage", "name": title, "url": absolute(blog, url)}
        graph = [_breadcrumbs(blog, crumbs), listed]
    elif url != blog.publisher.url:
        graph = [{"@type": "WebPage", "name": title, "url": absolute(blog, url)}]
    return Meta(
        title=title if title == name else f"{title} · {name}",
        description=description,
        canonical=absolute(blog, url),
        image=absolute(blog, share_card_url(blog.publisher)),
        kind="website",
        language=blog.district.language,
        json_ld=script_json({"@context": "https://schema.org", "@graph": graph}),
        noindex=noindex or not blog.articles,
    )


def post_meta(article: Article, blog: Blog, crumbs: tuple[Link, ...]) -> Meta:
    """The head of a post."""
    post = article.post
    description = post.summary or article.body.excerpt or post.title
    image = share_image(article, blog)
    graph: list[Json] = [_breadcrumbs(blog, crumbs), _about(article, blog, description, image)]
    if isinstance(post.record, BeritaRecord) and post.record.fact_check is not None:
        check = post.record.fact_check
        graph.append(
            {
                "@type": "ClaimReview",
                "url": absolute(blog, post.url),
                "datePublished": moment(post.day, post.clock, blog.district.zone),
                "author": organisation(blog),
                "claimReviewed": check.claim,
                "reviewRating": {
                    "@type": "Rating", "ratingValue": RATINGS[check.verdict], "bestRating": 5,
                    "worstRating": 1, "alternateName": check.verdict,
                },
            }
        )  # fmt: skip
    if isinstance(post.record, TanggapanRecord):
        graph.append(_question(post.record, article, blog))
    return Meta(
        title=f"{post.title} · {blog.publisher.name}",
        description=description,
        canonical=absolute(blog, post.url),
        image=image,
        kind="article",
        language=post.language,
        json_ld=script_json({"@context": "https://schema.org", "@graph": graph}),
        example=post.example,
    )


def _question(record: TanggapanRecord, article: Article, blog: Blog) -> Json:
    """What was asked and its answer. Who asked is not named."""
    return {
        "@type": "Question",
        "name": record.question,
        "dateCreated": record.asked_on.isoformat() if record.asked_on else None,
        "answerCount": 1,
        "acceptedAnswer": {
            "@type": "Answer",
            "text": article.body.excerpt or article.post.title,
            "url": absolute(blog, article.post.url),
            "dateCreated": (record.answered_on or article.post.day).isoformat(),
            "author": {"@type": "Organization", "name": record.office},
        },
    }


def share_image(article: Article, blog: Blog) -> str:
    """The absolute address of the post's own card, else of the publisher's."""
    card = next((picture.share for _, picture in article.pictures if picture.share is not None), None)
    return absolute(blog, f"{blog.publisher.url}aset/{card.name}" if card else share_card_url(blog.publisher))


def _breadcrumbs(blog: Blog, crumbs: tuple[Link, ...]) -> Json:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": crumb.label, "item": absolute(blog, crumb.url)}
            for number, crumb in enumerate(crumbs, 1)
        ],
    }


def _event(base: dict[str, Json], venue: str, blog: Blog) -> Json:
    return {
        "@type": "Event",
        **base,
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": _place(venue, blog),
        "organizer": organisation(blog),
    }


def _about(article: Article, blog: Blog, description: str, image: str) -> Json:
    post, record = article.post, article.post.record
    base: dict[str, Json] = {
        "name": post.title,
        "description": description,
        "image": image,
        "url": absolute(blog, post.url),
    }
    published = moment(post.day, post.clock, blog.district.zone)
    if isinstance(record, UmkmRecord):
        return {
            "@type": "Product",
            **base,
            "category": record.category,
            "offers": _offer(record, absolute(blog, post.url)),
        }
    if isinstance(record, AgendaRecord):
        clock = None if record.all_day else record.start.time()
        start = (
            record.start.date().isoformat()
            if record.all_day
            else moment(record.start.date(), clock, blog.district.zone)
        )
        return _event({**base, "startDate": start, "endDate": _end(record, blog)}, record.venue, blog)
    if isinstance(record, PosyanduRecord) and record.next_date is not None and record.next_date >= blog.as_of:
        start = moment(record.next_date, next_hours(record)[0], blog.district.zone)
        return _event({**base, "name": f"Posyandu {record.posyandu}", "startDate": start}, record.venue, blog)
    if isinstance(record, InformasiRecord):
        return {
            "@type": "Dataset", **base, "description": f"{description} ({', '.join(blog.publisher.area)})",
            "datePublished": post.day.isoformat(),
            "creator": organisation(blog), "spatialCoverage": ", ".join(blog.publisher.area),
            "license": dict(PUBLIC_LICENCE),
            "temporalCoverage": str(record.year) if record.year else None, "isAccessibleForFree": True,
        }  # fmt: skip
    if post.kind == Kind.HALAMAN:
        return {"@type": "WebPage", **base, "publisher": organisation(blog)}
    return {
        "@type": "NewsArticle", "headline": post.title, "description": description, "image": [image],
        "url": base["url"],
        "mainEntityOfPage": base["url"], "datePublished": published, "dateModified": published,
        "inLanguage": post.language,
        "author": {"@type": "Person", "name": post.author} if post.author else organisation(blog),
        "publisher": organisation(blog),
    }  # fmt: skip


def _end(record: AgendaRecord, blog: Blog) -> str | None:
    if record.end is None:
        return None
    return moment(record.end.date(), record.end.time() if record.end_timed else None, blog.district.zone)


def _place(venue: str, blog: Blog) -> Json:
    area = blog.publisher.area
    return {
        "@type": "Place",
        "name": venue or area[0],
        "address": ", ".join((venue, *area) if venue else area),
    }


def _offer(record: UmkmRecord, url: str) -> Json:
    """schema.org offers: one price, a range, or only availability."""
    stock = {"ada": "InStock", "pesan dulu": "PreOrder", "habis": "OutOfStock"}.get(record.stock)
    base: dict[str, Json] = {
        "priceCurrency": "IDR",
        "availability": f"https://schema.org/{stock}" if stock else None,
        "url": url,
    }
    if record.price.low is None:
        return {"@type": "Offer", **base}
    if record.price.above:
        return {"@type": "AggregateOffer", **base, "lowPrice": str(record.price.low), "offerCount": 1}
    if record.price.high is None:
        return {"@type": "Offer", **base, "price": str(record.price.low)}
    return {
        "@type": "AggregateOffer",
        **base,
        "lowPrice": str(record.price.low),
        "highPrice": str(record.price.high),
        "offerCount": 1,
    }
