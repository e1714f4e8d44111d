"""Summaries -> Portal: the district's posts in order, its villages with their KIM, its totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec.structs import replace

from kimsite.model.blog import PortalPost, PortalSummary
from kimsite.model.cards import Card
from kimsite.model.config import District, Kecamatan, Kim, KimStatus, MapFigure, PublisherForm, RegionVillage
from kimsite.model.kinds import Kind
from kimsite.model.portal import Coverage, KecamatanRow, VillageRow
from kimsite.portal.outlines import Outlines
from kimsite.record import Record

IN_A_ROW = 2
"""How many posts of one KIM may follow each other in the list of newest posts."""
STATUS_COLUMNS = (
    KimStatus.AKTIF,
    KimStatus.PASIF,
    KimStatus.TERDAFTAR,
    KimStatus.TERBENTUK,
    KimStatus.USULAN,
    KimStatus.TIDAK_AKTIF,
)
"""The order in which the portal counts them."""


class Portal(Record, kw_only=True):
    """The district as its portal shows it."""

    district: District
    as_of: date
    own: PortalSummary | None
    """The district's own posts."""
    villages: tuple[PortalSummary, ...]
    """KIM, by folder."""
    forums: tuple[PortalSummary, ...]
    posts: tuple[tuple[PortalPost, Card], ...]
    """Posts of all KIM, newest first, each with a card that names its KIM."""
    by_kind: Mapping[str, tuple[Card, ...]]
    """Their cards by kind, in the same order."""
    by_kecamatan: Mapping[str, tuple[Card, ...]]
    """Their cards by the kecamatan's address."""
    kecamatan: tuple[KecamatanRow, ...]
    village_forms: tuple[str, ...]
    """The district's terms for the forms of village that it has: Desa, Kelurahan."""
    coverage: Coverage
    outlines: Outlines

    def cards(self, kind: str) -> tuple[Card, ...]:
        """All cards of one kind, newest first."""
        return self.by_kind.get(kind, ())

    @property
    def village_word(self) -> str:
        """The district's term for its villages: that for a desa, or its first form where it has no desa."""
        desa = self.district.terms.desa
        return desa if desa in self.village_forms else next(iter(self.village_forms), desa)

    @property
    def village_forms_label(self) -> str:
        """'desa dan kelurahan' in the district's own words, each form only where the district has it."""
        return " dan ".join(dict.fromkeys(form.lower() for form in self.village_forms))


def assemble_portal(
    district: District, summaries: Iterable[PortalSummary], as_of: date, outlines: Outlines
) -> Portal:
    """Sort and group the summaries."""
    known = tuple(summaries)
    villages = tuple(
        sorted(
            (summary for summary in known if summary.publisher.form == PublisherForm.KIM),
            key=lambda summary: summary.publisher.url,
        )
    )
    posts = sorted(
        (pair for summary in villages for pair in _with_origin(summary)),
        key=lambda pair: cards_newest_first(pair[0]),
    )
    by_code = {summary.publisher.id: summary for summary in villages}
    rows = _kecamatan_rows(district, by_code, outlines)
    return Portal(
        district=district,
        as_of=as_of,
        own=next((summary for summary in known if summary.publisher.form == PublisherForm.DISTRICT), None),
        villages=villages,
        forums=tuple(summary for summary in known if summary.publisher.form == PublisherForm.FORUM),
        posts=tuple(posts),
        by_kind=_grouped((post.kind, card) for post, card in posts),
        by_kecamatan=_grouped((f"/{card.url.split('/', 2)[1]}/", card) for _, card in posts),
        kecamatan=rows,
        village_forms=tuple(dict.fromkeys(row.form_label for kecamatan in rows for row in kecamatan.rows)),
        coverage=_coverage(rows, district.villages, sum(summary.shown for summary in villages)),
        outlines=outlines,
    )


def _grouped(pairs: Iterable[tuple[str, Card]]) -> dict[str, tuple[Card, ...]]:
    groups: dict[str, list[Card]] = {}
    for key, card in pairs:
        groups.setdefault(key, []).append(card)
    return {key: tuple(cards) for key, cards in groups.items()}


def spread(cards: Iterable[Card], limit: int) -> tuple[Card, ...]:
    """The first `limit` cards, at most two of one KIM in a row.

    The next card of another KIM moves forward, as long as there is one.
    """
    waiting = list(cards)
    taken: list[Card] = []
    while waiting and len(taken) < limit:
        recent = [card.origin for card in taken[-IN_A_ROW:]]
        blocked = recent[0] if len(recent) == IN_A_ROW and len(set(recent)) == 1 else None
        taken.append(waiting.pop(next((i for i, card in enumerate(waiting) if card.origin != blocked), 0)))
    return tuple(taken)


