"""The mentoring days that the portal's calendar shows."""

from __future__ import annotations

from pathlib import Path

from kimsite.config.mentoring.reading import read_mentoring
from kimsite.config.regions import Regency, RegionKecamatan
from kimsite.diagnostics.findings import Findings
from kimsite.model.config import District
from kimsite.model.mentoring import MentoringSchedule


def read_schedule(root: Path, district: District) -> MentoringSchedule:
    """The days by date, without a name or a number, and what of them the calendar cannot show."""
    diagnostics = Findings()
    rounds = read_mentoring(root, regency_table(district), diagnostics, with_people=False).rounds
    sessions = (session for mentoring_round in rounds for session in mentoring_round.sessions)
    return MentoringSchedule(
        sessions=tuple(sorted(sessions, key=lambda session: (session.day, session.kecamatan))),
        findings=diagnostics.sorted(),
    )


def regency_table(district: District) -> Regency:
    """The table of villages that a district was read with."""
    return Regency(
        code=district.code,
        name=district.name,
        kecamatan=tuple(
            RegionKecamatan(code=kecamatan.code, name=kecamatan.name, villages=kecamatan.villages)
            for kecamatan in district.kecamatan
        ),
    )
