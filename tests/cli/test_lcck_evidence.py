"""`kimsite lcck verify` and `draw`, the note that a build leaves, and the recount by a script that knows
nothing of kimsite.
"""

import csv
import io
import json
import re
import subprocess
import sys
from dataclasses import dataclass

import click
import pytest
from click.testing import CliRunner
from conftest import POST, ROOT, SITES

from kimsite.cli.main import group

OURS = "content/sumberrejo/sumberrejo"
LEDGER = "buku-besar.jsonl"
CONTEST = """
nama: Lomba Uji
masa: {mulai: 2026-01-01, sampai: 2026-12-31, terlihat_sampai: 2027-01-31}
penilaian_blog:
  aturan:
    poin:            # block style on purpose
      berita: 2.5
      umkm: 3
    batas: {per_hari: 2, per_jenis: 3}
    mutu: {min_kata: 5, kata: 1, foto: 0.5, sumber: 1.5}
    keteraturan: {minggu_aktif: 0.5}
    ragam: 4
    kelengkapan: {profil: 5}
    pembaca:         # block style too
      poin: 0.5
      tiap: 100
      paling_banyak: 1
babak:
  - {id: kabupaten, per: kabupaten, peserta: semua, juara: [1]}
seri: [aktivasi_blog, undian]
undian: lomba/undian.csv
"""
READERS = (
    '{"hari":"2026-03-02","sumber":"log","berkas":["access.log"],"halaman":{"/sumberrejo/sumberrejo/":399,'
    '"/kanor/piyak/":120,"/":5000}}\n'
    '{"hari":"2025-12-31","sumber":"log","berkas":["access.log"],"halaman":{"/kanor/piyak/":900}}\n'
)
"""Points for readers: 1 (cut by the limit) and 0,5; the last day is before the contest."""
UNDIAN = "babak;kelompok;kim;benih;tanggal;saksi\r\n"


@dataclass
class Made:
    returncode: int
    stdout: str
    stderr: str


def run(*words, root):
    """One command in this process."""
    serial = ("--jobs", "1") if words[0] == "build" else ()
    result = CliRunner().invoke(group, [*words, *serial, "--root", str(root)], standalone_mode=False)
    error = result.exception
    if isinstance(error, click.ClickException):
        return Made(2, result.stdout, error.format_message())
    if isinstance(error, SystemExit):
        return Made(int(error.code), result.stdout, result.stderr)
    if error is not None:
        raise error
    return Made(result.return_value, result.stdout, result.stderr)


def post(day, text="Warga menanam pohon jati bersama di tepi jalan desa.", more=""):
    return f"---\njudul: Kabar {day}\ntanggal: {day}\n{more}---\n{text}\n"


@pytest.fixture
def contest(make_project):
    posts = {
        f"{OURS}/berita/{number}.md": post(
            f"2026-03-{12 + number // 3}", f"Tulisan nomor {number} tentang pohon jati di tepi jalan."
        )
        for number in range(5)
    }
    return make_project(
        {
            "sites.yaml": SITES + "lomba: [lomba/uji.yaml]\n", "lomba/uji.yaml": CONTEST,
            "lomba/undian.csv": UNDIAN, **posts,
            "pembaca/2026-03.jsonl": READERS,
            f"{OURS}/profil.md": "---\njudul: Profil\n---\nKami.\n",
            "content/kanor/piyak/berita/a.md": post("2026-04-01", more="sumber: Pak Lurah\n"),
            "content/kanor/piyak/berita/b.md": post("2026-05-01", "Pendek."),
        }
    )  # fmt: skip


def test_a_build_notes_what_it_first_saw_and_only_that(contest):
    made = run("build", root=contest.root)
    assert made.returncode == 0
    said = re.search(r"bertambah 7 baris. Ujung: (.+)", made.stderr)[1]
    assert said in run("lcck", "verify", root=contest.root).stdout
    first = (contest.root / LEDGER).read_bytes()
    assert first.count(b"\n") == 7
    assert run("build", root=contest.root).returncode == 0
    assert (contest.root / LEDGER).read_bytes() == first
    contest.write({f"{OURS}/berita/baru.md": post("2026-06-01")})
    run("build", "sumberrejo/sumberrejo", root=contest.root)
    assert (contest.root / LEDGER).read_bytes() == first, "only a whole build is noted"
    run("build", root=contest.root)
    assert (contest.root / LEDGER).read_bytes().startswith(first)
    assert (contest.root / LEDGER).read_bytes().count(b"\n") == 8


def test_outputs_do_not_depend_on_the_ledger(contest):
    run("build", root=contest.root)
    with_ledger = contest.tree()
    (contest.root / LEDGER).unlink()
    run("build", "--out", str(contest.out), "--clean", root=contest.root)
    assert contest.tree() == with_ledger


