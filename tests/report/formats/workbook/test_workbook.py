"""The workbook is a proof: an independent engine finds the same numbers, and a changed decision changes the
ranking as ours does.
"""

import csv
import io
import re
import zipfile
from datetime import date
from decimal import Decimal

import formualizer
import pytest
from contests import BLOG, CONTEST, HERE, TALK, WILKER, decision, made, mark, post, summary, village, weekly
from msgspec.structs import replace
from office import converted

from kimsite.diagnostics.findings import Findings
from kimsite.model.contest import ActivityRules, Juror, MarkSource
from kimsite.model.contest_plan import PassMode, QuestionRules, QuizRules, QuizScore
from kimsite.report.contest.fingerprint import fingerprint
from kimsite.report.formats.contest_document import contest_document
from kimsite.report.formats.contest_tables import contest_tables
from kimsite.report.formats.workbook.book import ROW, Book, PatternCell, RowPattern
from kimsite.report.formats.workbook.workbook import workbook
from kimsite.report.inputs.decisions import read_decisions
from kimsite.report.inputs.intake import Intake
from kimsite.tools.workbook_reader import read_workbook

SHARED = {
    "AND",
    "AVERAGE",
    "COUNT",
    "COUNTIFS",
    "IF",
    "INDEX",
    "MATCH",
    "MAX",
    "MIN",
    "ROUND",
    "SUM",
    "SUMIFS",
    "SUMPRODUCT",
}
"""Functions of Excel 2010 that LibreOffice, Google Sheets and WPS have too."""


@pytest.fixture(scope="module")
def demo(demo_contest):
    report, _ = demo_contest()
    return report, workbook(report, fingerprint(report, contest_document(report)))


def column(book, sheet, number, first=5, last=200):
    return [book.evaluate_cell(sheet, row, number) for row in range(first, last)]


def recap(book):
    """Village code -> (place, place in wilker, points) as the engine computes them."""
    rows = {}
    for row in range(5, 200):
        if not (code := book.get_value("Rekap", row, 3)):
            break
        values = [book.evaluate_cell("Rekap", row, number) for number in (1, 2, 17)]
        rows[code] = tuple(Decimal(str(0 if value == "–" else value)) for value in values)
    return rows


def ours(report):
    return {
        one.id: (Decimal(one.overall), Decimal(one.peers), Decimal(one.after.halves) / 2)
        for one in report.kims
    }


def test_every_cached_value_is_what_another_engine_computes(demo):
    result = formualizer.recalculate_xlsx_bytes(demo[1])
    assert result["formula_cells"] > 900
    assert (
        result["cache_cells_changed"],
        result["summary"]["total_errors"],
        result["summary"]["unknown_functions"],
    ) == (0, 0, [])


def test_workbook_is_that_of_plain_xlsxwriter_to_the_byte(demo, monkeypatch):
    monkeypatch.setattr("kimsite.report.formats.workbook.book.IS_KNOWN_VERSION", False)
    report, data = demo
    assert workbook(report, fingerprint(report, contest_document(report))) == data


@pytest.mark.parametrize("title", ["100 % aman & <sehat>", "=1+1", "%s %(a)s %%", "j" * 40_000, ""])
def test_rows_of_posts_are_those_of_plain_xlsxwriter_to_the_byte(title, monkeypatch):
    def book():
        out = Book("Lomba & <uji>", date(2026, 11, 20))
        sheet = out.sheet("Artikel", code="100 %")
        pattern = RowPattern(
            PatternCell(column=1),
            PatternCell(column=2, is_number=True),
            PatternCell(column=3, formula=f'=IF(B{ROW}<>"5 %",LEN(B{ROW}&"x"),0)', style=out.styles.half),
            PatternCell(column=28, style=out.styles.wrap),
        )
        for row, values in enumerate(
            ((title, 0.1, 1.5, None), (title, 2**40, 0, title), (None, None, 3, None))
        ):
            pattern.write(sheet, row, values)
        sheet.write_string(40, 40, "jauh")
        sheet.set_column(2, 2, 20, out.styles.day)
        return out.data()

    ours = book()
    monkeypatch.setattr("kimsite.report.formats.workbook.book.IS_KNOWN_VERSION", False)
    assert book() == ours


def test_spreadsheet_total_is_report_total_for_every_kim(demo):
    report, data = demo
    assert recap(formualizer.Workbook.from_bytes(data)) == ours(report)


def test_details_add_up_to_the_same_totals(demo):
    files = dict(contest_tables(demo[0]))
    sums = {}
    for row in csv.DictReader(io.StringIO(files["rincian.csv"].decode("utf-8-sig")), delimiter=";"):
        sums[row["kode"]] = sums.get(row["kode"], 0) + Decimal(row["poin"].replace(",", "."))
    assert sums == {code: points for code, (_, _, points) in ours(demo[0]).items()}


