"""What earlier builds of one publisher worked out: three memos side by side, each keyed by what
went into it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Self

from kimsite.diagnostics.findings import Findings
from kimsite.model.build import VillageJob
from kimsite.pipeline.cache.bodies import BodyCache
from kimsite.pipeline.cache.photos import PhotoCache
from kimsite.pipeline.cache.posts import PostCache
from kimsite.pipeline.stages import Stages
from kimsite.record import Record

_PERSONAL = frozenset({"P01", "P10"})
"""Codes of posts that are held for what they tell of persons."""


class VillageCaches(Record, kw_only=True):
    """One publisher's memos, open for one build."""

    readings: PostCache
    bodies: BodyCache
    darkroom: PhotoCache

    @classmethod
    def of(cls, job: VillageJob) -> Self:
        """Those that lie in the job's memory folder; without one, empty ones that are never kept."""
        home = Path(job.memory) if job.memory else None
        return cls(
            readings=PostCache(home, job),
            bodies=BodyCache(home, job.engine, job.district.markdown),
            darkroom=PhotoCache(home),
        )

    def stages(self) -> Stages:
        """The recipe's stages, each asking its memo first."""
        return Stages(read=self.readings, convert=self.bodies, develop=self.darkroom)

    def save(self, diagnostics: Findings) -> None:
        """Keep what this build used, and only that; nothing of posts that were `found` to carry a person's
        number or a table of persons.
        """
        withheld = frozenset(one.place.path for one in diagnostics.sorted() if one.code in _PERSONAL)
        self.readings.save(withheld)
        self.bodies.save(withheld)
        self.darkroom.save()
