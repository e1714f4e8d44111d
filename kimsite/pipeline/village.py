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

from kimsite.blog.assemble import assemble_blog, is_public, is_shown, opens
from kimsite.blog.plan import plan
from kimsite.blog.site import site_view
from kimsite.blog.summarise import portal_summary, report_summary, summarise
from kimsite.content.conflicts import Home, PlacedPost, resolve_url_conflicts
from kimsite.content.copies import report_duplicates, without_copies, without_versions
from kimsite.content.discover import discover
from kimsite.content.media.library import DevelopPhoto, MediaLibrary, develop_now, probe_stored
from kimsite.content.media.probe import probe
from kimsite.diagnostics.findings import Findings
from kimsite.model.accounts import Account
from kimsite.model.blog import Blog, Summary
from kimsite.model.build import Checked, Counts, OutputFile, VillageJob, VillageResult
from kimsite.model.config import Broadcast
from kimsite.model.content import Article, Picture, Post, Sources
from kimsite.model.findings import Diagnostic
from kimsite.model.marked import Place
from kimsite.pipeline.accounting import count_accounts, count_held, file_accounts
from kimsite.pipeline.cache.records import pack_records, unpack_records
from kimsite.pipeline.cache.village import VillageCaches
from kimsite.pipeline.journal import open_journal
from kimsite.pipeline.output import CacheCorrupted, WriteResult, write_files
from kimsite.pipeline.outputs import SitePlan, Unrendered, outputs
from kimsite.pipeline.stages import DEFAULT_STAGES, Stages
from kimsite.pipeline.staleness.fingerprint import folder_digest
from kimsite.pipeline.waiting import FAR_AHEAD, report_waiting
from kimsite.pipeline.write_errors import failed, faults_of
from kimsite.theme.assets import build_assets
from kimsite.theme.load import load_once
from kimsite.tools import files
from kimsite.tools.codec import encode
from kimsite.tools.deadline import Deadline, TooSlow
from kimsite.tools.unreadable import Unreadable

POST_SECONDS = 5.0
"""What reading or converting one post may take; the longest honest post of the corpora takes a hundredth of
it.
"""


class BuildStats(NamedTuple):
    """What a recipe did."""

    converted: int
    written: WriteResult
    accounts: tuple[Account, ...]


def build_village(job: VillageJob) -> VillageResult:
    """Build one publisher.

    Never raises: a fault of ours becomes a finding, and nothing of this village is remembered.
    """
    return run_guarded(job, _build)


def run_guarded(job: VillageJob, recipe: Callable[[VillageJob, Findings], VillageResult]) -> VillageResult:
    """Run a recipe.

    A spoilt memory is forgotten and the recipe begins again; any other fault is a finding, and the old pages
    stay.
    """
    diagnostics = Findings(job.publisher.folder.removeprefix("content/"))
    try:
        return recipe(job, diagnostics)
    except CacheCorrupted:
        shutil.rmtree(job.memory, ignore_errors=True)
        return run_guarded(replace(job, memory=""), recipe)
    except Unrendered:
        return failed(job, diagnostics)
    except OSError as error:
        return failed(job, diagnostics, faults_of([(_below(job, error), error)]))
    except Exception:  # noqa: BLE001  # one village's fault must not sink the district
        diagnostics.add(
            "B01",
            Place(path=job.publisher.folder),
            sebab=traceback.format_exc(limit=-3).strip().replace("\n", " | "),
        )
        return failed(job, diagnostics)


def _below(job: VillageJob, error: OSError) -> str:
    """The path that an error is about, as seen from the project."""
    return (
        str(error.filename or job.publisher.folder).removeprefix(f"{job.root}{os.sep}").replace(os.sep, "/")
    )


def _build(job: VillageJob, diagnostics: Findings) -> VillageResult:
    root = Path(job.root)
    seen = folder_digest(files.walk(root, job.publisher.folder), job.moment)
    memories = VillageCaches.of(job)
    planned = plan_village(job, diagnostics, memories.stages())
    if planned is None:
        return failed(job, diagnostics)

    written = write_outputs(job, outputs(planned, diagnostics), diagnostics)
    memories.save(diagnostics)
    if not written.published:
        return unpublished(job, written, diagnostics)
    unseen = replace(memories.stages(), develop=probe_stored)
    hidden = tuple(convert_posts(planned.posts, planned.sources, job, Findings(), unseen, shown=False))
    known = accounts_of(planned, job, diagnostics)
    summary = summarise(planned.blog, hidden, planned.plans.urls(), planned.digests(), count_held(known))
    return built_result(
        job, seen, planned, summary, BuildStats(memories.bodies.converted, written, known), diagnostics
    )


