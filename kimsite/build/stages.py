"""The costly stages of the recipe, by name: whoever builds again and again lets each remember what it made."""

from __future__ import annotations

from collections.abc import Callable

from kimsite.content.check import look
from kimsite.content.checks.privacy import shown_anyway
from kimsite.content.discover import ReadSource, read_source
from kimsite.content.frontmatter import parse
from kimsite.content.illustrate import illustrate
from kimsite.content.markdown import Unconvertible, convert
from kimsite.content.media import Cupboard, Develop, Personal, at_once
from kimsite.content.remarks import with_remarks
from kimsite.content.unfinished import placeholder_line, says_nothing
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import JOINED, Findings
from kimsite.frozen import Frozen
from kimsite.model.build import VillageJob
from kimsite.model.content import Article, Body, Post, SourceFile
from kimsite.model.marked import Place
from kimsite.tools.watch import TooSlow

Convert = Callable[[str], Body]


def read_post(source: SourceFile, job: VillageJob, found: Findings) -> Post | None:
    """One source understood, or None with findings: a text that may not be published, a header that says too little."""
    safe, seen = look(source, found)
    post = validate(parse(seen, found), job.publisher.url, job.as_of, found, job.district.zone)
    return post if safe and (post is None or post.draft or is_finished(post, found)) else None


def is_finished(post: Post, found: Findings) -> bool:
    """False, with a finding, for a post that its writer has only begun."""
    line = placeholder_line(post.body)
    if line >= 0:
        text = post.body.split("\n")[line]
        found.add("Y26", Place(path=post.path, line=post.body_line + line, column=1, text=text, width=len(text)))
    elif says_nothing(post):
        found.add("Y29", post.head)
    else:
        return True
    return False


def write_article(post: Post, cupboard: Cupboard, to_body: Convert, found: Findings) -> Article | None:
    """One post with its body and pictures, or None with a finding."""
    start = Place(path=post.path, line=post.body_line)
    try:
        body = to_body(post.body)
        if shown_anyway(body.text):
            raise Personal("P01", sebab=JOINED)  # noqa: TRY301  # as for a file that the post names
        return illustrate(with_remarks(post, body, found), body, cupboard, found)
    except Unconvertible as error:
        found.add("Y14", post.head, sebab=str(error))
    except TooSlow as slow:
        found.add("Y15", start, detik=f"{slow.seconds:.0f}")
    except Personal as leak:
        found.unread(leak.why, start)
    return None


class Stages(Frozen, kw_only=True):
    """What a recipe calls where time goes. Each must give what the plain one gives, findings included."""

    source: ReadSource = read_source
    read: Callable[[SourceFile, VillageJob, Findings], Post | None] = read_post
    write: Callable[[Post, Cupboard, Convert, Findings], Article | None] = write_article
    convert: Convert = convert
    develop: Develop = at_once


PLAIN = Stages()
