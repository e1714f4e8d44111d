"""The house's table of floors, held against the imports of every file."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "kimsite"
GROUND = {"model", "tools", "diagnostics"}
ROOMS = {"config", "content", "blog", "portal", "theme", "report"}
MAY_IMPORT = {
    "model": set(),
    "tools": set(),
    "diagnostics": {"model", "tools"},
    **dict.fromkeys(ROOMS, GROUND),
    "pipeline": GROUND | ROOMS - {"report"},
    "preview": GROUND | {"pipeline", "config"},
    "cli": GROUND | ROOMS | {"pipeline", "preview"},
    "__main__": {"cli"},
    "__init__": set(),
    "record": set(),
}
FILES = sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported_rooms(tree: ast.Module) -> set[str]:
    names = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    names |= {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return {name.split(".")[1] for name in names if name.startswith("kimsite.")}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_arrow_runs_up(path):
    tree = ast.parse(path.read_text("utf-8"))
    room = room_of(path)
    assert imported_rooms(tree) - {room, "record"} <= MAY_IMPORT[room]
    assert "TYPE_CHECKING" not in path.read_text("utf-8"), "a type that two rooms need lives in model/"


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if room_of(path) != "cli"],
    ids=lambda path: str(path.relative_to(PACKAGE)),
)
def test_nothing_is_imported_lazily(path):
    tree = ast.parse(path.read_text("utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert not [
        node
        for function in functions
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_files_stay_small(path):
    assert len(path.read_text("utf-8").splitlines()) <= (
        420 if path.parent.name in {"model", "messages"} else 440
    )
