"""The page that counts again: in a real browser, opened from a file, with and without a changed number."""

import json
import re
from datetime import date, timedelta
from decimal import Decimal

import pytest
from contests import CONTEST, HERE, JURORS, made, mark, post, summary, village
from msgspec.structs import replace

from kimsite.model.contest import Draw, Grouping
from kimsite.model.readership import ContestReaders, ReadershipRules
from kimsite.report.contest.draw import draw_order
from kimsite.report.contest.fingerprint import fingerprint
from kimsite.report.contest_files import contest_files
from kimsite.report.formats.recount_page import RECOUNT_PAGE, recount_page
from kimsite.tools.decimals import value_text


@pytest.fixture(scope="module")
def files(demo_contest):
    return dict(contest_files(demo_contest()[0]))


@pytest.fixture
def opened(files, tmp_path, open_screen):
    """A function that opens the page, its data changed by a function."""

    def open_with(change=lambda data: None, page=files[RECOUNT_PAGE]):
        page = page.decode()
        found = re.search(r'id="data">(.*?)</script>', page, re.DOTALL)
        data = json.loads(found[1])
        change(data)
        path = tmp_path / RECOUNT_PAGE
        path.write_text(page[: found.start(1)] + json.dumps(data) + page[found.end(1) :], "utf-8")
        return open_screen(path.as_uri())

    return open_with


def verdict(screen):
    screen.locator("#putusan.benar, #putusan.salah").wait_for()
    assert screen.faults == []
    return screen.locator("#putusan").inner_text()


@pytest.mark.slow
def test_every_number_of_the_report_is_counted_again(opened):
    words = verdict(opened())
    assert "semuanya sama" in words
    assert int(words.split()[0]) > 250


@pytest.mark.slow
def test_a_changed_row_mark_or_total_is_seen(opened):
    def row(data):
        next(iter(data["kim"].values()))["baris"].append([0, 2])

    def mark(data):
        line = data["babak"][1]["kelompok"][0]["baris"][0]
        next(part for part in line["bagian"] if part["juri"])["juri"][0] = "12.5"

    def total(data):
        data["babak"][2]["kelompok"][0]["baris"][0]["jumlah"] = "99.99"

    for change in (row, mark, total):
        assert "TIDAK sama" in verdict(opened(change))


@pytest.mark.slow
def test_numbers_are_printed_as_in_the_report(opened, demo_contest):
    """Totals have two decimals, and heads are words."""
    screen = opened()
    verdict(screen)
    totals = {
        value_text(line.total)
        for result in demo_contest()[0].rounds
        if result.round.components
        for group in result.groups
        for line in group.lines
    }
    tables = screen.locator("#babak > .tabel table", has=screen.locator("th", has_text="Jumlah"))
    assert {
        one.rstrip(" \u00a0✓") for one in tables.locator("td:nth-last-child(2)").all_inner_texts()
    } == totals
    reasons = tables.locator("td:last-child").all_inner_texts()
    assert all(re.fullmatch(r"nilai \d+,\d\d > \d+,\d\d|seri; .*|undian|", one) for one in reasons), reasons
    heads = screen.locator("#blog thead th").all_inner_texts()
    assert heads[0] == "KIM"
    assert not any("-" in one or one.islower() for one in heads), heads


@pytest.mark.slow
def test_a_difference_that_two_decimals_hide_is_printed_in_full(opened):
    def total(data):
        line = data["babak"][1]["kelompok"][1]["baris"][1]
        line["jumlah"] = str(Decimal(line["jumlah"]) + Decimal("0.001"))

    screen = opened(total)
    assert "TIDAK sama" in verdict(screen)
    assert re.fullmatch(r"76,643 ≠ 76,642", screen.locator("td.beda").first.inner_text())


SEED = "enam lima empat tiga dua satu enam lima empat tiga dua satu: dadu panitia"
"""Longer than one block of SHA-256 together with a code."""
KAPAS = [village(f"35.22.14.{number:04}") for number in range(1, 7)]
BALEN = [village(f"35.22.13.{number:04}", "Balen") for number in range(1, 6)]


def days_of(kim, *days):
    """A blog with a news item on each of these days after 6 July, a Monday; a pair gives another kind."""
    posts = [one if isinstance(one, tuple) else (one, "berita") for one in days]
    return summary(
        kim,
        [
            post(kim, number, date(2026, 7, 6) + timedelta(days=day), kind)
            for number, (day, kind) in enumerate(posts)
        ],
    )


