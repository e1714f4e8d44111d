"""The architecture's table of layers, held against the imports of every file: between rooms, between the
sub-rooms of a room, and between modules.
"""

import ast
from collections import defaultdict
from pathlib import Path

from package_graph import MODULES, circles, imports_of, nodes_of, room_of, unit_of

GROUND = {"model", "tools", "diagnostics"}
ROOMS = {"config", "content", "blog", "portal", "theme", "report", "handbook"}
MAY_IMPORT = {
    "model": set(),
    "tools": set(),
    "diagnostics": {"model", "tools"},
    **dict.fromkeys(ROOMS, GROUND),
    "pipeline": GROUND | {"content", "blog", "portal", "theme", "config"},
    "deploy": GROUND | {"config", "verify"},
    "bundle": GROUND | {"config", "verify"},
    "importers": GROUND | {"content"},
    "web": GROUND,
    "preview": GROUND | {"pipeline", "config", "web"},
    "editor": GROUND | {"pipeline", "content", "importers", "deploy", "config", "theme", "web"},
    "contest_day": GROUND | {"pipeline", "config", "report", "web"},
    "verify": GROUND | {"pipeline", "config"},
    "cli": GROUND
    | ROOMS
    | {"pipeline", "preview", "deploy", "bundle", "importers", "verify", "editor", "contest_day", "web"},
    "__main__": {"cli"},
    "__init__": set(),
    "record": set(),
}
"""Room -> the rooms that it may import, beside itself and `record`."""

REPORTING = {
    "pipeline.announcement",
    "pipeline.contest",
    "pipeline.double_entry",
    "pipeline.ledger",
    "pipeline.outdated_news",
}
"""Recipes that may import `report`; a build never does."""


def test_no_room_imports_a_higher_one():
    assert {
        (module, target)
        for module in MODULES
        for target in imports_of(module)
        if room_of(target) not in MAY_IMPORT[room_of(module)] | {room_of(module), "record"}
        and not (module in REPORTING and room_of(target) == "report")
    } == set()


def test_types_that_two_rooms_need_are_in_model():
    assert [module for module, path in MODULES.items() if "TYPE_CHECKING" in path.read_text("utf-8")] == []


def units() -> dict[str, set[str]]:
    """Sub-rooms, and modules directly in a room, with the ones that they import."""
    graph = defaultdict(set)
    for module in MODULES:
        graph[unit_of(module)] |= {unit_of(target) for target in imports_of(module)}
    return graph


def test_modules_import_each_other_in_no_circle():
    assert circles({module: set(imports_of(module)) for module in MODULES}) == []


def test_sub_rooms_import_each_other_in_no_circle():
    assert circles(units()) == []


STARTERS = {
    "config.kim_lists",
    "config.map_block",
    "content.engines.fast_blocks",
    "content.media.photo_steps",
    "diagnostics.findings",
    "pipeline.district",
    "pipeline.district_portal",
    "pipeline.district_summaries",
    "pipeline.first_seen",
    "pipeline.staleness.plan",
    "pipeline.workers.run",
    "theme.assets",
    "tools.composed_files",
    "tools.files",
    "tools.flush",
    "tools.manifests",
    "tools.nik_readings",
    "tools.text",
}
"""Where recipes and processes start: a build with nothing to do imports no Markdown, no Jinja, no PyYAML and
no Pillow, deletes no folder and waits for no disk; one that draws nothing and meets no new photo imports no
Pillow, and no reader of spreadsheets where no list is named; texts without a fence load no fenced code, nor
Pygments with it; the collector of findings most often has nothing to mask. Settings without a
map, without coded letters and without a slip load neither JSON nor entities nor the likeness of words.
"""


def lazy_imports(path: Path) -> bool:
    """Whether an import of the module stands within a function."""
    imports = [*nodes_of(path, ast.Import), *nodes_of(path, ast.ImportFrom)]
    functions = [*nodes_of(path, ast.FunctionDef), *nodes_of(path, ast.AsyncFunctionDef)]
    return any(
        function.lineno <= one.lineno <= (function.end_lineno or 0)
        for one in imports
        if one.col_offset  # else at the top level
        for function in functions
    )


def test_imports_stand_at_the_top():
    """Only commands import when they run: `kimsite --help` must not load the world."""
    assert [
        module
        for module, path in MODULES.items()
        if room_of(module) != "cli" and module not in STARTERS and lazy_imports(path)
    ] == []
