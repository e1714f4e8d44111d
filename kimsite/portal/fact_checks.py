"""Portal -> the page of hoax checks: what all KIM found out about messages going around, by verdict."""

from __future__ import annotations

from kimsite.model.blog import PostSummary, Summary
from kimsite.model.cards import Card
from kimsite.model.pages import SiteView
from kimsite.model.plans import PagePlan
from kimsite.model.portal import FactCheckRow, FactCheckView
from kimsite.model.records import BeritaRecord
from kimsite.portal.assemble import Portal, cards_newest_first
from kimsite.portal.meta import portal_crumbs, portal_meta

URL = "/cek-fakta/"
TITLE = "Cek fakta"
VERDICTS = {
    "salah": "Salah",
    "menyesatkan": "Menyesatkan",
    "belum terbukti": "Belum terbukti",
    "benar": "Benar",
}
"""In the order in which a reader should meet them."""
ROWS = 60
"""Checks listed of one verdict: a page must load on a weak signal."""


def has_fact_checks(portal: Portal) -> bool:
    """Whether anybody in the district has checked a claim."""
    return any(True for _ in _checked(portal))


def fact_check_page(portal: Portal, site: SiteView) -> PagePlan:
    """Every checked claim of the district's KIM, forums and its own desk, newest first within a verdict."""
    rows = sorted(_checked(portal), key=lambda pair: cards_newest_first(pair[0]))
    groups = tuple(
        (name, label, tuple(row for _, row in rows if row.verdict == name))
        for name, label in VERDICTS.items()
    )
    view = FactCheckView(
        meta=portal_meta(
            portal,
            site,
            title=TITLE,
            url=URL,
            description=(
                f"{len(rows)} kabar yang sudah diperiksa KIM di {portal.district.name}: salah, menyesatkan, "
                "belum terbukti, atau benar."
            ),
        ),
        title=TITLE,
        count=len(rows),
        groups=tuple((name, label, len(found), found[:ROWS]) for name, label, found in groups if found),
        breadcrumbs=portal_crumbs(portal, TITLE, URL),
    )
    return PagePlan(url=URL, template="cek-fakta.html", view=view, section="cek-fakta")


def _checked(portal: Portal) -> list[tuple[PostSummary, FactCheckRow]]:
    own = [(post, post.card) for summary in _others(portal) for post in summary.posts]
    return [(post, row) for post, card in (*portal.posts, *own) if (row := _row(post, card)) is not None]


def _others(portal: Portal) -> tuple[Summary, ...]:
    """Publishers whose posts are not among the KIM's."""
    return (*portal.forums, portal.own) if portal.own else portal.forums


def _row(post: PostSummary, card: Card) -> FactCheckRow | None:
    check = post.record.fact_check if isinstance(post.record, BeritaRecord) else None
    if check is None:
        return None
    return FactCheckRow(
        claim=check.claim,
        verdict=check.verdict,
        source=check.source,
        title=post.title,
        url=post.url,
        day=post.day,
        language=card.language,
        origin=", ".join(filter(None, (card.origin, card.origin_area))),
    )
