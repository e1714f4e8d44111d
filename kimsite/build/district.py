"""sites.yaml -> every village that changed, then the portal: the whole build in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from datetime import timedelta
from shutil import rmtree

from msgspec.structs import replace

from kimsite.build import workers
from kimsite.build.output import Spoilt, close_journals, cut_off, is_settled, prune, read_journals, read_manifest, write_manifest
from kimsite.build.records import manifest_rows, paths
from kimsite.build.stale import Inputs, Trace
from kimsite.build.state import HOME, Kept, State, open_state, read_summaries, read_traces
from kimsite.build.survey import Survey, Task, Wish, forget, memory, name
from kimsite.diagnostics.findings import Findings, order
from kimsite.model.blog import Summary
from kimsite.model.build import Counts, Outcome, Reason, VillageResult
from kimsite.model.config import District
from kimsite.model.findings import ERROR, WARNING, Diagnostic
from kimsite.model.marked import Place
from kimsite.tools.codec import decode
from kimsite.tools.digest import quick

__all__ = ["Progress", "Telling", "Wish", "build_district", "check_district", "exit_code", "remembered", "summaries", "telling"]
NOTHING_WRITTEN = 2
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
            while True:
                try:
                    return _build(district, wish, state, progress, found)
                except Spoilt:  # the state forgot it: it is made again
                    found = Findings()
    except workers.Unusable as reason:
        found.add("B06", Place(path=HOME), sebab=str(reason))
    except BlockingIOError:
        found.add("B05", Place(path=HOME))
    except OSError as error:
        found.add("B03", Place(path=HOME), sebab=error.strerror or str(error))
    return _nothing_written(district, found)


def _build(district: District, wish: Wish, state: State, progress: Progress, found: Findings) -> Outcome:
    survey = Survey(district, wish, found, state)
    if wish.clean:
        forget(wish)
    asked = tuple(task for task in survey.villages if not wish.only or name(task.publisher) in wish.only)
    stale = {task.publisher.id: (task, reason) for task in asked if (reason := survey.reason(task))}
    heaviest_first = sorted((task for task, _ in stale.values()), key=lambda task: (-survey.weight(task), task.publisher.url))

    now = {task.publisher.id: task.kept for task in (*survey.villages, survey.portal) if task.kept}
    results: list[VillageResult] = []
    cut, settled = cut_off(memory(wish)), is_settled(wish.out, memory(wish), survey.kept)
    jobs = tuple(map(survey.job, heaviest_first))
    with closing(workers.run(RECIPE, jobs, wish.jobs, wish.cluster, lost=LOST)) as done:
        for result in done:
            results.append(_kept(result, stale[result.id][0], now, state))
            progress(len(results), len(stale), result.url.strip("/"))
    reasons = [reason for _, reason in stale.values()]
    if not wish.only:
        portal, reason = _portal_task(district, survey, now)
        if reason:
            results.append(_kept(_build_portal(district, survey, portal, now, state), portal, now, state))
            reasons.append(reason)

    deleted = 0
    if results or survey.kept.keys() != now.keys() or not settled:
        ended = {result.id for result in results if result.whole} - cut
        deleted = _settle(survey, now, wish, state, found, ended, settled=settled)
    told = now if not wish.only else {task.publisher.id: now[task.publisher.id] for task in asked if task.publisher.id in now}
    findings = _findings(found, results, told)
    code, skipped = exit_code(findings, strict=wish.strict), len(asked) - len(stale)
    nothing = code == 1 and results and not skipped and not any(result.whole for result in results)
    return Outcome(
        villages=len(district.villages),
        built=sum(result.whole for result in results if result.id in stale),
        skipped=skipped,
        portal=any(result.whole and result.id == survey.portal.publisher.id for result in results),
        failed=sum(not result.whole for result in results),
        counts=_counts(now, results),
        deleted=deleted,
        findings=findings,
        reasons=tuple(reasons),
        exit_code=NOTHING_WRITTEN if nothing else code,
    )


def _kept(result: VillageResult, task: Task, now: dict[str, Kept], state: State) -> VillageResult:
    """Commit one finished build, and give its result without the parts that are now on disk."""
    if result.whole:
        trace = Trace(inputs=replace(task.inputs, files=result.files), valid_until=result.valid_until)
        now[result.id] = state.keep(result, trace)
    return replace(result, records=b"", share=b"", summary=b"")


def _portal_task(district: District, survey: Survey, now: Mapping[str, Kept]) -> tuple[Task, Reason | None]:
    """The portal is made of its own folder and of what every village shares."""
    shares = (now[task.publisher.id].shared for task in survey.villages if task.publisher.id in now)
    config = quick("\n".join((survey.portal.inputs.config, repr(district), *shares)))
    task = replace(survey.portal, inputs=replace(survey.portal.inputs, config=config))
    reason = survey.reason(task)
    return task, replace(reason, why="villages") if reason and reason.why == "config" else reason


def _build_portal(district: District, survey: Survey, task: Task, now: Mapping[str, Kept], state: State) -> VillageResult:
    ids = (village.publisher.id for village in survey.villages if village.publisher.id in now)
    shares = tuple(decode(state.share(id_, now[id_].shared), Summary) for id_ in ids)
    result: VillageResult = workers.work("kimsite.build.portal:build_portal", survey.job(task), district, shares)
    return replace(result, valid_until=task.inputs.day + timedelta(days=1))


def _settle(survey: Survey, now: Mapping[str, Kept], wish: Wish, state: State, found: Findings, ended: set[str], *, settled: bool) -> int:
    """Delete what is no longer made and list what is. Returns how many files went.

    `ended`: whose builds left nothing unfinished; `settled`: the manifest tells nothing that memory does not.
    """
    rows = dict(row for kept in now.values() for row in manifest_rows(kept.records))
    gone = [id_ for id_ in survey.kept if id_ not in now]
    before = {path for id_, kept in survey.kept.items() if now.get(id_) is not kept for path in paths(kept.records)}
    home = memory(wish)
    deleted = 0
    try:
        listed = () if settled else read_manifest(wish.out)
        deleted = prune(wish.out, sorted({*before, *listed, *read_journals(home, ended)} - rows.keys()))
        write_manifest(wish.out, home, rows, now)
        close_journals(home)
    except OSError as error:
        found.add("B03", Place(path=wish.out.name), sebab=error.strerror or str(error))
    for id_ in gone:
        state.forget(id_)
        rmtree(home / id_, ignore_errors=True)
    return deleted


def _findings(found: Findings, results: Iterable[VillageResult], told: Mapping[str, Kept]) -> tuple[Diagnostic, ...]:
    """The project's own, then every publisher's: those of this build, or those that its last build left."""
    failed = {result.id: result for result in results if not result.whole}
    known = (finding for id_, kept in told.items() if id_ not in failed for finding in kept.findings)
    everything = (*known, *(finding for result in failed.values() for finding in result.findings))
    return (*found.sorted(), *_once_a_theme(sorted(everything, key=order)))


def _once_a_theme(findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings; of those about one place in a theme, which bear no village, only the first, however many publishers it dresses."""
    told: set[tuple[str, str, int, int]] = set()
    for finding in findings:
        place = (finding.code, finding.place.path, finding.place.line, finding.place.column)
        if finding.village or place not in told:
            told.add(place)
            yield finding


