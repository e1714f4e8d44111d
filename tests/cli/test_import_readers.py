"""`kimsite import readers`: logs in, pages read on the desk and in the monthly recap, no reader anywhere."""

import gzip
import json
import re

import pytest
from commands import run
from conftest import POST, SITES
from desk_evidence import bare_numbers, dead_links

HOME = "sumberrejo/sumberrejo"
PHONE = "Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36"


def log(*days, path=f"/sub/{HOME}/berita/panen/", who="203.0.113.7"):
    return "".join(
        f'{who} - - [{day:02}/Nov/2026:10:00:00 +0700] "GET {path} HTTP/1.1" 200 99 "-" "{PHONE}"\n'
        for day in days
    ).encode()


@pytest.fixture
def project(make_project):
    made = make_project(
        {"sites.yaml": SITES, f"content/{HOME}/berita/panen.md": POST.replace("12 Maret", "2 November")}
    )
    run("build", "--quiet", "--as-of", "2026-11-28", root=made.root)
    return made


def readers(project, *words):
    code, out, err = run("impor", "pembaca", *words, "--format", "json", root=project.root)
    return code, json.loads(out)["counts"] if code == 0 else {}, err


def kept(project):
    return b"".join(path.read_bytes() for path in sorted((project.root / "pembaca").glob("*")))


def test_a_months_logs_come_to_the_desk_and_the_recap_with_their_source(project):
    one, two = project.root / "access.log", project.root / "access.log.1.gz"
    one.write_bytes(log(20, 21, 21) + b"rusak\n")
    two.write_bytes(gzip.compress(log(3, 4, who="203.0.113.9") + log(4, path=f"/sub/{HOME}/aset/a.jpg")))
    code, counts, _ = readers(project, str(one), str(two), str(one))
    assert (code, counts["files"], counts["views"], counts["broken"]) == (0, 2, 5, 1)
    run("meja", "--pada", "2026-11-28", root=project.root)
    page = (project.root / "laporan/meja/suara.html").read_text("utf-8")
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))
    assert "KIM Deru Maju Sumberrejo 5 – 4 Panen raya di Ngemplak (5)" in text
    assert "Sumber November 2026: catatan akses server (access.log.1.gz, access.log), 4 hari" in text
    assert "bukan halaman 1" in text
    rows = (project.root / "laporan/meja/pembaca.csv").read_text("utf-8-sig").splitlines()
    assert rows[1].startswith("2026-11;35.22.12.2006;KIM Deru Maju;Sumberrejo;5;4;")
    kept_rows = json.loads((project.root / "laporan/meja/meja.json").read_text("utf-8"))["pembaca"]
    assert [row["halaman_dibaca"] for row in kept_rows] == [5]
    assert bare_numbers(project.root / "laporan/meja") == []
    assert dead_links(project.root / "laporan/meja") == []
    code, _, err = run("laporan", "--bulan", "2026-11", root=project.root)
    assert code == 0, err
    for name in ("rekap.html", "kecamatan/sumberrejo.html"):
        folder = project.root / "satu"
        folder.mkdir(exist_ok=True)
        (folder / "rekap.html").write_bytes((project.root / "laporan/2026-11" / name).read_bytes())
        assert bare_numbers(folder, by_row=True) == []
    recap = (project.root / "laporan/2026-11/rekap.html").read_text("utf-8")
    assert "Halaman blog yang dibaca: 5." in recap
    assert "tidak ikut dalam nilai kecuali aturan lomba menyebut pembaca" in recap
    assert "Tulisan yang paling dibaca" in recap
    everything = kept(project) + b"".join(
        path.read_bytes() for path in (project.root / "laporan").rglob("*") if path.is_file()
    )
    assert b"203.0.113" not in everything


