"""Pages read, kept in pembaca/YYYY-MM.jsonl beside sites.yaml: one line a day, no reader in any."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from kimsite.model.readership import ReaderSource, ReadPages
from kimsite.record import Record
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.file_tree import FileEntry, walk

READERS_FOLDER = "pembaca"
_NAME = re.compile(r"pembaca/\d{4}-\d\d\.jsonl")
_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])(?:-\d\d)?")


class StoredReaders(Record):
    """All that is kept, and the lines that cannot be read."""

    days: tuple[ReadPages, ...]
    unreadable: tuple[tuple[str, int], ...]
    """(path, number of the line)."""


class MergedReaders(Record):
    """What an import changed: days that are new, replaced, and kept as they were."""

    new: int
    replaced: int
    kept: int


def stored_readers(root: Path) -> StoredReaders:
    """Everything in the project's folder, by day and source."""
    days: list[ReadPages] = []
    unreadable: list[tuple[str, int]] = []
    for entry in walk(root, READERS_FOLDER):
        if isinstance(entry, FileEntry) and _NAME.fullmatch(entry.path):
            for number, line in enumerate(files.read_bytes(root, entry.path).splitlines(), 1):
                one = _day(line)
                if one is not None:
                    days.append(one)
                elif line.strip():
                    unreadable.append((entry.path, number))
    return StoredReaders(tuple(sorted(days, key=lambda day: (day.day, day.source))), tuple(unreadable))


def merge_readers(root: Path, found: Iterable[ReadPages]) -> MergedReaders:
    """Keep what was found. Of a day that is there already, the more complete of the two stays."""
    known = {(day.day, day.source): day for day in stored_readers(root).days}
    new = replaced = kept = 0
    changed: set[str] = set()
    for pages in found:
        before = known.get((pages.day, pages.source))
        if before is not None and before.views >= pages.views:
            kept += 1
            continue
        new += before is None
        replaced += before is not None
        known[pages.day, pages.source] = pages
        changed.add(pages.month)
    for month in sorted(changed):
        rows = [_line(one) for _, one in sorted(known.items()) if one.month == month]
        files.make_folder(root, READERS_FOLDER)
        write_whole(root, f"{READERS_FOLDER}/{month}.jsonl", "".join(rows).encode())
    return MergedReaders(new, replaced, kept)


def _line(pages: ReadPages) -> str:
    content = {
        "hari": pages.day,
        "sumber": pages.source.value,
        "berkas": list(pages.files),
        "robot": pages.robots,
        "dilewati": dict(pages.left_out),
        "pembaca": dict(pages.visitors),
        "halaman": dict(pages.pages),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"


def _day(line: bytes) -> ReadPages | None:
    try:
        row = json.loads(line)
        one = ReadPages(
            day=str(row["hari"]),
            source=ReaderSource(row["sumber"]),
            files=tuple(map(str, row["berkas"])),
            robots=str(row.get("robot", "")),
            left_out=_counts(row.get("dilewati", {})),
            visitors=_counts(row.get("pembaca", {})),
            pages=_counts(row["halaman"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return one if _DAY.fullmatch(one.day) else None


def _counts(row: dict[str, object]) -> tuple[tuple[str, int], ...]:
    """Raises ValueError for a value that is no number of times."""
    if not all(type(count) is int and count >= 0 for count in row.values()):
        raise ValueError(row)
    return tuple((name, int(str(count))) for name, count in row.items())
