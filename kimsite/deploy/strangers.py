"""Files between those of a published site that no deployment of ours has put there."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from kimsite.deploy.stores.store import Store

_OF_HOSTS = frozenset({".ftpquota", ".well-known", "error_log"})
"""Names that hosts make by themselves."""
_BEING_WRITTEN = ".tmp"
"""End of the name under which a store writes a file first."""


def foreign_files(store: Store, listed: Collection[str], sample: int, seed: str) -> Iterator[str]:
    """The files and folders in folders of the site that are not the site's. Raises StoreError.

    Not those in its outermost folder: other programs of the host may live there, and are nobody's business.

    `listed`: the site's files. `sample`: folders to look into besides the outer ones, 0: all; drawn by the
    seed.
    """
    folders = {str(folder) for path in listed for folder in PurePosixPath(path).parents} - {"."}
    known = folders.union(listed)
    for folder in _chosen(folders, sample, seed):
        for name in store.list_names(folder):
            path = f"{folder}/{name}"
            if name not in _OF_HOSTS and path not in known and path.removesuffix(_BEING_WRITTEN) not in known:
                yield path


def _chosen(folders: Collection[str], sample: int, seed: str) -> list[str]:
    outer = {folder for folder in folders if "/" not in folder}
    inner = sorted(set(folders) - outer)
    if not sample or sample >= len(inner):
        return sorted(folders)
    return sorted(outer.union(random.Random(seed).sample(inner, sample)))  # noqa: S311  # no secret
