"""Schedule and participants held against the rules and the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from kimsite.config.mentoring.reading import mentoring_files, read_mentoring
from kimsite.config.mentoring.schedule import regency_table
from kimsite.diagnostics.findings import Findings
from kimsite.model.config import District
from kimsite.model.marked import Place
from kimsite.model.mentoring import MENTORING_FOLDER, Mentoring, Participant
from kimsite.tools.dates import long_date


def district_mentoring(root: Path, district: District, today: date, diagnostics: Findings) -> Mentoring:
    """All that the folder says, with what does not fit the rules reported. Empty without the folder."""
    if not mentoring_files(root):
        return Mentoring()
    mentoring = read_mentoring(root, regency_table(district), diagnostics)
    report_mentoring(mentoring, district, today, diagnostics)
    return mentoring


def report_mentoring(mentoring: Mentoring, district: District, today: date, diagnostics: Findings) -> None:
    """Report compositions that are not met (K68), attendance before its day (K69), missing rounds (K66)."""
    place = Place(path=MENTORING_FOLDER)
    rounds = {mentoring_round.code: mentoring_round for mentoring_round in mentoring.rounds}
    for kecamatan in district.kecamatan:
        people = mentoring.of(kecamatan.code)
        if not people:
            continue
        if kecamatan.code not in rounds:
            diagnostics.add("K66", place, nilai=kecamatan.name, sebab="mentoring.no-round")
        short = [
            village.name
            for village in kecamatan.villages
            if (sent := _of_village(people, village.code)) and mentoring.rule_for(sent).missing(sent)
        ]
        if short:
            diagnostics.add("K68", place, kecamatan=kecamatan.name, jumlah=len(short), nilai=", ".join(short))
        days = rounds[kecamatan.code].days if kecamatan.code in rounds else ()
        for index, day in enumerate(days):
            early = (
                sum(bool(person.attended[index]) for person in people)
                if day is not None and day > today
                else 0
            )
            if early and day is not None:
                diagnostics.add("K69", place, jumlah=early, kecamatan=kecamatan.name, tanggal=long_date(day))


def _of_village(people: Sequence[Participant], code: str) -> list[Participant]:
    return [person for person in people if person.village == code]
