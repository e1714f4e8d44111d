"""A connection to a Dask cluster, through the extra `kimsite[dask]`.

Only the modules `cluster*.py` import distributed.
What crosses is bytes of our own encoding, in and out. distributed wraps them in messages of its own, which
are pickles: that is why it is spoken with on this machine or under mutual TLS, and nowhere else unless the
operator insists.
"""

from __future__ import annotations

import logging
import secrets
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from kimsite.model.build import Cluster, VillageJob
from kimsite.pipeline.cache.state import HOME
from kimsite.pipeline.workers.errors import WorkersUnavailable
from kimsite.pipeline.workers.process import MARK, pack_themes
from kimsite.tools import files
from kimsite.tools.atomic_write import write_file

try:
    import dask
    from distributed import Client, LocalCluster
    from distributed.security import Security

    from kimsite.pipeline.workers.cluster_pool import NOBODY, PATIENCE, DaskPool
    from kimsite.pipeline.workers.cluster_worker import WorkerProcesses
except ImportError as error:
    raise WorkersUnavailable("cluster.no-package") from error

_LOOPBACK = "127.0.0.1"
CONNECT = 10.0
"""Seconds a scheduler has for its first answer."""
_SILENT = "cluster.silent"


@contextmanager
def connect_cluster(
    recipe: Callable[[VillageJob], Any], example: VillageJob, cluster: Cluster, count: int
) -> Iterator[DaskPool]:
    """The workers of a cluster, for as long as a build needs them. Raises WorkersUnavailable.

    `example`: any of the jobs, for the project they share; `count`: workers of a cluster that is made here.
    """
    root = Path(example.root)
    mark = secrets.token_hex(16) if Path(example.out).is_relative_to(root) else ""
    with ExitStack() as stack:
        client = _connect(cluster, count, stack)
        if mark:
            write_file(root, f"{HOME}/{MARK}", mark.encode())
            stack.callback(_forget, root)
        processes = WorkerProcesses(secrets.token_hex(8), pack_themes(root))
        try:
            client.register_plugin(processes)
        except Exception as error:
            raise WorkersUnavailable("cluster.setup", str(error)) from error
        stack.callback(_dismiss, client, processes.name)
        yield DaskPool(client, recipe, mark, processes.name, plain=cluster.plain)


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
    # it logs every lost connection; we report what matters
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    logging.getLogger("tornado").setLevel(logging.CRITICAL)
    security = Security(
        require_encryption=True, tls_ca_file=cluster.ca, tls_client_cert=cluster.cert,
        tls_client_key=cluster.key
    ) if cluster.address.startswith("tls:") else None  # fmt: skip
    try:
        if cluster.address == "local":
            quiet: dict[str, Any] = {"silence_logs": logging.CRITICAL, "memory_limit": 0}
            with _ignoring_interrupts():
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
        raise WorkersUnavailable(_SILENT) from error
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except OSError as error:
        raise WorkersUnavailable(NOBODY) from error
    return client


@contextmanager
def _ignoring_interrupts() -> Iterator[None]:
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
