"""The recipe, for the portal: the district's own posts like any publisher's, then the pages over all summaries."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from msgspec.structs import replace

from kimsite.blog.summarise import share, summarise
from kimsite.build.accounting import held_back
from kimsite.build.faults import failed
from kimsite.build.memories import Memories
from kimsite.build.planned import Planned, outputs
from kimsite.build.stale import folder_digest
from kimsite.build.village import Made, accounts_of, finished, guarded, plan_village, unpublished, write_all
from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Summary
from kimsite.model.build import VillageJob, VillageResult
from kimsite.model.config import District
from kimsite.portal.assemble import assemble
from kimsite.portal.data_files import portal_data
from kimsite.portal.outlines import outlines
from kimsite.portal.pages import portal_menu, portal_pages, portal_terms
from kimsite.tools import files


def build_portal(job: VillageJob, district: District, shares: tuple[Summary, ...]) -> VillageResult:
    """Build the portal from its own folder and what all villages share. Never raises."""
    return guarded(job, partial(_build, district=district, shares=shares))


def _build(job: VillageJob, found: Findings, *, district: District, shares: tuple[Summary, ...]) -> VillageResult:
    seen = folder_digest(files.walk(Path(job.root), job.publisher.folder), job.moment)
    memories = Memories.of(job)
    plain = plan_village(job, found, memories.stages())
    if plain is None:
        return failed(job, found)

    own = summarise(plain.blog, (), plain.plans.urls(), plain.digests(), held_back(accounts_of(plain, job, found)))
    written = write_all(job, outputs(with_portal(plain, district, (*shares, share(own))), found), found)
    memories.save(found)
    if not written.published:
        return unpublished(job, written, found)
    return finished(job, seen, plain, own, Made(memories.bodies.converted, written, accounts_of(plain, job, found)), found)


def _without_examples(summary: Summary) -> Summary:
    posts = tuple(post for post in summary.posts if not post.example)
    return replace(summary, posts=posts, shown=summary.shown - (len(summary.posts) - len(posts)))


def with_portal(plain: Planned, district: District, shares: tuple[Summary, ...]) -> Planned:
    """The district's own blog with the portal's pages over it. `shares`: of all publishers, the district itself last.

    Examples are shown, and the pages marked so, only while there is nothing else.
    """
    example = all(post.example for summary in shares for post in summary.posts) and any(summary.posts for summary in shares)
    portal = assemble(district, shares if example else map(_without_examples, shares), plain.blog.as_of, outlines(district.code))
    site = replace(plain.site, menu=portal_menu(plain.site.menu, portal), terms=portal_terms(plain.site.terms, portal), example=example)
    pages = (*plain.plans.pages, *portal_pages(portal, site))
    urls = (page.url for page in pages if not page.view.meta.noindex)
    data = (*plain.plans.data, *portal_data(portal, urls))
    return replace(plain, site=site, plans=replace(plain.plans, pages=pages, data=data))
