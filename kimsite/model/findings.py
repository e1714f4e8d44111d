"""What was found, where, and how bad."""

from __future__ import annotations

from kimsite.model.marked import Place
from kimsite.record import Record

ERROR = "error"
WARNING = "warning"
ADVICE = "advice"


class Edit(Record):
    """Lines `first` to `last` of a file (from 1) become `rows`; `last` before `first` inserts above `first`."""

    first: int
    last: int
    rows: tuple[str, ...]


class Fix(Record):
    """A repair of a file: edits that belong together."""

    edits: tuple[Edit, ...]
    safe: bool = True
    """True where the repair asks for no decision of the writer: `kimsite fix` applies it."""


class Diagnostic(Record, kw_only=True):
    """One finding. Its words live in diagnostics/messages under its code."""

    code: str
    severity: str
    """error: held back; warning: published, please look; advice: repaired or improvable."""
    place: Place
    values: tuple[tuple[str, str], ...] = ()
    """Named blanks of the message."""
    village: str = ""
    """kecamatan/desa, or empty for the district's own files."""
    fix: Fix | None = None