def _counts(now: Mapping[str, Kept], results: Iterable[VillageResult]) -> Counts:
    """Posts and held-back posts of all publishers that did not fail, files of all; conversions and writings of this build."""
    done = tuple(results)
    failed = {result.id for result in done if not result.whole}
    built = tuple(kept for id_, kept in now.items() if id_ not in failed)
    written = sum(result.counts.written for result in done)
    return Counts(
        posts=sum(kept.counts.posts for kept in built),
        held=sum(kept.counts.held for kept in built),
        converted=sum(result.counts.converted for result in done),
        written=written,
        unchanged=sum(kept.counts.written + kept.counts.unchanged for kept in now.values()) - written,
    )


def _nothing_written(district: District, found: Findings) -> Outcome:
    return Outcome(
        villages=len(district.villages),
        built=0,
        skipped=0,
        portal=False,
        failed=0,
        counts=Counts(),
        deleted=0,
        findings=found.sorted(),
        reasons=(),
        exit_code=NOTHING_WRITTEN,
    )


def exit_code(findings: Iterable[Diagnostic], *, strict: bool) -> int:
    """0: all is published; 1: something was held back (strict: or a warning); 3: a fault of kimsite."""
    known = tuple(findings)
    if any(finding.code == "B01" for finding in known):
        return 3
    bad = {ERROR, WARNING} if strict else {ERROR}
    return int(any(finding.severity in bad for finding in known))


def check_district(district: District, wish: Wish) -> tuple[Diagnostic, ...]:
    """All findings of the wished villages and the district's own folder; nothing is written."""
    found = Findings()
    survey = Survey(district, wish, found)
    tasks = (task for task in (*survey.villages, survey.portal) if not wish.only or name(task.publisher) in wish.only)
    jobs = map(survey.job, tasks)
    for findings in workers.run("kimsite.build.village:check_village", tuple(jobs), wish.jobs):
        found.extend(findings)
    return found.sorted()


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
