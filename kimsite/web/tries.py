"""How often somebody may try a code: five times from one address, twenty times from all."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable

ADDRESS_TRIES = 5
"""Wrong codes from one address; then the address waits."""
ALL_TRIES = 20
"""Wrong codes from all addresses; then everybody waits."""
WAIT_SECONDS = 60.0


class CodeTries:
    """Wrong codes, counted by the address where they were typed."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock`: seconds."""
        self._clock = clock
        self._wrong = Counter[str]()
        self._all_wrong = 0
        self._blocked: dict[str, float] = {}
        self._closed_until = 0.0

    def wait(self, address: str) -> float:
        """Seconds until this address may try again; 0 or less: at once."""
        return max(self._blocked.get(address, 0.0), self._closed_until) - self._clock()

    def passed(self, address: str) -> None:
        """A code was right."""
        self._wrong.pop(address, None)

    def failed(self, address: str) -> bool:
        """Count a wrong code; True where the address, or everybody, now waits `WAIT_SECONDS`."""
        now = self._clock()
        self._wrong[address] += 1
        self._all_wrong += 1
        is_last = self._all_wrong >= ALL_TRIES
        if self._wrong[address] < ADDRESS_TRIES and not is_last:
            return False
        self._blocked = {one: until for one, until in self._blocked.items() if until > now}
        self._blocked[address] = now + WAIT_SECONDS
        self._wrong.clear()
        if is_last:  # from whatever addresses
            self._closed_until, self._all_wrong = now + WAIT_SECONDS, 0
        return True
