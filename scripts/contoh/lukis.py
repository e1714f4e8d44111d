"""Brushes for the demo's pictures: a canvas of 1000 by 750 units, whatever its size in pixels."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFilter

UNITS = (1000, 750)
SKINS = ("#8d5a3b", "#a86f48", "#c08552", "#7a4a2e")
CLOTHS = ("#0f766e", "#1d4ed8", "#b45309", "#be123c", "#6d28d9", "#15803d", "#334155", "#ca8a04")
SKIES = (("#8ecae6", "#e8f6fb"), ("#fbc687", "#fdeed8"), ("#a7d8de", "#fff4e0"), ("#7fb3d5", "#eaf2f8"))
LEAVES = ("#3f7d3a", "#2f6b3f", "#5a8f3c", "#467f4d")

Colour = str | tuple[int, int, int]


def mixed(one: str, two: str, share: float) -> str:
    """A colour between two."""
    a, b = ([int(colour[i : i + 2], 16) for i in (1, 3, 5)] for colour in (one, two))
    return "#" + "".join(f"{round(x + (y - x) * share):02x}" for x, y in zip(a, b, strict=True))


@dataclass
class Canvas:
    """A picture under work, with its own dice."""

    image: Image.Image
    dice: random.Random

    @property
    def draw(self) -> ImageDraw.ImageDraw:
        return ImageDraw.Draw(self.image)

    def at(self, *units: float) -> tuple[float, ...]:
        """Units to pixels, x and y in turn."""
        scale = self.image.width / UNITS[0], self.image.height / UNITS[1]
        return tuple(value * scale[index % 2] for index, value in enumerate(units))

    def wide(self, units: float) -> int:
        return max(1, round(units * self.image.width / UNITS[0]))

    def fade(self, top: str, bottom: str, y0: float = 0, y1: float = 750) -> None:
        """A vertical gradient over the whole width."""
        first, last = round(self.at(0, y0)[1]), round(self.at(0, y1)[1])
        strip = Image.new("RGB", (1, 64))
        strip.putdata([tuple(int(mixed(top, bottom, i / 63)[j : j + 2], 16) for j in (1, 3, 5)) for i in range(64)])
        self.image.paste(strip.resize((self.image.width, max(1, last - first)), Image.Resampling.BICUBIC), (0, first))

    def rect(self, x0: float, y0: float, x1: float, y1: float, fill: Colour, radius: float = 0) -> None:
        self.draw.rounded_rectangle(self.at(x0, y0, x1, y1), radius=self.wide(radius) if radius else 0, fill=fill)

    def oval(self, x: float, y: float, rx: float, ry: float | None = None, fill: Colour = "#000000") -> None:
        ry = rx if ry is None else ry
        self.draw.ellipse(self.at(x - rx, y - ry, x + rx, y + ry), fill=fill)

    def ring(self, x: float, y: float, rx: float, ry: float, colour: Colour, width: float) -> None:
        self.draw.ellipse(self.at(x - rx, y - ry, x + rx, y + ry), outline=colour, width=self.wide(width))

    def shape(self, points: list[tuple[float, float]], fill: Colour) -> None:
        self.draw.polygon([self.at(*point) for point in points], fill=fill)

    def line(self, points: list[tuple[float, float]], colour: Colour, width: float) -> None:
        self.draw.line([self.at(*point) for point in points], fill=colour, width=self.wide(width), joint="curve")

    def soften(self) -> None:
        """A breath of blur, so that a JPEG does not fray."""
        self.image.paste(self.image.filter(ImageFilter.GaussianBlur(1.2)))


def sky(c: Canvas, horizon: float = 330) -> None:
    """Sky with a sun and clouds."""
    top, bottom = c.dice.choice(SKIES)
    c.fade(top, bottom, 0, horizon + 40)
    x, y = c.dice.randint(120, 880), c.dice.randint(70, 150)
    c.oval(x, y, 62, fill=mixed(bottom, "#ffffff", 0.4))
    c.oval(x, y, 44, fill="#ffe08a")
    for _ in range(c.dice.randint(2, 4)):
        x, y = c.dice.randint(0, 1000), c.dice.randint(50, 190)
        for dx, r in ((-46, 22), (-14, 32), (22, 27), (52, 18)):
            c.oval(x + dx, y, r * 1.4, r * 0.7, fill=mixed(bottom, "#ffffff", 0.65))


def hills(c: Canvas, y: float, colour: str, height: float = 60, seed: float = 0) -> None:
    """One range from side to side, filled down to the ground."""
    points = [
        (x, y - height * (0.55 + 0.45 * math.sin(x / 140 + seed)) - height * 0.3 * math.sin(x / 57 + seed * 2)) for x in range(-20, 1041, 20)
    ]
    c.shape([*points, (1040, 760), (-20, 760)], colour)


def tree(c: Canvas, x: float, y: float, size: float) -> None:
    """A round tree standing at (x, y)."""
    leaf = c.dice.choice(LEAVES)
    c.rect(x - size * 0.07, y - size * 0.5, x + size * 0.07, y, "#6b4a2f", size * 0.04)
    for dx, dy, r in ((0, -0.85, 0.36), (-0.25, -0.68, 0.28), (0.25, -0.66, 0.29)):
        c.oval(x + dx * size, y + dy * size, r * size, fill=leaf)
    c.oval(x - size * 0.1, y - size * 0.92, size * 0.2, fill=mixed(leaf, "#ffffff", 0.14))


def palm(c: Canvas, x: float, y: float, size: float) -> None:
    """A coconut palm."""
    lean = c.dice.uniform(-0.15, 0.15) * size
    c.line([(x, y), (x + lean * 0.4, y - size * 0.5), (x + lean, y - size)], "#7a5a3c", size * 0.06)
    for angle in range(-170, 20, 27):
        dx, dy = math.cos(math.radians(angle)) * size * 0.42, math.sin(math.radians(angle)) * size * 0.26
        c.line([(x + lean, y - size), (x + lean + dx * 0.6, y - size + dy), (x + lean + dx, y - size + dy + size * 0.14)], "#3c7a42", size * 0.045)


def house(c: Canvas, x: float, y: float, w: float, wall: str = "#f4e4c9", roof: str = "#a4472f") -> None:
    """A joglo-like house standing on y."""
    h = w * 0.36
    c.rect(x, y - h, x + w, y, wall)
    c.rect(x, y - h * 0.12, x + w, y, mixed(wall, "#000000", 0.18))
    c.shape([(x - w * 0.1, y - h), (x + w * 0.18, y - h * 1.55), (x + w * 0.82, y - h * 1.55), (x + w * 1.1, y - h)], roof)
    c.shape([(x + w * 0.25, y - h * 1.55), (x + w * 0.37, y - h * 2.1), (x + w * 0.63, y - h * 2.1), (x + w * 0.75, y - h * 1.55)], mixed(roof, "#000000", 0.15))
    c.rect(x + w * 0.43, y - h * 0.72, x + w * 0.57, y, "#6b3f22", w * 0.01)
    for left in (0.12, 0.7):
        c.rect(x + w * left, y - h * 0.7, x + w * (left + 0.18), y - h * 0.32, "#bfe3ea", w * 0.01)


def person(c: Canvas, x: float, y: float, size: float, *, veil: bool | None = None, arm: str = "") -> None:
    """Somebody standing at (x, y); `arm` up or side."""
    skin, cloth, lower = c.dice.choice(SKINS), c.dice.choice(CLOTHS), c.dice.choice(("#3b3b46", "#4a3728", "#26413c"))
    veil = c.dice.random() < 0.45 if veil is None else veil
    c.oval(x, y + size * 0.01, size * 0.17, size * 0.03, fill=mixed("#556b4f", "#000000", 0.25))
    c.rect(x - size * 0.11, y - size * 0.42, x - size * 0.01, y, lower, size * 0.03)
    c.rect(x + size * 0.01, y - size * 0.42, x + size * 0.11, y, lower, size * 0.03)
    if veil:
        c.shape([(x - size * 0.15, y - size * 0.1), (x + size * 0.15, y - size * 0.1), (x + size * 0.1, y - size * 0.5), (x - size * 0.1, y - size * 0.5)], mixed(cloth, "#000000", 0.25))
    c.rect(x - size * 0.15, y - size * 0.75, x + size * 0.15, y - size * 0.36, cloth, size * 0.06)
    if arm == "up":
        c.line([(x + size * 0.12, y - size * 0.68), (x + size * 0.26, y - size * 0.95)], cloth, size * 0.075)
        c.oval(x + size * 0.27, y - size * 0.98, size * 0.045, fill=skin)
    elif arm == "side":
        c.line([(x + size * 0.12, y - size * 0.66), (x + size * 0.32, y - size * 0.52)], cloth, size * 0.075)
        c.oval(x + size * 0.34, y - size * 0.5, size * 0.045, fill=skin)
    c.rect(x - size * 0.045, y - size * 0.82, x + size * 0.045, y - size * 0.72, skin, size * 0.02)
    if veil:
        wrap = c.dice.choice(CLOTHS)
        c.oval(x, y - size * 0.88, size * 0.135, size * 0.15, fill=wrap)
        c.rect(x - size * 0.13, y - size * 0.86, x + size * 0.13, y - size * 0.66, wrap, size * 0.07)
        c.oval(x, y - size * 0.885, size * 0.088, size * 0.1, fill=skin)
    else:
        c.oval(x, y - size * 0.89, size * 0.105, size * 0.12, fill=skin)
        c.draw.pieslice(c.at(x - size * 0.115, y - size * 1.02, x + size * 0.115, y - size * 0.77), 180, 360, fill="#2a1d14")


def crowd(c: Canvas, count: int, y: float, size: float, x0: float = 120, x1: float = 880, arm: str = "") -> None:
    """People side by side, not quite in line."""
    for index in range(count):
        x = x0 + (x1 - x0) * (index + 0.5) / count + c.dice.uniform(-16, 16)
        person(c, x, y + c.dice.uniform(-10, 14), size * c.dice.uniform(0.92, 1.06), arm=arm)


def paddy(c: Canvas, y: float, colour: str) -> None:
    """A field in rows that run towards the eye."""
    c.fade(mixed(colour, "#ffffff", 0.12), mixed(colour, "#000000", 0.12), y, 750)
    for index in range(-12, 26):
        c.line([(500 + (index * 28 - 200) * 0.5, y), (index * 95 - 250, 760)], mixed(colour, "#000000", 0.22), 3)
    for row in range(9):
        top = y + 12 + row * row * 5.2
        for column in range(26):
            x = column * 42 + (row % 2) * 20 + c.dice.uniform(-6, 6)
            c.line([(x, top + 14 + row * 2), (x + c.dice.uniform(-5, 5), top)], mixed(colour, "#ffffff", 0.18), 2 + row * 0.5)


def room(c: Canvas, wall: str, floor: str) -> None:
    """Wall and floor, with a skirting and a window's light."""
    c.fade(mixed(wall, "#ffffff", 0.25), wall, 0, 520)
    c.fade(floor, mixed(floor, "#000000", 0.2), 520, 750)
    c.rect(0, 505, 1000, 524, mixed(wall, "#000000", 0.25))
    c.rect(690, 90, 900, 300, "#ffffff", 8)
    c.rect(702, 102, 888, 288, "#cfeaf2", 4)
    c.rect(790, 102, 800, 288, "#ffffff")


def table(c: Canvas, x0: float, x1: float, y: float, cloth: str) -> None:
    """A table with a cloth."""
    for x in (x0 + 25, x1 - 45):
        c.rect(x, y + 90, x + 20, y + 190, "#6b4a2f")
    c.rect(x0, y, x1, y + 110, cloth, 8)
    c.rect(x0, y, x1, y + 20, mixed(cloth, "#ffffff", 0.3), 8)


def backdrop(c: Canvas, light: str, dark: str) -> None:
    """A quiet ground for a product: wall, board, soft shadow."""
    c.fade(mixed(light, "#ffffff", 0.5), light, 0, 520)
    c.fade(dark, mixed(dark, "#000000", 0.25), 520, 750)
    for x in range(0, 1000, 125):
        c.line([(x + 30, 522), (x * 1.25 - 120, 760)], mixed(dark, "#000000", 0.15), 2.5)
