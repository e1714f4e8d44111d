"""SK of KIM that end soon or have ended."""

from __future__ import annotations

from datetime import date

from kimsite.diagnostics.findings import Findings
from kimsite.model.config import District
from kimsite.model.marked import Place
from kimsite.tools.dates import long_date


def report_decrees(
    district: District, today: date, diagnostics: Findings, only: tuple[str, ...] = ()
) -> None:
    """Report every SK that has ended (K37) or ends within the days of notice (K36).

    `only`: folders of the KIM that are asked for; empty: all.
    """
    rules = district.requirements
    for kim in district.villages:
        decree = kim.decree
        if decree is None or (only and kim.folder not in only):
            continue
        end = rules.end_of(decree.day, decree.valid_until)
        if end is None or (end - today).days > rules.notice_days:
            continue
        left = (end - today).days
        if left < 0:
            diagnostics.add("K37", Place(path="sites.yaml"), nilai=kim.name, tanggal=long_date(end))
        else:
            diagnostics.add(
                "K36", Place(path="sites.yaml"), nilai=kim.name, jumlah=left, tanggal=long_date(end)
            )
