"""rincian.csv + rekap.csv -> the KIM whose points do not add up. Reads only what a jury can open."""

from __future__ import annotations

import csv
import io
from decimal import Decimal, InvalidOperation

from kimsite.record import Record


class Difference(Record, kw_only=True):
    """One KIM whose details do not add up to its recap."""

    kim: str
    recap: str
    sum: str


def recount(detail: bytes, recap: bytes) -> tuple[Difference, ...]:
    """Add up `poin` of all rows of rincian.csv by `kode` and compare with `poin` in rekap.csv."""
    sums: dict[str, Decimal] = {}
    for row in _rows(detail):
        sums[row.get("kode", "")] = sums.get(row.get("kode", ""), Decimal()) + _points(row.get("poin", ""))
    reported = {row.get("kode", ""): row for row in _rows(recap)}
    wrong = []
    for code in sorted(reported.keys() | sums.keys()):
        row, total = reported.get(code, {}), sums.get(code, Decimal())
        if not row or _points(row.get("poin", "")) != total:
            wrong.append(
                Difference(
                    kim=row.get("kim", code),
                    recap=row.get("poin", "tidak ada"),
                    sum=str(total).replace(".", ","),
                )
            )
    return tuple(wrong)


def _rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig", errors="replace")), delimiter=";"))


def _points(text: str | None) -> Decimal:
    try:
        return Decimal((text or "0").replace(",", "."))
    except InvalidOperation:
        return Decimal("NaN")
