"""Addresses as QR codes in a page: the path of an SVG, of a few hundred bytes.

segno is loaded when the first code is drawn. The mask is fixed: choosing the best of eight takes four times
as long, and phones read any.
"""

from __future__ import annotations

import importlib
from functools import lru_cache
from itertools import groupby

_QUIET = 4
"""Light modules around the code, by ISO/IEC 18004."""


@lru_cache(maxsize=256)
def qr_path(text: str) -> tuple[int, str]:
    """(width of the code with its margin, path data of its dark modules as strokes of width one)."""
    code = importlib.import_module("segno").make_qr(text, error="m", mask=0, boost_error=False)
    parts = []
    for y, row in enumerate(code.matrix):
        x = 0
        for dark, modules in groupby(row):
            length = sum(1 for _ in modules)
            if dark:
                parts.append(f"M{x + _QUIET} {y + _QUIET}.5h{length}")
            x += length
    return len(code.matrix) + 2 * _QUIET, "".join(parts)