def plan_village(job: VillageJob, diagnostics: Findings, stages: Stages = DEFAULT_STAGES) -> SitePlan | None:
    """Read everything and plan every page; nothing is rendered or written.

    None when the theme cannot be used.
    """
    root = Path(job.root)
    theme = load_once(root, job.publisher.theme.name, job.theme, diagnostics)
    if theme is None:
        return None

    sources = discover(root, job.publisher.folder, diagnostics, stages.source)
    placed = read_posts(sources, job, diagnostics, stages)
    posts = placed.posts
    articles = tuple(convert_posts(posts, sources, job, diagnostics, stages))
    blog = assemble_blog(
        job.publisher,
        job.district,
        articles,
        posts,
        job.as_of,
        _logo(sources, job, diagnostics, stages.develop),
    )
    site = site_view(blog)
    looks = build_assets(theme, site.palette, site.motif, site.url)
    return SitePlan(
        sources=sources,
        posts=posts,
        published=frozenset(article.post.path for article in articles),
        disputes=placed.disputes,
        blog=blog,
        theme=theme,
        site=site,
        looks=looks,
        plans=plan(blog, looks.colour, diagnostics),
    )


def write_outputs(job: VillageJob, outputs: Iterable[OutputFile], diagnostics: Findings) -> WriteResult:
    """Write a publisher's outputs, as far as they differ from what the last build wrote.

    Raises OSError where they cannot be journalled.
    """
    previous = {record.path: record for record in unpack_records(job.previous)}
    with open_journal(job.memory) as journal:
        return write_files(Path(job.out), outputs, previous, journal, diagnostics)


def built_result(
    job: VillageJob, seen: str, planned: SitePlan, summary: Summary, made: BuildStats, diagnostics: Findings
) -> VillageResult:
    """The result of a build that went through.

    `seen`: digest of the folder as it was before anything was read.
    """
    findings = diagnostics.sorted()
    return VillageResult(
        id=job.publisher.id,
        url=job.publisher.url,
        whole=True,
        files=seen,
        valid_until=_valid_until(planned.blog.next_change, findings, job.as_of),
        counts=replace(
            count_accounts(planned.sources, made.accounts, planned.published),
            converted=made.converted,
            written=made.written.written,
            unchanged=made.written.unchanged,
            failed=made.written.failed,
        ),
        accounts=made.accounts,
        disputes=planned.disputes,
        findings=findings,
        records=pack_records(made.written.records),
        share=encode(portal_summary(summary)),
        summary=encode(report_summary(summary)),
        faults=made.written.faults,
        stuck=made.written.stuck,
    )


def unpublished(job: VillageJob, written: WriteResult, diagnostics: Findings) -> VillageResult:
    """The result of a build whose new files could not be written: nothing was changed."""
    return failed(
        job, diagnostics, written.faults, Counts(unchanged=written.unchanged, failed=written.failed)
    )


def read_broadcasts(job: VillageJob) -> tuple[Broadcast, ...]:
    """The siaran in the district's own folder, newest first."""
    diagnostics = Findings()
    sources = discover(Path(job.root), job.publisher.folder, diagnostics)
    posts = (
        post
        for post in read_posts(sources, job, diagnostics).posts
        if post.kind == "siaran" and not post.draft
    )
    return tuple(
        Broadcast(
            title=post.title, summary=post.summary, url=post.url, day=opens(post), until=post.hide_after
        )
        for post in sorted(posts, key=lambda post: (-post.day.toordinal(), post.path))
    )


def _valid_until(next_change: date | None, findings: tuple[Diagnostic, ...], as_of: date) -> date | None:
    """The first day of another outcome. A date found to lie far ahead may be near enough tomorrow."""
    tomorrow = as_of + timedelta(days=1)
    return tomorrow if any(finding.code in {"T03", FAR_AHEAD} for finding in findings) else next_change


def check_village(job: VillageJob) -> Checked:
    """Everything a build would find in the publisher's texts and pictures. Writes nothing."""
    diagnostics = Findings(job.publisher.folder.removeprefix("content/"))
    sources = discover(Path(job.root), job.publisher.folder, diagnostics)
    stages = replace(VillageCaches.of(job).stages(), develop=develop_now)
    posts = read_posts(sources, job, diagnostics, stages).posts
    articles = tuple(convert_posts(posts, sources, job, diagnostics, stages))
    plans = plan(assemble_blog(job.publisher, job.district, articles, posts, job.as_of), "", diagnostics)
    published = {article.post.path for article in articles}
    known = file_accounts(sources, posts, published, job.as_of, diagnostics)
    return Checked(
        findings=diagnostics.sorted(),
        counts=count_accounts(sources, known, published),
        accounts=known,
        url=job.publisher.url,
        pages=(*(page.path for page in plans.pages), *(file.path for file in (*plans.assets, *plans.data))),
    )


