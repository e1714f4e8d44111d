"""Chat exports that were uploaded and are being ticked: kept outside the project, for a while."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import RLock
from typing import IO
from weakref import finalize

from kimsite.importers.whatsapp.export import ChatExport
from kimsite.importers.whatsapp.proposals import Proposal
from kimsite.record import Record

HELD_FOR = timedelta(hours=2)
MOST_HELD = 4


class HeldExport(Record, kw_only=True):
    """An export between its upload and the choice of its posts."""

    id: str
    publisher: str
    export: ChatExport
    stream: IO[bytes]
    """The upload: a file without a name of the system, which goes when it is closed or the editor ends."""
    proposals: tuple[Proposal, ...]
    until: datetime
    is_order_sure: bool
    lock: RLock
    """One photo is read at a time: threads share the file."""

    def read_photo(self, number: int, place: int, make: Callable[[bytes], bytes | None]) -> bytes | None:
        """What `make` makes of a photo of a proposal; None where it is not there."""
        with self.lock:
            if self.stream.closed:
                return None
            read = self.export.photo(self.proposals[number].photos[place].name)
        return make(read[0]) if read else None


class HeldExports:
    """The exports of one running editor, the newest few."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        """`now`: the time with its zone."""
        self._now = now
        self._held: dict[str, HeldExport] = {}
        self._lock = RLock()
        finalize(self, _close_all, self._held)

    def hold(self, held: HeldExport) -> None:
        """Keep an export; one too many, and those whose time is over, are closed."""
        with self._lock:
            self._held[held.id] = held
            for old in list(self._held.values())[:-MOST_HELD]:
                self.drop(old.id)

    def get(self, export_id: str) -> HeldExport | None:
        """The export, or None where there is none any more."""
        with self._lock:
            for old in [export for export in self._held.values() if export.until < self._now()]:
                self.drop(old.id)
            return self._held.get(export_id)

    def drop(self, export_id: str) -> None:
        """Close and forget an export."""
        with self._lock:
            held = self._held.pop(export_id, None)
        if held is not None:
            held.stream.close()


def _close_all(held: dict[str, HeldExport]) -> None:
    for export in held.values():
        export.stream.close()


def new_export_id() -> str:
    """A random id that nobody guesses."""
    return secrets.token_hex(12)
