"""`kimsite bundle`: what a reader without a network gets, opened from a disk."""

import base64
import hashlib
import io
import os
import random
import re
import shutil
import zipfile

import pytest
from commands import run, run_main
from conftest import POST, SITES, Project
from disk_links import dead_links
from PIL import Image

from kimsite.verify.markup import read_markup

BLOG = "sumberrejo/sumberrejo"
KIM = f"content/{BLOG}"
NAME = "sumberrejo-sumberrejo"
ONLINE = "https://kim.contoh.id/sub/"
DAY = ("--pada", "2026-11-28")


def noisy(seed):
    """A photo that no quality makes small."""
    grain = Image.frombytes("L", (350, 262), random.Random(seed).randbytes(350 * 262))  # noqa: S311  # grain
    out = io.BytesIO()
    grain.resize((1400, 1050)).save(out, "JPEG", quality=85)
    return out.getvalue()


def story(month, picture=""):
    text = POST.replace("12 Maret", f"12 {month}").replace("Panen raya", f"Kabar {month}")
    return text.replace("penulis", f"foto: {picture}\nalt: Sawah {month}\npenulis") if picture else text


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A built project that no test changes."""
    made = Project(tmp_path_factory.mktemp("proyek")).write(
        {
            "sites.yaml": SITES,
            f"{KIM}/berita/lama.md": story("Januari", "lama.jpg"),
            f"{KIM}/berita/baru.md": story("Maret", "baru.jpg")
            + "\n[lama](lama.md), [piyak](/kanor/piyak/), [bps](https://bps.go.id/), [kita](#kita)\n\n"
            "## Kita\n",
            f"{KIM}/berita/tahun-lalu.md": story("Maret").replace("2026", "2025"),
            f"{KIM}/foto/lama.jpg": noisy(1),
            f"{KIM}/foto/baru.jpg": noisy(2),
            "content/kanor/piyak/berita/piyak.md": story("Mei"),
        }
    )
    made.build()
    return made


@pytest.fixture
def bundle(built, tmp_path):
    """`kimsite bundle` into `bungkus` below the test's folder: (exit code, stdout, stderr)."""
    return lambda *words: run("bundle", *words, *DAY, "--out", str(tmp_path / "bungkus"), root=built.root)


@pytest.fixture
def changing(built, tmp_path):
    """A copy of the built project, for tests that change it."""
    shutil.copytree(built.root, tmp_path / "lain")
    return Project(tmp_path / "lain")


def opened(place, name, folder):
    with zipfile.ZipFile(place / "bungkus" / name) as archive:
        archive.extractall(folder)
        return {entry.filename: entry for entry in archive.infolist()}


def test_a_village_as_a_zip_and_as_one_file(bundle, tmp_path):
    code, _, words = bundle(BLOG)
    assert code == 0, words
    assert sorted(path.name for path in (tmp_path / "bungkus").iterdir()) == [f"{NAME}.html", f"{NAME}.zip"]
    entries = opened(tmp_path, f"{NAME}.zip", tmp_path)
    assert dead_links(tmp_path / NAME) == []
    page = (tmp_path / NAME / "berita/baru/index.html").read_text("utf-8")
    assert 'href="../lama/index.html"' in page
    assert f'href="{ONLINE}kanor/piyak/"' in page, "another village's page is online"
    assert 'href="https://bps.go.id/"' in page
    assert 'dibuat <time datetime="2026-11-28" data-umur>28 November 2026</time>' in page
    assert "data-luring" not in page
    assert not {
        f"{NAME}/{name}" for name in ("sw.js", ".htaccess", "404.html", "feed.xml", "tulis/index.html")
    } & set(entries)
    assert {entry.date_time for entry in entries.values()} == {(1980, 1, 1, 0, 0, 0)}
    listed = (tmp_path / NAME / "SHA256SUMS").read_text("utf-8").splitlines()
    for line in listed:
        assert hashlib.sha256((tmp_path / NAME / line[66:]).read_bytes()).hexdigest() == line[:64]
    assert len(listed) == len(entries) - 1
    assert (tmp_path / NAME / "BACA-SAYA.txt").read_text("utf-8-sig").startswith("KIM Deru Maju")


