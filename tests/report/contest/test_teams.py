"""Teams are checked against the rules: how many, from which bodies, from where."""

import contests
import pytest

from kimsite.model.contest_plan import Seats, Team, TeamMember, TeamOrigin, TeamRules
from kimsite.report.contest.teams import team_faults

RULES = TeamRules(
    seats=(Seats(groups=("PKK",), count=2), Seats(groups=("Perangkat desa", "Karang Taruna"), count=1))
)
KIM = contests.village("a")


def team(*groups, village=""):
    members = tuple(
        TeamMember(name=f"Orang {number}", group=group, village=village, speaker=False, place=contests.HERE)
        for number, group in enumerate(groups)
    )
    return Team(kim="a", name="", letter="", members=members)


def reasons(rules, one):
    return [fault.reason for fault in team_faults(rules, ["a"], {"a": KIM}, {"a": one} if one else {})]


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        (("PKK", "pkk", "Karang Taruna"), []),
        (("PKK", "PKK", "PKK"), ["team.no-seat"]),
        (("PKK", "Karang Taruna"), ["team.size", "team.no-seat"]),
        (("PKK", "PKK", "Perangkat desa", "PKK"), ["team.size"]),
    ],
)
def test_composition(groups, expected):
    assert reasons(RULES, team(*groups)) == expected


def test_a_member_takes_the_seat_that_leaves_room_for_others():
    rules = TeamRules(
        seats=(Seats(groups=("PKK", "Perangkat"), count=1), Seats(groups=("PKK", "Karang Taruna"), count=1))
    )
    assert reasons(rules, team("PKK", "Perangkat")) == []


def test_no_team_and_a_member_from_elsewhere():
    assert reasons(RULES, None) == ["team.missing"]
    elsewhere = team("PKK", "PKK", "Karang Taruna", village="Desa Lain")
    assert reasons(RULES, elsewhere) == ["team.elsewhere"] * 3
    assert reasons(TeamRules(origin=TeamOrigin.SUBDISTRICT, seats=RULES.seats), elsewhere) == []
    assert reasons(RULES, team("PKK", "PKK", "Karang Taruna", village="desa A")) == []


def test_five_from_anywhere():
    assert (
        reasons(TeamRules(origin=TeamOrigin.SUBDISTRICT, seats=(Seats(groups=(), count=5),)), team(*"abcde"))
        == []
    )