def test_importing_again_counts_nothing_twice_and_a_fuller_log_replaces(project):
    path = project.root / "access.log"
    path.write_bytes(log(3, 4))
    readers(project, str(path))
    before = kept(project)
    assert readers(project, str(path))[1] | {"kept": 2, "new": 0} == readers(project, str(path))[1]
    assert kept(project) == before
    path.write_bytes(log(3, 4, 4))
    counts = readers(project, str(path))[1]
    assert (counts["new"], counts["replaced"], counts["kept"]) == (0, 1, 1)


def test_without_numbers_the_desk_and_the_recap_name_no_reader(project):
    run("meja", "--pada", "2026-11-28", root=project.root)
    run("laporan", "--bulan", "2026-11", root=project.root)
    assert "Belum ada angka" in (project.root / "laporan/meja/suara.html").read_text("utf-8")
    assert "dibaca:" not in (project.root / "laporan/2026-11/rekap.html").read_text("utf-8")


def test_readers_change_no_score(project):
    run("laporan", "--bulan", "2026-11", root=project.root)
    before = (project.root / "laporan/2026-11/rincian.csv").read_bytes()
    (project.root / "access.log").write_bytes(log(*[4] * 500))
    readers(project, str(project.root / "access.log"))
    run("laporan", "--bulan", "2026-11", root=project.root)
    assert (project.root / "laporan/2026-11/rincian.csv").read_bytes() == before


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("foto.jpg", bytes(range(256)) * 9, "bukan catatan akses"),
        ("kosong.log", b"", "bukan catatan akses"),
        ("kunjungan.csv", b"halaman,dibaca\n/sub/kim/,4\n", "--bulan"),
        ("unduhan.txt", b"AWSTATS DATA FILE 7\nBEGIN_SIDER 0\nEND_SIDER\n", "tidak menyebut bulannya"),
        ("access.log", log(3, path="/situs-lain/"), "Tidak ada halaman"),
    ],
)
def test_a_file_that_says_nothing_of_readers_is_refused_in_words(project, name, data, words):
    (project.root / name).write_bytes(data)
    code, _, err = readers(project, str(project.root / name))
    assert code == 2
    assert words in err
    assert not (project.root / "pembaca").exists()


def test_damaged_lines_are_named_and_the_rest_counts(project):
    (project.root / "access.log").write_bytes(log(3, 4))
    readers(project, str(project.root / "access.log"))
    path = project.root / "pembaca/2026-11.jsonl"
    path.write_text(path.read_text("utf-8") + '{"hari":"2026-11-05","sumber":"log"}\nrusak\n', "utf-8")
    code, _, err = run("meja", "--pada", "2026-11-28", root=project.root)
    assert code == 0
    assert "pembaca/2026-11.jsonl baris 3" in err
    assert ">2</a>" in (project.root / "laporan/meja/suara.html").read_text("utf-8")


def test_a_counted_poll_comes_to_the_desk_as_its_page_publishes_it(make_project):
    poll = "tanggapan,jumlah\nSangat puas,40\nPuas,12\nTidak puas,3\n"
    page = (
        "---\njudul: Tanggapan warga\ntanggal: 10 November 2026\nsumber: Angket\ndata: kepuasan.csv\n---\nx\n"
    )
    project = make_project(
        {
            "sites.yaml": SITES + "privasi: {angka_kecil: sembunyikan}\n",
            f"content/{HOME}/kepuasan.md": page,
            f"content/{HOME}/data/kepuasan.csv": poll,
            f"content/{HOME}/berita/a.md": POST,
        }
    )
    run("build", "--quiet", "--as-of", "2026-11-28", root=project.root)
    run("meja", "--pada", "2026-11-28", root=project.root)
    text = (project.root / "laporan/meja/suara.html").read_text("utf-8")
    assert "Sumber: Angket, 10 November 2026." in text
    assert "&lt;5</a>" in text
    assert ">3</a>" not in text
    assert "Tidak puas;<5;–;" in (project.root / "laporan/meja/kepuasan.csv").read_text("utf-8-sig")
