"""The same on a Dask cluster, through the extra `kimsite[dask]`: the only module that imports distributed.

What crosses is bytes of our own encoding, in and out. distributed wraps them in messages of its own, which
are pickles: that is why
it is spoken with on this machine or under mutual TLS, and nowhere else unless the operator insists.
"""

from __future__ import annotations

import logging
import secrets
import signal
import threading
import time
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings
from kimsite.model.build import BuildResult, Built, Cluster, Failed, VillageJob
from kimsite.pipeline.cache.records import pack_records
from kimsite.pipeline.cache.state import HOME
from kimsite.pipeline.output import write_outputs
from kimsite.pipeline.result import unpublished
from kimsite.pipeline.workers import wire
from kimsite.pipeline.workers.errors import WorkersUnavailable
from kimsite.pipeline.workers.pool import AHEAD, LOOK, RetryJob, WorkerDied
from kimsite.pipeline.workers.process import MARK, WorkerProcess, pack_themes
from kimsite.pipeline.write_errors import failed, faults_of
from kimsite.tools import files
from kimsite.tools.atomic_write import write_file
from kimsite.tools.hosts import is_loopback

try:
    import dask
    from distributed import Client, KilledWorker, LocalCluster, WorkerPlugin, get_worker
    from distributed.security import Security
except ImportError as error:
    raise WorkersUnavailable("cluster.no-package") from error

_LOOPBACK = "127.0.0.1"
CONNECT = 10.0
"""Seconds a scheduler has for its first answer."""
_PATIENCE = 30.0
"""Seconds without any worker until we say so."""
NOBODY = "cluster.nobody"
SILENT = "cluster.silent"
CUT = "cluster.cut"
_PLAIN = "cluster.plain"


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
            for bench in self._all:
                bench.close()
            self._all.clear()

    def ask(self, order: bytes) -> bytes:
        """The answer to an order, empty when its process came to an end."""
        with self._lock:
            bench = self._free.pop() if self._free else self._open()
        answer = bench.ask(order)
        with self._lock:
            if answer:
                self._free.append(bench)
            else:
                self._all.discard(bench)
                bench.close()
        return answer

    def _open(self) -> WorkerProcess:
        self._made += 1
        bench = WorkerProcess(self._home / str(self._made), self._themes)
        self._all.add(bench)
        return bench


def running_jobs(name: str, order: bytes) -> bytes:
    """What runs on the cluster: bytes in, bytes out."""
    answer: bytes = get_worker().plugins[name].ask(order)
    return answer


@contextmanager
def connect_cluster(
    recipe: Callable[[VillageJob], Any], example: VillageJob, cluster: Cluster, count: int
) -> Iterator[DaskPool]:
    """The workers of a cluster, for as long as a build needs them. Raises Unusable.

    `example`: any of the jobs, for the project they share; `count`: workers of a cluster that is made here.
    """
    root = Path(example.root)
    mark = secrets.token_hex(16) if Path(example.out).is_relative_to(root) else ""
    with ExitStack() as stack:
        client = _connect(cluster, count, stack)
        if mark:
            write_file(root, f"{HOME}/{MARK}", mark.encode())
            stack.callback(_forget, root)
        benches = WorkerProcesses(secrets.token_hex(8), pack_themes(root))
        try:
            client.register_plugin(benches)
        except Exception as error:
            raise WorkersUnavailable("cluster.setup", str(error)) from error
        stack.callback(_dismiss, client, benches.name)
        yield DaskPool(client, recipe, mark, benches.name, plain=cluster.plain)


def _forget(root: Path) -> None:
    """Remove the token; one that stays is that of no build."""
    with suppress(OSError):
        files.remove(root, f"{HOME}/{MARK}")


def _connect(cluster: Cluster, count: int, stack: ExitStack) -> Client:
    stack.enter_context(
        dask.config.set(
            {
                "distributed.comm.timeouts.connect": CONNECT,
                "distributed.admin.large-graph-warning-threshold": "1GiB",
            }
        )
    )
    # it tells of every lost connection; we tell what matters
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    logging.getLogger("tornado").setLevel(logging.CRITICAL)
    security = Security(
        require_encryption=True, tls_ca_file=cluster.ca, tls_client_cert=cluster.cert,
        tls_client_key=cluster.key
    ) if cluster.address.startswith("tls:") else None  # fmt: skip
    try:
        if cluster.address == "local":
            quiet: dict[str, Any] = {"silence_logs": logging.CRITICAL, "memory_limit": 0}
            with _deaf():
                here = LocalCluster(
                    n_workers=count,
                    threads_per_worker=1,
                    host=_LOOPBACK,
                    dashboard_address=f"{_LOOPBACK}:0",
                    **quiet,
                )
            stack.enter_context(here)
            client = stack.enter_context(Client(here))
        else:
            client = stack.enter_context(Client(cluster.address, security=security, timeout=CONNECT))
    except OSError as error:
        raise WorkersUnavailable(SILENT) from error
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except OSError as error:
        raise WorkersUnavailable(NOBODY) from error
    return client


