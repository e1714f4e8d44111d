"""The first-seen ledger: one line a post and version, each line chained to the one before.

A header's date is a claim; the line says when the collecting side first met the text. A row is one line of
canonical JSON (keys sorted, no blanks, UTF-8), see docs/panduan/. Nothing here touches the disk or the
clock.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from kimsite.model.blog import ReportPost, ReportSummary
from kimsite.model.config import LEDGER, PublisherForm
from kimsite.model.flags import FirstSeen, LedgerView
from kimsite.model.marked import Place
from kimsite.record import Record
from kimsite.report.ledger.mnemonic import mnemonic
from kimsite.tools.chained_lines import START, canonical_line, sealed
from kimsite.tools.conflict_marks import find_conflicts

PATH = LEDGER
ROW_KEYS = frozenset({"foto", "isi", "kim", "no", "sebelum", "sidik", "tanggal", "tulisan", "waktu"})
MERGED = ROW_KEYS | {"asal"}
"""A row taken over from another copy of the ledger; `asal` is its digest there."""
CLOCK_SLACK = timedelta(minutes=10)

_TEXT = rb'"(?P<%s>[^"\\\x00-\x1f]*)"'
_PLAIN = re.compile(
    rb'\{"foto":(?P<foto>\[(?:"[^"\\\x00-\x1f]*"(?:,"[^"\\\x00-\x1f]*")*)?\])'
    rb',"isi":%b,"kim":%b,"no":(?P<no>0|[1-9][0-9]{0,17}),"sebelum":%b,"sidik":%b,'
    rb'"tanggal":%b,"tulisan":%b,"waktu":%b\}'
    % tuple(_TEXT % key for key in (b"isi", b"kim", b"sebelum", b"sidik", b"tanggal", b"tulisan", b"waktu"))
)
"""A canonical row as nearly all are, without a letter that JSON would write otherwise."""

LedgerRow = dict[str, Any]


class _Fault(Record, kw_only=True):
    """One place where the chain does not hold."""

    line: int
    """From 1: the first row that is not what it was."""
    reason: str
    """Key of a reason of the catalogue."""
    number: int = 0
    """The row number in the reason."""


class Ledger(Record, kw_only=True):
    """The file, read and checked."""

    rows: tuple[LedgerRow, ...]
    """Every readable row, in order."""
    faults: tuple[_Fault, ...]
    torn: bytes
    """A last line that was cut off while it was written; empty when the file ends well."""
    intact: int
    """Bytes up to the end of the last whole line."""
    ended: bool
    """The last row ends with a line's end, or there is none."""
    backwards: tuple[int, ...]
    """Lines with a time before that of the line above: a clock was wrong."""

    @property
    def head(self) -> str:
        """Digest of the last row; START for an empty ledger.

        Anyone who has it can detect a change of any row.
        """
        return str(self.rows[-1]["sidik"]) if self.rows else START

    @property
    def last(self) -> int:
        """Number of the last row."""
        return int(self.rows[-1]["no"]) if self.rows else 0


def read_ledger(data: bytes) -> Ledger:
    """Check every row against itself and its neighbours. Never raises."""
    lines, torn = _lines(data)
    conflicts = find_conflicts(data.decode("utf-8", "replace"))
    rows: list[LedgerRow] = []
    faults: list[_Fault] = []
    backwards: list[int] = []
    above: LedgerRow | None = None
    for number, line in enumerate(lines, 1):
        row = _row(line)
        if row is None:
            joined = next(
                (conflict for conflict in conflicts if conflict.first <= number <= conflict.last), None
            )
            if joined is None:
                faults.append(_Fault(line=number, reason="ledger.no-row"))
            elif joined.first == number:
                faults.append(_Fault(line=number, reason="ledger.joined"))
            continue
        faults.extend(_faults(number, line, row, above))
        if above is not None and "asal" not in row and _moment(row) < _moment(above) - CLOCK_SLACK:
            backwards.append(number)
        rows.append(row)
        above = row
    return Ledger(
        rows=tuple(rows),
        faults=tuple(faults),
        torn=torn,
        intact=len(data) - len(torn),
        ended=_ended(data, torn),
        backwards=tuple(backwards),
    )


def read_head(data: bytes) -> Ledger:
    """The rows without the checks, for adding to them: eight times as fast as `read_ledger`.

    Calls `read_ledger` when a line cannot be read.
    """
    lines, torn = _lines(data)
    try:
        rows = json.loads(b"[" + b",".join(lines) + b"]")
        if any(row.keys() - MERGED or ROW_KEYS - row.keys() for row in rows):
            return read_ledger(data)
    except (ValueError, AttributeError, RecursionError):
        return read_ledger(data)
    return Ledger(
        rows=tuple(rows),
        faults=(),
        torn=torn,
        intact=len(data) - len(torn),
        ended=_ended(data, torn),
        backwards=(),
    )


def note_first_seen(summaries: Iterable[ReportSummary], ledger: Ledger, now: datetime) -> bytes:
    """The lines to append for every post, or version of a post, that the ledger does not know.

    `now` carries its zone. A version is new when its text, its photos or the date in its header are.
    """
    known = {row_version(row) for row in ledger.rows}
    lines: list[bytes] = []
    number, above = ledger.last, ledger.head
    for summary in summaries:
        if summary.publisher.form != PublisherForm.KIM:
            continue
        for post in sorted(summary.posts, key=lambda post: post.path):
            row = _seen(post, summary.publisher.id, now)
            if row_version(row) in known:
                continue
            number += 1
            row = sealed({**row, "no": number, "sebelum": above})
            above = row["sidik"]
            lines.append(canonical_line(row))
    return lines_block(lines, ledger)


