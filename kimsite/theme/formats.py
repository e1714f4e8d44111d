"""Dates, money and numbers in the conventions of a language: Babel, never the system's locale."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, get_day_names
from babel.numbers import format_decimal

from kimsite.model.records import Price
from kimsite.tools.qr_path import qr_path

FALLBACK = "id"


@lru_cache(maxsize=16)
def locale_for(language: str) -> Locale:
    """The locale of a language, or Indonesian where CLDR has none (Madurese, Minang, …)."""
    try:
        return Locale.parse("jv" if language == "jv" else language)
    except (UnknownLocaleError, ValueError):
        return Locale.parse(FALLBACK)


@lru_cache(maxsize=16)
def filters(language: str) -> dict[str, Callable[..., object]]:
    """Every filter that templates may use, for one language."""
    locale = locale_for(language)

    @lru_cache(maxsize=8192)
    def shaped(day: date, pattern: str) -> str:
        return format_date(day, format=pattern, locale=locale)

    @lru_cache(maxsize=8192)
    def written(value: int) -> str:
        return format_decimal(value, locale=locale)

    def day_of(value: date | datetime) -> date:
        return value.date() if isinstance(value, datetime) else value

    return {
        "tanggal": lambda value: shaped(day_of(value), "d MMMM y"),
        "tanggal_penuh": lambda value: shaped(day_of(value), "EEEE, d MMMM y"),
        "tanggal_pendek": lambda value: shaped(day_of(value), "d MMM y"),
        "bulan": lambda value: shaped(day_of(value), "MMMM y"),
        "bulan_singkat": lambda value: shaped(day_of(value), "MMM").upper().rstrip("."),
        "hari": lambda value: str(value.day),
        "nama_hari": lambda value: get_day_names("wide", locale=locale)[value.weekday()],
        "jam": clock,
        "iso": iso,
        "rupiah": lambda value: f"Rp{written(value)}",
        "harga": lambda value: price(value, written),
        "angka": lambda value: value if isinstance(value, str) else written(value),
        "persen": lambda value: f"{value}%",
        "istilah": with_terms,
        "lokal": open_graph_locale,
        "qr": qr_path,
    }


def open_graph_locale(language: str) -> str:
    """The `og:locale` of a language, such as id_ID: its likely territory by CLDR, else Indonesia."""
    likely = get_global("likely_subtags").get(language, "")
    return f"{language}_{likely.rpartition('_')[2] or 'ID'}"


@lru_cache(maxsize=256)
def with_terms(words: str, terms: tuple[tuple[str, str], ...]) -> str:
    """A theme's text with the district's terms for `{desa}`, `{wilayah}` …; `{Desa}` is capitalised."""
    if "{" in words:
        for name, term in terms:
            words = words.replace(f"{{{name}}}", term.lower()).replace(
                f"{{{name.capitalize()}}}", f"{term[:1].upper()}{term[1:]}"
            )
    return words


def clock(value: time | datetime) -> str:
    """08.30, as Indonesian clocks are written."""
    return f"{value:%H.%M}"


def iso(value: date | datetime | time) -> str:
    """For the datetime attribute of <time>."""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M")
    return value.strftime("%H:%M") if isinstance(value, time) else value.isoformat()


def price(value: Price, written: Callable[[int], str]) -> str:
    """A price as text.

    'Rp15.000', 'Rp10.000–25.000', 'mulai Rp10.000', 'Rp15.000 (nego)', 'Gratis', 'Seikhlasnya' or 'Tanya
    penjual'.
    """
    if value.low is None:
        return value.note or "Tanya penjual"
    figure = f"Rp{written(value.low)}" if value.low else "Gratis"
    figure = (
        f"mulai {figure}"
        if value.above
        else figure
        if value.high is None
        else f"{figure}–{written(value.high)}"
    )
    return f"{figure} ({value.note})" if value.note else figure