def summarise_village(job: VillageJob) -> Summary:
    """What the publisher published up to the job's day, posts that have been hidden since included.

    Writes nothing, develops no photo.
    """
    diagnostics = Findings(job.publisher.folder.removeprefix("content/"))
    sources = discover(Path(job.root), job.publisher.folder, diagnostics)
    stages = replace(VillageCaches.of(job).stages(), develop=probe_stored)
    posts = read_posts(sources, job, diagnostics, stages).posts
    articles = tuple(convert_posts(posts, sources, job, diagnostics, stages))
    hidden = tuple(convert_posts(posts, sources, job, diagnostics, stages, shown=False))
    blog = assemble_blog(job.publisher, job.district, articles, posts, job.as_of)
    known = file_accounts(sources, posts, {article.post.path for article in articles}, job.as_of, diagnostics)
    return summarise(
        blog, hidden, (), {source.path: source.digest for source in sources.posts}, count_held(known)
    )


def probe_village(job: VillageJob) -> Summary:
    """What the portal shows of the publisher, for who has no build at hand: no photo is developed, nothing is
    written.
    """
    diagnostics = Findings(job.publisher.folder.removeprefix("content/"))
    sources = discover(Path(job.root), job.publisher.folder, diagnostics)
    stages = replace(VillageCaches.of(job).stages(), develop=probe)
    posts = read_posts(sources, job, diagnostics, stages).posts
    articles = tuple(convert_posts(posts, sources, job, diagnostics, stages))
    return summarise_for_portal(assemble_blog(job.publisher, job.district, articles, posts, job.as_of))


def summarise_for_portal(blog: Blog) -> Summary:
    """The same of a blog that is at hand.

    Texts are left out before they are signed: signing is most of a summary's cost.
    """
    silent = replace(
        blog,
        articles=tuple(replace(article, body=replace(article.body, text="")) for article in blog.articles),
    )
    return portal_summary(summarise(silent, (), (), {article.post.path: "" for article in blog.articles}, 0))


def read_posts(
    sources: Sources, job: VillageJob, diagnostics: Findings, stages: Stages = DEFAULT_STAGES
) -> PlacedPost:
    """Sources -> posts whose header is understood, whose text may be published, and whose address is their
    own.
    """
    read = []
    with Deadline(POST_SECONDS) as watch:
        for source in without_copies(sources.posts, diagnostics):
            try:
                post = watch.run(partial(stages.read, source, job, diagnostics))
            except TooSlow:
                diagnostics.add("Y15", Place(path=source.path), detik=f"{POST_SECONDS:.0f}")
                continue
            if post is not None:
                read.append(post)
    posts = without_versions(read, diagnostics)
    open_ = tuple(post for post in posts if post.draft or is_public(post))
    shown = {post.path for post in open_ if not post.draft and is_shown(post, job.as_of)}
    report_duplicates((post for post in open_ if post.path in shown), diagnostics)
    report_waiting(
        (post for post in open_ if not post.draft and post.path not in shown), job.as_of, diagnostics
    )
    publisher = job.publisher
    home = Home(folder=publisher.folder, url=publisher.url, seen=job.seen, others=publisher.others)
    placed = resolve_url_conflicts(open_, lambda post: post.path in shown, home, sources.paths, diagnostics)
    return replace(
        placed, posts=(*placed.posts, *(post for post in posts if not (post.draft or is_public(post))))
    )


def convert_posts(
    posts: Iterable[Post],
    sources: Sources,
    job: VillageJob,
    diagnostics: Findings,
    stages: Stages = DEFAULT_STAGES,
    *,
    shown: bool = True,
) -> Iterator[Article]:
    """Posts -> articles, for those that are shown on the build's day; or, not `shown`, for those whose last
    day has passed.
    """
    cupboard = MediaLibrary(
        Path(job.root), job.publisher.folder, sources.media, diagnostics, develop=stages.develop
    )
    with Deadline(POST_SECONDS) as watch:
        for post in posts:
            if not is_public(post) or opens(post) > job.as_of or is_shown(post, job.as_of) != shown:
                continue
            article = stages.write(
                post, cupboard, lambda text: watch.run(partial(stages.convert, text)), diagnostics
            )
            if article is not None:
                yield article


def _logo(sources: Sources, job: VillageJob, diagnostics: Findings, develop: DevelopPhoto) -> Picture | None:
    """The logo that sites.yaml names, from the publisher's own photos."""
    name = job.publisher.theme.logo
    cupboard = MediaLibrary(Path(job.root), job.publisher.folder, sources.media, diagnostics, develop=develop)
    if not name:
        return None
    picture = cupboard.picture(name, f"{job.publisher.folder}/profil.md", share=False)
    if isinstance(picture, Unreadable):
        diagnostics.unread(picture, Place(path="sites.yaml"))
        return None
    return picture


def accounts_of(planned: SitePlan, job: VillageJob, diagnostics: Findings) -> tuple[Account, ...]:
    """What became of every file of the folder."""
    return file_accounts(planned.sources, planned.posts, planned.published, job.as_of, diagnostics)
