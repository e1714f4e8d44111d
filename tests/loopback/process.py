"""A server as a plain process on a free port, ended with the test."""

import itertools
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SERVERS = Path(os.environ.get("KIMSITE_SERVERS", ROOT / ".servers"))
"""Where `.ci/servers` unpacked Debian's packages."""
START_SECONDS = 60.0
_PORTS = itertools.count(20_000 + os.getpid() % 120 * 100)


def program(name: str) -> str:
    """The path of a server's program; a test that needs it is skipped where it is missing."""
    for folder in ("usr/sbin", "usr/bin"):
        if (SERVERS / folder / name).is_file():
            return str(SERVERS / folder / name)
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    if found is None:
        pytest.skip(f"{name} is not installed: run .ci/servers")
    return found


def environment() -> dict[str, str]:
    """The environment of a server: with the libraries that were unpacked beside it."""
    libraries = [str(path) for path in sorted((SERVERS / "usr/lib").glob("*-linux-gnu"))]
    return {**os.environ, "LD_LIBRARY_PATH": ":".join(libraries)}


def free_port() -> int:
    """A port that nobody listens at, below those that systems give to connections, and of this process alone
    among the tests that run beside it: nobody else takes it before its server does.
    """
    for port in _PORTS:
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise AssertionError("unreachable")


@contextmanager
def running(command: list[str], port: int, log: Path) -> Iterator[subprocess.Popen]:
    """Start a server, wait until it answers on its port, and end it and its children."""
    with log.open("ab") as output:
        process = subprocess.Popen(
            command,
            stdout=output,
            stderr=output,
            stdin=subprocess.DEVNULL,
            env=environment(),
            start_new_session=True,
        )
    try:
        wait_for(port, process, log)
        yield process
    finally:
        end(process)


def wait_for(port: int, process: subprocess.Popen, log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            pytest.fail(f"{process.args} ended at once: {log.read_text('utf-8', 'replace')[-2000:]}")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    pytest.fail(f"{process.args} does not answer: {log.read_text('utf-8', 'replace')[-2000:]}")


def end(process: subprocess.Popen) -> None:
    try:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(5)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(30)
    except ProcessLookupError:
        process.wait(30)
