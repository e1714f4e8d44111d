"""Where the number of pages read in a month comes from, in words."""

from __future__ import annotations

from kimsite.model.readership import CountedMonth
from kimsite.report.readership.months import MonthReaders
from kimsite.tools.dates import long_month

_FILES = 2
"""More names of files than this are counted."""


def counted_words(month: CountedMonth) -> str:
    """'November 2026: catatan akses server (access.log), 28 hari'."""
    shown = ", ".join(month.files[:_FILES])
    more = f" dan {len(month.files) - _FILES} berkas lagi" if len(month.files) > _FILES else ""
    period = f"{month.days} hari" if month.days else "sebulan"
    return f"{long_month(month.month)}: {month.source} ({shown}{more}), {period}"


def source_words(month: MonthReaders) -> str:
    """'Sumber November 2026: …, 28 hari; robot menurut … tidak dihitung. Baris yang tidak dihitung: …'."""
    robots = f"; robot menurut {month.robots} tidak dihitung" if month.robots else ""
    left = ", ".join(f"{why} {count}" for why, count in month.left_out)
    return f"Sumber {counted_words(month)}{robots}{f'. Baris yang tidak dihitung: {left}' if left else ''}."
