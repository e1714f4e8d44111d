"""init, new, fix, check --pesan-wa, explain, doctor, schema as people run them."""

import json
import os
import re
import subprocess
import sys

import jsonschema
import pytest
import yaml
from commands import run
from conftest import POST, ROOT

from kimsite.content.kinds import KINDS

KIM = "content/sumberrejo/sumberrejo"
MESSY = "\ufeff---\r\n*Judul:* Juara #1: lomba\r\ntanggal:12 Maret 2026\r\n—\r\nIsi  tetap.\r\n"
NEAT = '\ufeff---\r\njudul: "Juara #1: lomba"\r\ntanggal: 12 Maret 2026\r\n---\r\nIsi  tetap.\r\n'


def test_a_new_project_builds_right_away(tmp_path):
    place = tmp_path / "blog"
    assert run("mulai", str(place), "--kabupaten", "bojonegoro")[0] == 0
    posts = sorted(place.rglob("content/**/*.md"))
    assert len(posts) == 3
    assert all("\ncontoh: ya\n" in post.read_text("utf-8") for post in posts)
    code, _, told = run("build", "--strict", "--as-of", "2027-01-01", root=place)
    assert code == 0, told
    assert run("check", "--strict", "--as-of", "2027-01-01", root=place)[0] == 0


@pytest.mark.parametrize("wanted", ["35.22", "3522", "Kabupaten Bojonegoro", "kab. bojonegoro"])
def test_a_kabupaten_by_code_or_name(tmp_path, wanted):
    assert run("init", str(tmp_path / "x"), "--kabupaten", wanted)[0] == 0
    assert 'kode: "35.22"' in (tmp_path / "x/sites.yaml").read_text("utf-8")


def test_the_zone_follows_the_province(tmp_path):
    run("init", str(tmp_path / "x"), "--kabupaten", "51.03")
    assert "Asia/Makassar" in (tmp_path / "x/sites.yaml").read_text("utf-8")


def test_init_writes_into_no_folder_that_holds_something(tmp_path):
    (tmp_path / "ada.txt").write_text("x")
    code, _, told = run("init", str(tmp_path), "--kabupaten", "35.22")
    assert code == 2
    assert "sudah berisi" in told
    assert [path.name for path in tmp_path.iterdir()] == ["ada.txt"]


def test_init_guesses_a_slip_and_asks_nobody_without_a_terminal(tmp_path):
    assert "Bojonegoro (35.22)" in run("init", str(tmp_path / "x"), "--kabupaten", "Bojonegor")[2]
    assert run("init", str(tmp_path / "x"))[0] == 2
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_a_new_post_has_every_field_of_its_kind(house, kind):
    project = house({})
    code, path, _ = run("baru", kind, 'Panen: "raya" #1', "--desa", "sumberrejo/sumberrejo", root=project.root)
    assert code == 0
    text = (project.root / path.strip()).read_text("utf-8")
    header = yaml.safe_load(text.split("---\n")[1])
    assert header["judul"] == 'Panen: "raya" #1'
    assert {field.name for one in KINDS if one.name == kind for field in one.fields} <= set(header)
    assert all(re.search(rf"# {re.escape(field.label)}", text) for one in KINDS if one.name == kind for field in one.fields)
    found = json.loads(run("check", "--format", "json", root=project.root)[1])["findings"]
    assert {one["code"] for one in found if one["path"] == path.strip()} <= {"I01", "W02"}, "only what is still to be filled in"


def test_new_never_overwrites(house):
    project = house({})
    words = ("new", "halaman", "Profil", "--desa", "sumberrejo/sumberrejo")
    path = project.root / run(*words, root=project.root)[1].strip()
    path.write_text("tulisan saya")
    assert run(*words, root=project.root)[0] == 2
    assert path.read_text() == "tulisan saya"


@pytest.mark.parametrize(
    "words", [("posiandu", "x", "--desa", "sumberrejo/sumberrejo"), ("berita", "x", "--desa", "sumberejo/sumberrejo"), ("berita", "x")]
)
def test_new_guesses_slips(house, words):
    code, _, told = run("new", *words, root=house({}).root)
    assert code == 2
    assert "Maksud Anda" in told or "--desa" in told


def test_fix_shows_first_and_writes_only_when_told(house):
    project = house({f"{KIM}/berita/a.md": MESSY, f"{KIM}/berita/b.md": POST})
    path = project.root / KIM / "berita/a.md"
    code, diff, told = run("fix", "--dry-run", root=project.root)
    assert code == 0
    assert '+judul: "Juara #1: lomba"' in diff
    assert "-*Judul:* Juara #1: lomba" in diff
    assert "belum ada yang ditulis" in told
    assert run("fix", root=project.root, answer="y\n")[0] == 0, "without a terminal nobody is asked"
    assert path.read_bytes() == MESSY.encode()
    assert run("rapikan", "--yes", root=project.root)[0] == 0
    assert path.read_bytes() == NEAT.encode()
    assert (project.root / KIM / "berita/b.md").read_text("utf-8") == POST


