"""Who else has a post open: a word to each, never a lock."""

from __future__ import annotations

from datetime import datetime, timedelta
from threading import Lock

RECENT = timedelta(minutes=5)
"""How long somebody counts as present after the last sign of them."""


class Presence:
    """The last sign of every person at every draft, in memory only."""

    def __init__(self) -> None:
        self._signs: dict[str, dict[str, datetime]] = {}
        self._lock = Lock()

    def note(self, draft_id: str, person: str, now: datetime) -> None:
        """The person has the draft open at this moment."""
        with self._lock:
            people = self._signs.setdefault(draft_id, {})
            people[person] = now
            for name in [name for name, last in people.items() if now - last >= RECENT]:
                del people[name]

    def others(self, draft_id: str, person: str, now: datetime) -> tuple[tuple[str, int], ...]:
        """(name, minutes since the last sign) of everybody else who has the draft open, the nearest first."""
        with self._lock:
            people = self._signs.get(draft_id, {})
            found = [
                (name, (now - last) // timedelta(minutes=1))
                for name, last in people.items()
                if name != person and now - last < RECENT
            ]
        return tuple(sorted(found, key=lambda entry: entry[1]))


PRESENCE = Presence()
