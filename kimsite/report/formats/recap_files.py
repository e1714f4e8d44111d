"""Recaps -> print pages, texts for groups, a table of the comparison, and PDFs where they are asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from kimsite.report.formats.csv_tables import csv_bytes
from kimsite.report.recap.document import RecapDocument
from kimsite.report.recap.forums import ForumActivity
from kimsite.tools.page_templates import page_environment
from kimsite.tools.typesetting import typeset

_TEMPLATE, _TYPST = "rekap.html", "rekap.typ"
KECAMATAN_FOLDER = "kecamatan"
RECAP_SCHEMA = 1
_FORUM_HEADS = ("forum", "kecamatan", "tulisan", "sebelumnya", "setahun_lalu", "terakhir")


def recap_files(documents: Sequence[RecapDocument], paper: str) -> Iterator[tuple[str, bytes]]:
    """Path below the report's folder, and bytes. `paper`: a4 or f4 for PDFs too, empty for none.

    Raises RuntimeError for a PDF without the extra kimsite[pdf].
    """
    env = page_environment("kimsite.report")
    template = env.get_template(_TEMPLATE)
    recap, *parts = documents
    children = [(part.area.partition(",")[0], f"{KECAMATAN_FOLDER}/{part.name}.html") for part in parts]
    for document in documents:
        place = "" if document is recap else f"{KECAMATAN_FOLDER}/"
        words = {
            "d": document,
            "laporan": document.compared.now,
            "atas": "../" if place else "",
            "anak": children if document is recap else [],
        }
        yield f"{place}{document.name}.html", template.render(words).encode()
        yield f"{place}{document.name}-wa.txt", document.text.encode()
        if paper:
            yield f"{place}{document.name}.pdf", recap_pdf(document, paper)
    heads = ("hal", "sekarang", "sebelumnya", "setahun_lalu")
    rows = [(line.label, line.now, line.before, line.year_before) for line in recap.compared.lines]
    yield "perbandingan.csv", csv_bytes(heads, rows)
    if recap.forums:
        yield "forum.csv", csv_bytes(_FORUM_HEADS, map(_forum_row, recap.forums))
    content = {"versi": RECAP_SCHEMA, "rekap": [_json(document) for document in documents]}
    yield "rekap.json", (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _forum_row(forum: ForumActivity) -> tuple[object, ...]:
    last = forum.last_day.isoformat() if forum.last_day is not None else ""
    year_before = "" if forum.year_before is None else forum.year_before
    return (forum.name, forum.kecamatan, len(forum.posts), forum.before, year_before, last)


def _json(recap: RecapDocument) -> dict[str, object]:
    compared = recap.compared
    return {
        "nama": recap.name,
        "judul": " ".join(recap.title),
        "masa": {
            key: {"mulai": report.period.first.isoformat(), "sampai": report.period.last.isoformat()}
            for key, report in (
                ("sekarang", compared.now),
                ("sebelumnya", compared.before),
                ("setahun_lalu", compared.year_before),
            )
        },
        "perbandingan": [
            {
                "hal": line.label,
                "sekarang": line.now,
                "sebelumnya": line.before,
                "setahun_lalu": line.year_before,
            }
            for line in compared.lines
        ],
        "tabel": [
            {"judul": table.title, "kolom": table.heads, "baris": table.rows} for table in recap.tables[1:]
        ],
        "pesan_wa": recap.text,
    }


def recap_pdf(recap: RecapDocument, paper: str) -> bytes:
    """The PDF's bytes; the same recap gives the same bytes. `paper`: a4 or f4 (215 x 330 mm)."""
    content = {
        "letterhead": recap.letterhead,
        "title": recap.title,
        "opening": recap.opening,
        "tables": [
            {"title": table.title, "heads": table.heads, "right": table.right, "rows": table.rows}
            for table in recap.tables
        ],
        "notes": recap.notes,
        "place_day": recap.place_day,
        "signer": recap.signer,
        "example": recap.example,
    }
    return typeset("kimsite.report", _TYPST, content, recap.day, kertas=paper)