@pytest.fixture(scope="module")
def tied(district):
    """A contest with a tie at each level: points, weeks, kinds, a mark, a draw of three, one across the last
    place, one that nobody has drawn, a named champion, silent blogs, and a drawn order of appearance.
    """
    rules = replace(CONTEST.rules, week=0, variety=0, photo=0, source=0)
    first = replace(CONTEST.rounds[0], pass_on=3)
    second = replace(CONTEST.rounds[1], awards=("1", "2", "3", "harapan-1"), pass_on=2)
    final = replace(second, id="final", name="Grand final", per=Grouping.DISTRICT, pass_on=0)
    contest = replace(
        CONTEST,
        rules=rules,
        rounds=(first, second, final),
        ties=("aktivasi_blog", "minggu_aktif", "ragam_jenis", "tanya_jawab", "undian"),
    )
    blogs = [
        days_of(KAPAS[0], 0, 7, 14),  # three weeks
        days_of(KAPAS[1], 0, 1, (8, "agenda"), (9, "agenda")),  # as many points in two weeks, two kinds
        days_of(KAPAS[2], 0, 1, 8),  # as many in two weeks, one kind
        days_of(KAPAS[3], 0, 1, 9),  # the same: a draw decides the last place
        days_of(KAPAS[4], 0),
        days_of(KAPAS[5]),
        *(days_of(kim, 0, 7) for kim in BALEN[:3]),  # three equals, drawn
        days_of(BALEN[3], 3),
        days_of(BALEN[4], 3),
    ]

    def draw(round_id, group, kims, seed):
        kims = tuple(sorted(kim.code for kim in kims))
        witnesses = ("Wulan", "Bambang")
        return Draw(
            round=round_id, group=group, kims=kims, seed=seed, day=date(2026, 10, 1), witnesses=witnesses,
            place=HERE,
        )  # fmt: skip

    draws = [draw("kecamatan", "Kapas", KAPAS[2:4], "3 1 6"), draw("kecamatan", "Balen", BALEN[:3], SEED)]
    onward = [
        KAPAS[0],
        KAPAS[1],
        KAPAS[2] if draw_order("3 1 6", draws[0].kims)[0] == KAPAS[2].code else KAPAS[3],
    ]
    entrants = [*onward, *BALEN[:3]]
    given = [
        mark(kim.code, juror.id, value, round_id)
        for round_id in ("wilker", "final")
        for kim, value in zip(entrants, ("80", "80", "80", "77.5", "77.5", "77.5"), strict=True)
        for juror in JURORS
    ]
    order = draw("wilker", "Wilker 1", entrants, "2 2 5")
    return made(district, blogs, contest, marks=given, draws=draws, orders=[order])[0]


def page_of(report):
    return recount_page(report, fingerprint(report, b""))


@pytest.mark.slow
def test_ties_and_draws_are_settled_again(tied, opened):
    screen = opened(page=page_of(tied))
    assert "semuanya sama" in verdict(screen)
    places = [
        (line.placed.place, line.placed.drawn)
        for result in tied.rounds
        for group in result.groups
        for line in group.lines
    ]
    assert len({one for one in places if one[1]}) >= 4
    screen.locator("details summary").first.click()
    text = screen.locator("main").inner_text()
    for reason in ("seri; minggu aktif 3 > 2", "seri; ragam jenis 2 > 1", "undian", "sama"):
        assert reason in text, reason
    codes = ", ".join(draw_order(SEED, [kim.code for kim in BALEN[:3]]))
    table = screen.locator("table", has=screen.locator("caption", has_text=f"angka dadu {SEED}"))
    assert ", ".join(table.locator("tbody td:nth-child(2)").all_inner_texts()) == codes
    assert screen.locator("caption", has_text="Urutan tampil Babak wilker").count() == 1


@pytest.mark.slow
def test_points_for_readers_are_counted_again_from_the_pages_read(district, opened):
    kims = KAPAS[:2]
    contest = replace(
        CONTEST,
        rounds=CONTEST.rounds[:1],
        rules=replace(CONTEST.rules, readership=ReadershipRules(halves=1, pages=100, most=6)),
    )
    views = tuple((kim.folder, count) for kim, count in zip(kims, (250, 9000), strict=True))
    given = ContestReaders(views=views, months=(), missing=())
    page = page_of(made(district, [days_of(kim, 0) for kim in kims], contest, readers=given)[0])
    assert "semuanya sama" in verdict(opened(page=page))

    def more_pages(data):
        data["kim"][kims[0].code]["dibaca"] = 300

    assert verdict(opened(more_pages, page=page)).startswith("1 dari")


@pytest.mark.slow
def test_a_changed_rank_title_seed_order_or_entrant_is_seen(tied, opened):
    page = page_of(tied)

    def kapas(data):
        return next(one for one in data["babak"][0]["kelompok"] if one["nama"] == "Kapas")

    def rank(data):
        kapas(data)["baris"][1]["tempat"] = 1

    def swapped(data):
        lines = kapas(data)["baris"]
        lines[0], lines[1] = lines[1], lines[0]
        lines[0]["tempat"], lines[1]["tempat"] = 1, 2

    def title(data):
        data["babak"][1]["kelompok"][0]["baris"][-1]["gelar"] = "Juara 1"

    def onward(data):
        kapas(data)["baris"][-1]["maju"] = True

    def seed(data):
        draw = next(one for one in data["babak"][0]["kelompok"] if one["nama"] == "Balen")["undian"][0]
        wanted = draw_order(draw["benih"], draw["kim"])
        draw["benih"] = next(str(n) for n in range(99) if draw_order(str(n), draw["kim"]) != wanted)

    def week(data):
        data["kim"][KAPAS[0].code]["hari"][1][0] = 20642

    def order(data):
        data["babak"][1]["kelompok"][0]["tampil"]["urutan"].reverse()

    def entrant(data):
        data["babak"][1]["kelompok"][0]["baris"].pop()

    for change in (rank, swapped, title, onward, seed, week, order, entrant):
        words = verdict(opened(change, page))
        assert "TIDAK sama" in words, change.__name__


@pytest.mark.slow
def test_a_downloaded_table_is_added_up(opened, files, tmp_path):
    screen = opened()
    table = tmp_path / "rincian.csv"
    table.write_bytes(files["rincian.csv"])
    screen.set_input_files("#berkas", table)
    screen.locator("#jawab", has_text="sama untuk semua").wait_for()
    table.write_bytes(files["rincian.csv"].replace(b";2;ya;", b";3;ya;", 1))
    screen.set_input_files("#berkas", [])
    screen.set_input_files("#berkas", table)
    screen.locator("#jawab", has_text="Tidak sama untuk").wait_for()


def test_a_name_cannot_end_the_data(files):
    page = files[RECOUNT_PAGE].decode()
    data = re.search(r'id="data">(.*?)</script>', page, re.DOTALL)[1]
    assert "<" not in data
    assert json.loads(data)["kim"]
