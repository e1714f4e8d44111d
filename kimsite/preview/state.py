"""The last good district of sites.yaml, its present findings and its publishers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Lock

from msgspec.structs import replace

from kimsite.config.publishers import district_publisher, district_words, forum_publisher, kim_publishers
from kimsite.model.build import VillageJob
from kimsite.model.config import District, DistrictWords, Publisher
from kimsite.model.findings import Diagnostic
from kimsite.pipeline.first_seen import Rows, read_first_seen
from kimsite.pipeline.staleness.fingerprint import engine_digest
from kimsite.pipeline.staleness.plan import BuildOptions, cache_dir
from kimsite.pipeline.summarise import read_broadcasts
from kimsite.record import Record

Today = Callable[[District], date]
"""The day that the preview shows; it changes at midnight while the preview runs."""
Read = Callable[[], tuple[District | None, tuple[Diagnostic, ...]]]
"""Reads and checks sites.yaml: the district, or None, with the findings."""


class SiteState(Record, kw_only=True):
    """The district as it is served; all fields come from one reading."""

    root: Path
    cache: Path
    """The cache folder of builds into public/."""
    engine: str
    district: District
    words: DistrictWords
    day: date
    findings: tuple[Diagnostic, ...]
    """Of sites.yaml as it is now; the district may be that of an earlier reading."""
    portal: Publisher
    kim: dict[str, Publisher]
    """By home: sumberrejo/sumberrejo."""
    forums: dict[str, Publisher]
    """By home: sumberrejo. Includes forums without files."""
    seen: Rows
    """First-seen rows of the ledger, by village code."""

    def job(self, publisher: Publisher) -> VillageJob:
        """The inputs for planning one publisher. The build's cache is read, never written."""
        return VillageJob(
            root=str(self.root),
            out="",
            publisher=publisher,
            district=self.words,
            as_of=self.day,
            cache_dir=str(self.cache / publisher.id),
            engine=self.engine,
            seen=self.seen.get(publisher.id, ()),
        )


class ProjectWatcher:
    """Reads sites.yaml and the district's broadcasts again after they have changed."""

    def __init__(
        self, root: Path, read: Read, today: Today, district: District, findings: tuple[Diagnostic, ...]
    ) -> None:
        """`district`, `findings`: of a first reading without errors."""
        self._root = root
        self._read = read
        self._today = today
        self._lock = Lock()
        self._sites_changed = False
        self._words_changed = False
        self._engine = engine_digest()
        self._cache = cache_dir(BuildOptions(root=root, out=root / "public", as_of=today(district)))
        self._state = self._make_state(district, findings, today(district))

    def sites_changed(self) -> None:
        """Call when sites.yaml, a list that it includes, or a theme has changed."""
        self._sites_changed = True

    def words_changed(self) -> None:
        """Call when the district's own posts have changed."""
        self._words_changed = True

    def state(self) -> SiteState:
        """The newest state that can be served."""
        with self._lock:
            state = self._state
            if self._sites_changed:
                self._sites_changed = False
                read, findings = self._read()
                district = read or state.district
                self._state = self._make_state(district, findings, self._today(district))
            elif self._words_changed or self._today(state.district) != state.day:
                self._state = self._make_state(state.district, state.findings, self._today(state.district))
            return self._state

    def _make_state(self, district: District, findings: tuple[Diagnostic, ...], day: date) -> SiteState:
        self._words_changed = False
        portal = district_publisher(district)
        state = SiteState(
            root=self._root,
            cache=self._cache,
            engine=self._engine,
            district=district,
            words=district_words(district, ()),
            day=day,
            findings=findings,
            portal=portal,
            kim={publisher.url.strip("/"): publisher for publisher in kim_publishers(district)},
            forums={kecamatan.slug: forum_publisher(district, kecamatan) for kecamatan in district.kecamatan},
            seen=read_first_seen(self._root),
        )
        return replace(state, words=district_words(district, read_broadcasts(state.job(portal))))
