"""The journal of the day with its running state, and those who wait for its next line."""

from __future__ import annotations

import asyncio
import time
from itertools import pairwise
from pathlib import Path

from kimsite.contest_day.export import write_day_files
from kimsite.contest_day.journal.events import DayEvent, DayStarted
from kimsite.contest_day.journal.file import DayJournal
from kimsite.contest_day.journal.lines import JournalLine
from kimsite.contest_day.journal.state import DayState
from kimsite.contest_day.setup import DaySetup

EXPORT_SECONDS = 1.0
"""After an event the files of the report are written at most this much later."""


class Countdown:
    """The time that a team has to answer. Not in the journal: after a power cut it is started again."""

    def __init__(self) -> None:
        self._until = 0.0
        self.seconds = 0

    def start(self, seconds: int) -> None:
        """Count down from now; 0 seconds stop it."""
        self.seconds = seconds
        self._until = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds left; 0 when it has run out or was never started."""
        return max(0.0, self._until - time.monotonic()) if self.seconds else 0.0


class DayLog:
    """Every change goes through `write`: to the disk first, then into the state, then to those who wait."""

    def __init__(self, root: Path, setup: DaySetup, journal: DayJournal, program: str) -> None:
        """`program`: name and version, for the line that marks this start."""
        self.root, self.setup, self.journal = root, setup, journal
        self.state = DayState(journal.lines)
        self.countdown = Countdown()
        self.version = len(journal.lines)
        self._waiting: set[asyncio.Future[None]] = set()
        self._export: asyncio.TimerHandle | None = None
        self.export_fault = ""
        """Why the files of the report could not be written last time; empty: they were."""
        self.write(DayStarted(id=f"mulai-{len(journal.lines) + 1}", program=program))
        self.export()

    def write(self, event: DayEvent) -> JournalLine:
        """Append an event, unless its id is known: then the line it has. Raises OSError."""
        known = self.state.known.get(event.id)
        if known is not None:
            return known
        line = self.journal.append(event)
        self.state.apply(line)
        self.changed()
        return line

    def changed(self) -> None:
        """Wake those who wait, and write the files of the report soon."""
        self.version += 1
        for waiter in self._waiting:
            if not waiter.done():
                waiter.set_result(None)
        self._waiting.clear()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return
        if self._export is None:
            self._export = loop.call_later(EXPORT_SECONDS, self.export)

    async def next_change(self, seconds: float) -> None:
        """Return after the next change, or after so many seconds."""
        waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(waiting)
        try:
            await asyncio.wait_for(waiting, seconds)
        except TimeoutError:
            self._waiting.discard(waiting)

    def export(self) -> None:
        """Write the files that the report reads. A disk that refuses is shown to the operator."""
        if self._export is not None:
            self._export.cancel()
            self._export = None
        try:
            write_day_files(self.root, self.setup, self.state)
        except OSError as error:
            self.export_fault = error.strerror or str(error)
        else:
            self.export_fault = ""

    def clock_faults(self) -> tuple[int, ...]:
        """Lines whose clock was behind that of the line before."""
        pairs = pairwise(self.journal.lines)
        return tuple(later.number for before, later in pairs if later.time < before.time)

    def frozen_state(self) -> DayState:
        """What the projector may show: the state when it was frozen, or the state now."""
        frozen = self.state.board.frozen
        return DayState(self.journal.lines[:frozen]) if frozen else self.state
