"""Hugo and Pelican, killed in the same way while they build an equal small site anew after an edit.

They run several threads, whose calls strace does not count together. So every call that writes is delayed
for a moment, read from strace's log as it comes, and the process killed after the n-th.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import corpus
from benchmarks.faults.check import Tree, dangling, published, read_tree
from benchmarks.faults.strikes import Tally
from benchmarks.sites import hugo, kimsite, pelican
from benchmarks.sites.site import PROJECT, Site

SIZE = corpus.Size.read("3x6")
WRITE: dict[str, Callable[[corpus.Size, Path], Site]] = {
    "hugo": hugo.write,
    "pelican": pelican.write,
    "kimsite": kimsite.write,
}
_CALLS = "openat,write,pwrite64,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,ftruncate"
_WRITES = re.compile(r"^\d+\s+(?:(?!openat)\w+|openat\(.*O_(?:WRONLY|RDWR|CREAT|TRUNC))")
_DELAY = 300
"""Microseconds before each call, in which the process can be killed."""


def killed(tool: str, root: Path, points: int) -> Tally:
    """Kill rebuilds after an edit at so many calls, evenly spread, and look at what is left."""
    shutil.rmtree(root, ignore_errors=True)
    site = WRITE[tool](SIZE, root)
    _finish(site)
    before = read_tree(site.output)
    saved = {path: path.read_bytes() for path in (site.title.path, site.theme.path)}
    for edit in (site.title, site.theme):
        edit.make(1)
    count = _traced(site, 0)
    after = read_tree(site.output)
    edited = {path: path.read_bytes() for path in saved}
    tally, start = Tally(), time.monotonic()
    for number in range(min(points, count)):
        for sources in (saved, edited):
            for path, data in sources.items():
                path.write_bytes(data)
            if sources is saved:
                _finish(site)
        at = 1 + number * count // min(points, count)
        tally.missed += _traced(site, at) < at
        _look(read_tree(site.output), (before, after), tally, f"{tool}, call {at} of {count}")
    tally.seconds = time.monotonic() - start
    return tally


def _look(tree: Tree, versions: tuple[Tree, Tree], tally: Tally, where: str) -> None:
    tally.strikes += 1
    broken = {
        path for path, data in published(tree).items() if data not in [one.get(path) for one in versions]
    }
    missing = (versions[0].keys() & versions[1].keys()) - tree.keys()
    if broken:
        tally.note("torn", where, sorted(broken))
    if missing or dangling(tree) - dangling(versions[0]) - dangling(versions[1]):
        tally.note("dangling", where, sorted(missing)[:5])


def _finish(site: Site) -> None:
    subprocess.run(
        site.command, env=_environment(site), cwd=site.output.parent, check=True, capture_output=True
    )


def _traced(site: Site, kill_at: int) -> int:
    """Build under strace; 0: to the end. The number of calls that wrote."""
    inner, outer = os.pipe()
    command = (
        "strace", "-f", "-y", "-qqq", "-e", "signal=none", "-e", f"trace={_CALLS}",
        "-e", f"inject={_CALLS}:delay_enter={_DELAY}", "-o", f"/dev/fd/{outer}", *site.command,
    )  # fmt: skip
    process = subprocess.Popen(
        command, env=_environment(site), cwd=site.output.parent, pass_fds=(outer,), start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(outer)
    count = 0
    with os.fdopen(inner, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            count += str(site.output) in line and bool(_WRITES.match(line))
            if kill_at and count >= kill_at:
                os.killpg(process.pid, signal.SIGKILL)
                break
    process.wait()
    return count


def _environment(site: Site) -> dict[str, str]:
    path = os.pathsep.join(filter(None, (str(PROJECT), os.environ.get("PYTHONPATH", ""))))
    return {**os.environ, "PYTHONPATH": path, **site.environment}
