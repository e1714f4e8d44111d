"""Fields that no line of a header states, and that its other lines do."""

from __future__ import annotations

import re

from kimsite.content.fields.natural_days import NaturalEntry, WrittenEntries
from kimsite.content.header.emit import emit_field
from kimsite.diagnostics.findings import Findings
from kimsite.model.kinds import Kind
from kimsite.model.marked import MarkedText
from kimsite.tools.date_words import month_of
from kimsite.tools.dates import DateReading
from kimsite.tools.hours import Hours, read_hours
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.read_dates import read_date

POSYANDU_NAME = lazy_pattern(
    (
        r"\bposyandu\s+(?P<name>(?!bulan\b|balita\b|desa\b|dusun\b|lansia\b|remaja\b|hari\b|di\b|yang\b|"
        r"dan\b|kita\b|rutin\b|januari\b|februari\b|maret\b|april\b|mei\b|juni\b|juli\b|agustus\b|"
        r"september\b|oktober\b|november\b|nopember\b|desember\b|ilp\b|gabungan\b|keliling\b|serentak\b)"
        r"[^\W\d_]{3,20}(?:\s+(?:[ivx]{1,4}|\d{1,2})\b(?![/.-]?\d))?)"
    ),
    re.IGNORECASE,
)


def take_implied(written: WrittenEntries, kind: Kind, diagnostics: Findings) -> None:
    """Take the posyandu that a title names, and the day that answers `Kapan?`, where no line has them."""
    if kind == Kind.POSYANDU and "posyandu" not in written and "judul" in written:
        _take_named_posyandu(written, diagnostics)
    if kind == Kind.BERITA and "tanggal" not in written and "kapan" in written:
        asked = written["kapan"][1]
        if isinstance(asked, MarkedText) and isinstance(read_date(asked.text), DateReading):
            written["tanggal"] = written["kapan"]


def _take_named_posyandu(written: WrittenEntries, diagnostics: Findings) -> None:
    key, title = written["judul"]
    named = POSYANDU_NAME.search(title.text) if isinstance(title, MarkedText) else None
    if named is None or month_of(named["name"])[0]:  # `Jadwal posyandu Desember` names a month
        return
    name = named["name"].title() if named["name"].isupper() else named["name"]
    diagnostics.add("Y25", title.place, isian="posyandu", baris=emit_field("posyandu", name), hapus="")
    written["posyandu"] = (key, MarkedText(text=name, place=title.place))


def day_with_hour(first: NaturalEntry, second: NaturalEntry) -> NaturalEntry | None:
    """`Tanggal pelaksanaan: 14 November 2026` and `Waktu mulai: 09.00` as one start, in either order."""
    for (key, day), (_, hour) in ((first, second), (second, first)):
        if not isinstance(day, MarkedText) or not isinstance(hour, MarkedText):
            return None
        reading = read_date(day.text)
        if (
            isinstance(reading, DateReading)
            and reading.clock is None
            and isinstance(read_hours(hour.text), Hours)
        ):
            return key, MarkedText(text=f"{day.text.strip()} {hour.text.strip()}", place=day.place)
    return None
