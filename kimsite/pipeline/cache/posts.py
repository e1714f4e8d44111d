"""Source -> Post, kept between builds: a theme that changed has every post built anew, and none of them has
to be read again.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from kimsite.content.checks.privacy import is_named_by_number
from kimsite.diagnostics.findings import Findings
from kimsite.model.build import VillageJob
from kimsite.model.content import Post, SourceFile
from kimsite.model.findings import Diagnostic
from kimsite.pipeline.stages import read_source_post
from kimsite.record import Record
from kimsite.tools import memo

_NAME = "readings"
OF_THE_DAY = frozenset({"T03", "T07"})
"""Findings that depend on the day of the build: a date far ahead, a hint that takes its year."""


class CachedPost(Record, kw_only=True):
    """What one source was read as, and all that was found in it.

    The body is left in the source: where it begins and ends is enough.
    """

    post: Post | None
    start: int
    end: int
    findings: tuple[Diagnostic, ...]


_Key = tuple[str, str, str]
_Shape = tuple[date, tuple[tuple[_Key, CachedPost], ...]]
"""The day of the build, and what it read."""


class PostCache:
    """Reads sources, each once. Belongs to one publisher's builds."""

    def __init__(self, home: Path | None, job: VillageJob) -> None:
        """`home`: the publisher's memory folder, None for none.

        What a source means depends on the code, the publisher's address, the district's zone and the day
        alone, and of the day only whether a
        date lies far ahead (where none does, none will on a later day) or lacks its year.
        """
        self._home = home
        self._version = f"{job.engine} {job.publisher.url} {job.district.zone}"
        self._village = job.publisher.folder.removeprefix("content/")
        self._day = job.as_of
        day, known = memo.read_cache(home, _NAME, self._version, _Shape) or (job.as_of, ())
        self._known: dict[_Key, CachedPost] = dict(known) if day <= job.as_of else {}
        self._used: dict[_Key, CachedPost] = {}

    def __call__(self, source: SourceFile, job: VillageJob, diagnostics: Findings) -> Post | None:
        """What `read_post` gives, findings included."""
        key = (source.path, source.kind, source.digest)
        known = self._known.get(key)
        if known is None:
            own = Findings(self._village)
            post = read_source_post(source, job, own)
            told = own.sorted()
            diagnostics.extend(told)
            start = _start(source.text, post.body) if post else 0
            if start >= 0 and not any(one.code in OF_THE_DAY for one in told):
                end = start + len(post.body) if post else 0
                self._used[key] = CachedPost(
                    post=replace(post, body="") if post else None, start=start, end=end, findings=told
                )
            return post
        self._used[key] = known
        diagnostics.extend(known.findings)
        return replace(known.post, body=source.text[known.start : known.end]) if known.post else None

    def save(self, withheld: frozenset[str] = frozenset()) -> None:
        """Keep the readings that this build used, and only those; none of a post of the paths `withheld`, and
        none whose path is a person's number.
        """
        kept = {key: reading for key, reading in self._used.items() if not _tells(key[0], reading, withheld)}
        if kept.keys() != self._known.keys():
            memo.write_cache(self._home, _NAME, self._version, (self._day, tuple(kept.items())))


def _start(text: str, body: str) -> int:
    """Where the body stands in the text: at its end, nearly always."""
    return len(text) - len(body) if text.endswith(body) else text.find(body)


def _tells(path: str, reading: CachedPost, withheld: frozenset[str]) -> bool:
    return (reading.post is not None and path in withheld) or is_named_by_number(path)