def test_fix_keeps_the_old_file_and_is_done_after_one_run(house):
    project = house({f"{KIM}/berita/a.md": MESSY})
    run("fix", "--yes", root=project.root)
    (kept,) = (project.root / ".kimsite/cadangan").rglob("a.md.*")
    assert kept.read_bytes() == MESSY.encode()
    _, diff, told = run("fix", "--yes", root=project.root)
    assert diff == ""
    assert "Tidak ada yang perlu dirapikan" in told
    assert json.loads(run("fix", "--format", "json", root=project.root)[1])["counts"] == {"files": 0, "written": 0, "left": 0}


def test_fix_hides_identity_numbers(house):
    project = house({f"{KIM}/berita/a.md": MESSY.replace("lomba", "3522151203990001")})
    diff = run("fix", "--dry-run", root=project.root)[1]
    assert "3522••••" in diff
    assert "990001" not in diff


def test_whatsapp_messages_go_to_stdout(house):
    project = house({f"{KIM}/berita/a.md": POST.replace("12 Maret", "31 Februari"), "content/kanor/piyak/berita/b.md": POST})
    code, text, _ = run("check", "--pesan-wa", root=project.root)
    assert code == 1
    assert text.startswith("== sumberrejo/sumberrejo ==\nHalo teman-teman *KIM Deru Maju*.")
    assert "Piyak" not in text


def test_explain_guesses_and_speaks_both_languages():
    assert run("jelaskan", "t01")[1].startswith("T01  Tanggal ini tidak ada di kalender")
    assert "This date is not in the calendar" in run("explain", "T01", "--lang", "en")[1]
    assert 'Maksud Anda "T0' in run("explain", "T09")[2]
    assert "Y02" in run("explain")[1]


def test_doctor_says_what_to_do(house, monkeypatch):
    project = house({f"{KIM}/berita/.kimsite-abc": "sisa"})
    code, text, _ = run("dokter", root=project.root)
    assert code == 1
    assert re.search(r"PERIKSA Berkas sisa: .*\.kimsite-abc\n        = ", text)
    (project.root / KIM / "berita/.kimsite-abc").unlink()
    assert "PERIKSA Berkas sisa" not in run("doctor", root=project.root)[1]


def test_doctor_without_a_project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, text, _ = run("doctor")
    assert code == 1
    assert "kimsite init" in text


def test_the_schema_is_one_and_holds_for_every_post_of_the_demo():
    document = json.loads(run("schema")[1])
    jsonschema.Draft202012Validator.check_schema(document)
    assert document["$schema"].endswith("2020-12/schema")
    seen = 0
    valid = {kind: jsonschema.Draft202012Validator({"$ref": f"#/$defs/{kind}", **document}) for kind in document["$defs"]}
    for path in sorted((ROOT / "content").rglob("*.md")):
        parts = path.relative_to(ROOT / "content").parts
        kind = parts[-2] if parts[-2] in document["$defs"] else "halaman"
        header = yaml.safe_load(path.read_text("utf-8").split("---\n")[1])
        values = json.loads(json.dumps(header, default=str))
        valid[kind].validate(values)
        seen += 1
    assert seen > 200
    sites = json.loads(json.dumps(yaml.safe_load((ROOT / "sites.yaml").read_text("utf-8")), default=str))
    valid["sites"].validate(sites)


@pytest.mark.parametrize(
    ("kind", "header"),
    [
        ("berita", {"tanggal": "2026-03-12"}),
        ("umkm", {"judul": "A", "tanggal": "x", "harga": 1, "penjual": "B"}),
        ("posyandu", {"judul": "A", "tanggal": "x", "posyandu": "M", "nama_anak": "Budi"}),
        ("posyandu", {"judul": "A", "tanggal": "x", "posyandu": "M", "sasaran": {"S": 1, "Budi": 2}}),
        ("informasi-publik", {"judul": "A", "tanggal": "x", "klasifikasi": "rahasia", "jenis_dokumen": "B07"}),
    ],
)
def test_the_schema_refuses(kind, header):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(header, json.loads(run("schema", kind)[1]))


@pytest.mark.parametrize(("encoding", "words"), [("cp1252", ("check",)), ("cp437", ("fix", "--dry-run")), ("cp437", ("check", "--pesan-wa"))])
def test_old_consoles(house, encoding, words):
    project = house({f"{KIM}/berita/a.md": "---\njudul: “Panen 👍🏽\u00a0日本\ntanggal: besok\n---\nIsi.\n"})
    made = subprocess.run(
        [sys.executable, "-m", "kimsite", *words, "--root", str(project.root)], capture_output=True, cwd=ROOT, check=False,
        env={**os.environ, "PYTHONIOENCODING": encoding, "NO_COLOR": "1"},
    )  # fmt: skip
    assert made.returncode in {0, 1}, made.stderr
    assert b"Traceback" not in made.stderr
    assert b"\x1b[" not in made.stdout + made.stderr
    (made.stdout + made.stderr).decode(encoding)
