"""The shape of a finding's words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One sentence that says what, a short reason for the mark, and lines that say how to mend it."""

    what: str
    why: str = ""
    fix: tuple[str, ...] = ()