def test_flipping_a_decision_changes_the_ranking_as_our_scoring_does(demo, demo_contest):
    """Belimbing Manis loses a post by L04 and with it the first place of Wilker 5; a Sah gives both back."""
    report, data = demo
    flipped = next(
        flag
        for flag in report.flags
        if (one := report.decision(flag)) and one.verdict == "Tidak" and flag.code == "L04"
    )
    book = formualizer.Workbook.from_bytes(data)
    row = next(row for row in range(5, 100) if book.get_value("Tanda", row, 1) == flipped.id)
    book.set_value("Tanda", row, 5, "Sah")
    book.evaluate_all()

    def sah(contest, given):
        return contest, replace(
            given,
            decisions=tuple(
                replace(one, verdict="Sah") if one.flag == flipped.id else one for one in given.decisions
            ),
        )

    changed, _ = demo_contest(sah)
    assert recap(book) == ours(changed)
    assert ours(changed)[flipped.kim] != ours(report)[flipped.kim]
    assert ours(changed)[flipped.kim][1] < ours(report)[flipped.kim][1], "the decision changed a rank"
    winner = {
        line.placed.kim
        for result in changed.rounds
        if result.round.id == "wilker"
        for group in result.groups
        for line in group.lines[:1]
    }
    assert flipped.kim in winner


def test_weighed_rounds_are_recomputed(demo):
    report, data = demo
    book = formualizer.Workbook.from_bytes(data)
    computed = {}
    for row in range(1, 120):
        code = book.get_value("Babak", row, 2)
        if isinstance(code, str) and code.startswith("35."):
            computed[code, len(computed)] = (
                book.evaluate_cell("Babak", row, 1),
                Decimal(str(book.evaluate_cell("Babak", row, 9))),
            )
    expected = [
        (line.placed.kim, line.placed.place, line.total)
        for result in report.rounds
        if result.round.components
        for group in result.groups
        for line in group.lines
    ]
    assert [(code, place, total) for (code, _), (place, total) in computed.items()] == expected


def test_caps_rules_and_reasons_in_formulas(district):
    """Daily cap, cap per kind, words, rejected and refused posts: all at once, against our own scoring."""
    kim, other = village("35.22.14.0001"), village("35.22.14.0002")
    days = [CONTEST.first.replace(day=day) for day in (1, 1, 1, 2, 9, 9, 9, 9, 20)]
    kinds = ("berita", "umkm", "berita", "berita", "posyandu", "berita", "berita", "umkm", "berita")
    posts = [
        post(kim, number, day, kind, words=40 + 15 * number, captioned=number % 2, sourced=number % 3 == 0)
        for number, (day, kind) in enumerate(zip(days, kinds, strict=True))
    ]
    rules = replace(
        ActivityRules(),
        per_day=2,
        per_kind=3,
        min_words=70,
        words=1,
        completeness=(("profil", 10), ("kontak", 4)),
    )
    contest = replace(CONTEST, rules=rules)
    kims = [summary(kim, posts), summary(other, [post(other, 1, days[0])])]
    report, _ = made(district, kims, contest)
    book = formualizer.Workbook.from_bytes(workbook(report, fingerprint(report, b"")))
    assert recap(book) == ours(report)
    row = next(row for row in range(5, 30) if book.get_value("Artikel", row, 20) == posts[0].path)
    book.set_value("Artikel", row, 10, "Tidak")
    book.evaluate_all()
    decided, _ = made(district, kims, contest, decisions=[decision(posts[0].path)])
    assert recap(book) == ours(decided)
    assert ours(decided) != ours(report)
    rows = {name: number for number in range(5, 25) if (name := book.get_value("Ketentuan", number, 1))}
    book.set_value("Ketentuan", rows["Paling banyak tulisan dinilai dalam sehari"], 2, 9999)
    book.evaluate_all()
    uncapped, _ = made(
        district, kims, replace(contest, rules=replace(rules, per_day=0)), decisions=[decision(posts[0].path)]
    )
    assert recap(book) == ours(uncapped)


def test_only_functions_that_every_program_has(demo):
    with zipfile.ZipFile(io.BytesIO(demo[1])) as archive:
        text = "".join(
            archive.read(name).decode()
            for name in archive.namelist()
            if name.startswith("xl/worksheets/sheet")
        )
    formulas = [part.split("</f>")[0] for part in text.split("<f>")[1:]]
    assert formulas
    used = {word.group() for formula in formulas for word in re.finditer(r"[A-Z]+(?=\()", formula)}
    assert used <= SHARED
    assert "_xlfn" not in text


