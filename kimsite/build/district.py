"""sites.yaml -> every village that changed, then the portal: the whole build in order."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from kimsite.build import workers
from kimsite.build.crossings import Paths, checked
from kimsite.build.faults import DATABASE, failed, faults_of, merged, tell
from kimsite.build.journal import unsettled
from kimsite.build.manifest import is_settled
from kimsite.build.outcome import NOTHING_WRITTEN, all_findings, as_it_lies, exit_code, in_vain, nothing_written, went_through
from kimsite.build.output import Spoilt
from kimsite.build.records import paths
from kimsite.build.settle import Known, Settled, settle
from kimsite.build.stale import Inputs, Trace
from kimsite.build.state import HOME, Kept, State, open_state, read_summaries, read_traces
from kimsite.build.survey import Survey, Task, Wish, forget, memory, name
from kimsite.build.totals import counts_as_they_stand, tell_emptied
from kimsite.diagnostics.findings import Findings, order
from kimsite.model.blog import Summary
from kimsite.model.build import Checked, Outcome, Reason, VillageResult, total
from kimsite.model.config import District
from kimsite.model.marked import Place
from kimsite.tools.codec import decode
from kimsite.tools.digest import quick
from kimsite.tools.lock import Locked

__all__ = ["NOTHING_WRITTEN", "Progress", "Telling", "Wish", "build_district", "check_district", "exit_code", "remembered", "summaries", "telling"]
RECIPE, LOST = "kimsite.build.village:build_village", "kimsite.build.lost:lost_village"
Telling = tuple[tuple[str, Trace], ...]
"""(village code, what its build was made of)"""
Progress = Callable[[int, int, str], None]
"""(done, total, name of the village just built)"""


def build_district(district: District, wish: Wish, progress: Progress) -> Outcome:
    """Build what was wished for, as far as it has changed. The findings of one village never stop another."""
    found = Findings()
    try:
        with open_state(wish.root, wish.out) as state:
            _need_folder(wish.out)
            while True:
                try:
                    return _build(district, wish, state, progress, found)
                except Spoilt:  # the state forgot it: it is made again
                    found = Findings()
    except workers.Unusable as reason:
        found.add("B06", Place(path=HOME), sebab=reason.args[0], lain="".join(reason.args[1:]))
    except Locked:
        found.add("B05", Place(path=HOME))
    except OSError as error:
        tell(faults_of([(str(error.filename or HOME), error)]), found)
    except sqlite3.Error as error:
        tell(faults_of([(DATABASE, error)]), found)
    return nothing_written(district, found)


def _need_folder(out: Path) -> None:
    """Raises NotADirectoryError where something else is in the place of the output folder or above it: told once, before anything is built."""
    nearest = next((path for path in (out, *out.parents) if os.path.lexists(path)), out)
    if not nearest.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "Not a directory", str(nearest))


def _build(district: District, wish: Wish, state: State, progress: Progress, found: Findings) -> Outcome:
    survey = Survey(district, wish, found, state)
    if wish.clean:
        forget(wish)
    asked = tuple(task for task in survey.villages if not wish.only or name(task.publisher) in wish.only)
    stale = {task.publisher.id: (task, reason) for task in asked if (reason := survey.reason(task))}
    heaviest_first = sorted((task for task, _ in stale.values()), key=lambda task: (-survey.weight(task), task.publisher.url))

    now = {task.publisher.id: task.kept for task in (*survey.villages, survey.portal) if task.kept}
    results: list[VillageResult] = []
    cut, settled = unsettled(memory(wish)), is_settled(wish.out, memory(wish), survey.kept)
    jobs = tuple(map(survey.job, heaviest_first))
    alone = partial(found.add, "B12", Place(path=HOME))
    with closing(workers.run(RECIPE, jobs, wish.jobs, wish.cluster, lost=LOST, alone=alone)) as running:
        for result in running:
            results.append(_kept(result, stale[result.id][0], now, state, wish.out))
            progress(len(results), len(stale), result.url.strip("/"))
    reasons = [reason for _, reason in stale.values()]
    portal_id = survey.portal.publisher.id
    if not wish.only:
        portal, reason = _portal_task(district, survey, now)
        if reason:
            results.append(_kept(_build_portal(district, survey, portal, now, state), portal, now, state, wish.out))
            reasons.append(reason)

    done = Settled()
    if results or survey.kept.keys() != now.keys() or not settled:
        known = _known(survey, now, results, state, cut, settled=settled)
        done = settle(wish.out, memory(wish), known, state)
    told = now if not wish.only else {task.publisher.id: now[task.publisher.id] for task in asked if task.publisher.id in now}
    unread = survey.unread()
    counts = counts_as_they_stand(told, now, results, done, len(unread))
    faults = merged((*(fault for result in results for fault in result.faults), *state.faults, *done.faults))
    tell(faults, found)
    tell_emptied((task.publisher for task in asked), survey.kept, now, found)
    findings = tuple(checked(all_findings(found, results, told), *_standing(survey, now)))
    code, skipped = exit_code(findings, strict=wish.strict), len(asked) - len(stale)
    nothing = code == 1 and in_vain(results, counts, done.deleted, skipped)
    return Outcome(
        villages=len(district.villages),
        built=sum(went_through(result) for result in results if result.id in stale),
        skipped=skipped,
        portal=any(went_through(result) for result in results if result.id == portal_id),
        failed=sum(not went_through(result) for result in results),
        counts=counts,
        accounts=(*(one for kept in told.values() for one in kept.accounts), *unread),
        deleted=done.deleted,
        findings=findings,
        reasons=tuple(reasons),
        exit_code=NOTHING_WRITTEN if nothing else code,
    )


def _standing(survey: Survey, now: Mapping[str, Kept]) -> tuple[tuple[str, ...], Paths]:
    """Where every publisher stands, and which files each has by what is remembered of it."""
    kept = {task.publisher.url: now.get(task.publisher.id) for task in (*survey.villages, survey.portal)}
    return tuple(kept), lambda home: frozenset(paths(one.records)) if (one := kept[home]) else None


def _kept(result: VillageResult, task: Task, now: dict[str, Kept], state: State, out: Path) -> VillageResult:
    """Commit one finished build, and give its result without the parts that are now on disk. Of one that failed the last one's files are looked at."""
    if result.whole:
        trace = Trace(
            inputs=replace(task.inputs, files=result.files),
            valid_until=result.valid_until,
            unfinished=bool(result.faults),
            disputes=result.disputes,
        )
        now[result.id] = state.keep(result, trace)
    elif task.kept:
        now[result.id] = as_it_lies(task.kept, out)
    return replace(result, records=b"", share=b"", summary=b"")


