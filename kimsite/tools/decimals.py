"""Exact numbers: rounded as a spreadsheet rounds, written with a decimal comma."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

_CENT = Decimal("0.01")


def half_up(exact: Fraction) -> Decimal:
    """Two decimals, as a spreadsheet's ROUND does."""
    return (Decimal(int(exact * 1000)) / 1000).quantize(_CENT, rounding=ROUND_HALF_UP)


def decimal_text(value: Decimal) -> str:
    """'80,5': no zeros at the end, a decimal comma."""
    plain = f"{value:f}"
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain).replace(".", ",")
