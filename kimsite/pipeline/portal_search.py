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
from kimsite.portal.search import SearchTier, search_files
from kimsite.tools.digest import sha256
from kimsite.tools.memo import Memo, read_cache, write_cache

_NAME = "search"
SearchTiers = Memo[str, SearchTier]
"""The larger tier by the posts that it is made of."""


def portal_search(
    summaries: Iterable[PortalSummary], tiers: SearchTiers, *, example: bool
) -> Iterable[DataPlan]:
    """The files of the search. `example`: the district has nothing but examples, so they are found."""
    parts = tuple((one.publisher, one.found_examples if example else one.found) for one in summaries)
    return search_files(parts, kind_labels(), tiers)


def kept_tiers(job: VillageJob, home: Path) -> SearchTiers:
    """What the last build left, its files as they lie in the output folder. `home`: where all caches lie."""

    def load() -> dict[str, SearchTier]:
        kept: dict[str, SearchTier] = read_cache(home, _NAME, job.engine, dict[str, SearchTier]) or {}
        return {key: _moved(tier, job.out) for key, tier in kept.items()}

    # compressed copies are made of bytes, and without a cache nothing is believed
    return Memo() if not job.cache_dir or job.district.precompress else Memo(load)


def keep_tiers(tiers: SearchTiers, job: VillageJob, home: Path) -> None:
    """Remember them for the next build, without their bytes."""
    if tiers.computed and job.cache_dir:
        write_cache(home, _NAME, job.engine, {key: _without_bytes(tier) for key, tier in tiers.used.items()})


def _moved(tier: SearchTier, out: str) -> SearchTier:
    files = tuple(
        (path, replace(data, root=out) if isinstance(data, Stored) else data) for path, data in tier.files
    )
    return replace(tier, files=files)


def _without_bytes(tier: SearchTier) -> SearchTier:
    return replace(tier, files=tuple((path, _stored(path, data)) for path, data in tier.files))


def _stored(path: str, data: bytes | Stored) -> Stored:
    if isinstance(data, Stored):
        return data
    return Stored(root="", path=path, size=len(data), sha256=sha256(data))
