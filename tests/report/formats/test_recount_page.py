"""The page that counts again: in a real browser, opened from a file, with and without a changed number."""

import json
import re

import pytest

from kimsite.report.contest_files import contest_files
from kimsite.report.formats.recount_page import RECOUNT_PAGE


@pytest.fixture(scope="module")
def files(demo_contest):
    return dict(contest_files(demo_contest()[0]))


@pytest.fixture
def opened(files, tmp_path, open_screen):
    """A function that opens the page, its data changed by a function."""

    def open_with(change=lambda data: None):
        page = files[RECOUNT_PAGE].decode()
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
    assert int(words.split()[0]) > 150


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
