"""Portal -> totals over all villages: posyandu by month, public documents by village."""

from __future__ import annotations

from kimsite.model.blog import PortalSummary
from kimsite.model.cards import Card, SkdnView
from kimsite.model.duties import OWED, in_terms, owed_by
from kimsite.model.kinds import Kind
from kimsite.model.pages import SiteView
from kimsite.model.plans import PagePlan
from kimsite.model.portal import PortalPosyanduView, PortalRegisterView, PosyanduTotals, TransparencyRow
from kimsite.model.records import InformasiRecord, PosyanduRecord, Skdn
from kimsite.portal.assemble import Portal
from kimsite.portal.meta import portal_crumbs, portal_meta
from kimsite.tools.dates import long_month
from kimsite.tools.disclosure import COVER_MARKS, SKDN_SUBSETS, Cover, covers, total_covers

MONTHS_SHOWN = 12
_BUDGET = "B07"
_NEWEST = 12


def posyandu_page(portal: Portal, site: SiteView) -> PagePlan:
    """Days ahead, this month's days, and the district's totals by month."""
    title = "Posyandu"
    month = portal.as_of.isoformat()[:7]
    cards = portal.cards(Kind.POSYANDU)
    totals = _totals(portal)
    view = PortalPosyanduView(
        meta=portal_meta(
            portal,
            site,
            title=title,
            url="/posyandu/",
            description=f"Jadwal dan rekap posyandu di {portal.district.name}.",
        ),
        title=title,
        ahead=days_ahead(portal),
        month_label=long_month(month),
        this_month=tuple(card for card in cards if card.day.isoformat()[:7] == month),
        totals=totals,
        breadcrumbs=portal_crumbs(portal, title, "/posyandu/"),
    )
    return PagePlan(url="/posyandu/", template="posyandu-kabupaten.html", view=view, section=Kind.POSYANDU)


def register_recap(portal: Portal, site: SiteView) -> PagePlan:
    """The mandatory documents that each village has published (UU 14/2008)."""
    title = "Informasi publik"
    rows = tuple(_transparency(summary) for summary in portal.villages)
    published = [_documents(summary) for summary in portal.villages]
    form = portal.village_word
    view = PortalRegisterView(
        meta=portal_meta(
            portal, site, title=title, url="/informasi-publik/",
            description=(
                f"Rekap keterbukaan informasi {len(rows)} KIM di {portal.district.name} menurut daftar wajib."
            ),
        ),
        title=title,
        rows=tuple(sorted(rows, key=lambda row: (-row.done, row.url))),
        items=tuple(
            (code, in_terms(label, form), sum(code in documents for documents in published))
            for code, _, label in OWED
        ),
        newest=portal.cards(Kind.INFORMASI_PUBLIK)[:_NEWEST],
        breadcrumbs=portal_crumbs(portal, title, "/informasi-publik/"),
    )  # fmt: skip
    return PagePlan(
        url="/informasi-publik/",
        template="informasi-kabupaten.html",
        view=view,
        section=Kind.INFORMASI_PUBLIK,
    )


def days_ahead(portal: Portal) -> tuple[Card, ...]:
    """Posyandu days to come, soonest first, one for each posyandu."""
    newest: dict[tuple[str, str], Card] = {}
    for card in portal.cards(Kind.POSYANDU):
        if card.posyandu is not None and card.posyandu.next_date is not None:
            newest.setdefault((card.origin_url, card.posyandu.posyandu.casefold()), card)
    return tuple(sorted(newest.values(), key=_next_day))


def _next_day(card: Card) -> tuple[str, str]:
    ahead = card.posyandu.next_date if card.posyandu else None
    return (ahead.isoformat() if ahead else "", card.url)


def _totals(portal: Portal) -> tuple[PosyanduTotals, ...]:
    """Totals of the reports with S and D, by month, newest first."""
    months: dict[str, list[Skdn]] = {}
    for post, _ in portal.posts:
        if isinstance(post.record, PosyanduRecord) and post.record.skdn.d is not None:
            months.setdefault(post.day.isoformat()[:7], []).append(post.record.skdn)
    hide = portal.district.hide_small
    return tuple(
        _total(month, months[month], hide=hide) for month in sorted(months, reverse=True)[:MONTHS_SHOWN]
    )


def _total(month: str, reports: list[Skdn], *, hide: bool) -> PosyanduTotals:
    """The totals of one month.

    With `hide`, a total is covered where it is small, or where the reports that are shown would give a
    covered one away; so is a ratio.
    """
    whole = [report for report in reports if report.s is not None and report.d is not None]
    s, d = sum(report.s or 0 for report in whole), sum(report.d or 0 for report in whole)
    rows = [(report.s, report.k, report.d, report.n) for report in reports]
    published = [covers(row, (), SKDN_SUBSETS) if hide else (Cover.SHOWN,) * len(row) for row in rows]
    totals, covered = total_covers(rows, published, SKDN_SUBSETS if hide else ())
    all_s, all_k, all_d, all_n = (
        (COVER_MARKS.get(cover, total) for total, cover in zip(totals, covered, strict=True))
        if hide
        else totals
    )
    return PosyanduTotals(
        label=long_month(month),
        reports=len(reports),
        skdn=SkdnView(s=all_s, k=all_k, d=all_d, n=all_n),
        participation=(200 * d + s) // (2 * s)
        if s and isinstance(all_s, int) and isinstance(all_d, int)
        else None,
    )


def _documents(summary: PortalSummary) -> frozenset[str]:
    """The codes of the documents that readers can open."""
    return frozenset(
        post.record.document
        for post in summary.posts
        if isinstance(post.record, InformasiRecord) and post.at_hand
    )


def _transparency(summary: PortalSummary) -> TransparencyRow:
    documents = [post for post in summary.posts if isinstance(post.record, InformasiRecord)]
    budget = next(
        (
            post
            for post in documents
            if isinstance(post.record, InformasiRecord) and post.record.document == _BUDGET and post.at_hand
        ),
        None,
    )
    village = summary.publisher.village
    owed = {code for code, _, _ in owed_by(village.form if village else "desa")}
    record = budget.record if budget else None
    return TransparencyRow(
        name=summary.publisher.name,
        area=", ".join(summary.publisher.area[:2]),
        url=summary.publisher.url,
        done=len(_documents(summary) & owed),
        total=len(owed),
        budget_url=budget.url if budget else "",
        budget_year=record.year if isinstance(record, InformasiRecord) else None,
        documents=len(documents),
        last=max((post.day for post in documents), default=None),
    )
