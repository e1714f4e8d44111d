"""The commands as people run them: exit codes, streams, aliases."""

import json
import os
import subprocess
import sys

import pytest
from commands import run_main as run
from conftest import POST, ROOT

KIM = "content/sumberrejo/sumberrejo"
BAD = "---\njudul: X\ntanggal: 2026-02-31\n---\nIsi\n"


@pytest.mark.parametrize(("content", "code"), [(POST, 0), (BAD, 1)])
def test_exit_codes_of_a_build(make_project, content, code):
    project = make_project({f"{KIM}/berita/a.md": content})
    made, out, told = run("build", root=project.root)
    assert (made, out) == (code, ""), told
    assert ("T01" in told) == (code == 1)


def test_a_process_leaves_with_the_exit_code_and_its_words_on_the_right_stream(make_project):
    project = make_project({f"{KIM}/berita/a.md": BAD})
    made = subprocess.run(
        [sys.executable, "-m", "kimsite", "build", "--root", str(project.root)],
        capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert (made.returncode, made.stdout, "T01" in made.stderr) == (1, "", True), made.stderr


def test_a_broken_sites_yaml_stops_before_anything_is_written(make_project):
    project = make_project({"sites.yaml": "kabupaten: {kode: '99.99', nama: A, dinas: B, url: x}\n"})
    code, out, _ = run("build", "--format", "json", root=project.root)
    document = json.loads(out)
    assert code == document["exit"] == 2
    assert {"K04", "K14"} <= {one["code"] for one in document["findings"]}
    assert not project.out.exists()


def test_strict_counts_warnings(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST.replace("penulis", "penuliss")})
    assert run("build", root=project.root)[0] == 0
    assert run("build", "--strict", root=project.root)[0] == 1


def test_json_is_one_document(make_project):
    project = make_project({f"{KIM}/berita/a.md": BAD, f"{KIM}/berita/b.md": POST})
    _, out, told = run("bangun", "--format", "json", root=project.root)
    document = json.loads(out)
    assert told == ""
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
    assert run("periksa", root=project.root)[0] == 1
    assert not project.out.exists()


def test_github_annotations(make_project):
    project = make_project({f"{KIM}/berita/a.md": BAD})
    _, out, _ = run("check", "--format", "github", "--lang", "en", root=project.root)
    assert f"::error file={KIM}/berita/a.md,line=3,col=10,title=T01::This date is not in the calendar" in out


def test_a_month_and_a_day_are_read_as_people_write_them(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST})
    code, _, said = run("report", "--bulan", "Nopember 2026", root=project.root)
    assert code == 0
    assert "Laporan November 2026" in said
    assert (project.root / "laporan/2026-11/index.html").is_file()
    written = ("--from", "1 November 2026", "--to", "30/11/2026")
    assert "Laporan November 2026" in run("report", *written, root=project.root)[2]
    for wrong in (
        ("--bulan", "13/2026"),
        ("--from", "kemarin", "--to", "besok"),
        (*written, "--bulan", "2026-11"),
    ):
        assert run("report", *wrong, root=project.root)[0] == 2, wrong


def test_report_and_its_dates(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST})
    code, _, told = run("report", "--from", "2026-01-01", "--to", "2026-03-31", root=project.root)
    assert code == 0, told
    assert (project.root / "laporan/2026-T1/index.html").is_file()
    assert run("report", "--from", "2026-01-01", root=project.root)[0] == 2


@pytest.mark.parametrize(
    "words",
    [("bild",), ("build", "--no-such"), ("build", "sumberejo/sumberrejo"), ("build", "--as-of", "besok")],
)
def test_wrong_commands(make_project, words):
    project = make_project({f"{KIM}/berita/a.md": POST})
    code, _, told = run(*words, root=project.root if len(words) > 1 else None)
    assert code == 2
    assert "Traceback" not in told


def test_a_wrong_village_is_guessed(make_project):
    _, _, told = run("build", "sumberejo/sumberrejo", root=make_project({f"{KIM}/berita/a.md": POST}).root)
    assert 'Maksud Anda "sumberrejo/sumberrejo"?' in told


def test_source_date_epoch_is_the_day(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST})
    run("build", root=project.root, SOURCE_DATE_EPOCH="1770000000")
    assert not (project.out / "sumberrejo/sumberrejo/berita/a").exists()


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii"])
def test_old_consoles_do_not_crash_it(make_project, encoding):
    project = make_project({f"{KIM}/berita/a.md": BAD})
    code, _, told = run("check", root=project.root, encoding=encoding)
    assert code == 1
    assert "-->" in told
    assert "Traceback" not in told


def _cpu_of_children() -> float:
    """Seconds of CPU of all processes that have ended; 0 on Windows."""
    times = os.times()
    return times.children_user + times.children_system


def test_help_is_quick_and_names_the_commands():
    """The better of two tries: the first may have to compile kimsite."""
    spent = []
    for _ in range(2):
        started = _cpu_of_children()
        made = subprocess.run(
            [sys.executable, "-m", "kimsite", "--help"], capture_output=True, text=True, cwd=ROOT, check=True
        )
        spent.append(_cpu_of_children() - started)
    assert min(spent) < 2
    assert "build (bangun)" in made.stdout
