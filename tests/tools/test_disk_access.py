"""The disk is opened, listed, changed and measured in three modules of `tools/` alone.

Every exception has its reason.

Asking whether a path is a file or a folder (`is_file`, `is_dir`, `exists`) reads nothing and is free.
"""

import ast
from collections.abc import Sequence

from package_graph import FILES, PACKAGE, nodes_of

PACKAGE_DATA = "reads data of the installed package, not the project's files"
CHECKS_THE_DISK = "doctor measures the disk itself"
DISCARDS_OUTPUT = "opens os.devnull in place of a closed output"
ALLOWED = {
    "tools/files.py": "one file: reads, deletions, additions",
    "tools/file_tree.py": "folders: walks and lists",
    "tools/atomic_write.py": "files written whole",
    "tools/generations.py": "copies of whole trees, and the link that shows one of them",
    "tools/atomic_group.py": "links that make files visible together",
    "tools/flush.py": "waits for the disk",
    "tools/lock.py": "a lock needs an open handle",
    "tools/zip_reader.py": "members of a zip, read without unpacking it",
    "importers/blogs/open_export.py": "unpacks a stream that is open already",
    "tools/zip_writer.py": "a zip larger than memory, beside its place until it is whole",
    "config/contest.py": PACKAGE_DATA,
    "config/hosting.py": PACKAGE_DATA,
    "config/launchers.py": PACKAGE_DATA,
    "config/starter.py": PACKAGE_DATA,
    "contest_day/app.py": PACKAGE_DATA,
    "editor/app.py": PACKAGE_DATA,
    "handbook/source.py": PACKAGE_DATA,
    "portal/outlines.py": PACKAGE_DATA,
    "preview/app.py": PACKAGE_DATA,
    "report/formats/recount_page.py": PACKAGE_DATA,
    "tools/typesetting.py": PACKAGE_DATA,
    "cli/doctor.py": CHECKS_THE_DISK,
    "cli/init.py": "asks what is in the folder of the project",
    "cli/main.py": DISCARDS_OUTPUT,
    "pipeline/workers/pair.py": DISCARDS_OUTPUT,
}
METHODS = frozenset(
    [
        "open",
        "read_bytes",
        "read_text",
        "write_bytes",
        "write_text",
        "stat",
        "lstat",
        "unlink",
        "mkdir",
        "rmdir",
        "rename",
        "iterdir",
        "glob",
        "rglob",
        "scandir",
        "walk",
        "listdir",
        "makedirs",
        "rmtree",
        "copyfile",
        "copytree",
        "copy2",
        "move",
        "TemporaryFile",
        "NamedTemporaryFile",
        "mkdtemp",
        "symlink_to",
        "hardlink_to",
        "chmod",
        "utime",
    ]
)
NOT_THE_DISK = frozenset({"files", "Image", "archive", "webbrowser", "ast"})
"""Receivers whose methods have such names: `files.read_bytes`, `Image.open` of bytes in memory …"""


def accesses(calls: Sequence[ast.Call]) -> list[str]:
    found = []
    for node in calls:
        if isinstance(node.func, ast.Name) and node.func.id in {"open", "rmtree", "scandir"}:
            found.append(f"{node.lineno}: {node.func.id}")
        elif isinstance(node.func, ast.Attribute) and node.func.attr in METHODS:
            receiver = node.func.value
            if not (isinstance(receiver, ast.Name) and receiver.id in NOT_THE_DISK):
                found.append(f"{node.lineno}: {ast.unparse(node.func)}")
    return found


def test_only_three_tools_touch_the_disk():
    found = {path.relative_to(PACKAGE).as_posix(): accesses(nodes_of(path, ast.Call)) for path in FILES}
    assert {path: calls for path, calls in found.items() if calls and path not in ALLOWED} == {}
    assert [path for path in ALLOWED if not found[path]] == [], (
        "no exception is needed any more: take it out of ALLOWED"
    )
