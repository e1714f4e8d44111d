"""One post's HTML -> Markdown as kimsite's own converters read it.

The tree is read as browsers read it, put in order by the passes of this room, and written by markdownify.
"""

from __future__ import annotations

import re

from bs4.element import Tag
from markdownify import ATX, MarkdownConverter

from kimsite.importers.markup.blocks import settle_blocks
from kimsite.importers.markup.cleanup import clean_tree
from kimsite.importers.markup.elements import attribute, parsed
from kimsite.importers.markup.escaping import escape_text, escape_texts
from kimsite.importers.markup.media import PictureReference, settle_media
from kimsite.record import Record

_WORDY = re.compile(r"\w")


class ConvertedPost(Record, kw_only=True):
    """The body of a post."""

    text: str
    """Markdown, whose pictures have numbers behind `media.PICTURE_MARK` for addresses."""
    pictures: tuple[PictureReference, ...]
    players: tuple[str, ...]
    """Hosts of frames and players that became links."""


class _Writer(MarkdownConverter):
    """What kimsite's Markdown does differently: a line end is a break, and emphasis has its own marks."""

    def escape(self, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002  # markdownify's signature
        return text

    # markdownify's signature
    def convert_br(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002
        return " " if "_inline" in parent_tags else "\n"

    def convert_em(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if "_noformat" in parent_tags or not text.strip():
            return text
        before, after = _last_sign(el.previous_sibling), _first_sign(el.next_sibling)
        joined = (before and not text[0].isspace()) or (after and not text[-1].isspace())
        return _around(text, "*" if joined else "_")

    # markdownify's signature
    def convert_s(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002
        return text if "_noformat" in parent_tags or not text.strip() else _around(text, "~~")

    # markdownify's signature
    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002
        alt = escape_text(attribute(el, "alt"), opens_line=False, in_cell="td" in parent_tags).strip()
        return f"![{alt.replace(']', chr(92) + ']')}]({attribute(el, 'src')})"


def to_markdown(html: str, base: str = "") -> ConvertedPost:
    """Convert the HTML of one post. Nothing that it names is fetched.

    `base`: the post's own address, which its relative links are meant from.
    """
    soup, body = parsed(html)
    clean_tree(soup, body)
    pictures, players = settle_media(soup, body, base)
    settle_blocks(soup, body)
    escape_texts(body)
    made = _Writer(
        heading_style=ATX, bullets="-", autolinks=False, strong_em_symbol="*", table_infer_header=True
    ).convert_soup(soup)
    lines = (line.rstrip() for line in made.strip("\n").split("\n"))
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return ConvertedPost(text=text, pictures=pictures, players=players)


def _around(text: str, mark: str) -> str:
    inner = text.strip()
    start = text[: len(text) - len(text.lstrip())]
    end = text[len(text.rstrip()) :]
    return f"{start}{mark}{inner}{mark}{end}"


def _last_sign(node: object) -> bool:
    return isinstance(node, str) and bool(_WORDY.match(node[-1:]))


def _first_sign(node: object) -> bool:
    return isinstance(node, str) and bool(_WORDY.match(node[:1]))
