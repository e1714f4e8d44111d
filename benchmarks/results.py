"""Measures in one JSON file; a new run of the same thing takes the place of the old."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import median

from benchmarks.machine import machine, version
from benchmarks.measure import Cost

GUESS = {"kimsite": 0.006, "kimsite-commonmark": 0.004, "hugo": 0.005, "eleventy": 0.008, "pelican": 0.015}
"""Seconds a post, for what was never measured."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One build of one site by one tool."""

    size: str
    case: str
    tool: str
    number: int
    """Of the round: within a session, tools of one round ran one after another and may be compared."""
    posts: int
    """For photos: how many of them."""
    session: str = ""
    version: str = ""
    wall: float = 0
    cpu: float = 0
    memory: int = 0
    largest: int = 0
    files: int = 0
    size_bytes: int = 0

    def __str__(self) -> str:
        return f"{self.size} {self.case} {self.tool} #{self.number}"

    @property
    def key(self) -> tuple[str, str, str, int]:
        return (self.size, self.case, self.tool, self.number)

    def measured(self, cost: Cost, *, session: str, files: int, size_bytes: int) -> Measure:
        """The same with what it took."""
        return replace(
            self, session=session, version=version(self.tool), wall=round(cost.wall, 3),
            cpu=round(cost.cpu, 3), memory=cost.memory,
            largest=cost.largest, files=files, size_bytes=size_bytes,
        )  # fmt: skip


class Results:
    """The file of measures: read once and written after each, so an interrupted run loses at most one."""

    def __init__(self, path: Path, *, forget: bool = False) -> None:
        """`forget`: begin anew, whatever the file holds."""
        self._path = path
        held = json.loads(path.read_text("utf-8")) if path.exists() and not forget else {"measures": []}
        self._measures = {one.key: one for one in (Measure(**row) for row in held["measures"])}
        self.machine: dict[str, str] = held.get("machine", {})

    @property
    def measures(self) -> tuple[Measure, ...]:
        return tuple(self._measures.values())

    def has(self, task: Measure) -> bool:
        """True when that round was measured with the versions of now."""
        return task.key in self._measures and self._measures[task.key].version == version(task.tool)

    def add(self, done: Measure) -> None:
        """Keep it. Rounds that an older version left beyond those of now go."""
        stale = [
            one.key
            for one in self.measures
            if (one.size, one.case, one.tool) == done.key[:3] and one.version != done.version
        ]
        for key in stale:
            del self._measures[key]
        self._measures[done.key] = done
        self.machine = machine()
        rows = [asdict(one) for one in sorted(self.measures, key=lambda one: (one.posts, one.key))]
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(
            json.dumps({"machine": self.machine, "measures": rows}, indent=1) + "\n", "utf-8"
        )

    def expected(self, task: Measure) -> float:
        """Seconds that it will take: as last time, else by posts."""
        known = [one.wall for one in self.measures if (one.size, one.case, one.tool) == task.key[:3]]
        if known:
            return median(known)
        return 0.5 * task.posts if task.case == "photos" else 1 + GUESS[task.tool] * task.posts
