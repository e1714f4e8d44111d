"""K29: a list of KIM that lost many of those whose blogs are there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kimsite.diagnostics.findings import Findings
from kimsite.model.config import District
from kimsite.model.kinds import LISTED_KINDS
from kimsite.model.marked import Place
from kimsite.model.stored import StoredResult
from kimsite.pipeline.cache.records import record_paths

_NAMED = 3
"""Blogs that the finding names."""


def report_lost_villages(
    district: District, kept: Mapping[str, StoredResult], published: Mapping[str, int], diagnostics: Findings
) -> bool:
    """True, with K29, where more than one blog, and over a third of blogs or posts, would be deleted.

    One blog may always be taken off the list. A KIM with another code in the same folder is there.
    `published`: what `published_blogs` found, where nothing is `kept`.
    """
    folders = {village.code: village.folder for village in district.villages}
    built = {id_: result for id_, result in kept.items() if id_.count(".") == 3}
    posts = dict(published) or {
        folders.get(id_) or _home(result) or id_: result.counts.posts for id_, result in built.items()
    }
    lost = sorted(posts.keys() - folders.values())
    many = 3 * len(lost) > len(posts) or 3 * sum(map(posts.__getitem__, lost)) > sum(posts.values())
    if len(lost) < 2 or not many:
        return False
    more = ", …" if len(lost) > _NAMED else ""
    diagnostics.add(
        "K29",
        Place(path="sites.yaml"),
        jumlah=len(lost),
        semua=len(posts),
        nilai=", ".join(lost[:_NAMED]) + more,
    )
    return True


def published_blogs(paths: Iterable[str]) -> dict[str, int]:
    """kecamatan/desa -> how many posts, of every KIM's blog among the files of a site."""
    blogs: dict[str, int] = {}
    for path in paths:
        parts = path.split("/")
        home = "/".join(parts[:2])
        if len(parts) == 3 and parts[2] == "manifest.webmanifest":
            blogs.setdefault(home, 0)
        elif len(parts) == 5 and parts[2] in LISTED_KINDS and parts[4] == "index.html":
            blogs[home] = blogs.get(home, 0) + 1
    return blogs


def _home(result: StoredResult) -> str:
    """kecamatan/desa, where the blog's first page is; empty where it has none."""
    pages = (path for path in record_paths(result.records) if path.endswith("/index.html"))
    return min(pages, key=len, default="").removesuffix("/index.html")
