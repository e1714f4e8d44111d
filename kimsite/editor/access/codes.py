"""The six-digit codes with which a phone signs in, and how often one may be tried.

Of a million codes, a stranger in the same network may try five from one address, after which the codes
change and the address waits a minute, and twenty from all addresses, after which everybody does: an even
chance takes more than ten days.
"""

from __future__ import annotations

import hmac
import secrets
import time
from collections.abc import Callable, Mapping
from threading import Lock

from kimsite.editor.access.person import Role
from kimsite.record import Record
from kimsite.web.tries import WAIT_SECONDS, CodeTries

DIGITS = 6


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
        self._lock = Lock()
        self._tries = CodeTries(clock)
        self._codes = _new_codes()

    @property
    def codes(self) -> Mapping[Role, str]:
        """The codes that are valid now."""
        return self._codes

    def try_code(self, code: str, address: str) -> Role | WrongCode:
        """The role that a code gives, or why it gives none. `address`: where it was typed."""
        typed = "".join(char for char in code if char.isascii() and char.isdigit())
        with self._lock:
            wait = self._tries.wait(address)
            if wait > 0:
                return WrongCode(wait=wait)
            # every code is compared whole, so that the time reveals nothing
            fitting = [
                role
                for role, known in self._codes.items()
                if hmac.compare_digest(typed.encode(), known.encode())
            ]
            if fitting:
                self._tries.passed(address)
                return fitting[0]
            if not self._tries.failed(address):
                return WrongCode(wait=0.0)
            # somebody who waits may have learned something: the codes change, too
            self._codes = _new_codes()
            self._changed(self._codes)
            return WrongCode(wait=WAIT_SECONDS, is_replaced=True)


def _new_codes() -> Mapping[Role, str]:
    """A code for each role, no two alike."""
    while True:
        codes = {role: f"{secrets.randbelow(10**DIGITS):0{DIGITS}}" for role in Role}
        if len(set(codes.values())) == len(codes):
            return codes
