"""What a build of the district came to: findings, counts, exit code, in one `Outcome`."""

from __future__ import annotations

from collections.abc import Mapping

from kimsite.diagnostics.findings import Findings
from kimsite.model.build import BuildResult, CleanupResult, Counts, Failed, Fault, Outcome, Reason
from kimsite.model.config import District
from kimsite.model.exit_code import ExitCode
from kimsite.model.stored import StoredResult
from kimsite.pipeline.cache.records import record_paths
from kimsite.pipeline.cross_links import Paths, checked, post_reader
from kimsite.pipeline.outcome import all_findings, exit_code_of_check, is_nothing_built, is_successful
from kimsite.pipeline.staleness.plan import BuildOptions, BuildPlan, BuildUnit
from kimsite.pipeline.totals import report_emptied, total_counts
from kimsite.record import Record


class BuildWork(Record, kw_only=True):
    """All that one build did."""

    asked: tuple[BuildUnit, ...]
    """The blogs that it was to look at."""
    stale: frozenset[str]
    """Ids of those that had changed."""
    results: tuple[BuildResult, ...]
    """Of the blogs and, if it was built, of the portal."""
    reasons: tuple[Reason, ...]
    now: Mapping[str, StoredResult]
    """What is known of every publisher, by id."""
    done: CleanupResult
    faults: tuple[Fault, ...]
    """What the disk refused, of all publishers and of what they share."""


def district_outcome(
    district: District, options: BuildOptions, plan: BuildPlan, work: BuildWork, diagnostics: Findings
) -> Outcome:
    """Sum up a build. `diagnostics`: the project's own; blogs that were emptied are added to it."""
    now, results = work.now, work.results
    asked_ids = [unit.publisher.id for unit in work.asked]
    reported = now if not options.only else {id_: now[id_] for id_ in asked_ids if id_ in now}
    unread = plan.unread()
    counts = total_counts(reported, now, results, work.done, len(unread))
    report_emptied((unit.publisher for unit in work.asked), plan.kept, now, diagnostics)
    found = all_findings(diagnostics, results, reported)
    read = post_reader(options.root, plan.post_paths)
    findings = tuple(checked(found, *_known_pages(plan, now), read))
    skipped = len(work.asked) - len(work.stale)
    good = [result.id for result in results if is_successful(result)]
    nothing = is_nothing_built(results, counts, work.done.deleted, skipped)
    code = _exit_code(work, counts, nothing=nothing)
    if code == ExitCode.OK and options.strict:
        code = exit_code_of_check(findings, strict=True)
    return Outcome(
        villages=len(district.villages),
        built=sum(id_ in work.stale for id_ in good),
        skipped=skipped,
        portal=plan.portal.publisher.id in good,
        failed=len(results) - len(good),
        counts=counts,
        accounts=(*(account for id_ in sorted(reported) for account in reported[id_].accounts), *unread),
        deleted=work.done.deleted,
        findings=findings,
        reasons=work.reasons,
        exit_code=code,
        digest=work.done.digest,
    )


def _exit_code(work: BuildWork, counts: Counts, *, nothing: bool) -> ExitCode:
    """How the build ended. `nothing`: it had something to publish and published nothing."""
    if any(isinstance(result, Failed) and result.internal_error for result in work.results):
        return ExitCode.INTERNAL_ERROR
    if nothing:
        return ExitCode.NOTHING_WRITTEN
    if counts.held or work.faults or not all(map(is_successful, work.results)):
        return ExitCode.HELD_BACK
    return ExitCode.OK


def _known_pages(plan: BuildPlan, now: Mapping[str, StoredResult]) -> tuple[tuple[str, ...], Paths]:
    """The address of every publisher, and the files that each is known to have."""
    kept = {unit.publisher.url: now.get(unit.publisher.id) for unit in (*plan.villages, plan.portal)}
    return tuple(kept), lambda home: frozenset(record_paths(one.records)) if (one := kept[home]) else None
