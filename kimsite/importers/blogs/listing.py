"""The list of everything that an import met, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from kimsite.diagnostics.wording import words_for
from kimsite.importers.blogs.move import MovedItem
from kimsite.model.language import Language
from kimsite.tools.spreadsheet import as_text

_HEAD = ("nomor", "judul", "tanggal", "di blog lama", "hasil", "berkas", "alamat lama", "catatan")


def listing(items: Iterable[MovedItem], language: Language) -> bytes:
    """One row an item, as CSV that a spreadsheet opens by itself."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEAD)
    for number, item in enumerate(items, 1):
        row = (
            item.title, item.day.isoformat() if item.day else "", item.state.value, item.outcome, item.path,
            item.address, "; ".join(f"{note.code} {words_for(note, language).what}" for note in item.notes),
        )  # fmt: skip
        writer.writerow([number, *map(as_text, row)])
    return out.getvalue().encode("utf-8-sig")
