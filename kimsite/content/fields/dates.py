"""Marked text -> a date or an hour, with a finding where it was not understood, or not as meant."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from msgspec.structs import replace

from kimsite.content.fields.scalars import marked_text, word_of
from kimsite.content.header.emit import emit_field
from kimsite.content.kinds.field import Field, FieldType
from kimsite.diagnostics.findings import Findings
from kimsite.model.findings import ERROR, WARNING
from kimsite.model.marked import Marked, MarkedText
from kimsite.record import Record
from kimsite.tools.dates import DAY_NAMES, DateReading, long_date
from kimsite.tools.hours import Hours, ends_openly, read_hours
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.read_dates import guess, is_no_date, month_first, read_day
from kimsite.tools.unreadable import Unreadable
from kimsite.tools.zones import hours_in_zone, in_zone

DATE_TYPES = frozenset({FieldType.DAY, FieldType.MOMENT, FieldType.HOURS})
"""Types of fields that are read here."""
_BLANK = "…"
"""What a hint holds where only the writer knows."""
_END, _FROM, _LAST = "selesai", "terbit", "sampai"
_UNTIL = lazy_pattern(r"^(?:sampai(?: dengan)?|hingga|s[./]?d\.?)\s+(?=\S)", re.IGNORECASE)
"""Words before a last day that its field says already: `berlaku: sampai 12 November 2026`."""
_WORDED = frozenset({"mulai", "jadwal_berikutnya"})
"""Fields whose pages show the words in the place of an hour: a line without them would lose these."""
_NEAR = timedelta(days=62)


class DateContext(Record, kw_only=True):
    """What is known of a post before its dates are read."""

    zone: str
    """The district's."""
    today: date
    """The day of the build."""
    named: date | None = None
    """The day in the file's name."""
    starts: date | None = None
    """The day an end belongs to."""
    offset: int | None = None
    """The zone that was written beside the start: it counts for an end without one."""


def read_when(
    field: Field, marked: Marked, diagnostics: Findings, around: DateContext
) -> DateReading | Hours | None:
    """The date or hour that a field holds on the district's clock; None where none was understood.

    A required date that is not understood is an error; any other is a warning, and the field stays empty. An
    end that is an hour alone comes as `Hours`.
    """
    text = marked_text(field, marked, diagnostics)
    if text is None:
        return None
    word = word_of(text)
    if field.name in {_LAST, _END}:
        word = _UNTIL.sub("", word)
    if is_no_date(word):
        if not field.required and _is_promise(word):
            diagnostics.add("T12", text.place, isian=field.name, nilai=word)
        return None
    if field.type == FieldType.HOURS:
        return _hour(field, text, word, diagnostics, around)
    reading = read_day(word)
    if isinstance(reading, Unreadable) and field.name == _END:
        if ends_openly(word):
            return None
        hours = read_hours(word)
        if isinstance(hours, Hours):
            hours = replace(hours, offset=around.offset if hours.offset is None else hours.offset)
            return hours_in_zone(hours, around.starts or around.today, around.zone)
    if isinstance(reading, Unreadable) and reading.code == "T07":
        reading = _with_known_year(field, text, word, reading, diagnostics, around)
    if isinstance(reading, Unreadable):
        severity = ERROR if field.required or field.name == _FROM else WARNING
        diagnostics.unread(
            reading, text.place, severity, isian=field.name, baris=_line(field, _offer(word, reading, around))
        )
        return None
    reading = in_zone(
        replace(reading, offset=around.offset) if reading.offset is None else reading, around.zone
    )
    _report_reading(field, text, reading, diagnostics)
    return reading


def _hour(
    field: Field, text: MarkedText, word: str, diagnostics: Findings, around: DateContext
) -> Hours | None:
    """An hour, also where its date precedes it."""
    if ends_openly(word):
        return None
    hours = read_hours(word)
    if isinstance(hours, Unreadable):
        reading = read_day(word)
        if isinstance(reading, Unreadable) or reading.clock is None:
            diagnostics.unread(hours, text.place, isian=field.name, baris=_line(field, _BLANK))
            return None
        hours = _hours_of(
            reading.day, reading.clock, reading.end if reading.end_timed else None, reading.offset
        )
    return hours_in_zone(hours, around.named or around.today, around.zone)


