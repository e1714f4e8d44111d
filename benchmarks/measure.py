"""One command: its wall time, the CPU of its whole process tree, and the most memory that tree held at once.

Linux only.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import psutil

SOONEST, LATEST = 0.05, 0.5
"""Seconds between two looks at the process tree: often while the run is young, later seldom, for a look at
several processes takes from them what is timed.
"""


class FailedError(Exception):
    """The command did not end well; the text is the end of what it said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one run took."""

    wall: float
    """Seconds, from start to end of the process."""
    cpu: float
    """Seconds of user and system time of the process and all its children."""
    memory: int
    """Bytes: the highest sum over the tree in any sample; PSS where there are several processes, so that
    shared pages count once.
    """
    largest: int
    """Bytes: ru_maxrss of the largest single process."""


def measure(command: tuple[str, ...], folder: Path, environment: Mapping[str, str]) -> Cost:
    """Run `command` in `folder`. Raises FailedError unless it exits with 0."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **environment}, stdout=said, stderr=subprocess.STDOUT
        )
        watch = _Watch(process.pid)
        watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.stop()
        if process.returncode:
            said.seek(0)
            raise FailedError(f"exit {process.returncode}: {said.read().decode(errors='replace')[-2000:]}")
    largest = usage.ru_maxrss * 1024
    return Cost(
        wall=wall, cpu=usage.ru_utime + usage.ru_stime, memory=max(watch.peak, largest), largest=largest
    )


class _Watch(threading.Thread):
    """Looks at a process tree until told to stop."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._pid = pid
        self._over = threading.Event()

    def run(self) -> None:
        start = time.monotonic()
        while not self._over.wait(min(max(SOONEST, (time.monotonic() - start) / 20), LATEST)):
            try:
                root = psutil.Process(self._pid)
                self.peak = max(self.peak, _held([root, *root.children(recursive=True)]))
            except psutil.Error:
                continue

    def stop(self) -> None:
        self._over.set()
        self.join()


def _held(tree: list[psutil.Process]) -> int:
    if len(tree) == 1:
        return int(tree[0].memory_info().rss)
    return sum(_shared_out(process) for process in tree)


def _shared_out(process: psutil.Process) -> int:
    """PSS; 0 for a process that has just ended."""
    try:
        return int(process.memory_full_info().pss)
    except psutil.Error:
        return 0
