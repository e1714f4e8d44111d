"""The files that builds write to, listed before they are touched.

What is cut off or fails leaves nothing that the next build would not know of.

There is one journal a publisher, beside its cache folder, from the first write until every file it names is
in a record or deleted; and one for files that are no longer made but could not be deleted yet.
"""

from __future__ import annotations

import errno
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from kimsite.tools import files
from kimsite.tools.atomic_write import unfinished, write_whole
from kimsite.tools.file_tree import list_matching

_SUFFIX = ".journal"
_PENDING = "belum-dihapus"
"""Name of the journal of files to be deleted; no publisher's id has a hyphen."""
_START, _END = "\n", "\t"
"""Around each path, which holds neither: a line that a full disk cut short has no end and is skipped."""


class Journal:
    """One publisher's, open for one build."""

    def __init__(self, stream: IO[bytes] | None) -> None:
        """`stream`: unbuffered; None: nothing is noted."""
        self._stream = stream

    def note(self, path: str) -> None:
        """Note a path before it is written to. Raises OSError when the disk refuses."""
        if self._stream is not None:
            line = f"{_START}{path}{_END}".encode()
            if self._stream.write(line) != len(line):
                raise OSError(errno.ENOSPC, "short write", path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream is not None:
            with suppress(OSError):
                self._stream.close()


def open_journal(memory: str) -> Journal:
    """The journal beside a publisher's memory folder; one that notes nothing where there is no memory.

    Raises OSError.
    """
    if not memory:
        return Journal(None)
    return Journal(files.open_log(Path(memory + _SUFFIX)))


def unsettled(home: Path) -> frozenset[str]:
    """The publishers whose journal is still there. `home`: where all publishers' memories lie."""
    return frozenset(path.name.removesuffix(_SUFFIX) for path in _journals(home))


def journalled(home: Path, ended: Collection[str]) -> Iterator[str]:
    """Every file that a journal names.

    Those of publishers other than `ended`, and those that were to be deleted, may lie there unfinished too.

    Raises OSError.
    """
    for journal in _journals(home):
        whole = journal.name.removesuffix(_SUFFIX) in ended
        for path in read_journal(home, journal.name.removesuffix(_SUFFIX)):
            yield from (path,) if whole else (path, unfinished(path))


def read_journal(home: Path, id_: str) -> Iterator[str]:
    """Every file that the journal of a publisher names, in the order of writing. Raises OSError."""
    for line in files.read_bytes(home, f"{id_}{_SUFFIX}").decode("utf-8", "replace").split(_START):
        if line.endswith(_END):
            yield line.removesuffix(_END)


def note_deletions(home: Path, paths: Collection[str]) -> None:
    """Note what is to be deleted, for a later build if not by this one. Raises OSError."""
    if paths:
        lines = "".join(f"{_START}{path}{_END}" for path in sorted(paths))
        write_whole(home, _PENDING + _SUFFIX, lines.encode())


def close_journals(home: Path, left: Collection[str], pending: Collection[str]) -> None:
    """Delete the journals but those of the publishers `left`. Raises OSError.

    `pending`: noted, to be deleted by a later build.
    """
    note_deletions(home, pending)
    kept = {*left, _PENDING} if pending else left
    for journal in _journals(home):
        if journal.name.removesuffix(_SUFFIX) not in kept:
            files.remove(home, journal.name)


def _journals(home: Path) -> list[Path]:
    return list_matching(home, f"*{_SUFFIX}")
