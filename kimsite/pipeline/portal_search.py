"""The portal's search in a build: its larger tier is made once and then kept by what it was made of."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from kimsite.blog.search import kind_labels
from kimsite.model.blog import PortalSummary
from kimsite.model.build import VillageJob
from kimsite.model.content import Stored
from kimsite.model.plans import DataPlan
from kimsite.portal.search import File, SearchMemos, SearchTier, search_files
from kimsite.portal.search_postings import Segment
from kimsite.tools.digest import sha256
from kimsite.tools.memo import read_cache, write_cache

SearchCache = SearchMemos
"""What a build or a preview keeps of the search."""
_TIERS, _PIECES = "search", "search-pieces"
_Pieces = tuple[dict[str, File], dict[str, Segment]]
"""Blocks and segments, by what they are made of."""


def portal_search(
    summaries: Iterable[PortalSummary], memos: SearchMemos, *, example: bool
) -> Iterable[DataPlan]:
    """The files of the search. `example`: the district has nothing but examples, so they are found."""
    parts = tuple(
        (summary.publisher, summary.found_examples if example else summary.found) for summary in summaries
    )
    return search_files(parts, kind_labels(), memos)


def kept_search(job: VillageJob) -> SearchMemos:
    """What the last build left, its files as they lie in the output folder."""
    home = Path(job.cache_dir)

    def tiers() -> dict[str, SearchTier]:
        kept: dict[str, SearchTier] = read_cache(home, _TIERS, job.engine, dict[str, SearchTier]) or {}
        return {key: replace(tier, files=_moved(tier.files, job.out)) for key, tier in kept.items()}

    def pieces() -> _Pieces:
        kept: _Pieces = read_cache(home, _PIECES, job.engine, _Pieces) or ({}, {})
        return dict(zip(kept[0], _moved(kept[0].values(), job.out), strict=True)), kept[1]

    # compressed copies are made of bytes, and without a cache nothing is believed
    return SearchMemos() if not job.cache_dir or job.district.precompress else SearchMemos(tiers, pieces)


def keep_search(memos: SearchMemos, job: VillageJob) -> None:
    """Remember it for the next build, without the bytes of files."""
    if memos.tiers.computed and job.cache_dir:
        home = Path(job.cache_dir)
        tiers = {key: replace(tier, files=_stored(tier.files)) for key, tier in memos.tiers.used.items()}
        blocks = dict(zip(memos.blocks.used, _stored(memos.blocks.used.values()), strict=True))
        write_cache(home, _TIERS, job.engine, tiers)
        write_cache(home, _PIECES, job.engine, (blocks, memos.segments.used))


def _moved(files: Iterable[File], out: str) -> tuple[File, ...]:
    return tuple(
        (path, replace(data, root=out) if isinstance(data, Stored) else data) for path, data in files
    )


def _stored(files: Iterable[File]) -> tuple[File, ...]:
    return tuple(
        (
            path,
            Stored(root="", path=path, size=len(data), sha256=sha256(data))
            if isinstance(data, bytes)
            else data,
        )
        for path, data in files
    )
