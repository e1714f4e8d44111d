"""The engine `python`: Python-Markdown with the villagers' dialect, quickened at its public extension points.

What it writes is what plain Python-Markdown with the same extensions would write, to the byte.
"""

from __future__ import annotations

from functools import cache

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.nl2br import Nl2BrExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.util import ETX, STX

from kimsite.content.engines.dialect import VillageDialect
from kimsite.content.engines.fast_blocks import use_fast_blocks
from kimsite.content.engines.fast_html import use_fast_html
from kimsite.content.engines.fast_inline import use_fast_inline

BACKLINK = "Kembali ke teks, catatan {}"
NOWHERE = STX + ETX
"""Notes are at the end: their place marker is a text that nobody can write."""


def plain_markdown(*more: Extension) -> Markdown:
    """Plain Python-Markdown with the extensions of villagers' texts, fenced code left out, and with `more`.

    They are given, not named: for a name every package of this computer would be asked whether it has an
    extension called so.
    """
    extensions: list[str | Extension] = [
        *more,
        TableExtension(),
        FootnoteExtension(BACKLINK_TITLE=BACKLINK, PLACE_MARKER=NOWHERE),
        Nl2BrExtension(),
        SaneListExtension(),
        VillageDialect(),
    ]
    return Markdown(extensions=extensions, output_format="html", tab_length=4)


@cache
def _quick() -> Markdown:
    """One converter a process: making it costs more than a post."""
    md = plain_markdown()
    use_fast_blocks(md)
    use_fast_inline(md)
    use_fast_html(md)
    return md


def to_html(text: str) -> str:
    """Markdown -> HTML, not yet sanitised. Raises RecursionError where nesting exhausts the converter."""
    try:
        return _quick().reset().convert(text)
    except BaseException:
        # `reset` does not empty the block parser's state: a converter that was interrupted would spoil every
        # later text.
        _quick.cache_clear()
        raise
