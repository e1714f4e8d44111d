"""`python -m benchmarks.budget`: what a first build costs before its first post, and for each post.

kimsite and Hugo build several sizes in turn, with the output on the disk and in memory; a straight line
through the medians of each gives fixed cost and cost a post. The ratio of a size is the worse of the two
places. Then the stages of one process of kimsite. Linux only.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.cases import prepare, set_aside
from benchmarks.corpus import Size
from benchmarks.machine import machine, version
from benchmarks.measure import Cost, measure
from benchmarks.sites import hugo, kimsite
from benchmarks.sites.site import PROJECT, Site

TOOLS = {"kimsite": kimsite.write, "hugo": hugo.write}
SIZES = ("1x100", "10x100", "30x100")
"""307x100 too, where there are ten minutes."""
STAGES_OF = "10x100"
DOCUMENT = "docs/pengembang/anggaran.md"
HEAD = """# The budget of a first build

Made by `python -m benchmarks.budget --write-docs`. A straight line through the medians of the sizes, with
the least relative errors, gives what a build costs before its first post and for each post. Ratios are
kimsite's figure by Hugo's within each round, then the median; of output on the disk and in memory the worse
one counts. CPU is user and system time of all processes.
"""
BY_HAND = "\n## What was tried\n"
"""What follows it in the document is kept."""
MEMORY = Path("/dev/shm")  # noqa: S108  # a file system in memory, which is what is measured


class Line(NamedTuple):
    """A cost by the number of posts."""

    fixed: float
    """Seconds before the first post."""
    each: float
    """Seconds for each post."""


def straight_line(points: Sequence[tuple[int, float]]) -> Line:
    """The line through (posts, seconds) with the least relative errors; through one point, from zero."""
    weights = [1 / seconds**2 for _, seconds in points]
    total = sum(weights)
    posts = sum(weight * x for weight, (x, _) in zip(weights, points, strict=True)) / total
    seconds = sum(weight * y for weight, (_, y) in zip(weights, points, strict=True)) / total
    spread = sum(weight * (x - posts) ** 2 for weight, (x, _) in zip(weights, points, strict=True))
    if not spread:
        return Line(0.0, seconds / posts)
    both = sum(weight * (x - posts) * (y - seconds) for weight, (x, y) in zip(weights, points, strict=True))
    return Line(seconds - both / spread * posts, both / spread)


def main() -> int:
    """Measure, print the tables in Markdown."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.budget", description=__doc__)
    parser.add_argument("--size", action="append", help=f"villages x posts; default {' '.join(SIZES)}")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--work", type=Path, default=PROJECT / ".bench" / "anggaran")
    parser.add_argument("--write-docs", action="store_true", help=f"write the tables to {DOCUMENT} too")
    options = parser.parse_args()
    sizes = [Size.read(size) for size in options.size or SIZES]
    places = {"disk": options.work}
    if MEMORY.is_dir():
        places["memory"] = MEMORY / f"kimsite-budget-{os.getpid()}"
    try:
        costs = {place: _measured(sizes, options.runs, work) for place, work in places.items()}
        told = f"{_tables(sizes, costs)}\n{_stage_table(_stages(options.work / 'stages'))}\n"
        print(told)
        if options.write_docs:
            page = PROJECT / DOCUMENT
            by_hand = "".join(page.read_text("utf-8").partition(BY_HAND)[1:])
            page.write_text(f"{HEAD}\n{_circumstances(options.runs)}\n\n{told}{by_hand}", "utf-8")
    finally:
        for work in places.values():
            shutil.rmtree(work, ignore_errors=True)
    return 0


Costs = dict[tuple[str, int], list[Cost]]
"""By tool and number of posts, a cost a round."""


def _circumstances(runs: int) -> str:
    facts = [*machine().items(), *((tool, version(tool)) for tool in TOOLS), ("rounds", str(runs))]
    return "; ".join(f"{name} {fact}" for name, fact in facts) + "."


def _measured(sizes: Sequence[Size], runs: int, work: Path) -> Costs:
    """Every size in turn, the tools in turn, so that a slow minute strikes both."""
    costs: Costs = {}
    for size in sizes:
        sites = {tool: _written(size, work / str(size) / tool, tool) for tool in TOOLS}
        for number in range(runs + 1):
            for tool, site in sites.items():
                prepare("first", site, number, work / "aside")
                folder = PROJECT if tool == "kimsite" else work / str(size) / tool
                cost = measure(site.command, folder, site.environment)
                if number:  # the first round compiles templates and fills the system's caches
                    costs.setdefault((tool, size.total), []).append(cost)
    return costs


def _written(size: Size, root: Path, tool: str) -> Site:
    set_aside([root], root.parent / "aside")
    root.mkdir(parents=True)
    return TOOLS[tool](size, root)


def _tables(sizes: Sequence[Size], costs: Mapping[str, Costs]) -> str:
    rows = ["| output in | tool | fixed CPU s | CPU ms a post | fixed wall s | wall ms a post |"]
    rows.append("|---|---|---:|---:|---:|---:|")
    for place, measured in costs.items():
        for tool in TOOLS:
            cpu, wall = (
                straight_line(
                    [(size.total, median(map(figure, measured[tool, size.total]))) for size in sizes]
                )
                for figure in (_cpu, _wall)
            )
            rows.append(
                f"| {place} | {tool} | {cpu.fixed:.2f} | {cpu.each * 1e3:.2f} | {wall.fixed:.2f} "
                f"| {wall.each * 1e3:.2f} |"
            )
    rows += ["", f"| size | {' | '.join(f'wall, {place}' for place in costs)} | worse | CPU, worse |"]
    rows.append("|---|" + "---:|" * (len(costs) + 2))
    for size in sizes:
        walls = [_ratio(measured, size, _wall) for measured in costs.values()]
        cpu = max(_ratio(measured, size, _cpu) for measured in costs.values())
        cells = " | ".join(f"{ratio:.2f}" for ratio in (*walls, max(walls), cpu))
        rows.append(f"| {size} | {cells} |")
    return "\n".join(rows) + "\n"


def _cpu(cost: Cost) -> float:
    return cost.cpu


def _wall(cost: Cost) -> float:
    return cost.wall


def _ratio(measured: Costs, size: Size, figure: Callable[[Cost], float]) -> float:
    """The figure of kimsite by Hugo's, taken within each round, then the median."""
    rounds = zip(measured["kimsite", size.total], measured["hugo", size.total], strict=True)
    return median(figure(ours) / figure(theirs) for ours, theirs in rounds)


def _stages(work: Path) -> Mapping[str, float]:
    """The share of each stage in a first build by one process, its templates and modules compiled before."""
    site = _written(Size.read(STAGES_OF), work, "kimsite")
    measure(site.command, PROJECT, site.environment)
    prepare("first", site, 0, work / "aside")
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.stages", str(work)], cwd=PROJECT, check=True, capture_output=True
    )
    shares: Mapping[str, float] = json.loads(told.stdout)
    return shares


def _stage_table(shares: Mapping[str, float]) -> str:
    rows = [f"| stage, {STAGES_OF} in one process | share of CPU |", "|---|---:|"]
    return "\n".join((*rows, *(f"| {stage} | {share:.1%} |" for stage, share in shares.items())))


if __name__ == "__main__":
    sys.exit(main())
