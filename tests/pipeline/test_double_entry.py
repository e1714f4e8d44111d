"""Jury sheets typed by two people: differences are named, agreement counts, corrections leave a trace."""

import json
from typing import NamedTuple

import pytest
from commands import run
from contest_day.conftest import contest_report
from contest_day.day_project import RUBRIC, write_project

from kimsite.report.formats.workbook.jury_sheets import sheets
from kimsite.report.inputs.sheet_code import sheet_code

OURS, THEIRS = "lomba/uji/ketik-1", "lomba/uji/ketik-2"
TYPISTS = ("--typist", "Bu Rina", "--typist", "Pak Bayu")


@pytest.fixture
def typed(tmp_path):
    """A project with empty sheets in two folders; the first line of each juror's sheet can be filled in."""
    write_project(tmp_path, zones=1, rubric=RUBRIC)
    return Typed(tmp_path)


class Ran(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


class Typed:
    def __init__(self, root) -> None:
        self.root = root
        report = contest_report(root)
        self.kims = sorted(report.by_code)
        (result,) = report.rounds
        self.files = {name: data for name, data in sheets(report, result) if name.endswith(".csv")}

    def fill(self, folder, rows, juror="ratna-wijaya", change=lambda text: text):
        """`rows`: KIM -> the three cells of a juror: writing, content and delivery."""
        name = f"wilker-wilker-1-{juror}.csv"
        lines = self.files[name].decode("utf-8-sig").splitlines()
        head, *body = lines
        filled = []
        for line in body:
            cells = line.split(";")
            for column, text in enumerate(rows.get(cells[2], ("", "", ""))):
                cells[7 + column] = text
            filled.append(";".join(cells))
        (self.root / folder).mkdir(parents=True, exist_ok=True)
        (self.root / folder / name).write_text(change("\n".join([head, *filled]) + "\n"), "utf-8")

    def both(self, rows, second=None, **more):
        self.fill(OURS, rows, **more)
        self.fill(THEIRS, rows if second is None else second, **more)

    def run(self, *words, command="compare"):
        return Ran(*run("lcck", command, *words, root=self.root))

    def compare(self, *words):
        return self.run(*TYPISTS, *words)

    @property
    def sheet(self):
        return self.root / "lomba/uji/nilai/wilker-ratna-wijaya-dua-ketikan.csv"

    @property
    def log(self):
        return self.root / "lomba/uji/ketikan.jsonl"

    def marks(self):
        """(KIM, component) -> value, as the report reads them."""
        report = contest_report(self.root)
        return {
            (line.placed.kim, part.component.id): str(part.mean.given[0])
            for result in report.rounds
            for group in result.groups
            for line in group.lines
            for part in line.parts
            if part.mean is not None and part.mean.given
        }


def test_only_what_both_typed_alike_is_counted_and_each_difference_is_named(typed):
    one, two, three = typed.kims[:3]
    typed.both(
        {one: ("80", "50", "30"), two: ("75", "40", "20"), three: ("70,5", "", "")},
        {one: ("80.0", "50", "30"), two: ("75", "41", "20"), three: ("", "30", "x")},
    )
    done = typed.compare()
    assert done.returncode == 1, done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) == 3
    team = contest_report(typed.root).by_code[two].publisher.name
    (named,) = (line for line in lines if line.startswith(team))
    assert f"{team} · Peragaan penyuluhan: Isi · Ratna Wijaya · Babak wilker: 40 ≠ 41" in named
    assert sheet_code("uji", "wilker", "ratna-wijaya", two) in named
    assert f"{OURS}/wilker-wilker-1-ratna-wijaya.csv" in named
    assert any("70,5 ≠ kosong" in line for line in lines)
    assert typed.marks() == {
        (one, "penulisan_blog"): "80",
        (one, "peragaan"): "80",
        (two, "penulisan_blog"): "75",
    }
    page = (typed.root / "laporan/uji/ketikan.html").read_text("utf-8")
    assert "Bu Rina" in page
    assert "3 berbeda" in page
    assert "4 nilai sama dan" not in done.stderr
    assert "3 nilai sama" in done.stderr


