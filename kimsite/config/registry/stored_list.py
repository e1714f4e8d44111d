"""The list of KIM that a project has already, as rows of texts."""

from __future__ import annotations

from pathlib import Path

from kimsite.config.registry.canonical import KimRow
from kimsite.config.registry.fields import CODE
from kimsite.config.registry.read_csv import csv_sheet
from kimsite.tools import files


def stored_rows(root: Path, path: str) -> tuple[KimRow, ...]:
    """Every row with a code, column by column; nothing where there is no such file."""
    if files.size(root, path) < 0:
        return ()
    sheet = csv_sheet(files.read_bytes(root, path))
    if sheet is None or not sheet.rows:
        return ()
    titles = [title.strip() for title in sheet.rows[0]]
    rows = (
        {name: cell.strip() for name, cell in zip(titles, row, strict=False) if name and cell.strip()}
        for row in sheet.rows[1:]
    )
    return tuple(row for row in rows if row.get(CODE))
