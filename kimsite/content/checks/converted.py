"""The converter's remarks on a body -> findings and tags of its post."""

from __future__ import annotations

from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.places import place_in_body
from kimsite.model.content import Body, Post
from kimsite.model.marked import Place
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import tag_slug

_NUMBER = lazy_pattern(r"\+?\d(?:[ .\-\u00a0\u2010-\u2015]{0,2}\d){8,}")
_SHOWN = 60
"""Letters of an address that a finding repeats."""


def with_remarks(post: Post, body: Body, diagnostics: Findings) -> Post:
    """The post with the tags that its text adds; every remark of the converter is reported."""
    for remark in body.remarks:
        place = place_in_body(post, remark.words)
        match remark.code:
            case "Y30":
                diagnostics.add(
                    "Y30", Place(path=place.path, line=place.line, text=_NUMBER.sub("…", place.text))
                )
            case "Y31":
                diagnostics.add("Y31", place, nilai=_cut(remark.words))
            case "Y32":
                diagnostics.add("Y32", place, nilai=remark.words[2:-2])
            case "Y33":
                diagnostics.add("Y33", place, nilai=_cut(remark.words.removeprefix("](").removesuffix(")")))
            case code:
                raise ValueError(f"no such remark: {code}")
    if not body.tags:
        return post
    tags = {tag_slug(tag): tag for tag in reversed((*post.tags, *body.tags))}
    return replace(post, tags=tuple(reversed(tags.values())))


def _cut(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
