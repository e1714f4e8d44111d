"""Events <-> lines of the journal, each chained to the line before. Pure.

A line is canonical JSON: `{"isi":event,"no":n,"sebelum":digest,"sidik":digest,"waktu":time}`. `no` counts up
whatever the clock of the machine shows; `sidik` is the sha256 of the line without it. `mundur` is there where
the clock was behind that of the line before.
"""

from __future__ import annotations

import json
from datetime import datetime

import msgspec

from kimsite.contest_day.journal.events import DayEvent
from kimsite.record import Record
from kimsite.tools.chained_lines import START, canonical_line, sealed


class JournalLine(Record, kw_only=True):
    """One event in its place."""

    number: int
    """From 1, without gaps."""
    moment: str
    """The clock of the machine, ISO 8601 with its zone: it may be wrong, `number` cannot."""
    event: DayEvent
    digest: str

    @property
    def time(self) -> datetime:
        """When, by the clock of the machine."""
        return datetime.fromisoformat(self.moment)

    @property
    def clock(self) -> str:
        """'10.42.07'."""
        return self.moment[11:19].replace(":", ".")


class JournalReading(Record, kw_only=True):
    """A journal, read and checked."""

    lines: tuple[JournalLine, ...]
    whole: int
    """Bytes up to the end of the last whole line."""
    torn: int
    """Bytes of a last line that was cut off while it was written; nobody was shown that it was accepted."""
    fault: int = 0
    """Number of the first line that is not what was written; 0: none. The lines end before it."""

    @property
    def head(self) -> str:
        """Digest of the last line."""
        return self.lines[-1].digest if self.lines else START


def read_day_journal(data: bytes) -> JournalReading:
    """Check every line against itself and the one before. Never raises."""
    body, mark, torn = data.rpartition(b"\n")
    whole = len(body) + len(mark)
    lines: list[JournalLine] = []
    above = START
    for number, raw in enumerate(body.split(b"\n") if whole else (), 1):
        line = _line(raw.removesuffix(b"\r"), number, above)
        if line is None:
            return JournalReading(lines=tuple(lines), whole=whole, torn=len(torn), fault=number)
        lines.append(line)
        above = line.digest
    return JournalReading(lines=tuple(lines), whole=whole, torn=len(torn))


def chained(event: DayEvent, above: JournalLine | None, now: datetime) -> tuple[JournalLine, bytes]:
    """The next line and its bytes. `now` carries its zone."""
    moment = now.isoformat(timespec="milliseconds")
    row: dict[str, object] = {
        "isi": msgspec.to_builtins(event),
        "no": above.number + 1 if above else 1,
        "sebelum": above.digest if above else START,
        "waktu": moment,
    }
    if above is not None and now < above.time:
        row["mundur"] = True
    whole = sealed(row)
    line = JournalLine(
        number=above.number + 1 if above else 1, moment=moment, event=event, digest=str(whole["sidik"])
    )
    return line, canonical_line(whole) + b"\n"


def _line(raw: bytes, number: int, above: str) -> JournalLine | None:
    try:
        row = json.loads(raw)
        event = msgspec.convert(row["isi"], DayEvent)
        digest = sealed(row)["sidik"]
        fits = (row["no"], row["sebelum"], row["sidik"]) == (number, above, digest)
        datetime.fromisoformat(row["waktu"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, msgspec.ValidationError):
        return None
    if not fits:
        return None
    return JournalLine(number=number, moment=row["waktu"], event=event, digest=digest)
