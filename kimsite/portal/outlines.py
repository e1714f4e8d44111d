"""Boundaries -> SVG paths: a map without tiles, a few kB, for the kabupaten whose outlines are shipped."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

from kimsite.record import Record
from kimsite.tools.text import slug

_WIDTH = 720
_LEAST_STEP = 2
"""Between two points of an outline, in units of the map."""
_NAME_KEYS = ("kecamatan", "wadmkc", "nmkec", "kec", "district", "adm3", "name_3")
"""Names of the property that holds the kecamatan, in files of BIG, BPS, HDX and OSM."""
_PREFIX = re.compile(r"^(?:kecamatan|kec\.?|distrik)\s+", re.IGNORECASE)
_VILLAGE = re.compile(r"\d\d\.?\d\d\.?\d\d\.?\d{4}")

Ring = list[tuple[float, float]]


class Outline(Record, kw_only=True):
    """One kecamatan on the map."""

    path: str
    """SVG path data in whole units."""
    x: int
    y: int
    """The position of its label: the middle of its largest part."""


class Outlines(Record, kw_only=True):
    """All kecamatan of one kabupaten, by code."""

    width: int
    height: int
    by_code: dict[str, Outline]


NO_OUTLINES = Outlines(width=0, height=0, by_code={})


@lru_cache(maxsize=2)
def outlines(code: str) -> Outlines:
    """The map of the kabupaten `code`; empty where no boundaries are shipped.

    Equirectangular, with longitude shrunk by the cosine of the middle latitude: at a district's size the
    error is below a pixel.
    """
    file = resources.files("kimsite.portal").joinpath("data", f"batas-{code}.geojson")
    if not file.is_file():
        return NO_OUTLINES
    return _placed(
        {
            feature["properties"]["code" if "code" in feature["properties"] else "kode"]: rings_of(feature)
            for feature in json.loads(file.read_text("utf-8"))["features"]
        }
    )


def outlines_in(geojson: str, names: Mapping[str, str]) -> Outlines:
    """The map that an operator's file gives; empty where it names none of the kecamatan.

    `names`: code -> name of each kecamatan. An area belongs to one whose code or name is among its
    properties; several areas of one kecamatan, such as its villages, are shown together.
    """
    digits = {_digits(code): code for code in names}
    slugs = {slug(name): code for code, name in names.items()}
    parts: dict[str, list[Ring]] = {}
    for feature in json.loads(geojson)["features"]:
        code = _kecamatan_of(feature.get("properties") or {}, digits, slugs)
        rings = rings_of(feature) if code else []
        if code and rings:
            parts.setdefault(code, []).extend(rings)
    return _placed(parts) if parts else NO_OUTLINES


def _kecamatan_of(
    properties: Mapping[str, object], digits: Mapping[str, str], slugs: Mapping[str, str]
) -> str:
    """The code of the kecamatan that an area belongs to, or empty: by code, else by the likeliest name."""
    texts = {str(key).casefold(): str(value) for key, value in properties.items() if value is not None}
    for text in texts.values():
        found = digits.get(_digits(text)) or (
            digits.get(_digits(text)[:6]) if _VILLAGE.fullmatch(text) else None
        )
        if found:
            return found
    keys = sorted(texts, key=lambda key: (not any(word in key for word in _NAME_KEYS), key))
    named = (slugs.get(slug(_PREFIX.sub("", texts[key]))) for key in keys)
    return next(filter(None, named), "")


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def _placed(parts: Mapping[str, list[Ring]]) -> Outlines:
    points = [point for rings in parts.values() for ring in rings for point in ring]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    ratio = math.cos(math.radians((south + north) / 2))
    scale = _WIDTH / ((east - west) * ratio)

    def place(point: tuple[float, float]) -> tuple[int, int]:
        return round((point[0] - west) * ratio * scale), round((north - point[1]) * scale)

    return Outlines(
        width=_WIDTH,
        height=round((north - south) * scale),
        by_code={
            name: _outline([[place(point) for point in ring] for ring in rings])
            for name, rings in sorted(parts.items())
        },
    )


def rings_of(feature: Mapping[str, Any]) -> list[Ring]:
    """The outer ring of every part; none for points and lines."""
    geometry = feature.get("geometry") or {}
    polygons = geometry.get("coordinates") or []
    if geometry.get("type") == "Polygon":
        polygons = [polygons]
    elif geometry.get("type") != "MultiPolygon":
        return []
    return [[(point[0], point[1]) for point in polygon[0]] for polygon in polygons if len(polygon[0]) > 2]


def _outline(rings: list[list[tuple[int, int]]]) -> Outline:
    largest = max(rings, key=lambda ring: abs(_area(ring)))
    x, y = _middle(largest)
    return Outline(path="".join(_path(ring) for ring in rings), x=x, y=y)


def _path(ring: list[tuple[int, int]]) -> str:
    """Relative line segments as short as SVG path data can be written (SVG 2, 9.3.9).

    Points that are too near to each other to be seen are dropped.
    """
    start = ring[0]
    steps: list[int] = []
    last = start
    for point in ring[1:]:
        if abs(point[0] - last[0]) + abs(point[1] - last[1]) >= _LEAST_STEP:
            across, down = point[0] - last[0], point[1] - last[1]
            steps += [across, down]
            last = point
    return f"M{start[0]} {start[1]}l{' '.join(map(str, steps)).replace(' -', '-')}z"


def _area(ring: list[tuple[int, int]]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True)) / 2


def _middle(ring: list[tuple[int, int]]) -> tuple[int, int]:
    """The centroid of a polygon, or the mean of its points where it has no area."""
    area = _area(ring)
    if abs(area) < 1:
        return round(sum(x for x, _ in ring) / len(ring)), round(sum(y for _, y in ring) / len(ring))
    pairs = list(zip(ring, [*ring[1:], ring[0]], strict=True))
    cross = [a[0] * b[1] - b[0] * a[1] for a, b in pairs]
    x = sum((a[0] + b[0]) * c for (a, b), c in zip(pairs, cross, strict=True)) / (6 * area)
    y = sum((a[1] + b[1]) * c for (a, b), c in zip(pairs, cross, strict=True)) / (6 * area)
    return round(x), round(y)
