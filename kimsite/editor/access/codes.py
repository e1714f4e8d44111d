"""The six-digit codes with which a phone signs in, and how often one may be tried.

Of a million codes, a stranger in the same network may try five from one address, after which the codes
change and the address waits a minute, and twenty from all addresses, after which everybody does: an even
chance takes more than ten days.
"""

from __future__ import annotations

import hmac
import secrets
import time
from collections import Counter
from collections.abc import Callable, Mapping
from threading import Lock

from kimsite.editor.access.person import Role
from kimsite.record import Record

DIGITS = 6
ADDRESS_TRIES = 5
"""Wrong codes from one address; then there is a new code, and the address waits."""
ALL_TRIES = 20
"""Wrong codes from all addresses; then there is a new code, and everybody waits."""
WAIT_SECONDS = 60.0


class WrongCode(Record, kw_only=True):
    """A code that was not accepted."""

    wait: float
    """Seconds until this address may try again; 0: at once."""
    is_replaced: bool = False
    """The code was changed because of it."""


class SignInCodes:
    """One code for each role, valid until too many wrong ones were tried or the program ends."""

    def __init__(
        self,
        changed: Callable[[Mapping[Role, str]], None] = lambda _: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`changed`: called with the new codes; `clock`: seconds."""
        self._changed = changed
        self._clock = clock
        self._lock = Lock()
        self._wrong = Counter[str]()
        self._all_wrong = 0
        self._blocked: dict[str, float] = {}
        self._closed_until = 0.0
        self._codes = _new_codes()

    @property
    def codes(self) -> Mapping[Role, str]:
        """The codes that are valid now."""
        return self._codes

    def try_code(self, code: str, address: str) -> Role | WrongCode:
        """The role that a code gives, or why it gives none. `address`: where it was typed."""
        typed = "".join(char for char in code if char.isascii() and char.isdigit())
        with self._lock:
            now = self._clock()
            wait = max(self._blocked.get(address, 0.0), self._closed_until) - now
            if wait > 0:
                return WrongCode(wait=wait)
            # every code is compared whole, so that the time tells nothing
            fitting = [
                role
                for role, known in self._codes.items()
                if hmac.compare_digest(typed.encode(), known.encode())
            ]
            if fitting:
                self._wrong.pop(address, None)
                return fitting[0]
            return self._count_wrong(address, now)

    def _count_wrong(self, address: str, now: float) -> WrongCode:
        self._wrong[address] += 1
        self._all_wrong += 1
        is_last = self._all_wrong >= ALL_TRIES
        if self._wrong[address] < ADDRESS_TRIES and not is_last:
            return WrongCode(wait=0.0)
        self._blocked = {one: until for one, until in self._blocked.items() if until > now}
        self._blocked[address] = now + WAIT_SECONDS
        self._wrong.clear()
        if is_last:  # from whatever addresses: changing the code alone starts no new count
            self._closed_until, self._all_wrong = now + WAIT_SECONDS, 0
        self._codes = _new_codes()
        self._changed(self._codes)
        return WrongCode(wait=WAIT_SECONDS, is_replaced=True)


def _new_codes() -> Mapping[Role, str]:
    """A code for each role, no two alike."""
    while True:
        codes = {role: f"{secrets.randbelow(10**DIGITS):0{DIGITS}}" for role in Role}
        if len(set(codes.values())) == len(codes):
            return codes
