"""Emphasis of Python-Markdown by the delimiter algorithm of CommonMark.

It takes the marks away and nothing else. Python-Markdown's own search pairs runs of unequal length (`*a
**b*c`) and then drops a letter. What may open and what may close is its own rule, which is looser than
CommonMark's: `**Waktu:**Senin` is bold.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import NamedTuple

from markdown import Markdown
from markdown.inlinepatterns import DelimiterProcessor

SIMPLE = re.compile(r"(\*(?<![*_]\*)\*?)(?![\s*_])([^*_]*[^\s*_])\1(?!\*)")
"""`*x*` or `**x**` with no other mark inside: the pair that the search finds first and closes at once.

It looks back from the first mark, because `re` finds a plain letter at memory speed.
"""


class Region(NamedTuple):
    """A pair of marks: where the opening one begins and ends, then the closing one."""

    start: int
    inside: int
    outside: int
    end: int


class _Run:
    """Equal marks in a row, and how many of them are left."""

    def __init__(self, match: re.Match[str]) -> None:
        self.mark = match[0][0]
        self.start, self.end = match.span()
        self.length = self.left = self.end - self.start
        self.opens, self.closes = match.lastgroup != "end", match.lastgroup != "start"

    def pairs_with(self, closer: _Run) -> bool:
        """CommonMark's rule of three.

        A run that could both open and close pairs with no run that makes a multiple of three with it.
        """
        if not (self.closes or closer.opens) or (self.length + closer.length) % 3:
            return True
        return self.length % 3 == 0 and closer.length % 3 == 0


class Emphasis(DelimiterProcessor):
    """`*x*`, `**x**`, `_x_`, `__x__` and all that they nest to."""

    def __init__(self, md: Markdown) -> None:
        super().__init__("*", "strong,em", md)
        self.add("_", "strong,em", smart=True)
        self._waiting: list[list[Region]] = []
        self._rest = ""
        self._length = 0

    # Python-Markdown's name and signature
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[ET.Element | None, int | None, int | None]:
        shift = len(data) - self._length
        if not self._waiting or not data.endswith(self._rest):
            simple = SIMPLE.match(data, m.start())
            if simple is not None:
                element = ET.Element("em" if len(simple[1]) == 1 else "strong")
                element.text = simple[2]
                return element, simple.start(), simple.end()
            self._waiting, self._length, shift = _grouped(_paired(self._runs(data, m.start()))), len(data), 0
            if not self._waiting:
                return None, m.start(), len(data)
        regions = [Region(*(place + shift for place in region)) for region in self._waiting.pop()]
        self._rest = data[regions[0].end :]
        return _element(data, regions), regions[0].start, regions[0].end

    def _runs(self, data: str, start: int) -> list[_Run]:
        runs = []
        end = start
        for match in self.compiled_re.finditer(data, start):
            if match.start() >= end:
                delimiter = self.delimiters[match[0]]
                found = delimiter.boundary.match(data, match.start())
                if found is not None:
                    runs.append(_Run(found))
                whole = delimiter.bad.match(data, match.start())
                end = whole.end() if whole else match.end()
        return runs


def _paired(runs: list[_Run]) -> list[Region]:
    """Every closing run with the nearest opening ones that fit (CommonMark, "process emphasis")."""
    regions: list[Region] = []
    openers: list[_Run] = []
    bottoms: dict[tuple[str, bool, int], int] = {}
    for closer in runs:
        while closer.closes and closer.left:
            key = (closer.mark, closer.opens, closer.length % 3)
            at = _opener(openers, closer, bottoms.get(key, 0))
            if at < 0:
                bottoms[key] = len(openers)
                break
            opener = openers[at]
            del openers[at + 1 :]
            bottoms = {kind: min(bottom, at + 1) for kind, bottom in bottoms.items()}
            size = 1 if opener.left == 3 <= closer.left else min(2, opener.left, closer.left)
            regions.append(Region(opener.end - size, opener.end, closer.start, closer.start + size))
            opener.end -= size
            opener.left -= size
            closer.start += size
            closer.left -= size
            if not opener.left:
                openers.pop()
        if closer.opens and closer.left:
            openers.append(closer)
    return sorted(regions)


def _opener(openers: list[_Run], closer: _Run, bottom: int) -> int:
    for at in range(len(openers) - 1, bottom - 1, -1):
        if openers[at].mark == closer.mark and openers[at].pairs_with(closer):
            return at
    return -1


def _grouped(regions: list[Region]) -> list[list[Region]]:
    """Each outermost region with all that lies in it; the last one first."""
    groups: list[list[Region]] = []
    for region in regions:
        if groups and region.start < groups[-1][0].end:
            groups[-1].append(region)
        else:
            groups.append([region])
    groups.reverse()
    return groups


def _element(data: str, regions: list[Region]) -> ET.Element:
    """The outermost region as an element, with the other regions and all letters in it."""
    root = ET.Element("outer")
    opened = [(root, regions[0])]
    at = regions[0].start
    for region in regions:
        while len(opened) > 1 and region.start >= opened[-1][1].end:
            at = _close(opened, data, at)
        parent = opened[-1][0]
        _append_text(parent, data[at : region.start])
        # two marks
        opened.append(
            (ET.SubElement(parent, "strong" if region.inside - region.start == 2 else "em"), region)
        )
        at = region.inside
    while len(opened) > 1:
        at = _close(opened, data, at)
    return root[0]


def _close(opened: list[tuple[ET.Element, Region]], data: str, at: int) -> int:
    element, region = opened.pop()
    _append_text(element, data[at : region.outside])
    return region.end


def _append_text(parent: ET.Element, text: str) -> None:
    if not text:
        return
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
