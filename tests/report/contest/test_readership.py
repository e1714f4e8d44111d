"""Pages read are a part of a contest's score only where its rules say so, and then with source and limit."""

import csv
import io
import json
import re
from datetime import date, timedelta

import formualizer
import pytest
from contests import CONTEST, decision, made, post, summary, village
from msgspec.structs import replace

from kimsite.model.contest import ActivityRules, ContestState
from kimsite.model.readership import ContestReaders, CountedMonth, ReadershipRules, ReaderSource, ReadPages
from kimsite.report.activity.breakdown import card_rows, measures, medians
from kimsite.report.activity.period import Period
from kimsite.report.activity.score import explain_points
from kimsite.report.contest.fingerprint import fingerprint
from kimsite.report.contest.minutes import minutes
from kimsite.report.contest_files import contest_files
from kimsite.report.formats.workbook.workbook import workbook
from kimsite.report.readership.months import contest_readers

KIMS = [village(f"35.22.14.{number:04}") for number in range(1, 4)]
RULES = replace(ActivityRules(), readership=ReadershipRules(halves=1, pages=100, most=6))
SOURCE = CountedMonth(
    month="2026-07", source="catatan akses server", files=("access.log",), first="2026-07-01",
    last="2026-07-31", days=31,
)  # fmt: skip
COUNTED = ReaderSource.LOG
VIEWS = (250, 99, 100_000)


def readers(*missing):
    views = tuple((kim.folder, count) for kim, count in zip(KIMS, VIEWS, strict=True))
    return ContestReaders(views=views, months=(SOURCE,), missing=missing)


def blogs():
    return [
        summary(kim, [post(kim, 1, date(2026, 7, 6) + timedelta(days=7 * number))])
        for number, kim in enumerate(KIMS)
    ]


@pytest.fixture(scope="module")
def counted(district):
    return made(district, blogs(), replace(CONTEST, rules=RULES), readers=readers())[0]


def test_without_the_rule_nothing_in_the_report_knows_of_readers(district):
    report, _ = made(district, blogs(), replace(CONTEST, rules=ActivityRules()))
    assert {one.after.readership for one in report.kims} == {0}
    assert "Kunjungan dan komentar tidak dihitung" in explain_points(report.contest.rules)[-1]
    files = dict(contest_files(report))
    for name in ("rekap.csv", "rincian.csv", "laporan.json", "index.html"):
        assert b"pembaca" not in files[name]


def test_points_for_readers_come_in_full_numbers_of_pages_and_end_at_the_limit(counted):
    points = {one.id: one.after.readership for one in counted.kims}
    assert [points[kim.code] for kim in KIMS] == [2, 0, 6]
    for one in counted.kims:
        assert sum(measures(one.after).values()) == one.after.halves
        (row,) = [
            row for row in card_rows(one.after, medians([measures(one.after)])) if row.anchor == "pembaca"
        ]
        assert row.tally.endswith("halaman dibaca")


def test_a_hundred_pages_that_are_not_full_earn_no_share(district):
    rules = replace(RULES, readership=ReadershipRules(halves=3, pages=100, most=60))
    report, _ = made(district, blogs(), replace(CONTEST, rules=rules), readers=readers())
    assert {one.id: one.after.readership for one in report.kims} == dict(
        zip([kim.code for kim in KIMS], (6, 0, 60), strict=True)
    )


def test_a_post_that_the_jury_rejects_takes_no_reader_away(district):
    rejected = decision(blogs()[0].posts[0].path)
    contest = replace(CONTEST, rules=RULES)
    report, _ = made(district, blogs(), contest, decisions=[rejected], readers=readers())
    one = report.by_code[KIMS[0].code]
    assert one.after.halves < one.before.halves
    assert (one.before.readership, one.after.readership) == (2, 2)


def test_readers_count_where_the_points_for_pages_are_left_out(district):
    rules = replace(RULES, completeness=(("profil", 10),))
    report, _ = made(district, blogs(), replace(CONTEST, rules=rules), readers=readers())
    places = {one.id: one.places for one in report.outlook.scenarios}
    assert [places["S9"][kim.code] for kim in KIMS] == [2, 3, 1]
    assert set(places["S10"].values()) == {1}


