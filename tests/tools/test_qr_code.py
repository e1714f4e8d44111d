"""The QR code in a terminal and on a page shows the same squares as the library's own."""

import re
from urllib.parse import unquote

import pytest
import segno

from kimsite.tools.qr_code import qr_address, qr_lines
from kimsite.web.lan import sign_in_address

ADDRESS = sign_in_address("192.168.1.5", 4646, "481526")
PAIRS = {" ": (1, 1), "▀": (0, 1), "▄": (1, 0), "█": (0, 0)}
"""Character -> whether its upper and its lower half are dark."""


def test_the_code_is_in_the_fragment():
    assert ADDRESS == "http://192.168.1.5:4646/masuk#481526"


@pytest.mark.parametrize("colour", [True, False])
def test_half_blocks_are_the_modules_with_a_margin(colour):
    lines = [re.sub(r"\x1b\[[\d;]*m", "", line) for line in qr_lines(ADDRESS, colour=colour)]
    rows = [row for line in lines for row in zip(*(PAIRS[char] for char in line), strict=True)]
    expected = [tuple(row) for row in segno.make_qr(ADDRESS, error="m").matrix_iter(border=2)]
    assert rows[: len(expected)] == expected
    assert not any(map(any, rows[len(expected) :]))
    assert all(line.startswith("\x1b") == colour for line in qr_lines(ADDRESS, colour=colour))


def test_the_page_shows_it_on_a_white_ground_whatever_the_colours_are():
    kind, _, data = qr_address(ADDRESS).partition(",")
    svg = unquote(data)
    assert kind.startswith("data:image/svg+xml")
    assert re.search("<svg.* fill=['\"]#fff", svg)
    assert "style" not in svg
