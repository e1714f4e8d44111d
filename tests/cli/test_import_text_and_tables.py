"""`kimsite import text` and `kimsite import csv` as an operator types them."""

import json

import pytest
from commands import run

KIM = "sumberrejo/sumberrejo"
NEWS = "Panen Raya\n\nWarga memanen padi pada Kamis (12/03/2026).\n\nPenulis: Siti A.\n771 Dilihat\n"
TABLE = (
    "Nama Produk;Harga;Penjual;WA;Rasa\nKeripik Tempe;10.000;Bu Sri;081200000001;asin\n"
    "Batik;murah sekali;Bu Yem;081200000002;\n;5000;Bu Sri;081200000001;\n"
)
DAYS = "Posyandu;Tanggal;S;K;D;N\nMelati;12/03/2026;60;60;52;40\nMawar;Maret 2026;30;30;28;20\n"


@pytest.fixture
def project(make_project):
    return make_project({})


def written(project, name, text):
    path = project.root.parent / name
    path.write_text(text)
    return str(path)


def test_a_copied_page_becomes_a_draft_once(project):
    path = written(project, "berita.txt", NEWS)
    code, out, words = run("impor", "teks", path, "--desa", KIM, root=project.root)
    assert code == 0, words
    assert out.strip() == f"content/{KIM}/berita/2026-03-12-panen-raya.md"
    assert (project.root / out.strip()).read_text() == (
        "---\njudul: Panen Raya\ntanggal: 12 Maret 2026\npenulis: Siti A.\ndraf: ya\n---\n"
        "Warga memanen padi pada Kamis (12/03/2026).\n"
    )
    assert "2 baris situs lamanya tidak dibawa" in words
    code, out, _ = run("import", "text", path, "--desa", KIM, "--format", "json", root=project.root)
    assert json.loads(out)["counts"]["written"] == 0
    assert project.build().counts.drafts == 1


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n\x00\x00", b"x" * 1_000_001])
def test_what_is_no_text_is_refused_before_anything_is_written(project, data):
    first = written(project, "a.txt", NEWS)
    bad = project.root.parent / "b.txt"
    bad.write_bytes(data)
    code, _, words = run("import", "text", first, str(bad), "--desa", KIM, root=project.root)
    assert (code, "b.txt" in words) == (2, True)
    assert not (project.root / "impor").exists()


def test_products_become_posts_and_what_is_doubtful_a_draft(project):
    path = written(project, "produk.csv", TABLE)
    code, out, words = run("impor", "tabel", path, "--desa", KIM, root=project.root)
    assert code == 0
    assert [name.rpartition("/")[2][11:] for name in out.split()] == ["keripik-tempe.md", "batik.md"]
    assert "3 baris umkm: 1 tulisan, 1 draf, 0 sudah pernah diambil, 1 tidak dibawa." in words
    assert "draf: ya" in (project.root / out.split()[1]).read_text()
    assert all(code in words for code in ("N10", "N13", "N14"))
    again = written(project, "produk.csv", TABLE.replace("10.000", "12.000"))
    code, out, _ = run("import", "csv", again, "--desa", KIM, "--format", "json", root=project.root)
    told = json.loads(out)
    assert told["counts"] == {"rows": 3, "written": 0, "drafts": 0, "known": 2, "left_out": 1}
    assert "N09" in [found["code"] for found in told["findings"]]


def test_posyandu_days_are_published_and_none_is_made_up(project):
    code, out, words = run(
        "import", "csv", written(project, "posyandu.csv", DAYS), "--desa", KIM, root=project.root
    )
    assert code == 0, words
    assert out.split() == [f"content/{KIM}/posyandu/2026-03-12-penimbangan-posyandu-melati-12-maret-2026.md"]
    assert "12 Maret 2026" in words
    assert project.build().counts.posts == 1


def test_a_table_of_children_is_refused(project):
    path = written(project, "anak.csv", "Posyandu;Tanggal;Nama Anak;BB\nMelati;12/03/2026;Budi;8,1\n")
    code, out, words = run("import", "csv", path, "--desa", KIM, root=project.root)
    assert (code, out) == (2, "")
    assert "Budi" not in words
    assert not (project.root / "impor").exists()
