"""Sources -> Posts -> Articles: what posts say, with their bodies and pictures, or why they are held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from kimsite.content.checks import check_body, check_source
from kimsite.content.checks.converted import with_remarks
from kimsite.content.checks.files import PersonalDataFound
from kimsite.content.checks.privacy import CheckedSource
from kimsite.content.checks.readability import advise_for_readers
from kimsite.content.convert import to_body, to_markup, to_normal
from kimsite.content.illustrate import illustrate
from kimsite.content.interpret import interpret, judge_draft, parse_checked
from kimsite.content.media.library import MediaLibrary
from kimsite.diagnostics.findings import Findings
from kimsite.model.build import VillageJob
from kimsite.model.content import Article, Body, Draft, Post, Rejected, SourceFile
from kimsite.model.marked import Place
from kimsite.pipeline.cache.posts import CachedPost, PostCache, cached_post, key_of
from kimsite.pipeline.in_steps import Unfinished, each
from kimsite.pipeline.post_faults import report_unfinished
from kimsite.tools.deadline import Deadline
from kimsite.tools.digest import quick
from kimsite.tools.memo import Memo


def findings_for(job: VillageJob) -> Findings:
    """An empty collection of findings about one publisher."""
    return Findings(job.publisher.folder.removeprefix("content/"))


def read_sources(
    sources: Sequence[SourceFile], job: VillageJob, cache: PostCache, limit: Deadline, diagnostics: Findings
) -> Iterator[Post | Rejected | Unfinished]:
    """What `read_source_post` gives for each source, findings included, computed once per source.

    `limit`: for each step of a reading.
    """

    def holds(known: CachedPost) -> bool:
        return known.holds_on(job.as_of)

    new = [source for source in sources if cache.find(key_of(source), holds) is None]
    made: dict[str, CachedPost] = {}
    failed: dict[str, Unfinished] = {}
    for source, one in zip(new, _read(new, job, limit), strict=True):
        if isinstance(one, Unfinished):
            failed[source.path] = one
        else:
            made[source.path] = one
    for source in sources:
        if source.path in failed:
            yield failed[source.path]
            continue
        key = key_of(source)
        cached = cache.get(key, partial(made.__getitem__, source.path), holds)
        if cached.start < 0:
            cache.discard(key)
        diagnostics.extend(cached.findings)
        yield cached.restore(source)


def _read(sources: Sequence[SourceFile], job: VillageJob, limit: Deadline) -> list[CachedPost | Unfinished]:
    """Each source with the findings of its own, step by step: `interpret` for many."""

    def judged(read: tuple[SourceFile, Findings, CheckedSource, Draft | None]) -> CachedPost:
        source, own, checked, draft = read
        post = judge_draft(checked, draft, job.publisher.url, job.as_of, job.district.zone, own)
        return cached_post(source, post, own.sorted())

    opened = [(source, findings_for(job)) for source in sources]
    checked = each(limit, lambda source: (*source, check_source(*source)), opened)
    parsed = each(limit, lambda source: (*source, parse_checked(source[2], source[1])), checked)
    return each(limit, judged, parsed)


def read_source_post(source: SourceFile, job: VillageJob, diagnostics: Findings) -> Post | Rejected:
    """One source understood, or its rejection: a text that may not be published, an incomplete header."""
    return interpret(source, job.publisher.url, job.as_of, job.district.zone, diagnostics)


def convert_bodies(
    posts: Sequence[Post], bodies: Memo[str, Body], markdown: str, limit: Deadline
) -> list[Body | Unfinished]:
    """The body of each post, converted step by step where `bodies`, by digest, does not know it."""
    keys = [quick(post.body) for post in posts]
    new = {key: post.body for key, post in zip(keys, posts, strict=True) if bodies.find(key) is None}
    normal = each(limit, to_normal, new.values())
    markups = each(limit, lambda text: to_markup(text, markdown), normal)
    made = dict(zip(new, each(limit, to_body, markups), strict=True))
    failed = {key: one for key, one in made.items() if isinstance(one, Unfinished)}
    fine = {key: one for key, one in made.items() if not isinstance(one, Unfinished)}
    return [failed.get(key) or bodies.get(key, partial(fine.__getitem__, key)) for key in keys]


def read_article(
    post: Post, converted: Body | Unfinished, library: MediaLibrary, job: VillageJob, diagnostics: Findings
) -> Article | None:
    """One post with its body and pictures, or None with a finding; raises as `report_unfinished` does."""
    start = Place(path=post.path, line=post.body_line)
    if isinstance(converted, Unfinished):
        report_unfinished(converted, post.head, start, job, diagnostics)
        return None
    try:
        check_body(converted)
        advise_for_readers(post, converted, diagnostics)
        return illustrate(with_remarks(post, converted, diagnostics), converted, library, diagnostics)
    except PersonalDataFound as leak:
        diagnostics.unread(leak.why, start)
        return None
    except Exception as error:
        error.add_note(post.path)
        raise
