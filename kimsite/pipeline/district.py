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
from kimsite.model.build import BuildResult, Built, Failed, Outcome, VillageJob
from kimsite.model.config import District
from kimsite.model.marked import Place
from kimsite.model.stored import BuildRecord, CacheCorrupted, StoredResult
from kimsite.pipeline.cache.records import record_paths
from kimsite.pipeline.cache.state import HOME, StateStore, open_state
from kimsite.pipeline.cleanup import CleanupResult
from kimsite.pipeline.crashed import crashed_village
from kimsite.pipeline.cross_links import Paths, checked
from kimsite.pipeline.district_portal import build_district_portal, is_portal_due, portal_unit
from kimsite.pipeline.journal import journalled, unsettled
from kimsite.pipeline.manifest import settled_digest
from kimsite.pipeline.outcome import (
    NOTHING_WRITTEN,
    all_findings,
    as_on_disk,
    exit_code,
    is_nothing_built,
    is_successful,
    nothing_written,
)
from kimsite.pipeline.output_tree import working_tree
from kimsite.pipeline.power_loss import clear_mark, mark_unflushed
from kimsite.pipeline.staleness.plan import (
    BuildOptions,
    BuildPlan,
    BuildUnit,
    cache_dir,
    clear_caches,
    unit_name,
)
from kimsite.pipeline.totals import report_emptied, total_counts
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
                try:
                    return _build(district, options, state, progress, diagnostics)
                except CacheCorrupted:  # the state forgot it: it is made again
                    diagnostics = Findings()
    except WorkersUnavailable as reason:
        diagnostics.add("B06", Place(path=HOME), sebab=reason.args[0], lain="".join(reason.args[1:]))
    except Locked:
        diagnostics.add("B05", Place(path=HOME))
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


def _build(
    district: District, options: BuildOptions, state: StateStore, progress: Progress, diagnostics: Findings
) -> Outcome:
    tree, home = working_tree(options.out), cache_dir(options)
    cut = unsettled(home)
    if cut or is_gate_open(tree):
        settle(tree, dict.fromkeys(journalled(home, ())))
    build_plan = BuildPlan(district, options, diagnostics, state, tree)
    flushed = options.durable and can_flush()
    if options.clean:
        clear_caches(options)
    asked = tuple(
        unit for unit in build_plan.villages if not options.only or unit_name(unit.publisher) in options.only
    )
    stale = {unit.publisher.id: (unit, reason) for unit in asked if (reason := build_plan.reason(unit))}
    heaviest_first = sorted(
        (unit for unit, _ in stale.values()), key=lambda unit: (-build_plan.weight(unit), unit.publisher.url)
    )

    now = {unit.publisher.id: unit.kept for unit in (*build_plan.villages, build_plan.portal) if unit.kept}
    results: list[BuildResult] = []
    settled = settled_digest(tree, home, build_plan.kept)
    jobs = tuple(map(build_plan.job, heaviest_first))
    whole = not options.only
    if not flushed:
        mark_unflushed(home, state.moment, whole=whole)
    alone = partial(diagnostics.add, "B12", Place(path=HOME))
    with closing(_build_villages(jobs, options, alone)) as running:
        for result in running:
            results.append(_store(result, stale[result.id][0], now, state, tree))
            progress(len(results), len(stale), result.url.strip("/"))
    reasons = [reason for _, reason in stale.values()]
    portal_id = build_plan.portal.publisher.id
    if whole or is_portal_due(build_plan, now):
        portal, reason = portal_unit(district, build_plan, now, home)
        if reason:
            built = build_district_portal(district, build_plan, portal, now, state, home)
            results.append(_store(built, portal, now, state, tree))
            reasons.append(reason)

    done = CleanupResult(digest=settled)
    if results or build_plan.kept.keys() != now.keys() or not settled or tree != options.out:
        from kimsite.pipeline.placing import finish_build

        results, done = finish_build(
            build_plan, options, tree, now, results, state, cut, settled=settled is not None
        )
    if flushed and whole and (results or build_plan.is_doubtful):
        clear_mark(home)
    reported = (
        now
        if not options.only
        else {unit.publisher.id: now[unit.publisher.id] for unit in asked if unit.publisher.id in now}
    )
    unread = build_plan.unread()
    counts = total_counts(reported, now, results, done, len(unread))
    faults = merge_errors(
        (*(fault for result in results for fault in result.faults), *state.faults, *done.faults)
    )
    report_errors(faults, diagnostics)
    report_emptied((unit.publisher for unit in asked), build_plan.kept, now, diagnostics)
    findings = tuple(checked(all_findings(diagnostics, results, reported), *_known_pages(build_plan, now)))
    internal_error = any(isinstance(result, Failed) and result.internal_error for result in results)
    code = exit_code(findings, strict=options.strict, internal_error=internal_error)
    skipped = len(asked) - len(stale)
    nothing = code == 1 and is_nothing_built(results, counts, done.deleted, skipped)
    return Outcome(
        villages=len(district.villages),
        built=sum(is_successful(result) for result in results if result.id in stale),
        skipped=skipped,
        portal=any(is_successful(result) for result in results if result.id == portal_id),
        failed=sum(not is_successful(result) for result in results),
        counts=counts,
        accounts=(*(one for id_ in sorted(reported) for one in reported[id_].accounts), *unread),
        deleted=done.deleted,
        findings=findings,
        reasons=tuple(reasons),
        exit_code=NOTHING_WRITTEN if nothing else code,
        digest=done.digest,
    )


def _build_villages(
    jobs: tuple[VillageJob, ...], options: BuildOptions, alone: Callable[[], None]
) -> Generator[BuildResult]:
    """The result of each job, as they finish. Without jobs, nothing that builds is imported."""
    if jobs:
        from kimsite.pipeline.village import build_village

        yield from run.run(
            build_village, jobs, options.jobs, options.cluster, crashed=crashed_village, alone=alone
        )


def _known_pages(build_plan: BuildPlan, now: Mapping[str, StoredResult]) -> tuple[tuple[str, ...], Paths]:
    """Where every publisher stands, and which files each has by what is remembered of it."""
    kept = {
        unit.publisher.url: now.get(unit.publisher.id) for unit in (*build_plan.villages, build_plan.portal)
    }
    return tuple(kept), lambda home: frozenset(record_paths(one.records)) if (one := kept[home]) else None


def _store(
    result: BuildResult, unit: BuildUnit, now: dict[str, StoredResult], state: StateStore, out: Path
) -> BuildResult:
    """Commit one finished build, and give its result without the parts that are now on disk.

    Of one that failed the last one's files are looked at.
    """
    if isinstance(result, Built):
        trace = BuildRecord(
            inputs=replace(unit.inputs, files=result.files),
            valid_until=result.valid_until,
            unfinished=bool(result.faults),
            disputes=result.disputes,
        )
        now[result.id] = state.keep(result, trace)
        return replace(result, records=b"", portal_summary=b"", report_summary=b"")
    if unit.kept:
        now[result.id] = as_on_disk(unit.kept, out)
    return result