def test_the_same_tree_gives_the_same_bytes(changing):
    made = []
    for _ in range(2):
        assert run("bungkus", BLOG, *DAY, root=changing.root)[0] == 0
        assert run("bundle", BLOG, "--arsip", "2026", *DAY, root=changing.root)[0] == 0
        made.append({path.name: path.read_bytes() for path in (changing.root / "bungkus").iterdir()})
    assert sorted(made[0]) == [f"{NAME}-2026.zip", f"{NAME}.html", f"{NAME}.zip"]
    assert made[0] == made[1]


@pytest.mark.parametrize("scope", ["sumberrejo", "Sumberrejo", "kabupaten", "district"])
def test_a_kecamatan_and_the_district(bundle, tmp_path, scope):
    assert bundle(scope)[0] == 0
    name = "kabupaten-bojonegoro" if scope in {"kabupaten", "district"} else "sumberrejo"
    opened(tmp_path, f"{name}.zip", tmp_path)
    assert dead_links(tmp_path / name) == []
    home = (tmp_path / name / "index.html").read_text("utf-8")
    style = re.search(r'rel="stylesheet" href="([^"]+)"', home)[1]
    assert (tmp_path / name / style).is_file()
    assert (tmp_path / name / ("sumberrejo" if name == "sumberrejo" else BLOG) / "index.html").is_file()


@pytest.mark.slow
def test_under_a_limit_photos_shrink_and_those_of_the_oldest_posts_stay_behind(bundle, tmp_path):
    made = tmp_path / "bungkus/sumberrejo.zip"
    assert bundle("sumberrejo")[0] == 0
    limit = made.stat().st_size * 4 // 5
    code, out, _ = bundle("sumberrejo", "--batas", f"{limit // 1024}kB")
    assert (code, out) == (0, "")
    assert made.stat().st_size <= limit
    opened(tmp_path, "sumberrejo.zip", tmp_path / "kecil")
    assert not list((tmp_path / "kecil").rglob("*-1280.jpg"))
    limit = made.stat().st_size
    while not out:
        limit -= 8_000
        code, out, words = bundle("sumberrejo", "--limit", f"{limit // 1024}kB")
        assert code == 0, words
    assert made.stat().st_size <= limit
    assert re.fullmatch(rf"2026-01-12 {BLOG}/berita/lama/ \S+-480\.jpg\n", out)
    opened(tmp_path, "sumberrejo.zip", tmp_path / "lebih")
    assert dead_links(tmp_path / "lebih") == []
    posts = tmp_path / "lebih" / "sumberrejo/sumberrejo/berita"
    old, new = ((posts / name / "index.html").read_text("utf-8") for name in ("lama", "baru"))
    assert "tidak dibawa dalam salinan ini: Sawah Januari" in old
    assert "<img" in new


def test_a_folder_follows_the_site_and_spares_other_files(changing, tmp_path):
    stick = tmp_path / "flash disk"
    assert run("bundle", BLOG, *DAY, "--ke-folder", str(stick), root=changing.root)[0] == 0
    assert dead_links(stick) == []
    (changing.root / f"{KIM}/berita/lama.md").unlink()
    changing.build()
    assert run("bundle", BLOG, *DAY, "--folder", str(stick), root=changing.root)[0] == 0
    assert not (stick / NAME / "berita/lama/index.html").exists(), "a withdrawn post goes"
    (stick / NAME / "skripsi.doc").write_bytes(b"penting")
    code, _, words = run("bundle", BLOG, *DAY, "--folder", str(stick), root=changing.root)
    assert code == 2
    assert "sudah berisi berkas lain" in words
    assert (stick / NAME / "skripsi.doc").read_bytes() == b"penting"


