"""A field is changed in its own lines; nothing else of the file is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from profiles import examples

from kimsite.content.authoring.edit import edit_post
from kimsite.content.parse import parse
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import SourceFile
from kimsite.model.kinds import Kind

POST = """---
# ditulis Bu Sri
Judul : Panen raya
tanggal: 12 Maret 2026   # hari panen
foto:
  - berkas: panen.jpg
    keterangan: Padi siap dipanen
catatan_redaksi: jangan lupa

penulis: Bu Sri
---

Padi dipanen bersama.

Hasilnya dibagi.
"""


def source(text: str, kind: Kind = Kind.BERITA) -> SourceFile:
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return SourceFile(path="content/a/b/berita/panen.md", kind=kind, text=plain, digest="x")


def edited(text: str, fields=None, body=None, kind: Kind = Kind.BERITA) -> str:
    return edit_post(source(text, kind), text, fields or {}, body)


def test_one_field_changes_its_own_line_alone():
    assert edited(POST, {"judul": "Panen: hasil baik"}) == POST.replace(
        "Judul : Panen raya", 'judul: "Panen: hasil baik"'
    )


def test_a_field_of_several_lines_is_replaced_whole():
    after = edited(
        POST, {"foto": [{"berkas": "a.jpg", "keterangan": "Sawah"}, {"berkas": "b.jpg", "keterangan": ""}]}
    )
    assert after == POST.replace(
        "  - berkas: panen.jpg\n    keterangan: Padi siap dipanen\n",
        "  - berkas: a.jpg\n    keterangan: Sawah\n  - berkas: b.jpg\n",
    )


def test_counts_by_name_are_lines_below_their_field():
    post = "---\njudul: Posyandu\nsasaran: {S: 60, K: 60}\n---\nRamai.\n"
    after = edited(post, {"sasaran": {"S": "61", "K": "", "D": "52"}}, kind=Kind.POSYANDU)
    assert after == post.replace("sasaran: {S: 60, K: 60}\n", "sasaran:\n  S: 61\n  D: 52\n")
    assert edited(after, {"sasaran": {"S": ""}}, kind=Kind.POSYANDU) == after.replace(
        "sasaran:\n  S: 61\n  D: 52\n", ""
    )


def test_a_new_field_goes_below_the_others_and_an_empty_one_goes():
    after = edited(POST, {"lokasi": "Balai dusun", "penulis": ""})
    assert after == POST.replace("penulis: Bu Sri\n", "lokasi: Balai dusun\n")


def test_the_body_is_replaced_and_the_header_stays():
    after = edited(POST, body="Padi dipanen pagi.\n")
    assert after == POST.replace("Padi dipanen bersama.\n\nHasilnya dibagi.", "Padi dipanen pagi.")


def test_what_is_already_said_changes_nothing():
    assert (
        edited(
            POST,
            {"judul": "Panen raya", "tanggal": "12 Maret 2026"},
            "Padi dipanen bersama.\n\nHasilnya dibagi.",
        )
        == POST
    )


def test_line_ends_and_the_mark_at_the_start_stay():
    windows = "\ufeff" + POST.replace("\n", "\r\n")
    assert edited(windows, {"penulis": "Bu Tin"}) == windows.replace("penulis: Bu Sri", "penulis: Bu Tin")


def test_a_post_without_a_header_gets_one():
    assert edited("Padi dipanen.\n", {"judul": "Panen"}) == "---\njudul: Panen\n---\nPadi dipanen.\n"


@pytest.mark.parametrize(
    "text",
    [
        '{"title": "Panen", "tanggal": "2026-03-12", "lain": "x"}\n\nPadi.\n',
        '+++\ntitle = "Panen"\ntanggal = 2026-03-12\nlain = "x"\n+++\nPadi.\n',
        "Judul: Panen\nTanggal: 2026-03-12\nlain: x\n\nPadi.\n",
        "---\njudul: Panen\ntanggal: 2026-03-12\nlain: x\n\nPadi.\n",
    ],
    ids=["json", "toml", "no fences", "no end"],
)
def test_headers_of_other_shapes_keep_every_value(text):
    after = edited(text, {"penulis": "Bu Sri"})
    draft = parse(source(after), Findings())
    assert {key.text.lower(): value.text for key, value in draft.fields} in (
        {"judul": "Panen", "tanggal": "2026-03-12", "lain": "x", "penulis": "Bu Sri"},
        {"title": "Panen", "tanggal": "2026-03-12", "lain": "x", "penulis": "Bu Sri"},
    )
    assert draft.body.strip() == "Padi."


def test_counts_on_lines_of_their_own_are_one_field():
    text = "---\njudul: Posyandu\nS: 60\nK: 60\nD: 52\nN: 40\ntempat: Balai\n---\nRamai.\n"
    after = edited(text, {"sasaran": "S=61, K=60, D=53, N=41"}, kind=Kind.POSYANDU)
    assert "S: 60" not in after
    assert "tempat: Balai" in after
    assert "61" in after


@examples(300)
@given(st.text(max_size=60), st.text(max_size=200))
def test_any_text_is_kept_as_it_was_typed(title, body):
    after = edited(POST, {"judul": title, "lokasi": title}, body)
    assert "# ditulis Bu Sri" in after
    assert "catatan_redaksi: jangan lupa" in after
