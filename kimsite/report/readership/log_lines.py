"""One line of an access log -> what was asked for, in the formats of Apache and nginx.

Common and combined log format (Apache HTTP Server, mod_log_config), with or without the virtual host in
front; nginx's `combined` is the same.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from kimsite.record import Record

_LINE = re.compile(
    rb'(?P<head>[^"\[]{3,400}?) ?\[(?P<day>\d\d/[A-Z][a-z][a-z]/\d{4}):(?P<hour>\d\d):\d\d:\d\d '
    rb'(?P<zone>[+-]\d{4})\] "(?P<request>[^"\\]*(?:\\.[^"\\]*)*)" (?P<status>\d{3}) (?:\d+|-)'
    rb'(?: "[^"\\]*(?:\\.[^"\\]*)*" "(?P<agent>[^"\\]*(?:\\.[^"\\]*)*)")?(?P<rest>.*)'
)
_REQUEST = re.compile(rb"([A-Z]{3,10}) (\S+)(?: HTTP/\d(?:\.\d)?)?")
_MONTHS = {name: number for number, name in enumerate(
    (b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec"), 1
)}  # fmt: skip


class LogEntry(Record):
    """What one line says."""

    host: bytes
    """The virtual host without its port; empty where the log has none."""
    client: bytes
    """The address of who asked. Never stored, never shown."""
    day: bytes
    hour: bytes
    zone: bytes
    method: bytes
    target: bytes
    status: bytes
    agent: bytes | None
    """None where the format has no user agent."""
    rest: bytes
    """What the server logs behind the usual fields."""


def read_entry(line: bytes) -> LogEntry | None:
    """The line's entry; None for a line that is broken or none of a log."""
    match = _LINE.match(line)
    if match is None:
        return None
    head = match["head"].split(b" ")
    # client ident user, or host client ident user; a user's name may have blanks
    host = head[0] if len(head) > 3 and head[1] != b"-" else b""
    if len(head) < 3:
        return None
    asked = _REQUEST.fullmatch(match["request"])
    if asked is None:
        return None
    return LogEntry(
        host.partition(b":")[0].lower() if host.count(b":") < 2 else host.lower(),
        head[1] if host else head[0],
        match["day"],
        match["hour"],
        match["zone"],
        asked[1],
        asked[2],
        match["status"],
        match["agent"],
        match["rest"],
    )


@lru_cache(maxsize=4096)
def local_day(day: bytes, hour: bytes, zone: bytes, district_zone: str) -> str:
    """The day in the district's zone, ISO 8601; empty for a day that there is not."""
    number, name, year = day.split(b"/")
    if name not in _MONTHS or int(zone[1:3]) > 14 or int(zone[3:]) > 59:
        return ""
    offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[3:]))
    try:
        moment = datetime(int(year), _MONTHS[name], int(number), int(hour), tzinfo=ZoneInfo("UTC"))
        moment += offset if zone[:1] == b"-" else -offset
        return moment.astimezone(ZoneInfo(district_zone)).date().isoformat()
    except (ValueError, OverflowError):
        return ""


def sortable_day(day: bytes) -> str:
    """2026-11-03 of `03/Nov/2026`.

    >>> sortable_day(b"03/Nov/2026")
    '2026-11-03'
    """
    number, name, year = day.decode().split("/")
    return f"{year}-{_MONTHS.get(name.encode(), 0):02}-{number}"