def test_one_file_needs_no_other(bundle, tmp_path):
    assert bundle(BLOG, "--satu-berkas")[0] == 0
    assert [path.name for path in (tmp_path / "bungkus").iterdir()] == [f"{NAME}.html"]
    text = (tmp_path / "bungkus" / f"{NAME}.html").read_text("utf-8")
    links, anchors = read_markup(text.encode())
    assert {link[:5] for link in links if link[0] != "#"} == {"data:", "https"}
    assert {link[1:] for link in links if link.startswith("#")} <= anchors
    assert text.count("<h1") == 1
    assert (text.count("<article"), text.count('src="data:image/jpeg;base64,')) == (3, 2)
    ids = re.findall(r'\sid="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in text
    assert "28 November 2026" in text


def test_a_small_limit_takes_the_oldest_photos_out_of_the_one_file(bundle, tmp_path):
    assert bundle(BLOG, "--satu-berkas")[0] == 0
    size = (tmp_path / "bungkus" / f"{NAME}.html").stat().st_size
    code, out, _ = bundle(BLOG, "--satu-berkas", "--batas", f"{size // 1024 - 1}kB")
    assert code == 0
    assert out.startswith(f"2026-01-12 {BLOG}/berita/lama/")
    text = (tmp_path / "bungkus" / f"{NAME}.html").read_text("utf-8")
    assert text.count('src="data:image/jpeg;base64,') == 1


def test_a_year_is_sealed_without_scripts_and_without_links_to_the_site(bundle, tmp_path):
    assert bundle(BLOG, "--arsip", "2026")[0] == 0
    opened(tmp_path, f"{NAME}-2026.zip", tmp_path)
    place = tmp_path / f"{NAME}-2026"
    assert dead_links(place) == []
    assert sorted(path.parent.name for path in (place / "berita").rglob("index.html")) == ["baru", "lama"]
    rows = (place / "tulisan.csv").read_text("utf-8-sig").splitlines()
    assert rows[0] == "tanggal,jenis,judul,ringkasan,berkas,alamat"
    assert rows[1].startswith("2026-01-12,berita,Kabar Januari di Ngemplak,")
    for page in place.rglob("*.html"):
        text = page.read_text("utf-8")
        assert not re.search(r"<script[^>]* src=", text), page
        links, _ = read_markup(re.sub(r"<link[^>]*>", "", text).encode())
        assert not [link for link in links if link.startswith(ONLINE)], page
    for line in (place / "SHA256SUMS").read_text("utf-8").splitlines():
        assert hashlib.sha256((place / line[66:]).read_bytes()).hexdigest() == line[:64]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (("sumberejo/sumberejo",), 'Maksud Anda "sumberrejo/sumberrejo"?'),
        (("piyek",), 'Maksud Anda "kanor/piyak"?'),
        ((BLOG, "--batas", "banyak"), "Tulis misalnya 15MB"),
        ((BLOG, "--batas", "1kB"), "Batas itu terlalu kecil"),
        ((BLOG, "--satu-berkas", "--batas", "1kB"), "Batas itu terlalu kecil"),
        ((BLOG, "--arsip", "1999"), "Belum ada tulisan KIM Deru Maju"),
        (("sumberrejo", "--arsip", "2026"), "Arsip dibuat per desa"),
        ((BLOG, "--arsip", "2026", "--satu-berkas"), "Pilih satu saja"),
        ((BLOG, "--arsip", "2026", "--batas", "5MB"), "Arsip selalu utuh"),
        ((BLOG, "--dari", "tidak-ada"), "kimsite build"),
    ],
)
def test_a_wrong_command_is_answered_and_nothing_is_written(bundle, tmp_path, words, answer):
    code, _, said = bundle(*words)
    assert (code, answer in said) == (2, True), said
    assert not list((tmp_path / "bungkus").glob("*"))


def test_a_village_without_posts(make_project):
    project = make_project({})
    project.build()
    code, _, said = run("bundle", BLOG, root=project.root)
    assert (code, "Belum ada tulisan KIM Deru Maju" in said) == (2, True)
    assert not list((project.root / "bungkus").glob("*"))


def test_no_built_tree(make_project):
    code, _, said = run("bundle", BLOG, "--lang", "en", root=make_project({}).root)
    assert (code, "Run  kimsite build  first" in said) == (2, True)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_full_disk_leaves_the_last_bundle(changing, monkeypatch):
    assert run("bundle", BLOG, *DAY, root=changing.root)[0] == 0
    before = {path.name: path.read_bytes() for path in (changing.root / "bungkus").iterdir()}
    (changing.root / f"{KIM}/berita/lama.md").unlink()
    changing.build()
    real = zipfile.ZipFile
    monkeypatch.setattr(zipfile, "ZipFile", lambda place, mode="r": real("/dev/full", mode))
    code, _, said = run_main("bundle", BLOG, *DAY, root=changing.root)
    monkeypatch.setattr(zipfile, "ZipFile", real)
    assert (code, "Disk penuh" in said) == (2, True), said
    assert {path.name: path.read_bytes() for path in (changing.root / "bungkus").iterdir()} == before
