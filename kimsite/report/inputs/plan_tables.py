"""Tables handed in before and on the day: members of teams, drawn orders of appearance, quiz scores."""

from __future__ import annotations

from kimsite.model.config import District
from kimsite.model.contest import Contest
from kimsite.model.contest_plan import QuizScore, Team, TeamMember
from kimsite.report.inputs.intake import Intake
from kimsite.report.inputs.tables import read_filled_table
from kimsite.tools.text import closest
from kimsite.tools.yes_no import yes_or_no


def read_teams(path: str, data: bytes, district: District, intake: Intake) -> tuple[Team, ...]:
    """One member a row: columns kode, nama, unsur, desa, juru_bicara, tim, surat.

    `tim` (what the team calls itself) and `surat` may stand in one of the rows of a team alone.
    """
    names = {village.code: village.name for village in district.villages}
    members: dict[str, list[TeamMember]] = {}
    titles: dict[str, str] = {}
    letters: dict[str, str] = {}
    for row in read_filled_table(path, data, "unsur", intake):
        kim, name = row.get("kode"), row.get("nama")
        if kim not in names:
            intake.refuse("J14", row.place, nilai=kim or "…", sebab="kim.unknown", saran=closest(kim, names))
            continue
        titles[kim] = titles.get(kim) or row.get("tim")
        letters[kim] = letters.get(kim) or row.get("surat")
        if not name:
            continue
        if any(name.casefold() == other.name.casefold() for other in members.get(kim, ())):
            intake.refuse("J14", row.place, nilai=name, sebab="team.twice", saran="")
            continue
        members.setdefault(kim, []).append(
            TeamMember(
                name=name,
                group=row.get("unsur"),
                village=row.get("desa"),
                speaker=bool(yes_or_no(row.get("juru_bicara").casefold())),
                place=row.place,
            )
        )
    return tuple(
        Team(kim=kim, name=titles[kim], letter=letters[kim], members=tuple(people))
        for kim, people in members.items()
    )


def read_scores(path: str, data: bytes, contest: Contest, intake: Intake) -> tuple[QuizScore, ...]:
    """Columns babak, kode, poin. A second row for the same KIM and round is refused."""
    rounds = {round_.id for round_ in contest.rounds if round_.quiz is not None}
    scores: dict[tuple[str, str], QuizScore] = {}
    for row in read_filled_table(path, data, "poin", intake):
        key, written = (row.get("babak"), row.get("kode")), row.get("poin").replace("−", "-")
        if not written:
            continue
        if key in scores:
            first = scores[key].place
            intake.refuse(
                "J04", row.place, nilai=f"{key[1]} ({row.cell('poin')})", lain=f"{path}:{first.line}"
            )
            continue
        if key[0] not in rounds:
            intake.refuse(
                "J15", row.place, nilai=key[0] or "…", sebab="score.no-round", sel=row.cell("babak")
            )
            continue
        if not written.removeprefix("-").isascii() or not written.removeprefix("-").isdigit():
            intake.refuse("J15", row.place, nilai=written, sebab="score.no-number", sel=row.cell("poin"))
            continue
        scores[key] = QuizScore(round=key[0], kim=key[1], points=int(written), place=row.place)
    return tuple(scores.values())
