"""The answer of a reader that could not understand a value."""

from __future__ import annotations

from kimsite.record import Record


class Unreadable(Record):
    """Why a text was not understood: the code of a finding and the blanks of its message."""

    code: str
    values: tuple[tuple[str, str], ...] = ()
