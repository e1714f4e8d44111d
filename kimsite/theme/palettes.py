"""palettes.yaml of a theme chain -> palettes of valid colours, with a finding for each invalid value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kimsite.diagnostics.findings import Findings
from kimsite.record import Record
from kimsite.theme.sources import Folder, Source, place_of
from kimsite.tools import marked_yaml
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import closest

SIDES = ("terang", "gelap")
"""Light and dark."""
_HEX = lazy_pattern(r"#?([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)
_RGB = lazy_pattern(r"rgb\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*\)", re.IGNORECASE)
_NAME = re.compile(r"[\w-]+", re.ASCII)
_WORDS = {
    "putih": "#ffffff", "white": "#ffffff", "hitam": "#000000", "black": "#000000", "merah": "#b3261e",
    "red": "#b3261e", "hijau": "#2e7d32",
    "green": "#2e7d32", "biru": "#1b4f9c", "blue": "#1b4f9c", "kuning": "#f2b705", "yellow": "#f2b705",
    "cokelat": "#6f3d16", "coklat": "#6f3d16",
    "brown": "#6f3d16", "ungu": "#5e35b1", "purple": "#5e35b1", "abu": "#5f6368", "gray": "#5f6368",
    "grey": "#5f6368", "jingga": "#e65100",
    "oranye": "#e65100", "orange": "#e65100", "tosca": "#0b5d57", "toska": "#0b5d57",
}  # fmt: skip
"""Colour words -> the colour that a hint suggests, dark enough for white text."""

Tones = dict[str, dict[str, str]]
"""Side -> token -> colour."""


class Palette(Record, kw_only=True):
    """Colour tokens by name, for light and for dark."""

    light: tuple[tuple[str, str], ...]
    dark: tuple[tuple[str, str], ...]


def names(chain: Iterable[Folder]) -> tuple[str, ...]:
    """The names of all palettes of a chain, child first in `chain`, the parent's first in the result."""
    return tuple(
        dict.fromkeys(
            key.text
            for folder in reversed(tuple(chain))
            for _, root in folder.yaml("palettes.yaml")
            for key, _ in root.entries
        )
    )


def palettes(chain: Iterable[Folder], diagnostics: Findings) -> dict[str, Palette]:
    """The palettes of a chain, colour by colour: a child over its parent, the project over kimsite.

    A missing colour is taken from the first palette, with a warning. An invalid colour is an error.
    """
    merged: dict[str, Tones] = {}
    written: dict[str, tuple[Source, marked_yaml.Node]] = {}
    for folder in reversed(tuple(chain)):
        for source, root in folder.yaml("palettes.yaml"):
            for key, value in root.entries:
                written.setdefault(key.text, (source, key))
                tones = merged.setdefault(key.text, {side: {} for side in SIDES})
                for side, token, colour in _colours(source, value, diagnostics):
                    tones[side][token] = colour
    base: Tones = next(iter(merged.values()), {side: {} for side in SIDES})
    for name, tones in merged.items():
        _complete(tones, base, written[name], name, diagnostics)
    return {
        name: Palette(light=tuple(tones["terang"].items()), dark=tuple(tones["gelap"].items()))
        for name, tones in merged.items()
    }


def _colours(
    source: Source, palette: marked_yaml.Node, diagnostics: Findings
) -> Iterator[tuple[str, str, str]]:
    """(side, token, colour) of one palette as written."""
    for side, tokens in palette.entries if isinstance(palette, marked_yaml.Mapping) else ():
        for token, value in (
            tokens.entries if isinstance(tokens, marked_yaml.Mapping) and side.text in SIDES else ()
        ):
            colour = (
                read_colour(value.text)
                if isinstance(value, marked_yaml.Scalar) and _NAME.fullmatch(token.text)
                else ""
            )
            if colour:
                yield side.text, token.text, colour
            else:
                place = place_of(source, value)
                written = value.text if isinstance(value, marked_yaml.Scalar) else ""
                bare = re.search(r"#\w+", place.text) if not written else None
                diagnostics.add(
                    "M06",
                    place,
                    isian=token.text,
                    nilai=bare[0] if bare else written,
                    contoh=read_colour(bare[0]) if bare else _colour_for_words(written),
                )


def _complete(
    tones: Tones, base: Tones, written: tuple[Source, marked_yaml.Node], name: str, diagnostics: Findings
) -> None:
    """Fill in the colours that a palette lacks."""
    for side in SIDES:
        missing = [token for token in base[side] if token not in tones[side]]
        if missing:
            unknown = [token for token in tones[side] if token not in base[side]]
            near = next(
                (f"{token} → {similar}" for token in unknown if (similar := closest(token, missing))), ""
            )
            diagnostics.add(
                "M09", place_of(*written), nilai=name, bagian=side, kurang=", ".join(missing), saran=near
            )
            tones[side] |= {token: base[side][token] for token in missing}


def read_colour(text: str) -> str:
    """The colour as `#rrggbb`, from hexadecimal digits with or without `#` or from rgb(…); empty if none."""
    written = text.strip()
    if len(written) == 7 and _HEX.fullmatch(written):
        return written
    if match := _HEX.fullmatch(written):
        digits = match[1]
        return "#" + (digits if len(digits) == 6 else "".join(char * 2 for char in digits))
    if (match := _RGB.fullmatch(written)) and all(int(part) <= 255 for part in match.groups()):
        return "#" + "".join(f"{int(part):02x}" for part in match.groups())
    return {"putih": "#ffffff", "white": "#ffffff", "hitam": "#000000", "black": "#000000"}.get(
        written.casefold(), ""
    )


def _colour_for_words(words: str) -> str:
    """A colour for words such as `hijau tua`; empty where none is known."""
    return next((_WORDS[word] for word in re.findall(r"[a-z]+", words.casefold()) if word in _WORDS), "")
