"""The costly stages of the recipe, by name: whoever builds again and again lets each remember what it made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kimsite.content.check import may_publish
from kimsite.content.frontmatter import parse
from kimsite.content.illustrate import illustrate
from kimsite.content.markdown import Unconvertible, convert
from kimsite.content.media import Cupboard, Develop, at_once
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import Findings
from kimsite.model.build import VillageJob
from kimsite.model.content import Article, Body, Post, SourceFile

Convert = Callable[[str], Body]


def read_post(source: SourceFile, job: VillageJob, found: Findings) -> Post | None:
    """One source understood, or None with findings: a text that may not be published, a header that says too little."""
    safe = may_publish(source, found)
    post = validate(parse(source, found), job.publisher.url, job.as_of, found)
    return post if safe else None


def write_article(post: Post, cupboard: Cupboard, to_body: Convert, found: Findings) -> Article | None:
    """One post with its body and pictures, or None with a finding."""
    try:
        body = to_body(post.body)
    except Unconvertible as error:
        found.add("Y14", post.head, sebab=str(error))
        return None
    return illustrate(post, body, cupboard, found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """What a recipe calls where time goes. Each must give what the plain one gives, findings included."""

    read: Callable[[SourceFile, VillageJob, Findings], Post | None] = read_post
    write: Callable[[Post, Cupboard, Convert, Findings], Article | None] = write_article
    convert: Convert = convert
    develop: Develop = at_once


PLAIN = Stages()
