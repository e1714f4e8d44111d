"""The recipe, for the portal: the district's own posts like any publisher's, then the pages over all summaries."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from kimsite.blog.assemble import assemble as assemble_blog
from kimsite.blog.plan import plan as plan_blog
from kimsite.blog.site import site_view
from kimsite.blog.summarise import share, summarise
from kimsite.build.stale import folder_digest
from kimsite.build.village import Made, as_files, failed, finished, guarded, held_back, memories, read_posts, write_all, write_articles
from kimsite.content.discover import discover
from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Summary
from kimsite.model.build import VillageJob, VillageResult
from kimsite.model.config import District
from kimsite.portal.assemble import assemble
from kimsite.portal.data_files import portal_data
from kimsite.portal.outlines import outlines
from kimsite.portal.pages import portal_menu, portal_pages
from kimsite.theme.assets import dress, pictures
from kimsite.theme.load import load_once
from kimsite.theme.render import render
from kimsite.tools import files


def build_portal(job: VillageJob, district: District, shares: tuple[Summary, ...]) -> VillageResult:
    """Build the portal from its own folder and what all villages share. Never raises."""
    return guarded(job, partial(_build, district=district, shares=shares))


def _build(job: VillageJob, found: Findings, *, district: District, shares: tuple[Summary, ...]) -> VillageResult:
    root = Path(job.root)
    seen = folder_digest(files.walk(root, job.publisher.folder), job.moment)
    theme = load_once(root, job.publisher.theme.name, job.theme, found)
    if theme is None:
        return failed(job, found)

    bodies, darkroom = memories(job)
    sources = discover(root, job.publisher.folder, found)
    posts = read_posts(sources, job, found)
    articles = tuple(write_articles(posts, sources, job, found, bodies, darkroom))
    blog = assemble_blog(job.publisher, job.district, articles, posts, job.as_of)
    looks = dress(theme, job.publisher.theme.palette, job.publisher.theme.motif, job.publisher.url)
    plans = plan_blog(blog, looks.colour, found)
    own = summarise(blog, (), plans.urls(), {source.path: source.digest for source in sources.posts}, held_back(found))

    portal = assemble(district, (*shares, share(own)), job.as_of, outlines(district.code))
    plain = site_view(blog)
    example = plain.example or any(post.example for summary in shares for post in summary.posts)
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
    written = write_all(job, outputs, found)
    bodies.save()
    darkroom.save()
    return finished(job, seen, blog, own, Made(len(articles), bodies.converted, written), found)
