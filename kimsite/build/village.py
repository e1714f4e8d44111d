"""THE RECIPE: one publisher, from its folder to its pages. Read this first.

`build_village` reads nothing that its job does not name, and returns data only.
"""

from __future__ import annotations

import os
import shutil
import traceback
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from kimsite.blog.assemble import assemble, is_public, is_shown, opens
from kimsite.blog.plan import plan
from kimsite.blog.site import site_view
from kimsite.blog.summarise import for_reports, share, summarise
from kimsite.build.accounting import accounts, counted, held_back
from kimsite.build.faults import failed, faults_of
from kimsite.build.journal import open_journal
from kimsite.build.memories import Memories
from kimsite.build.output import Spoilt, Written, write
from kimsite.build.planned import Planned, Unrendered, outputs
from kimsite.build.records import pack, unpack
from kimsite.build.stages import PLAIN, Stages
from kimsite.build.stale import folder_digest
from kimsite.build.waiting import FAR_AHEAD, tell_waiting
from kimsite.content.collide import Home, Placed, keep_apart
from kimsite.content.copies import tell_twins, without_copies, without_versions
from kimsite.content.discover import discover
from kimsite.content.media import Cupboard, Develop, at_once, glance
from kimsite.content.sketch import sketch
from kimsite.diagnostics.findings import Findings
from kimsite.model.accounts import Account
from kimsite.model.blog import Blog, Summary
from kimsite.model.build import Checked, Counts, OutputFile, VillageJob, VillageResult
from kimsite.model.config import Broadcast
from kimsite.model.content import Article, Picture, Post, Sources
from kimsite.model.findings import Diagnostic
from kimsite.model.marked import Place
from kimsite.theme.assets import dress
from kimsite.theme.load import load_once
from kimsite.tools import files
from kimsite.tools.codec import encode
from kimsite.tools.unread import Unread
from kimsite.tools.watch import TooSlow, Watch

POST_SECONDS = 5.0
"""What reading or converting one post may take; the longest honest post of the corpora takes a hundredth of it."""


class Made(NamedTuple):
    """What a recipe did."""

    converted: int
    written: Written
    accounts: tuple[Account, ...]


def build_village(job: VillageJob) -> VillageResult:
    """Build one publisher. Never raises: a fault of ours becomes a finding, and nothing of this village is remembered."""
    return guarded(job, _build)


def guarded(job: VillageJob, recipe: Callable[[VillageJob, Findings], VillageResult]) -> VillageResult:
    """Run a recipe. A spoilt memory is forgotten and the recipe begins again; any other fault is a finding, and the old pages stay."""
    found = Findings(job.publisher.folder.removeprefix("content/"))
    try:
        return recipe(job, found)
    except Spoilt:
        shutil.rmtree(job.memory, ignore_errors=True)
        return guarded(replace(job, memory=""), recipe)
    except Unrendered:
        return failed(job, found)
    except OSError as error:
        return failed(job, found, faults_of([(_below(job, error), error)]))
    except Exception:  # noqa: BLE001  # one village's fault must not sink the district
        found.add("B01", Place(path=job.publisher.folder), sebab=traceback.format_exc(limit=-3).strip().replace("\n", " | "))
        return failed(job, found)


def _below(job: VillageJob, error: OSError) -> str:
    """The path that an error is about, as seen from the project."""
    return str(error.filename or job.publisher.folder).removeprefix(f"{job.root}{os.sep}").replace(os.sep, "/")


def _build(job: VillageJob, found: Findings) -> VillageResult:
    root = Path(job.root)
    seen = folder_digest(files.walk(root, job.publisher.folder), job.moment)
    memories = Memories.of(job)
    planned = plan_village(job, found, memories.stages())
    if planned is None:
        return failed(job, found)

    written = write_all(job, outputs(planned, found), found)
    memories.save(found)
    if not written.published:
        return unpublished(job, written, found)
    unseen = replace(memories.stages(), develop=glance)
    hidden = tuple(write_articles(planned.posts, planned.sources, job, Findings(), unseen, shown=False))
    known = accounts_of(planned, job, found)
    summary = summarise(planned.blog, hidden, planned.plans.urls(), planned.digests(), held_back(known))
    return finished(job, seen, planned, summary, Made(memories.bodies.converted, written, known), found)


