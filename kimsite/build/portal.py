"""The recipe, for the portal: the district's own posts like any publisher's, then the pages over all summaries."""

from __future__ import annotations

import traceback
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kimsite.build.output import write
from kimsite.build.planned import Planned, outputs
from kimsite.build.village import held_back, plan_village, summary_of
from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Summary
from kimsite.model.build import Counts, VillageJob, VillageResult
from kimsite.model.config import District
from kimsite.model.marked import Place
from kimsite.portal.assemble import assemble
from kimsite.portal.data_files import portal_data
from kimsite.portal.outlines import outlines
from kimsite.portal.pages import portal_menu, portal_pages


def build_portal(job: VillageJob, district: District, summaries: Iterable[Summary]) -> VillageResult:
    """Build the portal from its own folder and the summaries of all villages. Never raises."""
    found = Findings()
    try:
        return _build(job, district, tuple(summaries), found)
    except Exception:  # noqa: BLE001  # a fault of ours leaves the old portal standing
        found.add("B01", Place(path=job.publisher.folder), sebab=traceback.format_exc(limit=-3).strip().replace("\n", " | "))
        return VillageResult(publisher=job.publisher, summary=None, records=(), findings=found.sorted(), counts=Counts())


def _build(job: VillageJob, district: District, summaries: tuple[Summary, ...], found: Findings) -> VillageResult:
    plain = plan_village(job, found)
    if plain is None:
        return VillageResult(publisher=job.publisher, summary=None, records=(), findings=found.sorted(), counts=Counts())
    own = summary_of(plain, held_back(found))
    written = write(Path(job.out), outputs(with_portal(plain, district, (*summaries, own)), found), found)
    counts = Counts(
        posts=plain.posts,
        converted=plain.posts,
        held=held_back(found),
        written=written.written,
        unchanged=written.unchanged,
    )
    return VillageResult(publisher=job.publisher, summary=own, records=written.records, findings=found.sorted(), counts=counts)


def with_portal(plain: Planned, district: District, summaries: tuple[Summary, ...]) -> Planned:
    """The district's own blog with the portal's pages over it. `summaries`: of all publishers, the district's own included."""
    portal = assemble(district, summaries, plain.blog.as_of, outlines(district.code))
    example = plain.site.example or any(post.example for summary in summaries for post in summary.posts)
    site = replace(plain.site, menu=portal_menu(plain.site.menu), example=example)
    pages = (*plain.plans.pages, *portal_pages(portal, site))
    urls = (page.url for page in pages if not page.view.meta.noindex)
    data = (*plain.plans.data, *portal_data(portal, urls))
    return replace(plain, site=site, plans=replace(plain.plans, pages=pages, data=data))
