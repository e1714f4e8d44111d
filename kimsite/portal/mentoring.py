"""Portal -> the calendar of mentoring days, as a page and as .ics: dates, places, themes, never a name."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from msgspec.structs import replace

from kimsite.model.cards import Link
from kimsite.model.mentoring import MentoringSession
from kimsite.model.pages import SiteView
from kimsite.model.plans import DataPlan, PagePlan
from kimsite.model.portal import MentoringView, SessionRow
from kimsite.portal.assemble import Portal
from kimsite.portal.meta import portal_absolute, portal_crumbs, portal_meta
from kimsite.tools.dates import ZONES
from kimsite.tools.hours import clock_at
from kimsite.tools.icalendar import calendar_file, calendar_moment, calendar_text, whole_days, with_events

MENTORING_URL = "/pendampingan/"
MENTORING_TITLE = "Pendampingan"
_CALENDAR, _AGENDA = "pendampingan.ics", "agenda.ics"
_USUAL_LENGTH = timedelta(hours=6)
"""Of a day that has a start alone."""


def mentoring_links(portal: Portal) -> tuple[Link, ...]:
    """The entry of the menu; none without mentoring days."""
    found = Link(label=MENTORING_TITLE, url=MENTORING_URL, key="pendampingan")
    return (found,) if portal.district.sessions else ()


def public_mentoring_page(portal: Portal, site: SiteView) -> Iterable[PagePlan]:
    """The days ahead, soonest first, and those that are over, latest first; no page without any."""
    if not portal.district.sessions:
        return
    rows = [(session, _row(portal, session)) for session in portal.district.sessions]
    ahead = tuple(row for session, row in rows if session.day >= portal.as_of)
    past = tuple(row for session, row in reversed(rows) if session.day < portal.as_of)
    view = MentoringView(
        meta=portal_meta(
            portal,
            site,
            title=MENTORING_TITLE,
            url=MENTORING_URL,
            description=f"Jadwal pendampingan KIM di {portal.district.name}: tanggal, tempat, dan materi.",
        ),
        title=MENTORING_TITLE,
        ahead=ahead,
        past=past,
        ics_url=f"/{_CALENDAR}",
        breadcrumbs=portal_crumbs(portal, MENTORING_TITLE, MENTORING_URL),
    )
    yield PagePlan(url=MENTORING_URL, template="pendampingan.html", view=view, section="pendampingan")


def with_mentoring_calendar(portal: Portal, data: tuple[DataPlan, ...]) -> tuple[DataPlan, ...]:
    """The portal's files with a calendar of the days, which are in its own agenda too."""
    if not portal.district.sessions:
        return data
    events = [_event(portal, session) for session in portal.district.sessions]
    known = (
        replace(plan, data=with_events(plan.data, events))
        if plan.path == _AGENDA and isinstance(plan.data, bytes)
        else plan
        for plan in data
    )
    name = f"{MENTORING_TITLE} KIM {portal.district.name}"
    return (*known, DataPlan(path=_CALENDAR, data=calendar_file(name, events)))


def _row(portal: Portal, session: MentoringSession) -> SessionRow:
    urls = {row.name: row.url for row in portal.kecamatan}
    return SessionRow(
        kecamatan=f"{portal.district.terms.kecamatan} {session.kecamatan}",
        url=urls.get(session.kecamatan, ""),
        number=session.number,
        day=session.day,
        hours=_hours(portal, session),
        venue=session.venue,
        theme=session.theme,
    )


def _hours(portal: Portal, session: MentoringSession) -> str:
    if session.start is None:
        return ""
    ends = (session.start,) if session.end is None else (session.start, session.end)
    return f"{'–'.join(f'{clock_at(end):%H.%M}' for end in ends)} {ZONES[portal.district.zone]}"


def _event(portal: Portal, session: MentoringSession) -> tuple[str, ...]:
    zone, place = portal.district.zone, f"{portal.district.terms.kecamatan} {session.kecamatan}"
    midnight = datetime.combine(session.day, time(0))
    url = portal_absolute(portal, MENTORING_URL)
    if session.start is None:
        period: tuple[str, ...] = whole_days(session.day, session.day)
    else:
        start = midnight + timedelta(minutes=session.start)
        end = start + _USUAL_LENGTH if session.end is None else midnight + timedelta(minutes=session.end)
        period = (calendar_moment("DTSTART", start, zone), calendar_moment("DTEND", end, zone))
    venue = ", ".join(filter(None, (session.venue, place, portal.district.name)))
    return (
        "BEGIN:VEVENT",
        f"UID:pendampingan-{session.code}-{session.number}@kimsite",
        calendar_moment("DTSTAMP", midnight, zone),
        *period,
        f"SUMMARY:{calendar_text(f'Pendampingan KIM {place}, hari {session.number}')}",
        f"LOCATION:{calendar_text(venue)}",
        f"DESCRIPTION:{calendar_text(' '.join(filter(None, (session.theme, url))))}",
        f"URL:{url}",
        "END:VEVENT",
    )
