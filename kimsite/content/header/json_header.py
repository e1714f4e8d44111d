"""A header in JSON, as Hugo and some editors write it: every value stays the text that was written."""

from __future__ import annotations

import json
import re
from typing import Any

from kimsite.content.header.flow import Flow, FlowList, FlowText, read_flow
from kimsite.model.marked import Marked, MarkedList, MarkedMap, MarkedText, Place
from kimsite.model.source import SourceText

_JsonEntry = tuple[MarkedText, Marked]


class _Pairs(list[tuple[str, Any]]):
    """An object's pairs in order, doubled keys included."""


def read_json(source: SourceText, first: int, last: int) -> tuple[_JsonEntry, ...] | None:
    """The entries of the JSON object in lines `first` to `last`, or None where it is nothing like JSON."""
    decoder = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str, object_pairs_hook=_Pairs)
    text = "\n".join(source.lines[first - 1 : last]).strip()
    try:
        value = decoder.decode(text)
    except (ValueError, RecursionError):
        flow = read_flow(" ".join(text.split()))
        value = _loose(flow) if flow is not None else None
    if not isinstance(value, _Pairs):
        return None
    return tuple(_entry(source, first, last, key, inner) for key, inner in value)


def _loose(flow: Flow) -> Any:
    """Almost JSON: a comma too many, curly quotes, bare names."""
    if isinstance(flow, FlowText):
        return flow.text
    if isinstance(flow, FlowList):
        return [_loose(item) for item in flow.items]
    return _Pairs((key.text, _loose(value)) for key, value in flow.pairs)


def _entry(source: SourceText, first: int, last: int, key: str, value: Any) -> _JsonEntry:
    place = _where(source, first, last, key)
    return MarkedText(text=key, place=place), _marked(source, first, last, value, place)


def _marked(source: SourceText, first: int, last: int, value: Any, place: Place) -> Marked:
    if isinstance(value, _Pairs):
        return MarkedMap(
            entries=tuple(_entry(source, place.line or first, last, key, inner) for key, inner in value),
            place=place,
        )
    if isinstance(value, list):
        return MarkedList(
            items=tuple(_marked(source, first, last, item, place) for item in value), place=place
        )
    text = (
        {True: "true", False: "false", None: ""}[value]
        if value is None or isinstance(value, bool)
        else str(value)
    )
    column = place.text.find(text, place.column) + 1 if text else 0
    return MarkedText(text=text, place=source.span(place.line, column or place.column, len(text)))


def _where(source: SourceText, first: int, last: int, key: str) -> Place:
    """The line that names a key."""
    for number in range(first, last + 1):
        match = re.search(rf"{re.escape(key)}[\"'”]?\s*:", source.lines[number - 1])
        if match:
            return source.span(number, match.start() + 1, len(key))
    return source.span(first, 1, 1)
