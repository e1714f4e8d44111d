"""Text -> the nodes of `marked_yaml`, by the events of PyYAML.

Anchors, aliases, merge keys and tags are refused: they are never needed here, and they are how a small file
becomes a large one (PyYAML issue 897).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from kimsite.tools.marked_yaml import Composed, Mapping, Node, Problem, Scalar, Sequence
from kimsite.tools.patterns import lazy_pattern

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONTROL = lazy_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
"""What an escape in double quotes can smuggle in, and no page, feed or calendar may hold."""
_FORBIDDEN = lazy_pattern("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no YAML may hold as it is."""
_MAX_DEPTH = 20
MAX_LENGTH = 2_000_000


class _RefusedError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.kind)
        self.problem = problem


def compose(text: str) -> Composed:
    """Read one YAML document into nodes. Never raises."""
    if len(text) > MAX_LENGTH:
        return Composed(None, (Problem("long", 1, 1),))
    doubles: list[Problem] = []
    try:
        events = iter(yaml.parse(text, Loader=_Loader))
        root = _document(events, doubles)
    except _RefusedError as refused:
        return Composed(None, (refused.problem,))
    except yaml.MarkedYAMLError as error:
        return Composed(None, (_explain(error, text),))
    except (yaml.YAMLError, ValueError, RecursionError):
        return Composed(None, (_first_control(text),))
    return Composed(root, tuple(doubles))


def _first_control(text: str) -> Problem:
    """The first character that YAML forbids; the beginning where there is none."""
    found = _FORBIDDEN.search(text)
    before = text[: found.start()] if found else ""
    return Problem("control", before.count("\n") + 1, len(before) - before.rfind("\n"))


def _document(events: Iterator[Any], doubles: list[Problem]) -> Node | None:
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            return _node(next(events), events, doubles, 0)
    return None


def _node(event: Any, events: Iterator[Any], doubles: list[Problem], depth: int) -> Node:
    mark = event.start_mark
    line, column = mark.line + 1, mark.column + 1
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise _RefusedError(Problem("anchor", line, column, event.anchor or ""))
    if getattr(event, "tag", None) not in (None, "!"):
        raise _RefusedError(Problem("tag", line, column, str(event.tag)))
    if depth > _MAX_DEPTH:
        raise _RefusedError(Problem("deep", line, column))
    if isinstance(event, yaml.ScalarEvent):
        text = event.value if event.value.isprintable() else _CONTROL.sub("", event.value)
        return Scalar(text, line, column, quoted=event.style in {"'", '"'})
    if isinstance(event, yaml.SequenceStartEvent):
        return Sequence(tuple(_items(events, doubles, depth)), line, column)
    return _mapping(events, doubles, depth, line, column)


def _items(events: Iterator[Any], doubles: list[Problem], depth: int) -> Iterator[Node]:
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        yield _node(event, events, doubles, depth + 1)


def _mapping(events: Iterator[Any], doubles: list[Problem], depth: int, line: int, column: int) -> Mapping:
    entries: dict[str, tuple[Scalar, Node]] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _node(event, events, doubles, depth + 1)
        value = _node(next(events), events, doubles, depth + 1)
        if not isinstance(key, Scalar):
            raise _RefusedError(Problem("key", key.line, key.column))
        if key.text in entries:
            doubles.append(Problem("double", key.line, key.column, key.text))
        else:
            entries[key.text] = (key, value)
    return Mapping(tuple(entries.values()), line, column)


def _explain(error: yaml.MarkedYAMLError, text: str) -> Problem:
    """Point where the author's slip is: where a quote was opened, not where the file ends."""
    problem, context = str(error.problem or ""), str(error.context or "")
    if "quoted scalar" in context and error.context_mark is not None:
        return Problem("quote", error.context_mark.line + 1, error.context_mark.column + 1)
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    lines = text.splitlines()
    written = lines[line - 1] if line <= len(lines) else ""
    if "\t" in written[: max(column, 1)]:
        return Problem("tab", line, written.index("\t") + 1)
    return Problem("syntax", line, column, problem)
