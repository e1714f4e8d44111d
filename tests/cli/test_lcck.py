"""Contest commands as people run them, on the demo and on broken rules."""

import json
import os
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT, SITES, copy_demo

from kimsite.tools.typesetting import can_typeset

pytestmark = pytest.mark.slow


def run(*words: str, root=ROOT) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "kimsite", *words, "--root", str(root)],
        capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A copy of the demo that tests may spoil."""
    return copy_demo(tmp_path_factory.mktemp("lomba"))


def test_one_command_builds_the_demo_report(tmp_path):
    made = run("report", "--lomba", "lomba/lcck-2026.yaml", "--pdf", "--out", str(tmp_path))
    assert made.returncode == 0, made.stderr
    names = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")}
    for name in (
        "index.html",
        "rekap.csv",
        "rincian.csv",
        "laporan.json",
        "laporan.xlsx",
        "berita-acara.html",
        "berita-acara.pdf",
        "babak.csv",
    ):
        assert f"lcck-2026/{name}" in names


@pytest.mark.skipif(not can_typeset(), reason="needs the extra kimsite[pdf]")
def test_the_minutes_have_the_paper_that_was_asked_for(tmp_path):
    from pypdf import PdfReader

    words = ("report", "--lomba", "lomba/lcck-2026.yaml", "--pdf", "--kertas", "f4")
    assert run(*words, "--out", str(tmp_path)).returncode == 0
    page = PdfReader(tmp_path / "lcck-2026/berita-acara.pdf").pages[0]
    assert round(page.mediabox.height / 72 * 25.4) == 330


def test_score_prints_every_round_on_stdout(project):
    made = run("lcck", "score", root=project)
    assert made.returncode == 0, made.stderr
    for line in ("Babak kecamatan", "Wilker 5", "Grand final", "juara 1, maju", "undian, juara 2"):
        assert line in made.stdout


def test_another_presets_rules_name_every_missing_mark(project):
    made = run("lcck", "score", "--preset", "bojonegoro-2016", "--format", "json", root=project)
    document = json.loads(made.stdout)
    assert made.returncode == document["exit"] == 1
    assert {one["code"] for one in document["findings"]} >= {"J05"}


def test_sheets_for_one_round(project):
    made = run("lcck", "hitung", "--babak", "final", root=project)
    assert made.returncode == 2, "score has no --babak"
    made = run("lcck", "sheet", "--babak", "final", root=project)
    assert made.returncode == 0, made.stderr
    names = [path.suffix for path in (project / "laporan/lcck-2026/lembar-juri").iterdir()]
    assert sorted(names) == [".csv"] * 5 + [".html"] + [".xlsx"] * 5
    assert run("lcck", "sheet", "--babak", "semifinal", root=project).returncode == 2


def test_wrong_rules_write_nothing(project):
    rules = project / "lomba/rusak.yaml"
    rules.write_text(
        (ROOT / "lomba/lcck-2026.yaml").read_text("utf-8").replace("bobot: 20", "bobot: 25", 1), "utf-8"
    )
    made = run("report", "--lomba", "lomba/rusak.yaml", root=project)
    assert made.returncode == 2
    assert "J01" in made.stderr
    assert not (project / "laporan/rusak").exists()


def test_check_reads_the_rules_of_every_contest(make_project):
    sites = "lomba: [lomba/a.yaml]\n" + SITES
    made = run(
        "check",
        root=make_project(
            {"sites.yaml": sites, "lomba/a.yaml": "nama: A\nmasa: {mulai: 2026-07-01, sampai: 2026-06-01}\n"}
        ).root,
    )
    assert made.returncode == 1
    assert "lomba/a.yaml:2" in made.stderr


def decide_every_flag(project, rules: str) -> None:
    """A decision for each question that the report of this contest asks: those of the demo, else `Sah`."""
    run("report", "--lomba", rules, root=project)
    flags = json.loads((project / "laporan/final/laporan.json").read_text("utf-8"))["tanda"]
    invalid = {
        line.split(";")[0]
        for line in (ROOT / "lomba/lcck-2026/keputusan.csv").read_text("utf-8").splitlines()
        if ";Tidak;" in line
    }
    rows = "".join(f"{flag};{'Tidak' if flag in invalid else 'Sah'};RW;Sudah ditanyakan\n" for flag in flags)
    (project / "lomba/putusan.csv").write_text(f"tanda;keputusan;paraf;alasan\n{rows}", "utf-8")
    text = (project / rules).read_text("utf-8")
    (project / rules).write_text(text.replace("lomba/lcck-2026/keputusan.csv", "lomba/putusan.csv"), "utf-8")


def test_a_flag_without_a_decision_keeps_the_result_from_being_final(project):
    rules = project / "lomba/final.yaml"
    text = (ROOT / "lomba/lcck-2026.yaml").read_text("utf-8")
    rules.write_text(text.replace("keadaan: beku", "keadaan: final"), "utf-8")
    made = run("lcck", "score", "--lomba", "lomba/final.yaml", root=project)
    assert made.stdout.startswith("LCCK KIM 2026 · SEMENTARA")
    assert "tanda belum diputus" in made.stdout
    assert "diputus Ragu" in made.stdout


def test_a_mark_out_of_range_keeps_the_result_from_being_final(project):
    rules = project / "lomba/final.yaml"
    text = (ROOT / "lomba/lcck-2026.yaml").read_text("utf-8").replace("keadaan: beku", "keadaan: final")
    rules.write_text(
        text.replace("lembar_juri: lomba/lcck-2026/nilai", "lembar_juri: lomba/nilai-lain"), "utf-8"
    )
    shutil.copytree(project / "lomba/lcck-2026/nilai", project / "lomba/nilai-lain")
    decide_every_flag(project, "lomba/final.yaml")
    made = run("lcck", "score", "--lomba", "lomba/final.yaml", root=project)
    assert made.stdout.startswith("LCCK KIM 2026 · FINAL")
    sheet = project / "lomba/nilai-lain/final-ratna-wijaya.csv"
    sheet.write_text(sheet.read_text("utf-8-sig").replace("85,0", "850", 1), "utf-8")
    made = run("lcck", "score", "--lomba", "lomba/final.yaml", root=project)
    assert made.returncode == 1
    assert made.stdout.startswith("LCCK KIM 2026 · SEMENTARA")
    assert "J02" in made.stderr
    assert "final-ratna-wijaya.csv" in made.stderr


def test_an_unknown_contest_file_is_answered_with_the_nearest(project):
    made = run("lcck", "score", "--lomba", "lomba/lcck-2025.yaml", root=project)
    assert made.returncode == 2
    assert "lomba/lcck-2026.yaml" in made.stderr


def test_the_order_of_appearance_is_drawn_once_and_recorded(project):
    rules, orders = project / "lomba/urut.yaml", project / "lomba/urutan-lain.csv"
    text = (ROOT / "lomba/lcck-2026.yaml").read_text("utf-8")
    rules.write_text(text.replace("lomba/lcck-2026/urutan.csv", "lomba/urutan-lain.csv"), "utf-8")
    witnesses = ("--saksi", "Bu Rina", "--saksi", "Pak Bayu", "--lomba", "lomba/urut.yaml")
    made = run("lcck", "urutan", "--babak", "final", "--dadu", "6 1 4", *witnesses, root=project)
    assert made.returncode == 0, made.stderr
    row = orders.read_text("utf-8-sig").splitlines()[1]
    assert row.startswith("final;Kabupaten;")
    last = json.loads((project / "buku-besar.jsonl").read_text("utf-8").splitlines()[-1])
    assert last["tulisan"] == "lomba/urutan-lain.csv#final/Kabupaten"
    again = run("lcck", "order", "--babak", "final", "--dadu", "1 1 1", *witnesses, root=project)
    assert again.returncode == 2
    assert "dadu tidak dilempar dua kali" in again.stderr
    orders.write_text(orders.read_text("utf-8").replace("6 1 4", "6 1 5"), "utf-8")
    made = run("lcck", "score", "--lomba", "lomba/urut.yaml", "--format", "json", root=project)
    assert "J19" in {one["code"] for one in json.loads(made.stdout)["findings"]}, "changed after the draw"


def test_the_committee_gets_its_pages(project):
    made = run("lcck", "siapkan", "--kertas", "f4", root=project)
    assert made.returncode == 0, made.stderr
    assert "Belum mengirim wakil: " in made.stdout
    names = {path.name for path in (project / "laporan/lcck-2026/persiapan").iterdir()}
    assert names == {"persiapan.html", "undangan.html", "daftar-hadir.html"}


def test_a_new_contest_is_written_named_and_tried(tmp_path):
    made = run("init", str(tmp_path / "baru"), "--kabupaten", "35.22", "--lomba")
    assert made.returncode == 0, made.stderr
    assert "lomba: [lomba/lcck-kim-" in (tmp_path / "baru/sites.yaml").read_text("utf-8")
    assert "bojonegoro-2015: memerlukan wilker" in made.stdout
    tried = run("lcck", "latihan", root=tmp_path / "baru")
    assert tried.returncode == 0, tried.stderr
    assert "28 kecamatan tanpa wakil" in tried.stdout
    assert run("check", root=tmp_path / "baru").returncode == 0


def test_what_the_committee_reads_on_the_screen_is_english_for_english_readers(project):
    words = {"belum", "kecamatan tanpa", "Nilai juri", "tulisan", "Dari blog", "Aturan", "Belum"}
    for command in ("prepare", "practice"):
        made = run("lcck", command, "--lang", "en", root=project)
        assert made.returncode == 0, made.stderr
        assert made.stdout.strip()
        assert [word for word in words if word in made.stdout] == []
