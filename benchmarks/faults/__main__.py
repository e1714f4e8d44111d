"""`python -m benchmarks.faults`: strike builds in every way, keep the figures, print them."""

from __future__ import annotations

import argparse
import json
import random
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from benchmarks.faults import disks, peers, replay, strikes
from benchmarks.faults.process import DISK_FULL, IO_ERROR, KILL, can_trace
from benchmarks.faults.report import PAGE, fault_tables, renew, text
from benchmarks.faults.strikes import Tally
from benchmarks.machine import machine, version
from benchmarks.sites.site import PROJECT

RESULTS = PROJECT / "benchmarks" / "faults" / "results.json"
_FEW = 12
"""Strikes of each kind in a short run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """How thorough a run is."""

    every: int
    """Every n-th call."""
    flips: int
    random: int
    steps: int
    builds: int
    rebuilds: int
    peers: int


LONG = Extent(every=1, flips=1000, random=1000, steps=25, builds=20, rebuilds=100, peers=100)
SHORT = Extent(every=90, flips=_FEW, random=0, steps=2, builds=3, rebuilds=3, peers=0)
Run = Callable[[Path, Extent], Tally]
RUNS: dict[str, Run] = {
    "kill-first": lambda root, extent: strikes.first_builds(root, KILL, extent.every),
    "kill-incremental": lambda root, extent: strikes.incremental_builds(root, KILL, extent.every),
    "kill-random": lambda root, extent: strikes.random_kills(root, extent.random, random.Random(3).randrange),
    "eio-first": lambda root, extent: strikes.first_builds(root, IO_ERROR, extent.every),
    "eio-incremental": lambda root, extent: strikes.incremental_builds(root, IO_ERROR, extent.every),
    "enospc-first": lambda root, extent: strikes.first_builds(root, DISK_FULL, extent.every),
    "enospc-incremental": lambda root, extent: strikes.incremental_builds(root, DISK_FULL, extent.every),
    "disk-full": lambda root, extent: disks.filling_disk(root, extent.steps),
    "read-only": lambda root, _: disks.read_only(root),
    "at-once": lambda root, extent: disks.at_once(root, extent.builds),
    "bit-flips": lambda root, extent: disks.bit_flips(root, extent.flips),
    "power-ext4": lambda root, extent: replay.power_cuts(
        root, "ext4", every=extent.every, rebuilds=extent.rebuilds
    ),
    "power-posix": lambda root, extent: replay.power_cuts(
        root, "posix", every=extent.every, rebuilds=extent.rebuilds
    ),
    **{
        f"peer-{tool}": lambda root, extent, tool=tool: peers.killed(tool, root, extent.peers)
        for tool in ("kimsite", "hugo", "pelican")
    },
}
TOLD_ONLY = ("peer-",)
"""Runs whose figures are kept and do not fail."""
SHORT_RUNS = tuple(name for name in RUNS if name != "kill-random" and not name.startswith(TOLD_ONLY))


def main() -> int:
    """Options to figures; 1 when something was torn, led nowhere or did not heal."""
    wish = _options()
    if not can_trace():
        print("strace is missing or may not attach here: nothing is measured", file=sys.stderr)
        return 2
    extent = SHORT if wish.short else thinned(wish.every)
    failed = 0
    for name in wish.only or (() if wish.docs_only else SHORT_RUNS if wish.short else RUNS):
        yard = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=wish.work))
        try:
            tally = RUNS[name](yard / "kabupaten", extent)
        except OSError as error:
            print(f"{name}: left out, {error}", flush=True)
            continue
        finally:
            shutil.rmtree(yard, ignore_errors=True)
        print(f"{name}: {text(tally)}", *tally.examples, sep="\n  ", flush=True)
        failed |= not (tally.clean or name.startswith(TOLD_ONLY))
        if not wish.short:
            about = {**machine(), "kimsite": version("kimsite"), "every": extent.every}
            kept = {**_kept(), name: {**asdict(tally), **about}}
            RESULTS.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", "utf-8")
    if wish.write_docs or wish.docs_only:
        renew(PAGE, fault_tables(_kept()))
    return failed


def _kept() -> dict[str, dict[str, object]]:
    """The figures of the last run of each kind; read anew each time, as several runs may go on at once."""
    found: dict[str, dict[str, object]] = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
    return found


def thinned(every: int) -> Extent:
    """A long run with every n-th call, and of the counted strikes every n-th too."""
    counted = {
        "flips": LONG.flips // every,
        "random": LONG.random // every,
        "rebuilds": LONG.rebuilds // every,
    }
    return replace(LONG, every=every, **counted)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.faults", description=__doc__)
    parser.add_argument("--only", action="append", choices=RUNS, help="may be given several times")
    parser.add_argument("--short", action="store_true", help="a sample of everything, about a minute")
    parser.add_argument("--every", type=int, default=1, help="every n-th strike only")
    parser.add_argument("--write-docs", action="store_true", help="renew the tables of docs/keandalan.md")
    parser.add_argument("--docs-only", action="store_true", help="renew them and strike nothing")
    memory = Path("/dev/shm")  # noqa: S108  # Linux's file system in memory; folders in it get names of dice
    parser.add_argument(
        "--work",
        default=str(memory) if memory.is_dir() else None,
        help="where projects are written; best in memory",
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
