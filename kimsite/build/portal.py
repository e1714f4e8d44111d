"""The recipe, for the portal: the district's own posts like any publisher's, then the pages over all summaries."""

from __future__ import annotations

import traceback
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from pathlib import Path

from kimsite.blog.assemble import assemble as assemble_blog
from kimsite.blog.plan import plan as plan_blog
from kimsite.blog.site import site_view
from kimsite.blog.summarise import summarise
from kimsite.build.output import write
from kimsite.build.village import as_files, held_back, read_posts, write_articles
from kimsite.content.discover import discover
from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Summary
from kimsite.model.build import Counts, VillageJob, VillageResult
from kimsite.model.config import District
from kimsite.model.marked import Place
from kimsite.portal.assemble import assemble
from kimsite.portal.data_files import portal_data
from kimsite.portal.outlines import outlines
from kimsite.portal.pages import portal_menu, portal_pages
from kimsite.theme.assets import dress, pictures
from kimsite.theme.load import load
from kimsite.theme.render import render


def build_portal(job: VillageJob, district: District, summaries: Iterable[Summary]) -> VillageResult:
    """Build the portal from its own folder and the summaries of all villages. Never raises."""
    found = Findings()
    try:
        return _build(job, district, tuple(summaries), found)
    except Exception:  # noqa: BLE001  # a fault of ours leaves the old portal standing
        found.add("B01", Place(path=job.publisher.folder), sebab=traceback.format_exc(limit=-3).strip().replace("\n", " | "))
        return VillageResult(publisher=job.publisher, summary=None, records=(), findings=found.sorted(), counts=Counts())


def _build(job: VillageJob, district: District, summaries: tuple[Summary, ...], found: Findings) -> VillageResult:
    root = Path(job.root)
    theme = load(root, job.publisher.theme.name, found)
    if theme is None:
        return VillageResult(publisher=job.publisher, summary=None, records=(), findings=found.sorted(), counts=Counts())

    sources = discover(root, job.publisher.folder, found)
    posts = read_posts(sources, job, found)
    articles = tuple(write_articles(posts, sources, job, found))
    blog = assemble_blog(job.publisher, job.district, articles, posts, job.as_of)
    looks = dress(theme, job.publisher.theme.palette, job.publisher.theme.motif, job.publisher.url)
    plans = plan_blog(blog, looks.colour, found)
    own = summarise(blog, plans.urls(), {source.path: source.digest for source in sources.posts}, held_back(found))

    portal = assemble(district, (*summaries, own), job.as_of, outlines(district.code))
    plain = site_view(blog)
    example = plain.example or any(post.example for summary in summaries for post in summary.posts)
    site = replace(plain, menu=portal_menu(plain.menu), example=example)
    pages = (*plans.pages, *portal_pages(portal, site))
    urls = (page.url for page in pages if not page.view.meta.noindex)

    outputs = chain(
        looks.files,
        pictures(site, looks),
        as_files(plans.assets),
        render(pages, theme, site, looks, found),
        as_files(plans.data),
        as_files(portal_data(portal, urls)),
    )
    written = write(Path(job.out), outputs, found)
    counts = Counts(
        posts=len(articles),
        converted=len(articles),
        held=held_back(found),
        written=written.written,
        unchanged=written.unchanged,
    )
    return VillageResult(publisher=job.publisher, summary=own, records=written.records, findings=found.sorted(), counts=counts)
