"""Portal -> the district's feed, network list, sitemap index and robots.txt."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Mapping
from datetime import date, time

from kimsite.model.blog import PortalPost
from kimsite.model.cards import Card
from kimsite.model.plans import DataPlan
from kimsite.portal.assemble import Portal, cards_newest_first, spread
from kimsite.portal.data_recap import data_recap_files
from kimsite.portal.meta import home_title, portal_absolute
from kimsite.tools import feeds
from kimsite.tools.jsonld import moment

_ENTRIES = 40
NETWORK_SCHEMA = 1


def portal_data(portal: Portal, urls: Iterable[str]) -> tuple[DataPlan, ...]:
    """The files beside the pages. `urls`: the portal's own addresses, for its sitemap."""
    return (
        *_feeds(portal),
        *data_recap_files(portal),
        DataPlan(path="jaringan.json", data=feeds.json_bytes(network(portal))),
        DataPlan(
            path="sitemap-portal.xml",
            data=feeds.sitemap_xml((portal_absolute(portal, url), "") for url in sorted(urls)),
        ),
        DataPlan(path="sitemap.xml", data=feeds.sitemap_index(_sitemaps(portal))),
        DataPlan(
            path="robots.txt",
            data=f"User-agent: *\nAllow: /\nSitemap: {portal_absolute(portal, '/sitemap.xml')}\n".encode(),
        ),
    )


def network(portal: Portal) -> dict[str, object]:
    """Every village with its KIM, and the newest posts: read by widgets and other programs."""
    return {
        "versi": NETWORK_SCHEMA,
        "kabupaten": {"kode": portal.district.code, "nama": portal.district.name, "url": portal.district.url},
        "cakupan": {
            "desa": portal.coverage.villages,
            "desa_dengan_kim": portal.coverage.with_kim,
            "kecamatan": portal.coverage.kecamatan,
            "kecamatan_dengan_kim": portal.coverage.kecamatan_with_kim,
        },
        "kim": [
            {
                "kode": summary.publisher.id,
                "nama": summary.publisher.name,
                "desa": summary.publisher.village.village if summary.publisher.village else "",
                "kecamatan": summary.publisher.village.kecamatan if summary.publisher.village else "",
                "status": summary.publisher.village.status if summary.publisher.village else "",
                "alamat": summary.publisher.url.lstrip("/"),
                "tulisan": summary.shown,
                "terakhir": summary.posts[0].day.isoformat() if summary.posts else None,
            }
            for summary in portal.villages
        ],
        "terbaru": [_row(post, card, portal.as_of) for post, card in portal.posts[:_ENTRIES]],
    }


def _row(post: PortalPost, card: Card, as_of: date) -> dict[str, object]:
    """One post. An event that was announced without a date of its own has none before its day."""
    return {
        "judul": post.title,
        "alamat": post.url.lstrip("/"),
        "jenis": post.kind,
        "tanggal": post.day.isoformat() if post.day <= as_of else None,
        "kim": card.origin,
    }


def _feeds(portal: Portal) -> tuple[DataPlan, ...]:
    own = tuple((post, post.card) for post in portal.own.posts) if portal.own else ()
    pairs = list(portal.posts)
    for pair in own:
        insort(pairs, pair, key=lambda pair: cards_newest_first(pair[0]))
    clocks = {card.url: post.clock for post, card in pairs}
    past = max((card.day for _, card in pairs if card.day <= portal.as_of), default=None)
    cards = spread((card for _, card in pairs if past is not None), _ENTRIES)
    zone = portal.district.zone
    channel = feeds.Channel(
        title=home_title(portal),
        subtitle=portal.district.agency,
        home=portal_absolute(portal, "/"),
        language=portal.district.language,
        author=portal.district.agency,
        updated=_stamp(cards[0], past, clocks, zone)
        if cards and past is not None
        else moment(portal.as_of, None, zone),
    )
    entries = [
        feeds.FeedEntry(
            url=portal_absolute(portal, card.url),
            title=card.title,
            moment=_stamp(card, past, clocks, zone),
            summary=card.summary,
            author=card.origin or portal.district.agency,
            language=card.language,
        )
        for card in cards
        if past is not None
    ]
    return (
        DataPlan(path="feed.xml", data=feeds.atom(channel, entries)),
        DataPlan(path="feed.json", data=feeds.json_feed(channel, entries)),
    )


def _stamp(card: Card, past: date, clocks: Mapping[str, time | None], zone: str) -> str:
    """When a post appeared; `past` stands for a day that is still ahead."""
    return moment(card.day, clocks[card.url], zone) if card.day <= past else moment(past, None, zone)


def _sitemaps(portal: Portal) -> list[str]:
    blogs = sorted(summary.publisher.url for summary in (*portal.villages, *portal.forums) if summary.shown)
    return [
        portal_absolute(portal, "/sitemap-portal.xml"),
        *(portal_absolute(portal, f"{url}sitemap.xml") for url in blogs),
    ]
