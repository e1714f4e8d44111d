"""Safe repairs: the post says the same, a second run changes nothing, and every byte that needs no repair
stays.
"""

import pytest
import yaml
from conftest import AS_OF
from header_cases import cases, source, understood
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from profiles import amount, examples

from kimsite.content.authoring.fix import repair_header
from kimsite.content.parse import parse
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import SourceFile
from kimsite.model.findings import Edit, Fix
from kimsite.model.marked import Place


def post(text: str, kind: str = "berita") -> SourceFile:
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return SourceFile(path=f"content/a/b/{kind}/2026-03-12-x.md", kind=kind, text=plain, digest="0")


def mended(text: str, kind: str = "berita") -> str:
    return repair_header(post(text, kind), text, AS_OF)


def safe_fixes(text: str, kind: str = "berita") -> list[str]:
    diagnostics = Findings()
    validate(parse(post(text, kind), diagnostics), "/a/b/", AS_OF, diagnostics)
    return [one.code for one in diagnostics.sorted() if one.fix and one.fix.safe]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\njudul: Juara #1 lomba\n---\nIsi.\n", '---\njudul: "Juara #1 lomba"\n---\nIsi.\n'),
        ("—\njudul:Panen raya\n—\nIsi.\n", "---\njudul: Panen raya\n---\nIsi.\n"),
        ("\ufeff—\r\njudul: A: b\r\n—\r\nIsi.\r\n", '\ufeff---\r\njudul: "A: b"\r\n---\r\nIsi.\r\n'),
        ("judul: Panen\npenulis: A\n\nIsi.", "---\njudul: Panen\npenulis: A\n---\n\nIsi."),
        ("---\njudul: Panen\n\nIsi.\n", "---\njudul: Panen\n\n---\nIsi.\n"),
        ("---\njudul: Panen\ntangal: 12 Maret 2026\n---\n",
         "---\njudul: Panen\ntanggal: 12 Maret 2026\n---\n"),
        ("---\njudul: Panen\nfoto:\n- a.jpg\n - b.jpg\n---\n",
         "---\njudul: Panen\nfoto:\n  - a.jpg\n  - b.jpg\n---\n"),
        ("---\njudul: Posyandu\nMelati\n# catatan\npenulis: A\n---\n",
         "---\njudul: Posyandu Melati\n# catatan\npenulis: A\n---\n"),
        ("---\njudul: A\nfoto:\n  - berkas: a.jpg\n    keterangan: Juara #1\n---\n",
         '---\njudul: A\nfoto:\n  - berkas: a.jpg\n    keterangan: "Juara #1"\n---\n'),
    ],
)  # fmt: skip
def test_repairs(before, after):
    assert mended(before) == after
    assert mended(after) == after


@pytest.mark.parametrize(
    "text",
    [
        "---\njudul: A\njudul: B\n---\nIsi.\n",
        "---\njudul: A\ntanggal: 30 Februari 2026\n---\nIsi.\n",
        "---\njudul: A\nstok: ada   # pilihan\n---\nIsi.\n",
        "---\njudul: A\nlayout: post\n---\nIsi.\n",
        "---\njudul: A\npublished: false\n---\nIsi.\n",
        "---\njudul: A\nringkas: x\n---\nIsi.\n",
        "Tulisan tanpa kepala.\n",
        '{"judul": "A"}\nIsi.\n',
        '+++\ntitle = "A"\n+++\nIsi.\n',
    ],
)
def test_what_needs_a_decision_stays(text):
    assert mended(text) == text


def _words(rows: list[str]) -> list[str]:
    """The rows in any order: a corrected key stands where it was written."""
    return sorted(" ".join(row.split()) for row in rows)


CASES = tuple(cases())[:: amount(1, 4)]


def test_every_case_says_the_same_afterwards():
    for case in CASES:
        typed, wanted, kind = case.values
        before = source(typed, kind)
        once = repair_header(before, before.text, AS_OF)
        again = replace(before, text=once)
        assert repair_header(again, once, AS_OF) == once, case.id
        said = [row for row in understood(once, kind).split("\n") if not row.startswith("kode = ")]
        meant = [
            row.replace("&amp;", "&").replace("&#8211;", "–")
            for row in wanted.split("\n")
            if not row.startswith("kode = ")
        ]
        assert _words(said) == _words(meant), case.id


def test_every_safe_finding_is_gone_afterwards():
    left = []
    for case in CASES:
        typed, _, kind = case.values
        before = source(typed, kind)
        after = repair_header(before, before.text, AS_OF)
        if safe_fixes(after, kind):
            left.append(case.id)
    assert left == []


def test_what_is_repaired_is_strict_yaml():
    text = mended("---\n*Judul:* A: b\ntag: [satu, #dua]\nharga = 15.000\n---\nIsi.\n")
    assert yaml.safe_load(text.split("---")[1]) == {
        "judul": "A: b",
        "tag": ["satu", "#dua"],
        "harga": "15.000",
    }


def test_a_photo_that_differs_in_capitals_alone_is_renamed():
    text = "---\njudul: A\nfoto: panen.jpg\n---\nIsi.\n"
    diagnostics = Findings()
    place = Place(path="x", line=3, column=7, text="foto: panen.jpg", width=9)
    diagnostics.add("F01", place, nilai="panen.jpg", saran="Panen.JPG")
    diagnostics.add("F01", place, nilai="panen.jpg", saran="padi.jpg")
    assert repair_header(post(text), text, AS_OF, diagnostics.sorted()) == text.replace(
        "panen.jpg", "Panen.JPG"
    )


def test_headings_that_skip_a_level_are_put_in_order_with_their_line_ends_and_closing_marks():
    text = "---\r\njudul: A\r\n---\r\n## Lomba\r\n\r\n  #### Hadiah ####\r\n\r\n#### Juri\r\n"
    diagnostics = Findings()
    place = Place(path="x", line=6, column=1, text="#### Hadiah", width=11)
    fix = Fix((Edit(6, 6, ("### Hadiah",)), Edit(8, 8, ("### Juri",))))
    diagnostics.add("Y36", place, fix, baris="### Hadiah")
    wanted = text.replace("#### Hadiah", "### Hadiah").replace("#### Juri", "### Juri")
    assert repair_header(post(text), text, AS_OF, diagnostics.sorted()) == wanted


LINES = st.lists(
    st.sampled_from(["judul: A: b", "judul:A", "\tpenulis: x", "- tag: a", "tag:", "* a", " - b", "- c",
                     "foto: [a, #b]", "—", "---", "", "kata", "harga: 15.000", '"petik', "judul: “x",
                     "  dusun: y", "# z", "tangal: 12 Maret 2026", "ringkasan: >", "  lipat # 1",
                     "isi: &amp; x", "\u00a0sumber: q"]),
    max_size=10,
)  # fmt: skip


@given(LINES, st.sampled_from(["\n", "\r\n"]), st.booleans(), st.booleans())
@examples(60)
def test_any_header_twice_is_once(lines, end, bom, fenced):
    text = ("\ufeff" if bom else "") + end.join(
        [*(["---"] if fenced else []), *lines, *(["---"] if fenced else []), "Isi.", "Akhir."]
    )
    once = mended(text)
    assert mended(once) == once
    assert parse(post(once), Findings()).body == parse(post(text), Findings()).body
    assert once.startswith("\ufeff") == text.startswith("\ufeff")
    assert end == "\n" or "\n" not in once.replace("\r\n", "")
