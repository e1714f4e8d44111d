"""sites.yaml under watch: the last good district, what is wrong with the newest, and who publishes in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock

from kimsite.build.district import Wish, broadcasts
from kimsite.config.publishers import district_publisher, forum_publisher, publishers, words
from kimsite.model.build import VillageJob
from kimsite.model.config import District, DistrictWords, Publisher
from kimsite.model.findings import Diagnostic

Today = Callable[[District], date]
"""The day that the preview shows; it changes at midnight while the preview runs."""
Read = Callable[[], tuple[District | None, tuple[Diagnostic, ...]]]
"""Reads and checks sites.yaml: the district, or None, with the findings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The district as it is served, all parts of one reading."""

    root: Path
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

    def job(self, publisher: Publisher) -> VillageJob:
        """What one publisher is planned from. Nothing is ever written."""
        return VillageJob(root=str(self.root), out="", publisher=publisher, district=self.words, as_of=self.day)


class Desk:
    """Reads sites.yaml and the district's broadcasts again when they changed."""

    def __init__(self, root: Path, read: Read, today: Today, district: District, findings: tuple[Diagnostic, ...]) -> None:
        """`district`, `findings`: of a first reading, which must have been good."""
        self._root = root
        self._read = read
        self._today = today
        self._lock = Lock()
        self._sites_changed = False
        self._words_changed = False
        self._state = self._made(district, findings, today(district))

    def sites_changed(self) -> None:
        """sites.yaml, a list that it includes, or a theme is another now."""
        self._sites_changed = True

    def words_changed(self) -> None:
        """The district's own posts are others now."""
        self._words_changed = True

    def state(self) -> State:
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

    def _made(self, district: District, findings: tuple[Diagnostic, ...], day: date) -> State:
        self._words_changed = False
        return State(
            root=self._root,
            district=district,
            words=words(district, broadcasts(district, Wish(root=self._root, out=self._root, as_of=day))),
            day=day,
            findings=findings,
            portal=district_publisher(district),
            kim={one.url.strip("/"): one for one in publishers(district)},
            forums={kecamatan.slug: forum_publisher(district, kecamatan) for kecamatan in district.kecamatan},
        )
