"""Files of the last build that need not be made again: what each was made of, by path.

Nothing but a digest is kept of a file, and it counts only with the file that it was made with: neither a
build that was cut off nor a disk that refused can tie it to another.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from kimsite.model.build import OutputRecord, VillageJob
from kimsite.model.content import Stored
from kimsite.pipeline.cache.records import unpack_records
from kimsite.portal.about_figures import ABOUT_PATH
from kimsite.tools import files, memo
from kimsite.tools.digest import quick

_NAME = "files"


class KeptFiles:
    """One publisher's files as the last build left them."""

    def __init__(self, job: VillageJob) -> None:
        """Without a cache folder nothing is found and nothing kept.

        Nor where compressed copies are published: they are made of bytes.
        """
        self._job = job
        self._home = Path(job.cache_dir) if job.cache_dir and not job.district.precompress else None
        self._made_of: dict[str, str] = {}

    def find(self, path: str, made_of: str) -> Stored | None:
        """The file at `path`, if it was made of what has this digest and lies there as it was written."""
        self._made_of.setdefault(path, made_of)
        record = self._records.get(path)
        if record is None or self._stored.get(path) != _bound(made_of, record):
            return None
        if not files.is_unchanged(self._job.out, path, record.stamp):
            return None
        return Stored(root=self._job.out, path=path, size=record.size, sha256=record.sha256)

    def save(self, records: Iterable[OutputRecord], stuck: Iterable[str]) -> None:
        """Keep the digests for the next build. `stuck`: files that could not be made anew."""
        bound = {
            record.path: _bound(made_of, record)
            for record in records
            if (made_of := self._made_of.get(record.path))
        }
        for path in stuck:
            bound.pop(path, None)
        if bound != self._stored:
            memo.write_cache(self._home, _NAME, self._job.engine, bound)

    @cached_property
    def _stored(self) -> dict[str, str]:
        kept: dict[str, str] | None = memo.read_cache(self._home, _NAME, self._job.engine, dict[str, str])
        return kept or {}

    @cached_property
    def _records(self) -> dict[str, OutputRecord]:
        """What the last build wrote. The page about the site is not among them, as it is completed later."""
        if self._home is None:
            return {}
        return {
            record.path: record for record in unpack_records(self._job.previous) if record.path != ABOUT_PATH
        }


def _bound(made_of: str, record: OutputRecord) -> str:
    return quick(f"{made_of} {record.sha256}")
