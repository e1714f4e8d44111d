"""The recipe, for the portal: the district's own posts like any publisher's, then the pages over all
summaries.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from msgspec.structs import replace

from kimsite.blog.summarise import portal_summary, summarise
from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Summary
from kimsite.model.build import VillageJob, VillageResult
from kimsite.model.config import District
from kimsite.pipeline.accounting import count_held
from kimsite.pipeline.cache.village import VillageCaches
from kimsite.pipeline.outputs import SitePlan, outputs
from kimsite.pipeline.staleness.fingerprint import folder_digest
from kimsite.pipeline.village import (
    BuildStats,
    accounts_of,
    built_result,
    plan_village,
    run_guarded,
    unpublished,
    write_outputs,
)
from kimsite.pipeline.write_errors import failed
from kimsite.portal.assemble import assemble_portal
from kimsite.portal.data_files import portal_data
from kimsite.portal.outlines import outlines
from kimsite.portal.pages import portal_menu, portal_pages, portal_terms
from kimsite.tools import files


def build_portal(job: VillageJob, district: District, shares: tuple[Summary, ...]) -> VillageResult:
    """Build the portal from its own folder and what all villages share. Never raises."""
    return run_guarded(job, partial(_build, district=district, shares=shares))


def _build(
    job: VillageJob, diagnostics: Findings, *, district: District, shares: tuple[Summary, ...]
) -> VillageResult:
    seen = folder_digest(files.walk(Path(job.root), job.publisher.folder), job.moment)
    memories = VillageCaches.of(job)
    plain = plan_village(job, diagnostics, memories.stages())
    if plain is None:
        return failed(job, diagnostics)

    own = summarise(
        plain.blog, (), plain.plans.urls(), plain.digests(), count_held(accounts_of(plain, job, diagnostics))
    )
    written = write_outputs(
        job, outputs(with_portal(plain, district, (*shares, portal_summary(own))), diagnostics), diagnostics
    )
    memories.save(diagnostics)
    if not written.published:
        return unpublished(job, written, diagnostics)
    return built_result(
        job,
        seen,
        plain,
        own,
        BuildStats(memories.bodies.converted, written, accounts_of(plain, job, diagnostics)),
        diagnostics,
    )


def _without_examples(summary: Summary) -> Summary:
    posts = tuple(post for post in summary.posts if not post.example)
    return replace(summary, posts=posts, shown=summary.shown - (len(summary.posts) - len(posts)))


def with_portal(plain: SitePlan, district: District, shares: tuple[Summary, ...]) -> SitePlan:
    """The district's own blog with the portal's pages over it.

    `shares`: of all publishers, the district itself last.

    Examples are shown, and the pages marked so, only while there is nothing else.
    """
    example = all(post.example for summary in shares for post in summary.posts) and any(
        summary.posts for summary in shares
    )
    portal = assemble_portal(
        district,
        shares if example else map(_without_examples, shares),
        plain.blog.as_of,
        outlines(district.code),
    )
    site = replace(
        plain.site,
        menu=portal_menu(plain.site.menu, portal),
        terms=portal_terms(plain.site.terms, portal),
        example=example,
    )
    pages = (*plain.plans.pages, *portal_pages(portal, site))
    urls = (page.url for page in pages if not page.view.meta.noindex)
    data = (*plain.plans.data, *portal_data(portal, urls))
    return replace(plain, site=site, plans=replace(plain.plans, pages=pages, data=data))
