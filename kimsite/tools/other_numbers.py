"""Rows of sixteen digits that are plainly no NIK: receipts, vouchers, moments, sums of zeros."""

from __future__ import annotations

import re
from datetime import datetime
from itertools import groupby

from kimsite.tools.nik_shape import LENGTH, is_named
from kimsite.tools.patterns import lazy_pattern

_LABELLED = lazy_pattern(
    r"\b(?:faktur|invoice|inv|kuitansi|resi|voucher|vocer|kupon|token|kode|seri|serial|sn|order|pesanan|"
    r"transaksi|referensi|billing|virtual account|va|imei|barcode|qr|timestamp|"
    r"rangka|mesin|pelanggan|npwp|tiket|pajak|bilangan|hitungan)\b[^\d\n]{0,24}$",
    re.IGNORECASE,
)
"""The words before a number that name something else."""
_FAR = 48
_FEW = 2
_LONG = 4
_MOMENT = 14


def is_other_number(text: str, start: int, end: int) -> bool:
    """True where sixteen digits that do not have the shape of a NIK are some other number.

    Their label says so, or their digits do: a moment, a few digits again and again, a count.
    """
    if is_named(text, start):
        return False
    if _LABELLED.search(text[max(0, start - _FAR) : start]) is not None:
        return True
    digits = "".join(char for char in text[start:end] if char.isdecimal())
    return len(digits) == LENGTH and (
        len(set(digits)) <= _FEW or min(_runs(digits)) >= _LONG or _is_moment(digits)
    )


def _runs(digits: str) -> list[int]:
    return [len(list(run)) for _, run in groupby(digits)]


def _is_moment(digits: str) -> bool:
    """True for year, month, day, hour, minute and second in front."""
    try:
        moment = datetime.strptime(digits[:_MOMENT], "%Y%m%d%H%M%S")  # noqa: DTZ007  # only its shape counts
    except ValueError:
        return False
    return moment.year // 100 in {19, 20}
