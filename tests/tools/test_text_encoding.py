"""Texts as Windows programs store them."""

import io

import pytest
from conftest import photo

from kimsite.tools.text_encoding import UTF8, UTF16, WINDOWS, decode_text

TEXT = "---\njudul: “Panen” raya – Rp5.000\n---\nBu Sri’s café… siap.\n"


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (TEXT.encode(), TEXT, UTF8),
        (TEXT.encode("utf-8-sig"), TEXT, UTF8),
        (TEXT.encode("utf-16"), TEXT, UTF16),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT, UTF16),
        (TEXT.encode("utf-16-le"), TEXT, UTF16),
        (TEXT.encode("utf-16-be"), TEXT, UTF16),
        ("ꦥꦤꦺꦤ꧀ tani".encode("utf-16"), "ꦥꦤꦺꦤ꧀ tani", UTF16),
        (TEXT.encode("cp1252"), TEXT, WINDOWS),
        ("Beras “pulen” ".encode() + "–café".encode("cp1252"), "Beras “pulen” –café", WINDOWS),
        (b"Satu \x81 huruf", "Satu \ufffd huruf", WINDOWS),
        (b"", "", UTF8),
    ],
)
def test_a_text_is_read_as_it_was_stored(data, text, encoding):
    assert decode_text(data) == (text, encoding)


@pytest.mark.parametrize(
    "data",
    [
        photo(40, 30),
        photo(40, 30, form="PNG"),
        photo(40, 30, form="GIF"),
        photo(40, 30, form="WEBP"),
        b"PK\x03\x04\x14\x00\x08\x08\x08\x00" + bytes(range(256)),
        b"\xff\xfe\x00",
        bytes(range(256)) * 4,
    ],
)
def test_what_is_no_text_is_not_read(data):
    assert decode_text(data) is None


def test_a_large_file_of_old_letters_is_read_in_no_time():
    assert len(decode_text(b"caf\xe9 \x93ya\x94 " * 60_000).text) == 10 * 60_000


def test_no_photo_is_taken_for_a_text():
    for size in range(1, 60, 7):
        for form in ("JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP"):
            assert decode_text(io.BytesIO(photo(size + 8, size + 4, form=form)).read()) is None, (form, size)
