"""Minutes -> PDF, set by Typst. The only place that imports it; it comes with the extra kimsite[pdf]."""

from __future__ import annotations

import importlib.util
import json
from datetime import date
from importlib import resources

from kimsite.report.contest.annex import MinutesTable
from kimsite.report.contest.fingerprint import Fingerprint
from kimsite.report.contest.minutes import Minutes, Seat, minutes
from kimsite.report.contest.report import ContestReport

_typst = importlib.import_module("typst") if importlib.util.find_spec("typst") else None
TEMPLATE = "berita_acara.typ"
MISSING = (
    (
        'Untuk PDF, pasang tambahannya dulu:  pip install "kimsite[pdf]"  – atau cetak berita-acara.html '
        "dari peramban."
    ),
    (
        'For the PDF, install its extra first:  pip install "kimsite[pdf]"  – or print berita-acara.html '
        "from a browser."
    ),
)
"""What to do without the extra, in Indonesian and in English."""


def available() -> bool:
    """Whether the extra is installed."""
    return _typst is not None


def minutes_pdf(report: ContestReport, seal: Fingerprint, paper: str = "a4") -> bytes:
    """The PDF's bytes; the same report gives the same bytes. `paper`: a4 or f4 (215 × 330 mm).

    Raises RuntimeError without the extra.
    """
    return typeset(TEMPLATE, _data(minutes(report, seal)), paper, report.contest.last)


def typeset(template: str, data: dict[str, object], paper: str, day: date) -> bytes:
    """A document set by a template of the package. `day`: the date that the file carries.

    Raises RuntimeError without the extra.
    """
    if _typst is None:
        raise RuntimeError(MISSING[1])
    source = resources.files("kimsite.report").joinpath("templates", template).read_bytes()
    inputs = {"data": json.dumps(data), "kertas": paper, "hari": f"{day:%Y%m%d}"}
    made = _typst.compile(source, sys_inputs=inputs)
    if not isinstance(made, bytes):
        raise TypeError(type(made).__name__)
    return made


def _data(one: Minutes) -> dict[str, object]:
    """Only texts and lists: the template adds no words of its own but headings."""
    return {
        "state": one.state,
        "letterhead": one.letterhead,
        "logo": list(one.logo),
        "title": one.title,
        "number": one.number,
        "opening": one.opening,
        "basis": one.basis,
        "method": one.method,
        "tables": [_table(table) for table in one.tables],
        "notes": one.notes,
        "annex": [
            {
                "title": part.title,
                "sentences": part.sentences,
                "tables": [_table(table) for table in part.tables],
            }
            for part in one.annex
        ],
        "closing": one.closing,
        "place_day": one.place_day,
        "jurors": [_seat(seat) for seat in one.jurors],
        "witnesses": [_seat(seat) for seat in one.witnesses],
        "foot": one.foot,
        "headings": dict(one.headings),
        "example": one.example,
    }


def _seat(seat: Seat) -> dict[str, object]:
    return {"head": seat.head, "name": seat.name, "below": seat.below}


def _table(table: MinutesTable) -> dict[str, object]:
    return {"title": table.title, "heads": table.heads, "right": table.right, "rows": table.rows}