def test_every_part_of_the_report_names_the_points_and_their_source(counted):
    files = dict(contest_files(counted))
    source = "Pembaca Juli 2026: catatan akses server (access.log), 31 hari."
    rule = "Setiap 100 halaman blog yang dibaca pada masa penilaian bernilai 0,5, paling banyak 3."
    for name in ("index.html", "umum/index.html", "hitung-ulang.html", "berita-acara.html", "laporan.json"):
        text = files[name].decode()
        assert source in text, name
        assert rule in text, name
    card = next(data for name, data in files.items() if re.match(r"kim/.*0001", name)).decode()
    assert 'id="pembaca"' in card
    assert "250 halaman dibaca" in card
    public = next(data for name, data in files.items() if re.match(r"umum/kim/.*0001", name)).decode()
    assert "250 halaman dibaca pada masa penilaian" in public
    rows = list(csv.DictReader(io.StringIO(files["rincian.csv"].decode("utf-8-sig")), delimiter=";"))
    assert [row["alasan"] for row in rows if row["aturan"] == "pembaca"] == [
        f"{count} halaman dibaca" for count in VIEWS
    ]
    recap = csv.DictReader(io.StringIO(files["rekap.csv"].decode("utf-8-sig")), delimiter=";")
    assert {row["kode"]: row["poin_pembaca"] for row in recap} == {
        kim.code: points for kim, points in zip(KIMS, ("1", "0", "3"), strict=True)
    }
    assert json.loads(files["laporan.json"])["pembaca"]["bulan"]["2026-07"]["hari"] == 31
    assert source in minutes(counted, fingerprint(counted, b"")).method


def test_the_workbook_computes_the_points_from_pages_and_rules(counted, district):
    data = workbook(counted, fingerprint(counted, b""))
    result = formualizer.recalculate_xlsx_bytes(data)
    assert (result["cache_cells_changed"], result["summary"]["total_errors"]) == (0, 0)
    book = formualizer.Workbook.from_bytes(data)
    rows = {name: number for number in range(5, 40) if (name := book.get_value("Ketentuan", number, 1))}
    book.set_value("Ketentuan", rows["Poin pembaca: paling banyak"], 2, 10)
    book.evaluate_all()
    more = replace(RULES, readership=replace(RULES.readership, most=20))
    changed, _ = made(district, blogs(), replace(CONTEST, rules=more), readers=readers())
    totals = {book.get_value("Rekap", row, 3): book.evaluate_cell("Rekap", row, 17) for row in range(5, 8)}
    assert totals == {one.id: one.after.halves / 2 for one in changed.kims}


def test_what_the_ranking_is_without_readers_is_one_of_the_scenarios(counted):
    without = next(one for one in counted.outlook.scenarios if one.id == "S10")
    assert set(without.places.values()) == {1}
    assert counted.outlook.real.places[KIMS[2].code] == 1
    assert counted.outlook.real.places[KIMS[1].code] == 3


def test_a_result_is_not_final_while_a_month_has_no_number(district):
    contest = replace(CONTEST, rules=RULES, state=ContestState.FINAL, rounds=CONTEST.rounds[:1])
    whole, _ = made(district, blogs(), contest, readers=readers())
    assert "readers" not in {item.matter for item in whole.open_items}
    report, _ = made(district, blogs(), contest, readers=readers("2026-08", "2026-09"))
    assert report.state == ContestState.PROVISIONAL
    assert [item.month for item in report.open_items if item.matter == "readers"] == ["2026-08", "2026-09"]
    page = dict(contest_files(report))["index.html"].decode()
    assert "Angka pembaca Agustus 2026 belum ada" in page


def page_views(day, count, source=COUNTED):
    return ReadPages(day=day, source=source, files=("a",), pages=((f"/{KIMS[0].folder}/", count),))


def test_only_days_and_whole_months_of_the_contest_count_each_by_one_source():
    found = contest_readers(
        [
            page_views("2026-06-30", 1000),
            page_views("2026-07-01", 1),
            page_views("2026-07", 5000, ReaderSource.AWSTATS),
            page_views("2026-08", 20, ReaderSource.COUNTER),
            page_views("2026-09", 3000, ReaderSource.AWSTATS),
            page_views("2026-10-01", 1000),
        ],
        [kim.folder for kim in KIMS],
        Period(first=date(2026, 7, 1), last=date(2026, 9, 15)),
    )
    assert dict(found.views) == {KIMS[0].folder: 21, KIMS[1].folder: 0, KIMS[2].folder: 0}
    assert [(one.month, one.source) for one in found.months] == [
        ("2026-07", "catatan akses server"),
        ("2026-08", "penghitung luar"),
    ]
    assert [one.days for one in found.months] == [1, 0], "a counter knows no days"
    assert found.missing == ("2026-09",)
