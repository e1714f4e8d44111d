"""Pieces of formulas that several sheets share."""

from __future__ import annotations

from collections.abc import Sequence


def outranked(keys: Sequence[tuple[str, str]]) -> str:
    """How many rows stand above this one. `keys`: (range, this row's cell) in the order in which equals are parted; higher is better."""
    (values, mine), *rest = keys
    above = f"({values}>{mine})"
    return f"{above}+({values}={mine})*({outranked(rest)})" if rest else above
