"""Portal -> the page of fact checks of all KIM, grouped by verdict."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from kimsite.model.blog import PortalPost, PortalSummary
from kimsite.model.cards import Card
from kimsite.model.pages import SiteView
from kimsite.model.plans import PagePlan
from kimsite.model.portal import FactCheckRow, FactCheckView
from kimsite.model.records import BeritaRecord, FactCheck
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
"""In the order of the page."""
ROWS = 60
"""Checks listed for each verdict: a page must load on a weak signal."""


def has_fact_checks(portal: Portal) -> bool:
    """Whether the district has a fact check."""
    return any(True for _ in _checked(portal))


def fact_check_page(portal: Portal, site: SiteView) -> PagePlan:
    """The fact checks of all KIM, forums and the district itself, newest first within a verdict."""
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
        groups=tuple((name, label, len(checks), checks[:ROWS]) for name, label, checks in groups if checks),
        breadcrumbs=portal_crumbs(portal, TITLE, URL),
    )
    return PagePlan(url=URL, template="cek-fakta.html", view=view, section="cek-fakta")


def _checked(portal: Portal) -> Iterator[tuple[PortalPost, FactCheckRow]]:
    own = ((post, post.card) for summary in _not_kim(portal) for post in summary.posts)
    for post, card in chain(portal.posts, own):
        if isinstance(post.record, BeritaRecord) and post.record.fact_check is not None:
            yield post, _row(post, post.record.fact_check, card)


def _not_kim(portal: Portal) -> tuple[PortalSummary, ...]:
    """Publishers other than KIM."""
    return (*portal.forums, portal.own) if portal.own else portal.forums


def _row(post: PortalPost, check: FactCheck, card: Card) -> FactCheckRow:
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
