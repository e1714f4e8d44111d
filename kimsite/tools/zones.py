"""Written zones: the same instant on the clock of the district."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from kimsite.tools.dates import DateReading
from kimsite.tools.hours import MINUTES_OF_DAY, Hours


def in_zone(reading: DateReading, zone: str) -> DateReading:
    """The same instant on the clock of `zone`; as it is where no zone was written or no hour."""
    if reading.offset is None or reading.clock is None:
        return reading
    start = _moved(datetime.combine(reading.day, reading.clock), reading.offset, zone)
    end = (
        _moved(reading.end, reading.offset, zone)
        if reading.end is not None and reading.end_timed
        else reading.end
    )
    return replace(reading, day=start.date(), clock=start.time(), end=end)


def hours_in_zone(hours: Hours, day: date, zone: str) -> Hours:
    """Hours of a day on the clock of `zone`."""
    if hours.offset is None:
        return hours
    there = datetime.combine(day, time(12), tzinfo=ZoneInfo(zone)).utcoffset() or timedelta(0)
    shift = int(there.total_seconds()) // 60 - hours.offset
    start = (
        (hours.start + shift) % MINUTES_OF_DAY
        if hours.start + shift != MINUTES_OF_DAY
        else hours.start + shift
    )
    return Hours(start, None if hours.end is None else start + hours.end - hours.start, hours.offset)


def _moved(moment: datetime, offset: int, zone: str) -> datetime:
    there = moment.replace(tzinfo=timezone(timedelta(minutes=offset))).astimezone(UTC)
    return there.astimezone(ZoneInfo(zone)).replace(tzinfo=None, second=0, microsecond=0)
