"""THE RECIPE: one publisher, from its folder to its pages. Read this first.

`build_village` reads nothing that its job does not name, and returns data only.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from kimsite.blog.assemble import assemble, is_public, is_shown
from kimsite.blog.plan import plan
from kimsite.blog.site import site_view
from kimsite.blog.summarise import summarise
from kimsite.build.output import write
from kimsite.content import photos
from kimsite.content.check import look
from kimsite.content.checks.privacy import shown_anyway
from kimsite.content.collide import keep_apart
from kimsite.content.discover import POST_SUFFIXES, discover
from kimsite.content.frontmatter import parse
from kimsite.content.illustrate import illustrate
from kimsite.content.markdown import Unconvertible, convert
from kimsite.content.media import Cupboard, Develop, Personal
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Summary
from kimsite.model.build import Counts, OutputFile, VillageJob, VillageResult
from kimsite.model.content import Article, Picture, Post, SourceFile, Sources
from kimsite.model.findings import ERROR, Diagnostic
from kimsite.model.marked import Place
from kimsite.model.plans import DataPlan
from kimsite.theme.assets import dress, pictures
from kimsite.theme.load import load
from kimsite.theme.render import render
from kimsite.tools.watch import TooSlow, Watch

POST_SECONDS = 5.0
"""What reading or converting one post may take; the longest honest post of the corpora takes a hundredth of it."""


def build_village(job: VillageJob) -> VillageResult:
    """Build one publisher. Never raises: a fault of ours becomes a finding, and nothing of this village is written."""
    found = Findings(job.publisher.folder.removeprefix("content/"))
    try:
        return _build(job, found)
    except Exception:  # noqa: BLE001  # one village's fault must not sink the district
        found.add("B01", Place(path=job.publisher.folder), sebab=traceback.format_exc(limit=-3).strip().replace("\n", " | "))
        return VillageResult(publisher=job.publisher, summary=None, records=(), findings=found.sorted(), counts=Counts())


def _build(job: VillageJob, found: Findings) -> VillageResult:
    root = Path(job.root)
    theme = load(root, job.publisher.theme.name, found)
    if theme is None:
        return VillageResult(publisher=job.publisher, summary=None, records=(), findings=found.sorted(), counts=Counts())

    sources = discover(root, job.publisher.folder, found)
    posts = read_posts(sources, job, found)
    articles = tuple(write_articles(posts, sources, job, found))
    blog = assemble(job.publisher, job.district, articles, posts, job.as_of, _logo(sources, job, found))
    site = site_view(blog)
    looks = dress(theme, site.palette, site.motif, site.url)
    plans = plan(blog, looks.colour, found)

    outputs = chain(
        looks.files,
        pictures(site, looks),
        as_files(plans.assets),
        render(plans.pages, theme, site, looks, found),
        as_files(plans.data),
    )
    written = write(Path(job.out), outputs, found)
    return VillageResult(
        publisher=job.publisher,
        summary=summarise(blog, plans.urls(), {source.path: source.digest for source in sources.posts}, held_back(found)),
        records=written.records,
        findings=found.sorted(),
        counts=Counts(
            posts=len(articles),
            converted=len(articles),
            held=held_back(found),
            written=written.written,
            unchanged=written.unchanged,
        ),
    )


def check_village(job: VillageJob) -> tuple[Diagnostic, ...]:
    """Everything a build would find in the publisher's texts and pictures. Writes nothing."""
    found = Findings(job.publisher.folder.removeprefix("content/"))
    sources = discover(Path(job.root), job.publisher.folder, found)
    posts = read_posts(sources, job, found)
    articles = tuple(write_articles(posts, sources, job, found))
    plan(assemble(job.publisher, job.district, articles, posts, job.as_of), "", found)
    return found.sorted()


def summarise_village(job: VillageJob) -> Summary:
    """What the publisher published up to the job's day, posts that have been hidden since included. Writes nothing, develops no photo."""
    found = Findings(job.publisher.folder.removeprefix("content/"))
    sources = discover(Path(job.root), job.publisher.folder, found)
    posts = tuple(replace(post, hide_after=None) for post in read_posts(sources, job, found))
    articles = tuple(write_articles(posts, sources, job, found, develop=photos.glance))
    blog = assemble(job.publisher, job.district, articles, posts, job.as_of)
    return summarise(blog, (), {source.path: source.digest for source in sources.posts}, held_back(found))


def read_posts(sources: Sources, job: VillageJob, found: Findings) -> tuple[Post, ...]:
    """Sources -> posts whose header is understood, whose text may be published, and whose address is their own."""
    posts = []
    with Watch(POST_SECONDS) as watch:
        for source in sources.posts:
            try:
                post = watch.run(partial(_read_post, source, job, found))
            except TooSlow:
                found.add("Y15", Place(path=source.path), detik=f"{POST_SECONDS:.0f}")
                continue
            if post is not None:
                posts.append(post)
    public = keep_apart((post for post in posts if is_public(post)), found)
    return (*public, *(post for post in posts if not is_public(post)))


def _read_post(source: SourceFile, job: VillageJob, found: Findings) -> Post | None:
    """The post, or None when a check or its header holds it back. Its header is read all the same: its author hears everything at once."""
    safe, seen = look(source, found)
    post = validate(parse(seen, found), job.publisher.url, job.as_of, found)
    return post if safe else None


def write_articles(posts: Iterable[Post], sources: Sources, job: VillageJob, found: Findings, develop: Develop = photos.develop) -> Iterator[Article]:
    """Posts -> articles, for those that are shown on the build's day."""
    cupboard = Cupboard(Path(job.root), job.publisher.folder, sources.media, found, develop=develop)
    with Watch(POST_SECONDS) as watch:
        for post in posts:
            if not is_public(post) or not is_shown(post, job.as_of):
                continue
            try:
                body = watch.run(partial(convert, post.body))
            except Unconvertible:
                found.add("Y14", post.head, sebab="susunannya bersarang terlalu dalam")
                continue
            except TooSlow:
                found.add("Y15", Place(path=post.path, line=post.body_line), detik=f"{POST_SECONDS:.0f}")
                continue
            if shown_anyway(body.text):
                found.add("P01", Place(path=post.path, line=post.body_line), sebab="nomornya tersusun dari beberapa bagian")
                continue
            try:
                yield illustrate(post, body, cupboard, found)
            except Personal as leak:
                found.add("P01", post.head, sebab=leak)


def _logo(sources: Sources, job: VillageJob, found: Findings) -> Picture | None:
    """The logo that sites.yaml names, from the publisher's own photos."""
    name = job.publisher.theme.logo
    cupboard = Cupboard(Path(job.root), job.publisher.folder, sources.media, found)
    return cupboard.picture(name, f"{job.publisher.folder}/profil.md", Place(path="sites.yaml"), share=False) if name else None


def held_back(found: Findings) -> int:
    """How many posts an error keeps from being published."""
    paths = {one.place.path for one in found.sorted() if one.severity == ERROR}
    return sum(Path(path).suffix.lower() in POST_SUFFIXES for path in paths)


def as_files(plans: Iterable[DataPlan]) -> Iterator[OutputFile]:
    """Files that no theme dresses."""
    return (OutputFile(path=plan.path, data=plan.data) for plan in plans)
