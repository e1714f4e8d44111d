"""Inline marks without the patterns that cannot match.

The stock tree processor runs every pattern over every piece of text, several times. This one does the same
work in the same order, but asks first whether the text holds what the pattern cannot do without. The result
is the same; tests hold it against the stock one.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, cast

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteInlineProcessor
from markdown.inlinepatterns import InlineProcessor, ReferenceInlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import INLINE_PLACEHOLDER, INLINE_PLACEHOLDER_PREFIX, INLINE_PLACEHOLDER_RE, AtomicString

from kimsite.content.engines.emphasis import SIMPLE, Emphasis

INLINE_MARKS = {
    "backtick": ("`",), "escape": ("\\",), "footnote": ("[^",), "reference": ("[",), "link": ("](",),
    "image_link": ("![",),
    "image_reference": ("![",), "short_reference": ("[",), "short_image_ref": ("![",), "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  ",), "entity": ("&",), "kim-del": ("~~",), "em_strong": ("*", "_"),
    "kim-address": ("://", "ww."), "nl": ("\n",),
}  # fmt: skip
"""What a pattern cannot do without: one of these. A pattern that is not named here is always tried."""
AT_ONCE = frozenset({"escape", "autolink", "automail", "linebreak", "entity", "nl"})
"""Patterns that look at nothing around their match, and whose elements hold no text that others
would read.
"""


class _Probe(NamedTuple):
    """One pattern, and when it is worth a look."""

    one: str
    other: str
    not_in_links: bool
    at_once: bool
    pattern: InlineProcessor
    find: Callable[[str, int], Iterator[re.Match[str]]]


class Inline(Treeprocessor):
    """Takes the place of Python-Markdown's tree processor `inline`. Patterns read `stashed_nodes` from it."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.stashed_nodes: dict[str, ET.Element | str] = {}
        self._probes = tuple(_probes(md))
        self._from: list[tuple[tuple[int, _Probe], ...]] = []
        self._in_link = False

    def run(self, root: ET.Element) -> ET.Element:
        self.stashed_nodes = {}
        # Every text of the tree is a piece of the source, so what the source lacks no text has.
        source = "\n".join(self.md.lines)  # type: ignore[attr-defined]  # set by `Markdown.convert`
        now = tuple(
            enumerate(
                probe
                for sign, probe in self._probes
                if sign in source
                and (probe.one in source or probe.other in source)
                and _can_find(probe.pattern)
            )
        )
        self._from = [now[first:] for first in range(len(now) + 1)]
        waiting = deque([(root, False)])
        while waiting:
            parent, in_link = waiting.popleft()
            if not len(parent):
                continue
            in_link = in_link or parent.tag == "a"
            inserts: list[tuple[ET.Element, list[ET.Element]]] = []
            # Nodes are inserted after the child at hand, so that the loop meets them next and `place` stays
            # true.
            for place, child in enumerate(parent, 1):
                if child.text and not isinstance(child.text, AtomicString):
                    inside = in_link or child.tag == "a"
                    nodes = self._text(child, inside)
                    if nodes:
                        waiting.extend((node, inside) for node in nodes)
                        inserts.append((child, nodes))
                if child.tail:
                    for node in reversed(self._tail(child, in_link)):
                        parent.insert(place, node)
                if len(child):
                    waiting.append((child, in_link))
            for element, nodes in inserts:
                for at, node in enumerate(nodes):
                    element.insert(at, node)
        return root

    # a state, not a switch
    def _text(self, element: ET.Element, in_link: bool) -> list[ET.Element]:  # noqa: FBT001
        self._in_link = in_link
        text = element.text or ""
        probes = [probe for _, probe in self._from[0] if probe.one in text or probe.other in text]
        if not probes and INLINE_PLACEHOLDER_PREFIX not in text:
            return []
        if (
            len(probes) == 1
            and isinstance(probes[0].pattern, Emphasis)
            and (simple := _simple_emphasis(element, text))
        ):
            return simple
        made = self._marked(text, 0)
        if made is text and INLINE_PLACEHOLDER_PREFIX not in made:
            return []
        element.text = None
        return self._unfold(made, element, is_text=True)

    # a state, not a switch
    def _tail(self, element: ET.Element, in_link: bool) -> list[ET.Element]:  # noqa: FBT001
        self._in_link = in_link
        tail = element.tail or ""
        made = self._marked(tail, 0)
        if made is tail and INLINE_PLACEHOLDER_PREFIX not in made:
            return []
        carrier = ET.Element("d")
        nodes = self._unfold(made, carrier, is_text=False)
        element.tail = carrier.tail
        return nodes

    def _marked(self, data: str, first: int) -> str:
        """The text with a placeholder for everything that a pattern from the `first` on makes of it."""
        if isinstance(data, AtomicString):
            return data
        for number, (one, other, not_in_links, at_once, pattern, find) in self._from[first]:
            if (one in data or other in data) and not (not_in_links and self._in_link):
                data = self._at_once(pattern, data) if at_once else self._apply(pattern, find, data, number)
        return data

    def _at_once(self, pattern: InlineProcessor, data: str) -> str:
        """A pattern of AT_ONCE over one text in one pass, where `_apply` copies the text for each match."""

        def replaced(match: re.Match[str]) -> str:
            node, _, end = pattern.handleMatch(match, data)
            return match[0] if node is None or end is None else self._stash(node)

        return pattern.compiled_re.sub(replaced, data)

    def _apply(
        self,
        pattern: InlineProcessor,
        find: Callable[[str, int], Iterator[re.Match[str]]],
        data: str,
        number: int,
    ) -> str:
        """One pattern over one text, each match in turn."""
        at = 0
        while True:
            for match in find(data, at):
                node, start, end = pattern.handleMatch(match, data)
                if start is not None and end is not None:
                    break
            else:
                return data
            if node is None:
                at = end
                continue
            if not isinstance(node, str) and not isinstance(node.text, AtomicString):
                self._inside(node, number)
            placeholder = self._stash(node)
            data = f"{data[:start]}{placeholder}{data[end:]}"
            at = start + len(placeholder)

    def _inside(self, node: ET.Element, number: int) -> None:
        """Patterns that follow, over the text of a new element and its children."""
        outer = self._in_link
        for child in (node, *node):
            if child.text:
                self._in_link = outer or child.tag == "a"
                child.text = self._marked(child.text, number + 1)
                self._in_link = outer
            if child.tail:
                child.tail = self._marked(child.tail, number)

    def _stash(self, node: ET.Element | str) -> str:
        key = f"{len(self.stashed_nodes):04d}"
        self.stashed_nodes[key] = node
        return INLINE_PLACEHOLDER % key

    def _unfold(self, data: str, parent: ET.Element, *, is_text: bool) -> list[ET.Element]:
        """Placeholders -> the elements they stand for.

        The text between them goes to `parent` and to the elements' tails.
        """
        nodes: list[ET.Element] = []

        def append_text(text: str) -> None:
            if not text:
                return
            if is_text and not nodes:
                parent.text = parent.text + text if parent.text else text
            else:
                last = nodes[-1] if nodes else parent
                last.tail = last.tail + text if last.tail else text

        at = 0
        while (index := data.find(INLINE_PLACEHOLDER_PREFIX, at)) >= 0:
            match = INLINE_PLACEHOLDER_RE.search(data, index)
            node = self.stashed_nodes.get(match[1]) if match else None
            if match is None or node is None:
                end = index + len(INLINE_PLACEHOLDER_PREFIX)
                append_text(data[at:end])
            else:
                end = match.end()
                append_text(data[at:index])
                if isinstance(node, str):
                    append_text(node)
                else:
                    self._unfold_inside(node)
                    nodes.append(node)
            at = end
        rest = data[at:]
        append_text(AtomicString(rest) if isinstance(data, AtomicString) else rest)
        return nodes

    def _unfold_inside(self, node: ET.Element) -> None:
        for child in (node, *node):
            if child.tail and INLINE_PLACEHOLDER_PREFIX in child.tail:
                tail, child.tail = child.tail, None
                for at, new in enumerate(
                    self._unfold(tail, child, is_text=False),
                    0 if child is node else list(node).index(child) + 1,
                ):
                    node.insert(at, new)
            if child.text and INLINE_PLACEHOLDER_PREFIX in child.text:
                text, child.text = child.text, None
                for at, new in enumerate(self._unfold(text, child, is_text=True)):
                    child.insert(at, new)


