"""Blocks without the block processors that cannot match.

Python-Markdown tries every block processor on every block. Here each is tried only where the block has the
text without which it cannot match, and plain paragraphs, most of what people write, skip all of them at once.
The result is the same; tests compare it with that of the processors alone.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from functools import cached_property

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor, ParagraphProcessor
from markdown.preprocessors import NormalizeWhitespace, Preprocessor
from markdown.util import ETX, STX

from kimsite.tools.patterns import lazy_pattern

BLOCK_MARKS = {
    "table": "|",
    "hashheader": "#",
    "kim-callout": "[!",
    "quote": ">",
    "footnote": "[^",
    "reference": "]:",
}
"""What a block processor cannot do without."""

_MARKS = frozenset(" \n#>*+-_=[|0123456789")
_MARKED_LINE = lazy_pattern(r"\n {0,3}[#>*_=\[-]")
_LINE_OF_BLANKS = lazy_pattern(r"(?<=\n) +\n")


class Plain(ParagraphProcessor):
    """Blocks that no other processor would take.

    Nothing at the start of a line means anything, and there is no column.
    """

    def test(self, parent: ET.Element, block: str) -> bool:  # noqa: ARG002  # Python-Markdown's signature
        if block[:1] in _MARKS or not block:
            return False
        return "\n" not in block or ("|" not in block and not _MARKED_LINE.search(block))


class Gate(BlockProcessor):
    """A block processor that is asked only about blocks that hold its needle."""

    def __init__(self, inner: BlockProcessor, needle: str) -> None:
        super().__init__(inner.parser)
        self.inner, self.needle = inner, needle
        self.run = inner.run  # type: ignore[method-assign]  # the gate only asks first

    def test(self, parent: ET.Element, block: str) -> bool:
        return self.needle in block and self.inner.test(parent, block)


class Whitespace(NormalizeWhitespace):
    """NormalizeWhitespace, looking before it searches."""

    def run(self, lines: list[str]) -> list[str]:
        source = "\n".join(lines)
        if STX in source or ETX in source or "\r" in source:
            return super().run(lines)
        source = (source.expandtabs(self.md.tab_length) if "\t" in source else source) + "\n\n"
        return (_LINE_OF_BLANKS.sub("\n", source) if " \n" in source else source).split("\n")


class Fences(Preprocessor):
    """Fenced code, loaded with the first fence: it brings Pygments along where that is installed."""

    def run(self, lines: list[str]) -> list[str]:
        return self._inner.run(lines) if any(line.startswith(("```", "~~~")) for line in lines) else lines

    @cached_property
    def _inner(self) -> Preprocessor:
        from markdown.extensions.fenced_code import FencedBlockPreprocessor, FencedCodeExtension

        return FencedBlockPreprocessor(self.md, FencedCodeExtension().getConfigs())


def use_fast_blocks(md: Markdown) -> None:
    """Put the quick ones in place of Python-Markdown's and the dialect's own, at the same ranks."""
    md.preprocessors.register(Whitespace(md), "normalize_whitespace", 30)
    md.preprocessors.register(Fences(md), "fenced_code_block", 25)
    processors = md.parser.blockprocessors
    ranks = {"table": 75, "hashheader": 70, "kim-callout": 25, "quote": 20, "footnote": 17, "reference": 15}
    for name, needle in BLOCK_MARKS.items():
        processors.register(Gate(processors[name], needle), name, ranks[name])
    processors.register(Plain(md.parser), "kim-plain", 110)
    # a Registry sorts and copies itself for every block
    md.parser.blockprocessors = tuple(processors)  # type: ignore[assignment]