def _known(survey: Survey, now: Mapping[str, Kept], results: Iterable[VillageResult], state: State, cut: frozenset[str], *, settled: bool) -> Known:
    """What `settle` must know. `cut`: whose builds were cut off before."""
    urls = {task.publisher.id: task.publisher.url for task in (*survey.villages, survey.portal)}
    seen = {result.id: result for result in results}
    broken = {id_ for id_ in urls if id_ not in now or (now[id_].trace.unfinished and id_ not in seen)}
    broken |= {id_ for id_, result in seen.items() if not result.whole}
    return Known(
        before=survey.kept,
        now=now,
        urls=urls,
        broken=frozenset(broken),
        unsaved=state.unsaved(),
        ended=frozenset(id_ for id_, result in seen.items() if went_through(result)) - cut,
        stuck=tuple(path for result in seen.values() for path in result.stuck),
        settled=settled,
    )


def _portal_task(district: District, survey: Survey, now: Mapping[str, Kept]) -> tuple[Task, Reason | None]:
    """The portal is made of its own folder and of what every village shares."""
    shares = (now[task.publisher.id].shared for task in survey.villages if task.publisher.id in now)
    config = quick("\n".join((survey.portal.inputs.config, repr(district), *shares)))
    task = replace(survey.portal, inputs=replace(survey.portal.inputs, config=config))
    reason = survey.reason(task)
    return task, replace(reason, why="villages") if reason and reason.why == "config" else reason