def _simple_emphasis(element: ET.Element, text: str) -> list[ET.Element]:
    """The elements of a text whose only marks are simple emphasis; empty where there is more to it."""
    before, *pieces = SIMPLE.split(text)
    if not pieces or any("*" in between or "_" in between for between in (before, *pieces[2::3])):
        return []
    nodes = []
    for mark, inside, after in zip(pieces[0::3], pieces[1::3], pieces[2::3], strict=True):
        node = ET.Element("em" if len(mark) == 1 else "strong")
        node.text, node.tail = inside, after
        nodes.append(node)
    element.text = before
    return nodes


def _probes(md: Markdown) -> Iterator[tuple[str, _Probe]]:
    """Every pattern, with a letter without which it cannot match.

    A letter alone is found at the speed of memory.
    """
    names = {id(md.inlinePatterns[name]): name for name in INLINE_MARKS if name in md.inlinePatterns}
    for pattern in cast("Iterable[InlineProcessor]", md.inlinePatterns):
        name = names.get(id(pattern), "")
        needles = INLINE_MARKS.get(name, ("",))
        yield (
            _sign(needles),
            _Probe(
                needles[0],
                needles[-1],
                "a" in pattern.ANCESTOR_EXCLUDES,
                name in AT_ONCE,
                pattern,
                pattern.compiled_re.finditer,
            ),
        )


def _sign(needles: tuple[str, ...]) -> str:
    """The rarest letter that all needles have; empty where they have none in common."""
    return min(set.intersection(*map(set, needles)), key=lambda letter: (letter in "[ ", letter), default="")


def _can_find(pattern: InlineProcessor) -> bool:
    """References and notes are found only where some are defined."""
    if isinstance(pattern, ReferenceInlineProcessor):
        return bool(pattern.md.references)
    if isinstance(pattern, FootnoteInlineProcessor):
        return bool(pattern.footnotes.footnotes)
    return True


def use_fast_inline(md: Markdown) -> None:
    """Put the quick tree processor in place of Python-Markdown's own, at the same rank."""
    md.treeprocessors.register(Inline(md), "inline", 20)
