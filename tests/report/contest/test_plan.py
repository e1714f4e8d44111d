"""Before the day and on it: points for answers, missing scores, the order of appearance."""

import csv
import io
from decimal import Decimal

import contests
import pytest
from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.wording import words_for
from kimsite.model.contest import Draw
from kimsite.model.contest_plan import ContestPlan, PassMode, QuestionRules, QuizRules, QuizScore, Session
from kimsite.report.contest.draw import draw_order
from kimsite.report.contest.preparation import missing_plans
from kimsite.report.formats.contest_tables import contest_tables
from kimsite.report.inputs.intake import Intake
from kimsite.report.inputs.plan_tables import read_scores, read_teams


def quiz_contest(full=0):
    """The second component takes its marks from the quiz."""
    rules = QuizRules(
        mandatory=QuestionRules(right=100), passing=PassMode.NONE, passed=QuestionRules(),
        buzzer=QuestionRules(right=100, wrong=-100), full=full,
    )  # fmt: skip
    talk = replace(contests.TALK, source="tanya_jawab", low=Decimal(0))
    wilker = replace(contests.WILKER, components=(contests.BLOG, talk), quiz=rules)
    return replace(contests.CONTEST, rounds=(contests.KECAMATAN, wilker))


def points(kim, value):
    return QuizScore(round="wilker", kim=kim, points=value, place=contests.HERE)


@pytest.mark.parametrize(
    ("full", "scores", "values"),
    [
        (0, (650, 325, -100), ("100.00", "50.00", "0.00")),
        (1000, (650, 325, 1200), ("65.00", "32.50", "100.00")),
        (0, (-50, -100, 0), ("0.00", "0.00", "0.00")),
    ],
)
def test_points_for_answers_become_marks(district, full, scores, values):
    kims = [contests.village(name, f"Kecamatan {name}") for name in ("a", "b", "c")]
    given = [points(kim.code, score) for kim, score in zip(kims, scores, strict=True)]
    report, found = contests.made(
        district, [contests.weekly(kim, 5) for kim in kims], quiz_contest(full), scores=given
    )
    parts = {line.placed.kim: line.parts[1] for line in report.rounds[1].groups[0].lines}
    assert tuple(str(parts[kim.code].value) for kim in kims) == values
    assert report.rounds[1].played
    assert not [one for one in found if one.code == "J17"]


def test_a_missing_score_keeps_the_result_open(district):
    kims = [contests.village(name, f"Kecamatan {name}") for name in ("a", "b")]
    final = replace(quiz_contest(), state="final")
    report, found = contests.made(
        district, [contests.weekly(kim, 5) for kim in kims], final, scores=[points("a", 100), points("z", 5)]
    )
    assert {one.code for one in found} == {"J17", "J05"}
    assert report.state == "sementara"
    assert [item.kims for item in report.open_items if item.matter == "score"] == [("b",)]


def test_the_order_of_appearance_is_drawn_or_written(district):
    kims = [contests.village(name, f"Kecamatan {name}") for name in ("a", "b", "c")]
    summaries = [contests.weekly(kim, 5) for kim in kims]
    drawn = Draw(
        round="wilker", group="Wilker 1", kims=("a", "b", "c"), seed="6 1 4", day=contests.LAST,
        witnesses=("Bu Rina", "Pak Bayu"), place=contests.HERE,
    )  # fmt: skip
    report, _ = contests.made(district, summaries, orders=[drawn])
    lineup = report.lineup("wilker", "Wilker 1")
    assert lineup.settled
    assert [turn.kim for turn in lineup.turns] == list(draw_order("6 1 4", "abc"))
    assert [turn.letter for turn in lineup.turns] == ["A", "B", "C"]
    _, found = contests.made(district, summaries[:2], orders=[drawn])
    assert [one.code for one in found] == ["J18", "J19"], "another KIM was drawn than those that appear"
    session = Session(
        round="wilker", group="", day=contests.LAST, start=None, venue="", order=("c", "a"),
        place=contests.HERE,
    )  # fmt: skip
    written = replace(contests.CONTEST, plan=ContestPlan(sessions=(session,)))
    report, _ = contests.made(district, summaries, written)
    assert [turn.kim for turn in report.lineup("wilker", "Wilker 1").turns] == ["c", "a", "b"]


def test_a_group_of_one_needs_no_draw(district):
    report, _ = contests.made(district, [contests.weekly(contests.village("a"), 5)])
    assert report.lineup("wilker", "Wilker 1").settled
    assert not [words for words in missing_plans(report) if "diundi" in words]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("wilker;a;delapan", "bukan angka bulat"),
        ("wilker;a;12,5", "bukan angka bulat"),
        ("final;a;100", "tidak punya tanya_jawab"),
    ],
)
def test_a_score_that_cannot_be_used_is_refused(row, why):
    intake = Intake(diagnostics := Findings())
    assert not read_scores("s.csv", f"babak;kode;poin\n{row}\n".encode(), quiz_contest(), intake)
    assert why in words_for(diagnostics.sorted()[0], "id").why
    assert intake.unusable


def test_a_second_score_does_not_count():
    intake = Intake(diagnostics := Findings())
    rows = "babak;kode;poin\nwilker;a;−50\nwilker;a;100\n".encode()
    assert [one.points for one in read_scores("s.csv", rows, quiz_contest(), intake)] == [-50]
    assert [one.code for one in diagnostics.sorted()] == ["J04"]


def test_a_team_is_read_member_by_member(district):
    code = district.villages[0].code
    rows = (
        f"kode;nama;unsur;desa;juru_bicara;tim;surat\n{code};Rukmini;PKK;;ya;Melati;5/X/2026\n"
        f"{code};Wulan;PKK;;;;\n{code};Rukmini;PKK;;;;\n99;Bayu;PKK;;;;\n"
    )
    (team,) = read_teams("t.csv", rows.encode(), district, Intake(diagnostics := Findings()))
    assert (team.name, team.letter) == ("Melati", "5/X/2026")
    assert [(one.name, one.speaker) for one in team.members] == [("Rukmini", True), ("Wulan", False)]
    assert [one.code for one in diagnostics.sorted()] == ["J14", "J14"]


def test_the_table_of_rounds_holds_the_points_that_values_are_made_of(district):
    kims = [contests.village(name, f"Kecamatan {name}") for name in ("a", "b")]
    summaries = [contests.weekly(kim, 5) for kim in kims]
    report, _ = contests.made(
        district, summaries, quiz_contest(), scores=[points("a", 200), points("b", -100)]
    )
    table = dict(contest_tables(report))["babak.csv"].decode("utf-8-sig")
    rows = [row for row in csv.DictReader(io.StringIO(table), delimiter=";") if row["babak"] == "wilker"]
    quiz = {row["kode"]: (row["nilai"], row["poin"]) for row in rows if row["komponen"] == "tanya_jawab"}
    assert {kim: (value.split(",")[0], score) for kim, (value, score) in quiz.items()} == {
        "a": ("100", "200"),
        "b": ("0", "-100"),
    }
    assert all(row["poin"] for row in rows if row["komponen"] == "aktivasi_blog")
