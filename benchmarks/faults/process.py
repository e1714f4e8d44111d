"""One build in a process of its own, at wish under strace: counted, killed or refused at one system call.

The process is forked from this one, where kimsite is imported already: a build then takes a third of the
time. strace is attached before it begins. It counts calls by name and process, hence one worker.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import kimsite
from benchmarks.faults.calls import OUTPUT

AS_OF = "2026-11-24"
WRITING = (
    "openat", "creat", "write", "pwrite64", "writev", "pwritev", "rename", "renameat", "renameat2",
    "link", "linkat", "symlink", "symlinkat", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir",
    "fsync", "fdatasync", "sync", "syncfs", "sync_file_range", "ftruncate", "truncate", "fallocate",
    "chmod", "fchmod", "fchmodat", "utimensat", "copy_file_range", "sendfile",
)  # fmt: skip
"""System calls that can change what is on the disk."""
KILL, IO_ERROR, DISK_FULL = "signal=SIGKILL", "error=EIO", "error=ENOSPC"
_ATTACH_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens at the n-th call of that name."""

    call: str
    ordinal: int
    action: str

    @property
    def option(self) -> str:
        return f"inject={self.call}:{self.action}:when={self.ordinal}"


@lru_cache
def preload() -> None:
    """Import all of kimsite that a build may need."""
    for module in pkgutil.walk_packages(kimsite.__path__, "kimsite."):
        if ".cluster" not in module.name and not module.name.endswith("__main__"):
            with suppress(ImportError):
                importlib.import_module(module.name)


def can_trace() -> bool:
    """Whether strace is there and may attach to a process of ours."""
    try:
        done = subprocess.run(
            ("strace", "-o", os.devnull, "true"), capture_output=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def build(
    root: Path,
    *,
    fault: Fault | None = None,
    log: Path | None = None,
    prepare: Callable[[], None] = lambda: None,
) -> int:
    """Build the project; its exit code, or minus the signal that ended it.

    `log`: where strace writes every call of `WRITING`; `prepare`: run in the process before the build.
    """
    preload()
    traced = fault is not None or log is not None
    process = os.fork()
    if not process:
        _run(root, prepare, stopped=traced)
    tracer = _attach(process, fault, log) if traced else None
    _, status = os.waitpid(process, 0)
    if tracer is not None:
        tracer.wait(timeout=60)
    return os.waitstatus_to_exitcode(status)


def _run(root: Path, prepare: Callable[[], None], *, stopped: bool) -> None:
    """In the new process: build, and end."""
    from kimsite.cli.main import main  # after `preload`: found in memory

    code = 99
    try:
        nowhere = os.open(root.parent / (root.name + OUTPUT), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        os.close(nowhere)
        sys.dont_write_bytecode = True
        tempfile.tempdir = str(root.parent)
        prepare()
        if stopped:
            os.kill(os.getpid(), signal.SIGSTOP)
        sys.argv = ["kimsite", "build", "--root", str(root), "--workers", "serial", "--as-of", AS_OF]
        main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _attach(process: int, fault: Fault | None, log: Path | None) -> subprocess.Popen[bytes]:
    """Put strace on a process that has stopped itself, and let it go on."""
    os.waitpid(process, os.WUNTRACED)
    calls = fault.call if fault else ",".join(f"?{name}" for name in WRITING)
    tracer = subprocess.Popen(
        (
            "strace", "-f", "-qqq", "-y", "-xx", "-s", "20000000" if log else "0", "-e", "signal=none",
            "-e", f"trace={calls}", *(("-e", fault.option) if fault else ()),
            "-o", str(log or os.devnull), "-p", str(process),
        )
    )  # fmt: skip
    end = time.monotonic() + _ATTACH_SECONDS
    status = Path(f"/proc/{process}/status")
    while "TracerPid:\t0" in status.read_text():
        if time.monotonic() > end or tracer.poll() is not None:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            raise RuntimeError("strace cannot attach to a process of ours")
        time.sleep(0.002)
    os.kill(process, signal.SIGCONT)
    return tracer
