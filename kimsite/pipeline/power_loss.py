"""What a power cut may have spoiled: files of builds that did not wait for the disk.

Such a file can have the size and time that were noted, and zeros in it. Before a build writes anything that
it does not wait for, it leaves a mark on the disk; a build that finds one of before the machine's last start
compares those files by digest, once.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from kimsite.model.build import OutputRecord
from kimsite.tools import files, memo
from kimsite.tools.digest import sha256
from kimsite.tools.flush import flush_file
from kimsite.tools.machine_start import machine_start, was_restarted

_MARK, _VERSION = "belum-di-disk", "1"
_MARK_FILE = f"{_MARK}.memo"
_Mark = tuple[int, int]
"""When the machine was started, and the time of the first build that did not wait, in nanoseconds."""
DOUBT_MARGIN = 120 * 1_000_000_000
"""Nanoseconds before that build from which on files are doubted: no system keeps what is written in memory
for longer (Linux: dirty_expire_centisecs, 30 s).
"""


def mark_unflushed(home: Path, moment: int, *, whole: bool) -> None:
    """Note that this build does not wait for the disk.

    `home`: where its caches lie; `moment`: its start; `whole`: it looks at every publisher, so that what an
    earlier mark holds needs not be kept.
    """
    known: _Mark | None = memo.read_cache(home, _MARK, _VERSION, _Mark)
    if known is None or (whole and was_restarted(known[0])):
        memo.write_cache(home, _MARK, _VERSION, (machine_start(), moment))
        with suppress(OSError):  # then the disk refuses the build itself, too
            flush_file(home / _MARK_FILE)


def clear_mark(home: Path) -> None:
    """All is on the disk, or was compared."""
    if memo.cache_exists(home, _MARK):
        with suppress(OSError):
            files.remove(home, _MARK_FILE)


def doubtful_since(home: Path) -> int:
    """The time from which on written files must be compared, in nanoseconds; 0: none."""
    known: _Mark | None = memo.read_cache(home, _MARK, _VERSION, _Mark)
    return max(1, known[1] - DOUBT_MARGIN) if known is not None and was_restarted(known[0]) else 0


def first_spoiled(tree: Path, records: Iterable[OutputRecord], since: int) -> str:
    """The first of the files written since then that is not what it was, or an empty text."""
    return next(
        (
            record.path
            for record in records
            if files.changed_at(record.stamp) >= since and _is_spoiled(tree, record)
        ),
        "",
    )


def _is_spoiled(tree: Path, record: OutputRecord) -> bool:
    try:
        return sha256(files.read_bytes(tree, record.path)) != record.sha256
    except OSError:
        return True