def test_user_text_is_never_a_formula(district):
    kim = village("35.22.14.0001")
    report, _ = made(
        district, [summary(kim, [post(kim, 1, CONTEST.first, title='=HYPERLINK("http://x","y")')])]
    )
    data = workbook(report, fingerprint(report, b""))
    book = formualizer.Workbook.from_bytes(data)
    assert book.get_value("Artikel", 5, 5) == '=HYPERLINK("http://x","y")'
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [
            name
            for name in archive.namelist()
            if "HYPERLINK" in archive.read(name).decode("latin-1") and name.startswith("xl/worksheets/sheet")
        ]
        assert not [name for name in archive.namelist() if name.startswith("xl/worksheets/_rels")]


def test_yellow_cells_are_open_the_rest_is_locked(demo):
    with zipfile.ZipFile(io.BytesIO(demo[1])) as archive:
        sheets = [
            archive.read(name).decode()
            for name in archive.namelist()
            if name.startswith("xl/worksheets/sheet")
        ]
        styles = archive.read("xl/styles.xml").decode()
    assert all("<sheetProtection" in sheet and "password" not in sheet for sheet in sheets)
    assert 'locked="0"' in styles


def test_decisions_come_back_from_the_workbook(demo):
    report, data = demo
    diagnostics = Findings()
    again = read_decisions("laporan.xlsx", data, Intake(diagnostics))
    assert not diagnostics.sorted()
    assert {(one.flag, one.verdict, one.initials, one.reason, one.answer) for one in again} == {
        (name, one.verdict, one.initials, one.reason, one.answer) for name, one in report.decisions.items()
    }


def test_two_runs_give_the_same_bytes(demo):
    report, data = demo
    assert workbook(report, fingerprint(report, contest_document(report))) == data


def differences(data, folder):
    """(sheet, row, column, ours, LibreOffice's) of every cell that it computes otherwise.

    Every cached value is taken out first, so that it has to compute.
    """
    bare = folder / "laporan.xlsx"
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(bare, "w") as stripped:
        for name in archive.namelist():
            stripped.writestr(name, re.sub(rb"</f><v>[^<]*</v>", b"</f>", archive.read(name)))
    made_of_it = converted(bare, "xlsx:Calc MS Excel 2007 XML", folder / "hasil").read_bytes()
    pairs = zip(read_workbook(data).sheets, read_workbook(made_of_it).sheets, strict=True)
    return [
        (mine.name, number, column_, cell, theirs)
        for mine, other in pairs
        for number, row in enumerate(mine.rows)
        for column_, cell in enumerate(row)
        if not same_cell(cell, theirs := (other.rows[number][column_:] or [""])[0])
    ]


def same_cell(one, other):
    try:
        return abs(float(one or 0) - float(other or 0)) < 1e-9
    except ValueError:
        return one == other


@pytest.mark.slow
def test_libreoffice_computes_every_cell_alike(demo, tmp_path):
    assert differences(demo[1], tmp_path) == []


@pytest.mark.slow
@pytest.mark.parametrize("full", [0, 500])
def test_other_engines_compute_questions_and_answers_alike(district, tmp_path, full):
    """A component by points for answers, some below nothing, one without any; jurors trimmed."""
    once = QuestionRules(right=100)
    rules = QuizRules(full=full, mandatory=once, passing=PassMode.NONE, passed=once, buzzer=once)
    quiz = replace(TALK, id="cerdas_cermat", name="Cerdas cermat", source=MarkSource.QUIZ, weight=Decimal(30))
    parts = (replace(BLOG, weight=Decimal(30)), replace(TALK, weight=Decimal(40)), quiz)
    jurors = tuple(Juror(id=f"juri-{number}", name=f"Juri {number}", group="PKK") for number in range(5))
    contest = replace(
        CONTEST,
        jurors=jurors,
        trimmed=True,
        rounds=(replace(WILKER, components=parts, quiz=rules),),
        ties=("cerdas_cermat", "tanya_jawab", "undian"),
    )
    kims = [village(f"35.22.14.000{number}") for number in range(1, 6)]
    scores = [
        QuizScore(round="wilker", kim=kim.code, points=points, place=HERE)
        for kim, points in zip(kims, (350, 350, 125, -50), strict=False)
    ]
    marks = [
        mark(kim.code, juror.id, str(60 + 7 * (index + number) % 35))
        for index, kim in enumerate(kims)
        for number, juror in enumerate(jurors)
        if (index, number) != (4, 1)
    ]
    blogs = [weekly(kim, count) for kim, count in zip(kims, (4, 4, 3, 2, 5), strict=True)]
    report, _ = made(district, blogs, contest, marks=marks, scores=scores)
    assert report.rounds[0].played
    data = workbook(report, fingerprint(report, contest_document(report)))
    assert formualizer.recalculate_xlsx_bytes(data)["cache_cells_changed"] == 0
    if full:
        assert differences(data, tmp_path) == []
