"""`kimsite desk`: pages for the Dinas alone, from what the blogs and the list of KIM say."""

import csv
import io
import json
import re
from urllib.parse import unquote

import pytest
from commands import run
from conftest import POST, Project
from desk_evidence import bare_numbers, dead_links

from kimsite.tools.workbook_reader import read_workbook

SITES = """
kabupaten:
  {kode: "35.22", nama: Kabupaten Bojonegoro, dinas: Dinas Kominfo, url: "https://kim.contoh.id/sub/"}
target: {tahun: 2026, kim: 21, per_kecamatan: 1, persen_desa: 30}
kim:
  - kode: "35.22.12.2006"
    nama: KIM Deru Maju
    status: aktif
    hp: "084000000001"
    sk: {nomor: 188/1, tanggal: 2024-12-10, berlaku_sampai: 2026-12-10}
  - kode: "35.22.11.2004"
    nama: KIM Piyak Bersinar
    status: aktif
    terbentuk: 2019
    anggota: 5
    nomor_induk: KIM-1
    diketahui: ya
    pernyataan: {bukan_asn: ya, bukan_parpol: ya, bukan_lsm: ya, tidak_pidana: ya}
    sk: {nomor: 188/2, tanggal: 2023-01-01}
  - {kode: "35.22.12.2007", nama: KIM Baru, status: terbentuk}
  - {kode: "35.22.12.2008", nama: KIM Usul, status: usulan}
"""
OLD = POST.replace("12 Maret 2026", "1 Mei 2026").replace("Panen raya", "Kabar lama")
BAD = POST.replace("12 Maret 2026", "31 Februari 2026")
NEW = POST.replace("12 Maret 2026", "20 November 2026").replace("Panen raya", "Kabar baru")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A built project of four KIM, one busy with a held post, one asleep, two without a post; its desk."""
    made = Project(tmp_path_factory.mktemp("meja")).write({
        "sites.yaml": SITES,
        "content/sumberrejo/sumberrejo/berita/baru.md": NEW,
        "content/sumberrejo/sumberrejo/berita/salah.md": BAD,
        "content/kanor/piyak/berita/lama.md": OLD,
    })  # fmt: skip
    run("build", "--quiet", "--as-of", "2026-11-28", root=made.root)
    code, _, err = run("meja", "--pada", "2026-11-28", root=made.root)
    assert code == 0, err
    return made.root / "laporan/meja"


def page(desk, name):
    """The text of a page without its markup."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", (desk / name).read_text("utf-8")))


def test_who_is_silent_since_when_with_the_registered_status_beside(desk):
    text = page(desk, "kegiatan.html")
    assert "KIM Piyak Bersinar Kanor 211 1 Mei 2026: Kabar lama" in text
    assert "tidak aktif Aktif berbeda" in text


def test_kim_without_posts_are_listed_apart_and_never_ranked(desk):
    text = page(desk, "kegiatan.html")
    silent, _, rest = text.partition("Belum pernah menulis")
    never, _, order = rest.partition("Siapa menulis lebih dulu")
    assert "KIM Baru" in never
    assert "KIM Baru" not in silent + order
    assert "1 KIM Piyak Bersinar" in order
    assert "2 KIM Deru Maju" in order


def test_sk_that_end_and_what_is_missing(desk):
    text = page(desk, "syarat.html")
    assert "188/2 1 Januari 2026 (dihitung 3 tahun) sudah berakhir" in text
    assert "188/1 10 Desember 2026 12 hari lagi" in text
    assert "KIM Piyak Bersinar 8 / 9" in text
    assert "KIM Deru Maju 2 / 9" in text


def test_coverage_counts_against_the_targets_without_what_is_only_proposed(desk):
    assert "KIM terbentuk 3 21 kurang 18" in page(desk, "index.html")
    text = page(desk, "cakupan.html")
    assert "Sumberrejo 26 2 8% 1 0 1 1" in text
    assert "2019 1 1 KIM Piyak Bersinar" in text
    assert "tidak diketahui 1 – KIM Baru" in text


def test_the_mapping_says_what_is_measured_and_what_can_only_be_asked(desk):
    text = page(desk, "pemetaan.html")
    assert text.count("ditanyakan Apakah") == 5
    assert "1 dari 430 desa dengan blog yang aktif" in text
    assert "KIM Deru Maju lemah lemah lemah 1 1 0 1 0 1 0 0 0 2" in text
    assert "KIM Piyak Bersinar belum terlihat belum terlihat belum terlihat 0" in text


