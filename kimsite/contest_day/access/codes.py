"""One code a juror, kept beside the project so that a restart changes neither codes nor sessions.

Codes have eight digits: at twenty tries a minute, a stranger who tries for a whole day meets one of five
jurors' codes with a chance of one in 700. The only module that signs sessions of contest day. A session holds
as long as its code: it knows no time, as the clock of an old laptop jumps when the power comes back.
"""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Collection
from pathlib import Path

from itsdangerous import BadSignature, Signer

from kimsite.contest_day.seats import TYPISTS
from kimsite.record import Record
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole
from kimsite.web.tries import WAIT_SECONDS, CodeTries

CODE_DIGITS = 8
JUROR_COOKIE_SECONDS = 18 * 60 * 60
"""A long contest day, after which a phone forgets its session."""
_HOME = ".kimsite/hari"


class CodeRefused(Record, kw_only=True):
    """A code that was not accepted."""

    wait: float
    """Seconds until this address may try again; 0: at once."""


class JurorCodes:
    """The codes of one contest, and the sessions that they open."""

    def __init__(self, root: Path, name: str, jurors: Collection[str]) -> None:
        """`name`: of the contest's own file; `jurors`: their ids. Raises OSError."""
        self._tries = CodeTries()
        kept = _kept(root, f"{_HOME}/{name}.json")
        key = str(kept.get("kunci") or secrets.token_hex(32))
        known = kept.get("kode")
        self.codes: dict[str, str] = {}
        """Juror or typist -> code."""
        for juror in (*jurors, *TYPISTS):
            code = str(known.get(juror, "")) if isinstance(known, dict) else ""
            while len(code) != CODE_DIGITS or code in self.codes.values():
                code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}"
            self.codes[juror] = code
        self._signer = Signer(bytes.fromhex(key), salt="kimsite-hari")
        data = json.dumps({"kode": self.codes, "kunci": key}, indent=1, sort_keys=True).encode()
        write_whole(root, f"{_HOME}/{name}.json", data, durable=True)

    def try_code(self, code: str, address: str) -> str | CodeRefused:
        """The juror whose code it is. `address`: where it was typed."""
        typed = "".join(char for char in code if char.isascii() and char.isdigit())
        wait = self._tries.wait(address)
        if wait > 0:
            return CodeRefused(wait=wait)
        # every code is compared whole, so that the time reveals nothing
        fitting = [juror for juror, own in self.codes.items() if hmac.compare_digest(typed, own)]
        if fitting:
            self._tries.passed(address)
            return fitting[0]
        return CodeRefused(wait=WAIT_SECONDS if self._tries.failed(address) else 0.0)

    def session(self, juror: str) -> str:
        """The cookie of a juror."""
        return self._signer.sign(juror).decode()

    def juror_of(self, cookie: str) -> str:
        """Which juror or typist a cookie belongs to; empty for one that is forged or nobody's."""
        try:
            juror = self._signer.unsign(cookie).decode()
        except (BadSignature, UnicodeError):
            return ""
        return juror if juror in self.codes else ""


def _kept(root: Path, path: str) -> dict[str, object]:
    """What an earlier start left; nothing where it cannot be read."""
    try:
        kept = json.loads(files.read_bytes(root, path))
        if isinstance(kept, dict) and len(bytes.fromhex(str(kept.get("kunci", "")))) == 32:
            return kept
    except (OSError, ValueError):
        pass
    return {}
