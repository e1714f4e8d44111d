"""Blog -> .ics files (RFC 5545): posyandu days and events."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from kimsite.blog.facts import next_hours
from kimsite.blog.lists import next_days, with_next_day
from kimsite.blog.meta import absolute
from kimsite.model.blog import Blog
from kimsite.model.content import Article
from kimsite.model.kinds import Kind
from kimsite.model.plans import DataPlan
from kimsite.model.records import AgendaRecord, PosyanduRecord
from kimsite.tools.icalendar import calendar_file, calendar_moment, calendar_text, whole_days

DEFAULT_LENGTH = timedelta(hours=2)


def calendars(blog: Blog) -> Iterable[DataPlan]:
    """One calendar for all posyandu days ahead, one for all events, and one file for each of them."""
    days = tuple(_posyandu_event(article, blog) for article in next_days(blog))
    events = tuple(_agenda_event(article, blog) for article in dict(blog.by_kind).get(Kind.AGENDA, ()))
    home = blog.publisher.url.lstrip("/")
    name = blog.publisher.name
    yield DataPlan(path=f"{home}posyandu.ics", data=calendar_file(f"Posyandu {blog.publisher.area[0]}", days))
    yield DataPlan(path=f"{home}agenda.ics", data=calendar_file(f"Agenda {name}", events))
    for article, _ in with_next_day(blog):
        yield DataPlan(
            path=f"{article.post.url.lstrip('/')}jadwal.ics",
            data=calendar_file(article.post.title, (_posyandu_event(article, blog),)),
        )
    for article in dict(blog.by_kind).get(Kind.AGENDA, ()):
        yield DataPlan(
            path=f"{article.post.url.lstrip('/')}acara.ics",
            data=calendar_file(article.post.title, (_agenda_event(article, blog),)),
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
        period: tuple[str, ...] = whole_days(record.start.date(), (record.end or record.start).date())
    else:
        period = (
            calendar_moment("DTSTART", record.start, blog.district.zone),
            calendar_moment("DTEND", end or record.start + DEFAULT_LENGTH, blog.district.zone),
        )
    return _event(article, blog, article.post.title, record.venue, summary, period, "acara")


def _period(day: date, start: time | None, end: time | None, blog: Blog) -> tuple[str, ...]:
    if start is None:
        return whole_days(day, day)
    opening = datetime.combine(day, start)
    if end is None or end == start:
        closing = opening + DEFAULT_LENGTH
    else:
        closing = datetime.combine(day if end > start else day + timedelta(days=1), end)
    zone = blog.district.zone
    return calendar_moment("DTSTART", opening, zone), calendar_moment("DTEND", closing, zone)


def _event(
    article: Article, blog: Blog, title: str, venue: str, text: str, period: tuple[str, ...], prefix: str
) -> tuple[str, ...]:
    url = absolute(blog, article.post.url)
    stamp = datetime.combine(article.post.day, article.post.clock or time(0))
    return (
        "BEGIN:VEVENT",
        f"UID:{prefix}-{article.post.url.strip('/').replace('/', '.')}@kimsite",
        calendar_moment("DTSTAMP", stamp, blog.district.zone),
        *period,
        f"SUMMARY:{calendar_text(title)}",
        *((f"LOCATION:{calendar_text(', '.join((venue, *blog.publisher.area)))}",) if venue else ()),
        f"DESCRIPTION:{calendar_text(f'{text} {url}')}",
        f"URL:{url}",
        "END:VEVENT",
    )
