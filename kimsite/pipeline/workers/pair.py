"""One piece of work computed by two processes: this one and a helper that exchange their results."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path

from kimsite.tools.partition import Partition


@contextmanager
def helper_process(work: Callable[[Partition], object]) -> Iterator[Partition]:
    """Start a process that runs `work` with the second partition; yields the first one.

    `work` must be picklable. The helper prints nothing, and is ended when the context is left. The exchanges
    of the partition raise EOFError where the helper is gone.
    """
    context = multiprocessing.get_context("spawn")
    connection, other_end = context.Pipe()
    process = context.Process(target=_run_helper, args=(other_end, work), daemon=True)
    process.start()
    other_end.close()
    try:
        yield Partition(index=0, exchange=_exchange(connection, sends_first=True))
    finally:
        connection.close()
        process.kill()
        process.join()


def _run_helper(connection: Connection, work: Callable[[Partition], object]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with Path(os.devnull).open("w") as devnull, suppress(Exception):
        sys.stdout = sys.stderr = devnull
        work(Partition(index=1, exchange=_exchange(connection, sends_first=False)))
    os._exit(0)  # skips the deallocation of a million objects


def _exchange(connection: Connection, *, sends_first: bool) -> Callable[[bytes], bytes]:
    """One process sends while the other receives, then the reverse: a pipe holds less than a report."""

    def exchange(data: bytes) -> bytes:
        try:
            if sends_first:
                connection.send_bytes(data)
                return connection.recv_bytes()
            received = connection.recv_bytes()
            connection.send_bytes(data)
        except OSError as error:
            raise EOFError from error
        return received

    return exchange