def plan_village(job: VillageJob, found: Findings, stages: Stages = PLAIN) -> Planned | None:
    """Read everything and plan every page; nothing is rendered or written. None when the theme cannot be used."""
    root = Path(job.root)
    theme = load_once(root, job.publisher.theme.name, job.theme, found)
    if theme is None:
        return None

    sources = discover(root, job.publisher.folder, found, stages.source)
    placed = read_posts(sources, job, found, stages)
    posts = placed.posts
    articles = tuple(write_articles(posts, sources, job, found, stages))
    blog = assemble(job.publisher, job.district, articles, posts, job.as_of, _logo(sources, job, found, stages.develop))
    site = site_view(blog)
    looks = dress(theme, site.palette, site.motif, site.url)
    return Planned(
        sources=sources,
        posts=posts,
        published=frozenset(article.post.path for article in articles),
        disputes=placed.disputes,
        blog=blog,
        theme=theme,
        site=site,
        looks=looks,
        plans=plan(blog, looks.colour, found),
    )


def write_all(job: VillageJob, outputs: Iterable[OutputFile], found: Findings) -> Written:
    """Write a publisher's outputs, as far as they differ from what the last build wrote. Raises OSError where they cannot be journalled."""
    previous = {record.path: record for record in unpack(job.previous)}
    with open_journal(job.memory) as journal:
        return write(Path(job.out), outputs, previous, journal, found)


def finished(job: VillageJob, seen: str, planned: Planned, summary: Summary, made: Made, found: Findings) -> VillageResult:
    """The result of a build that went through. `seen`: digest of the folder as it was before anything was read."""
    findings = found.sorted()
    return VillageResult(
        id=job.publisher.id,
        url=job.publisher.url,
        whole=True,
        files=seen,
        valid_until=_valid_until(planned.blog.next_change, findings, job.as_of),
        counts=replace(
            counted(planned.sources, made.accounts, planned.published),
            converted=made.converted,
            written=made.written.written,
            unchanged=made.written.unchanged,
            failed=made.written.failed,
        ),
        accounts=made.accounts,
        disputes=planned.disputes,
        findings=findings,
        records=pack(made.written.records),
        share=encode(share(summary)),
        summary=encode(for_reports(summary)),
        faults=made.written.faults,
        stuck=made.written.stuck,
    )


def unpublished(job: VillageJob, written: Written, found: Findings) -> VillageResult:
    """The result of a build whose new files could not be written: nothing was changed."""
    return failed(job, found, written.faults, Counts(unchanged=written.unchanged, failed=written.failed))


def broadcasts(job: VillageJob) -> tuple[Broadcast, ...]:
    """The siaran in the district's own folder, newest first."""
    found = Findings()
    sources = discover(Path(job.root), job.publisher.folder, found)
    posts = (post for post in read_posts(sources, job, found).posts if post.kind == "siaran" and not post.draft)
    return tuple(
        Broadcast(title=post.title, summary=post.summary, url=post.url, day=opens(post), until=post.hide_after)
        for post in sorted(posts, key=lambda post: (-post.day.toordinal(), post.path))
    )


def _valid_until(next_change: date | None, findings: tuple[Diagnostic, ...], as_of: date) -> date | None:
    """The first day of another outcome. A date found to lie far ahead may be near enough tomorrow."""
    tomorrow = as_of + timedelta(days=1)
    return tomorrow if any(finding.code in {"T03", FAR_AHEAD} for finding in findings) else next_change


def check_village(job: VillageJob) -> Checked:
    """Everything a build would find in the publisher's texts and pictures. Writes nothing."""
    found = Findings(job.publisher.folder.removeprefix("content/"))
    sources = discover(Path(job.root), job.publisher.folder, found)
    stages = replace(Memories.of(job).stages(), develop=at_once)
    posts = read_posts(sources, job, found, stages).posts
    articles = tuple(write_articles(posts, sources, job, found, stages))
    plans = plan(assemble(job.publisher, job.district, articles, posts, job.as_of), "", found)
    published = {article.post.path for article in articles}
    known = accounts(sources, posts, published, job.as_of, found)
    return Checked(
        findings=found.sorted(),
        counts=counted(sources, known, published),
        accounts=known,
        url=job.publisher.url,
        pages=(*(page.path for page in plans.pages), *(file.path for file in (*plans.assets, *plans.data))),
    )


