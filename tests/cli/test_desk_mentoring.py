"""`kimsite desk` with a folder pendampingan/: who came, what came of it, what is printed and sent."""

import csv
import io
import json
import re
from urllib.parse import unquote

import pytest
from commands import run
from conftest import POST, Project
from desk_evidence import bare_numbers, dead_links

from kimsite.config.mentoring import schedule
from kimsite.config.mentoring.reading import read_mentoring
from kimsite.tools.workbook_reader import read_workbook

SITES = """
kabupaten: {kode: "35.22", nama: Kabupaten Bojonegoro, dinas: Dinas Kominfo, url: "https://kim.contoh.id/"}
kim:
  - {kode: "35.22.12.2006", nama: KIM Deru Maju, status: aktif}
  - {kode: "35.22.12.2007", nama: KIM Kayu Lestari, status: terbentuk}
"""
SCHEDULE = """Kecamatan;Hari 1;Hari 2;Jam;Tempat;Tim;Pendamping;Bahan
Sumberrejo;14 Oktober 2026;15 Oktober 2026;08.00-15.00;Pendopo Sumberrejo;Tim 1;Rina W.;buku peserta
Kanor;1 Desember 2026;2 Desember 2026;08.00-15.00;Balai Kanor;Tim 2;Bagus S.;
"""
PEOPLE = """Kecamatan;Desa;Nama Peserta;Unsur;No HP;Hadir 1;Hadir 2;Buku diterima
Sumberrejo;Sumberrejo;Siti Aminah;PKK;084000000011;v;v;ya
;;Wartini;PKK;;v;tidak;ya
;;Joko Susilo;Karang Taruna;;v;v;
;Kayulemah;Sulastri;PKK;;v;v;
Kanor;Piyak;Tunik;PKK;;v;;
"""


def post(day, title):
    return POST.replace("12 Maret 2026", day).replace("Panen raya di Ngemplak", title)


def test_a_build_reads_the_schedule_once(make_project, monkeypatch):
    project = make_project({"sites.yaml": SITES, "pendampingan/jadwal.csv": SCHEDULE})
    read = []

    def reading(*given, **more):
        read.append(given)
        return read_mentoring(*given, **more)

    monkeypatch.setattr(schedule, "read_mentoring", reading)
    run("build", root=project.root)
    assert len(read) == 1


