"""What was found, where, and how bad."""

from __future__ import annotations

from kimsite.model.marked import Place
from kimsite.record import Record

ERROR = "error"
WARNING = "warning"
ADVICE = "advice"


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