@contextmanager
def _deaf() -> Iterator[None]:
    """Processes started meanwhile leave Ctrl-C to us."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _dismiss(client: Client, name: str) -> None:
    """Stop what is still under way."""
    with suppress(Exception):
        client.unregister_worker_plugin(name)


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
        """`mark`: of the token file, empty: files always travel; `plain`: workers without TLS may be
        anywhere.
        """
        self._client = client
        self._executor = client.get_executor(pure=False)
        self._recipe = recipe
        self._mark = mark
        self._name = name
        self._plain = plain
        self._carry = not mark
        self._seen: dict[Future[Any], str | None] = {}
        """Digest of the folder whose files are out; None: they are not."""
        self._met = time.monotonic()
        self._looked = float("-inf")
        self._room = 0

    def room(self) -> int:
        """Twice the threads of all workers there are now."""
        if time.monotonic() - self._looked > LOOK:
            self._count()
        return max(1, self._room)

    def submit(self, job: VillageJob) -> Future[Any]:
        seen, carried = None, None
        if self._carry:
            seen = wire.visible_files(job)
            carried = wire.collect_files(Path(job.root), job.publisher.folder)
            if carried is None:
                return self._at_home(job)
        future: Future[Any] = self._executor.submit(
            running_jobs, self._name, wire.encode_request(self._recipe, job, self._mark, carried)
        )
        self._seen[future] = seen
        return future

    def finished(self, futures: Collection[Future[Any]]) -> Collection[Future[Any]]:
        done = wait(futures, LOOK, FIRST_COMPLETED).done
        if not done:
            self._count()
        return done

    def collect(self, job: VillageJob, future: Future[Any]) -> BuildResult:
        seen = self._seen.pop(future, None)
        try:
            data = future.result()
        # a worker that joined a moment ago may not have its benches yet
        except (KilledWorker, KeyError) as error:
            raise WorkerDied from error
        except (CancelledError, OSError) as error:
            raise WorkersUnavailable(CUT) from error
        if isinstance(data, Built | Failed):
            return data
        if not data:
            raise WorkerDied
        answer, pages = wire.decode_response(data)
        if answer.kind == wire.VERSIONS:
            raise WorkersUnavailable("cluster.version", answer.told)
        if answer.kind == wire.FILES_PART:
            self._carry = True
            raise RetryJob
        if answer.kind == wire.WORKER_HOME or answer.result is None:
            return self._recipe(job)
        return (
            answer.result
            if seen is None or isinstance(answer.result, Failed)
            else _landed(job, answer.result, pages, seen)
        )

    def renew(self) -> None:
        """Nothing: a process that ends is replaced by its worker, a worker by its nanny."""

    def dismiss(self) -> None:
        """Nothing: the cluster always takes a job."""

    def _count(self) -> None:
        """Look who is there, late ones too. Raises Unusable when there has been nobody for long."""
        self._looked = time.monotonic()
        try:
            workers: dict[str, int] = self._client.nthreads()
        except OSError as error:
            raise WorkersUnavailable(CUT) from error
        if not self._plain and any(
            address.startswith("tcp:") and not is_loopback(urlsplit(address).hostname or "")
            for address in workers
        ):
            raise WorkersUnavailable(_PLAIN)
        if workers:
            self._met = time.monotonic()
        elif time.monotonic() - self._met > _PATIENCE:
            raise WorkersUnavailable(NOBODY)
        self._room = AHEAD * sum(workers.values())

    def _at_home(self, job: VillageJob) -> Future[Any]:
        """What cannot travel is built where it lies."""
        done = Future[Any]()
        done.set_result(self._recipe(job))
        return done


def _landed(job: VillageJob, result: Built, pages: list[bytes], seen: str) -> BuildResult:
    """Write the pages here, as the recipe would have done.

    Raises Lost where they are not what the result says.
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
    landed = replace(
        result,
        files=seen,
        counts=counts,
        records=pack_records(written.records),
        faults=written.faults,
        stuck=written.stuck,
    )
    return wire.with_findings(landed, diagnostics)
