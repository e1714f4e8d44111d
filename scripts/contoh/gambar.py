"""Draws the demo's pictures: for every photo that a post in content/ names, a scene of its own, saved like a phone saves it.

    python scripts/contoh/gambar.py            # draws what is missing
    python scripts/contoh/gambar.py --semua    # draws everything again

The same village and name give the same bytes. About half carry an EXIF orientation with their pixels turned, all carry a camera's
name, and a third an invented position: so that the build has something to turn upright and to strip.
"""

from __future__ import annotations

import random
import re
import sys
import zlib
from pathlib import Path

from adegan import SCENES
from lukis import Canvas
from PIL import Image, ImageDraw, ImageFont

CONTENT = Path(__file__).parents[2] / "content"
SIZE = (2560, 1920)
ORIENTATION, MAKE, MODEL, TAKEN, GPS = 0x0112, 0x010F, 0x0110, 0x9003, 0x8825
TURNS = {1: 0, 3: 180, 6: 90, 8: 270}
"""EXIF orientation -> degrees the stored pixels are turned, counter-clockwise."""
_NAMED = re.compile(r"[\s/\[,]([a-z][a-z-]+)\.jpg\b")


def draw(scene: str, seed: int) -> Image.Image:
    """One scene, upright, with a small CONTOH in its corner."""
    canvas = Canvas(Image.new("RGB", SIZE, "#ffffff"), random.Random(seed))
    SCENES[scene](canvas)
    canvas.soften()
    font = ImageFont.load_default(46)
    ImageDraw.Draw(canvas.image).text((SIZE[0] - 40, SIZE[1] - 34), "CONTOH", font=font, fill="#ffffff", anchor="rs", stroke_width=3, stroke_fill="#000000")
    return canvas.image


def save(image: Image.Image, path: Path, seed: int) -> None:
    """As a phone would: maybe lying on its side, always with metadata."""
    orientation = (1, 6, 1, 8, 1, 3)[seed % 6]
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKE], exif[MODEL] = orientation, "Contoh", "kimsite"
    exif.get_ifd(0x8769)[TAKEN] = f"2026:{seed % 12 + 1:02}:{seed % 28 + 1:02} 08:{seed % 60:02}:00"
    if seed % 3 == 0:
        position = exif.get_ifd(GPS)
        position[1], position[2] = "S", (7.0, 9.0, float(seed % 60))
        position[3], position[4] = "E", (111.0, 53.0, float(seed % 59))
    path.parent.mkdir(parents=True, exist_ok=True)
    image.rotate(TURNS[orientation], expand=True).save(path, "JPEG", quality=80, subsampling="4:2:0", optimize=True, exif=exif)


def main() -> None:
    """Draw what content/ names."""
    again = "--semua" in sys.argv
    for post in sorted(CONTENT.rglob("*.md")):
        parts = post.relative_to(CONTENT).parts
        village = CONTENT / parts[0] if parts[0].startswith("_") else CONTENT / parts[0] / parts[1]
        for scene in _NAMED.findall(post.read_text("utf-8").split("\n---", 1)[0]):
            target = village / "foto" / f"{scene}.jpg"
            if scene in SCENES and (again or not target.exists()):
                seed = zlib.crc32(str(target.relative_to(CONTENT)).encode())
                save(draw(scene, seed), target, seed)
                print(target.relative_to(CONTENT))


if __name__ == "__main__":
    main()
