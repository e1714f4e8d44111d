"""A CSV as spreadsheets save it -> a sheet of texts."""

from __future__ import annotations

import csv
import io
import re

from kimsite.config.registry.table import TITLES_WITHIN, TextSheet
from kimsite.tools.text_encoding import decode_text

_QUOTED = re.compile(r'"[^"]*"')
"""What stands in quotes separates no cells: "Jl. Raya 1, RT 2, RW 3"."""
_SEPARATORS = ",;\t|"


def csv_sheet(data: bytes) -> TextSheet | None:
    """UTF-8 with or without a byte order mark, UTF-16 or Windows-1252; None for what is no text.

    Separated by what most of the first lines hold most of.
    """
    decoded = decode_text(data)
    if decoded is None:
        return None
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    heads = [line for line in text.splitlines()[:TITLES_WITHIN] if line.strip()]
    if heads and heads[0].lower().startswith("sep=") and len(heads[0]) == 5:
        separator = heads[0][4]
        text = text.replace(heads[0], "", 1)
    else:
        bare = _QUOTED.sub("", "\n".join(heads))
        separator = max(_SEPARATORS, key=bare.count)
    reader = csv.reader(io.StringIO(text), delimiter=separator)
    rows, numbers = [], []
    try:
        for row in reader:
            rows.append(tuple(_unquoted(cell) for cell in row))
            numbers.append(reader.line_num)
    except csv.Error:
        return None
    return TextSheet("", tuple(rows), numbers=tuple(numbers))


def _unquoted(text: str) -> str:
    """Without the apostrophe that keeps a text from running as a formula."""
    return text[1:] if text[:1] == "'" and text[1:2] in {"=", "+", "-", "@", "0"} else text
