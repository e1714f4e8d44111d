"""The Markdown that villagers type, as extensions of Python-Markdown's public points.

Lists right after a line of text and nested by two to four blanks, a single newline as a line break, bare
addresses, `~~coret~~`, callouts `> [!PENTING]`; raw HTML is text, and so are indented lines.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import IMAGE_LINK_RE, ImageInlineProcessor, InlineProcessor, LinkInlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import INLINE_PLACEHOLDER, STX, AtomicString

from kimsite.content.engines.emphasis import Emphasis
from kimsite.content.engines.shared import (
    ADDRESS,
    CALLOUT,
    CALLOUTS,
    bare_address,
    href_of,
    list_lines,
    without_comments,
)
from kimsite.tools.patterns import lazy_pattern

_SHAPED = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "th": 0, "td": 0}
_LINK = r"\[(?<!!\[)"
"""What `LINK_RE` of Python-Markdown finds, beginning with what `re` finds at memory speed."""
_ALIGN = re.compile(r"text-align:\s*(left|right|center)")


class ListLines(Preprocessor):
    """Rewrites list lines into the shape Python-Markdown reads."""

    def run(self, lines: list[str]) -> list[str]:
        return list_lines(lines)


class Comments(Preprocessor):
    """Drops comments."""

    def run(self, lines: list[str]) -> list[str]:
        return without_comments("\n".join(lines)).split("\n")


class Callout(BlockProcessor):
    """`> [!PENTING]` opens a box."""

    _OPEN = re.compile(rf"^ {{0,3}}> ?{CALLOUT}(?:\n|$)")
    _QUOTE = re.compile(r"^ {0,3}> ?", re.MULTILINE)

    def test(self, parent: ET.Element, block: str) -> bool:  # noqa: ARG002  # Python-Markdown's signature
        match = self._OPEN.match(block)
        return match is not None and match["word"].upper() in CALLOUTS

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        block = blocks.pop(0)
        match = self._OPEN.match(block)
        assert match is not None  # noqa: S101  # `test` matched the same block
        name, title = CALLOUTS[match["word"].upper()]
        box = ET.SubElement(parent, "div", {"class": f"kotak kotak-{name}"})
        heading = ET.SubElement(box, "p", {"class": "kotak-judul"})
        heading.text = match["title"].strip() or title
        inner = self._QUOTE.sub("", block[match.end() :])
        if inner.strip():
            self.parser.parseChunk(box, inner)


class Struck(InlineProcessor):
    """`~~coret~~`, without blanks next to the marks."""

    _CLOSE = lazy_pattern(r"(?<=\S)~~")

    # Python-Markdown's name and signature
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[ET.Element | None, int | None, int | None]:
        close = self._CLOSE.search(data, m.end() + 1)
        if close is None:
            # What nothing closes here nothing closes further on: the rest of the text need not be looked at
            # again.
            return None, m.start(), len(data)
        struck = ET.Element("del")
        struck.text = data[m.end() : close.start()]
        return struck, m.start(), close.end()


class _Tail:
    """What follows `[…]`: one address without blanks, or any in angle brackets, and a title in quotes.

    Nothing else is a link.

    Python-Markdown's own search takes the rest of a paragraph for an address and drops a letter where nothing
    closes it.
    """

    _TAIL = re.compile(
        r"\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<plain>(?:[^\s()]|\((?:[^\s()]|\([^\s()]*\))*\))*))"
        r"(?:\s+(?:\"(?P<title>[^\"]*)\"|'(?P<single>[^']*)'))?\s*\)"
    )

    # Python-Markdown's name
    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802
        match = self._TAIL.match(data, index)
        if match is None:
            return "", None, index, False
        title = match["title"] if match["title"] is not None else match["single"]
        unescape = self.unescape  # type: ignore[attr-defined]  # of the pattern that this is mixed into
        return (
            unescape(match["angled"] if match["plain"] is None else match["plain"]).strip(),
            None if title is None else " ".join(unescape(title).split()),
            match.end(),
            True,
        )


class _Link(_Tail, LinkInlineProcessor):
    """`[words](address "title")`."""


class Image(_Tail, ImageInlineProcessor):
    """`![words](address "title")`."""


class BareAddress(InlineProcessor):
    """`https://…` and `www.…` in running text become links; not inside a link."""

    ANCESTOR_EXCLUDES = ("a",)

    # Python-Markdown's name and signature
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002  # Python-Markdown passes it
    ) -> tuple[ET.Element | None, int | None, int | None]:
        address = bare_address(m.group(0))
        if not address:
            return None, None, None
        link = ET.Element("a", {"href": href_of(address)})
        link.text = address
        return link, m.start(0), m.start(0) + len(address)


class Shape(Treeprocessor):
    """Headings from h2 without gaps; cells aligned by class, an escaped bar in their code read as a bar."""

    def run(self, root: ET.Element) -> None:
        shaped = [node for node in root.iter() if node.tag in _SHAPED]
        lowest = min((_SHAPED[node.tag] for node in shaped if _SHAPED[node.tag]), default=1)
        previous = 1
        for node in shaped:
            if _SHAPED[node.tag]:
                previous = min(_SHAPED[node.tag] - lowest + 2, previous + 1, 6)
                node.tag = f"h{previous}"
            elif "style" in node.attrib:
                align = _ALIGN.search(node.attrib.pop("style"))
                if align and align[1] != "left":
                    node.set("class", {"right": "kanan", "center": "tengah"}[align[1]])
            if not _SHAPED.get(node.tag, 1):
                for code in node.iter("code"):
                    code.text = AtomicString((code.text or "").replace("\\|", "|"))


class Leftovers(Postprocessor):
    """Drops placeholders that Python-Markdown forgets to fill in.

    A link inside a picture's description inside a link leaves one.
    """

    _LEFTOVER = lazy_pattern(INLINE_PLACEHOLDER % "[0-9]+")

    def run(self, text: str) -> str:
        return self._LEFTOVER.sub("", text) if STX in text else text


class VillageDialect(Extension):
    """All of it in one extension."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.parser.blockprocessors.deregister("code")
        md.preprocessors.register(Comments(md), "kim-comments", 28)
        md.preprocessors.register(ListLines(md), "kim-lists", 21)
        md.parser.blockprocessors.register(Callout(md.parser), "kim-callout", 25)
        md.inlinePatterns.register(_Link(_LINK, md), "link", 160)
        md.inlinePatterns.register(Image(IMAGE_LINK_RE, md), "image_link", 150)
        md.inlinePatterns.register(Emphasis(md), "em_strong", 60)
        md.inlinePatterns.register(Struck(r"~~(?=\S)", md), "kim-del", 65)
        md.inlinePatterns.register(BareAddress(ADDRESS, md), "kim-address", 15)
        md.treeprocessors.register(Shape(md), "kim-shape", 5)
        md.postprocessors.register(Leftovers(md), "kim-leftovers", 5)
