"""Pages of three villages in the three blog themes, and of the portal, compared with the files in
tests/golden/.

A changed template shows there as a diff, to be reviewed with the change. To renew the files:

    KIMSITE_GOLDEN=write python -m pytest tests/theme/test_golden.py
"""

import os
import re
from pathlib import Path

import pytest
from conftest import POST, Project

GOLDEN = Path(__file__).parents[1] / "golden"
DIGEST = re.compile(r"(gaya|skrip|kartu)-[0-9a-f]+(?=\.)|(sidik|jumlah-berkas)\">[0-9a-f.]+")
SITES = """
kabupaten: {kode: "35.22", nama: Kabupaten Bojonegoro, dinas: Dinas Kominfo, url: "https://kim.contoh.id/"}
kim:
  - {kode: "35.22.12.2006", nama: KIM Deru Maju, wa: "084000000001", tema: dasar}
  - {kode: "35.22.11.2004", nama: KIM Piyak Bersinar, tema: lapak}
  - {kode: "35.22.11.2001", nama: KIM Mekar, tema: melati}
"""
POSTS = {
    "berita/panen-raya.md": POST,
    "posyandu/melati.md": """---
judul: Posyandu Melati bulan November
tanggal: 5 November 2026
penulis: Bu Sri
posyandu: Melati
mulai: 08.00
selesai: 11.00
tempat: Balai dusun
jadwal_berikutnya: 3 Desember 2026
layanan: [penimbangan, imunisasi]
sasaran: {S: 20, K: 19, D: 16, N: 12}
---
Enam belas balita ditimbang. Bidan menjelaskan jadwal imunisasi.
""",
    "umkm/keripik-tempe.md": """---
judul: Keripik tempe Bu Tin
tanggal: 1 November 2026
penulis: Bu Tin
kategori_produk: makanan
harga: 15.000
satuan: bungkus
penjual: Bu Tin
wa: 084000000002
izin_kontak: ya
stok: ada
---
Tempe diiris tipis lalu digoreng dua kali supaya renyah.
""",
    "informasi-publik/apbdes.md": """---
judul: APB Desa 2026
tanggal: 10 Januari 2026
klasifikasi: berkala
jenis_dokumen: B07
tahun: 2026
---
| Bidang | Anggaran |
|---|---|
| Pemerintahan | 400 |
| Pembangunan | 650 |
""",
    "agenda/rembuk.md": """---
judul: Rembuk warga
tanggal: 20 November 2026
mulai: 2026-12-05 19.00
selesai: 2026-12-05 21.00
tempat: Balai desa
---
Warga membahas jalan usaha tani.
""",
    "profil.md": "---\njudul: Profil KIM\n---\nKIM berdiri tahun 2021 dan menulis kabar desa.\n",
}
HOMES = {"dasar": "sumberrejo/sumberrejo", "lapak": "kanor/piyak", "melati": "kanor/semambung"}
POST_PAGES = tuple(path.removesuffix(".md") for path in POSTS)
LISTS = ("berita", "posyandu", "umkm", "informasi-publik", "arsip")
PAGES = {
    "dasar": ("", *POST_PAGES, *LISTS),
    "lapak": ("", "umkm/keripik-tempe", "umkm"),
    "melati": ("", "posyandu/melati", "posyandu"),
}
PORTAL_PAGES = ("", "kim", "posyandu", "tentang-situs")


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> dict[str, str]:
    """Name of a golden file -> the page that is built today; digests of style sheets and cards left out."""
    project = Project(tmp_path_factory.mktemp("golden")).write({"sites.yaml": SITES})
    project.write({f"content/{home}/{name}": post for home in HOMES.values() for name, post in POSTS.items()})
    project.every_kecamatan = True
    assert project.build().exit_code == 0
    built = {
        f"{theme}/{page.replace('/', '-') or 'beranda'}.html": f"{HOMES[theme]}/{page}"
        for theme, below in PAGES.items()
        for page in below
    }
    built |= {f"portal/{page or 'beranda'}.html": page for page in PORTAL_PAGES}
    return {name: DIGEST.sub(r"\1\2-DIGEST", project.page(path)) for name, path in built.items()}


def test_pages_are_the_golden_ones(pages):
    if os.environ.get("KIMSITE_GOLDEN") == "write":
        for name, page in pages.items():
            (GOLDEN / name).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / name).write_text(page, "utf-8")
    golden = {
        str(path.relative_to(GOLDEN).as_posix()): path.read_text("utf-8") for path in GOLDEN.rglob("*.html")
    }
    assert sorted(golden) == sorted(pages)
    changed = [name for name, page in pages.items() if golden[name] != page]
    assert changed == [], "review these pages; KIMSITE_GOLDEN=write writes them anew"


def test_every_theme_shows_itself(pages):
    for name, page in pages.items():
        assert f'data-tema="{name.partition("/")[0]}"' in page
