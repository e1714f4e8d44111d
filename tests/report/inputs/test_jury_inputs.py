"""Filled sheets, decisions, champions, draws: read as values from CSV and XLSX; every mistake named with its
cell.
"""

import io
import zipfile
from decimal import Decimal

import pytest
import xlsxwriter
from contests import CONTEST, JURORS, TALK, WILKER, made, village, weekly
from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.wording import words_for
from kimsite.model.contest import Aspect
from kimsite.report.formats.workbook.jury_sheets import sheets
from kimsite.report.inputs.decisions import read_decisions, read_delegates, read_draws
from kimsite.report.inputs.intake import Intake
from kimsite.report.inputs.jury_sheets import read_mark, read_sheets
from kimsite.report.inputs.tables import read_filled_table

A, C = village("35.22.14.0001"), village("35.22.13.0003", "Balen")
HEAD = "babak;juri;kode;kim;kelompok;Tanya jawab;catatan\r\n"


def read(*rows, name="nilai/a.csv", head=HEAD):
    diagnostics = Findings()
    return read_sheets(
        CONTEST, [(name, (head + "\r\n".join(rows)).encode("utf-8-sig"))], Intake(diagnostics)
    ), diagnostics.sorted()


def book(rows, *, formula="", name="Nilai"):
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made_:
        sheet = made_.add_worksheet(name)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        if formula:
            sheet.write_formula(len(rows) - 1, len(rows[-1]) - 1, formula, None, rows[-1][-1])
    return out.getvalue()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("80", "80"),
        ("80,5", "80.5"),
        ("80.5", "80.5"),
        (" 80,50 ", "80.50"),
        ("baik", None),
        ("NaN", None),
        ("1e999", None),
        ("1e2", None),
        ("8_0", None),
        ("7 8", None),
        ("80, 85", None),
    ],
)
def test_numbers_as_jurors_write_them(text, value):
    assert (str(read_mark(text)) if value else read_mark(text)) == value


def test_csv_with_decimal_commas():
    filled, found = read(
        "wilker;satu;35.22.14.0001;KIM A;Wilker 1;80,5;bagus", "wilker;satu;35.22.13.0003;KIM C;Wilker 1;;"
    )
    assert not found
    assert [(mark.kim, str(mark.value), mark.cell) for mark in filled.marks] == [
        ("35.22.14.0001", "80.5", "F2")
    ]
    assert [(blank.kim, blank.cell) for blank in filled.blanks] == [("35.22.13.0003", "F3")]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("101", "di luar rentang 0 sampai 100"),
        ("-1", "di luar rentang"),
        ("80,555", "bukan kelipatan 0,5"),
        ("80,3", "bukan kelipatan 0,5"),
        ("delapan", "bukan angka"),
    ],
)
def test_marks_out_of_range_are_named_with_their_cell(text, why):
    filled, found = read(f"wilker;satu;35.22.14.0001;KIM A;Wilker 1;{text};")
    assert not filled.marks
    assert [one.code for one in found] == ["J02"]
    assert found[0].place.line == 2
    values = dict(found[0].values)
    assert why in words_for(found[0], "id").why
    assert values["sel"] == "F2"


def test_doubled_marks_name_both():
    row = "wilker;satu;35.22.14.0001;KIM A;Wilker 1;80;"
    filled, found = read(row, row.replace("80", "90"))
    assert [str(mark.value) for mark in filled.marks] == ["80"], "the first stands until the jury decides"
    assert [one.code for one in found] == ["J04"]
    assert "F2" in dict(found[0].values)["lain"]


@pytest.mark.parametrize(
    ("row", "what"),
    [("final;satu", 'Babak "final"'), ("wilker;satoe", 'Juri "satoe"'), ("kecamatan;", 'Juri ""')],
)
def test_sheets_of_another_round_or_juror(row, what):
    _, found = read(f"{row};35.22.14.0001;KIM A;Wilker 1;80;")
    assert [one.code for one in found] == ["J05"]
    assert what in dict(found[0].values)["nilai"]


def test_a_lost_column_is_one_finding_a_sheet_not_a_silent_zero():
    row = "wilker;satu;35.22.14.0001;KIM A;80"
    filled, found = read(row, row.replace("0001", "0002"), head="babak;juri;kode;kim;Nilai\r\n")
    assert not filled.marks
    assert [one.code for one in found] == ["J05"]
    assert "Tanya jawab" in words_for(found[0], "id").why


