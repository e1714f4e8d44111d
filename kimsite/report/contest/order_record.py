"""A drawn order of appearance as the ledger records it: one text with one digest."""

from __future__ import annotations

from kimsite.model.contest import Draw
from kimsite.report.contest.draw import draw_order
from kimsite.tools.chained_lines import canonical_line
from kimsite.tools.digest import sha256


def order_digest(draw: Draw) -> str:
    """sha256 of the draw as canonical JSON: round, group, seed, day, witnesses and the order that follows."""
    content = {
        "babak": draw.round,
        "benih": draw.seed,
        "kelompok": draw.group,
        "saksi": list(draw.witnesses),
        "tanggal": draw.day.isoformat() if draw.day else "",
        "urutan": list(draw_order(draw.seed, draw.kims)),
    }
    return sha256(canonical_line(content))


def order_path(draw: Draw) -> str:
    """What the ledger names the draw by: 'lomba/urutan.csv#wilker/Wilker 1'."""
    return f"{draw.place.path}#{draw.round}/{draw.group}"
