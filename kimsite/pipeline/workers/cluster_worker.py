"""What runs on a cluster's workers: their processes, and the one function that is sent there."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

from distributed import WorkerPlugin, get_worker

from kimsite.pipeline.workers.process import WorkerProcess


class WorkerProcesses(WorkerPlugin):  # type: ignore[misc]  # distributed has no types
    """A worker's processes, one for each of its threads.

    Sent to every worker, late ones too, with the project's themes.
    """

    def __init__(self, mark: str, themes: bytes) -> None:
        self.name = f"kimsite-{mark}"
        self._themes = themes

    def setup(self, worker: Any) -> None:
        """On the worker, when it is met."""
        self._home = Path(worker.local_directory) / self.name
        self._lock = threading.Lock()
        self._all: set[WorkerProcess] = set()
        self._free: list[WorkerProcess] = []
        self._made = 0

    def teardown(self, worker: Any) -> None:  # noqa: ARG002  # distributed's signature
        """When the build is over, or the worker."""
        with self._lock:
            for process in self._all:
                process.close()
            self._all.clear()

    def ask(self, request: bytes) -> bytes:
        """The response to a request, empty when its process came to an end."""
        with self._lock:
            process = self._free.pop() if self._free else self._open()
        response = process.ask(request)
        with self._lock:
            if response:
                self._free.append(process)
            else:
                self._all.discard(process)
                process.close()
        return response

    def _open(self) -> WorkerProcess:
        self._made += 1
        process = WorkerProcess(self._home / str(self._made), self._themes)
        self._all.add(process)
        return process


def running_jobs(name: str, request: bytes) -> bytes:
    """What runs on the cluster: bytes in, bytes out."""
    response: bytes = get_worker().plugins[name].ask(request)
    return response
