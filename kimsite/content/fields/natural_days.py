"""Lines that state a day or an hour in people's own words: `Hari: Senin, 9 November 2026`, `Jam: 08.00`."""

from __future__ import annotations

import re

from kimsite.content.header.keys import DAY_KEYS, HOUR_KEYS, normalise_key, spelt_out
from kimsite.model.marked import Marked, MarkedText
from kimsite.tools.date_words import month_of
from kimsite.tools.dates import DateReading
from kimsite.tools.hours import read_hours
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.read_dates import read_date, read_day
from kimsite.tools.text import plain_marks
from kimsite.tools.unreadable import Unreadable

NaturalEntry = tuple[MarkedText, Marked]
WrittenEntries = dict[str, NaturalEntry]
_DATE_PARTS = frozenset({"bulan", "tahun"})
_STAMP = lazy_pattern(r"\d{4}-\d\d-\d\d[T ]")
"""A moment as programs write it: when a post was made, not when its event begins."""
_WEEKDAY = lazy_pattern(
    (
        r"(?:senin|selasa|rabu|rebo|kamis|jum'?at|sabtu|minggu|ahad)(?:\s+(?:legi|pahing|paing|pon|wage|"
        r"kliwon|manis|pagi|siang|sore|malam))*"
    ),
    re.IGNORECASE,
)


def join_date_parts(entries: list[NaturalEntry], written: WrittenEntries) -> list[NaturalEntry]:
    """`tanggal: 9`, `bulan: November` and `tahun: 2026` as one date; the entries that are left.

    A month beside a whole date that lies in it says nothing new.
    """
    if not entries:
        return entries
    parts = {
        name: value.text
        for key, value in entries
        if (name := spelt_out(normalise_key(key.text))) in _DATE_PARTS and isinstance(value, MarkedText)
    }
    before = written.get("tanggal")
    if "bulan" not in parts or before is None or not isinstance(before[1], MarkedText):
        return entries
    year = written["tahun"][1] if "tahun" in written else None
    more = parts.get("tahun") or (year.text if isinstance(year, MarkedText) else "")
    day = before[1].text
    if re.fullmatch(r"\d{1,2}", day.strip()):
        day = f"{day.strip()} {parts['bulan']} {more}".strip()
    reading = read_date(day)
    if not isinstance(reading, DateReading) or not _lies_in(reading, parts["bulan"], more):
        return entries
    written["tanggal"] = (before[0], MarkedText(text=day, place=before[1].place))
    return [entry for entry in entries if spelt_out(normalise_key(entry[0].text)) not in _DATE_PARTS]


def _lies_in(reading: DateReading, month: str, year: str) -> bool:
    first = read_date(f"1 {month} {year}" if not re.search(r"\d{4}", month) else f"1 {month}")
    return (
        isinstance(first, DateReading)
        and (first.day.year, first.day.month) == (reading.day.year, reading.day.month)
    ) or (not year and not re.search(r"\d", month) and month_of(month.strip())[0] == reading.day.month)


def take_day(key: MarkedText, text: MarkedText, written: WrittenEntries) -> bool:
    """`Hari: Senin, 9 November 2026` is the date where none is written.

    A weekday alone beside a date says nothing new.
    """
    empty = "tanggal" not in written or _blank(written["tanggal"][1])
    if isinstance(read_date(text.text), DateReading):
        if empty:
            written["tanggal"] = (key, text)
        return empty
    if empty or not _WEEKDAY.fullmatch(" ".join(plain_marks(text.text).split()).strip(" .,")):
        return False
    before = written["tanggal"][1]
    if (
        isinstance(before, MarkedText)
        and isinstance(reading := read_date(before.text), DateReading)
        and not reading.wrong_weekday
    ):
        written["tanggal"] = (
            (
                written["tanggal"][0],
                MarkedText(text=f"{text.text.strip(' .,')}, {before.text}", place=before.place),
            )
            if _names_no_weekday(before.text)
            else written["tanggal"]
        )
    return True


def _names_no_weekday(text: str) -> bool:
    return _WEEKDAY.match(text.strip()) is None


def begin_event(
    hours: list[tuple[MarkedText, MarkedText]],
    days: list[tuple[MarkedText, MarkedText]],
    written: WrittenEntries,
) -> list[NaturalEntry]:
    """`Hari: …` and `Jam: 08.00 - selesai` begin an event on its day; what of them is not used.

    The day is that of `mulai` where it has no hour, of `hari`, else of `tanggal` (`give_start_its_day`).
    """
    days = [(key, text) for key, text in days if isinstance(read_day(text.text), DateReading)]
    begins = written["mulai"] if "mulai" in written and not _blank(written["mulai"][1]) else None
    if begins is not None:
        key, value = begins
        if not hours or not isinstance(value, MarkedText) or not _is_bare_day(value.text):
            return [*days, *hours]
        days = [(key, value)]
    whole = next((hour for hour in hours if isinstance(read_date(hour[1].text), DateReading)), None)
    if whole is not None:
        written["mulai"] = whole
    elif days:
        key, day = days[0]
        written["mulai"] = (
            key,
            MarkedText(text=f"{day.text.strip()} {hours[0][1].text.strip()}", place=hours[0][1].place)
            if hours
            else day,
        )
    elif hours:
        written["mulai"] = hours[0]
    if days and ("tanggal" not in written or _blank(written["tanggal"][1])):
        written["tanggal"] = days[0]
    return []


def _is_bare_day(text: str) -> bool:
    reading = read_day(text)
    return isinstance(reading, DateReading) and reading.clock is None


def give_start_its_day(written: WrittenEntries) -> None:
    """`mulai: 08.00` of an event without a day of its own is on its date.

    An event without any `mulai` begins on the date that has an hour, or that is called its day.
    """
    dated = written.get("tanggal")
    if "mulai" not in written and dated is not None and isinstance(dated[1], MarkedText):
        reading = read_date(dated[1].text)
        called = spelt_out(normalise_key(dated[0].text)) in DAY_KEYS
        if isinstance(reading, DateReading) and (
            called or (reading.clock is not None and not _STAMP.match(dated[1].text))
        ):
            written["mulai"] = dated
        return
    value = written["mulai"][1] if "mulai" in written else None
    day = written["tanggal"][1] if "tanggal" in written else None
    if (
        not isinstance(value, MarkedText)
        or not isinstance(day, MarkedText)
        or isinstance(read_date(value.text), DateReading)
    ):
        return
    is_hour = normalise_key(written["mulai"][0].text) in HOUR_KEYS or not isinstance(
        read_hours(value.text), Unreadable
    )
    if value.text.strip() and is_hour and _is_bare_day(day.text):
        written["mulai"] = (
            written["mulai"][0],
            MarkedText(text=f"{day.text.strip()} {value.text.strip()}", place=value.place),
        )


def _blank(value: Marked) -> bool:
    return isinstance(value, MarkedText) and value.text.strip().casefold() in {"", "null", "~", "-"}