def test_xlsx_with_binary_dust_and_its_cell():
    rows = [
        [""],
        ["Lembar"],
        ["babak", "juri", "kode", "kim", "kelompok", "tanya_jawab"],
        ["wilker", "satu", "35.22.14.0001", "A", "W", 80.49999999999999],
    ]
    diagnostics = Findings()
    filled = read_sheets(CONTEST, [("nilai/a.xlsx", book(rows))], Intake(diagnostics))
    assert not diagnostics.sorted()
    assert [(str(mark.value), mark.cell) for mark in filled.marks] == [("80.5", "Nilai!F4")]


def test_formulas_are_values_only_and_said():
    rows = [["babak", "juri", "kode", "Tanya jawab"], ["wilker", "satu", "35.22.14.0001", 81.5]]
    diagnostics = Findings()
    filled = read_sheets(
        CONTEST, [("nilai/a.xlsx", book(rows, formula='=WEBSERVICE("http://x")'))], Intake(diagnostics)
    )
    assert [str(mark.value) for mark in filled.marks] == ["81.5"]
    assert [(one.code, dict(one.values)["nilai"]) for one in diagnostics.sorted()] == [("J12", "rumus")]


def test_macros_are_said_and_never_run():
    data = io.BytesIO(
        book([["babak", "juri", "kode", "Tanya jawab"], ["wilker", "satu", "35.22.14.0001", 80]])
    )
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    diagnostics = Findings()
    assert len(read_sheets(CONTEST, [("nilai/a.xlsm", data.getvalue())], Intake(diagnostics)).marks) == 1
    assert [dict(one.values)["nilai"] for one in diagnostics.sorted()] == ["makro"]


def test_a_sheet_that_git_joined_is_refused_at_its_line():
    data = b"babak;juri;kode;Tanya jawab\n<<<<<<< HEAD\nwilker;satu;35.22.14.0001;80\n=======\n>>>>>>> lain\n"
    diagnostics = Findings()
    assert not read_sheets(CONTEST, [("nilai/a.csv", data)], Intake(diagnostics)).marks
    assert [(one.code, one.place.line) for one in diagnostics.sorted()] == [("K28", 2)]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04rusak", b"kode;x"])
def test_broken_books_are_findings(data):
    diagnostics = Findings()
    assert not read_sheets(CONTEST, [("nilai/a.xlsx", data)], Intake(diagnostics)).marks
    assert [one.code for one in diagnostics.sorted()] == ["J11"]


def test_a_bomb_is_not_unpacked():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (70 << 20))
    diagnostics = Findings()
    assert not read_filled_table("a.xlsx", data.getvalue(), "kode", Intake(diagnostics))
    assert "terlalu besar" in words_for(diagnostics.sorted()[0], "id").why


def test_our_own_empty_sheets_come_back_as_blanks(district):
    report, _ = made(district, [weekly(A, 3), weekly(C, 2)])
    written = dict(sheets(report, report.rounds[1]))
    stems = [f"wilker-wilker-1-{juror.id}" for juror in JURORS]
    assert set(written) == {f"{stem}.{form}" for stem in stems for form in ("xlsx", "csv")}
    for name, data in written.items():
        diagnostics = Findings()
        filled = read_sheets(CONTEST, [(name, data)], Intake(diagnostics))
        assert not diagnostics.sorted()
        assert [blank.kim for blank in filled.blanks] == [C.code, A.code], (
            "by code: no sheet hints at a ranking"
        )


def test_a_missing_mark_names_file_and_cell(district):
    filled, _ = read(
        "wilker;satu;35.22.14.0001;KIM A;Wilker 1;80;", "wilker;satu;35.22.13.0003;KIM C;Wilker 1;;"
    )
    _, found = made(
        district,
        [weekly(A, 3), weekly(C, 2)],
        replace(CONTEST, jurors=JURORS[:1]),
        marks=filled.marks,
        blanks=filled.blanks,
    )
    assert [(one.code, one.place.path, one.place.line) for one in found] == [("J03", "nilai/a.csv", 3)]
    assert "F3" in dict(found[0].values)["komponen"]


def test_decisions_need_initials_and_a_reason():
    diagnostics = Findings()
    rows = (
        b"tanda;keputusan;paraf;alasan\nL01-aaaaaa;tidak;AB;kembar\nL02-bbbbbb;Tidak;AB;\n"
        b"L03-cccccc;mungkin;AB;x\nL04-dddddd;;;\n"
    )
    decisions = read_decisions("k.csv", rows, Intake(diagnostics))
    assert [(one.flag, one.verdict) for one in decisions] == [("L01-aaaaaa", "Tidak")]
    assert [(one.code, one.place.line) for one in diagnostics.sorted()] == [("J08", 3), ("J08", 4)]


