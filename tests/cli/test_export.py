"""`kimsite export`: what a village hands over to other systems."""

import csv
import io
import zipfile

import pytest
from commands import run
from conftest import photo
from PIL import Image

KIM = "content/sumberrejo/sumberrejo"
DOCUMENT = """---
judul: APBDes 2026
tanggal: 3 Februari 2026
klasifikasi: {klasifikasi}
jenis_dokumen: B07
nomor: 3 Tahun 2026
penguasa: Sekretaris Desa
bentuk: cetak dan digital
berkas: apbdes.csv
---
Anggaran tahun ini.
"""
NEWS = """---
judul: Panen raya
tanggal: 12 Maret 2026
penulis: Bu Sri
foto: a.jpg
tag: [padi]
---
Warga memanen **padi**.

Sejak pagi.
"""


@pytest.fixture
def project(make_project):
    return make_project(
        {
            f"{KIM}/informasi-publik/apbdes.md": DOCUMENT.format(klasifikasi="berkala"),
            f"{KIM}/informasi-publik/rahasia.md": DOCUMENT.format(klasifikasi="dikecualikan").replace(
                "APBDes 2026", "Daftar penyakit"
            ),
            f"{KIM}/berkas/apbdes.csv": "kegiatan;anggaran\nJalan;10\n",
            f"{KIM}/berita/panen.md": NEWS,
            f"{KIM}/berita/draf.md": NEWS.replace("foto", "draf: ya\nfoto"),
            f"{KIM}/foto/a.jpg": photo(2400, 1800, gps=True),
        }
    )


def test_every_receiver_gets_what_it_wants(project):
    code, out, words = run("ekspor", "sumberrejo/sumberrejo", root=project.root)
    assert code == 0, words
    place = project.root / out.strip()
    names = sorted(one.relative_to(place).as_posix() for one in place.rglob("*") if one.is_file())
    assert names == [
        "BACA-DULU.txt", "daftar-informasi-publik.csv", "daftar-informasi-publik.html",
        "kim-id/01-panen-1.jpg", "kim-id/01-panen.txt", "kim-id/02-apbdes.txt",
        "opensid/dokumen.csv", "opensid/dokumen.zip",
    ]  # fmt: skip
    text = (place / "kim-id/01-panen.txt").read_text()
    assert "JUDUL\nPanen raya\n" in text
    assert "ISI\nWarga memanen padi.\n\nSejak pagi.\n" in text
    with Image.open(place / "kim-id/01-panen-1.jpg") as image:
        assert max(image.size) == 1600
        assert not image.getexif()


def test_the_register_has_the_columns_of_the_regulation_and_no_closed_document(project):
    _, out, _ = run("export", "sumberrejo/sumberrejo", root=project.root)
    place = project.root / out.strip()
    rows = list(
        csv.reader(io.StringIO((place / "daftar-informasi-publik.csv").read_text("utf-8-sig")), delimiter=";")
    )
    assert rows[0][2:8] == [
        "Ringkasan isi informasi",
        "Pejabat/perangkat desa yang menguasai informasi",
        "Penanggung jawab pembuatan atau penerbitan informasi",
        "Waktu dan tempat pembuatan informasi",
        "Bentuk informasi yang tersedia",
        "Jangka waktu penyimpanan atau retensi arsip",
    ]
    assert [row[1:4] for row in rows[1:]] == [
        ["Berkala", "APBDes 2026 Nomor 3 Tahun 2026 (APBDes tahun berjalan)", "Sekretaris Desa"]
    ]
    page = (place / "daftar-informasi-publik.html").read_text()
    assert "APBDes 2026" in page
    everything = b"".join(one.read_bytes() for one in place.rglob("*") if one.is_file())
    assert b"Daftar penyakit" not in everything


def test_documents_travel_as_opensid_exports_them(project):
    _, out, _ = run("export", "sumberrejo/sumberrejo", root=project.root)
    place = project.root / out.strip()
    with zipfile.ZipFile(place / "opensid/dokumen.zip") as archive:
        names = archive.namelist()
        table = archive.read("dokumen.csv").decode("utf-8-sig").splitlines()
    assert table[0] == "kode_desa;id;satuan;nama;tgl_upload;kategori;tahun"
    assert len(table) == 2
    code, number, name, *rest = table[1].split(";")
    assert (number, rest) == ("1", ["APBDes 2026", "2026-02-03", "1", "2026"])
    assert f"{code}/{name}" in names
    before = (place / "opensid/dokumen.zip").read_bytes()
    run("export", "sumberrejo/sumberrejo", root=project.root)
    assert (place / "opensid/dokumen.zip").read_bytes() == before


def test_an_unknown_village_is_answered_with_the_nearest(project):
    code, _, words = run("export", "sumberejo/sumberrejo", root=project.root)
    assert (code, "sumberrejo/sumberrejo" in words) == (2, True)
