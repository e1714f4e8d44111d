"""Headers in uncommon forms: what is read as a field, and what stays in the text."""

import pytest
from content.test_parse import AS_OF, read

from kimsite.content.validate import validate


def named(text: str, kind: str = "berita") -> dict[str, str]:
    return {key.text.casefold(): value.text for key, value in read(text, kind)[0].fields}


HEADER = "Judul >> Panen raya\nTanggal >> 3 Maret 2026\n"


def test_a_person_who_is_drawn_is_the_seller_beside_a_price_and_else_the_author():
    news, found = read(f"{HEADER}👤 Bu Sri\n\nTeks.\n")
    assert validate(news, "/a/b/", AS_OF, found).author == "Bu Sri"
    goods = "Judul >> Keripik\nHarga: 15000\nTanggal >> 3 Maret 2026\n👤 Bu Sri\n\nEnak.\n"
    assert named(goods, "umkm")["penjual"] == "Bu Sri"


def test_a_drawn_calendar_without_a_date_is_no_date():
    assert named(f"{HEADER}Penulis >> Bu Sri\n📅 jadwal menyusul\n\nTeks.\n")["tanggal"] == "3 Maret 2026"
    assert "tanggal" not in named("---\nJudul >> Panen raya\n📅 jadwal menyusul\n---\n\nTeks.\n")


def test_a_long_line_is_text():
    long = f"Tempat // {'balai desa ' * 60}"
    assert "tempat" not in named(f"---\nJudul >> Panen raya\n{long}\n---\n\nTeks.\n")


def test_a_field_twice_on_one_line_is_one_value():
    assert (
        named("---\nJudul >> Panen\nKeterangan foto: A\nPenulis: Bu Sri | Penulis: Pak Budi\n---\n")[
            "penulis"
        ]
        == "Bu Sri | Penulis: Pak Budi"
    )


def test_a_greeting_above_the_title_is_left_out():
    text = "Assalamualaikum wr wb\nPanen raya di Krajan\nTanggal: 3 Maret 2026\nPenulis: Bu Sri\n\nTeks.\n"
    assert named(text)["judul"] == "Panen raya di Krajan"


@pytest.mark.parametrize("fields", ["Lokasi: Krajan\nPenulis: Bu Sri", "Hadir: 32 orang\nTempat: balai"])
def test_a_line_above_fields_without_a_date_is_no_title(fields):
    text = f"Panen raya di Krajan\n\n{fields}\n\nTeks."
    draft, _ = read(text)
    assert (draft.fields, draft.body) == ((), text)


@pytest.mark.parametrize("header", ["", f"{HEADER}\n"])
def test_a_table_with_several_rows_is_text(header):
    table = "| Judul | Tanggal |\n| --- | --- |\n| Rapat RT | 3 Maret 2026 |\n| Posyandu | 4 Maret 2026 |"
    draft, _ = read(f"{header}{table}\n\nItu jadwal kita.")
    assert draft.body == f"{table}\n\nItu jadwal kita."
    assert [key.text.casefold() for key, _ in draft.fields] == (["judul", "tanggal"] if header else [])


def test_a_table_of_fields_is_a_header_whatever_its_first_value():
    rows = "| Judul | Kegiatan |\n|---|---|\n| Tanggal | 3 Maret 2026 |\n| Penulis | Bu Sri |\n\nTeks.\n"
    assert named(rows) == {"judul": "Kegiatan", "tanggal": "3 Maret 2026", "penulis": "Bu Sri"}
