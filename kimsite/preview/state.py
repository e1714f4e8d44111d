"""sites.yaml under watch: the last good district, what is wrong with the newest, and who publishes in it."""

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
    """The district as it is served, all parts of one reading."""

    root: Path
    memory: Path
    """Where builds into public/ remember."""
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
    """By home: sumberrejo. Also those whose folder holds nothing."""
    seen: Rows
    """What the ledger knows, by village code."""

    def job(self, publisher: Publisher) -> VillageJob:
        """What one publisher is planned from.

        What the last build remembers is read; nothing is ever written.
        """
        return VillageJob(
            root=str(self.root),
            out="",
            publisher=publisher,
            district=self.words,
            as_of=self.day,
            memory=str(self.memory / publisher.id),
            engine=self.engine,
            seen=self.seen.get(publisher.id, ()),
        )


class ProjectWatcher:
    """Reads sites.yaml and the district's broadcasts again when they changed."""

    def __init__(
        self, root: Path, read: Read, today: Today, district: District, findings: tuple[Diagnostic, ...]
    ) -> None:
        """`district`, `findings`: of a first reading, which must have been good."""
        self._root = root
        self._read = read
        self._today = today
        self._lock = Lock()
        self._sites_changed = False
        self._words_changed = False
        self._engine = engine_digest()
        self._memory = cache_dir(BuildOptions(root=root, out=root / "public", as_of=today(district)))
        self._state = self._made(district, findings, today(district))

    def sites_changed(self) -> None:
        """sites.yaml, a list that it includes, or a theme is another now."""
        self._sites_changed = True

    def words_changed(self) -> None:
        """The district's own posts are others now."""
        self._words_changed = True

    def state(self) -> SiteState:
        """The newest state that can be served."""
        with self._lock:
            state = self._state
            if self._sites_changed:
                self._sites_changed = False
                read, findings = self._read()
                district = read or state.district
                self._state = self._made(district, findings, self._today(district))
            elif self._words_changed or self._today(state.district) != state.day:
                self._state = self._made(state.district, state.findings, self._today(state.district))
            return self._state

    def _made(self, district: District, findings: tuple[Diagnostic, ...], day: date) -> SiteState:
        self._words_changed = False
        portal = district_publisher(district)
        state = SiteState(
            root=self._root,
            memory=self._memory,
            engine=self._engine,
            district=district,
            words=district_words(district, ()),
            day=day,
            findings=findings,
            portal=portal,
            kim={one.url.strip("/"): one for one in kim_publishers(district)},
            forums={kecamatan.slug: forum_publisher(district, kecamatan) for kecamatan in district.kecamatan},
            seen=read_first_seen(self._root),
        )
        return replace(state, words=district_words(district, read_broadcasts(state.job(portal))))
