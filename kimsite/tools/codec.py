"""Frozen dataclasses <-> bytes: what is kept between builds and what crosses to another machine.

JSON of plain lists, built from the types' own annotations: it can be read by nobody's constructor but ours, unlike a pickle.
Knows str, int, bool, None, date, time, datetime, bytes, tuples, dataclasses, and unions of these.
"""

from __future__ import annotations

import binascii
import dataclasses
import json
import types
import typing
from collections.abc import Callable
from datetime import date, datetime, time
from functools import cache
from operator import attrgetter
from typing import Any

_Change = Callable[[Any], Any]
_PLAIN = {str, int, bool, type(None)}


def encode(value: object, shape: Any) -> bytes:
    """The bytes of `value`, which is a `shape`."""
    change = _pair(shape)[0]
    return json.dumps(change(value) if change else value, ensure_ascii=False, separators=(",", ":")).encode()


def decode(data: bytes, shape: Any) -> Any:
    """The `shape` that `data` holds. Raises ValueError where it holds something else."""
    try:
        raw = json.loads(data)
        change = _pair(shape)[1]
        return change(raw) if change else raw
    except (TypeError, KeyError, IndexError, AttributeError) as error:
        raise ValueError(str(error)) from error


@cache
def _pair(shape: Any) -> tuple[_Change | None, _Change | None]:
    """(to JSON, from JSON) for a type; None where the value passes as it is."""
    if shape in _PLAIN:
        return None, None
    if shape in (date, time, datetime):
        return shape.isoformat, shape.fromisoformat
    if shape is bytes:
        return lambda value: binascii.b2a_base64(value, newline=False).decode(), binascii.a2b_base64
    origin, parts = typing.get_origin(shape), typing.get_args(shape)
    if origin is tuple:
        return _many(parts[0]) if len(parts) == 2 and parts[1] is Ellipsis else _row(parts)
    if origin in (typing.Union, types.UnionType):
        return _either(parts)
    if dataclasses.is_dataclass(shape) and isinstance(shape, type):
        return _record(shape)
    raise TypeError(shape)


def _many(shape: Any) -> tuple[_Change, _Change]:
    there, back = _pair(shape)
    return (
        (lambda values: list(map(there, values))) if there else list,
        (lambda values: tuple(map(back, values))) if back else tuple,
    )


def _row(shapes: tuple[Any, ...]) -> tuple[_Change, _Change]:
    there, back = zip(*(_pair(shape) for shape in shapes), strict=True)
    return _each(there, list), _each(back, tuple)


def _each(changes: tuple[_Change | None, ...], make: Callable[[Any], Any]) -> _Change:
    if not any(changes):
        return make
    return lambda values: make(change(value) if change else value for change, value in zip(changes, values, strict=True))


def _record(shape: type) -> tuple[_Change, _Change]:
    """A dataclass as the list of its fields, in their order."""
    hints = typing.get_type_hints(shape)
    names = tuple(field.name for field in dataclasses.fields(shape))
    pairs = [_pair(hints[name]) for name in names]
    there = [(index, pair[0]) for index, pair in enumerate(pairs) if pair[0]]
    back = [(index, pair[1]) for index, pair in enumerate(pairs) if pair[1]]
    fields = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)
    slots = tuple(getattr(shape, name).__set__ for name in names)  # as __init__ fills them, at half its cost

    def encoded(value: Any) -> list[Any]:
        row = list(fields(value))
        for index, change in there:
            row[index] = change(row[index])
        return row

    def decoded(row: list[Any]) -> Any:
        for index, change in back:
            row[index] = change(row[index])
        made: Any = object.__new__(shape)
        for fill, value in zip(slots, row, strict=True):
            fill(made, value)
        return made

    return encoded, decoded


def _either(shapes: tuple[Any, ...]) -> tuple[_Change, _Change]:
    """One of several types: None as itself, everything else with its place in the union before it."""
    kinds = {shape: index for index, shape in enumerate(shapes)}
    pairs = [_pair(shape) for shape in shapes]
    if len(shapes) == 2 and type(None) in kinds:
        there, back = next(pair for shape, pair in zip(shapes, pairs, strict=True) if shape is not type(None))
        return (
            lambda value: None if value is None else there(value) if there else value,
            lambda value: None if value is None else back(value) if back else value,
        )

    def encoded(value: Any) -> Any:
        index = kinds[type(value)]
        change = pairs[index][0]
        return [index, change(value) if change else value]

    def decoded(row: Any) -> Any:
        change = pairs[row[0]][1]
        return change(row[1]) if change else row[1]

    return encoded, decoded
