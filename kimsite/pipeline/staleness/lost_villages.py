"""K29: a list of KIM that lost many of those whose blogs are there."""

from __future__ import annotations

from collections.abc import Mapping

from kimsite.diagnostics.findings import Findings
from kimsite.model.config import District
from kimsite.model.marked import Place
from kimsite.model.stored import StoredResult
from kimsite.pipeline.cache.records import record_paths

_NAMED = 3
"""Blogs that the finding names."""


def report_lost_villages(district: District, kept: Mapping[str, StoredResult], diagnostics: Findings) -> bool:
    """True, with K29, where more than one blog, and over a third of blogs or posts, would be deleted.

    One blog may always be taken off the list. A KIM with another code in the same folder is there.
    """
    built = {id_: result for id_, result in kept.items() if id_.count(".") == 3}
    codes = {village.code for village in district.villages}
    folders = {village.folder for village in district.villages}
    homes = {id_: _home(result) or id_ for id_, result in built.items() if id_ not in codes}
    lost = {id_: home for id_, home in homes.items() if home not in folders}
    posts = {id_: built[id_].counts.posts for id_ in built}
    many = 3 * len(lost) > len(built) or 3 * sum(posts[id_] for id_ in lost) > sum(posts.values())
    if len(lost) < 2 or not many:
        return False
    names = sorted(lost.values())
    more = ", …" if len(names) > _NAMED else ""
    diagnostics.add(
        "K29",
        Place(path="sites.yaml"),
        jumlah=len(lost),
        semua=len(built),
        nilai=", ".join(names[:_NAMED]) + more,
    )
    return True


def _home(result: StoredResult) -> str:
    """kecamatan/desa, where the blog's first page is; empty where it has none."""
    pages = (path for path in record_paths(result.records) if path.endswith("/index.html"))
    return min(pages, key=len, default="").removesuffix("/index.html")
