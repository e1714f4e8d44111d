"""The pictures of a publisher, drawn from its name and palette: the share card and the icon."""

from __future__ import annotations

import io
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from kimsite.model.pages import SiteView
from kimsite.theme.palettes import Palette

SIZE = (1200, 630)
ICON = 192
_RUN_LENGTHS = 3
"""Z_RLE of zlib."""


def draw_share_card(site: SiteView, palette: Palette) -> bytes:
    """1200×630 JPEG: initials, name and area on the brand colour."""
    colours = dict(palette.light)
    background, ink, accent = (
        colours.get("merek", "#0b5d57"),
        colours.get("merek-teks", "#ffffff"),
        colours.get("aksen", "#f2b705"),
    )
    image = _background(background, ink, accent).copy()
    draw = ImageDraw.Draw(image)
    draw.text((160, 160), site.initials, font=_font(76), fill=background, anchor="mm")
    top = 300
    for line in _wrapped(site.name, _font(76), SIZE[0] - 160)[:2]:
        draw.text((80, top), line, font=_font(76), fill=ink)
        top += 92
    for line in site.area[:3]:
        draw.text((80, top + 10), line, font=_font(36), fill=ink)
        top += 48
    return _jpeg(image)


def draw_award_badge(title: str, contest: str, name: str) -> bytes:
    """1200×630 JPEG: a medal with its title, for a winner's blog."""
    background, ink, accent = "#0b5d57", "#ffffff", "#f2b705"
    image = _background(background, background, accent).copy()
    draw = ImageDraw.Draw(image)
    draw.polygon([(170, 330), (250, 560), (290, 500), (360, 520), (300, 330)], fill="#c98f04")
    draw.polygon([(230, 330), (170, 520), (240, 500), (280, 560), (360, 330)], fill=accent)
    draw.ellipse((110, 90, 430, 410), fill=accent)
    draw.ellipse((140, 120, 400, 380), outline=background, width=6)
    numbered = [char for char in title if char.isdigit()]
    draw.text((270, 250), numbered[-1] if numbered else "★", font=_font(170), fill=background, anchor="mm")
    top = 110
    for text, size in ((title, 84), (name, 54), (contest, 40)):
        for line in _wrapped(text, _font(size), 660)[:2]:
            draw.text((490, top), line, font=_font(size), fill=ink)
            top += size * 5 // 4
        top += 22
    return _jpeg(image)


def icon(initials: str, palette: Palette, size: int) -> bytes:
    """A square PNG, `size` pixels wide: initials on the brand colour, with room for round masks."""
    colours = dict(palette.light)
    image = Image.new("L", (size, size))
    ImageDraw.Draw(image).text(
        (size // 2, size // 2), initials, font=_font(size * 5 // 12), fill=255, anchor="mm"
    )
    image.putpalette(_shades(colours.get("merek", "#0b5d57"), colours.get("merek-teks", "#ffffff")))
    out = io.BytesIO()
    if size > ICON:  # indexed colours in runs: made in a tenth of the time, and half as large
        image.save(out, "PNG", compress_type=_RUN_LENGTHS)
    else:
        image.convert("RGB").save(out, "PNG")
    return out.getvalue()


@lru_cache(maxsize=16)
def _shades(background: str, ink: str) -> tuple[int, ...]:
    """256 colours from the background to the ink, one channel after the other."""
    return tuple(channel for step in range(256) for channel in _mixed(background, ink, step / 255))


@lru_cache(maxsize=16)
def _background(background: str, ink: str, accent: str) -> Image.Image:
    """The card of a palette without text: a pattern of petals on the right, a disc for the initials."""
    image = Image.new("RGB", SIZE, background)
    draw = ImageDraw.Draw(image)
    tone = _mixed(background, ink, 0.12)
    for column in range(9):
        for row in range(9):
            x, y = 700 + column * 72, row * 72 - 8
            draw.ellipse((x, y + 20, x + 36, y + 52), outline=tone, width=3)
            draw.ellipse((x + 20, y - 16, x + 52, y + 20), outline=tone, width=3)
    draw.rectangle((0, SIZE[1] - 18, SIZE[0], SIZE[1]), fill=accent)
    draw.ellipse((80, 80, 240, 240), fill=ink)
    return image


def _mixed(background: str, ink: str, weight: float) -> tuple[int, int, int]:
    a, b = (
        tuple(int(colour.lstrip("#")[index : index + 2], 16) for index in (0, 2, 4))
        for colour in (background, ink)
    )
    # three channels
    return tuple(round(x + (y - x) * weight) for x, y in zip(a, b, strict=True))  # type: ignore[return-value]


@lru_cache(maxsize=4)
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def _wrapped(text: str, font: ImageFont.FreeTypeFont | ImageFont.ImageFont, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _jpeg(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=82, optimize=True)
    return out.getvalue()
