"""What earlier builds of one publisher worked out: three memos side by side, each keyed by what went into it."""

from __future__ import annotations

from pathlib import Path
from typing import Self

from kimsite.build.bodies import Bodies
from kimsite.build.darkroom import Darkroom
from kimsite.build.readings import Readings
from kimsite.build.stages import Stages
from kimsite.diagnostics.findings import Findings
from kimsite.frozen import Frozen
from kimsite.model.build import VillageJob

_PERSONAL = frozenset({"P01", "P10"})
"""Codes of posts that are held for what they tell of persons."""


class Memories(Frozen, kw_only=True):
    """One publisher's memos, open for one build."""

    readings: Readings
    bodies: Bodies
    darkroom: Darkroom

    @classmethod
    def of(cls, job: VillageJob) -> Self:
        """Those that lie in the job's memory folder; without one, empty ones that are never kept."""
        home = Path(job.memory) if job.memory else None
        return cls(readings=Readings(home, job), bodies=Bodies(home, job.engine, job.district.markdown), darkroom=Darkroom(home))

    def stages(self) -> Stages:
        """The recipe's stages, each asking its memo first."""
        return Stages(read=self.readings, convert=self.bodies, develop=self.darkroom)

    def save(self, found: Findings) -> None:
        """Keep what this build used, and only that; nothing of posts that were `found` to carry a person's number or a table of persons."""
        withheld = frozenset(one.place.path for one in found.sorted() if one.code in _PERSONAL)
        self.readings.save(withheld)
        self.bodies.save(withheld)
        self.darkroom.save()
