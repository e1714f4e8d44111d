"""YAML nodes -> marked values that carry their own line."""

from __future__ import annotations

from kimsite.model.marked import Marked, MarkedList, MarkedMap, MarkedText, Place
from kimsite.model.source import SourceText
from kimsite.tools import marked_yaml as yaml


def mark(node: yaml.Node, source: SourceText, first_line: int = 1) -> Marked:
    """Give every node its `Place`; `first_line`: the line of `source` on which the YAML begins."""
    place = source.span(node.line + first_line - 1, node.column, _width(node))
    if isinstance(node, yaml.Scalar):
        return MarkedText(text=node.text, place=place)
    if isinstance(node, yaml.Sequence):
        return MarkedList(items=tuple(mark(item, source, first_line) for item in node.items), place=place)
    entries = tuple(
        (_key(key, source, first_line), mark(value, source, first_line)) for key, value in node.entries
    )
    return MarkedMap(entries=entries, place=place)


def _key(key: yaml.Scalar, source: SourceText, first_line: int) -> MarkedText:
    place = source.span(key.line + first_line - 1, key.column, len(key.text))
    return MarkedText(text=key.text, place=place)


def place_at(path: str, lines: list[str], line: int, column: int = 0, width: int = 0) -> Place:
    """A place with the text of its line."""
    text = lines[line - 1].rstrip("\r\n") if 0 < line <= len(lines) else ""
    return Place(path=path, line=line, column=column, text=text, width=width)


def _width(node: yaml.Node) -> int:
    if isinstance(node, yaml.Scalar):
        return max(len(node.text.splitlines()[0]) if node.text else 0, 1) + (2 if node.quoted else 0)
    return 0
