"""sites.yaml -> every village that changed, then the portal: the whole build in order."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable, Generator, Mapping
from contextlib import closing
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings
from kimsite.model.build import BuildResult, Built, CleanupResult, Outcome, Reason, VillageJob
from kimsite.model.config import District
from kimsite.model.marked import Place
from kimsite.model.stored import BuildRecord, CacheCorrupted
from kimsite.pipeline.cache.state import HOME, StateStore, open_state
from kimsite.pipeline.district_outcome import BuildWork, district_outcome
from kimsite.pipeline.district_portal import build_district_portal, is_portal_due, portal_unit
from kimsite.pipeline.journal import journalled, unsettled
from kimsite.pipeline.manifest import settled_digest
from kimsite.pipeline.outcome import as_on_disk, nothing_written
from kimsite.pipeline.output_tree import working_tree
from kimsite.pipeline.power_loss import clear_mark, mark_unflushed
from kimsite.pipeline.staleness.plan import BuildOptions, BuildPlan, BuildUnit, cache_dir, clear_caches
from kimsite.pipeline.workers import run
from kimsite.pipeline.workers.errors import WorkersUnavailable
from kimsite.pipeline.write_errors import DATABASE, faults_of, merge_errors, report_errors
from kimsite.tools.atomic_group import is_gate_open, settle
from kimsite.tools.flush import can_flush
from kimsite.tools.lock import Locked

Progress = Callable[[int, int, str], None]
"""(done, total, name of the village just built)"""


def build_district(district: District, options: BuildOptions, progress: Progress) -> Outcome:
    """Build what was asked for, as far as it has changed. The findings of one village never stop another."""
    diagnostics = Findings()
    try:
        with open_state(options.root, options.out) as state:
            _need_folder(options.out)
            while True:
                if state.is_remade:
                    diagnostics.add("B13", Place(path=DATABASE))
                try:
                    return _build(district, options, state, progress, diagnostics)
                except CacheCorrupted:  # the state forgot it: it is made again
                    diagnostics = Findings()
    except WorkersUnavailable as reason:
        diagnostics.add("B06", Place(path=HOME), sebab=reason.args[0], lain="".join(reason.args[1:]))
    except Locked:
        diagnostics.add("B05", Place(path=HOME))
        return replace(nothing_written(district, diagnostics), is_busy=True)
    except OSError as error:
        report_errors(faults_of([(str(error.filename or HOME), error)]), diagnostics)
    except sqlite3.Error as error:
        report_errors(faults_of([(DATABASE, error)]), diagnostics)
    return nothing_written(district, diagnostics)


def _need_folder(out: Path) -> None:
    """Raises NotADirectoryError where something else is in the place of the output folder or above it.

    Reported once, before anything is built.
    """
    nearest = next((path for path in (out, *out.parents) if os.path.lexists(path)), out)
    if not nearest.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "Not a directory", str(nearest))


class _Building:
    """A build on its way: what is known of each publisher by now, and what came of those that were built."""

    def __init__(self, plan: BuildPlan, state: StateStore, tree: Path) -> None:
        self._state, self._tree = state, tree
        units = (*plan.villages, plan.portal)
        self.now = {unit.publisher.id: unit.kept for unit in units if unit.kept}
        self.results: list[BuildResult] = []
        self.reasons: list[Reason] = []

    def store(self, result: BuildResult, unit: BuildUnit) -> None:
        """Commit one finished build, without the parts that are now on disk.

        Of one that failed the last one's files are looked at.
        """
        if isinstance(result, Built):
            trace = BuildRecord(
                inputs=replace(unit.inputs, files=result.files),
                valid_until=result.valid_until,
                unfinished=bool(result.faults),
                disputes=result.disputes,
            )
            self.now[result.id] = self._state.keep(result, trace)
            result = replace(result, records=b"", portal_summary=b"", report_summary=b"")
        elif unit.kept:
            self.now[result.id] = as_on_disk(unit.kept, self._tree)
        self.results.append(result)


def _build(
    district: District, options: BuildOptions, state: StateStore, progress: Progress, diagnostics: Findings
) -> Outcome:
    """Plan, build the stale blogs and then the portal, put all in its place, sum up."""
    tree, home = working_tree(options.out), cache_dir(options)
    interrupted = _settle_interrupted(tree, home)
    plan = BuildPlan(district, options, diagnostics, state, tree)
    if plan.is_refused:
        return nothing_written(district, diagnostics)
    if options.clean:
        clear_caches(options)
    asked = plan.asked()
    stale = {unit.publisher.id: (unit, reason) for unit in asked if (reason := plan.reason(unit))}
    building = _Building(plan, state, tree)
    settled = settled_digest(tree, home, plan.kept)

    flushed, whole = options.durable and can_flush(), not options.only
    if not flushed:
        mark_unflushed(home, state.moment, whole=whole)
    _build_blogs(plan, options, stale, building, progress, diagnostics)
    if whole or is_portal_due(plan, building.now):
        _build_portal(district, plan, building, state, home)

    done = CleanupResult(digest=settled)
    changed = building.results or plan.kept.keys() != building.now.keys()
    if changed or not settled or tree != options.out:
        from kimsite.pipeline.placing import finish_build

        building.results, done = finish_build(
            plan, options, tree, building.now, building.results, state, interrupted,
            settled=settled is not None,
        )  # fmt: skip
    if flushed and whole and (building.results or plan.is_doubtful):
        clear_mark(home)
    faults = (*(fault for result in building.results for fault in result.faults), *state.faults, *done.faults)
    report_errors(merge_errors(faults), diagnostics)
    work = BuildWork(
        asked=asked,
        stale=frozenset(stale),
        results=tuple(building.results),
        reasons=tuple(building.reasons),
        now=building.now,
        done=done,
        faults=faults,
    )
    return district_outcome(district, options, plan, work, diagnostics)


def _settle_interrupted(tree: Path, home: Path) -> frozenset[str]:
    """Put files of a build that was cut off in their places. The ids of its unfinished publishers."""
    unfinished = unsettled(home)
    if unfinished or is_gate_open(tree):
        settle(tree, dict.fromkeys(journalled(home, ())))
    return unfinished


def _build_blogs(
    plan: BuildPlan,
    options: BuildOptions,
    stale: Mapping[str, tuple[BuildUnit, Reason]],
    building: _Building,
    progress: Progress,
    diagnostics: Findings,
) -> None:
    """Every stale blog, the largest first."""
    heaviest_first = sorted(
        (unit for unit, _ in stale.values()), key=lambda unit: (-plan.weight(unit), unit.publisher.url)
    )
    jobs = tuple(map(plan.job, heaviest_first))
    alone = partial(diagnostics.add, "B12", Place(path=HOME))
    building.reasons += (reason for _, reason in stale.values())
    with closing(_build_villages(jobs, options, alone)) as running:
        for result in running:
            building.store(result, stale[result.id][0])
            progress(len(building.results), len(stale), result.url.strip("/"))


def _build_villages(
    jobs: tuple[VillageJob, ...], options: BuildOptions, alone: Callable[[], None]
) -> Generator[BuildResult]:
    """The result of each job, as they finish. Without jobs, nothing that builds is imported."""
    if jobs:
        from kimsite.pipeline.crashed import crashed_village
        from kimsite.pipeline.village import build_village

        yield from run.run(
            build_village, jobs, options.jobs, options.cluster, crashed=crashed_village, alone=alone
        )


def _build_portal(
    district: District, plan: BuildPlan, building: _Building, state: StateStore, home: Path
) -> None:
    """The portal, if it or what it is made of has changed."""
    portal, reason = portal_unit(district, plan, building.now, home)
    if reason:
        building.store(build_district_portal(district, plan, portal, building.now, state, home), portal)
        building.reasons.append(reason)
