"""Everything a build would find in the villages asked for. Writes nothing."""

from __future__ import annotations

from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings, sort_key
from kimsite.model.build import Checked, total
from kimsite.model.config import District
from kimsite.pipeline.check import check_village
from kimsite.pipeline.cross_links import checked, post_reader
from kimsite.pipeline.staleness.plan import BuildOptions, BuildPlan, unit_name
from kimsite.pipeline.workers import run
from kimsite.theme.check import check_theme


def check_district(district: District, options: BuildOptions) -> Checked:
    """All findings of the villages asked for, the district's own folder and their themes.

    With them what becomes of every file. Nothing is written.
    """
    diagnostics = Findings()
    build_plan = BuildPlan(district, options, diagnostics)
    units = tuple(
        unit
        for unit in (*build_plan.villages, build_plan.portal)
        if not options.only or unit_name(unit.publisher) in options.only
    )
    for theme in sorted({unit.publisher.theme.name for unit in units}):
        diagnostics.extend(check_theme(options.root, theme, district.language))
    jobs = map(build_plan.job, units)
    results = list(run.run(check_village, tuple(jobs), options.jobs))
    for result in results:
        diagnostics.extend(result.findings)
    pages_of = {result.url: frozenset(result.pages) for result in results}
    homes = (unit.publisher.url for unit in (*build_plan.villages, build_plan.portal))
    unread = build_plan.unread()
    counts = total(result.counts for result in results)
    return Checked(
        # The portal's own pages are made of all summaries, which a check does not have.
        findings=tuple(
            sorted(
                checked(
                    diagnostics.sorted(),
                    homes,
                    lambda home: pages_of.get(home) if home != "/" else None,
                    post_reader(options.root, build_plan.post_paths),
                ),
                key=sort_key,
            )
        ),
        counts=replace(counts, ignored=counts.ignored + len(unread)),
        accounts=(*(account for result in results for account in result.accounts), *unread),
    )