def summarise_village(job: VillageJob) -> Summary:
    """What the publisher published up to the job's day, posts that have been hidden since included. Writes nothing, develops no photo."""
    found = Findings(job.publisher.folder.removeprefix("content/"))
    sources = discover(Path(job.root), job.publisher.folder, found)
    stages = replace(Memories.of(job).stages(), develop=glance)
    posts = read_posts(sources, job, found, stages).posts
    articles = tuple(write_articles(posts, sources, job, found, stages))
    hidden = tuple(write_articles(posts, sources, job, found, stages, shown=False))
    blog = assemble(job.publisher, job.district, articles, posts, job.as_of)
    known = accounts(sources, posts, {article.post.path for article in articles}, job.as_of, found)
    return summarise(blog, hidden, (), {source.path: source.digest for source in sources.posts}, held_back(known))


def glance_village(job: VillageJob) -> Summary:
    """What the portal shows of the publisher, for who has no build at hand: no photo is developed, nothing is written."""
    found = Findings(job.publisher.folder.removeprefix("content/"))
    sources = discover(Path(job.root), job.publisher.folder, found)
    stages = replace(Memories.of(job).stages(), develop=sketch)
    posts = read_posts(sources, job, found, stages).posts
    articles = tuple(write_articles(posts, sources, job, found, stages))
    return shown_of(assemble(job.publisher, job.district, articles, posts, job.as_of))


def shown_of(blog: Blog) -> Summary:
    """The same of a blog that is at hand. Texts are left out before they are signed: signing is most of a summary's cost."""
    silent = replace(blog, articles=tuple(replace(article, body=replace(article.body, text="")) for article in blog.articles))
    return share(summarise(silent, (), (), {article.post.path: "" for article in blog.articles}, 0))


def read_posts(sources: Sources, job: VillageJob, found: Findings, stages: Stages = PLAIN) -> Placed:
    """Sources -> posts whose header is understood, whose text may be published, and whose address is their own."""
    read = []
    with Watch(POST_SECONDS) as watch:
        for source in without_copies(sources.posts, found):
            try:
                post = watch.run(partial(stages.read, source, job, found))
            except TooSlow:
                found.add("Y15", Place(path=source.path), detik=f"{POST_SECONDS:.0f}")
                continue
            if post is not None:
                read.append(post)
    posts = without_versions(read, found)
    open_ = tuple(post for post in posts if post.draft or is_public(post))
    shown = {post.path for post in open_ if not post.draft and is_shown(post, job.as_of)}
    tell_twins((post for post in open_ if post.path in shown), found)
    tell_waiting((post for post in open_ if not post.draft and post.path not in shown), job.as_of, found)
    publisher = job.publisher
    home = Home(folder=publisher.folder, url=publisher.url, seen=job.seen, others=publisher.others)
    placed = keep_apart(open_, lambda post: post.path in shown, home, sources.paths, found)
    return replace(placed, posts=(*placed.posts, *(post for post in posts if not (post.draft or is_public(post)))))


def write_articles(
    posts: Iterable[Post],
    sources: Sources,
    job: VillageJob,
    found: Findings,
    stages: Stages = PLAIN,
    *,
    shown: bool = True,
) -> Iterator[Article]:
    """Posts -> articles, for those that are shown on the build's day; or, not `shown`, for those whose last day has passed."""
    cupboard = Cupboard(Path(job.root), job.publisher.folder, sources.media, found, develop=stages.develop)
    with Watch(POST_SECONDS) as watch:
        for post in posts:
            if not is_public(post) or opens(post) > job.as_of or is_shown(post, job.as_of) != shown:
                continue
            article = stages.write(post, cupboard, lambda text: watch.run(partial(stages.convert, text)), found)
            if article is not None:
                yield article


def _logo(sources: Sources, job: VillageJob, found: Findings, develop: Develop) -> Picture | None:
    """The logo that sites.yaml names, from the publisher's own photos."""
    name = job.publisher.theme.logo
    cupboard = Cupboard(Path(job.root), job.publisher.folder, sources.media, found, develop=develop)
    if not name:
        return None
    picture = cupboard.picture(name, f"{job.publisher.folder}/profil.md", share=False)
    if isinstance(picture, Unread):
        found.unread(picture, Place(path="sites.yaml"))
        return None
    return picture


def accounts_of(planned: Planned, job: VillageJob, found: Findings) -> tuple[Account, ...]:
    """What became of every file of the folder."""
    return accounts(planned.sources, planned.posts, planned.published, job.as_of, found)
