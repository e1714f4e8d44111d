"""One publisher's blog as a build would read it now, for commands that write other things than pages."""

from __future__ import annotations

from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Blog
from kimsite.model.config import District
from kimsite.pipeline.cache.village import VillageCaches
from kimsite.pipeline.read_blog import read_blog
from kimsite.pipeline.read_photo import Photos
from kimsite.pipeline.staleness.plan import BuildOptions, BuildPlan, unit_name


def read_village_blog(district: District, options: BuildOptions, folder: str) -> Blog | None:
    """The blog with its public posts; None where the folder is no publisher's. Nothing is written."""
    plan = BuildPlan(district, options, Findings())
    unit = next((unit for unit in plan.villages if unit_name(unit.publisher) == folder), None)
    if unit is None:
        return None
    return read_blog(plan.job(unit), VillageCaches(), Findings(), Photos.PROBE).blog
