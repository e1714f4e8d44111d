"""Builds that are killed, or whose disk refuses, at every system call that writes."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.faults import district
from benchmarks.faults.calls import read_calls
from benchmarks.faults.check import Tree, dangling, read_tree, torn
from benchmarks.faults.process import KILL, Fault, build

_EXAMPLES = 12


@dataclass(slots=True)
class Tally:
    """What some strikes left."""

    strikes: int = 0
    missed: int = 0
    """Builds that ended before the call came."""
    refused: int = 0
    """Builds that told of what they could not write: another exit code than 0."""
    torn: int = 0
    """Strikes that left a file that is neither the old nor the new one."""
    dangling: int = 0
    """Strikes that left a page with a link to nothing."""
    sources: int = 0
    """Strikes that changed a source."""
    unhealed: int = 0
    """Strikes after which the next build did not end at the bytes of a clean one."""
    examples: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def clean(self) -> bool:
        return not (self.torn or self.dangling or self.sources or self.unhealed)

    def note(self, what: str, where: object, problems: object) -> None:
        """Count one problem, and keep it where it is one of the first."""
        setattr(self, what, getattr(self, what) + 1)
        if len(self.examples) < _EXAMPLES:
            self.examples.append(f"{what} at {where}: {str(problems)[:300]}")


class Project:
    """The small district in a folder that may be written to at will."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.out = root / "public"
        shutil.rmtree(root, ignore_errors=True)
        root.mkdir(parents=True)

    def forget(self) -> None:
        """Drop all that builds have left."""
        for name in ("public", ".kimsite"):
            shutil.rmtree(self.root / name, ignore_errors=True)

    def clean_tree(self, files: district.Files) -> Tree:
        """The bytes of a clean build of these sources."""
        district.become(self.root, files)
        self.forget()
        if code := build(self.root):
            raise RuntimeError(f"a clean build of the district ends with {code}")
        return read_tree(self.out)

    def calls(self) -> list[Fault]:
        """Build, and give every call of it that writes."""
        log = self.root.parent / f"{self.root.name}.strace"
        if code := build(self.root, log=log):
            raise RuntimeError(f"a build under strace ends with {code}")
        found = [Fault(call.name, call.ordinal, "") for call in read_calls(log) if call.writes]
        log.unlink()
        return found


def first_builds(root: Path, action: str, every: int = 1) -> Tally:
    """Strike a first build at every n-th of its calls."""
    project = Project(root)
    after = project.clean_tree(district.before())
    project.forget()
    calls, tally, start = project.calls(), Tally(), time.monotonic()
    for call in calls[::every]:
        project.forget()
        _strike(project, Fault(call.call, call.ordinal, action), ({}, after), tally)
    tally.seconds = time.monotonic() - start
    return tally


def incremental_builds(root: Path, action: str, every: int = 1) -> Tally:
    """Strike builds between the two states of the district at every n-th call, there and back.

    The strikes alternate between the two ways, so that each build starts where the last one ended.
    """
    project = Project(root)
    states = [(files, project.clean_tree(files)) for files in (district.after(), district.before())]
    ways: list[list[Fault]] = []
    for files, _ in states:
        district.become(root, files)
        ways.append(project.calls()[::every])
    tally, start = Tally(), time.monotonic()
    for number in range(max(map(len, ways))):
        for way in (0, 1):
            files, new = states[way]
            district.become(root, files)
            calls = ways[way]
            call = calls[min(number, len(calls) - 1)]
            _strike(project, Fault(call.call, call.ordinal, action), (states[1 - way][1], new), tally)
    tally.seconds = time.monotonic() - start
    return tally


def _strike(project: Project, fault: Fault, trees: tuple[Tree, Tree], tally: Tally) -> None:
    """One struck build, a look at what it left, and the build after it. `trees`: before and after."""
    sources = district.sources(project.root)
    code = build(project.root, fault=fault)
    look(project, fault.option, code, trees, tally, stopped=fault.action == KILL)
    tally.missed += fault.action == KILL and code != -9
    heal(project, fault.option, trees[1], tally)
    if district.sources(project.root) != sources:
        tally.note("sources", fault.option, "changed")
    if sys.stderr.isatty():
        print(f"\r{tally.strikes} {fault.option:<60}", end="", file=sys.stderr)


def look(
    project: Project, where: object, code: int, trees: tuple[Tree, Tree], tally: Tally, *, stopped: bool
) -> None:
    """Count what is torn or leads nowhere.

    `stopped`: the build was ended. One that goes on leaves a village as it was that the disk refuses, so that
    the portal may be neither the old nor the new one: it must be as the manifest lists it. And it deletes a
    withdrawn post at once, also where the disk refuses to renew a page that links to it: it may have been
    withdrawn because nobody must read it.
    """
    tree = read_tree(project.out)
    before, after = trees
    tally.strikes += 1
    tally.refused += code > 0
    if broken := torn(tree, before, after, listed=not stopped):
        tally.note("torn", where, sorted(broken))
    lost = dangling(tree)
    withdrawn = set() if stopped else before.keys() - after.keys()
    if ends := {one for one in lost if one.partition(" -> ")[2] not in withdrawn}:
        tally.note("dangling", where, sorted(ends))


def heal(project: Project, where: object, clean: Tree, tally: Tally) -> None:
    """Build once more, and compare with a clean build."""
    code = build(project.root)
    tree = read_tree(project.out)
    if code or tree != clean:
        other = sorted(path for path in {*tree, *clean} if tree.get(path) != clean.get(path))
        tally.note("unhealed", where, f"exit {code}, {other}")


def random_kills(root: Path, count: int, pick: Callable[[int], int]) -> Tally:
    """Kill incremental builds at calls that `pick` chooses among so many."""
    project = Project(root)
    states = [(files, project.clean_tree(files)) for files in (district.after(), district.before())]
    tally, start = Tally(), time.monotonic()
    ways: list[list[Fault]] = []
    for files, _ in states:
        district.become(root, files)
        ways.append(project.calls())
    for way in _alternate(count):
        files, new = states[way]
        district.become(root, files)
        call = ways[way][pick(len(ways[way]))]
        _strike(project, Fault(call.call, call.ordinal, KILL), (states[1 - way][1], new), tally)
    tally.seconds = time.monotonic() - start
    return tally


def _alternate(count: int) -> Iterator[int]:
    return (number % 2 for number in range(count))
