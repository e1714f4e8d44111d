"""`python -m benchmarks`: write the sites, build them in turn, keep what it cost, print the table."""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from benchmarks import report
from benchmarks.cases import FRESH, WORDS, prepare, set_aside
from benchmarks.corpus import Size
from benchmarks.measure import FailedError, measure
from benchmarks.results import Measure, Results
from benchmarks.sites import contest, eleventy, hugo, kimsite, pelican, photos
from benchmarks.sites.site import PROJECT, Site

Write = Callable[[Size, Path], Site]
TOOLS: dict[str, Write] = {
    "kimsite": kimsite.write,
    "kimsite-commonmark": partial(kimsite.write, engine="commonmark"),
    "hugo": hugo.write,
    "eleventy": eleventy.write,
    "pelican": pelican.write,
}
TEXT_CASES = ("first", "unchanged", "body", "title", "theme")
SIZES = ("1x100", "30x100", "307x100")
GROWTH = "430x280"
"""120,400 posts: the regency has 430 villages, so growth adds posts to each."""
PHOTOS = 60
REPORT = "430x93"
"""39,990 posts of every village of the regency: the largest contest."""


def main() -> int:
    """Options to measures; 1 when a build failed."""
    wish = _options()
    yard, results = Yard(Path(wish.work)), Results(Path(wish.results), forget=wish.quick)
    session = datetime.now(UTC).isoformat(timespec="seconds")
    failed = 0
    tasks = (
        [] if wish.docs_only else [task for task in _tasks(wish) if not (wish.resume and results.has(task))]
    )
    print(
        f"{len(tasks)} measures of about {report.duration(sum(map(results.expected, tasks)))} in all",
        flush=True,
    )
    start = time.monotonic()
    broken: set[tuple[str, str]] = set()
    for task in () if wish.dry_run else tasks:
        if (task.size, task.tool) in broken:
            continue
        try:
            done = yard.run(task, session)
        except FailedError as error:
            print(f"{task}: FAILED, {error}", file=sys.stderr, flush=True)
            broken.add((task.size, task.tool))
            failed = 1
            continue
        results.add(done)
        print(
            (
                f"{report.duration(time.monotonic() - start):>8}  {task}: {done.wall:.2f} s, {done.cpu:.2f} "
                f"CPU s, {done.memory / 1e6:.0f} MB"
            ),
            flush=True,
        )
    shutil.rmtree(yard.aside, ignore_errors=True)
    print(report.table(results.measures))
    if wish.write_docs:
        target = PROJECT / "docs" / "pengembang" / "benchmarks.md"
        target.write_text(report.document(results), "utf-8")
        print(f"wrote {target}")
    return failed


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--case", action="append", choices=WORDS, help="may be given several times; default: all"
    )
    parser.add_argument(
        "--size",
        action="append",
        help=f"villages x posts; default {' '.join(SIZES)}; growth: {GROWTH}; for photos: their number",
    )
    parser.add_argument("--tools", default="kimsite,hugo,eleventy,pelican", help=f"of {', '.join(TOOLS)}")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument(
        "--quick", action="store_true", help="one small village of everything, once: does it all still work?"
    )
    parser.add_argument(
        "--resume", action="store_true", help="leave out what the results hold for these versions"
    )
    parser.add_argument("--dry-run", action="store_true", help="only say how long it would take")
    parser.add_argument(
        "--docs-only",
        action="store_true",
        help="measure nothing, print (and with --write-docs write) what the results hold",
    )
    parser.add_argument("--write-docs", action="store_true", help="write the results to docs/pengembang/")
    parser.add_argument(
        "--work", default=str(PROJECT / ".bench"), help="where the sites are written; may be deleted"
    )
    parser.add_argument("--results", default=str(PROJECT / "benchmarks" / "results.json"))
    wish = parser.parse_args()
    unknown = set(wish.tools.split(",")) - set(TOOLS)
    if unknown:
        parser.error(f"no such tool: {', '.join(sorted(unknown))}")
    if wish.quick:
        wish.runs, wish.size = 1, wish.size or ["1x10"]
        wish.results = str(Path(wish.work) / "quick.json")
    return wish


def _tasks(wish: argparse.Namespace) -> Iterable[Measure]:
    """Size by size, case by case, round by round, the tools in turn: A B C A B C."""
    tools = wish.tools.split(",")
    cases = wish.case or (*TEXT_CASES, "report", "photos")
    texts = [case for case in TEXT_CASES if case in cases]
    for size in map(Size.read, wish.size or SIZES):
        for case in texts:
            for number in range(1, wish.runs + 1):
                yield from (
                    Measure(size=str(size), case=case, tool=tool, number=number, posts=size.total)
                    for tool in tools
                )
    if "report" in cases and "kimsite" in tools:
        for size in map(Size.read, wish.size or [REPORT]):
            yield from (
                Measure(size=str(size), case="report", tool="kimsite", number=number, posts=size.total)
                for number in range(1, wish.runs + 1)
            )
    if "photos" in cases:
        count = 6 if wish.quick else PHOTOS
        for number in range(1, wish.runs + 1):
            yield from (
                Measure(size=str(count), case="photos", tool=tool, number=number, posts=count)
                for tool in tools
                if tool in {"kimsite", "hugo"}
            )


class Yard:
    """The folder where the sites stand. Each is written anew once a run of the harness."""

    def __init__(self, work: Path) -> None:
        self._work = work
        self.aside = work / "aside"
        """What was there before; deleted by whoever ends the run."""
        self._sites: dict[Path, Site] = {}

    def run(self, task: Measure, session: str) -> Measure:
        """Bring the site into the case's state and time one build."""
        root = (
            self._work
            / {"photos": "photos", "report": f"report-{task.size}"}.get(task.case, task.size)
            / task.tool
        )
        if root not in self._sites:
            self._sites[root] = self._written(task, root)
        site = self._sites[root]
        # the others want to stand in their site
        folder = PROJECT if task.tool.startswith("kimsite") else root
        if task.case not in FRESH and not site.output.exists():
            measure(site.command, folder, site.environment)
        prepare(task.case, site, int(time.time()), self.aside)
        cost = measure(site.command, folder, site.environment)
        sizes = [path.stat().st_size for path in site.output.rglob("*") if path.is_file()]
        return task.measured(cost, session=session, files=len(sizes), size_bytes=sum(sizes))

    def _written(self, task: Measure, root: Path) -> Site:
        print(f"writing {root}", flush=True)
        set_aside([root], self.aside)
        root.mkdir(parents=True)
        if task.case == "photos":
            write = photos.write_hugo if task.tool == "hugo" else photos.write_kimsite
            return write(task.posts, root, self._work / "drawn")
        if task.case == "report":
            return contest.write(Size.read(task.size), root)
        return TOOLS[task.tool](Size.read(task.size), root)


if __name__ == "__main__":
    sys.exit(main())