def merge(ours: Ledger, theirs: Ledger) -> bytes:
    """The lines to append to our ledger so that it knows what another copy saw.

    Their times stay; `asal` names each row's digest there.
    """
    here = {row["sidik"] for row in ours.rows} | {row.get("asal") for row in ours.rows}
    known: dict[tuple[object, ...], datetime] = {}
    for row in ours.rows:
        known[row_version(row)] = min(_moment(row), known.get(row_version(row), _moment(row)))
    lines: list[bytes] = []
    number, above = ours.last, ours.head
    for row in theirs.rows:
        earlier = row_version(row) not in known or _moment(row) < known[row_version(row)]
        if row["sidik"] in here or not earlier:
            continue
        number += 1
        taken = sealed(
            {**{key: row[key] for key in ROW_KEYS}, "no": number, "sebelum": above, "asal": row["sidik"]}
        )
        above = taken["sidik"]
        lines.append(canonical_line(taken))
    return lines_block(lines, ours)


def view(ledger: Ledger, zone: str) -> LedgerView:
    """What a report needs of it. Times come in the district's zone."""
    here = ZoneInfo(zone)
    seen = (
        FirstSeen(path=row["tulisan"], digest=row["isi"], moment=_moment(row).astimezone(here), row=row["no"])
        for row in ledger.rows
    )
    fault = Place(path=PATH, line=ledger.faults[0].line) if ledger.faults else None
    return LedgerView(
        rows=len(ledger.rows),
        head=ledger.head if ledger.rows else "",
        mnemonic=mnemonic(ledger.head) if ledger.rows else "",
        seen=tuple(sorted(seen, key=lambda entry: (entry.path, entry.moment, entry.row))),
        fault=fault,
    )


def _lines(data: bytes) -> tuple[list[bytes], bytes]:
    """Whole lines, and the piece behind the last line's end unless it is a whole row that lacks only that."""
    body, _, torn = data.rpartition(b"\n")
    # git on Windows may have put them there
    lines = [line.removesuffix(b"\r") for line in body.split(b"\n")] if body else []
    return (lines, torn) if not torn or _row(torn) is None else ([*lines, torn], b"")


def lines_block(lines: list[bytes], behind: Ledger) -> bytes:
    """Lines to be appended; where the last row lacks its end, that comes first."""
    return (b"" if behind.ended or not lines else b"\n") + b"".join(line + b"\n" for line in lines)


def _ended(data: bytes, torn: bytes) -> bool:
    return len(data) == len(torn) or data[: len(data) - len(torn)].endswith(b"\n")


def _row(line: bytes) -> LedgerRow | None:
    """A row with all its keys, each of its type; None for anything else."""
    plain = _PLAIN.fullmatch(line)
    if plain is not None:
        try:
            row = {key: value.decode() for key, value in plain.groupdict().items()}
            row |= {"foto": json.loads(plain["foto"].decode()), "no": int(plain["no"])}
            return row if _moment(row).tzinfo is not None else None
        except ValueError:
            return None
    try:
        row = json.loads(line)
        fits = (
            isinstance(row, dict)
            and row.keys() in (ROW_KEYS, MERGED)
            and isinstance(row["no"], int)
            and isinstance(row["foto"], list)
        )
        fits = (
            fits
            and all(isinstance(row[key], str) for key in row.keys() - {"no", "foto"})
            and _moment(row).tzinfo is not None
        )
    except (ValueError, TypeError, RecursionError):
        return None
    return row if fits and canonical_line(row) == line else None


def _faults(number: int, line: bytes, row: LedgerRow, above: LedgerRow | None) -> Iterator[_Fault]:
    """At most one fault: the first row that cannot be what was once written there."""
    expected = above["no"] + 1 if above is not None else 1
    # as `sealed`, for canonical lines
    if (
        hashlib.sha256(line.replace(f'"sidik":"{row["sidik"]}",'.encode(), b"", 1)).hexdigest()
        != row["sidik"]
    ):
        yield _Fault(line=number, reason="ledger.edited")
    elif row["no"] > expected:
        yield _Fault(line=number, reason="ledger.gone", number=expected)
    elif row["no"] < expected:
        twice = above is not None and row["no"] == above["no"]
        yield _Fault(line=number - 1 if twice else number, reason="ledger.inserted", number=row["no"])
    elif row["sebelum"] != (above["sidik"] if above is not None else START):
        yield _Fault(line=max(1, number - 1), reason="ledger.replaced")


def _seen(post: ReportPost, kim: str, now: datetime) -> LedgerRow:
    return {
        "foto": [f"{mark.digest}-{mark.dhash}" for mark in post.photo_marks],
        "isi": post.text_digest,
        "kim": kim,
        "tanggal": post.day.isoformat(),
        "tulisan": post.path,
        "waktu": now.isoformat(timespec="seconds"),
    }


def row_version(row: LedgerRow) -> tuple[object, ...]:
    """What distinguishes one version of a text from another.

    A dhash may differ by a bit from one decoder to the next, a file's digest does not.
    """
    return row["tulisan"], row["isi"], row["tanggal"], *(str(photo).split("-", 1)[0] for photo in row["foto"])


def _moment(row: LedgerRow) -> datetime:
    return datetime.fromisoformat(row["waktu"])
