"""`kimsite report --month`: pages, tables, a workbook and PDFs beside the numbers."""

import json

import pytest
from commands import run
from conftest import POST, SITES, Project

from kimsite.tools.typesetting import can_typeset
from kimsite.tools.workbook_reader import read_workbook

FIRST = POST.replace("12 Maret 2026", "3 November 2026")
SECOND = POST.replace("12 Maret 2026", "20 Oktober 2026").replace("Panen raya", "Kerja bakti")


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """One KIM that wrote in October and November, one that never wrote."""
    return Project(tmp_path_factory.mktemp("rekap")).write({
        "sites.yaml": SITES,
        "content/sumberrejo/sumberrejo/berita/satu.md": FIRST,
        "content/sumberrejo/sumberrejo/berita/dua.md": SECOND,
        "content/sumberrejo/_forum/berita/temu.md": FIRST.replace("Panen raya", "Temu KIM"),
        "content/sumberrejo/_forum/berita/lama.md": SECOND,
    }).root  # fmt: skip


def test_a_month_gives_recaps_in_every_form(project):
    code, _, err = run("laporan", "--bulan", "November 2026", root=project)
    assert code == 0, err
    made = project / "laporan/2026-11"
    names = {path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file()}
    assert {
        "rekap.html", "rekap.json", "rekap-wa.txt", "perbandingan.csv", "laporan.xlsx", "laporan.json",
        "kecamatan/sumberrejo.html", "kecamatan/kanor-wa.txt",
    } <= names  # fmt: skip
    assert not any(name.endswith(".pdf") for name in names)
    page = (made / "rekap.html").read_text("utf-8")
    assert "terbit 1 (satu) tulisan dari 1 (satu) KIM di Kabupaten Bojonegoro; 1 (satu) KIM tidak" in page
    lines = json.loads((made / "rekap.json").read_text("utf-8"))["rekap"][0]["perbandingan"]
    assert lines[2] == {"hal": "Tulisan", "sekarang": 1, "sebelumnya": 1, "setahun_lalu": 0}
    sheets = {sheet.name: sheet.rows for sheet in read_workbook((made / "laporan.xlsx").read_bytes()).sheets}
    assert list(sheets) == ["Perbandingan", "Kecamatan", "KIM", "Tulisan", "Forum KIM"]
    assert sheets["Tulisan"][3][-1].endswith("/sumberrejo/sumberrejo/berita/satu/")


def test_a_forum_is_reported_by_its_own_posts_and_in_no_number_of_the_kim(project):
    code, _, err = run("laporan", "--bulan", "2026-11", root=project)
    assert code == 0, err
    made = project / "laporan/2026-11"
    whole = json.loads((made / "rekap.json").read_text("utf-8"))["rekap"][0]
    (table,) = [one for one in whole["tabel"] if one["judul"] == "Forum KIM"]
    assert table["baris"] == [["Forum KIM Kecamatan Sumberrejo", "1", "1", "–", "3 November 2026"]]
    assert whole["perbandingan"][2]["sekarang"] == 1
    page = (made / "kecamatan/sumberrejo.html").read_text("utf-8")
    assert 'href="https://kim.contoh.id/sub/sumberrejo/berita/temu/">Temu KIM' in page
    assert "Forum KIM Kecamatan Sumberrejo menerbitkan 1 (satu) tulisan; sebelumnya 1." in page
    assert "belum menulis di blognya sendiri" in (made / "kecamatan/kanor.html").read_text("utf-8")
    rows = (made / "forum.csv").read_text("utf-8-sig").splitlines()
    assert rows[1] == "Forum KIM Kecamatan Sumberrejo;sumberrejo;1;1;;2026-11-03"


def test_one_kecamatan_may_be_asked_for(project, tmp_path):
    out = tmp_path / "hasil"
    code, _, err = run(
        "report", "--bulan", "2026-11", "--kecamatan", "Kanor", "--hasil", str(out), root=project
    )
    assert code == 0, err
    assert [path.name for path in (out / "2026-11/kecamatan").glob("*.html")] == ["kanor.html"]
    assert ", Kecamatan Kanor, " in err
    assert "kecamatan/kanor.html" in err
    code, _, err = run("report", "--bulan", "2026-11", "--kecamatan", "Kanorr", root=project)
    assert code == 2
    assert 'Maksud Anda "Kanor"?' in err


def test_results_of_a_contest_hold_every_kecamatan_and_say_so(project):
    code, _, err = run("report", "--lomba", "lomba/lomba.yaml", "--kecamatan", "Kanor", root=project)
    assert code == 2
    assert "hasil lomba selalu memuat semua kecamatan" in " ".join(err.split())


@pytest.mark.skipif(not can_typeset(), reason="needs the extra kimsite[pdf]")
def test_the_pdf_has_the_paper_that_was_asked_for_and_the_same_bytes_twice(project, tmp_path):
    from pypdf import PdfReader

    words = ("report", "--bulan", "2026-11", "--pdf", "--kertas", "f4")
    assert run(*words, "--hasil", str(tmp_path / "a"), root=project)[0] == 0
    assert run(*words, "--hasil", str(tmp_path / "b"), root=project)[0] == 0
    one, other = (tmp_path / name / "2026-11/rekap.pdf" for name in "ab")
    assert one.read_bytes() == other.read_bytes()
    page = PdfReader(one).pages[0]
    assert [round(float(side) / 72 * 25.4) for side in page.mediabox[2:]] == [215, 330]
    text = page.extract_text()
    assert "PEMERINTAH KABUPATEN BOJONEGORO" in text
    assert "Oktober 2026" in text
    assert (tmp_path / "a/2026-11/kecamatan/sumberrejo.pdf").exists()
