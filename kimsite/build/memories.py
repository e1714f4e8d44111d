"""What earlier builds of one publisher worked out: three memos side by side, each keyed by what went into it."""

from __future__ import annotations

from pathlib import Path
from typing import Self

from kimsite.build.bodies import Bodies
from kimsite.build.darkroom import Darkroom
from kimsite.build.readings import Readings
from kimsite.build.stages import Stages
from kimsite.frozen import Frozen
from kimsite.model.build import VillageJob


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

    def save(self) -> None:
        """Keep what this build used, and only that."""
        self.readings.save()
        self.bodies.save()
        self.darkroom.save()
