"""Minutes -> PDF, set by Typst."""

from __future__ import annotations

from kimsite.report.contest.annex import MinutesTable
from kimsite.report.contest.fingerprint import Fingerprint
from kimsite.report.contest.minutes import Minutes, Seat, minutes
from kimsite.report.contest.report import ContestReport
from kimsite.tools.typesetting import typeset

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


def minutes_pdf(report: ContestReport, seal: Fingerprint, paper: str = "a4") -> bytes:
    """The PDF's bytes; the same report gives the same bytes. `paper`: a4 or f4 (215 × 330 mm).

    Raises RuntimeError without the extra.
    """
    return typeset(
        "kimsite.report", TEMPLATE, _data(minutes(report, seal)), report.contest.last, kertas=paper
    )


def _data(minutes: Minutes) -> dict[str, object]:
    """Only texts and lists: the template adds no words of its own but headings."""
    return {
        "state": minutes.state,
        "state_words": minutes.state_words,
        "letterhead": minutes.letterhead,
        "logo": list(minutes.logo),
        "title": minutes.title,
        "number": minutes.number,
        "opening": minutes.opening,
        "basis": minutes.basis,
        "method": minutes.method,
        "tables": [_table(table) for table in minutes.tables],
        "notes": minutes.notes,
        "annex": [
            {
                "title": part.title,
                "sentences": part.sentences,
                "tables": [_table(table) for table in part.tables],
            }
            for part in minutes.annex
        ],
        "closing": minutes.closing,
        "place_day": minutes.place_day,
        "jurors": [_seat(seat) for seat in minutes.jurors],
        "witnesses": [_seat(seat) for seat in minutes.witnesses],
        "foot": minutes.foot,
        "headings": dict(minutes.headings),
        "example": minutes.example,
    }


def _seat(seat: Seat) -> dict[str, object]:
    return {"head": seat.head, "name": seat.name, "below": seat.below}


def _table(table: MinutesTable) -> dict[str, object]:
    return {"title": table.title, "heads": table.heads, "right": table.right, "rows": table.rows}
