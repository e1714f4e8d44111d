"""The requirements of a partner of the Dinas, one KIM at a time.

Permenkominfo 4/2024 art. 23 as Dinas Kominfo Banten named them on 17 April 2025: an SK of the village head, a
registry number of the Dinas, a board that the village head knows of; no civil servants, no crime, no party,
no NGO on the board.
"""

from __future__ import annotations

from datetime import date

from kimsite.model.config import Kim
from kimsite.model.registry import DECLARATIONS, Dossier, Requirements
from kimsite.record import Record
from kimsite.tools.dates import long_date

DECREE, VALID, NUMBER, BOARD, KNOWN = "sk", "sk-berlaku", "nomor-induk", "pengurus", "diketahui"
CHECK_LABELS = {
    DECREE: "SK kepala desa",
    VALID: "SK masih berlaku",
    NUMBER: "Nomor induk dari Dinas",
    BOARD: "Pengurus cukup",
    KNOWN: "Pengurus diketahui kepala desa",
    "bukan_asn": "Bukan ASN",
    "bukan_parpol": "Bukan parpol",
    "bukan_lsm": "Bukan LSM",
    "tidak_pidana": "Tidak terlibat pidana",
}
"""Requirement -> its label, in the order of a checklist."""


class RequirementCheck(Record, kw_only=True):
    """One requirement of one KIM."""

    key: str
    met: bool
    note: str
    """What the list of KIM says of it; empty: nothing."""


def requirement_checks(
    kim: Kim, dossier: Dossier, rules: Requirements, today: date
) -> tuple[RequirementCheck, ...]:
    """Every requirement, in the order of CHECK_LABELS."""
    decree = kim.decree
    number = decree.number if decree is not None else ""
    end = decree_end(kim, rules)
    members = max(dossier.members or 0, len(kim.officers))
    known = {
        DECREE: (bool(number), number),
        VALID: (
            bool(number) and end is not None and end >= today,
            f"sampai {long_date(end)}" if end is not None else "",
        ),
        NUMBER: (bool(kim.registry_number), kim.registry_number),
        BOARD: (members >= rules.members, f"{members} orang" if members else ""),
        KNOWN: (dossier.acknowledged, ""),
        **{name: (name in dossier.declarations, "") for name in DECLARATIONS},
    }
    return tuple(RequirementCheck(key=key, met=known[key][0], note=known[key][1]) for key in CHECK_LABELS)


def decree_end(kim: Kim, rules: Requirements) -> date | None:
    """The last day of a KIM's SK; None where it is not known or there is none."""
    return rules.end_of(kim.decree.day, kim.decree.valid_until) if kim.decree is not None else None
