"""Objections after a result: read, logged, and open until they are answered."""

import io
import re
import zipfile
from datetime import date

import pytest
from contest_day.conftest import contest_report
from contest_day.day_project import write_project

from kimsite.model.contest import ContestState
from kimsite.report.contest.open_items import OpenMatter
from kimsite.report.contest.open_words import open_item_words, state_words
from kimsite.report.contest_files import contest_files
from kimsite.report.formats.tables_text import lines

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


SETTLED = """
nama: LCCK Uji
keadaan: final
masa: {mulai: 2026-07-01, sampai: 2026-09-30}
babak:
  - id: wilker
    nama: Babak wilker
    per: wilker
    juara: [1, 2]
    komponen:
      aktivasi_blog: {nama: Aktivasi blog, bobot: 100, dari: laporan}
"""
PERIOD = "sanggahan: {mulai: 2026-10-17, sampai: 2026-10-20, berkas: lomba/uji/sanggahan.csv}\n"


@pytest.fixture
def settled(tmp_path):
    """A function that counts a contest in which nothing else is open."""
    write_project(tmp_path, zones=1)
    (tmp_path / "lomba/uji").mkdir()

    def counted(today, rows="", period=PERIOD):
        (tmp_path / "lomba/uji.yaml").write_text(SETTLED + period)
        (tmp_path / "lomba/uji/sanggahan.csv").write_text(HEAD + rows)
        return contest_report(tmp_path, today)

    return counted


def test_a_result_is_final_once_the_period_is_over_and_all_is_answered(settled):
    kim = settled(date(2026, 10, 16)).kims[0].id
    for day, rows, is_final in (
        (16, "", False),
        (20, "", False),
        (21, "", True),
        (21, "{kim};2026-10-20;Poin kurang;;;\n", False),
        (20, "{kim};2026-10-20;Poin kurang;Sudah benar;2026-10-20;Panitia\n", False),
        (21, "{kim};2026-10-20;Poin kurang;Sudah benar;2026-10-20;Panitia\n", True),
    ):
        report = settled(date(2026, 10, day), rows.format(kim=kim))
        assert (report.state == ContestState.FINAL) is is_final, (day, rows)
        assert bool(report.open_items) is not is_final


def test_without_a_period_a_settled_result_is_final_at_once(settled):
    assert settled(date(2026, 10, 1), period="").state == ContestState.FINAL


def test_every_document_says_until_when_objections_are_taken(settled):
    report = settled(date(2026, 10, 18))
    files = dict(contest_files(report))
    pages = ("index.html", "babak.html", "berita-acara.html", "sanggahan.html", "hitung-ulang.html")
    for name in (*pages, "umum/index.html", "umum/babak.html", "umum/sanggahan.html"):
        words = re.sub(
            r"<(style|script).*?</\1>|<[^>]*>", "", files[name].decode(), flags=re.DOTALL
        ).casefold()
        assert "masa sanggah sampai 20 oktober 2026" in words, name
        assert "sementara" in words, name
        assert "final" not in words.replace("sebagai final", ""), name
    with zipfile.ZipFile(io.BytesIO(files["laporan.xlsx"])) as book:
        strings = book.read("xl/sharedStrings.xml").decode()
    assert "Keadaan: SEMENTARA, MASA SANGGAH SAMPAI 20 OKTOBER 2026" in strings
    assert "Masa sanggah belum selesai; hari terakhirnya 20 Oktober 2026." in strings
    assert next(lines(report)) == "LCCK Uji · SEMENTARA, MASA SANGGAH SAMPAI 20 OKTOBER 2026"
    assert state_words(report, "en") == "sementara, objections until 2026-10-20"
    over = dict(contest_files(settled(date(2026, 10, 21))))
    assert not any(b"masa sanggah sampai" in over[name] for name in pages)


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