def cards_newest_first(post: PortalPost) -> tuple[int, int, str]:
    """The order of posts: newest day first, within a day the latest hour first, then by path."""
    minutes = 24 * 60 - 60 * post.clock.hour - post.clock.minute if post.clock else 24 * 60
    return -post.day.toordinal(), minutes, post.path


def _with_origin(summary: PortalSummary) -> Iterator[tuple[PortalPost, Card]]:
    publisher = summary.publisher
    village = publisher.village
    area = ", ".join((publisher.area[0], village.kecamatan) if village else publisher.area[:2])
    for post in summary.posts:
        yield (post, replace(post.card, origin=publisher.name, origin_area=area, origin_url=publisher.url))


def _kecamatan_rows(
    district: District, by_code: dict[str, PortalSummary], outlines: Outlines
) -> tuple[KecamatanRow, ...]:
    kims = {village.code: village for village in district.villages}
    figures = [_figure(district, kecamatan, kims, by_code) for kecamatan in district.kecamatan]
    most = 100 if district.map.figure is MapFigure.KIM else max(figures, default=0)
    return tuple(
        _kecamatan_row(district, kecamatan, (figure, most), kims, by_code, outlines)
        for kecamatan, figure in zip(district.kecamatan, figures, strict=True)
    )


def _figure(
    district: District, kecamatan: Kecamatan, kims: dict[str, Kim], by_code: dict[str, PortalSummary]
) -> int:
    """What the map shows: posts, products, posyandu days, or per cent of villages with a KIM."""
    summaries = [by_code[village.code] for village in kecamatan.villages if village.code in by_code]
    if district.map.figure is MapFigure.POSTS:
        return sum(summary.shown for summary in summaries)
    if district.map.figure is MapFigure.KIM:
        with_kim = sum(village.code in kims for village in kecamatan.villages)
        return 100 * with_kim // max(1, len(kecamatan.villages))
    kind = Kind.UMKM if district.map.figure is MapFigure.PRODUCTS else Kind.POSYANDU
    return sum(post.kind == kind for summary in summaries for post in summary.posts)


def _kecamatan_row(
    district: District,
    kecamatan: Kecamatan,
    shading: tuple[int, int],
    kims: dict[str, Kim],
    by_code: dict[str, PortalSummary],
    outlines: Outlines,
) -> KecamatanRow:
    outline = outlines.by_code.get(kecamatan.code)
    figure, most = shading
    return KecamatanRow(
        name=kecamatan.name,
        url=f"/{kecamatan.slug}/",
        wilker=kecamatan.wilker,
        villages=len(kecamatan.villages),
        with_kim=sum(village.code in kims for village in kecamatan.villages),
        posts=sum(by_code[village.code].shown for village in kecamatan.villages if village.code in by_code),
        figure=figure,
        shape=outline.path if outline else "",
        label_x=outline.x if outline else 0,
        label_y=outline.y if outline else 0,
        level=0 if not figure else 1 + min(3, 4 * (figure - 1) // most),
        rows=tuple(
            _village_row(district, village, kims.get(village.code), by_code.get(village.code))
            for village in kecamatan.villages
        ),
    )


def _village_row(
    district: District, village: RegionVillage, kim: Kim | None, summary: PortalSummary | None
) -> VillageRow:
    return VillageRow(
        code=village.code,
        name=village.name,
        form_label=district.terms.own(village.form),
        kim=kim.name if kim else "",
        url=f"/{kim.folder}/" if kim and summary else "",
        status=kim.status if kim else "",
        status_label=kim.status.label if kim else "",
        posts=summary.shown if summary else 0,
        last=summary.posts[0].day if summary and summary.posts else None,
    )


def _coverage(rows: tuple[KecamatanRow, ...], kims: tuple[Kim, ...], posts: int) -> Coverage:
    counts = {status: sum(kim.status == status for kim in kims) for status in STATUS_COLUMNS}
    return Coverage(
        villages=sum(row.villages for row in rows),
        with_kim=sum(row.with_kim for row in rows),
        kecamatan=len(rows),
        kecamatan_with_kim=sum(row.with_kim > 0 for row in rows),
        posts=posts,
        statuses=tuple((status.label, count) for status, count in counts.items() if count),
    )
