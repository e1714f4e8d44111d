"""Exact numbers: rounded as a spreadsheet rounds, written with a decimal comma."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

_CENT = Decimal("0.01")


def half_up(exact: Fraction) -> Decimal:
    """Two decimals, as a spreadsheet's ROUND does."""
    return (Decimal(int(exact * 1000)) / 1000).quantize(_CENT, rounding=ROUND_HALF_UP)


def value_text(value: Decimal) -> str:
    """'87,40': always two decimals, half up; for printing only."""
    return f"{value.quantize(_CENT, rounding=ROUND_HALF_UP):f}".replace(".", ",")


def difference_text(value: Decimal) -> str:
    """'3,21', but in full where two decimals would hide what decides: '0,003'."""
    return value_text(value) if abs(value) >= _CENT else decimal_text(value)


def decimal_text(value: Decimal) -> str:
    """'80,5': no zeros at the end, a decimal comma."""
    plain = f"{value:f}"
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain).replace(".", ",")
