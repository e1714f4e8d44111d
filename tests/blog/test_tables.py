"""Pages of figures: the table first, its charts, its files, and what may not be computed from any of them."""

import csv
import io
import re

import pytest
from conftest import SITES

FOLDER = "content/sumberrejo/sumberrejo"
HIDE = SITES + "privasi: {angka_kecil: sembunyikan}\n"
MONTHS = "bulan,S,K,D,N\nJanuari,50,50,41,30\nFebruari,51,45,44,33\nMaret,50,45,48,36\n"
BUDGET = "uraian,kelompok,anggaran,realisasi\nDana Desa,Pendapatan,980.000.000,700.000.000\n"
HAMLETS = "dusun,ibu hamil,balita\nKrajan,3,40\nNgemplak,12,31\nJumlah,15,71\n"


@pytest.fixture
def published(make_project):
    """A function that builds one page of figures: (its main part, the rows of its CSV, the bytes of its
    XLSX).
    """

    def build(table, sites=SITES):
        page = "---\njudul: Angka\ntanggal: 2026-11-10\ndata: angka.csv\nsumber: Buku kader\n---\nisi\n"
        home = make_project(
            {"sites.yaml": sites, f"{FOLDER}/angka.md": page, f"{FOLDER}/data/angka.csv": table}
        )
        home.build()
        text = home.page("sumberrejo/sumberrejo/angka")
        folder = home.root / "public/sumberrejo/sumberrejo/angka"
        rows = list(csv.reader(io.StringIO((folder / "angka.csv").read_text("utf-8-sig")), delimiter=";"))
        return text[text.index("<main") :], rows, (folder / "angka.xlsx").read_bytes()

    return build


def test_table_before_charts_with_source_date_and_files(published):
    page, rows, _ = published(MONTHS)
    assert page.index("<table") < page.index("<svg")
    assert "Sumber: Buku kader" in page
    assert "10 November 2026" in page
    assert 'href="angka.csv"' in page
    assert 'href="angka.xlsx"' in page
    assert rows[0] == ["bulan", "S", "K", "D", "N", "K/S", "D/S", "N/D"]
    assert rows[1] == ["Januari", "50", "50", "41", "30", "100%", "82%", "73%"]
    assert len(re.findall(r'<g class="g\d">', page)) == 7, "four lines of counts, three of per cents"


def test_48_of_50_is_in_no_output(published):
    page, rows, workbook = published(MONTHS, HIDE)
    assert rows[3] == ["Maret", "50", "45", "*", "36", "90%", "–", "–"]
    assert "48" not in re.sub(r"<path[^>]*>", "", page)
    assert sheet(workbook)[5][:5] == ["Maret", 50, 45, "*", 36]
    assert "1 sampai 4 orang" in page
    line = re.search(r'<g class="g3"><path d="([^"]*)"', page)[1]
    assert line.count("L") == 1, "the line of D ends before the covered month"


def test_a_total_gives_no_small_count_away(published):
    _, rows, _ = published(HAMLETS, HIDE)
    assert rows[1][1] == "<5"
    assert "*" in (rows[2][1], rows[3][1])
    assert [row[2] for row in rows[1:]] == ["40", "31", "71"]
    assert published(HAMLETS)[1][1][1] == "3"


def test_a_budget_is_compared_not_covered(published):
    page, rows, workbook = published(BUDGET, HIDE)
    assert rows[1] == ["Dana Desa", "Pendapatan", "980.000.000", "700.000.000", "71%"]
    assert 'class="batang ganda"' in page
    assert sheet(workbook)[3][2:] == [980000000, 700000000, "71%"]


def test_the_same_bytes_twice(published):
    assert published(MONTHS)[2] == published(MONTHS)[2]


def sheet(data):
    from python_calamine import CalamineWorkbook

    return CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()


def test_thousands_are_read_in_groups_and_years_are_not(published):
    page, rows, _ = published("dusun,tahun berdiri,peserta\nKrajan,1985,1240\nNgemplak,2004,12\n")
    assert ">1.240<" in page
    assert ">1985<" in page
    assert rows[1] == ["Krajan", "1985", "1240"]


POLL = "tanggapan,jumlah\nSangat puas,75\nPuas,6\nCukup puas,6\nTidak puas,13\n"


def test_answers_to_a_poll_get_their_per_cents(published):
    page, rows, _ = published(POLL)
    assert rows[0] == ["tanggapan", "jumlah", "bagian"]
    assert [row[2] for row in rows[1:]] == ["75%", "6%", "6%", "13%"]
    assert "Bagaimana tanggapan warga" in page
    assert "Sumber: Buku kader" in page
    _, rows, _ = published(POLL + "Jumlah,100\n")
    assert rows[-1] == ["Jumlah", "100", "100%"], "the sum is no part of itself"


def test_small_answers_of_a_poll_give_no_per_cent_away(published):
    _, rows, _ = published("tanggapan,jumlah\nSangat puas,40\nPuas,12\nTidak puas,3\n", HIDE)
    assert rows[3][1:] == ["<5", "–"]
    assert {row[2] for row in rows[1:]} == {"–"}


@pytest.mark.parametrize("cell", ["", "banyak", "0"])
def test_a_poll_without_figures_has_no_per_cents(published, cell):
    _, rows, _ = published(f"tanggapan,jumlah\nPuas,{cell}\nTidak puas,{cell}\n")
    assert {row[2] for row in rows[1:]} == {"–"}
