"""Text that remembers where it was written."""

from __future__ import annotations

from kimsite.record import Record


class Place(Record, kw_only=True):
    """Where a finding points. It carries the line itself, so it can be shown anywhere."""

    path: str
    """Path of the file below the project folder, with forward slashes."""
    line: int = 0
    """Line number from 1; 0 when the finding is about the file as a whole."""
    column: int = 0
    """Column from 1 of the first marked character; 0 when the whole line is meant."""
    text: str = ""
    """The line as its author wrote it."""
    width: int = 0
    """How many characters are marked; 0 when unknown."""


class MarkedText(Record, kw_only=True):
    """One written value, still text: nothing has interpreted it."""

    text: str
    place: Place


class MarkedList(Record, kw_only=True):
    """A list as written."""

    items: tuple[Marked, ...]
    place: Place


class MarkedMap(Record, kw_only=True):
    """Keys and values as written, in order. Keys are unique: the reader reports doubled ones."""

    entries: tuple[tuple[MarkedText, Marked], ...]
    place: Place

    def get(self, name: str) -> Marked | None:
        """The value under `name`, or None where it is not written."""
        for key, value in self.entries:
            if key.text == name:
                return value
        return None

    def key(self, name: str) -> MarkedText | None:
        """The key itself with its place, or None."""
        for key, _ in self.entries:
            if key.text == name:
                return key
        return None


Marked = MarkedText | MarkedList | MarkedMap