def test_every_kim_has_a_message_and_steps_for_next_month(desk):
    held = page(desk, "kim/sumberrejo-sumberrejo.html")
    assert "perlu diperbaiki" in held
    assert "salah.md" in held
    assert "Salam, Dinas Kominfo" in held
    asleep = page(desk, "kim/kanor-piyak.html")
    assert "Tulisan terakhir di blog “Kabar lama di Ngemplak”, 1 Mei 2026, 211 hari yang lalu" in asleep
    others = {path.name for path in (desk / "kim").iterdir()} - {
        "sumberrejo-sumberrejo.html", "kanor-piyak.html"
    }  # fmt: skip
    assert len(others) == 2
    assert all("tinggal menunggu tulisan pertama" in page(desk, f"kim/{name}") for name in others)
    link = re.search(r'href="(https://wa\.me/[^"]+)"', (desk / "kim/sumberrejo-sumberrejo.html").read_text())
    assert link[1].startswith("https://wa.me/6284000000001?text=")
    assert "KIM Deru Maju" in unquote(link[1])


def test_numbers_lead_to_their_evidence(desk):
    known = {path.relative_to(desk).as_posix(): path.read_text("utf-8") for path in desk.rglob("*.html")}
    for name, text in known.items():
        for target in re.findall(r'href="([^"]+)"', text):
            if target.startswith("https://"):
                continue
            path, _, anchor = target.partition("#")
            where = (desk / name).parent / path if path else desk / name
            assert where.exists(), (name, target)
            if anchor:
                assert f'id="{anchor}"' in where.read_text("utf-8"), (name, target)
    tiles = re.findall(r"<li><b>(.*?)</b>", known["index.html"])
    assert len(tiles) == 7
    assert all("href=" in tile for tile in tiles)
    assert "https://kim.contoh.id/sub/kanor/piyak/berita/lama/" in known["kegiatan.html"]


def test_everything_is_in_the_workbook_and_the_csv_without_a_number(desk):
    rows = list(csv.DictReader(io.StringIO((desk / "meja.csv").read_text("utf-8-sig")), delimiter=";"))
    by_name = {row["kim"]: row for row in rows}
    assert (by_name["KIM Piyak Bersinar"]["menurut_tulisan"], by_name["KIM Baru"]["menurut_tulisan"]) == (
        "tidak aktif",
        "belum menulis",
    )
    sheets = read_workbook((desk / "meja.xlsx").read_bytes()).sheets
    assert [sheet.name for sheet in sheets] == [
        "Perlu didatangi", "Diam", "Belum menulis", "SK berakhir", "Cakupan", "Pemetaan", "Semua KIM"
    ]  # fmt: skip
    assert json.loads((desk / "meja.json").read_text("utf-8"))["target"][0]["tercapai"] == 3
    written = b"".join(path.read_bytes() for path in (desk / "meja.csv", desk / "meja.json"))
    assert b"84000000001" not in written


def test_nothing_of_the_desk_is_among_the_pages_of_the_site(desk):
    public = desk.parent.parent / "public"
    found = b"".join(path.read_bytes() for path in public.rglob("*") if path.is_file())
    assert b"84000000001" not in found
    assert not any("meja" in path.name for path in public.rglob("*"))
    code, _, err = run("desk", "--hasil", str(public / "meja"), root=desk.parent.parent)
    assert code == 2
    assert "public/" in err


def test_two_runs_give_the_same_bytes(desk):
    before = {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()}
    _, out, _ = run("desk", "--as-of", "2026-11-28", "--format", "json", root=desk.parent.parent)
    assert json.loads(out)["counts"]["written"] == 0
    assert {path: path.read_bytes() for path in before} == before


def test_every_number_on_every_page_says_where_it_comes_from(desk):
    assert bare_numbers(desk) == []
    assert dead_links(desk) == []


def test_the_walk_finds_a_bare_number(tmp_path):
    (tmp_path / "a.html").write_text(
        "<table><tbody><tr><th>KIM</th><td>12</td><td><a href='#x'>3</a></td><td title='sites.yaml'>4%</td>"
        "</tr></tbody></table><ul class='angka'><li><b>7 / 9</b></li></ul>",
        "utf-8",
    )
    assert [one.partition(" (")[0] for one in bare_numbers(tmp_path)] == ["a.html: 12", "a.html: 7 / 9"]
    assert dead_links(tmp_path) == ["a.html: #x"]


def test_an_answer_to_villagers_is_a_sign_of_life(make_project):
    answer = (
        "---\njudul: Lampu diganti\ntanggal: 20 November 2026\nditanyakan: Lampu mati?\n"
        "dijawab oleh: Pemerintah Desa\n---\nSudah diganti.\n"
    )
    project = make_project({"sites.yaml": SITES, "content/kanor/piyak/tanggapan/lampu.md": answer})
    run("build", "--quiet", "--as-of", "2026-11-28", root=project.root)
    run("meja", "--pada", "2026-11-28", root=project.root)
    desk = project.root / "laporan/meja"
    (one,) = [one for one in json.loads((desk / "meja.json").read_text())["kim"] if one["desa"] == "Piyak"]
    assert (one["menurut_tulisan"], one["tulisan_13_minggu"]) == ("aktif", 0)
    assert "KIM Piyak Bersinar Kanor 1 20 November 2026: Lampu diganti" in page(desk, "suara.html")
