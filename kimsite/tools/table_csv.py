"""A table as a CSV that spreadsheets of Indonesia open as it is."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from kimsite.tools.spreadsheet import as_text


def table_csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with a mark, parted by semicolons; texts that look like formulas stay texts."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([as_text(cell) for cell in row] for row in (header, *rows))
    return out.getvalue().encode("utf-8-sig")
