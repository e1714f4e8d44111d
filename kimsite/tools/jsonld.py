"""JSON for a script element, and dates as machines want them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import msgspec

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]


def script_json(value: Json) -> str:
    """JSON that cannot end its script element, whatever texts it holds; empty members are left out."""
    text = msgspec.json.encode(_without_empty(value)).decode()
    return (
        text.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
    )


def _without_empty(value: Json) -> Json:
    if type(value) is list:
        return [_without_empty(inner) for inner in value]
    if type(value) is dict or isinstance(value, Mapping):
        return {
            key: inner if type(inner) is str else _without_empty(inner)
            for key, inner in value.items()
            if inner or isinstance(inner, int | float)
        }
    if value is None or isinstance(value, str | int | float):
        return value
    return [_without_empty(inner) for inner in value]


def moment(day: date, clock: time | None, zone: str) -> str:
    """RFC 3339 with the district's offset; midnight where no time is known."""
    return datetime.combine(day, clock or time(0), ZoneInfo(zone)).isoformat()
