"""Power cuts: every prefix of what a build wrote, with what no fsync had secured dropped in part.

After Pillai et al., "All File Systems Are Not Created Equal" (OSDI 2014). A log of strace gives the
operations of one incremental build. A power cut after the n-th leaves those that an fsync covers, and of the
others any subset: all, none, one missing alone, and subsets by dice. Two models of a file system: `posix`
promises nothing without fsync; `ext4` (data=ordered with its default auto_da_alloc) writes a file's bytes
before it is renamed over another one, and keeps operations on names in their order, as a journal does.
"""

from __future__ import annotations

import posixpath
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from benchmarks.faults import district
from benchmarks.faults.calls import read_calls
from benchmarks.faults.check import Tree, dangling, read_tree, torn
from benchmarks.faults.operations import Operation, operations
from benchmarks.faults.process import build
from benchmarks.faults.strikes import Project, Tally, heal

Model = Literal["posix", "ext4"]
_DICE = 4
"""Subsets by dice at each prefix."""
_HALF = 0.5


@dataclass(slots=True)
class Disk:
    """Names and bytes as they would be found after the cut. Paths are relative to the project."""

    names: dict[str, int]
    bytes_of: dict[int, bytearray]
    targets: dict[int, str] = field(default_factory=dict)
    """Symbolic links, and where they lead."""
    folders: set[str] = field(default_factory=set)
    """Those that were made since the build began."""

    def apply(self, one: Operation) -> None:
        """Do one operation; one on a name or file that is not there does nothing."""
        match one.kind:
            case "create":
                self.names[one.path] = one.inode
                self.bytes_of.setdefault(one.inode, bytearray())
            case "write":
                held = self.bytes_of.setdefault(one.inode, bytearray())
                start = len(held) if one.offset < 0 else one.offset
                held.extend(bytes(max(start - len(held), 0)))
                held[start : start + len(one.data)] = one.data
            case "truncate":
                del self.bytes_of.setdefault(one.inode, bytearray())[one.offset :]
            case "rename" if (inode := self.names.pop(one.path, None)) is not None:
                self.names[one.target] = inode
            case "link" if one.path in self.names:
                self.names[one.target] = self.names[one.path]
            case "symlink":
                self.names[one.path] = one.inode
                self.targets[one.inode] = one.target
            case "unlink":
                self.names.pop(one.path, None)
            case "mkdir":
                self.folders.add(one.path)
            case "rmdir":
                self.folders.discard(one.path)
            case _:
                pass

    def tree(self, below: str) -> Tree:
        """The files below a folder that can be read, through links too."""
        found = {path: self._file(path) for path in self.names if path.startswith(below)}
        return {
            path.removeprefix(below): bytes(self.bytes_of.get(inode, b""))
            for path, inode in found.items()
            if inode is not None
        }

    def _file(self, path: str, depth: int = 4) -> int | None:
        """The file under a name, or at the end of its links; None where a link leads nowhere."""
        inode = self.names.get(path)
        if inode not in self.targets or not depth:
            return inode
        at = posixpath.dirname(path)
        *way, name = self.targets[inode].split("/")
        for part in way:
            at = posixpath.dirname(at) if part == ".." else posixpath.join(at, part)
            if at not in self.folders and not any(known.startswith(f"{at}/") for known in self.names):
                return None
        return self._file(posixpath.join(at, name), depth - 1)


def pending(done: list[Operation], model: Model) -> list[int]:
    """Which of the operations that were done may still be lost."""
    lost: dict[int, Operation] = {}
    for number, one in enumerate(done):
        if one.kind == "sync":
            for old in [at for at, known in lost.items() if _covers(one, known)]:
                del lost[old]
        elif model == "ext4" and one.kind == "rename" and one.replaces:
            for old in [
                at for at, known in lost.items() if known.inode == one.inode and known.kind in _BYTES
            ]:
                del lost[old]
            lost[number] = one
        else:
            lost[number] = one
    return list(lost)


