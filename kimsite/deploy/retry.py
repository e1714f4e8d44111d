"""A store that tries again after the connection was lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from kimsite.deploy.stores.store import BatchStore, Store, StoreError
from kimsite.model.deploy import StoreErrorKind

RETRY_DELAYS = (1.0, 2.0, 4.0, 8.0, 16.0)
"""Seconds before each new try of one operation."""
Retried = TypeVar("Retried")


class RetryingStore:
    """The same store; an operation that the connection cut short is repeated after a growing pause.

    Any other error is raised at once: a wrong password stays wrong, and a third try may lock the account.
    """

    def __init__(self, store: Store, sleep: Callable[[float], None]) -> None:
        """`sleep`: waits that many seconds."""
        self._store = store
        self._sleep = sleep

    def read(self, path: str) -> bytes | None:
        return self._again(lambda: self._store.read(path))

    def write(self, path: str, data: bytes) -> None:
        self._again(lambda: self._store.write(path, data))

    def delete(self, path: str) -> None:
        self._again(lambda: self._store.delete(path))

    def list_names(self, folder: str) -> tuple[str, ...]:
        return self._again(lambda: self._store.list_names(folder))

    def reconnect(self) -> None:
        self._again(self._store.reconnect)

    def close(self) -> None:
        self._store.close()

    def _again(self, operation: Callable[[], Retried]) -> Retried:
        return retry(operation, self._store.reconnect, self._sleep)


class RetryingBatchStore(RetryingStore):
    """The same for a store that sends many files at once."""

    def __init__(self, store: Store, batches: BatchStore, sleep: Callable[[float], None]) -> None:
        """`batches`: `store` itself."""
        super().__init__(store, sleep)
        self._batches = batches
        self.batch_files, self.only_new = batches.batch_files, batches.only_new

    def write_all(self, tree: Path, paths: Sequence[str]) -> None:
        self._again(lambda: self._batches.write_all(tree, paths))


def retrying(store: Store, sleep: Callable[[float], None]) -> RetryingStore:
    """The store, with new tries after lost connections."""
    if isinstance(store, BatchStore):
        return RetryingBatchStore(store, store, sleep)
    return RetryingStore(store, sleep)


def retry(
    operation: Callable[[], Retried], reconnect: Callable[[], None], sleep: Callable[[float], None]
) -> Retried:
    """What the operation returns, at the first try or a later one.

    Raises its last StoreError, which tells how many tries were made.
    """
    for number, delay in enumerate((*RETRY_DELAYS, None), 1):
        try:
            if number > 1:
                reconnect()
            return operation()
        except StoreError as error:
            if error.kind is not StoreErrorKind.CONNECTION or delay is None:
                error.failure = replace(error.failure, tries=number)
                raise
            sleep(delay)
    raise AssertionError  # the last try has returned or raised
