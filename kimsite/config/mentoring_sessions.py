"""The mentoring days that the portal's calendar shows."""

from __future__ import annotations

from pathlib import Path

from kimsite.config.regions import Regency
from kimsite.diagnostics.findings import Findings
from kimsite.model.mentoring import MENTORING_FOLDER, MentoringSession


def public_sessions(root: Path, regency: Regency) -> tuple[MentoringSession, ...]:
    """The days by date, without a name or a number. No reader of spreadsheets is loaded without the folder.

    What is doubtful in the files is reported by `build`, `check` and `desk`.
    """
    if not (root / MENTORING_FOLDER).is_dir():
        return ()
    from kimsite.config.mentoring.reading import read_mentoring

    rounds = read_mentoring(root, regency, Findings(), with_people=False).rounds
    found = (session for one in rounds for session in one.sessions)
    return tuple(sorted(found, key=lambda one: (one.day, one.kecamatan)))
