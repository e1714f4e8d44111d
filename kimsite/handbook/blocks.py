"""HTML of the handbook -> blocks of runs, as the template of the PDF reads them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from defusedxml.ElementTree import fromstring
from markupsafe import Markup

Run = tuple[str, str]
"""(text, style): style is 'b', 'i', 'c' (code) or empty."""
Block = dict[str, object]
_STYLES = {"strong": "b", "em": "i", "code": "c"}


class _Element(Protocol):
    """What is used of an element of the standard library's tree."""

    tag: str
    text: str | None
    tail: str | None

    def __iter__(self) -> Iterator[_Element]: ...

    def iter(self, tag: str) -> Iterator[_Element]: ...


def blocks(markup: Markup) -> list[Block]:
    """Paragraphs, lists, quotations and tables in their order.

    Raises ValueError for an element that the handbook has not used before.
    """
    return [block for element in fromstring(f"<div>{markup}</div>") for block in _blocks(element)]


def _blocks(element: _Element) -> Iterator[Block]:
    match element.tag:
        case "p":
            yield {"kind": "paragraph", "runs": list(_runs(element))}
        case "ul" | "ol":
            items = [list(_runs(item)) for item in element]
            yield {"kind": "list", "ordered": element.tag == "ol", "items": items}
        case "blockquote":
            yield {"kind": "quote", "runs": [run for part in element for run in _runs(part)]}
        case "div":
            for child in element:
                yield from _blocks(child)
        case "table":
            rows = [[list(_runs(cell)) for cell in row] for row in element.iter("tr")]
            head = any(rows[0]) and any(True for _ in element.iter("th"))
            yield {"kind": "table", "head": rows[0] if head else [], "rows": rows[1:]}
        case _:
            raise ValueError(element.tag)


def _runs(element: _Element, style: str = "") -> Iterator[Run]:
    """Texts in their order; white space between words is one blank."""
    if element.text and (text := _one_line(element.text)):
        yield (text, style)
    for child in element:
        if child.tag == "br":
            yield ("\n", style)
        else:
            yield from _runs(child, _STYLES.get(child.tag, style))
        if child.tail and (text := _one_line(child.tail)):
            yield (text, style)


def _one_line(text: str) -> str:
    before, after = (" " if end.isspace() else "" for end in (text[:1], text[-1:]))
    words = " ".join(text.split())
    return f"{before}{words}{after}" if words else before
