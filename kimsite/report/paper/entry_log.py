"""The log of double entry: one chained line a comparison, with each mark that it settled or changed. Pure.

A line is canonical JSON: number, time, who typed, digests of both copies, the differences, and of each mark
whose agreed value changed what it was and what it is. Replayed from the start, the lines give the agreed
marks.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from kimsite.record import Record
from kimsite.report.paper.double_entry import EntryDifference, EntryKey
from kimsite.tools.chained_lines import START, canonical_line, sealed


class Correction(Record, kw_only=True):
    """An agreed mark that is another one now."""

    key: EntryKey
    before: tuple[str, ...]
    after: tuple[str, ...]
    """Empty: the two copies no longer agree on it."""
    moment: str = ""
    reason: str = ""


class EntryLog(Record, kw_only=True):
    """All lines, read and checked."""

    agreed: Mapping[EntryKey, tuple[str, ...]]
    corrections: tuple[Correction, ...]
    """Of all lines, oldest first."""
    files: Mapping[str, frozenset[str]]
    """Path -> digest of each version that a line wrote: the newest may be missing after a power cut."""
    count: int
    head: str
    fault: int = 0
    """Number of the first line that is not what was written; 0: none."""


class EntryLine(Record, kw_only=True):
    """What a new line records."""

    typists: tuple[str, str]
    reason: str
    sources: Sequence[tuple[str, str]]
    """(path, digest) of every typed file."""
    files: Sequence[tuple[str, str]]
    """(path, digest) of every file that was written."""
    agreed: Mapping[EntryKey, tuple[str, ...]]
    differences: Sequence[EntryDifference]


def read_entry_log(data: bytes) -> EntryLog:
    """Check each line against itself and the one before, and replay it. Never raises."""
    agreed: dict[EntryKey, tuple[str, ...]] = {}
    corrections: list[Correction] = []
    files: dict[str, frozenset[str]] = {}
    count, above = 0, START
    for number, raw in enumerate(data.splitlines(), 1):
        digest = ""
        try:
            row = json.loads(raw)
            digest = str(row["sidik"])
            fits = (row["no"], row["sebelum"]) == (number, above) and sealed(row)["sidik"] == digest
            changes = [
                Correction(
                    key=_key(change["nilai"]), before=tuple(change["dari"]), after=tuple(change["menjadi"]),
                    moment=row["waktu"], reason=row["alasan"],
                )
                for change in row["berubah"]
            ]  # fmt: skip
            written = [(str(path), str(digest)) for path, digest in row["hasil"]]
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            fits, changes, written = False, [], []
        if not fits:
            return EntryLog(
                agreed=agreed, corrections=tuple(corrections), files=files, count=count, head=above,
                fault=number,
            )  # fmt: skip
        for change in changes:
            agreed[change.key] = change.after
        corrections += (change for change in changes if change.before)
        for path, digest in written:
            files[path] = files.get(path, frozenset()) | {digest}
        count, above = number, digest
    known = {key: texts for key, texts in agreed.items() if texts}
    return EntryLog(agreed=known, corrections=tuple(corrections), files=files, count=count, head=above)


def changes_since(
    log: EntryLog, agreed: Mapping[EntryKey, tuple[str, ...]]
) -> tuple[tuple[Correction, ...], tuple[Correction, ...]]:
    """(marks that were agreed and are other ones now, marks that are new)."""
    changed = tuple(
        Correction(key=key, before=log.agreed.get(key, ()), after=agreed.get(key, ()))
        for key in sorted({*log.agreed, *agreed})
        if log.agreed.get(key) != agreed.get(key)
    )
    return tuple(correction for correction in changed if correction.before), tuple(
        correction for correction in changed if not correction.before
    )


def entry_line(line: EntryLine, log: EntryLog, now: datetime) -> bytes:
    """The next line of the log. `now` carries its zone."""
    corrected, new = changes_since(log, line.agreed)
    row = sealed(
        {
            "alasan": line.reason,
            "beda": [
                {
                    "nilai": "/".join(difference.key),
                    "pertama": _shown(difference.first.texts, difference.first.written),
                    "kedua": _shown(difference.second.texts, difference.second.written),
                }
                for difference in line.differences
            ],
            "berubah": [
                {
                    "nilai": "/".join(correction.key),
                    "dari": list(correction.before),
                    "menjadi": list(correction.after),
                }
                for correction in (*corrected, *new)
            ],
            "hasil": [list(file) for file in line.files],
            "no": log.count + 1,
            "oleh": list(line.typists),
            "sebelum": log.head,
            "sumber": [list(source) for source in line.sources],
            "waktu": now.isoformat(timespec="seconds"),
        }
    )
    return canonical_line(row) + b"\n"


def _shown(texts: Sequence[str], written: str) -> str:
    return " + ".join(texts) or written


def _key(text: str) -> EntryKey:
    round_id, juror, kim, component = text.split("/")
    return round_id, juror, kim, component
