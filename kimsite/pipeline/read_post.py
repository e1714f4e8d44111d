"""One source -> Post -> Article: what one post says, with its body and pictures, or why it is held."""

from __future__ import annotations

from kimsite.content.check import run_checks
from kimsite.content.checks.converted import with_remarks
from kimsite.content.checks.privacy import shown_anyway
from kimsite.content.checks.unfinished import placeholder_line, says_nothing
from kimsite.content.convert import Unconvertible, convert
from kimsite.content.illustrate import illustrate
from kimsite.content.media.library import MediaLibrary, PersonalDataFound
from kimsite.content.parse import parse
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import JOINED, Findings
from kimsite.model.build import VillageJob
from kimsite.model.content import Article, Body, Post, SourceFile
from kimsite.model.marked import Place
from kimsite.pipeline.cache.posts import CachedPost, PostCache, cached_post, key_of
from kimsite.tools.deadline import Deadline, TooSlow
from kimsite.tools.digest import quick
from kimsite.tools.memo import Memo


def findings_for(job: VillageJob) -> Findings:
    """An empty collection of findings about one publisher."""
    return Findings(job.publisher.folder.removeprefix("content/"))


def read_post(source: SourceFile, job: VillageJob, cache: PostCache, diagnostics: Findings) -> Post | None:
    """What `read_source_post` gives, findings included, computed once per source."""
    key = key_of(source)

    def compute() -> CachedPost:
        own = findings_for(job)
        post = read_source_post(source, job, own)
        return cached_post(source, post, own.sorted())

    cached = cache.get(key, compute)
    if not cached.reusable:
        cache.discard(key)
    diagnostics.extend(cached.findings)
    return cached.restore(source)


def read_source_post(source: SourceFile, job: VillageJob, diagnostics: Findings) -> Post | None:
    """One source understood, or None with findings: a text that may not be published, or a header that says
    too little.
    """
    safe, seen = run_checks(source, diagnostics)
    post = validate(parse(seen, diagnostics), job.publisher.url, job.as_of, diagnostics, job.district.zone)
    return post if safe and (post is None or post.draft or is_finished(post, diagnostics)) else None


def is_finished(post: Post, diagnostics: Findings) -> bool:
    """False, with a finding, for a post that its writer has only begun."""
    line = placeholder_line(post.body)
    if line >= 0:
        text = post.body.split("\n")[line]
        diagnostics.add(
            "Y26", Place(path=post.path, line=post.body_line + line, column=1, text=text, width=len(text))
        )
    elif says_nothing(post):
        diagnostics.add("Y29", post.head)
    else:
        return True
    return False


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
        if shown_anyway(body.text):
            raise PersonalDataFound("P01", sebab=JOINED)  # noqa: TRY301  # as for a file that the post names
        return illustrate(with_remarks(post, body, diagnostics), body, library, diagnostics)
    except Unconvertible as error:
        diagnostics.add("Y14", post.head, sebab=str(error))
    except TooSlow as slow:
        diagnostics.add("Y15", start, detik=f"{slow.seconds:.0f}")
    except PersonalDataFound as leak:
        diagnostics.unread(leak.why, start)
    return None
