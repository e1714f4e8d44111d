"""What every KIM had published, for reports: from its last build where that still holds, else read anew."""

from __future__ import annotations

from collections.abc import Collection

from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import ReportSummary
from kimsite.model.config import District, PublisherForm
from kimsite.model.stored import BuildRecord, Inputs
from kimsite.pipeline.cache.state import read_summaries, read_traces
from kimsite.pipeline.staleness.plan import BuildOptions, BuildPlan
from kimsite.pipeline.workers import run
from kimsite.tools.codec import decode

ReusableSummaries = tuple[tuple[str, BuildRecord], ...]
"""(village code, what its build was made of)"""


def summaries(
    district: District, options: BuildOptions, *, forums: bool = False
) -> tuple[ReportSummary, ...]:
    """What every KIM had published up to the day of the options, by folder; `forums`: then every Forum KIM.

    Taken from the last build where it still holds; nothing is written.
    """
    build_plan = BuildPlan(district, options, Findings())
    forms = frozenset((PublisherForm.KIM, PublisherForm.FORUM) if forums else (PublisherForm.KIM,))
    units = [unit for unit in build_plan.villages if unit.publisher.form in forms]
    known = _load_reusable(options, _find_reusable(build_plan, options, forms))
    jobs = tuple(build_plan.job(unit) for unit in units if unit.publisher.id not in known)
    if jobs:
        from kimsite.pipeline.summarise import summarise_village

        for summary in run.run(summarise_village, jobs, options.jobs):
            known[summary.publisher.id] = summary.until(options.as_of)
    groups = (unit.publisher.id for unit in units if unit.publisher.form == PublisherForm.FORUM)
    return tuple(known[id_] for id_ in (*(village.code for village in district.villages), *groups))


def find_reusable(district: District, options: BuildOptions) -> ReusableSummaries:
    """Which results of earlier builds still state what the KIM had published.

    For two processes that both load them: content/ is walked once.
    """
    return _find_reusable(BuildPlan(district, options, Findings()), options)


def load_reusable(
    district: District, options: BuildOptions, reusable: ReusableSummaries
) -> tuple[ReportSummary, ...] | None:
    """As `summaries`, if those builds cover every KIM; else None."""
    known = _load_reusable(options, reusable)
    return (
        tuple(known[village.code] for village in district.villages)
        if all(village.code in known for village in district.villages)
        else None
    )


def _find_reusable(
    build_plan: BuildPlan, options: BuildOptions, forms: Collection[PublisherForm] = (PublisherForm.KIM,)
) -> ReusableSummaries:
    units = {unit.publisher.id: unit for unit in build_plan.villages if unit.publisher.form in forms}
    return tuple(
        (id_, trace)
        for id_, trace in read_traces(options.root)
        if id_ in units and _is_reusable(trace, units[id_].inputs)
    )


def _load_reusable(options: BuildOptions, reusable: ReusableSummaries) -> dict[str, ReportSummary]:
    """By village code."""
    known: dict[str, ReportSummary] = {}
    asked = frozenset(reusable)
    for id_, encoded in read_summaries(
        options.root, lambda id_, trace: id_ not in known and (id_, trace) in asked
    ):
        summary = decode(encoded, ReportSummary)
        if summary.signed or not options.signed:
            known[id_] = summary.until(options.as_of)
    return known


def _is_reusable(trace: BuildRecord, now: Inputs) -> bool:
    """True where an earlier build's summary still holds.

    It depends on no theme and on no neighbour; one of a later day holds all that one of an earlier day does.

    A contest is reported as of its last day, which may be ahead: then an earlier day's holds too, as long as
    nothing opens or closes between.
    """
    then = trace.inputs
    same = (then.engine, then.config, then.files) == (now.engine, now.config, now.files)
    return same and (then.day >= now.day or trace.valid_until is None or now.day < trace.valid_until)
