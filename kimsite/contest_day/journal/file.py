"""The journal on the disk: read whole at the start, one line flushed to the disk for each event."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kimsite.contest_day.journal.events import DayEvent
from kimsite.contest_day.journal.lines import JournalLine, chained, read_day_journal
from kimsite.tools import files
from kimsite.tools.flush import flush_file


class BrokenJournalError(Exception):
    """A line is not what was written: nothing may be appended to this file."""

    def __init__(self, path: str, line: int) -> None:
        super().__init__(f"{path}:{line}")
        self.path = path
        self.line = line


class DayJournal:
    """One journal, held open by one process."""

    def __init__(self, root: Path, path: str, now: Callable[[], datetime]) -> None:
        """Read `root/path`; a last line that was cut off is moved to `<path>.sisa`.

        `now`: the clock, with its zone. Raises BrokenJournalError, and OSError when the disk refuses.
        """
        self._root, self.path, self._now = root, path, now
        is_new = not (root / path).exists()
        if is_new:
            files.make_folder(root, path.rpartition("/")[0])
            files.append(root, path, 0, b"")
            flush_file(root / path)
        reading = read_day_journal(files.read_bytes(root, path))
        if reading.fault:
            raise BrokenJournalError(path, reading.fault)
        self.torn = reading.torn
        """Bytes that were cut off at the end."""
        self.lines = list(reading.lines)
        self._size = reading.whole
        if reading.torn:
            files.append(root, path, self._size, b"")

    @property
    def last(self) -> JournalLine | None:
        """The newest line."""
        return self.lines[-1] if self.lines else None

    def append(self, event: DayEvent) -> JournalLine:
        """Write the event to the disk, and return its line once it is there. Raises OSError."""
        line, data = chained(event, self.last, self._now())
        files.append(self._root, self.path, self._size, data)
        self._size += len(data)
        self.lines.append(line)
        return line
