"""Portal -> the figures of all villages: sums in the columns of each template, and how many reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kimsite.model.blog import PortalSummary, ReportedTable
from kimsite.model.cards import Link
from kimsite.model.data_templates import DATA_TEMPLATES, DataTemplate, RecapBy
from kimsite.model.pages import SiteView
from kimsite.model.plans import DataPlan, PagePlan
from kimsite.model.portal import DataRecapView, VillageFigures
from kimsite.portal.assemble import Portal
from kimsite.portal.meta import portal_crumbs, portal_meta
from kimsite.tools.disclosure import COVER_MARKS, Cover, Subset, total_covers
from kimsite.tools.numerals import in_thousands
from kimsite.tools.table_csv import table_csv

RECAP_URL = "/data/"
_TITLE = "Data desa"
_LEAST_REPORTS = 2
"""A row that the template does not name is listed when so many villages have it."""

Reported = tuple[PortalSummary, ReportedTable]


def has_tables(portal: Portal) -> bool:
    """Whether some village has a table in a template's columns."""
    return any(summary.tables for summary in portal.villages)


def data_recap_page(portal: Portal, site: SiteView) -> Iterator[PagePlan]:
    """The page of all recaps; none while no village has reported."""
    tables = _recaps(portal)
    if not tables:
        return
    view = DataRecapView(
        meta=portal_meta(
            portal,
            site,
            title=_TITLE,
            url=RECAP_URL,
            description=f"Rekap data PKK, posyandu dan anggaran dari KIM di {portal.district.name}.",
        ),
        title=_TITLE,
        tables=tables,
        breadcrumbs=portal_crumbs(portal, _TITLE, RECAP_URL),
    )
    yield PagePlan(url=RECAP_URL, template="data-kabupaten.html", view=view, section="data")


def data_recap_files(portal: Portal) -> Iterator[DataPlan]:
    """Each recap as CSV, as its page shows it."""
    for table in _recaps(portal):
        yield DataPlan(path=table.csv_url.lstrip("/"), data=table_csv(table.header, table.rows))


def _recaps(portal: Portal) -> tuple[VillageFigures, ...]:
    found = []
    for template in DATA_TEMPLATES:
        reported = [
            (summary, table)
            for summary in portal.villages
            for table in summary.tables
            if table.template == template.id
        ]
        year = max((table.year for _, table in reported), default=0)
        chosen = [pair for pair in reported if pair[1].year == year]
        if chosen:
            found.append(_recap(template, year, chosen, portal))
    return tuple(found)


def _recap(template: DataTemplate, year: int, reported: Sequence[Reported], portal: Portal) -> VillageFigures:
    hide = portal.district.hide_small
    groups = _groups(template, reported)
    rows = tuple((label, *_cells(template, parts, hide=hide)) for label, parts in groups)
    first = portal.district.terms.kecamatan if template.recap is RecapBy.KECAMATAN else template.heads[0]
    marks = {cell for row in rows for cell in row[1:]}
    return VillageFigures(
        id=template.id,
        label=template.label,
        year=year,
        reported=len(reported),
        villages=len(portal.villages),
        mean=template.recap is RecapBy.MEAN,
        header=(first, *template.figures, *(head for head, _, _ in template.ratios)),
        rows=rows,
        small=COVER_MARKS[Cover.SMALL] in marks,
        closed=COVER_MARKS[Cover.CLOSED] in marks,
        sources=tuple(
            Link(label=summary.publisher.area[0], url=table.url, key=summary.publisher.name)
            for summary, table in reported
        ),
        csv_url=f"{RECAP_URL}{template.id}-{year}.csv",
    )


VillageRows = list[tuple[tuple[float | None, ...], tuple[int, ...]]]


def _groups(template: DataTemplate, reported: Sequence[Reported]) -> list[tuple[str, VillageRows]]:
    """(label, the rows of the villages that belong to it)."""
    names: dict[str, str] = {}
    parts: dict[str, VillageRows] = {}
    by_kecamatan = template.recap is RecapBy.KECAMATAN
    for row in () if by_kecamatan else template.rows:
        name = row.partition(";")[0]
        names[name.casefold()] = name
    for summary, table in reported:
        village = summary.publisher.village
        for label, figures, covers in table.rows:
            name = village.kecamatan if by_kecamatan and village else label
            key = name.casefold()
            names.setdefault(key, name)
            parts.setdefault(key, []).append((figures, covers))
    known = {row.partition(";")[0].casefold() for row in template.rows}
    return [
        (label, parts[key])
        for key, label in names.items()
        if key in parts
        and (by_kecamatan or key in known or len(parts[key]) >= min(_LEAST_REPORTS, len(reported)))
    ]


def _cells(template: DataTemplate, parts: VillageRows, *, hide: bool) -> tuple[str, ...]:
    """The totals or means of one row, with the per cents that the template computes."""
    if template.recap is RecapBy.MEAN:
        return tuple(_mean([figures[at] for figures, _ in parts]) for at in range(len(template.figures)))
    whole = [tuple(None if value is None else int(value) for value in figures) for figures, _ in parts]
    published = [tuple(map(Cover, covers)) for _, covers in parts]
    totals, covered = total_covers(whole, published, _subsets(template) if hide else ())
    people = {column.name for column in template.columns if column.kind == "people"}
    shown: list[int | None] = [
        None if hide and name in people and cover else total
        for name, total, cover in zip(template.figures, totals, covered, strict=True)
    ]
    cells = [
        COVER_MARKS[cover] if value is None else _grouped(value)
        for value, cover in zip(shown, covered, strict=True)
    ]
    return (*cells, *(_per_cent(template, shown, part, all_) for _, part, all_ in template.ratios))


def _subsets(template: DataTemplate) -> tuple[Subset, ...]:
    place = template.figures.index
    return tuple(Subset(place(whole), place(part)) for whole, part in template.subsets)


def _per_cent(template: DataTemplate, shown: Sequence[int | None], part: str, whole: str) -> str:
    first, second = shown[template.figures.index(part)], shown[template.figures.index(whole)]
    return f"{(200 * first + second) // (2 * second)}%" if first is not None and second else "–"


def _mean(values: Sequence[float | None]) -> str:
    known = [value for value in values if value is not None]
    return f"{sum(known) / len(known):.4f}".replace(".", ",") if known else "–"


def _grouped(value: int) -> str:
    return in_thousands(value)
