"""THE RECIPE: one publisher, from its folder to its pages. Read this first.

`build_village` reads nothing that its job does not name, and returns data only.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from kimsite.blog.assemble import assemble, is_public, is_shown
from kimsite.blog.plan import plan
from kimsite.blog.site import site_view
from kimsite.blog.summarise import summarise, unsigned
from kimsite.build.output import write
from kimsite.build.planned import Planned, outputs
from kimsite.build.stages import Stages
from kimsite.content import photos
from kimsite.content.collide import keep_apart
from kimsite.content.discover import POST_SUFFIXES, discover
from kimsite.content.media import Cupboard
from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Blog, Summary
from kimsite.model.build import Counts, VillageJob, VillageResult
from kimsite.model.content import Article, Picture, Post, Sources
from kimsite.model.findings import ERROR, Diagnostic
from kimsite.model.marked import Place
from kimsite.theme.assets import dress

PLAIN = Stages()


def build_village(job: VillageJob) -> VillageResult:
    """Build one publisher. Never raises: a fault of ours becomes a finding, and nothing of this village is written."""
    found = Findings(job.publisher.folder.removeprefix("content/"))
    try:
        return _build(job, found)
    except Exception:  # noqa: BLE001  # one village's fault must not sink the district
        found.add("B01", Place(path=job.publisher.folder), sebab=traceback.format_exc(limit=-3).strip().replace("\n", " | "))
        return VillageResult(publisher=job.publisher, summary=None, records=(), findings=found.sorted(), counts=Counts())


def _build(job: VillageJob, found: Findings) -> VillageResult:
    planned = plan_village(job, found)
    if planned is None:
        return VillageResult(publisher=job.publisher, summary=None, records=(), findings=found.sorted(), counts=Counts())
    written = write(Path(job.out), outputs(planned, found), found)
    return VillageResult(
        publisher=job.publisher,
        summary=summary_of(planned, held_back(found)),
        records=written.records,
        findings=found.sorted(),
        counts=Counts(
            posts=planned.posts,
            converted=planned.posts,
            held=held_back(found),
            written=written.written,
            unchanged=written.unchanged,
        ),
    )


def plan_village(job: VillageJob, found: Findings, stages: Stages = PLAIN) -> Planned | None:
    """Read everything and plan every page; nothing is rendered or written. None when the theme cannot be used.

    `stages`: the costly ones, which a preview lets remember what they made.
    """
    root = Path(job.root)
    theme = stages.load(root, job.publisher.theme.name, found)
    if theme is None:
        return None

    sources = discover(root, job.publisher.folder, found)
    posts = read_posts(sources, job, found, stages)
    articles = tuple(write_articles(posts, sources, job, found, stages))
    blog = assemble(job.publisher, job.district, articles, posts, job.as_of, _logo(sources, job, found, stages))
    site = site_view(blog)
    looks = dress(theme, site.palette, site.motif, site.url)
    return Planned(
        blog=blog,
        posts=len(articles),
        digests=tuple((source.path, source.digest) for source in sources.posts),
        theme=theme,
        env=stages.environment(theme, site.language),
        site=site,
        looks=looks,
        plans=plan(blog, looks.colour, found),
    )


def summary_of(planned: Planned, held: int) -> Summary:
    """What the district may know of a planned blog."""
    return summarise(planned.blog, planned.plans.urls(), dict(planned.digests), held)


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
    articles = tuple(write_articles(posts, sources, job, found, Stages(develop=photos.glance)))
    blog = assemble(job.publisher, job.district, articles, posts, job.as_of)
    return summarise(blog, (), {source.path: source.digest for source in sources.posts}, held_back(found))


def glance_village(job: VillageJob) -> Summary:
    """What a portal shows of the publisher on the job's day, at the least cost: no photo is developed, no text is signed."""
    found = Findings(job.publisher.folder.removeprefix("content/"))
    sources = discover(Path(job.root), job.publisher.folder, found)
    posts = read_posts(sources, job, found)
    articles = tuple(write_articles(posts, sources, job, found, Stages(develop=photos.sketch)))
    return glance(assemble(job.publisher, job.district, articles, posts, job.as_of), found)


def glance(blog: Blog, found: Findings) -> Summary:
    """The same of a blog that is at hand: without addresses, digests and signatures."""
    return summarise(blog, (), {article.post.path: "" for article in blog.articles}, held_back(found), unsigned)


def read_posts(sources: Sources, job: VillageJob, found: Findings, stages: Stages = PLAIN) -> tuple[Post, ...]:
    """Sources -> posts whose header is understood, whose text may be published, and whose address is their own."""
    posts = [post for source in sources.posts if (post := stages.read(source, job, found)) is not None]
    public = keep_apart((post for post in posts if is_public(post)), found)
    return (*public, *(post for post in posts if not is_public(post)))


def write_articles(posts: Iterable[Post], sources: Sources, job: VillageJob, found: Findings, stages: Stages = PLAIN) -> Iterator[Article]:
    """Posts -> articles, for those that are shown on the build's day."""
    cupboard = Cupboard(Path(job.root), job.publisher.folder, sources.media, found, develop=stages.develop)
    shown = (post for post in posts if is_public(post) and is_shown(post, job.as_of))
    yield from (article for post in shown if (article := stages.write(post, cupboard, found)) is not None)


def _logo(sources: Sources, job: VillageJob, found: Findings, stages: Stages) -> Picture | None:
    """The logo that sites.yaml names, from the publisher's own photos."""
    name = job.publisher.theme.logo
    cupboard = Cupboard(Path(job.root), job.publisher.folder, sources.media, found, develop=stages.develop)
    return cupboard.picture(name, f"{job.publisher.folder}/profil.md", Place(path="sites.yaml"), share=False) if name else None


def held_back(found: Findings) -> int:
    """How many posts an error keeps from being published."""
    paths = {one.place.path for one in found.sorted() if one.severity == ERROR}
    return sum(Path(path).suffix.lower() in POST_SUFFIXES for path in paths)
