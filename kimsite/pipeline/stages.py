"""The costly stages of the recipe, by name: whoever builds again and again lets each remember
what it made.
"""

from __future__ import annotations

from collections.abc import Callable

from kimsite.content.check import run_checks
from kimsite.content.checks.converted import with_remarks
from kimsite.content.checks.privacy import shown_anyway
from kimsite.content.checks.unfinished import placeholder_line, says_nothing
from kimsite.content.convert import Unconvertible, convert
from kimsite.content.discover import ReadSource, read_source
from kimsite.content.illustrate import illustrate
from kimsite.content.media.library import DevelopPhoto, MediaLibrary, PersonalDataFound, develop_now
from kimsite.content.parse import parse
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import JOINED, Findings
from kimsite.model.build import VillageJob
from kimsite.model.content import Article, Body, Post, SourceFile
from kimsite.model.marked import Place
from kimsite.record import Record
from kimsite.tools.deadline import TooSlow

Convert = Callable[[str], Body]


def read_source_post(source: SourceFile, job: VillageJob, diagnostics: Findings) -> Post | None:
    """One source understood, or None with findings: a text that may not be published, a header that says too
    little.
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


def build_article(
    post: Post, cupboard: MediaLibrary, to_body: Convert, diagnostics: Findings
) -> Article | None:
    """One post with its body and pictures, or None with a finding."""
    start = Place(path=post.path, line=post.body_line)
    try:
        body = to_body(post.body)
        if shown_anyway(body.text):
            raise PersonalDataFound("P01", sebab=JOINED)  # noqa: TRY301  # as for a file that the post names
        return illustrate(with_remarks(post, body, diagnostics), body, cupboard, diagnostics)
    except Unconvertible as error:
        diagnostics.add("Y14", post.head, sebab=str(error))
    except TooSlow as slow:
        diagnostics.add("Y15", start, detik=f"{slow.seconds:.0f}")
    except PersonalDataFound as leak:
        diagnostics.unread(leak.why, start)
    return None


class Stages(Record, kw_only=True):
    """What a recipe calls where time goes. Each must give what the plain one gives, findings included."""

    source: ReadSource = read_source
    read: Callable[[SourceFile, VillageJob, Findings], Post | None] = read_source_post
    write: Callable[[Post, MediaLibrary, Convert, Findings], Article | None] = build_article
    convert: Convert = convert
    develop: DevelopPhoto = develop_now


DEFAULT_STAGES = Stages()
