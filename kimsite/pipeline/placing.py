"""The end of a build: what was staged is published, and what is no longer made is deleted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec.structs import replace

from kimsite.model.accounts import FileState
from kimsite.model.build import BuildResult, Built, CleanupResult, Failed, Fault
from kimsite.model.stored import StoredResult
from kimsite.pipeline.cache.records import record_paths
from kimsite.pipeline.cache.state import StateStore
from kimsite.pipeline.cleanup import BuildState, clean_up
from kimsite.pipeline.held_pages import withdraw_held
from kimsite.pipeline.outcome import is_successful
from kimsite.pipeline.output_tree import reveal_tree
from kimsite.pipeline.publish import Publication, publish_staged
from kimsite.pipeline.staleness.plan import BuildOptions, BuildPlan, cache_dir
from kimsite.pipeline.write_errors import faults_of


def finish_build(
    build_plan: BuildPlan,
    options: BuildOptions,
    tree: Path,
    now: dict[str, StoredResult],
    results: list[BuildResult],
    state: StateStore,
    cut: frozenset[str],
    *,
    settled: bool,
) -> tuple[list[BuildResult], CleanupResult]:
    """Publish what was staged, delete what is no longer made. The results as the disk let them become.

    A first build whose portal the disk refused publishes nothing: every blog links to it.
    """
    home = cache_dir(options)
    lacking = _refused_portal(build_plan, results)
    if lacking:
        stopped = Publication(stopped=lacking.faults)
        return [stopped.result(result, tree) for result in results], CleanupResult()
    # a tree that nobody sees yet was written in place
    done = publish_staged(tree, home, now, durable=options.durable) if tree == options.out else Publication()
    if done.stopped:
        held_back = tuple(_withdraw_held(build_plan, tree, now, results))
        return [done.result(result, tree) for result in results], CleanupResult(
            faults=(*done.stopped, *held_back)
        )
    results = [done.result(result, tree) for result in results]
    now.update(done.stored)
    state.amend(done.stored)
    known = _build_state(build_plan, now, results, state, cut, settled=settled)
    known = replace(known, unsaved=known.unsaved | done.pending, durable=options.durable)
    cleaned = clean_up(tree, home, known, state)
    try:
        if now:
            reveal_tree(tree, options.out, durable=options.durable)
    except OSError as error:
        cleaned = replace(cleaned, failed=cleaned.failed + 1, faults=faults_of([(options.out.name, error)]))
    return results, cleaned


def _withdraw_held(
    build_plan: BuildPlan, tree: Path, now: Mapping[str, StoredResult], results: Iterable[BuildResult]
) -> Iterator[Fault]:
    """Delete the pages of held posts of publishers whose files stay staged; what can still be read."""
    for result in results:
        before = build_plan.kept.get(result.id)
        if isinstance(result, Built) and before is not None:
            held = (account.path for account in result.accounts if account.state == FileState.HELD)
            made = frozenset(record_paths(now[result.id].records))
            fault = withdraw_held(tree, result.url, record_paths(before.records), made, held)
            if fault is not None:
                yield fault


def _refused_portal(build_plan: BuildPlan, results: Iterable[BuildResult]) -> Failed | None:
    """The portal's result where the disk refused it and no earlier one is there."""
    portal = build_plan.portal
    return next(
        (
            result
            for result in results
            if isinstance(result, Failed)
            and result.faults
            and result.id == portal.publisher.id
            and portal.kept is None
        ),
        None,
    )


def _build_state(
    build_plan: BuildPlan,
    now: Mapping[str, StoredResult],
    results: Iterable[BuildResult],
    state: StateStore,
    cut: frozenset[str],
    *,
    settled: bool,
) -> BuildState:
    """What `clean_up` must know. `cut`: whose builds were cut off before."""
    urls = {unit.publisher.id: unit.publisher.url for unit in (*build_plan.villages, build_plan.portal)}
    result_of = {result.id: result for result in results}
    broken = {id_ for id_ in urls if id_ not in now or (now[id_].trace.unfinished and id_ not in result_of)}
    broken |= {id_ for id_, result in result_of.items() if isinstance(result, Failed)}
    return BuildState(
        before=build_plan.kept,
        now=now,
        urls=urls,
        broken=frozenset(broken),
        unsaved=state.unsaved(),
        ended=frozenset(id_ for id_, result in result_of.items() if is_successful(result)) - cut,
        stuck=tuple(
            path for result in result_of.values() if isinstance(result, Built) for path in result.stuck
        ),
        settled=settled,
    )
