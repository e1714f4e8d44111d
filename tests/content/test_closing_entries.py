"""Fields below the text of a post."""

import pytest
from content.test_parse import read

HEADER = "---\njudul: Panen raya\npenulis: Bu Tini\n---\n"


def named(text: str) -> dict[str, str]:
    return {key.text: value.text for key, value in read(text)[0].fields}


def test_fields_below_the_text_are_read_where_no_line_above_is_a_date():
    text = "---\njudul: Panen raya\n---\nPadi dipanen.\n\nPenulis: Bu Sri\nTanggal: 3 Maret 2026\n"
    draft, found = read(text)
    assert named(text) == {"judul": "Panen raya", "Penulis": "Bu Sri", "Tanggal": "3 Maret 2026"}
    assert draft.body == "Padi dipanen."
    assert not found.sorted()


def test_a_field_that_the_header_has_already_is_reported():
    text = f"{HEADER}Padi dipanen.\n\nPenulis: Bu Sri\nTanggal: 3 Maret 2026\n"
    assert named(text) == {"judul": "Panen raya", "penulis": "Bu Tini", "Tanggal": "3 Maret 2026"}
    assert [(one.code, one.place.line) for one in read(text)[1].sorted()] == [("Y07", 7)]


def test_lines_without_a_date_or_beside_the_text_stay_there():
    for body in (
        "Padi dipanen.\n\nPenulis: Bu Sri",
        "Padi dipanen.\nTanggal: 3 Maret 2026",
        "Padi dipanen.\n\nTanggal: segera",
        "Padi dipanen.\n\nAcara: panen\nTanggal: 3 Maret 2026",
    ):
        assert read(HEADER + body)[0].body == body


def test_a_date_below_the_text_stays_there_where_the_header_has_one():
    body = "Kepada warga.\n\nTanggal: 3 Maret 2026"
    assert read(f"---\njudul: A\ntgl: 1 Maret 2026\n---\n{body}")[0].body == body


@pytest.mark.parametrize(
    ("kind", "header"),
    [
        ("agenda", "judul: Rapat\nmulai: 9 Desember 2026 09.00\ntempat: Balai"),
        ("agenda", "judul: Rapat\nhari: 9 Desember 2026\njam: 09.00\ntempat: Balai"),
        ("tanggapan", "judul: Lampu\ndijawab_pada: 9 Desember 2026"),
        ("halaman", "judul: Profil"),
    ],
)
def test_a_post_that_needs_no_other_date_keeps_its_text(kind, header):
    body = "Mari datang.\n\nTanggal: 9 Desember 2026\nLokasi: Balai desa"
    assert read(f"---\n{header}\n---\n{body}", kind)[0].body == body