_BYTES = {"write", "truncate"}


def _covers(sync: Operation, one: Operation) -> bool:
    """An fsync of a file secures its bytes and its first name; of a folder, the names in it."""
    if sync.path == "*":
        return True
    if sync.inode:
        return one.inode == sync.inode and one.kind in {*_BYTES, "create"}
    parents = {posixpath.dirname(one.path), posixpath.dirname(one.target or one.path)}
    return one.kind not in _BYTES and parents <= {sync.path}


def subsets(
    lost: list[int], done: list[Operation], model: Model, dice: random.Random
) -> Iterator[frozenset[int]]:
    """Which operations a cut loses: none, all, the last ones, each alone, some."""
    if model == "ext4":  # names in order: a journal loses the end
        named = [number for number in lost if done[number].kind not in _BYTES]
        loose = set(lost) - set(named)
        for at in {0, len(named), *(dice.randrange(len(named) + 1) for _ in range(_DICE))}:
            gone, empty = set(named[at:]), {done[number].inode for number in loose if dice.random() < _HALF}
            yield frozenset(gone)
            yield frozenset(gone | loose)
            yield frozenset(gone | {number for number in loose if done[number].inode in empty})
        return
    yield frozenset()
    yield frozenset(lost)
    yield frozenset(lost[-1:])
    yield frozenset(number for number in lost if done[number].kind in _BYTES)
    for _ in range(_DICE):
        yield frozenset(number for number in lost if dice.random() < _HALF)
    if lost:
        yield frozenset({dice.choice(lost)})


def power_cuts(root: Path, model: Model, *, every: int = 1, rebuilds: int = 60, seed: int = 5) -> Tally:
    """Look at every state, and build on from `rebuilds` of them."""
    project, tally, start, dice = Project(root), Tally(), time.monotonic(), random.Random(seed)
    after = project.clean_tree(district.after())
    before = project.clean_tree(district.before())
    found = read_tree(root)
    names = {path: number for number, path in enumerate(sorted(found), 1)}
    district.become(root, district.after())
    log = root.parent / f"{root.name}.strace"
    build(root, log=log)
    done = list(operations(read_calls(log), root, names))
    log.unlink()
    states: dict[frozenset[tuple[str, bytes]], Disk] = {}
    for length in range(0, len(done) + 1, every):
        prefix = done[:length]
        for gone in set(subsets(pending(prefix, model), prefix, model, dice)):
            disk = _after_cut(found, names, prefix, gone)
            site = disk.tree("public/")
            key = frozenset(site.items())
            if key not in states:
                tally.strikes += 1
                states[key] = disk
                if broken := torn(site, before, after):
                    tally.note("torn", f"{model}: {length} operations, {len(gone)} lost", sorted(broken))
                if lost := dangling(site):
                    tally.note("dangling", f"{model}: {length} operations, {len(gone)} lost", sorted(lost))
    for disk in dice.sample(list(states.values()), min(rebuilds, len(states))):
        _write(project, disk)
        heal(project, f"{model}: a power cut", after, tally)
    tally.seconds = time.monotonic() - start
    return tally


def _after_cut(found: Tree, names: dict[str, int], done: list[Operation], gone: frozenset[int]) -> Disk:
    disk = Disk(dict(names), {names[path]: bytearray(data) for path, data in found.items()})
    for number, one in enumerate(done):
        if number not in gone:
            disk.apply(one)
    return disk


def _write(project: Project, disk: Disk) -> None:
    """Put a state on the real disk, the sources being those of the build."""
    project.forget()
    for folder in disk.folders:
        (project.root / folder).mkdir(parents=True, exist_ok=True)
    for path, inode in disk.names.items():
        place = project.root / path
        if path.startswith(("public", ".kimsite")):
            place.parent.mkdir(parents=True, exist_ok=True)
            if inode in disk.targets:
                place.symlink_to(disk.targets[inode])
            else:
                place.write_bytes(disk.bytes_of.get(inode, b""))
