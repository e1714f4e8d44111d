"""The portal in a build of the district: what it is made of, and its turn after all villages."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings
from kimsite.model.build import BuildResult, Built, Reason, StaleBecause
from kimsite.model.config import District
from kimsite.model.stored import StoredResult
from kimsite.pipeline.about_page import is_rendered
from kimsite.pipeline.cache.records import record_paths
from kimsite.pipeline.cache.state import StateStore
from kimsite.pipeline.staleness.plan import BuildPlan, BuildUnit, unit_name
from kimsite.pipeline.write_errors import DATABASE, failed, faults_of
from kimsite.portal.about_figures import ABOUT_PATH
from kimsite.tools.codec import decode
from kimsite.tools.digest import quick


def portal_unit(
    district: District, build_plan: BuildPlan, now: Mapping[str, StoredResult], home: Path
) -> tuple[BuildUnit, Reason | None]:
    """The portal is made of its own folder and of the summary of every village."""
    digests = (
        now[unit.publisher.id].summary_digest for unit in build_plan.villages if unit.publisher.id in now
    )
    config = quick("\n".join((build_plan.portal.inputs.config, repr(district), *digests)))
    unit = replace(build_plan.portal, inputs=replace(build_plan.portal.inputs, config=config))
    reason = build_plan.reason(unit)
    if reason is None and not is_rendered(home):
        reason = Reason(publisher=unit_name(unit.publisher), why=StaleBecause.OUTPUT, detail=ABOUT_PATH)
    is_config = reason is not None and reason.why is StaleBecause.CONFIG
    return unit, replace(reason, why=StaleBecause.VILLAGES) if reason and is_config else reason


def is_portal_due(build_plan: BuildPlan, now: Mapping[str, StoredResult]) -> bool:
    """Whether a build of some publishers alone needs the portal, too.

    There is none yet, or it may link to a page that is no longer made.
    """
    if build_plan.portal.kept is None:
        return True
    return any(
        id_ not in now or (now[id_] is not kept and _pages(kept) - _pages(now[id_]))
        for id_, kept in build_plan.kept.items()
    )


def _pages(kept: StoredResult) -> frozenset[str]:
    return frozenset(path for path in record_paths(kept.records) if path.endswith(".html"))


def build_district_portal(
    district: District,
    build_plan: BuildPlan,
    unit: BuildUnit,
    now: Mapping[str, StoredResult],
    state: StateStore,
    home: Path,
) -> BuildResult:
    """Build the portal from what the state knows of all villages; a failure where it cannot be read."""
    from kimsite.model.blog import PortalSummary

    ids = [village.publisher.id for village in build_plan.villages if village.publisher.id in now]
    try:
        summaries = tuple(
            decode(state.portal_summary(id_, now[id_].summary_digest), PortalSummary) for id_ in ids
        )
    except sqlite3.Error as error:
        return failed(build_plan.job(unit), Findings(), faults_of([(DATABASE, error)]))
    from kimsite.pipeline.portal import build_portal

    result = build_portal(build_plan.job(unit), district, summaries, home)
    if isinstance(result, Built):
        return replace(result, valid_until=unit.inputs.day + timedelta(days=1))
    return result
