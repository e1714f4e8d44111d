"""The recipe for the portal.

The district's own posts like any publisher's, then the pages over all summaries.
"""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import PortalSummary
from kimsite.model.build import BuildResult, VillageJob
from kimsite.model.config import District
from kimsite.model.marked import Place
from kimsite.model.stored import CacheCorrupted
from kimsite.pipeline.about_page import keep_for_later, without_about_page
from kimsite.pipeline.cache.kept_files import KeptFiles
from kimsite.pipeline.cache.village import DiskCaches, delete_caches
from kimsite.pipeline.held_pages import write_or_withdraw
from kimsite.pipeline.outputs import SitePlan, outputs, plan_site
from kimsite.pipeline.portal_search import keep_search, kept_search, portal_search
from kimsite.pipeline.read_post import findings_for
from kimsite.pipeline.result import BuildStats, built_result, failed_by, unpublished
from kimsite.pipeline.staleness.fingerprint import folder_digest
from kimsite.pipeline.write_errors import failed
from kimsite.portal.about_figures import ABOUT_PATH, ABOUT_URL
from kimsite.portal.assemble import assemble_portal
from kimsite.portal.data_files import portal_data
from kimsite.portal.mentoring import with_mentoring_calendar
from kimsite.portal.outlines import Outlines, outlines, outlines_in
from kimsite.portal.pages import portal_menu, portal_pages, portal_terms
from kimsite.portal.search import SearchMemos
from kimsite.tools.file_tree import walk


def build_portal(
    job: VillageJob, district: District, summaries: tuple[PortalSummary, ...], home: Path
) -> BuildResult:
    """Build the portal from its own folder and what all villages publish. Never raises.

    `home`: where the page about the site is left, to be completed.
    """
    diagnostics = findings_for(job)
    try:
        return _build(job, district, summaries, home, diagnostics)
    except CacheCorrupted:
        delete_caches(job)
        return build_portal(replace(job, cache_dir=""), district, summaries, home)
    except Exception as error:  # noqa: BLE001  # a fault becomes a finding, and the last pages stay
        return failed_by(error, job, diagnostics)


def _build(
    job: VillageJob,
    district: District,
    summaries: tuple[PortalSummary, ...],
    home: Path,
    diagnostics: Findings,
) -> BuildResult:
    digest = folder_digest(walk(Path(job.root), job.publisher.folder), job.started_ns)
    caches = DiskCaches(job)
    plain = plan_site(job, caches, diagnostics)
    if plain is None:
        return failed(job, diagnostics)

    reading = plain.reading
    memos = kept_search(job)
    site = with_portal(plain, district, (*summaries, plain.summary()), memos)
    if any(page.url == ABOUT_URL for page in plain.plans.pages):
        diagnostics.add("B04", Place(path=ABOUT_PATH), alamat=ABOUT_PATH)
    kept = KeptFiles(job)
    others = keep_for_later(outputs(site, diagnostics, kept.find), Path(job.out), home, site.site.language)
    written = write_or_withdraw(job, site, others, diagnostics)
    if job.in_place:
        written = replace(written, records=tuple(without_about_page(written.records)))
    caches.save(diagnostics, reading.held_expired)
    keep_search(memos, job)
    if not written.published:
        return unpublished(job, written, diagnostics)
    kept.save(written.records, written.stuck)

    stats = BuildStats(caches.bodies.computed, written, reading.accounts(diagnostics))
    return built_result(job, digest, reading, stats, diagnostics)


def _without_examples(summary: PortalSummary) -> PortalSummary:
    posts = tuple(post for post in summary.posts if not post.example)
    tables = tuple(table for table in summary.tables if not table.example)
    hidden = len(summary.posts) - len(posts)
    return replace(summary, posts=posts, shown=summary.shown - hidden, tables=tables)


def _outlines(district: District) -> Outlines:
    """The operator's own map, else that of kimsite."""
    names = {kecamatan.code: kecamatan.name for kecamatan in district.kecamatan}
    return outlines_in(district.map.geojson, names) if district.map.geojson else outlines(district.code)


def with_portal(
    plain: SitePlan, district: District, summaries: tuple[PortalSummary, ...], memos: SearchMemos
) -> SitePlan:
    """The district's own blog with the portal's pages over it.

    `summaries`: of all publishers, the district itself last; `memos`: what is known of its search.

    Examples are shown, and the pages marked so, only while there is nothing else.
    """
    example = all(post.example for summary in summaries for post in summary.posts) and any(
        summary.posts for summary in summaries
    )
    portal = assemble_portal(
        district,
        summaries if example else map(_without_examples, summaries),
        plain.blog.as_of,
        _outlines(district),
    )
    site = replace(
        plain.site,
        menu=portal_menu(plain.site.menu, portal),
        pages=tuple(page for page in plain.site.pages if page.url != ABOUT_URL),
        terms=portal_terms(plain.site.terms, portal),
        example=example,
    )
    own = (page for page in plain.plans.pages if page.url != ABOUT_URL)
    pages = (*own, *portal_pages(portal, site))
    urls = (page.url for page in pages if not page.view.meta.noindex)
    search = portal_search(summaries, memos, example=example)
    own_data = with_mentoring_calendar(portal, plain.plans.data)
    data = (*own_data, *portal_data(portal, urls), *search)
    return replace(plain, site=site, plans=replace(plain.plans, pages=pages, data=data))
