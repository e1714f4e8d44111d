"""The package's modules as a graph, and its rooms; for the tests that hold the architecture."""

import ast
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

Node = TypeVar("Node", bound=ast.AST)
PACKAGE = Path(__file__).parents[1] / "kimsite"
FILES = sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    """`kimsite/content/header/keys.py` -> `content.header.keys`; a package bears its folder's name."""
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


MODULES = {name_of(path): path for path in FILES}


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def nodes_of(path: Path, kind: type[Node]) -> Sequence[Node]:
    """All nodes of one kind in a module; one walk serves every test that asks."""
    return _nodes_by_kind(path).get(kind, ())  # type: ignore[return-value]  # a list under each type


@cache
def _nodes_by_kind(path: Path) -> dict[type[ast.AST], list[ast.AST]]:
    nodes = defaultdict(list)
    for node in ast.walk(tree_of(path)):
        nodes[type(node)].append(node)
    return dict(nodes)


def room_of(module: str) -> str:
    """The room of the first level: `content` of `content.header.keys`."""
    return module.partition(".")[0]


def unit_of(module: str) -> str:
    """A module directly in a room stands for itself, one below for its sub-room: `content.parse`,
    `content.header`.
    """
    folder = MODULES[module].parent.relative_to(PACKAGE).parts
    return ".".join(folder) if len(folder) > 1 else module


@cache
def imports_of(module: str) -> frozenset[str]:
    """The package's modules that one module imports."""
    found = set()
    path = MODULES[module]
    for node in nodes_of(path, ast.ImportFrom):
        if node.module and node.module.startswith("kimsite."):
            source = node.module.removeprefix("kimsite.")
            inner = {f"{source}.{alias.name}" for alias in node.names}
            found |= {name if name in MODULES else source for name in inner}
    for plain in nodes_of(path, ast.Import):
        found |= {alias.name for alias in plain.names if alias.name.startswith("kimsite.")}
    return frozenset(name.removeprefix("kimsite.") for name in found)


def circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """What remains of the graph when every node without arrows out is taken away again and again, as groups
    of nodes that reach each other.
    """
    left = {node: set(targets) & set(graph) - {node} for node, targets in graph.items()}
    while ends := {node for node, targets in left.items() if not targets}:
        left = {node: targets - ends for node, targets in left.items() if node not in ends}
    groups = {
        node: frozenset(other for other in _reached(left, node) if node in _reached(left, other))
        for node in left
    }
    return sorted(sorted(group) for group in set(groups.values()) if len(group) > 1)


def _reached(graph: dict[str, set[str]], start: str) -> set[str]:
    found, waiting = set(), [start]
    while waiting:
        for target in graph[waiting.pop()] - found:
            found.add(target)
            waiting.append(target)
    return found
