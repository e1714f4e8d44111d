"""Calendar files (RFC 5545): events as lines -> bytes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

FOLD = 75
"""Octets a line may have (RFC 5545, 3.1)."""
_END = b"END:VCALENDAR\r\n"


def calendar_file(name: str, events: Iterable[tuple[str, ...]]) -> bytes:
    """A whole calendar. `events`: the unfolded lines of each VEVENT."""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//kimsite//ID",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{calendar_text(name)}",
        *(line for event in events for line in event),
        "END:VCALENDAR",
    )
    return b"".join(_folded(line) for line in lines)


def with_events(calendar: bytes, events: Iterable[tuple[str, ...]]) -> bytes:
    """A calendar of `calendar_file` with more events behind its own."""
    added = b"".join(_folded(line) for event in events for line in event)
    return calendar.removesuffix(_END) + added + _END


def calendar_moment(name: str, moment: datetime, zone: str) -> str:
    """A property in UTC: Indonesia has no summer time, and UTC needs no VTIMEZONE in the file."""
    return f"{name}:{moment.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC):%Y%m%dT%H%M%SZ}"


def whole_days(first: date, last: date) -> tuple[str, str]:
    """Start and end of an event without hours; `last` is its last day."""
    return (f"DTSTART;VALUE=DATE:{first:%Y%m%d}", f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}")


def calendar_text(value: str) -> str:
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
