"""AWStats' data files and tables of counters -> pages read in a month."""

import pytest

from kimsite.model.readership import NotCounted
from kimsite.report.readership.awstats import NoMonthError, read_awstats
from kimsite.report.readership.counters import NoCountersError, UndatedCountersError, read_counters
from kimsite.report.readership.site_pages import SitePages

PAGE = "/sumberrejo/sumberrejo/berita/panen/"
PAGES = SitePages("https://kim.contoh.id/", ("sumberrejo/sumberrejo",), ("kim",))
AWSTATS = b"""AWSTATS DATA FILE 7.8 (build 20180105)
BEGIN_MAP 2
POS_GENERAL 1
END_MAP
BEGIN_GENERAL 2
LastLine 20261130235959 1 1 1
FirstTime 20261101000100
END_GENERAL
BEGIN_VISITOR 1
203.0.113.7 5 9 1000 20261103100000
END_VISITOR
BEGIN_SIDER 4
/sumberrejo/sumberrejo/berita/panen/ 41 20000 3 4
/sumberrejo/sumberrejo/feed.xml 900 1 1 1
/wp-login.php 77 1 0 0
/rusak
END_SIDER
"""


@pytest.mark.parametrize("name", ["awstats112026.kim.contoh.id.txt", "unduhan.txt"])
def test_awstats_gives_pages_and_never_its_visitors(name):
    found = read_awstats(name, AWSTATS.splitlines(), PAGES)
    assert found.day == "2026-11"
    assert dict(found.pages) == {PAGE: 41}
    assert dict(found.left_out) == {NotCounted.NO_PAGE: 977, NotCounted.BROKEN: 1}
    assert "203.0.113.7" not in repr(found)


def test_awstats_without_a_month_is_refused():
    with pytest.raises(NoMonthError):
        read_awstats("unduhan.txt", b"AWSTATS DATA FILE 7\nBEGIN_SIDER 0\nEND_SIDER".splitlines(), PAGES)


@pytest.mark.parametrize(
    "table",
    [
        f"Halaman;Dibaca\n{PAGE};1.041\n",
        f"url,views,month\nhttps://kim.contoh.id{PAGE},1041,2026-11\n",
        f"# ekspor\nTanggal\tPage path\tViews\n20261103\t{PAGE}\t1000\n20261104\t{PAGE}\t41\n",
        f"\ufeffBulan;Alamat;Jumlah\nNovember 2026;{PAGE};1041\n",
    ],
)
def test_a_counters_table_is_read_however_it_is_kept(table):
    (found,) = read_counters("kunjungan.csv", table.encode(), PAGES, "2026-11")
    assert found.day == "2026-11"
    assert dict(found.pages) == {PAGE: 1041}


def test_a_table_without_a_month_or_without_numbers_is_refused():
    with pytest.raises(UndatedCountersError):
        list(read_counters("a.csv", f"halaman,dibaca\n{PAGE},4\n".encode(), PAGES, ""))
    for data in (b"", b"nama,alamat rumah\nBu Sri,Krajan\n", bytes(range(256)) * 50):
        with pytest.raises(NoCountersError):
            list(read_counters("a.csv", data, PAGES, "2026-11"))


def test_cells_that_are_no_numbers_and_pages_of_others_are_counted_apart():
    rows = f"halaman,dibaca\n{PAGE},banyak\n{PAGE},4\nhttps://lain.contoh.id/x/,9\n{PAGE}\n"
    (found,) = read_counters("a.csv", rows.encode(), PAGES, "2026-11")
    assert dict(found.pages) == {PAGE: 4}
    assert dict(found.left_out) == {NotCounted.BROKEN: 2, NotCounted.ELSEWHERE: 9}
