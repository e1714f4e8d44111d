"""Blog -> .ics files (RFC 5545): posyandu days and events."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from kimsite.blog.facts import next_hours
from kimsite.blog.lists import next_days, with_next_day
from kimsite.blog.meta import absolute
from kimsite.model.blog import Blog
from kimsite.model.content import Article
from kimsite.model.kinds import Kind
from kimsite.model.plans import DataPlan
from kimsite.model.records import AgendaRecord, PosyanduRecord

DEFAULT_LENGTH = timedelta(hours=2)
FOLD = 75
"""Octets a line may have (RFC 5545, 3.1)."""


def calendars(blog: Blog) -> Iterable[DataPlan]:
    """One calendar for all posyandu days ahead, one for all events, and one file for each of them."""
    days = tuple(_posyandu_event(article, blog) for article in next_days(blog))
    events = tuple(_agenda_event(article, blog) for article in dict(blog.by_kind).get(Kind.AGENDA, ()))
    home = blog.publisher.url.lstrip("/")
    name = blog.publisher.name
    yield DataPlan(path=f"{home}posyandu.ics", data=_calendar(f"Posyandu {blog.publisher.area[0]}", days))
    yield DataPlan(path=f"{home}agenda.ics", data=_calendar(f"Agenda {name}", events))
    for article, _ in with_next_day(blog):
        yield DataPlan(
            path=f"{article.post.url.lstrip('/')}jadwal.ics",
            data=_calendar(article.post.title, (_posyandu_event(article, blog),)),
        )
    for article in dict(blog.by_kind).get(Kind.AGENDA, ()):
        yield DataPlan(
            path=f"{article.post.url.lstrip('/')}acara.ics",
            data=_calendar(article.post.title, (_agenda_event(article, blog),)),
        )


def _posyandu_event(article: Article, blog: Blog) -> tuple[str, ...]:
    record = article.post.record
    assert isinstance(record, PosyanduRecord)  # noqa: S101  # callers choose by kind
    day = record.next_date or article.post.day
    services = f"Layanan: {', '.join(record.services)}. " if record.services else ""
    hours = f"Jam: {record.next_words}. " if record.next_words else ""
    start, end = next_hours(record)
    return _event(
        article,
        blog,
        f"Posyandu {record.posyandu}",
        record.venue,
        f"{hours}{services}Bawa Buku KIA.",
        _period(day, start, end, blog),
        day.isoformat(),
    )


def _agenda_event(article: Article, blog: Blog) -> tuple[str, ...]:
    record = article.post.record
    assert isinstance(record, AgendaRecord)  # noqa: S101  # callers choose by kind
    summary = (
        f"{f'Jam: {record.words}. ' if record.words else ''}{article.post.summary or article.body.excerpt}"
    )
    end = record.end
    if end is not None and not record.end_timed:
        end = datetime.combine(end.date() + timedelta(days=1), time(0))  # all of the last day
    if record.all_day:
        last = (record.end or record.start).date() + timedelta(days=1)
        period: tuple[str, ...] = (
            f"DTSTART;VALUE=DATE:{record.start:%Y%m%d}",
            f"DTEND;VALUE=DATE:{last:%Y%m%d}",
        )
    else:
        period = (
            _at("DTSTART", record.start, blog),
            _at("DTEND", end or record.start + DEFAULT_LENGTH, blog),
        )
    return _event(article, blog, article.post.title, record.venue, summary, period, "acara")


def _period(day: date, start: time | None, end: time | None, blog: Blog) -> tuple[str, ...]:
    if start is None:
        return (f"DTSTART;VALUE=DATE:{day:%Y%m%d}", f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}")
    opening = datetime.combine(day, start)
    if end is None or end == start:
        return _at("DTSTART", opening, blog), _at("DTEND", opening + DEFAULT_LENGTH, blog)
    closing = datetime.combine(day if end > start else day + timedelta(days=1), end)
    return _at("DTSTART", opening, blog), _at("DTEND", closing, blog)


def _at(name: str, moment: datetime, blog: Blog) -> str:
    """In UTC: Indonesia has no summer time, and UTC needs no VTIMEZONE in the file."""
    return f"{name}:{moment.replace(tzinfo=ZoneInfo(blog.district.zone)).astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _event(
    article: Article, blog: Blog, title: str, venue: str, text: str, period: tuple[str, ...], prefix: str
) -> tuple[str, ...]:
    url = absolute(blog, article.post.url)
    stamp = datetime.combine(article.post.day, article.post.clock or time(0))
    return (
        "BEGIN:VEVENT",
        f"UID:{prefix}-{article.post.url.strip('/').replace('/', '.')}@kimsite",
        _at("DTSTAMP", stamp, blog),
        *period,
        f"SUMMARY:{_text(title)}",
        *((f"LOCATION:{_text(', '.join((venue, *blog.publisher.area)))}",) if venue else ()),
        f"DESCRIPTION:{_text(f'{text} {url}')}",
        f"URL:{url}",
        "END:VEVENT",
    )


def _calendar(name: str, events: tuple[tuple[str, ...], ...]) -> bytes:
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//kimsite//ID",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(name)}",
        *(line for event in events for line in event),
        "END:VCALENDAR",
    )
    return b"".join(_folded(line) for line in lines)


def _text(value: str) -> str:
    """The value escaped as RFC 5545, 3.3.11 requires."""
    flat = "".join(char for char in value if char >= " " or char == "\n")
    return flat.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """The line folded at 75 octets, never inside a character (RFC 5545, 3.1)."""
    if line.isascii():
        octets = line.encode()
        rest = (octets[start : start + FOLD - 1] for start in range(FOLD, len(octets), FOLD - 1))
        return b"\r\n ".join((octets[:FOLD], *rest)) + b"\r\n"
    rows, row = [], b""
    for char in line:
        octets = char.encode()
        if len(row) + len(octets) > FOLD:
            rows.append(row)
            row = b" "
        row += octets
    rows.append(row)
    return b"\r\n".join(rows) + b"\r\n"