def _build_portal(district: District, survey: Survey, task: Task, now: Mapping[str, Kept], state: State) -> VillageResult:
    ids = [village.publisher.id for village in survey.villages if village.publisher.id in now]
    try:
        shares = tuple(decode(state.share(id_, now[id_].shared), Summary) for id_ in ids)
    except sqlite3.Error as error:
        return failed(survey.job(task), Findings(), faults_of([(DATABASE, error)]))
    result: VillageResult = workers.work("kimsite.build.portal:build_portal", survey.job(task), district, shares)
    return replace(result, valid_until=task.inputs.day + timedelta(days=1))


def check_district(district: District, wish: Wish) -> Checked:
    """All findings of the wished villages, the district's own folder and their themes, and what becomes of every file; nothing is written."""
    found = Findings()
    survey = Survey(district, wish, found)
    tasks = tuple(task for task in (*survey.villages, survey.portal) if not wish.only or name(task.publisher) in wish.only)
    for theme in sorted({task.publisher.theme.name for task in tasks}):
        found.extend(workers.work("kimsite.theme.check:check_theme", wish.root, theme, district.language))
    jobs = map(survey.job, tasks)
    looked: list[Checked] = list(workers.run("kimsite.build.village:check_village", tuple(jobs), wish.jobs))
    for one in looked:
        found.extend(one.findings)
    seen = {one.url: frozenset(one.pages) for one in looked}
    homes = (task.publisher.url for task in (*survey.villages, survey.portal))
    unread = survey.unread()
    counts = total(one.counts for one in looked)
    return Checked(
        # The portal's own pages are made of all summaries, which a check does not have.
        findings=tuple(sorted(checked(found.sorted(), homes, lambda home: seen.get(home) if home != "/" else None), key=order)),
        counts=replace(counts, ignored=counts.ignored + len(unread)),
        accounts=(*(account for one in looked for account in one.accounts), *unread),
    )


def summaries(district: District, wish: Wish) -> tuple[Summary, ...]:
    """What every KIM had published up to the wish's day, by folder. Taken from the last build where it still holds; nothing is written."""
    survey = Survey(district, wish, Findings())
    known = _recalled(wish, _telling(survey, wish))
    jobs = tuple(survey.job(task) for task in survey.villages if task.publisher.form == "kim" and task.publisher.id not in known)
    for summary in workers.run("kimsite.build.village:summarise_village", jobs, wish.jobs):
        known[summary.publisher.id] = summary
    return tuple(known[village.code] for village in district.villages)


def telling(district: District, wish: Wish) -> Telling:
    """Which of the last builds can still tell what the KIM had published, for two processes that `remember` it: content/ is walked once."""
    return _telling(Survey(district, wish, Findings()), wish)


def remembered(district: District, wish: Wish, told: Telling) -> tuple[Summary, ...] | None:
    """As `summaries`, if those builds tell of every KIM; else None."""
    known = _recalled(wish, told)
    return tuple(known[village.code] for village in district.villages) if all(village.code in known for village in district.villages) else None


def _telling(survey: Survey, wish: Wish) -> Telling:
    tasks = {task.publisher.id: task for task in survey.villages if task.publisher.form == "kim"}
    return tuple((id_, trace) for id_, trace in read_traces(wish.root) if id_ in tasks and _still_tells(trace, tasks[id_].inputs))


def _recalled(wish: Wish, told: Telling) -> dict[str, Summary]:
    """By village code."""
    known: dict[str, Summary] = {}
    asked = frozenset(told)
    for id_, encoded in read_summaries(wish.root, lambda id_, trace: id_ not in known and (id_, trace) in asked):
        summary = decode(encoded, Summary)
        if summary.signed or not wish.signed:
            known[id_] = summary.until(wish.as_of)
    return known


def _still_tells(trace: Trace, now: Inputs) -> bool:
    """A summary depends on no theme and on no neighbour; one of a later day holds all that one of an earlier day does.

    A contest is reported as of its last day, which may be ahead: then an earlier day's holds too, as long as nothing opens or closes between.
    """
    then = trace.inputs
    same = (then.engine, then.config, then.files) == (now.engine, now.config, now.files)
    return same and (then.day >= now.day or trace.valid_until is None or now.day < trace.valid_until)
