"""Boundaries -> SVG paths: a map without tiles, a few kB, for the kabupaten whose outlines are shipped."""

from __future__ import annotations

import json
import math
from functools import lru_cache
from importlib import resources

from kimsite.record import Record

_WIDTH = 720

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


@lru_cache(maxsize=2)
def outlines(code: str) -> Outlines:
    """The map of the kabupaten `code`; empty where no boundaries are shipped.

    Equirectangular, with longitude shrunk by the cosine of the middle latitude: at a district's size the
    error is below a pixel.
    """
    file = resources.files("kimsite.portal").joinpath("data", f"batas-{code}.geojson")
    if not file.is_file():
        return Outlines(width=0, height=0, by_code={})
    parts = {
        feature["properties"]["code" if "code" in feature["properties"] else "kode"]: _rings(feature)
        for feature in json.loads(file.read_text("utf-8"))["features"]
    }
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


def _rings(feature: dict[str, dict[str, list[list[list[list[float]]]]]]) -> list[Ring]:
    """The outer ring of every part."""
    polygons = feature["geometry"]["coordinates"]
    return [[(point[0], point[1]) for point in polygon[0]] for polygon in polygons]


def _outline(rings: list[list[tuple[int, int]]]) -> Outline:
    largest = max(rings, key=lambda ring: abs(_area(ring)))
    x, y = _middle(largest)
    return Outline(path="".join(_path(ring) for ring in rings), x=x, y=y)


def _path(ring: list[tuple[int, int]]) -> str:
    """Relative line segments; points that rounding made equal are dropped."""
    start = ring[0]
    steps, last = [], start
    for point in ring[1:]:
        if point != last:
            steps.append(f"l{point[0] - last[0]} {point[1] - last[1]}")
            last = point
    return f"M{start[0]} {start[1]}{''.join(steps)}z"


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
