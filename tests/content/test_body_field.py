"""The text of a post in a field of its header, and the label above a text."""

import pytest
from content.test_parse import codes, read

BARE = "Judul: Panen raya\nTanggal: 3 Maret 2026\n\n"
CLOSED = "+++\njudul: Panen raya\ntanggal: 3 Maret 2026\n+++\n\n"


@pytest.mark.parametrize("label", ["Isi:", "**Isi berita:**", "# Isi", "ISI ="])
def test_a_label_alone_above_the_text_is_left_out_with_a_word(label):
    draft, found = read(f"{BARE}{label}\n\nPadi dipanen.\n")
    assert (draft.body, draft.body_line) == ("Padi dipanen.", 6)
    assert [(one.code, one.place.line) for one in found.sorted()] == [("Y18", 1), ("Y25", 4)]


@pytest.mark.parametrize(
    "body",
    [
        "Isi: pot dengan tanah\n\nSiram tiap pagi.",
        "isi = 10 bungkus per dus, harga grosir\n\nPesan sekarang.",
        "Isi berita kali ini tentang pot.",
        "# Isi paket\n\nBeras dan gula.",
        "Isi",
    ],
)
@pytest.mark.parametrize("header", [BARE, CLOSED])
def test_a_sentence_about_contents_stays_in_the_text(header, body):
    assert read(header + body)[0].body == body


@pytest.mark.parametrize("label", ["# Isi", "**Isi kegiatan:**"])
def test_a_label_below_a_closed_header_stays_in_the_text(label):
    body = f"{label}\n\n- senam\n- makan"
    assert read(CLOSED + body)[0].body == body
    assert "Y25" not in codes(CLOSED + body)
