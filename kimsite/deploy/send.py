"""Files on their way to a host: in order, over one connection or several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from pathlib import Path
from threading import Lock

from kimsite.deploy.memory import TargetMemory
from kimsite.deploy.plan import may_wait, publish_stage
from kimsite.deploy.stores.store import BATCH_FILES, BatchStore, Store
from kimsite.model.deploy import DeployPlan, Upload
from kimsite.tools.digest import sha256
from kimsite.tools.manifests import Manifest

BATCH_BYTES = 20_000_000
"""A part of the journal on the host covers at most so many bytes, and the store's number of files: so much is
sent again where the computer that was cut off does not continue itself.
"""

_MOST_LOST = 10
"""A batch that is sent at once is sent again where it is cut: it has at most this part of all files."""
_SMALL_BATCH = 50
"""Fewer files are not worth their parts of the journal."""
_WORTH_A_BATCH = 10
"""Fewer files are sent one by one, over a connection that is open already."""


class TreeChanged(Exception):  # noqa: N818  # a state of the tree, answered by building again
    """A file of the local tree is not the one that the manifest lists."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class Sender:
    """The uploads of one plan under way."""

    def __init__(
        self,
        stores: Sequence[Store],
        read: Callable[[str], bytes],
        manifest: Manifest,
        memory: TargetMemory | None,
        plan: DeployPlan,
        progress: Callable[[int, int, int, int], None],
        tree: Path | None = None,
    ) -> None:
        """`memory`: where every file is noted; None: nowhere. `tree`: what `read` reads from, if a folder."""
        self._tree = tree
        self._stores = stores
        self._read = read
        self._entries = manifest.files
        self._memory = memory
        self._plan = plan
        self._progress = progress
        self._files, self._bytes = 0, 0
        self._counting = Lock()

    @property
    def is_finished(self) -> bool:
        """True when everything was sent."""
        return self._files == len(self._plan.uploads)

    def batches(self) -> Iterator[tuple[Upload, ...]]:
        """The uploads in order, in batches that are worth a part of the journal."""
        batch: list[Upload] = []
        size, store = 0, self._stores[0]
        most = BATCH_FILES
        if isinstance(store, BatchStore):
            most = max(_SMALL_BATCH, min(store.batch_files, len(self._plan.uploads) // _MOST_LOST))
        for upload in self._plan.uploads:
            if batch and (len(batch) == most or size + upload.size > BATCH_BYTES):
                yield tuple(batch)
                batch, size = [], 0
            batch.append(upload)
            size += upload.size
        if batch:
            yield tuple(batch)

    def send(self, uploads: Iterable[Upload]) -> None:
        """Send files; those of a later stage only when all of an earlier one are there.

        Raises StoreError, TreeChanged, OSError.
        """
        for _, stage in groupby(uploads, key=lambda upload: (upload.is_new, publish_stage(upload.path))):
            group = list(stage)
            parts = [group[start :: len(self._stores)] for start in range(len(self._stores))]
            if len(parts) == 1 or len(group) == 1:
                self._send_all(self._stores[0], group)
                continue
            with ThreadPoolExecutor(len(parts)) as pool:
                for done in [
                    pool.submit(self._send_all, *pair) for pair in zip(self._stores, parts, strict=True)
                ]:
                    done.result()

    def _send_all(self, store: Store, uploads: Sequence[Upload]) -> None:
        if (
            self._tree is not None
            and isinstance(store, BatchStore)
            and len(uploads) >= _WORTH_A_BATCH
            and (not store.only_new or may_wait(uploads[0]))
        ):
            for upload in uploads:
                self._begin(upload)
            store.write_all(self._tree, [upload.path for upload in uploads])
            for upload in uploads:
                self._finish(upload)
            return
        for upload in uploads:
            store.write(upload.path, self._begin(upload))
            self._finish(upload)

    def _begin(self, upload: Upload) -> bytes:
        """The bytes of a file that is about to be sent."""
        data = self._read(upload.path)
        if sha256(data) != upload.sha256:
            raise TreeChanged(upload.path)
        if self._memory is not None:
            self._memory.note(upload.path, None)
        return data

    def _finish(self, upload: Upload) -> None:
        """Note and count a file that the host has."""
        if self._memory is not None:
            self._memory.note(upload.path, self._entries[upload.path])
        with self._counting:
            self._files += 1
            self._bytes += upload.size
            self._progress(self._files, len(self._plan.uploads), self._bytes, self._plan.bytes)
