"""Days and months as options: in every spelling that posts may use."""

from __future__ import annotations

from datetime import date

import click

from kimsite.cli.usage import usage
from kimsite.report.activity.period import Period, read_month
from kimsite.tools.dates import DateReading
from kimsite.tools.read_dates import read_date


def day_option(_context: click.Context, _option: click.Parameter, written: str | None) -> date | None:
    """`2026-11-01`, `1 November 2026`, `1/11/2026`; None where the option is not given.

    Raises click.UsageError for anything else.
    """
    if written is None:
        return None
    reading = read_date(written)
    if isinstance(reading, DateReading):
        return reading.day
    raise usage(
        f'"{written}" tidak terbaca sebagai tanggal. Tulis misalnya 2026-11-01 atau "1 November 2026".',
        f'"{written}" is no date. Write for example 2026-11-01 or "1 November 2026".',
    )


def month_option(_context: click.Context, _option: click.Parameter, written: str | None) -> Period | None:
    """`2026-11`, `November 2026`; None where the option is not given.

    Raises click.UsageError for anything else.
    """
    if written is None:
        return None
    month = read_month(written)
    if month is None:
        raise usage(
            f'"{written}" tidak terbaca sebagai bulan. Tulis misalnya 2026-11 atau "November 2026".',
            f'"{written}" is no month. Write for example 2026-11 or "November 2026".',
        )
    return month
