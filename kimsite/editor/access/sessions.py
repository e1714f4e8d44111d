"""Signed-in phones: a random id in a signed cookie, and who it belongs to.

The key is made at each start and nothing is kept on disk, so all phones type the code again after a restart.
"""

from __future__ import annotations

import secrets
from threading import Lock

from itsdangerous import BadSignature, TimestampSigner

from kimsite.editor.access.person import Person
from kimsite.web.cookies import SESSION_SECONDS

MOST_SESSIONS = 500
"""Of a training with every village of a district; beyond, the oldest must sign in again."""


class Sessions:
    """Who has signed in since the start."""

    def __init__(self) -> None:
        self._signer = TimestampSigner(secrets.token_bytes(32), salt="kimsite-editor")
        self._people: dict[str, Person] = {}
        self._lock = Lock()

    def begin(self, person: Person) -> str:
        """The cookie of a new session."""
        token = secrets.token_urlsafe(18)
        with self._lock:
            while len(self._people) >= MOST_SESSIONS:
                del self._people[next(iter(self._people))]
            self._people[token] = person
        return self._signer.sign(token).decode()

    def person_of(self, cookie: str) -> Person | None:
        """Who a cookie belongs to; None for one that is forged, too old, or of an earlier start."""
        token = self._token(cookie)
        return self._people.get(token) if token else None

    def end(self, cookie: str) -> None:
        """Sign out."""
        with self._lock:
            self._people.pop(self._token(cookie), None)

    def _token(self, cookie: str) -> str:
        try:
            return self._signer.unsign(cookie, max_age=SESSION_SECONDS).decode()
        except (BadSignature, UnicodeError):
            return ""
