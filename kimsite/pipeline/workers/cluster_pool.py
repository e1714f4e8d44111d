"""A connected cluster as a pool of workers: jobs go out as bytes, results come back and are written here."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from distributed import Client, KilledWorker
from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings
from kimsite.model.build import BuildResult, Built, Failed, VillageJob
from kimsite.pipeline.cache.records import pack_records
from kimsite.pipeline.output import write_outputs
from kimsite.pipeline.result import unpublished
from kimsite.pipeline.workers import wire
from kimsite.pipeline.workers.cluster_worker import running_jobs
from kimsite.pipeline.workers.errors import WorkersUnavailable
from kimsite.pipeline.workers.pool import AHEAD, POLL_SECONDS, RetryJob, WorkerDied
from kimsite.pipeline.write_errors import failed, faults_of
from kimsite.tools.hosts import is_loopback

PATIENCE = 30.0
"""Seconds without any worker until we say so."""
NOBODY = "cluster.nobody"
_CUT = "cluster.cut"
_PLAIN = "cluster.plain"


class DaskPool:
    """Workers that sit anywhere."""

    def __init__(
        self,
        client: Client,
        recipe: Callable[[VillageJob], BuildResult],
        mark: str,
        name: str,
        *,
        plain: bool,
    ) -> None:
        """Wrap a connected client.

        `mark`: of the token file, empty: files always travel; `plain`: workers without TLS may be anywhere.
        """
        self._client = client
        self._executor = client.get_executor(pure=False)
        self._recipe = recipe
        self._mark = mark
        self._name = name
        self._plain = plain
        self._carry = not mark
        self._visible: dict[Future[Any], str | None] = {}
        """Digest of the folder whose files are out; None: they are not."""
        self._met = time.monotonic()
        self._polled = float("-inf")
        self._room = 0

    def room(self) -> int:
        """Twice the threads of all workers there are now."""
        if time.monotonic() - self._polled > POLL_SECONDS:
            self._count()
        return max(1, self._room)

    def submit(self, job: VillageJob) -> Future[Any]:
        visible, carried = None, None
        if self._carry:
            visible = wire.visible_files(job)
            carried = wire.collect_files(Path(job.root), job.publisher.folder)
            if carried is None:
                return self._at_home(job)
        future: Future[Any] = self._executor.submit(
            running_jobs, self._name, wire.encode_request(self._recipe, job, self._mark, carried)
        )
        self._visible[future] = visible
        return future

    def finished(self, futures: Collection[Future[Any]]) -> Collection[Future[Any]]:
        done = wait(futures, POLL_SECONDS, FIRST_COMPLETED).done
        if not done:
            self._count()
        return done

    def collect(self, job: VillageJob, future: Future[Any]) -> BuildResult:
        visible = self._visible.pop(future, None)
        try:
            data = future.result()
        # a worker that joined a moment ago may not have its processes yet
        except (KilledWorker, KeyError) as error:
            raise WorkerDied from error
        except (CancelledError, OSError) as error:
            raise WorkersUnavailable(_CUT) from error
        if isinstance(data, Built | Failed):
            return data
        if not data:
            raise WorkerDied
        response, pages = wire.decode_response(data)
        if response.kind == wire.ResponseKind.VERSIONS:
            raise WorkersUnavailable("cluster.version", response.detail)
        if response.kind == wire.ResponseKind.SEND_FILES:
            self._carry = True
            raise RetryJob
        if response.kind == wire.ResponseKind.BUILD_AT_HOME or response.result is None:
            return self._recipe(job)
        return (
            response.result
            if visible is None or isinstance(response.result, Failed)
            else _write_pages(job, response.result, pages, visible)
        )

    def renew(self) -> None:
        """Nothing: a process that ends is replaced by its worker, a worker by its nanny."""

    def dismiss(self) -> None:
        """Nothing: the cluster always takes a job."""

    def _count(self) -> None:
        """Look who is there, late ones too. Raises WorkersUnavailable when there has been nobody for long."""
        self._polled = time.monotonic()
        try:
            workers: dict[str, int] = self._client.nthreads()
        except OSError as error:
            raise WorkersUnavailable(_CUT) from error
        if not self._plain and any(
            address.startswith("tcp:") and not is_loopback(urlsplit(address).hostname or "")
            for address in workers
        ):
            raise WorkersUnavailable(_PLAIN)
        if workers:
            self._met = time.monotonic()
        elif time.monotonic() - self._met > PATIENCE:
            raise WorkersUnavailable(NOBODY)
        self._room = AHEAD * sum(workers.values())

    def _at_home(self, job: VillageJob) -> Future[Any]:
        """What cannot travel is built where it lies."""
        done = Future[Any]()
        done.set_result(self._recipe(job))
        return done


def _write_pages(job: VillageJob, result: Built, pages: list[bytes], visible: str) -> BuildResult:
    """Write the pages here, as the recipe would have done.

    Raises WorkerDied where they are not what the result says.
    """
    try:
        outputs = wire.check_complete(result, pages)
    except ValueError as error:
        raise WorkerDied from error
    diagnostics = Findings(job.publisher.folder.removeprefix("content/"))
    try:
        written = write_outputs(job, outputs, diagnostics)
    except OSError as error:
        return failed(job, Findings(), faults_of([(job.publisher.folder, error)]))
    if not written.published:
        return wire.with_findings(
            replace(unpublished(job, written, diagnostics), findings=result.findings), diagnostics
        )
    counts = replace(
        result.counts, written=written.written, unchanged=written.unchanged, failed=written.failed
    )
    complete = replace(
        result,
        files=visible,
        counts=counts,
        records=pack_records(written.records),
        faults=written.faults,
        stuck=written.stuck,
    )
    return wire.with_findings(complete, diagnostics)
