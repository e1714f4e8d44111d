"""News as somebody copied it from a site, with all that surrounds it."""

from datetime import date

import pytest

from kimsite.importers.page_text import read_page_text

TODAY = date(2026, 11, 28)
NEWS = (
    "Warga Dusun Ngemplak memanen padi bersama pada Kamis (12/03/2026). Hasilnya dibagi di balai dusun.\n\n"
    "Ketua kelompok tani mengatakan panen tahun ini lebih baik daripada tahun lalu."
)


@pytest.mark.parametrize(
    ("above", "below", "author", "day"),
    [
        (
            "",
            "\n\n\nBy Admin\nDibuat tanggal 14-03-2026\n771 Dilihat\nBagaimana Tanggapan Anda?\nPuas\n75 %",
            "",
            14,
        ),
        ("🧿 BREAKING NEWS\n\n", "(Sw/Ny)\n\nBerita Terbaru\n  • Gambar\nPosting Komentar", "Sw/Ny", 12),
        (
            "Beranda » Berita\n",
            "\n12 x Dilihat\n4 Disukai\nShare Berita :\n0 Komentar\nAlamat\nJl. Raya 1",
            "",
            12,
        ),
        ("", "\n\n \n\nShare this Post", "", 12),
        ("Breaking News\n\n", "\nLeave a Reply", "", 12),
        ("", "\nPenulis: Siti A.\nDiposting pada 15 Maret 2026\n", "Siti A.", 15),
    ],
)
def test_title_day_author_and_nothing_else(above, below, author, day):
    page = read_page_text(f"{above}Panen Raya di Ngemplak\n\n{NEWS}{below}", TODAY)
    assert page.title == "Panen Raya di Ngemplak"
    assert (page.author, page.day) == (author, date(2026, 3, day))
    assert page.body == NEWS
    assert all(line in f"{above}{below}" for line in page.left_out)


def test_without_a_title_line_the_first_sentence_is_one():
    page = read_page_text(f"{NEWS}\n\nLeave a Reply", TODAY)
    assert page.title.startswith("Warga Dusun Ngemplak memanen padi")
    assert page.body == NEWS


def test_no_day_is_made_up():
    assert read_page_text("Panen\n\nWarga memanen padi sejak 2015 sampai 2017.", TODAY).day is None
    assert read_page_text("Panen\n\nAcara pada 12 Maret 2031.", TODAY).day is None


def test_lists_that_a_page_indented_are_lists():
    page = read_page_text(
        "Program\n\nIsi:\n  •       Satu\n  •     Dua\n\n  1.      Strategi Pelaksanaan", TODAY
    )
    assert page.body == "Isi:\n- Satu\n- Dua\n\n1. Strategi Pelaksanaan"


def test_news_that_speaks_of_what_sites_show_keeps_its_words():
    long = "panjang " * 60
    text = f"Blog Desa\n\n{NEWS}\n\nOleh karena itu\n\nBagikan kabar baik, begitu pesan ketua yang {long}."
    assert read_page_text(text, TODAY).body.endswith("panjang .")


SEEDS = {
    "000": ("Dinas Kominfo Bojonegoro memfasilitasi", date(2016, 1, 27), "Nuty/Dinkominfo"),
    "001": ("KIM, Kominfo Ponorogo Jawab Tantangan Digital", date(2022, 11, 10), "Sw/Ny"),
    "002": ("Memaksimalkan fungsi dan perannya", None, "Eka Maria"),
    "003": ("Rakor Pembinaan dan Pemberdayaan KIM", date(2025, 4, 17), ""),
    "004": ("Pelaksanaan Program Kerja", None, ""),
}


@pytest.mark.parametrize("number", SEEDS)
def test_real_pages(corpora, number):
    found = sorted((corpora.parent / "seeds").glob(f"{number}_*.txt"))
    if not found:
        pytest.skip(
            "the real pages are not beside KIMSITE_CORPORA: copied news pages are NOT tested in this run"
        )
    title, day, author = SEEDS[number]
    page = read_page_text(found[0].read_text(), TODAY)
    assert page.title.startswith(title)
    assert (page.day, page.author) == (day, author)
    noise = ("Dilihat", "Skeleton", "Leave a Reply", "Share this", "Komentar", "BREAKING")
    assert not any(words in page.body for words in noise)
    kept = len(page.body.split()) + len(" ".join(page.left_out).split()) + len(page.title.split())
    assert kept >= len(found[0].read_text().split()) * 0.99
