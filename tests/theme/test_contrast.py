"""Every pair of ground and text of every palette, light and dark, held to WCAG 2.2 AA."""

from pathlib import Path

import pytest

from kimsite.diagnostics.findings import Findings
from kimsite.theme.load import load, offers

ROOT = Path(__file__).parents[2]
TEXT = 4.5
PART = 3.0
PAIRS = [
    ("merek-teks", "merek", TEXT), ("teks", "latar", TEXT), ("teks", "kertas", TEXT), ("teks", "tint", TEXT),
    ("redup", "latar", TEXT),
    ("redup", "kertas", TEXT), ("redup", "tint", TEXT), ("tautan", "latar", TEXT), ("tautan", "kertas", TEXT),
    ("tautan", "tint", TEXT),
    ("wa-teks", "wa", TEXT), ("siaga-teks", "siaga", TEXT), ("kaki-teks", "kaki", TEXT),
    ("kontras", "latar", PART), ("kontras", "kertas", PART),
    ("tautan", "kertas", PART), ("merek", "merek-teks", TEXT),
]  # fmt: skip
ON_ACCENT = "#1c1500"
"""Text that themes set on the accent colour in both modes."""


def luminance(colour: str) -> float:
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    r, g, b = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, two: str) -> float:
    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


def palettes():
    theme = load(ROOT, "dasar", Findings())
    assert theme is not None
    for name, palette in theme.palettes.items():
        yield pytest.param(dict(palette.light), id=f"{name}-terang")
        yield pytest.param(dict(palette.dark), id=f"{name}-gelap")


@pytest.mark.parametrize("tokens", list(palettes()))
def test_palette_is_readable(tokens):
    poor = [
        f"{one} on {two}: {contrast(tokens[one], tokens[two]):.2f} < {least}"
        for one, two, least in PAIRS
        if contrast(tokens[one], tokens[two]) < least
    ]
    assert not poor
    assert contrast(ON_ACCENT, tokens["aksen"]) >= TEXT


def test_contrast_is_the_standard_one():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#25d366", "#ffffff") == pytest.approx(1.98, abs=0.01)


def test_four_themes_five_palettes_four_motifs():
    known = {offer.name: offer for offer in offers(ROOT)}
    assert set(known) == {"dasar", "lapak", "melati", "portal"}
    for offer in known.values():
        assert offer.palettes == ("tosca", "benhur", "padi", "jati", "pesisir")
        assert set(offer.motifs) == {"kawung", "parang", "truntum", "mega-mendung"}
