"""Pieces that several formats share."""

from __future__ import annotations

import json
from collections.abc import Sequence
from json.encoder import encode_basestring

xml_quoted = encode_basestring
"""A text as JSON writes it, letters as they are."""


def pretty(value: object, line: str = "\n") -> str:
    """The text of `json.dumps` with sorted keys, an indent of one space and no escaped letters, but faster.

    `line`: the beginning of a line at this level.
    """
    if isinstance(value, str):
        return xml_quoted(value)
    inner = f"{line} "
    if isinstance(value, dict) and value:
        pairs = [f"{inner}{xml_quoted(key)}: {pretty(one, inner)}" for key, one in sorted(value.items())]
        return f"{{{','.join(pairs)}{line}}}"
    if isinstance(value, list) and value:
        return f"[{','.join([inner + pretty(item, inner) for item in value])}{line}]"
    return json.dumps(value)


def outranked(keys: Sequence[tuple[str, str]]) -> str:
    """How many rows are ranked above this one.

    `keys`: (range, this row's cell) in the order in which equals are parted; higher is better.
    """
    (values, mine), *rest = keys
    above = f"({values}>{mine})"
    return f"{above}+({values}={mine})*({outranked(rest)})" if rest else above