def test_no_contest_no_ledger(make_project):
    project = make_project({f"{OURS}/berita/a.md": POST})
    run("build", root=project.root)
    assert not (project.root / LEDGER).exists()


def test_a_torn_line_is_told_and_kept(contest):
    run("build", root=contest.root)
    whole = (contest.root / LEDGER).read_bytes()
    (contest.root / LEDGER).write_bytes(whole[:-30])
    made = run("build", root=contest.root)
    assert made.returncode == 0
    assert "J21" in made.stderr
    assert (contest.root / LEDGER).read_bytes().count(b"\n") == 7
    assert (contest.root / f"{LEDGER}.sisa").read_bytes().strip() in whole
    assert run("lcck", "verify", root=contest.root).returncode == 0


def test_verify_names_the_first_changed_row_and_knows_a_head(contest):
    run("build", root=contest.root)
    made = run("lcck", "verify", root=contest.root)
    assert made.returncode == 0, made.stderr
    said = re.search(r"ujung: (.+)", made.stdout)[1]
    contest.write({f"{OURS}/berita/baru.md": post("2026-06-01")})
    run("build", root=contest.root)
    later = run("lcck", "verify", "--head", said, root=contest.root)
    assert later.returncode == 0
    assert "bertambah 1 baris" in later.stderr
    lines = (contest.root / LEDGER).read_bytes().splitlines(keepends=True)
    (contest.root / LEDGER).write_bytes(b"".join(lines[:-2]))
    cut = run("lcck", "verify", "--head", said, root=contest.root)
    assert cut.returncode == 1
    assert "J24" in cut.stderr
    (contest.root / LEDGER).write_bytes(
        b"".join([*lines[:2], lines[2].replace(b"2026-03", b"2026-01"), *lines[3:]])
    )
    changed = run("lcck", "buktikan", "--format", "json", root=contest.root)
    document = json.loads(changed.stdout)
    assert changed.returncode == document["exit"] == 1
    assert [(one["code"], one["line"]) for one in document["findings"]] == [("J20", 3)]


def test_verify_joins_another_copy(contest, tmp_path):
    run("build", root=contest.root)
    whole = (contest.root / LEDGER).read_bytes()
    other = tmp_path / "salinan.jsonl"
    other.write_bytes(whole)
    (contest.root / LEDGER).write_bytes(b"".join(whole.splitlines(keepends=True)[:4]))
    made = run("lcck", "verify", "--merge", str(other), root=contest.root)
    assert made.returncode == 0
    assert (contest.root / LEDGER).read_bytes().count(b"\n") == 7
    assert (contest.root / LEDGER).read_bytes().count(b'"asal"') == 3


def test_without_a_ledger_it_says_how_to_begin(contest):
    made = run("lcck", "verify", root=contest.root)
    assert made.returncode == 2
    assert "kimsite build" in made.stderr


DRAW = ("lcck", "draw", "--seed", "3 5 1 6 2 4", "--saksi", "Bu Rina", "--saksi", "Pak Bayu")


def test_a_sample_is_the_same_for_the_same_dice_and_can_be_repeated_by_hand(contest):
    made = run(*DRAW, "--sample", "3", root=contest.root)
    assert made.returncode == 0, made.stderr
    rows = list(
        csv.DictReader(
            io.StringIO((contest.root / "laporan/uji/sampel.csv").read_text("utf-8-sig")), delimiter=";"
        )
    )
    assert len(rows) == 4
    assert "benih: 3 5 1 6 2 4" in rows[-1]["tulisan"]
    assert "Bu Rina, Pak Bayu" in rows[-1]["tulisan"]
    by_hand = subprocess.run(
        ["sha256sum"], input=f"3 5 1 6 2 4|{rows[0]['tulisan']}", capture_output=True, text=True, check=True
    ).stdout
    assert by_hand.startswith(rows[0]["karcis"])
    assert [row["karcis"] for row in rows[:3]] == sorted(row["karcis"] for row in rows[:3])
    assert run(*DRAW, "--sample", "3", root=contest.root).stdout == made.stdout
    assert (
        run("lcck", "draw", "--seed", "1 1 1", *DRAW[4:], "--sample", "3", root=contest.root).stdout
        != made.stdout
    )