def _hours_of(day: date, clock: time, end: datetime | None, offset: int | None) -> Hours:
    midnight = datetime.combine(day, time(0))
    last = int((end - midnight).total_seconds()) // 60 if end is not None else None
    return Hours(clock.hour * 60 + clock.minute, last, offset)


def _is_promise(word: str) -> bool:
    """True for words such as `menyusul`, which are no date yet, but not for a mark for nothing."""
    return word[:1].isalpha() and word.casefold() not in {
        "null",
        "nil",
        "none",
        "nan",
        "n/a",
        "na",
        "undefined",
        "kosong",
        "x",
        "xx",
        "xxx",
    }


def _line(field: Field, value: str) -> str:
    return f"{field.name}: {value}" if value == _BLANK else emit_field(field.name, value)


def _with_known_year(
    field: Field, text: MarkedText, word: str, unread: Unreadable, diagnostics: Findings, around: DateContext
) -> DateReading | Unreadable:
    """A date without a year, completed by the day in the file's name or by the start it ends."""
    base = around.starts if field.name == _END else around.named
    if base is None:
        return unread
    for year in (base.year, base.year + 1):
        reading = read_day(_complete(unread, year))
        if not isinstance(reading, DateReading):
            continue
        if field.name == _END and timedelta(0) <= reading.day - base <= _NEAR:
            return reading
        if field.name != _END and reading.day == base:
            diagnostics.add(
                "T08",
                text.place,
                isian=field.name,
                nilai=word,
                terbaca=long_date(base),
                baris=_line(field, _spelt(reading)),
            )
            return reading
    return unread


def _complete(unread: Unreadable, year: int) -> str:
    """The date as written, with a year."""
    parts = dict(unread.values)
    return f"{parts['hari']} {parts['bulan']} {year} {parts['sisa']}".strip()


def _offer(word: str, unread: Unreadable, around: DateContext) -> str:
    """What to paste instead: made of what was written, or a blank where only the writer knows."""
    parts = dict(unread.values)
    if unread.code == "T01":
        return f"{parts['akhir']} {parts['bulan']}"
    if unread.code == "T07":
        year = (around.named or around.starts or around.today).year
        for offer in (_complete(unread, year), f"{parts['hari']} {parts['bulan']} {year}"):
            reading = read_day(offer)
            if isinstance(reading, DateReading) and not reading.unread:
                return offer
        return _BLANK
    return guess(word) or _BLANK


def _report_reading(field: Field, text: MarkedText, reading: DateReading, diagnostics: Findings) -> None:
    """What is to be reported about a date that was read."""
    if reading.unread:
        is_shown = field.name in _WORDED and any(map(str.isalpha, reading.unread))
        line = "" if is_shown else _line(field, _spelt(reading))
        diagnostics.add("T05", text.place, isian=field.name, nilai=reading.unread, baris=line)
    if reading.wrong_weekday:
        day = DAY_NAMES[reading.day.weekday()]
        diagnostics.add(
            "T04",
            text.place,
            isian=field.name,
            terbaca=long_date(reading.day),
            hari=day,
            baris=_line(field, f"{day}, {_spelt(reading)}"),
        )
    if reading.slip:
        diagnostics.add(
            "T09",
            text.place,
            isian=field.name,
            nilai=reading.slip,
            terbaca=long_date(reading.day),
            baris=_line(field, _spelt(reading)),
        )
    other = month_first(text.text)
    if other is not None and other != reading.day and not reading.wrong_weekday:
        diagnostics.add(
            "T14",
            text.place,
            isian=field.name,
            nilai=text.text.strip(),
            terbaca=long_date(reading.day),
            lain=long_date(other),
            baris=_line(field, _spelt(reading)),
            ganti=_line(field, _spelt(_moved_to(reading, other))),
        )


def _moved_to(reading: DateReading, day: date) -> DateReading:
    """The same hours of another day."""
    end = reading.end + (day - reading.day) if reading.end is not None else None
    return replace(reading, day=day, end=end)


def _spelt(reading: DateReading) -> str:
    """The reading as a writer would put it: date, hours, end."""
    words = long_date(reading.day)
    if reading.clock is not None:
        words += f" {reading.clock:%H.%M}"
    if reading.end is None:
        return words
    if reading.end_timed and reading.end.date() == reading.day:
        return f"{words}-{reading.end:%H.%M}"
    return f"{words} - {long_date(reading.end.date())}" + (
        f" {reading.end:%H.%M}" if reading.end_timed else ""
    )