def test_a_build_reports_what_it_leaves_out_of_the_calendar(make_project):
    project = make_project(
        {
            "sites.yaml": SITES,
            "pendampingan/jadwal.csv": SCHEDULE.replace("1 Desember", "32 Desember"),
            "pendampingan/peserta.csv": PEOPLE,
            "pendampingan/rusak.xlsx": "bukan buku kerja",
        }
    )
    code, _, words = run("build", root=project.root)
    assert code == 0
    assert "K63" in words
    assert "K60" in words
    assert "084000000011" not in words
    assert "Pendopo Sumberrejo" in project.page("pendampingan")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A district of one finished and one coming kecamatan, and its desk."""
    project = Project(tmp_path_factory.mktemp("meja")).write({
        "sites.yaml": SITES,
        "pendampingan/jadwal.csv": SCHEDULE,
        "pendampingan/peserta.csv": PEOPLE,
        "content/sumberrejo/sumberrejo/berita/a.md": post("1 Oktober 2026", "Sebelumnya"),
        "content/sumberrejo/sumberrejo/berita/b.md": post("20 Oktober 2026", "Sesudahnya"),
        "content/sumberrejo/sumberrejo/berita/c.md": post("20 November 2026", "Bulan kedua"),
    })  # fmt: skip
    run("build", "--quiet", "--as-of", "2026-11-28", root=project.root)
    code, _, err = run("meja", "--pada", "2026-11-28", "--kertas", "f4", root=project.root)
    assert code == 0, err
    return project.root, err


def page(root, name):
    """The text of a page of the desk without its markup."""
    text = (root / "laporan/meja" / name).read_text("utf-8")
    return re.sub(r"\s+", " ", re.sub(r"<style>.*?</style>|<[^>]+>", " ", text, flags=re.DOTALL))


def rows(root, name):
    text = (root / "laporan/meja" / name).read_text("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_who_came_and_whom_the_rules_still_miss(made):
    root, err = made
    text = page(root, "pendampingan/sumberrejo.html")
    assert "Sumberrejo 3 lengkap 3 2 2" in text
    assert "Kayulemah 1 kurang 1 PKK dan 1 perangkat atau Karang Taruna 1 1 0" in text
    assert "Peserta: Wartini (Sumberrejo)" in text
    assert "Tlogohaji 0 belum ada nama" in text
    assert "K68" in err, "the composition is named on the command line, too"


def test_what_came_of_it_with_its_evidence(made):
    root, _ = made
    village = next(one for one in rows(root, "pendampingan.csv") if one["desa"] == "Sumberrejo")
    assert (village["tulisan_pertama_sesudahnya"], village["judul"]) == ("2026-10-20", "Sesudahnya")
    assert (village["tulisan_30_hari"], village["tulisan_90_hari"]) == ("1", "2")
    overview = (root / "laporan/meja/pendampingan.html").read_text("utf-8")
    assert 'href="kim/sumberrejo-sumberrejo.html#pendampingan">2</a>' in overview
    evidence = page(root, "kim/sumberrejo-sumberrejo.html").partition("Sesudah pendampingan")[2]
    assert "1 tulisan dalam 30 hari, 2 dalam 90 hari: 20 Oktober 2026: Sesudahnya" in evidence
    assert "Sebelumnya" not in evidence.partition("Syarat kemitraan")[0]


def test_when_a_blog_opened_by_the_ledger_else_by_its_earliest_post(made, make_project):
    root, _ = made
    village = next(one for one in rows(root, "pendampingan.csv") if one["desa"] == "Sumberrejo")
    assert (village["blog_terbuka"], village["baris_buku_besar"]) == ("2026-10-01", "")
    kept = make_project({
        "sites.yaml": SITES,
        "buku-besar.jsonl": "",
        "pendampingan/jadwal.csv": SCHEDULE,
        "pendampingan/peserta.csv": PEOPLE,
        "content/sumberrejo/sumberrejo/berita/a.md": post("1 Oktober 2026", "Sebelumnya"),
    })  # fmt: skip
    run("build", "--quiet", "--as-of", "2026-11-28", root=kept.root)
    assert run("meja", "--pada", "2026-11-28", root=kept.root)[0] == 0
    village = next(one for one in rows(kept.root, "pendampingan.csv") if one["desa"] == "Sumberrejo")
    assert village["baris_buku_besar"] == "1"
    assert "baris 1 buku besar" in page(kept.root, "pendampingan.html")


def test_attendance_before_its_day_does_not_count(made):
    root, err = made
    assert "K69" in err
    assert "Piyak 1 kurang 1 PKK dan 1 perangkat atau Karang Taruna – –" in page(
        root, "pendampingan/kanor.html"
    )
    piyak = next(one for one in rows(root, "pendampingan.csv") if one["desa"] == "Piyak")
    assert (piyak["hadir_1"], piyak["tulisan_30_hari"]) == ("", "")


def test_the_first_page_names_the_days_to_come(made):
    root, _ = made
    text = page(root, "index.html")
    assert (
        "Kanor : 1 Desember 2026 dan 2 Desember 2026, Balai Kanor. Susunan lengkap di 0 dari 25 desa" in text
    )
    assert "14 Oktober" not in text.partition("Pendampingan berikutnya")[2].partition("Tulisan yang")[0]


def test_a_text_for_whatsapp_invites_a_village(made):
    root, _ = made
    piyak = next(one for one in rows(root, "pendampingan.csv") if one["desa"] == "Piyak")["pesan_wa"]
    assert "Hari pertama: Selasa, 1 Desember 2026, materi dasar" in piyak
    assert "Tempat: Balai Kanor" in piyak
    assert "Masih kami tunggu: 1 PKK dan 1 perangkat atau Karang Taruna." in piyak
    link = re.search(
        r'https://wa\.me/\?text=[^"]+', (root / "laporan/meja/pendampingan/kanor.html").read_text()
    )
    assert unquote(link[0]).startswith("https://wa.me/?text=Yth. Kepala Desa dan Ketua TP-PKK Desa ")


def test_a_list_to_be_signed_and_one_that_is_filled(made):
    root, _ = made
    blank = page(root, "pendampingan/hadir-kanor-kosong.html")
    assert "HARI PERTAMA" in blank
    assert "HARI KEDUA" in blank
    assert "Piyak Tunik PKK" in blank
    filled = page(root, "pendampingan/hadir-sumberrejo-terisi.html")
    assert "Wartini PKK tidak hadir" in filled
    assert "Hadir 3 dari 4 peserta." in filled
    style = (root / "laporan/meja/pendampingan/hadir-kanor-kosong.html").read_text("utf-8")
    assert "@page{size:215mm 330mm" in style


def test_the_workbook_and_the_json_have_it_without_phone_numbers(made):
    root, _ = made
    book = read_workbook((root / "laporan/meja/meja.xlsx").read_bytes())
    sheets = {sheet.name: sheet.rows for sheet in book.sheets}
    assert ["Sumberrejo", "Sumberrejo", "Siti Aminah", "PKK", "ya", "ya", "ya"] in sheets["Peserta"]
    document = json.loads((root / "laporan/meja/meja.json").read_text("utf-8"))
    assert {one["desa"] for one in document["pendampingan"]} >= {"Piyak", "Sumberrejo"}
    with_number = [
        path.relative_to(root / "laporan/meja").as_posix()
        for path in (root / "laporan").rglob("*.*")
        if b"84000000011" in path.read_bytes()
    ]
    assert with_number == ["pendampingan/sumberrejo.html"], "the link of its message alone"


def test_names_and_numbers_are_on_no_public_page(made):
    root, _ = made
    for path in (root / "public").rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        assert not any(name in data for name in (b"Siti Aminah", b"Wartini", b"Rina W.", b"84000000011")), (
            path
        )


def test_a_desk_without_the_folder_has_no_such_page(make_project):
    project = make_project({"sites.yaml": SITES, "content/sumberrejo/sumberrejo/berita/a.md": POST})
    assert run("meja", "--pada", "2026-11-28", root=project.root)[0] == 0
    assert "Pendampingan" not in page(project.root, "index.html")
    assert not list((project.root / "laporan/meja").glob("pendampingan*"))


def test_every_number_of_the_mentoring_pages_says_where_it_comes_from(made):
    found = bare_numbers(made[0] / "laporan/meja")
    assert [one for one in found if not one.startswith("hadir-")] == [], (
        "lists to be signed number their rows"
    )
    assert dead_links(made[0] / "laporan/meja") == []