def test_an_answer_is_shown_before_anyone_decides(demo_contest):
    report, _ = demo_contest()
    answered = next(flag for flag in report.flags if flag.code == "L08" and report.answer(flag))
    assert report.decision(answered) is None
    assert report.answer(answered).startswith("Fotonya memang diambil")


def test_two_verdicts_on_one_flag():
    diagnostics = Findings()
    read_decisions(
        "k.csv", b"tanda,keputusan,paraf,alasan\nL01-a,Sah,AB,x\nL01-a,Tidak,CD,y\n", Intake(diagnostics)
    )
    assert [one.code for one in diagnostics.sorted()] == ["J04"]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Kapass;35.22.14.2012;1;Ketua", "tidak ada di kabupaten"),
        ("Kapas;35.22.14.9999;1;Ketua", "bukan KIM"),
        ("Balen;35.22.14.2012;1;Ketua", "KIM itu dari Kecamatan Kapas"),
        ("Kapas;35.22.14.2012;;", "surat dan penandatangan"),
    ],
)  # fmt: skip
def test_champions_that_cannot_be(district, row, why):
    diagnostics = Findings()
    assert not read_delegates(
        "u.csv", f"kecamatan;kode;surat;penandatangan\n{row}\n".encode(), district, Intake(diagnostics)
    )
    assert [one.code for one in diagnostics.sorted()] == ["J06"]
    assert why in words_for(diagnostics.sorted()[0], "id").why


def test_one_kecamatan_names_one(district):
    diagnostics = Findings()
    rows = b"kecamatan;kode;surat;penandatangan\nBojonegoro;35.22.15.1009;1;K\nBojonegoro;35.22.15.2003;2;K\n"
    assert len(read_delegates("u.csv", rows, district, Intake(diagnostics))) == 1
    assert "sudah mengutus" in words_for(diagnostics.sorted()[0], "id").why


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("wilker;Wilker 1;a, b;;2026-10-01;X, Y", "benih"),
        ("wilker;Wilker 1;a;3;2026-10-01;X, Y", "dua KIM"),
        ("wilker;Wilker 1;a, b;3;2026-10-01;X", "dua saksi"),
        ("wilker;Wilker 1;a, b;3;kemarin;X, Y", "tanggal"),
        ("semifinal;Wilker 1;a, b;3;2026-10-01;X, Y", "tidak ada babak"),
    ],
)  # fmt: skip
def test_draws_that_do_not_stand(row, why):
    diagnostics = Findings()
    assert not read_draws(
        "d.csv", f"babak;kelompok;kim;benih;tanggal;saksi\n{row}\n".encode(), CONTEST, Intake(diagnostics)
    )
    assert [one.code for one in diagnostics.sorted()] == ["J10"]
    assert why in words_for(diagnostics.sorted()[0], "id").why


def rubric_contest():
    aspects = tuple(
        Aspect(id=name.casefold(), name=name, high=Decimal(high), hint="")
        for name, high in (("Isi", 60), ("Bahasa", 40))
    )
    talk = replace(TALK, rubric=aspects)
    return replace(CONTEST, rounds=(replace(WILKER, components=(talk,)),))


def read_rows(contest, titles, *rows):
    text = "\n".join([f"babak;juri;kode;kim;{titles}", *rows])
    diagnostics = Findings()
    return read_sheets(contest, [("a.csv", text.encode())], Intake(diagnostics)), diagnostics.sorted()


def test_a_mark_is_the_sum_of_the_rubric():
    titles = "Tanya jawab: Isi;Tanya jawab: Bahasa"
    filled, found = read_rows(
        rubric_contest(), titles, "wilker;satu;a;KIM A;51,5;30", "wilker;satu;b;KIM B;50;"
    )
    assert not found
    assert [(one.kim, str(one.value), [str(part) for part in one.parts]) for one in filled.marks] == [
        ("a", "81.5", ["51.5", "30"])
    ]
    assert [(one.kim, one.cell) for one in filled.blanks] == [("b", "F3")], "a missing sub-mark is no mark"
    _, found = read_rows(rubric_contest(), titles, "wilker;satu;a;KIM A;61;30")
    assert [one.code for one in found] == ["J02"]
    assert "0 sampai 60" in words_for(found[0], "id").why
    filled, found = read_rows(rubric_contest(), "Tanya jawab", "wilker;satu;a;KIM A;80")
    assert [str(one.value) for one in filled.marks] == ["80"], "the whole mark alone is read too"


def test_the_line_for_the_signature_is_no_row():
    filled, found = read_rows(CONTEST, "Tanya jawab", "wilker;satu;a;KIM A;80", ";;;;( Satu )")
    assert not found
    assert len(filled.marks) == 1
