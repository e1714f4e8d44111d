"""Whether the teams of a contest are made as its rules say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kimsite.model.config import Kim
from kimsite.model.contest_plan import Seats, Team, TeamMember, TeamOrigin, TeamRules
from kimsite.record import Record
from kimsite.tools.text import slug


class TeamFault(Record, kw_only=True):
    """A fault of a team."""

    kim: str
    reason: str
    """Key of a reason of the catalogue."""
    values: tuple[tuple[str, str], ...] = ()
    """What the reason's words need."""
    member: TeamMember | None = None


def team_faults(
    rules: TeamRules, entrants: Sequence[str], villages: Mapping[str, Kim], teams: Mapping[str, Team]
) -> Iterator[TeamFault]:
    """Faults of the teams of all entrants; none where the rules ask for no composition.

    `entrants`: the village codes whose KIM must bring a team.
    """
    if not rules.seats:
        return
    for kim in entrants:
        team = teams.get(kim)
        if team is None:
            yield TeamFault(kim=kim, reason="team.missing")
        else:
            yield from _composition(rules, team)
            yield from _origins(rules, team, villages[kim])


def _composition(rules: TeamRules, team: Team) -> Iterator[TeamFault]:
    if len(team.members) != rules.size:
        values = (("ada", str(len(team.members))), ("perlu", str(rules.size)))
        yield TeamFault(kim=team.kim, reason="team.size", values=values)
    placed = _seated(rules.seats, team.members)
    for number, seats in enumerate(rules.seats):
        empty = seats.count - sum(seat == number for seat in placed.values())
        if empty and seats.groups:
            values = (("jumlah", str(empty)), ("unsur", " atau ".join(seats.groups)))
            yield TeamFault(kim=team.kim, reason="team.no-seat", values=values)


def _seated(seats: Sequence[Seats], members: Sequence[TeamMember]) -> dict[int, int]:
    """Member's index -> index of the seats it takes: as many members as can be placed at once."""
    taken: dict[int, int] = {}

    def place(member: int, tried: set[int]) -> bool:
        for number, one in enumerate(seats):
            if number in tried or not _fits(one, members[member]):
                continue
            tried.add(number)
            holders = [other for other, seat in taken.items() if seat == number]
            if len(holders) < one.count or any(place(other, tried) for other in holders):
                taken[member] = number
                return True
        return False

    for index in range(len(members)):
        place(index, set())
    return taken


def _fits(seats: Seats, member: TeamMember) -> bool:
    return not seats.groups or slug(member.group) in {slug(group) for group in seats.groups}


def _origins(rules: TeamRules, team: Team, village: Kim) -> Iterator[TeamFault]:
    """Members from another village than that of the KIM, where the rules ask for its own."""
    if rules.origin != TeamOrigin.VILLAGE:
        return
    own = {slug(village.village), slug(village.village.partition(" ")[2])}
    for member in team.members:
        if member.village and slug(member.village) not in own:
            values = (("nama", member.name), ("desa", member.village), ("asal", village.village))
            yield TeamFault(kim=team.kim, reason="team.elsewhere", values=values, member=member)
