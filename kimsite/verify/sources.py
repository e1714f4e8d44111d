"""Whether the texts have changed since they were built, and whether the last build came to its end."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from kimsite.diagnostics.findings import Findings
from kimsite.model.config import District
from kimsite.model.marked import Place
from kimsite.model.stored import BuildRecord
from kimsite.pipeline.cache.state import read_traces
from kimsite.pipeline.journal import unsettled
from kimsite.pipeline.staleness.plan import BuildOptions, BuildPlan, cache_dir, unit_name

CUT_OFF, BUILT_BEFORE = "V11", "V12"
_COMPARED = ("config", "theme", "files")
"""What can be known without beginning a build."""


def report_sources(district: District, options: BuildOptions, diagnostics: Findings) -> int:
    """Advice where the site was built before its sources changed. Returns of how many publishers they have.

    Nothing is written, and a build that is under way is not waited for.
    """
    if unsettled(cache_dir(options)):
        diagnostics.add(CUT_OFF, Place(path=options.out.name))
    built: dict[str, list[BuildRecord]] = defaultdict(list)
    for id_, trace in read_traces(options.root):
        built[id_].append(trace)
    if not built:
        return 0
    plan = BuildPlan(district, options, Findings())
    changed = [
        unit_name(unit.publisher)
        for unit in (*plan.villages, plan.portal)
        if not any(
            all(
                getattr(trace.inputs, name) in {"", getattr(unit.inputs, name)}
                for name in _COMPARED
                if unit is not plan.portal or name == "files"
            )
            for trace in built[unit.publisher.id]
        )
    ]
    if changed:
        diagnostics.add(
            BUILT_BEFORE, Place(path=str(Path("content") / changed[0])), jumlah=len(changed), nilai=changed[0]
        )
    return len(changed)
