"""The rooms of report/ import only rooms below them."""

import ast
from pathlib import Path

import pytest
from package_graph import nodes_of

import kimsite.report

REPORT = Path(kimsite.report.__file__).parent
MAY_IMPORT = {
    "activity": set(),
    "inputs": {"activity", "readership"},
    "ledger": set(),
    "contest": {"activity", "readership"},
    "flags": {"ledger"},
    "readership": {"activity"},
    "desk": {"activity", "readership"},
    "recap": {"activity", "contest", "desk", "readership"},
    "award": {"contest", "ledger"},
    "paper": {"contest", "inputs", "ledger"},
    "formats": {"activity", "award", "contest", "desk", "inputs", "recap", "paper", "readership"},
    "handover": {"formats"},
}


def test_every_file_is_in_a_room():
    assert {path.parent.name for path in REPORT.glob("*/__init__.py")} == set(MAY_IMPORT)
    assert {path.name for path in REPORT.glob("*.py")} == {"__init__.py", "contest_files.py"}


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_rooms_import_downward(room):
    files = (REPORT / room).rglob("*.py")
    modules = {node.module or "" for path in files for node in nodes_of(path, ast.ImportFrom)}
    imported = {name.split(".")[2] for name in modules if name.startswith("kimsite.report.")}
    assert imported - {room} <= MAY_IMPORT[room]
