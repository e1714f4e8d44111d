"""What the Dinas alone knows of a KIM, and what the kabupaten asks of its KIM. None of it is published."""

from __future__ import annotations

from datetime import date

from kimsite.record import Record

DECLARATIONS = ("bukan_asn", "bukan_parpol", "bukan_lsm", "tidak_pidana")
"""What members of a board declare: no civil servants, no party, no NGO, no crime (Permenkominfo 4/2024
art. 23, as Dinas Kominfo Banten named it on 17 April 2025).
"""


class Dossier(Record, kw_only=True):
    """The Dinas' own notes on one KIM."""

    code: str
    """Of its village."""
    phone: str = ""
    """62… digits of its head, for messages of the Dinas; empty: not known."""
    formed_year: int | None = None
    """Known without a day, too."""
    members: int | None = None
    acknowledged: bool = False
    """The head of the village knows of the board."""
    declarations: tuple[str, ...] = ()
    """Those of DECLARATIONS that were made."""


class Requirements(Record, kw_only=True):
    """Rules of the kabupaten for its KIM (`syarat` in sites.yaml)."""

    members: int = 3
    """Fewest members: ketua, sekretaris, bendahara."""
    term_years: int = 3
    """How long an SK without an end counts; 0: without end."""
    notice_days: int = 60
    """Days before an SK ends in which it is named."""
    passive_days: int = 30
    """Days without a post from which a blog counts as passive."""
    asleep_days: int = 90
    """Days without a post after which it counts as no longer active."""

    def end_of(self, day: date | None, until: date | None) -> date | None:
        """The last day of an SK: the one it names, else the term after its own day; None: not known."""
        if until is not None or day is None or not self.term_years:
            return until
        leap = (day.month, day.day) == (2, 29)
        return day.replace(year=day.year + self.term_years, day=28 if leap else day.day)


class Targets(Record, kw_only=True):
    """What the kabupaten wants to reach (`target` in sites.yaml); 0: no such target."""

    year: int = 0
    kims: int = 0
    per_kecamatan: int = 0
    percent: int = 0
    """Share of the villages with a KIM."""
