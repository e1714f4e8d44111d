"""Photos that weigh like a phone's: 4000×3000 JPEG, the same bytes for the same number."""

from __future__ import annotations

import random
from pathlib import Path

from PIL import ExifTags, Image, ImageChops, ImageDraw, ImageFilter

SIZE = (4000, 3000)
ORIENTATIONS = (1, 6, 1, 8, 1, 3)
"""Phones are held every way."""
GRAIN = (11, 0.05)
"""(spread, strength) of the sensor's noise; with it a photo weighs 3 to 5 MB at quality 92."""


def draw_photos(folder: Path, count: int) -> list[Path]:
    """`count` photos in `folder`; those already there are kept."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"foto-{number:03}.jpg" for number in range(count)]
    for number, path in enumerate(paths):
        if not path.exists():
            _draw(number, path)
    return paths


def _draw(number: int, path: Path) -> None:
    dice = random.Random(number)
    scene = Image.new("RGB", (400, 300), _colour(dice))
    brush = ImageDraw.Draw(scene)
    for _ in range(90):
        x, y, reach = dice.randrange(400), dice.randrange(300), dice.randrange(8, 90)
        shape = dice.choice((brush.ellipse, brush.rectangle))
        shape((x, y, x + reach, y + reach * dice.uniform(0.3, 1.5)), fill=_colour(dice))
    image = scene.filter(ImageFilter.GaussianBlur(1)).resize(SIZE, Image.Resampling.BICUBIC)
    for step, strength in ((40, 0.25), (8, 0.2), (3, 0.12), (1, 0.06)):
        image = Image.blend(image, ImageChops.overlay(image, _noise(dice, step)), strength * 2)
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = ORIENTATIONS[number % len(ORIENTATIONS)]
    exif[ExifTags.Base.Make] = "Kamera Uji"
    image.save(path, "JPEG", quality=92, exif=exif)


def _noise(dice: random.Random, step: int) -> Image.Image:
    width, height = SIZE[0] // step + 1, SIZE[1] // step + 1
    grey = Image.frombytes("L", (width, height), dice.randbytes(width * height))
    return grey.resize(SIZE, Image.Resampling.BICUBIC).convert("RGB")


def _colour(dice: random.Random) -> tuple[int, int, int]:
    return (dice.randrange(256), dice.randrange(256), dice.randrange(256))
