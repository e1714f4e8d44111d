"""Options that take a day, such as `--as-of 2026-12-31`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import click

from kimsite.cli.usage import usage

DAY_SHAPE = "2026-12-31"
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
"""Years of which a day can be counted on and back without an end of the calendar in the way."""


class _Day(click.DateTime):
    """A day of these centuries."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """The day at midnight. Fails, as a wrong command does, with words."""
        day = super().convert(value, param, ctx)
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            years = f"{_FIRST_YEAR}–{_LAST_YEAR}"
            raise usage(
                f"Tahun {value} di luar {years}, tahun yang dikenal kimsite.",
                f"The year of {value} is not one of {years}, which kimsite knows.",
            )
        return day


CALENDAR_DAY = _Day(["%Y-%m-%d"])


def as_of_option(text: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """The option `--as-of` with the help `text`: the command takes another day for today."""
    return click.option("--as-of", "--pada", type=CALENDAR_DAY, metavar=DAY_SHAPE, help=text)
