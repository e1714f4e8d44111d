"""WordPress's own marks in a post: paragraphs by blank lines, and shortcodes in square brackets.

What each does is described in the WordPress developer resources (Shortcode API, `wpautop`).
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from urllib.parse import quote

from kimsite.record import Record

_BLOCKS = (
    "address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form"
    "|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
_BLOCK_TAG = re.compile(rf"[ \t]*(</?(?:{_BLOCKS})\b[^>]*>)[ \t]*", re.IGNORECASE)
_KEPT = re.compile(r"<(pre|script|style|textarea|table)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_BLOCK_EDITOR = "<!-- wp:"
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'\]]+))")
_CAPTION = re.compile(r"\[(?:wp_)?caption\b([^\]]*)\](.*?)\[/(?:wp_)?caption\]", re.IGNORECASE | re.DOTALL)
_GALLERY = re.compile(r"(?<!\[)\[gallery\b([^\]]*)\](?!\])", re.IGNORECASE)
_PLAYED = re.compile(
    r"(?<!\[)\[(youtube|embed|vimeo|video|audio|dailymotion|wpvideo|soundcloud|googlemaps|playlist)"
    r"\b([^\]]*)\](?:([^\[\]]*)\[/\1\])?(?!\])",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?<!\[)\[/?([a-z][a-z0-9_-]{2,30})"
    r"(?:(?:\s+[\w-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\]\"']+))+\s*/?|\s*/)?\](?!\]|\()",
    re.IGNORECASE,
)
_ESCAPED = re.compile(r"\[(\[[^\[\]]+\])\]")
_LEADING_IMAGE = re.compile(r"\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?)(.*)", re.IGNORECASE | re.DOTALL)


class Expanded(Record):
    """A post without shortcodes."""

    html: str
    unknown: tuple[str, ...]
    """Names of shortcodes that nothing here knows; their words stay in the text."""


def expand_shortcodes(text: str, pictures_of: Callable[[Mapping[str, str]], tuple[str, ...]]) -> Expanded:
    """The post's HTML with captions, galleries and embedded media as ordinary elements.

    `pictures_of`: attributes of a `[gallery]` -> addresses of its pictures.
    """
    if "[" not in text:
        return Expanded(text, ())
    made = _CAPTION.sub(_figure, text)
    made = _GALLERY.sub(lambda match: _gallery(pictures_of(_attributes(match[1]))), made)
    made = _PLAYED.sub(_link, made)
    closed = {match[1].casefold() for match in re.finditer(r"\[/([\w-]+)\]", made)}
    unknown = dict.fromkeys(
        match[1].casefold()
        for match in _OTHER.finditer(made)
        if "=" in match[0] or "/" in match[0] or match[1].casefold() in closed
    )
    return Expanded(_ESCAPED.sub(r"\1", made), tuple(unknown))


def _attributes(words: str) -> dict[str, str]:
    return {
        name.casefold(): html.unescape(first or second or third)
        for name, first, second, third in _ATTRIBUTE.findall(words)
    }


def _figure(match: re.Match[str]) -> str:
    """A picture with the words below it; newer posts have these behind the picture, older in an attribute."""
    image = _LEADING_IMAGE.fullmatch(match[2])
    picture, words = (image[1], image[2]) if image else (match[2], "")
    caption = words.strip() or html.escape(_attributes(match[1]).get("caption", ""), quote=False)
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f"\n\n<figure>{picture}{below}</figure>\n\n"


def _gallery(addresses: tuple[str, ...]) -> str:
    images = "".join(f'<p><img src="{html.escape(address)}"></p>' for address in addresses)
    return f"\n\n{images}\n\n" if images else ""


def _link(match: re.Match[str]) -> str:
    given = _attributes(match[2])
    bare = match[2].strip(" =/\"'").split(" ")[0].split("&")[0]
    written = (match[3] or "").strip() or given.get("src") or given.get("url") or given.get("mp4", "")
    address = html.unescape(written or given.get("mp3") or given.get("id") or bare)
    name = match[1].casefold()
    if address.startswith("http"):
        return f'\n\n<iframe src="{html.escape(address)}"></iframe>\n\n'
    hosts = {"youtube": "https://youtu.be/", "vimeo": "https://vimeo.com/"}
    if name in hosts and re.fullmatch(r"[\w-]+", address):
        return f'\n\n<iframe src="{hosts[name]}{quote(address)}"></iframe>\n\n'
    return match[0]


def paragraphs_from_lines(text: str) -> str:
    """Blank lines as paragraphs and line ends as breaks, as WordPress shows posts of its older editor.

    A post of the block editor, which writes its paragraphs itself, stays as it is.
    """
    if _BLOCK_EDITOR in text:
        return text
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match[0])
        return f"\n\n\x00{len(kept) - 1}\x00\n\n"

    plain = _KEPT.sub(keep, text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n"))
    plain = _BLOCK_TAG.sub(r"\n\n\1\n\n", plain)
    parts = [part.strip("\n") for part in re.split(r"\n[ \t]*\n+", plain)]
    made = "".join(_paragraph(part) for part in parts if part.strip())
    return re.sub(r"\x00(\d+)\x00", lambda match: kept[int(match[1])], made)


def _paragraph(part: str) -> str:
    if part.startswith("\x00") or _BLOCK_TAG.fullmatch(part):
        return part
    return "\n<br>\n<br>\n" + re.sub(r"(?<!<br>)(?<!<br/>)(?<!<br />)\n", "<br>\n", part)
