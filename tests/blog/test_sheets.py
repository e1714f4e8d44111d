"""Sheets for the notice board: what is on them, and that nothing of another village's day is."""

import re
from datetime import date

import pytest
import segno

FOLDER = "content/sumberrejo/sumberrejo"
POSYANDU = """---
judul: Posyandu Melati
tanggal: 2026-03-02
posyandu: Melati
mulai: 08.00
selesai: 11.00
tempat: Rumah Bu RT
jadwal_berikutnya: 2026-04-05
sasaran: {S: 50, K: 50, D: 41, N: 30}
---
Lancar.
"""
ALERT = """---
judul: Banjir kiriman
tanggal: 2026-03-10
klasifikasi: serta-merta
jenis_dokumen: M01
sampai: 2026-03-31
bahaya: Air sungai naik.
cara_bantuan: Hubungi posko di balai desa.
---
Warga di tepi sungai diminta bersiap.
"""
PRODUCT = """---
judul: Keripik tempe
tanggal: 2026-03-05
harga: 15000
satuan: bungkus
penjual: Bu Parti
wa: "084000000001"
izin_kontak: tidak
---
Renyah.
"""
BUDGET = "---\njudul: APBDes 2026\ntanggal: 2026-02-01\ndata: apbdes.csv\n---\nisi\n"
BUDGET_TABLE = (
    "uraian,kelompok,anggaran,realisasi\n"
    "Dana Desa,Pendapatan,900.000.000,450.000.000\nADD,Pendapatan,100.000.000,50.000.000\n"
)


def news(number, day, words=40):
    return f"---\njudul: Kabar {number}\ntanggal: {day}\npenulis: Bu Sri\n---\n{'Kata warga. ' * words}\n"


@pytest.fixture
def village(make_project):
    """A project built on 15 March 2026 with something for every sheet."""
    home = make_project(
        {
            f"{FOLDER}/posyandu/melati.md": POSYANDU,
            f"{FOLDER}/informasi-publik/banjir.md": ALERT,
            f"{FOLDER}/umkm/keripik.md": PRODUCT,
            f"{FOLDER}/apbdes.md": BUDGET,
            f"{FOLDER}/data/apbdes.csv": BUDGET_TABLE,
            **{f"{FOLDER}/berita/k{n}.md": news(n, f"2026-03-0{n}") for n in range(1, 6)},
            f"{FOLDER}/berita/lama.md": news("lama", "2026-01-05"),
        }
    )
    home.build(as_of=date(2026, 3, 15))
    return home


def words(home, sheet):
    page = home.page(f"sumberrejo/sumberrejo/cetak/{sheet}".rstrip("/"))
    assert page.count("<h1") == 1
    assert "<script" not in page
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page[page.index("<main") :]))


def test_every_sheet_is_listed_and_reached(village):
    listed = village.page("sumberrejo/sumberrejo/cetak")
    for name in ("posyandu", "koran", "label", "anggaran", "siaga-banjir"):
        assert f'href="{name}/index.html"' in listed
        assert words(village, name)
    assert "cetak/index.html" in village.page("sumberrejo/sumberrejo")


def test_the_posyandu_poster_has_day_hour_place_and_code(village):
    text = words(village, "posyandu")
    for part in ("Posyandu Melati", "Minggu", "5 April 2026", "08.00–11.00 WIB", "Rumah Bu RT"):
        assert part in text
    assert "kim.contoh.id/sub/sumberrejo/sumberrejo/posyandu" in text


def test_the_code_holds_the_full_address(village):
    page = village.page("sumberrejo/sumberrejo/cetak/posyandu")
    address = "https://kim.contoh.id/sub/sumberrejo/sumberrejo/posyandu/"
    drawn = {
        (int(x) + step - 4, int(y) - 4)
        for x, y, length in re.findall(r"M(\d+) (\d+)\.5h(\d+)", page)
        for step in range(int(length))
    }
    rows = segno.make_qr(address, error="m", mask=0, boost_error=False).matrix
    assert drawn == {(x, y) for y, row in enumerate(rows) for x, dark in enumerate(row) if dark}


def test_the_wall_paper_has_the_month_in_whole_sentences(village):
    text = words(village, "koran")
    assert "Maret 2026" in text
    assert "Kabar 5" in text
    assert "Kabar lama" not in text
    assert text.count("Kata warga") < 5 * 40
    assert "Kata . " not in text


def test_an_alert_has_all_eight_parts(village):
    text = words(village, "siaga-banjir")
    assert "10 Maret 2026 sampai 31 Maret 2026" in text
    assert "1. Bahaya yang mungkin terjadi Air sungai naik." in text
    assert "8. Upaya yang dilakukan Belum ada keterangan. Tanyakan ke kantor desa." in text
    assert "Banjir kiriman" in village.page("sumberrejo/sumberrejo/profil"), "the banner while it holds"


def test_the_budget_poster_adds_up(village):
    text = words(village, "anggaran")
    assert "Pendapatan Rp1.000.000.000" in text
    assert "Dana Desa 900.000.000 450.000.000 50%" in text


def test_a_sheet_goes_with_what_it_showed(village):
    village.build(as_of=date(2026, 4, 10))
    folder = village.out / "sumberrejo/sumberrejo/cetak"
    assert not (folder / "posyandu").exists()
    assert not (folder / "siaga-banjir").exists()
    assert (folder / "koran/index.html").exists()
    assert "siaga-banjir" not in village.page("sumberrejo/sumberrejo/cetak")


def test_an_edit_elsewhere_leaves_the_sheets(village):
    sheet = village.out / "sumberrejo/sumberrejo/cetak/posyandu/index.html"
    before = sheet.stat().st_mtime_ns
    village.write({f"{FOLDER}/berita/k6.md": news(6, "2026-03-12")})
    village.build(as_of=date(2026, 3, 15))
    assert sheet.stat().st_mtime_ns == before
    assert "Kabar 6" in village.page("sumberrejo/sumberrejo/cetak/koran")


@pytest.mark.parametrize("is_example", [True, False])
def test_sheets_of_a_village_with_samples_alone_say_so(make_project, is_example):
    """A printed sheet leaves the site, and with it the notice above every page."""
    head = "contoh: ya\n" if is_example else ""
    home = make_project(
        {
            f"{FOLDER}/posyandu/melati.md": POSYANDU.replace("---\n", f"---\n{head}", 1),
            f"{FOLDER}/umkm/keripik.md": PRODUCT.replace("---\n", f"---\n{head}", 1),
        }
    )
    home.build(as_of=date(2026, 3, 15))
    for page in ("cetak/posyandu", "cetak/label", "papan"):
        assert ("<b>CONTOH</b>" in home.page(f"sumberrejo/sumberrejo/{page}")) is is_example
