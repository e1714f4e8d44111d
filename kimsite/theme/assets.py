"""Theme, palette and motif -> the style sheet, script, share card and icon of a publisher."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from urllib.parse import quote

from kimsite.model.build import OutputFile
from kimsite.model.content import Stored
from kimsite.model.pages import SiteView
from kimsite.record import Record
from kimsite.theme.load import Theme
from kimsite.theme.palettes import Palette
from kimsite.tools.codec import encode
from kimsite.tools.digest import quick, short
from kimsite.tools.stem_exceptions import QUERY_STOP_WORDS, STEM_EXCEPTIONS

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; manifest-src 'self'; "
    "connect-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
"""Nothing from other hosts, nothing inline: even a script that passed the sanitiser could not run."""
FindKept = Callable[[str, str], Stored | None]
"""(path, digest of what a file is made of) -> the file of the last build, if it was made of the same.

The digest is noted for the next build.
"""
_STRING = r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'"
_COMMENT = re.compile(rf"({_STRING})|/\*.*?\*/", re.DOTALL)
_DECLARATION = re.compile(r"^([ \t]+[\w-]+):[ \t]+", re.MULTILINE)
_SPACES = re.compile(rf"(?=[\s;}}{{,\"'])(?:({_STRING})|\s*;?\s*(\}})\s*|\s*([{{;,])\s*|\s*\n\s*)")
"""It begins with a look at one character, so that most places are passed over at once."""
_LINE_COMMENT = re.compile(r"^ *//.*\n", re.MULTILINE)
_INDENT = re.compile(r"^ +", re.MULTILINE)
_SVG_GAPS = re.compile(r">\s+<")


class ThemeAssets(Record, kw_only=True):
    """The chosen palette and the files made with it. Addresses are site paths."""

    palette: Palette
    colour: str
    """The brand colour, for browser bars."""
    style_url: str
    sheet_url: str
    """The second style sheet: charts, sheets for printing, the screen of the village office."""
    script_url: str
    search_url: str
    """The script of the search, for the one page that has it."""
    files: tuple[OutputFile, ...]


def build_assets(theme: Theme, palette: str, motif: str, url: str) -> ThemeAssets:
    """Style sheet and script for one publisher at site path `url`.

    An unknown or empty choice gives the theme's default.
    """
    chosen = theme.palettes.get(palette) or theme.palettes[default_palette(theme)]
    tile = theme.motifs.get(motif) or theme.motifs.get(default_motif(theme), "")
    style = (_tokens(chosen, tile) + minify_css(theme.css)).encode()
    sheet = minify_css(theme.sheet_css).encode()
    script = theme.script.encode()
    base = f"{url.lstrip('/')}aset/"
    search = _search_script(theme.search_script)
    search_path = f"{base}cari-{short(search)}.js"
    style_path, script_path = f"{base}gaya-{short(style)}.css", f"{base}skrip-{short(script)}.js"
    sheet_path = f"{base}lembar-{short(sheet)}.css"
    return ThemeAssets(
        palette=chosen,
        colour=dict(chosen.light).get("merek", "#0b5d57"),
        style_url=f"/{style_path}",
        sheet_url=f"/{sheet_path}",
        script_url=f"/{script_path}" if script.strip() else "",
        search_url=f"/{search_path}",
        files=(
            OutputFile(path=style_path, data=style),
            OutputFile(path=sheet_path, data=sheet),
            *((OutputFile(path=script_path, data=script),) if script.strip() else ()),
            OutputFile(path=search_path, data=search),
        ),
    )


def default_palette(theme: Theme) -> str:
    """The palette a theme declares, else its first."""
    return next(
        name for name in (theme.options.get("opsi.palet", ""), *theme.palettes) if name in theme.palettes
    )


def default_motif(theme: Theme) -> str:
    """The motif a theme declares, else its first."""
    wanted = (theme.options.get("opsi.motif", ""), *theme.motifs)
    return next((name for name in wanted if name in theme.motifs), "")


def pictures(site: SiteView, assets: ThemeAssets, find: FindKept | None = None) -> Iterable[OutputFile]:
    """The publisher's share card and icons, as the last build left them where `find` knows them."""
    made_of = quick(encode((site.initials, site.name, site.area, assets.palette)))
    for path, size in _picture_sizes(site):
        kept = find(path, made_of) if find else None
        yield OutputFile(path=path, data=kept or _drawn(site, assets.palette, size))


def _picture_sizes(site: SiteView) -> Iterable[tuple[str, int]]:
    """(path, width) of each picture; 0: the share card."""
    yield site.share_image.lstrip("/"), 0
    yield f"{site.url.lstrip('/')}aset/ikon.png", 192
    yield f"{site.url.lstrip('/')}aset/ikon-512.png", 512


def _drawn(site: SiteView, palette: Palette, size: int) -> bytes:
    from kimsite.theme import card  # Pillow takes longer to import than most builds have pictures to draw

    return card.icon(site.initials, palette, size) if size else card.draw_share_card(site, palette)


def _tokens(palette: Palette, tile: str) -> str:
    """The palette as CSS custom properties: light, and dark by the reader's system or own choice."""
    light = "".join(f"--{name}:{value};" for name, value in palette.light)
    dark = "".join(f"--{name}:{value};" for name, value in palette.dark)
    motif = (
        f'--motif:url("data:image/svg+xml,{quote(_SVG_GAPS.sub("><", tile.strip()), safe="~()*!.:/=,; -")}");'
        if tile
        else ""
    )
    return (
        f":root{{color-scheme:light;{light}{motif}}}"
        f'@media(prefers-color-scheme:dark){{:root:not([data-gelap="0"]){{color-scheme:dark;{dark}}}}}'
        f'@media screen{{:root[data-gelap="1"]{{color-scheme:dark;{dark}}}}}\n'
    )


@lru_cache(maxsize=4)
def minify_css(css: str) -> str:
    """The style sheet without comments, indentation, line ends and the last semicolon of a rule."""
    declarations = _DECLARATION.sub(r"\1:", _COMMENT.sub(_kept_group, css))
    return _SPACES.sub(_kept_group, declarations)


@lru_cache(maxsize=4)
def _search_script(script: str) -> bytes:
    """The script without comments and indents, with the words that its rules do not decide."""
    exceptions = json.dumps({"__proto__": None, **STEM_EXCEPTIONS}, separators=(",", ":"))
    text = _LINE_COMMENT.sub("", script).replace("/*EXCEPTIONS*/{}", exceptions, 1)
    return _INDENT.sub("", text.replace("/*STOP*/", f" {QUERY_STOP_WORDS} ", 1)).encode()


def _kept_group(match: re.Match[str]) -> str:
    return match[match.lastindex] if match.lastindex else ""
