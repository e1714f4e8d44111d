"""The Markdown that villagers type, as extensions of Python-Markdown's public points.

Lists right after a line of text and nested by two to four blanks, a single newline as a line break, bare addresses,
`~~coret~~`, callouts `> [!PENTING]`; raw HTML is text.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import INLINE_PLACEHOLDER, STX

CALLOUTS = {
    "PENTING": ("penting", "Penting"), "IMPORTANT": ("penting", "Penting"),
    "CATATAN": ("catatan", "Catatan"), "NOTE": ("catatan", "Catatan"), "INFO": ("catatan", "Catatan"),
    "TIPS": ("tips", "Tips"), "TIP": ("tips", "Tips"), "SARAN": ("tips", "Saran"),
    "PERINGATAN": ("peringatan", "Peringatan"), "WARNING": ("peringatan", "Peringatan"), "AWAS": ("peringatan", "Awas"),
    "HATI-HATI": ("hati-hati", "Hati-hati"), "CAUTION": ("hati-hati", "Hati-hati"),
}  # fmt: skip
_ITEM = re.compile(r"^(?P<indent> *)(?P<mark>[-*+•▪‣]|\d{1,3}[.)])(?P<gap>[ \u00a0]+)(?P<text>\S.*)$")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_OPENERS = frozenset("-*+•▪‣0123456789`~")
_RULE = re.compile(r"^ {0,3}([-*_])(?: *\1){2,} *$")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_URL_END = ".,;:!?\"'*_~"
_SHAPED = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "th": 0, "td": 0}
_ALIGN = re.compile(r"text-align:\s*(left|right|center)")


class ListLines(Preprocessor):
    """Rewrites list lines into the shape Python-Markdown reads: a blank line before, four blanks a level."""

    def run(self, lines: list[str]) -> list[str]:
        out: list[str] = []
        indents: list[int] = []
        fence = ""
        for line in lines:
            text = line.expandtabs(4)
            if not fence and not indents and text.lstrip(" ")[:1] not in _OPENERS:
                out.append(line)
                continue
            opening = _FENCE.match(text)
            if fence or (opening and not indents):
                fence = "" if fence and opening and opening[1].startswith(fence) else (fence or (opening[1] if opening else ""))
                out.append(line)
                continue
            item = _ITEM.match(text)
            if item and not _RULE.match(text) and (indents or len(item["indent"]) < 4 or not _blank(out)):
                self._item(item, indents, out)
            elif indents and text.strip():
                self._inside(text, indents, out)
            else:
                out.append(line)
        return out

    def _item(self, item: re.Match[str], indents: list[int], out: list[str]) -> None:
        indent = len(item["indent"])
        if not indents and not _blank(out):
            if item["mark"][0].isdigit() and item["mark"][:-1] != "1":
                out.append(item.string)
                return
            out.append("")
        while indents and indent < indents[-1]:
            indents.pop()
        if not indents or indent > indents[-1] + 1:
            indents.append(indent)
        mark = f"{item['mark'][:-1]}." if item["mark"][0].isdigit() else "-"
        out.append(" " * 4 * (len(indents) - 1) + f"{mark} {item['text']}")

    def _inside(self, text: str, indents: list[int], out: list[str]) -> None:
        """Indented text belongs to the item above; text at the margin after a blank line ends the list."""
        indent = len(text) - len(text.lstrip())
        if indent == 0 and _blank(out):
            indents.clear()
            out.append(text)
            return
        depth = sum(1 for level in indents if indent > level) or (1 if indent else 0)
        out.append(" " * 4 * depth + text.lstrip() if indent else text)


def _blank(out: list[str]) -> bool:
    return not out or not out[-1].strip()


class Comments(Preprocessor):
    """Drops `<!-- … -->`, which nobody means to publish."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        return _COMMENT.sub("", text).split("\n") if "<!--" in text else lines


class Callout(BlockProcessor):
    """`> [!PENTING]` opens a box."""

    _OPEN = re.compile(r"^ {0,3}> ?\[!(?P<word>[A-Za-z-]{2,12})\][ \t]*(?P<title>[^\n]*)(?:\n|$)")
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
            self.parser.parseBlocks(box, [inner])


class BareAddress(InlineProcessor):
    """`https://…` and `www.…` in running text become links; not inside a link."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[ET.Element | None, int | None, int | None]:  # type: ignore[override]  # noqa: N802, ARG002  # Python-Markdown's name and signature
        address = m.group(0)
        while address and (address[-1] in _URL_END or (address[-1] == ")" and address.count("(") < address.count(")"))):
            address = address[:-1]
        if len(address) < 8:
            return None, None, None
        link = ET.Element("a", {"href": address if address.startswith("http") else f"http://{address}"})
        link.text = address
        return link, m.start(0), m.start(0) + len(address)


class Shape(Treeprocessor):
    """Headings from h2 without gaps, each with an anchor of its own; cells aligned by class."""

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


class Leftovers(Postprocessor):
    """Drops what Python-Markdown forgets to fill in, such as a link inside a picture's description inside a link."""

    _LEFTOVER = re.compile(INLINE_PLACEHOLDER % "[0-9]+")

    def run(self, text: str) -> str:
        return self._LEFTOVER.sub("", text) if STX in text else text


class VillageDialect(Extension):
    """All of it in one extension."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.preprocessors.register(Comments(md), "kim-comments", 28)
        md.preprocessors.register(ListLines(md), "kim-lists", 21)
        md.parser.blockprocessors.register(Callout(md.parser), "kim-callout", 25)
        md.inlinePatterns.register(SimpleTagInlineProcessor(r"(~~)(?=\S)(.+?)(?<=\S)~~", "del"), "kim-del", 65)
        md.inlinePatterns.register(BareAddress(r"(?<![\w@/=\"'])(?:https?://|www\.)[^\s<>\x02\x03]+", md), "kim-address", 15)
        md.treeprocessors.register(Shape(md), "kim-shape", 5)
        md.postprocessors.register(Leftovers(md), "kim-leftovers", 5)
