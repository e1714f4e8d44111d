"""Addresses as QR codes: for a terminal and for a page."""

from __future__ import annotations

import io

import segno

_HALF_BLOCKS = {(True, True): " ", (False, True): "▀", (True, False): "▄", (False, False): "█"}
"""(upper, lower) module is dark -> the character that is light where the module is light."""
_LIGHT_ON_DARK = "\x1b[97;40m"
_PLAIN = "\x1b[0m"


def qr_address(text: str) -> str:
    """An SVG as a `data:` address, dark on its own white ground with the margin of ISO/IEC 18004."""
    return _code(text).svg_data_uri(border=4, dark="#000", light="#fff", scale=6, omitsize=True)


def qr_svg(text: str) -> str:
    """An SVG for print: dark modules alone, on the paper's own ground, with the same margin."""
    return _code(text).svg_inline(border=4, dark="#000", light=None, omitsize=True)


def qr_png(text: str) -> bytes:
    """A PNG for documents that take no SVG, with the same margin; the same text gives the same bytes."""
    data = io.BytesIO()
    _code(text).save(data, kind="png", border=4, scale=8)
    return data.getvalue()


def qr_lines(text: str, *, colour: bool) -> tuple[str, ...]:
    """Lines of half blocks, two rows of modules each, for a terminal.

    `colour`: white on black whatever the terminal's own colours are; otherwise right on a dark ground only.
    """
    rows = [[bool(module) for module in row] for row in _code(text).matrix_iter(border=2)]
    if len(rows) % 2:
        rows.append([False] * len(rows[0]))
    lines = (
        "".join(_HALF_BLOCKS[pair] for pair in zip(upper, lower, strict=True))
        for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    )
    return tuple(f"{_LIGHT_ON_DARK}{line}{_PLAIN}" if colour else line for line in lines)


def _code(text: str) -> segno.QRCode:
    return segno.make_qr(text, error="m")
