"""YAML that keeps its lines: every value stays text, with the place it was written at."""

from __future__ import annotations

from typing import Literal

from kimsite.record import Record


class Scalar(Record, tag=True):
    """A value as text. Lines and columns count from 1."""

    text: str
    line: int
    column: int
    quoted: bool = False


class Sequence(Record, tag=True):
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


class Mapping(Record, tag=True):
    """Keys and values in order; of a doubled key the first is kept."""

    entries: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int


Node = Scalar | Sequence | Mapping


ProblemKind = Literal["syntax", "tab", "quote", "anchor", "tag", "deep", "long", "double", "key", "control"]


class Problem(Record):
    """What YAML forbids, at its place."""

    kind: ProblemKind
    line: int
    column: int
    word: str = ""


class Composed(Record):
    """A document: its root (None when empty or broken) and what is wrong with it."""

    root: Node | None
    problems: tuple[Problem, ...]
