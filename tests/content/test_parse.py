"""Headers as villagers write them: what is written is what counts, and every repair is said."""

from datetime import date

import pytest

from kimsite.content.parse import parse
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Post, SourceFile
from kimsite.model.marked import MarkedList, MarkedText

AS_OF = date(2026, 11, 24)


def read(text: str, kind: str = "berita", path: str = "content/a/b/berita/x.md"):
    diagnostics = Findings()
    draft = parse(SourceFile(path=path, kind=kind, text=text, digest="0"), diagnostics)
    return draft, diagnostics


def fields(text: str) -> dict:
    draft, _ = read(text)
    return {
        key.text: shown(value) for key, value in draft.fields if isinstance(value, MarkedText | MarkedList)
    }


def shown(value) -> str | list[str]:
    """A value as plain Python: a text, or the texts of a list."""
    return value.text if isinstance(value, MarkedText) else [item.text for item in value.items]


def codes(text: str, **more) -> set[str]:
    return {one.code for one in read(text, **more)[1].sorted()}


@pytest.mark.parametrize(
    ("line", "value", "code"),
    [
        ("judul: Panen raya", "Panen raya", None),
        ("judul: Posyandu Melati: jadwal Maret", "Posyandu Melati: jadwal Maret", "Y02"),
        ("judul: Juara #1 lomba desa", "Juara #1 lomba desa", "Y02"),
        ("judul: &Rapat RT", "&Rapat RT", "Y02"),
        ("judul: *Rapat*", "*Rapat*", "Y02"),
        ("judul: !Penting", "!Penting", "Y02"),
        ('judul: "Lomba Masak', "Lomba Masak", "Y03"),
        ('judul: "Lomba: Masak"', "Lomba: Masak", None),
        ("judul: “Lomba Masak”", "Lomba Masak", "Y02"),
        ("judul:Panen raya", "Panen raya", "Y25"),
        ("judul: [Info] Banjir", "[Info] Banjir", "Y02"),
        ("judul: {x", "{x", "Y02"),
        ("judul: 50% warga", "50% warga", None),
        ("judul: @desa", "@desa", "Y02"),
        ("stok: ada   # ada, pesan dulu atau habis", "ada", "Y17"),
        ("harga: 15.000", "15.000", "Y16"),
        ("rt: 007", "007", "Y16"),
        ("jam: 08.30", "08.30", "Y16"),
        ("setuju: no", "no", "Y16"),
    ],
)  # fmt: skip
def test_a_value_is_what_is_written(line, value, code):
    text = f"---\n{line}\ntanggal: 12 Maret 2026\n---\nIsi.\n"
    assert fields(text)[line.split(":")[0]] == value
    assert fields(text)["tanggal"] == "12 Maret 2026"
    assert (code in codes(text)) if code else not codes(text)


def test_one_broken_line_hides_no_other():
    text = '---\njudul: Rapat: "awal\nfoto:\n  - a.jpg\n  - b.jpg\ntag: [satu, dua]\n---\nIsi.\n'
    assert fields(text) == {"judul": 'Rapat: "awal', "foto": ["a.jpg", "b.jpg"], "tag": ["satu", "dua"]}


@pytest.mark.parametrize("fence", ["---", "-----", "—", "––", "--- ", "  ---"])
def test_fences_from_phones(fence):
    text = f"\ufeff{fence}\njudul: A\ntanggal: 2026-01-02\n{fence}\nIsi.".removeprefix("\ufeff")
    draft, _ = read(text)
    assert draft.body == "Isi."
    assert draft.body_line == 5


def test_a_missing_closing_fence_is_found_and_said():
    draft, found = read("---\njudul: Lomba\ntanggal: 2026-08-17\nIbu-ibu berkumpul sejak pagi.\n\nSelesai.\n")
    assert draft.body.startswith("Ibu-ibu")
    assert [(one.code, one.place.line) for one in found.sorted()] == [("Y05", 4)]


def test_a_rule_in_the_text_closes_no_header():
    draft, _ = read("---\njudul: A\ntanggal: 2026-01-02\n---\nSatu.\n\n---\n\nDua.\n")
    assert draft.body == "Satu.\n\n---\n\nDua."


def test_doubled_keys_and_tabs_are_told():
    assert codes("---\njudul: A\njudul: B\ntanggal: 2026-01-02\n---\nIsi.\n") == {"Y07"}
    tabbed = "---\njudul: A\n\ttanggal: 2026-01-02\n---\nIsi.\n"
    assert codes(tabbed) == {"Y01", "Y22"}
    assert fields(tabbed) == {"judul": "A", "tanggal": "2026-01-02"}


def test_no_header_at_all():
    draft, found = read("# Kerja bakti\n\nIsi.\n", path="content/a/b/berita/2026-03-12-kerja-bakti.md")
    post = validate(draft, "/a/b/", AS_OF, found)
    assert isinstance(post, Post)
    assert (post.title, post.day.isoformat(), post.url) == (
        "Kerja bakti",
        "2026-03-12",
        "/a/b/berita/kerja-bakti/",
    )
    assert {one.code for one in found.sorted()} == {"Y09"}


@pytest.mark.parametrize(
    "body",
    [
        "Tanggal: 1 Maret 2026\nTempat: RT 1\n\nTanggal: 2 Maret 2026\nTempat: RT 2",
        "Hari/tanggal: Senin, 2 Maret 2026\nTempat: balai desa\n\nHasil rapat: jalan diperbaiki.",
        "1. Judul: Panen\n2. Tanggal: 3 Maret 2026\n\nBegitulah kepala tulisan.",
        "# Judul: Cara menulis\n\n## Tanggal: wajib\n\nTulislah tanggal.",
        "| Judul | Tanggal |\n| --- | --- |\n| Rapat RT | 3 Maret 2026 |\n\nItu jadwal kita.",
        "📅 Senin, 2 Maret 2026\n⏰ 09.00\n📍 Balai desa\n\nYuk datang!",
        "<p>Judul: Panen</p>\n<p>Tanggal: 3 Maret 2026</p>\n\nTeks biasa.",
        "Tanggal\n3 Maret 2026\n\nTempat\nBalai desa\n\nDemikian.",
    ],
)
@pytest.mark.parametrize("opening", ["", "---\n"])
def test_a_field_again_after_an_empty_line_is_text(opening, body):
    header = f"{opening}Judul: Panen raya\nTanggal: 3 Maret 2026\nPenulis: Bu Tini\n"
    draft, found = read(f"{header}\n{body}\n")
    assert draft.body == body
    assert {key.text: value.text for key, value in draft.fields} == {
        "Judul": "Panen raya", "Tanggal": "3 Maret 2026", "Penulis": "Bu Tini"
    }  # fmt: skip
    assert {one.code for one in found.sorted()} <= {"Y05", "Y10", "Y18"}


def test_an_empty_field_and_a_second_picture_may_follow_an_empty_line():
    draft, _ = read(
        "Judul:\nTanggal: 3 Maret 2026\nFoto: a.jpg\n\nJudul: Panen raya\n\nFoto: b.jpg\n\nTeks.\n"
    )
    assert [key.text for key, _ in draft.fields] == ["Judul", "Tanggal", "Foto", "Foto"]
    assert draft.body == "Teks."
