"""Blog -> planned pages -> output files: a publisher planned whole, then rendered page by page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from msgspec.structs import replace

from kimsite.blog.offline import kept_addresses
from kimsite.blog.plan import Plans, plan
from kimsite.blog.search import SEARCH_INDEX
from kimsite.blog.site import reads_offline, site_view
from kimsite.blog.summarise import portal_summary
from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Blog, PortalSummary
from kimsite.model.build import OutputFile, VillageJob
from kimsite.model.pages import SiteView
from kimsite.model.plans import DataPlan, PagePlan
from kimsite.pipeline.board.files import board_files
from kimsite.pipeline.cache.village import VillageCaches
from kimsite.pipeline.offline_form.page import offline_page
from kimsite.pipeline.offline_reading.worker import removing_worker, with_worker
from kimsite.pipeline.page_budget import within_budget
from kimsite.pipeline.precompress import with_compressed
from kimsite.pipeline.read_blog import BlogReading, read_blog, read_logo
from kimsite.pipeline.read_photo import Photos
from kimsite.record import Record
from kimsite.theme.assets import FindKept, ThemeAssets, build_assets, pictures
from kimsite.theme.load import Theme, load_once
from kimsite.theme.render import render


class SitePlan(Record, kw_only=True):
    """All that a publisher's output will be made of."""

    reading: BlogReading
    theme: Theme
    site: SiteView
    assets: ThemeAssets
    plans: Plans

    @property
    def blog(self) -> Blog:
        """The blog that is published."""
        return self.reading.blog

    def summary(self) -> PortalSummary:
        """What the portal shows of it."""
        return portal_summary(self.blog)


def plan_site(
    job: VillageJob, caches: VillageCaches, diagnostics: Findings, photos: Photos = Photos.DEVELOP
) -> SitePlan | None:
    """Read everything and plan every page; nothing is rendered or written.

    None when the theme cannot be used.
    """
    theme = load_once(Path(job.root), job.publisher.theme.name, job.theme, diagnostics)
    if theme is None:
        return None
    reading = read_blog(job, caches, diagnostics, photos)
    logo = read_logo(reading.sources, job, caches, diagnostics, photos)
    blog = replace(reading.blog, logo=logo)
    site = site_view(blog)
    assets = build_assets(theme, site.palette, site.motif, site.url)
    return SitePlan(
        reading=replace(reading, blog=blog),
        theme=theme,
        site=site,
        assets=assets,
        plans=plan(blog, assets.colour, diagnostics),
    )


class Unrendered(Exception):  # noqa: N818  # a state of the publisher, answered by keeping its old pages
    """A page could not be rendered. The findings state why."""


def outputs(planned: SitePlan, diagnostics: Findings, find: FindKept | None = None) -> Iterator[OutputFile]:
    """Every file, in the order of writing: what is linked to comes before what links.

    `find`: what the last build left, so that it need not be made again. Raises Unrendered where a page is
    missing.
    """
    files = chain(
        planned.assets.files,
        share_pictures(planned, find),
        data_files(planned.plans.assets),
        writing_files(planned),
        screen_files(planned),
        _pages(planned, diagnostics, find),
        data_files(planned.plans.data),
    )
    whole = _with_worker(planned, files)
    return with_compressed(whole) if planned.blog.district.precompress else whole


def _with_worker(planned: SitePlan, files: Iterator[OutputFile]) -> Iterator[OutputFile]:
    """A village's files with its service worker, or with the one that removes itself."""
    village, home = planned.blog.publisher.village, planned.site.url
    if village is None:
        return files
    if not reads_offline(planned.blog):
        return chain(files, (removing_worker(home, village.code),))
    found = (planned.site.search_url, f"{home}{SEARCH_INDEX}", planned.assets.search_url)
    assets = (
        planned.assets.style_url,
        planned.assets.script_url,
        *(found if planned.site.search_url else ()),
    )
    return with_worker(files, home, village.code, (*kept_addresses(planned.blog), *assets))


def _pages(planned: SitePlan, diagnostics: Findings, find: FindKept | None) -> Iterator[OutputFile]:
    """Every page, weighed."""
    pages, budget = planned.plans.pages, planned.blog.district.budget
    kilobytes = budget.blog if planned.blog.publisher.village else budget.portal
    made = _whole(render_pages(planned, pages, diagnostics, find), len(pages))
    return within_budget(made, pages, planned.assets, kilobytes, diagnostics)


def render_pages(
    planned: SitePlan, pages: Iterable[PagePlan], diagnostics: Findings, find: FindKept | None = None
) -> Iterable[OutputFile]:
    """Some of the pages, dressed."""
    return render(pages, planned.theme, planned.site, planned.assets, diagnostics, find)


def _whole(pages: Iterable[OutputFile], count: int) -> Iterator[OutputFile]:
    """The pages, of which there must be so many."""
    for page in pages:
        count -= 1
        yield page
    if count:
        raise Unrendered


def share_pictures(planned: SitePlan, find: FindKept | None = None) -> Iterable[OutputFile]:
    """The publisher's preview card and icon."""
    return pictures(planned.site, planned.assets, find)


def writing_files(planned: SitePlan) -> Iterable[OutputFile]:
    """The page for writing without a server, for a KIM whose district did not switch it off."""
    return offline_page(planned.site, planned.assets.colour) if planned.site.offline_form else ()


def screen_files(planned: SitePlan) -> Iterator[OutputFile]:
    """The script and the worker of the screen in the village office, where the blog has one."""
    boards = (page.url for page in planned.plans.pages if page.section == "papan")
    return (file for url in boards for file in board_files(url))


def data_files(plans: Iterable[DataPlan]) -> Iterator[OutputFile]:
    """Files that no theme renders."""
    return (OutputFile(path=plan.path, data=plan.data) for plan in plans)
