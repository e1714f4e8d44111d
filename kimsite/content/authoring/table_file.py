"""A template of columns -> an empty table to be filled in, and the page that shows it."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from kimsite.model.data_templates import DATA_TEMPLATES
from kimsite.tools.table_csv import table_csv


def data_file(template_id: str, year: int) -> tuple[str, bytes]:
    """(name, bytes) of the CSV with the template's heads and rows; figures are left empty.

    Raises KeyError for an unknown template.
    """
    template = {template.id: template for template in DATA_TEMPLATES}[template_id]
    rows = []
    for row in template.rows:
        given = row.split(";")
        words = iter(given[1:] if len(given) < len(template.heads) else ())
        cells = [given[0]]
        for at, column in enumerate(template.columns[1:], 1):
            whole = given[at] if len(given) == len(template.heads) else ""
            cells.append(whole or (next(words, "") if column.kind == "words" else ""))
        rows.append(cells)
    return f"{template_id}-{year}.csv", table_csv(template.heads, rows)


def new_table_path(root: Path, folder: str, name: str) -> str:
    """A path below `folder` that is free: `pkk-2026.csv`, else `pkk-2026-2.csv` and so on."""
    stem, _, suffix = name.rpartition(".")
    names = (name if number == 1 else f"{stem}-{number}.{suffix}" for number in count(1))
    return next(path for name in names if not (root / (path := f"{folder}/{name}")).exists())


def with_table(text: str, name: str) -> str:
    """The page's text with the table named in its header, as a draft until the figures are there."""
    head, mark, body = text.rpartition("\n---\n")
    return f"{head}\ndata: {name}\ndraf: ya{mark}{body}"
