"""Objections after a result: read, logged, and open until they are answered."""

from datetime import date

import pytest
from contest_day.conftest import contest_report
from contest_day.day_project import write_project

from kimsite.model.contest import ContestState
from kimsite.report.contest.open_items import OpenMatter
from kimsite.report.contest.open_words import open_item_words
from kimsite.report.contest_files import contest_files

HEAD = "kode;tanggal;sanggahan;jawaban;tanggal_jawab;penjawab\n"


@pytest.fixture
def report_with(tmp_path):
    """A function that counts the contest with these rows of objections; {kim} is the first KIM's code."""
    write_project(tmp_path, zones=1)
    rules = tmp_path / "lomba/uji.yaml"
    rules.write_text(
        rules.read_text()
        + "sanggahan: {mulai: 2026-10-17, sampai: 2026-10-20, berkas: lomba/uji/sanggahan.csv}\n"
    )
    kim = contest_report(tmp_path).kims[0].id

    def counted(rows=""):
        (tmp_path / "lomba/uji").mkdir(exist_ok=True)
        (tmp_path / "lomba/uji/sanggahan.csv").write_text(HEAD + rows.format(kim=kim))
        return contest_report(tmp_path)

    return counted


def objections_open(report):
    return [item for item in report.open_items if item.matter == OpenMatter.OBJECTION]


def test_an_objection_in_time_is_open_until_it_is_answered(report_with):
    report = report_with("{kim};18 Oktober 2026;Poin posyandu kurang satu;;;\n")
    (item,) = objections_open(report)
    assert report.state != ContestState.FINAL
    assert "belum dijawab (lomba/uji/sanggahan.csv baris 2)" in open_item_words(item, {})
    answered = report_with("{kim};18-10-2026;Poin posyandu kurang satu;Sudah benar;2026-10-19;Panitia\n")
    assert objections_open(answered) == []
    assert answered.objections[0].answered == date(2026, 10, 19)


def test_one_that_came_late_is_logged_and_not_open(report_with):
    report = report_with("{kim};2026-11-01;Terlambat <b>;;;\n")
    assert objections_open(report) == []
    log = dict(contest_files(report))["sanggahan.html"].decode()
    assert "di luar masa sanggah" in log
    assert "Terlambat &lt;b&gt;" in log
    assert "Belum dijawab" in log


@pytest.mark.parametrize(
    "row", ["35.22.99.2001;2026-10-18;x;;;", "{kim};kemarin;x;;;", "{kim};2026-10-18;x;ya;2026-10-19;"]
)
def test_a_row_that_is_not_understood_keeps_the_result_open(report_with, row):
    report = report_with(f"{row}\n")
    assert report.objections == ()
    assert [item.place.line for item in report.open_items if item.matter == OpenMatter.INPUT] == [2]


def test_the_form_is_there_as_page_and_as_text_and_only_with_a_period(report_with, tmp_path):
    files = dict(contest_files(report_with()))
    assert "17 Oktober 2026 sampai 20 Oktober 2026" in files["formulir-sanggahan.txt"].decode()
    assert "Belum ada sanggahan" in files["sanggahan.html"].decode()
    assert files["umum/sanggahan.html"] == files["sanggahan.html"]
    other = tmp_path / "lain"
    write_project(other, zones=1)
    assert not any("sanggahan" in name for name, _ in contest_files(contest_report(other)))
