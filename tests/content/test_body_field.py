"""The text of a post in a field of its header, and the label above a text."""

import pytest
from content.test_parse import codes, read

BARE = "Judul: Panen raya\nTanggal: 3 Maret 2026\n\n"
CLOSED = "+++\njudul: Panen raya\ntanggal: 3 Maret 2026\n+++\n\n"


@pytest.mark.parametrize("label", ["Isi:", "**Isi berita:**", "# Isi", "ISI ="])
def test_a_label_alone_above_the_text_is_left_out_with_a_word(label):
    draft, found = read(f"{BARE}{label}\n\nPadi dipanen.\n")
    assert (draft.body, draft.body_line) == ("Padi dipanen.", 6)
    assert [(one.code, one.place.line) for one in found.sorted()] == [("Y18", 1), ("Y40", 4)]


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
    assert "Y40" not in codes(CLOSED + body)


def test_a_label_that_is_removed_by_hand_leaves_the_same_post():
    labelled, _ = read(f"{BARE}Isi:\n\nPadi dipanen.\n")
    removed, found = read(f"{BARE}\nPadi dipanen.\n")
    assert removed.body == labelled.body
    assert [key.text for key, _ in removed.fields] == [key.text for key, _ in labelled.fields]
    assert [one.code for one in found.sorted()] == ["Y18"]


@pytest.mark.parametrize("end", ["```\n", ""])
def test_a_code_block_around_a_post_is_told_as_one(end):
    draft, found = read(f"```markdown\n---\njudul: Panen raya\ntanggal: 3 Maret 2026\n---\nPadi.\n{end}")
    assert draft.body.strip() == "Padi."
    assert [(one.code, one.place.line) for one in found.sorted()] == [("Y39", 1)]
