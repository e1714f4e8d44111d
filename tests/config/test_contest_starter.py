"""Ten answers make a contest file that is read without a finding, for every preset."""

import re
from datetime import date

import pytest
from conftest import ROOT

from kimsite.config.contest import preset_names, read_contest
from kimsite.config.contest_starter import (
    contest_companions,
    contest_text,
    first_questions,
    preset_components,
    weights_question,
)
from kimsite.config.sites import read_sites
from kimsite.diagnostics.findings import Findings
from kimsite.report.inputs.read import read_given
from kimsite.theme.load import offers

TODAY = date(2026, 11, 28)


def answers(preset="rencana-2016", *, zones=True, **more):
    given = {one.key: one.default for one in first_questions(TODAY, zones=zones)}
    given["preset"] = preset
    given["bobot"] = weights_question(preset).default
    return {**given, **more}


@pytest.mark.parametrize("zones", [True, False])
@pytest.mark.parametrize("preset", preset_names())
def test_every_preset_makes_rules_that_are_read_whole(tmp_path, preset, zones):
    path = "lomba/lcck-kim-2027.yaml"
    for name, text in {
        **contest_companions(path),
        path: contest_text(answers(preset, zones=zones), path),
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    found = Findings()
    contest = read_contest(tmp_path, path, read_sites(ROOT, offers(ROOT), Findings()), found)
    assert not found.sorted()
    assert [one.id for one in contest.rounds] == ["kecamatan", *(["wilker"] if zones else []), "final"]
    assert [one.id for one in contest.rounds[-1].components] == [one.id for one in preset_components(preset)]
    assert (contest.first, contest.last) == (date(2027, 1, 1), date(2027, 3, 31))
    assert contest.plan.teams.size == 3


def test_what_may_come_later_is_ready_to_be_filled_in(tmp_path):
    """Every line behind # is read whole once the # is gone, and its table is there with the right titles."""
    path = "lomba/lcck-kim-2027.yaml"
    text = contest_text(answers(), path).replace(
        "{nama: Tanya jawab, bobot: 25, dari: juri}", "{nama: Tanya jawab, bobot: 25, dari: tanya_jawab}"
    )
    head, _, later = text.partition("# Boleh menyusul")
    head = re.sub(r"^(    )# (hadiah|tanya_jawab)", r"\1\2", head, flags=re.MULTILINE)
    later = re.sub(r"^# ", "", later.partition("\n")[2], flags=re.MULTILINE)
    files = {**contest_companions(path), path: f"{head}{later}"}
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    found, district = Findings(), read_sites(ROOT, offers(ROOT), Findings())
    contest = read_contest(tmp_path, path, district, found)
    assert not found.sorted()
    assert contest.rounds[-1].quiz is not None
    assert contest.rounds[-1].prizes
    assert contest.objections.first == contest.minutes.day
    assert len(contest.plan.officials) == 2
    assert contest.plan.sessions
    assert read_given(tmp_path, contest, district, found).unusable == ()
    assert not found.sorted()


def test_there_are_ten_questions_and_each_default_is_an_answer():
    questions = (*first_questions(TODAY, zones=True), weights_question("bojonegoro-2016"))
    assert len(questions) == 10
    assert not [one.key for one in questions if one.fault(one.default)]


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("nama", "!!"),
        ("mulai", "besok lusa"),
        ("wilker", "mungkin"),
        ("lolos", "0"),
        ("preset", "bojonegoro-2014"),
        ("juri", "Sri: PKK; Sri: Dinkominfo"),
        ("tim", "dua orang"),
        ("bobot", "50 20 20 20"),
    ],
)
def test_a_wrong_answer_is_met_with_an_example(key, wrong):
    questions = {
        one.key: one for one in (*first_questions(TODAY, zones=True), weights_question("rencana-2016"))
    }
    assert questions[key].fault(wrong)


def test_wilker_that_the_district_does_not_know_are_refused():
    asked = {one.key: one for one in first_questions(TODAY, zones=False)}["wilker"]
    assert (asked.default, bool(asked.fault("ya")), asked.fault("tidak")) == ("tidak", True, "")
