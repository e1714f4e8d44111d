import re
from typing import Any

import pytest

from kimsite.diagnostics import show
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.whatsapp import messages
from kimsite.model.marked import Place
from kimsite.tools.text import columns

PLAIN: Any = {"language": "id", "colour": False, "unicode": True, "width": 100}


def one(code="T01", text="tanggal: 30 Februari 2026", column=10, width=16, **values):
    diagnostics = Findings("a/b")
    diagnostics.add(
        code, Place(path="content/a/b/x.md", line=3, column=column, text=text, width=width), **values
    )
    return diagnostics.sorted()


def test_the_form_of_a_finding():
    text = show.terminal_text(one(isian="tanggal", bulan="Februari 2026", akhir="28"), **PLAIN)
    assert text.splitlines()[:5] == [
        "SALAH T01  Tanggal ini tidak ada di kalender",
        "  ┌─ content/a/b/x.md:3",
        "  │",
        "3 │ tanggal: 30 Februari 2026",
        "  │          ^^^^^^^^^^^^^^^^ Februari 2026 hanya sampai tanggal 28",
    ]
    assert "  = Perbaiki: tulis tanggal yang sebenarnya, misalnya  tanggal: 28 Februari 2026" in text


def test_carets_stand_under_wide_characters():
    text = show.terminal_text(one(text="judul: 日本 x", column=11, width=1), **PLAIN)
    line, carets = text.splitlines()[3:5]
    assert carets.index("^") == line.index("x") + 2


def test_long_lines_are_cut_around_the_mark():
    text = show.terminal_text(one(text="a" * 300 + "SINI" + "b" * 300, column=301, width=4), **PLAIN)
    line, carets = text.splitlines()[3:5]
    assert len(line) < 110
    assert line[carets.index("^") :].startswith("SINI")


def test_tabs_are_drawn_and_ascii_falls_back():
    text = show.terminal_text(
        one("Y01", text="\ttanggal: x", column=1, width=1), **{**PLAIN, "unicode": False}
    )
    assert "3 | >tanggal: x" in text
    assert text.isascii()


def test_sixteen_digits_are_masked_in_every_voice():
    found = one("P01", text="NIK 3522151203990001 dan 3522 1512 0399 0001", column=5, width=16)
    for said in (
        show.terminal_text(found, **PLAIN),
        str(show.json_report(command="x", exit_code=1, counts={}, findings=found, timing={}, language="id")),
        show.github_annotations(found, "id"),
    ):
        assert "0399" not in said
        assert "9990001" not in said


def test_advice_is_counted_and_errors_come_first():
    diagnostics = Findings()
    for number in range(5):
        diagnostics.add("F04", Place(path=f"{number}.jpg"))
    diagnostics.add("K19", Place(path="a"), nilai="x")
    diagnostics.add("Y13", Place(path="z.md", line=1))
    diagnostics.add("Y12", Place(path="z.md"), ukuran="1", batas="1")
    text = show.terminal_text(diagnostics.sorted(), **PLAIN)
    assert text.index("Y12") < text.index("Y13") < text.index("F04")
    assert "F04 juga di 4 tempat lain." in text


def test_a_flood_is_counted():
    diagnostics = Findings("a/b")
    for number in range(70):
        diagnostics.add("Y13", Place(path=f"{number:02}.md"))
    assert "dan 20 catatan lagi" in show.terminal_text(diagnostics.sorted(), **PLAIN)


@pytest.mark.parametrize(
    "text",
    ["judul: 👍🏽 日本 x", "judul: e\u0301a\u0308 x", "judul: ❤\ufe0f x", "\tjudul: x", "judul: عربي x"],
)
def test_carets_stand_under_the_mark_whatever_stands_before(text):
    at = text.index("x")
    line, carets = show.terminal_text(
        one("T02", text=text, column=at + 1, width=1, isian="judul", nilai="x"), **PLAIN
    ).splitlines()[3:5]
    assert columns(carets[: carets.index("^")]) == columns(line[: line.index("x")])


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize(
    "text", ["tanggal: " + "kemarin sore " * 30, "日本" * 60, "tanggal: 30 Februari 2026"]
)
def test_narrow_terminals(width, text):
    found = one(text=text, column=10, width=16, isian="tanggal", bulan="Februari 2026", akhir="28")
    said = show.terminal_text(found, **{**PLAIN, "width": width})
    assert all(columns(row) <= width for row in said.splitlines())
    assert "  tanggal: 28 Februari 2026" in said, "what is offered to paste is never broken"


def test_nothing_in_a_post_commands_the_terminal():
    found = one(
        "Y02",
        text="judul: \x1b[2J\x1b]0;x\x07 \u202eabc",
        column=8,
        width=5,
        nilai="\x1b[31m",
        baris="judul: \x1b[31m",
    )
    said = show.terminal_text(found, **PLAIN)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202e]", said)


def test_github_properties_and_messages_are_escaped():
    diagnostics = Findings()
    diagnostics.add(
        "T02",
        Place(path="content/a,b/c:d%.md", line=3, column=1, text="x"),
        nilai="50%\nya::x",
        isian="tanggal",
    )
    row = show.github_annotations(diagnostics.sorted(), "id")
    assert row.startswith("::error file=content/a%2Cb/c%3Ad%25.md,line=3,col=1,title=T02::")
    assert "50%25%0Aya" in row
    assert "\n" not in row


def test_whatsapp_texts_are_short_and_plain():
    diagnostics = Findings("a/b")
    for number in range(7):
        place = Place(
            path=f"content/a/b/berita/{number}.md",
            line=3,
            column=10,
            text="tanggal: 30 Februari 2026",
            width=16,
        )
        diagnostics.add("T01", place, isian="tanggal", bulan="Februari 2026", akhir="28")
    diagnostics.add("Y16", Place(path="content/a/b/x.md", line=1), nilai="x", terbaca="y", baris="z")
    ((folder, text),) = messages(diagnostics.sorted(), {"a/b": "KIM Maju", "c/d": "KIM Lain"}, "id")
    assert folder == "a/b"
    assert "*KIM Maju*" in text
    assert "```tanggal: 28 Februari 2026```" in text
    assert "2 hal lagi" in text
    assert "Y16" not in text
    assert "SALAH" not in text
    assert len(text) < 1500


def test_a_very_long_value_is_quoted_in_part():
    findings = one("I13", text="jenis_dokumen: " + "[" * 3000, column=16, width=3000, nilai="[" * 3000)
    told = show.terminal_text(findings, **PLAIN)
    assert "…" in told
    assert told.count("[") < 400


def test_one_post_does_not_push_the_others_away():
    """A list with hundreds of numbers leaves room for the other posts of its village."""
    diagnostics = Findings("a/b")
    for line in range(1, 61):
        diagnostics.add("P01", Place(path="content/a/b/berita/daftar.md", line=line), sebab="nik.pattern")
    diagnostics.add("P01", Place(path="content/a/b/berita/zakat.md", line=1), sebab="nik.pattern")
    told = show.terminal_text(diagnostics.sorted(), **PLAIN)
    assert told.count("daftar.md:") == 5
    assert "zakat.md:1" in told
    assert "P01 juga di 55 tempat lain dalam content/a/b/berita/daftar.md." in told
    assert "catatan lagi" not in told
