"""A table that a counter exported, with an address and a number in each row -> pages read in a month."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from kimsite.model.readership import NotCounted, ReaderSource, ReadPages
from kimsite.report.readership.site_pages import SitePages
from kimsite.tools.read_dates import read_date
from kimsite.tools.unreadable import Unreadable
from kimsite.tools.word_lists import phrases

_ADDRESS = frozenset(phrases("""
    alamat, halaman, url, page, path, page path, page path and screen class, link, tautan, jalur
"""))  # fmt: skip
_VIEWS = frozenset(phrases("""
    dibaca, kunjungan, tayangan, dilihat, views, view, pageviews, page views, hits, hit, jumlah, count,
    screen page views
"""))  # fmt: skip
_WHEN = frozenset(phrases("bulan, month, tanggal, date, hari, day, year month"))
_MONTH = re.compile(r"(\d{4})-?(\d\d)(?:-?\d\d)?")
LARGEST_TABLE = 20_000_000
"""Bytes of a table that are read."""


class NoCountersError(Exception):
    """The file has no column of addresses and no column of numbers."""


class UndatedCountersError(Exception):
    """No column and no option says which month the numbers are of."""


def read_counters(name: str, data: bytes, pages: SitePages, month: str) -> Iterator[ReadPages]:
    """The pages of every month in the table; `month`: of rows without one.

    Raises NoCountersError, and UndatedCountersError where a row has no month and `month` is empty.
    """
    text = data.decode("utf-8-sig", "replace").replace("\0", "")
    try:
        rows = list(csv.reader(io.StringIO(text, newline=None), delimiter=_delimiter(text)))
    except csv.Error:
        raise NoCountersError(name) from None
    for start, row in enumerate(rows):
        heads = [re.sub(r"[\W_]+", " ", cell).strip().casefold() for cell in row]
        address, views, when = (_column(heads, names) for names in (_ADDRESS, _VIEWS, _WHEN))
        if address is not None and views is not None:
            yield from _months(name, rows[start + 1 :], pages, (address, views, when), month)
            return
    raise NoCountersError(name)


def _months(
    name: str, rows: list[list[str]], pages: SitePages, columns: tuple[int, int, int | None], month: str
) -> Iterator[ReadPages]:
    address, views, when = columns
    counted: dict[str, Counter[str]] = {}
    left_out: dict[str, Counter[str]] = {}
    for row in rows:
        if not any(cell.strip() for cell in row):
            continue
        number = re.sub(r"[.,\s]", "", row[views]) if len(row) > max(address, views) else ""
        own = (_month_of(row[when]) if when is not None and len(row) > when else "") or month
        if not own:
            raise UndatedCountersError(name)
        if not number.isdecimal():
            left_out.setdefault(own, Counter())[NotCounted.BROKEN] += 1
            continue
        page = pages.page_of(row[address].strip())
        if isinstance(page, NotCounted):
            left_out.setdefault(own, Counter())[page] += int(number)
        else:
            counted.setdefault(own, Counter())[page] += int(number)
    for day in sorted({*counted, *left_out}):
        yield ReadPages(
            day=day,
            source=ReaderSource.COUNTER,
            files=(name,),
            pages=tuple(sorted(counted.get(day, {}).items())),
            left_out=tuple(sorted(left_out.get(day, {}).items())),
        )


def _column(heads: list[str], names: frozenset[str]) -> int | None:
    return next((at for at, head in enumerate(heads) if head in names), None)


def _delimiter(text: str) -> str:
    first = next((line for line in text.splitlines() if line.strip() and not line.startswith("#")), "")
    return max(";,\t", key=first.count)


def _month_of(cell: str) -> str:
    """2026-11 of `2026-11`, `20261103`, `3 November 2026`, `November 2026`; empty where it is none."""
    written = cell.strip()
    if match := _MONTH.fullmatch(written):
        return f"{match[1]}-{match[2]}" if 1 <= int(match[2]) <= 12 else ""
    for tried in (written, f"1 {written}"):
        reading = read_date(tried)
        if not isinstance(reading, Unreadable):
            return reading.day.isoformat()[:7]
    return ""
