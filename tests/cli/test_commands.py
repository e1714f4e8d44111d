"""The commands as people run them: exit codes, streams, aliases."""

import json
import os
import subprocess
import sys
import time

import pytest
from conftest import POST, ROOT

KIM = "content/sumberrejo/sumberrejo"
BAD = "---\njudul: X\ntanggal: 2026-02-31\n---\nIsi\n"


def run(*words: str, root=None, **env: str) -> subprocess.CompletedProcess:
    place = ["--root", str(root)] if root else []
    return subprocess.run(
        [sys.executable, "-m", "kimsite", *words, *place],
        capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **env},
    )  # fmt: skip


@pytest.mark.parametrize(("content", "code"), [(POST, 0), (BAD, 1)])
def test_exit_codes_of_a_build(make_project, content, code):
    project = make_project({f"{KIM}/berita/a.md": content})
    made = run("build", root=project.root)
    assert made.returncode == code, made.stderr
    assert made.stdout == ""
    assert ("T01" in made.stderr) == (code == 1)


def test_a_broken_sites_yaml_stops_before_anything_is_written(make_project):
    project = make_project({"sites.yaml": "kabupaten: {kode: '99.99', nama: A, dinas: B, url: x}\n"})
    made = run("build", "--format", "json", root=project.root)
    document = json.loads(made.stdout)
    assert made.returncode == document["exit"] == 2
    assert {"K04", "K14"} <= {one["code"] for one in document["findings"]}
    assert not project.out.exists()


def test_strict_counts_warnings(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST.replace("penulis", "penuliss")})
    assert run("build", root=project.root).returncode == 0
    assert run("build", "--strict", root=project.root).returncode == 1


def test_json_is_one_document(make_project):
    project = make_project({f"{KIM}/berita/a.md": BAD, f"{KIM}/berita/b.md": POST})
    made = run("bangun", "--format", "json", root=project.root)
    document = json.loads(made.stdout)
    assert made.stderr == ""
    assert (document["version"], document["command"], document["ok"], document["exit"]) == (
        1,
        "build",
        False,
        1,
    )
    assert {
        "villages",
        "built",
        "skipped",
        "posts",
        "converted",
        "written",
        "unchanged",
        "deleted",
        "held",
    } <= set(document["counts"])
    finding = next(one for one in document["findings"] if one["code"] == "T01")
    assert (finding["path"], finding["line"], finding["column"], finding["village"]) == (
        f"{KIM}/berita/a.md",
        3,
        10,
        "sumberrejo/sumberrejo",
    )
    assert finding["excerpt"] == "tanggal: 2026-02-31"


def test_check_writes_nothing(make_project):
    project = make_project({f"{KIM}/berita/a.md": BAD})
    made = run("periksa", root=project.root)
    assert made.returncode == 1
    assert not project.out.exists()


def test_github_annotations(make_project):
    project = make_project({f"{KIM}/berita/a.md": BAD})
    made = run("check", "--format", "github", "--lang", "en", root=project.root)
    assert (
        f"::error file={KIM}/berita/a.md,line=3,col=10,title=T01::This date is not in the calendar"
        in made.stdout
    )


def test_report_and_its_dates(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST})
    made = run("report", "--from", "2026-01-01", "--to", "2026-03-31", root=project.root)
    assert made.returncode == 0, made.stderr
    assert (project.root / "laporan/2026-T1/index.html").is_file()
    assert run("report", "--from", "2026-01-01", root=project.root).returncode == 2


@pytest.mark.parametrize(
    "words",
    [("bild",), ("build", "--no-such"), ("build", "sumberejo/sumberrejo"), ("build", "--as-of", "besok")],
)
def test_wrong_commands(make_project, words):
    project = make_project({f"{KIM}/berita/a.md": POST})
    made = run(*words, root=project.root if len(words) > 1 else None)
    assert made.returncode == 2
    assert "Traceback" not in made.stderr


def test_a_wrong_village_is_guessed(make_project):
    made = run("build", "sumberejo/sumberrejo", root=make_project({f"{KIM}/berita/a.md": POST}).root)
    assert 'Maksud Anda "sumberrejo/sumberrejo"?' in made.stderr


def test_source_date_epoch_is_the_day(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST})
    run("build", root=project.root, SOURCE_DATE_EPOCH="1770000000")
    assert not (project.out / "sumberrejo/sumberrejo/berita/a").exists()


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii"])
def test_old_consoles_do_not_crash_it(make_project, encoding):
    project = make_project({f"{KIM}/berita/a.md": BAD})
    made = subprocess.run(
        [sys.executable, "-m", "kimsite", "check", "--root", str(project.root)], capture_output=True,
        cwd=ROOT, check=False,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )  # fmt: skip
    assert made.returncode == 1
    assert b"-->" in made.stderr
    assert b"Traceback" not in made.stderr


def test_help_is_quick_and_names_the_commands():
    started = time.perf_counter()
    made = run("--help")
    assert time.perf_counter() - started < 2
    assert "build (bangun)" in made.stdout
