"""What was found, where, and how bad."""

from __future__ import annotations

from enum import StrEnum

from kimsite.model.marked import Place
from kimsite.record import Record


class Severity(StrEnum):
    """How bad a finding is."""

    ERROR = "error"
    """The post is held back."""
    WARNING = "warning"
    """It is published; somebody should look."""
    ADVICE = "advice"
    """It was repaired, or could be better."""


ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE


class Edit(Record):
    """Lines `first` to `last` of a file become `rows`; `last` before `first` inserts above `first`."""

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
    severity: Severity
    place: Place
    values: tuple[tuple[str, str], ...] = ()
    """Named blanks of the message."""
    village: str = ""
    """kecamatan/desa, or empty for the district's own files."""
    fix: Fix | None = None
    personal: bool = False
    """It is about a person's data: nothing of its file is kept between builds."""
