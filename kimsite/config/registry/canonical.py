"""KIM of a list -> the CSV that sites.yaml includes: one row a KIM, our own titles, in order of code."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from kimsite.config.registry.fields import CODE, FIELDS, KECAMATAN, KEPT_PREFIX, NAME, ORDINAL, VILLAGE
from kimsite.config.registry.reading import KimEntry
from kimsite.record import Record

_FIRST = (CODE, KECAMATAN, VILLAGE, NAME)
COLUMN_ORDER = (*_FIRST, *(name for name in FIELDS if name not in {*_FIRST, ORDINAL}))


class Changes(Record, kw_only=True):
    """What an import does to a list that is there already."""

    new: tuple[str, ...]
    """Codes of villages."""
    changed: tuple[tuple[str, str, str, str], ...]
    """(code, field, before, after)"""
    kept: tuple[str, ...]
    """Codes that the file no longer names: they stay in the list."""


KimRow = Mapping[str, str]
"""Column -> value of one KIM."""


def kim_row(entry: KimEntry) -> KimRow:
    """The values of a KIM with its code and names by the table."""
    return {
        CODE: entry.village.code,
        KECAMATAN: entry.kecamatan,
        VILLAGE: entry.village.name,
        NAME: entry.get(NAME) or f"KIM {entry.village.name}",
        **{name: value for name, value in entry.values if name not in _FIRST},
    }


def merge_lists(before: Iterable[KimRow], after: Iterable[KimRow]) -> tuple[tuple[KimRow, ...], Changes]:
    """Both lists by code: what the newer one says counts, what it does not say stays."""
    known = {row[CODE]: row for row in before}
    newer = {row[CODE]: row for row in after}
    merged = {code: {**known.get(code, {}), **row} for code, row in newer.items()}
    changed = tuple(
        (code, name, known[code].get(name, ""), value)
        for code, row in newer.items()
        if code in known
        for name, value in row.items()
        if known[code].get(name, "") != value
    )
    kept = tuple(code for code in known if code not in newer)
    rows = {**{code: known[code] for code in kept}, **merged}
    return tuple(rows[code] for code in sorted(rows)), Changes(
        new=tuple(code for code in newer if code not in known), changed=changed, kept=kept
    )


def canonical_csv(rows: Iterable[KimRow]) -> bytes:
    """UTF-8 with BOM, semicolons, CRLF: Excel opens it with a double click. Empty columns are left out."""
    known = tuple(rows)
    used = {name for row in known for name, value in row.items() if value}
    names = [name for name in COLUMN_ORDER if name in used or name in _FIRST]
    names += sorted(name for name in used if name.startswith(KEPT_PREFIX))
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_safe(row.get(name, "")) for name in names] for row in known)
    return text.getvalue().encode("utf-8-sig")


def _safe(cell: str) -> str:
    """A cell that a spreadsheet would run gets an apostrophe, which is taken off again when it is read."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@", "\t"} else cell
