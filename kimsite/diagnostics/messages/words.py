"""The shape of a finding's words."""

from __future__ import annotations

from kimsite.record import Record


class Words(Record, kw_only=True):
    """One sentence that says what, a short reason for the mark, and lines that say how to correct it."""

    what: str
    why: str = ""
    fix: tuple[str, ...] = ()