def test_a_draw_between_equals_is_recorded_once(contest):
    for name in ("0", "1", "2", "3", "4"):
        (contest.root / f"{OURS}/berita/{name}.md").unlink()
    (contest.root / f"{OURS}/profil.md").unlink()
    (contest.root / "content/kanor/piyak/berita/b.md").unlink()
    (contest.root / "pembaca/2026-03.jsonl").unlink()
    contest.write({f"{OURS}/berita/a.md": post("2026-04-02", more="sumber: Pak Carik\n")})
    equals = ("35.22.12.2006", "35.22.11.2004", "--on", "2026-10-16")
    made = run(*DRAW, *equals, root=contest.root)
    assert made.returncode == 0, made.stderr
    rows = list(
        csv.DictReader(io.StringIO((contest.root / "lomba/undian.csv").read_text("utf-8")), delimiter=";")
    )
    assert [(row["babak"], row["kim"], row["benih"], row["saksi"]) for row in rows] == [
        ("kabupaten", "35.22.11.2004, 35.22.12.2006", "3 5 1 6 2 4", "Bu Rina, Pak Bayu")
    ]
    first = made.stdout.split(" (", 1)[0].removeprefix("1. ")
    scored = run("lcck", "score", root=contest.root)
    assert scored.returncode == 0, scored.stderr
    places = re.findall(r"KIM (?:Deru Maju|Piyak Bersinar)", scored.stdout)
    assert places[0] == first
    again = run(*DRAW, *equals, root=contest.root)
    assert again.returncode == 2
    assert "dua kali" in again.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("--seed", " "),
        ("--seed", "1 2", "--saksi", "A"),
        ("--seed", "1 2", "--saksi", "A", "--saksi", "B", "35.22.99.9999"),
    ],
)
def test_a_draw_without_dice_witnesses_or_known_kim_is_refused(contest, words):
    assert run("lcck", "draw", *words, root=contest.root).returncode == 2


def recounted(detail, rules):
    made = subprocess.run(
        [sys.executable, str(ROOT / "scripts/hitung-ulang.py"), str(detail), str(rules)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in made.stderr, made.stderr
    return made.returncode, re.findall(r"^ *(\d+) +([\d.]+)  (\S+)", made.stdout, re.MULTILINE), made.stdout


def test_the_script_in_docs_comes_to_the_same_points_and_places(contest):
    assert run("report", "--lomba", "lomba/uji.yaml", root=contest.root).returncode in {0, 1}
    folder = contest.root / "laporan/uji"
    code, rows, said = recounted(folder / "rincian.csv", contest.root / "lomba/uji.yaml")
    recap = list(csv.DictReader(io.StringIO((folder / "rekap.csv").read_text("utf-8-sig")), delimiter=";"))
    assert code == 0, said
    assert sorted(rows) == sorted(
        (row["peringkat"], str(float(row["poin"].replace(",", "."))), row["kode"]) for row in recap
    )
    assert {kim: points for _, points, kim in rows}["35.22.12.2006"] == "21.0", (
        "5 posts, one over the day's cap, one over the kind's, 399 pages read"
    )
    text = (folder / "rincian.csv").read_bytes()
    (folder / "rincian.csv").write_bytes(text.replace(b";jenis;2,5;", b";jenis;4,5;", 1))
    code, _, said = recounted(folder / "rincian.csv", contest.root / "lomba/uji.yaml")
    assert code == 1
    assert "BEDA" in said
    wrong = run("lcck", "verify", "--format", "json", root=contest.root)
    assert wrong.returncode == 2, "there is no ledger yet"
    run("build", root=contest.root)
    wrong = json.loads(run("lcck", "verify", "--format", "json", root=contest.root).stdout)
    assert [one["code"] for one in wrong["findings"]] == ["J26"]


def test_the_script_in_docs_is_short_and_knows_nothing_of_kimsite():
    text = (ROOT / "scripts/hitung-ulang.py").read_text("utf-8")
    assert len(text.splitlines()) <= 90
    assert set(re.findall(r"^(?:import|from) (\w+)", text, re.MULTILINE)) <= sys.stdlib_module_names


def test_the_demo_ledger_knows_every_demo_post(tmp_path):
    """Else every build would write into it: run  python scripts/contoh/buku_besar.py  after a change of the
    demo's posts.
    """
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from kimsite.config.sites import read_sites
    from kimsite.diagnostics.findings import Findings
    from kimsite.pipeline.district_summaries import summaries
    from kimsite.pipeline.staleness.plan import BuildOptions
    from kimsite.report.ledger.ledger import note_first_seen, read_ledger
    from kimsite.theme.load import offers

    district = read_sites(ROOT, offers(ROOT), Findings())
    ledger = read_ledger((ROOT / LEDGER).read_bytes())
    known = summaries(district, BuildOptions(root=ROOT, out=tmp_path, as_of=date(2026, 12, 31), jobs=1))
    news = note_first_seen(known, ledger, datetime(2026, 12, 31, tzinfo=ZoneInfo("Asia/Jakarta")))
    assert ledger.faults == ()
    assert [json.loads(line)["tulisan"] for line in news.splitlines()] == [], (
        "run  python scripts/contoh/buku_besar.py"
    )
