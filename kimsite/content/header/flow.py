"""A `[list]` or `{map}` typed on one line, read as its author meant it."""

from __future__ import annotations

import re

from kimsite.content.header.emit import yaml_quoted
from kimsite.record import Record
from kimsite.tools import marked_yaml, yaml_events
from kimsite.tools.patterns import lazy_pattern

_CLOSING = {"[": "]", "{": "}", '"': '"', "'": "'", "“": "”", "‘": "’"}
_QUOTED = {
    '"': lazy_pattern(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL),
    "'": lazy_pattern(r"'(?:[^']|'')*'"),
    **{opening: lazy_pattern(f"{opening}[^{_CLOSING[opening]}]*{_CLOSING[opening]}") for opening in "“‘"},
}
_PLAIN_GROUP = re.compile(r"""\[[^\[\]{}"']*\]|\{[^\[\]{}"']*\}""")
"""Brackets with neither marks nor brackets in them."""
_REST = re.compile(r"\s*(?:#.*|,)?")
DEEPEST = 8
_LONGEST = 20_000


class FlowText(Record):
    """A text inside brackets."""

    text: str
    start: int
    """Offset of its first character."""
    quotes: bool = False
    curly: bool = False
    """Its quotation marks are curly, which YAML takes for part of the text."""


class FlowList(Record):
    """A list: `[a, b]`."""

    items: tuple[Flow, ...]
    start: int


class FlowMap(Record):
    """A map: `{a: b, c: d}`."""

    pairs: tuple[tuple[FlowText, Flow], ...]
    start: int
    strict: bool = True
    """False where a colon had no blank after it or a comma belonged to a text."""


Flow = FlowText | FlowList | FlowMap


def read_flow(text: str) -> FlowList | FlowMap | None:
    """The list or map that a text is, whole.

    None where it is something else, such as `[Info] Banjir`, or nests too deeply.
    """
    if len(text) > _LONGEST or _depth(text) > DEEPEST:
        return None
    end = closing_of(text, 0)
    if text[:1] not in "[{" or end is None or not _REST.fullmatch(text, end + 1):
        return None
    node = _node(text, 0, end + 1)
    return None if isinstance(node, FlowText) else node


def spell_flow(node: Flow) -> str:
    """The same in strict YAML."""
    if isinstance(node, FlowText):
        return _spelled(node.text)
    if isinstance(node, FlowList):
        return f"[{', '.join(spell_flow(item) for item in node.items)}]"
    return f"{{{', '.join(f'{_spelled(key.text)}: {spell_flow(value)}' for key, value in node.pairs)}}}"


def _spelled(text: str) -> str:
    bare = yaml_quoted(text)
    return f'"{text}"' if bare == text and re.search(r"[,\[\]{}]", text) else bare


def _node(text: str, start: int, stop: int) -> Flow:
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    opening = text[start : start + 1]
    if opening in {"[", "{"} and closing_of(text, start) == stop - 1:
        parts = [(a, b) for a, b in _parts(text, start + 1, stop - 1) if text[a:b].strip()]
        return (
            FlowList(tuple(_node(text, a, b) for a, b in parts), start)
            if opening == "["
            else _map(text, parts, start)
        )
    if opening in {'"', "'", "“", "‘"} and stop - start >= 2 and text[stop - 1] == _CLOSING[opening]:
        inner = text[start + 1 : stop - 1]
        return FlowText(
            _unescaped(inner) if opening == '"' else inner.replace("''", "'"),
            start,
            quotes=True,
            curly=opening in "“‘",
        )
    return FlowText(text[start:stop], start)


def _map(text: str, parts: list[tuple[int, int]], start: int) -> FlowMap:
    """Pairs; a part without a colon goes on with the text before it."""
    strict = True
    spans: list[tuple[int, int, int]] = []
    for begin, end in parts:
        colon = _colon(text, begin, end)
        if colon is None and spans:
            spans[-1] = (spans[-1][0], spans[-1][1], end)
            strict = False
            continue
        colon = end if colon is None else colon
        strict = strict and (
            text[colon + 1 : colon + 2] in {" ", ""} or text[begin:colon].rstrip()[-1:] in {'"', "'"}
        )
        spans.append((begin, colon, end))
    pairs = []
    for begin, colon, end in spans:
        key = _node(text, begin, colon)
        name = key if isinstance(key, FlowText) else FlowText(text[begin:colon].strip(), begin)
        pairs.append((name, _node(text, min(colon + 1, end), end)))
    return FlowMap(tuple(pairs), start, strict)


def _colon(text: str, start: int, stop: int) -> int | None:
    """The colon that parts key and value, outside quotation marks."""
    index = start
    while index < stop and text[index].isspace():
        index += 1
    if text[index : index + 1] in {'"', "'"}:
        closing = text.find(text[index], index + 1, stop)
        index = closing + 1 if closing >= 0 else index
    found = text.find(":", index, stop)
    return found if found >= 0 else None


def _parts(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Spans between the commas of this level."""
    spans, begin, index = [], start, start
    while index < stop:
        char = text[index]
        if char in _CLOSING and (
            char in "[{" or not text[begin:index].strip(" :") or text[begin:index].rstrip().endswith(":")
        ):
            end = closing_of(text, index)
            index = end if end is not None and end < stop else index
        elif char == ",":
            spans.append((begin, index))
            begin = index + 1
        index += 1
    return [*spans, (begin, stop)]


def closing_of(text: str, start: int) -> int | None:
    """Offset of the mark that closes the one at `start`."""
    opening = text[start : start + 1]
    closing = _CLOSING.get(opening)
    if closing is None:
        return None
    if opening not in "[{":
        quoted = _QUOTED[opening].match(text, start)
        return quoted.end() - 1 if quoted else None
    if (plain := _PLAIN_GROUP.match(text, start)) is not None:
        return plain.end() - 1
    depth, quote, escaped, before = 0, "", False, ""
    for index in range(start, len(text)):
        char = text[index]
        if escaped:
            escaped = False
        elif quote:
            escaped = (char == "\\" and quote == '"') or (
                char == quote == "'" and text[index + 1 : index + 2] == "'"
            )
            quote = "" if char == quote and not escaped else quote
        elif char in "\"'" and before in {",", ":", "[", "{"}:
            quote = char
        elif char in "[{":
            depth += 1
        elif char in "]}":
            depth -= 1
            if depth == 0:
                return index if char == closing else None
        before = before if char.isspace() else char
    return None


def _depth(text: str) -> int:
    """How deeply brackets nest."""
    depth = deepest = 0
    for char in text:
        depth += (char in "[{") - (char in "]}")
        deepest = max(deepest, depth)
    return deepest


def _unescaped(inner: str) -> str:
    """The text of a double-quoted value, by YAML's own escapes where they are right."""
    if "\\" not in inner:
        return inner
    root = yaml_events.compose(f'"{inner}"').root
    return root.text if isinstance(root, marked_yaml.Scalar) else re.sub(r'\\(["\\/])', r"\1", inner)