def test_a_mended_difference_counts_and_a_changed_agreement_needs_a_reason(typed):
    (kim,) = typed.kims[:1]
    typed.both({kim: ("80", "50", "30")}, {kim: ("81", "50", "30")})
    assert typed.compare().returncode == 1
    typed.both({kim: ("81", "50", "30")})
    assert typed.compare().returncode == 0
    assert typed.marks()[kim, "penulisan_blog"] == "81"
    typed.both({kim: ("87", "50", "30")})
    before = typed.log.read_bytes(), typed.sheet.read_bytes()
    refused = typed.compare()
    assert refused.returncode == 2
    assert "81 > 87" in refused.stderr
    assert (typed.log.read_bytes(), typed.sheet.read_bytes()) == before
    assert typed.compare("--alasan", "angka 7 terbaca 1").returncode == 0
    assert typed.marks()[kim, "penulisan_blog"] == "87"
    assert "81 menjadi 87" in typed.sheet.read_text("utf-8-sig")
    rows = [json.loads(line) for line in typed.log.read_text("utf-8").splitlines()]
    assert [row["no"] for row in rows] == [1, 2, 3]
    assert rows[0]["beda"] == [
        {"nilai": f"wilker/ratna-wijaya/{kim}/penulisan_blog", "pertama": "80", "kedua": "81"}
    ]
    assert rows[2]["berubah"][0] | {"nilai": ""} == {"nilai": "", "dari": ["81"], "menjadi": ["87"]}
    assert rows[2]["oleh"] == ["Bu Rina", "Pak Bayu"]
    assert "angka 7 terbaca 1" in (typed.root / "laporan/uji/ketikan.html").read_text("utf-8")


def test_changed_traces_and_sheets_are_not_written_over(typed):
    (kim,) = typed.kims[:1]
    typed.both({kim: ("80", "50", "30")})
    assert typed.compare().returncode == 0
    typed.sheet.write_text(typed.sheet.read_text("utf-8-sig").replace("80", "99"), "utf-8")
    refused = typed.compare()
    assert refused.returncode == 2
    assert "wilker-ratna-wijaya-dua-ketikan.csv" in refused.stderr
    typed.sheet.unlink()
    typed.log.write_text(typed.log.read_text("utf-8").replace('"80"', '"99"'), "utf-8")
    refused = typed.compare()
    assert refused.returncode == 2
    assert "baris 1" in refused.stderr
    assert not typed.sheet.exists()


def test_a_row_under_another_sheets_code_is_refused_and_a_code_names_its_sheet(typed):
    one, two = typed.kims[:2]
    codes = [sheet_code("uji", "wilker", "ratna-wijaya", kim) for kim in (one, two)]

    def exchanged(text):
        return text.replace(codes[0], "…").replace(codes[1], codes[0]).replace("…", codes[1])

    typed.both({one: ("80", "50", "30"), two: ("70", "40", "30")}, change=exchanged)
    done = typed.compare()
    assert done.returncode == 1
    assert "milik babak, juri, atau KIM lain" in done.stderr
    assert typed.marks() == {}
    known = typed.run("--code", codes[0].lower().replace("-", " "), command="sheet")
    name = contest_report(typed.root).by_code[one].publisher.name
    assert known.stdout.strip() == f"Babak wilker, Wilker 1 · Ratna Wijaya · {name}"
    assert typed.run("--kode", "0000-0000-000", command="sheet").returncode == 1


@pytest.mark.parametrize(
    "words",
    [
        ("--typist", "Bu Rina"),
        ("--typist", "Bu Rina", "--typist", "bu  rina"),
        (*TYPISTS, OURS, OURS),
        (*TYPISTS, OURS, "lomba/uji/nilai"),
        (*TYPISTS, OURS, "lomba/uji/belum-ada"),
    ],
)
def test_one_person_one_folder_or_the_folder_of_marks_is_refused(typed, words):
    typed.fill(OURS, {})
    (typed.root / "lomba/uji/nilai").mkdir()
    assert typed.run(*words).returncode == 2
