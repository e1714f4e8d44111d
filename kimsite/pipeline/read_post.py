"""One source -> Post -> Article: what one post says, with its body and pictures, or why it is held."""

from __future__ import annotations

from kimsite.content.checks import check_body
from kimsite.content.checks.converted import with_remarks
from kimsite.content.checks.files import PersonalDataFound
from kimsite.content.checks.readability import advise_for_readers
from kimsite.content.convert import Unconvertible, convert
from kimsite.content.illustrate import illustrate
from kimsite.content.interpret import interpret
from kimsite.content.media.library import MediaLibrary
from kimsite.diagnostics.findings import Findings
from kimsite.model.build import VillageJob
from kimsite.model.content import Article, Body, Post, Rejected, SourceFile
from kimsite.model.marked import Place
from kimsite.pipeline.cache.posts import CachedPost, PostCache, cached_post, key_of
from kimsite.tools.deadline import Deadline, TooSlow
from kimsite.tools.digest import quick
from kimsite.tools.memo import Memo


def findings_for(job: VillageJob) -> Findings:
    """An empty collection of findings about one publisher."""
    return Findings(job.publisher.folder.removeprefix("content/"))


def read_post(
    source: SourceFile, job: VillageJob, cache: PostCache, diagnostics: Findings
) -> Post | Rejected:
    """What `read_source_post` gives, findings included, computed once per source."""
    key = key_of(source)

    def compute() -> CachedPost:
        own = findings_for(job)
        post = read_source_post(source, job, own)
        return cached_post(source, post, own.sorted())

    cached = cache.get(key, compute, lambda known: known.holds_on(job.as_of))
    if cached.start < 0:
        cache.discard(key)
    diagnostics.extend(cached.findings)
    return cached.restore(source)


def read_source_post(source: SourceFile, job: VillageJob, diagnostics: Findings) -> Post | Rejected:
    """One source understood, or its rejection: a text that may not be published, an incomplete header."""
    return interpret(source, job.publisher.url, job.as_of, job.district.zone, diagnostics)


def read_article(
    post: Post,
    library: MediaLibrary,
    bodies: Memo[str, Body],
    job: VillageJob,
    limit: Deadline,
    diagnostics: Findings,
) -> Article | None:
    """One post with its body and pictures, or None with a finding.

    `bodies`: converted texts by digest; `limit`: for one conversion.
    """
    start = Place(path=post.path, line=post.body_line)
    try:
        key, markdown = quick(post.body), job.district.markdown
        body = limit.run(lambda: bodies.get(key, lambda: convert(post.body, markdown)))
        check_body(body)
        advise_for_readers(post, body, diagnostics)
        return illustrate(with_remarks(post, body, diagnostics), body, library, diagnostics)
    except Unconvertible as error:
        diagnostics.add("Y14", post.head, sebab=str(error))
    except TooSlow as slow:
        diagnostics.add("Y15", start, detik=f"{slow.seconds:.0f}")
    except PersonalDataFound as leak:
        diagnostics.unread(leak.why, start)
    return None
