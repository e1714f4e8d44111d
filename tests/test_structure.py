"""What keeps the package readable: unique public names, small files, a test for each module. What ruff can
hold (branches, line length, docstrings) is in pyproject.toml.
"""

import ast
import io
import re
import tokenize
from collections import defaultdict
from pathlib import Path

from package_graph import MODULES, PACKAGE, nodes_of, tree_of

TESTS = Path(__file__).parent

LINES = 300
BRANCHES = 34
"""Of one function, counted as ruff's C901 does and with `and`, `or`, conditional expressions, and what
comprehensions repeat and leave out.
"""
BRANCHED = {"tools.nik_masked._is_masked_number": "one rule a line: which signs may cover a number"}
"""Functions that may have more."""

SHARED_NAMES = {
    "command": "each command's click object, found by cli/lazy.py",
    "COMMANDS": "the table of a group's commands, found by cli/lazy.py",
    "KIND": "the declaration of one kind of post",
    "make": "the record maker of one kind of post",
    "rule": "the check of one kind of post as a whole",
    "routes": "the addresses of one module of editor/pages, found by editor/app.py",
    "to_html": "the one function of a Markdown engine",
}
"""Names that several modules define because they are the interface that another module looks for."""

MARKER = re.compile(r"# ?(?:noqa\b(?::[A-Z0-9, ]+)?|type: ignore(?:\[[\w, -]+\])?)")
REASON_ABOVE = re.compile(r"# ?(?!noqa|type:|fmt:)\w")
LEAVES_OUT = re.compile(r"pytest\.(?:skip|importorskip|xfail|mark\.(?:skip|skipif|xfail))")
WORDS_FIRST = {"pytest.skip", "pytest.xfail"}
"""Calls whose first argument is the reason."""

TESTED_BY = {
    "blog": ("blog", "test_written_cases.py", "pipeline/test_demo.py"),
    "bundle": ("bundle", "pipeline/test_demo.py"),
    "cli": ("cli",),
    "config": ("config", "pipeline/test_demo.py"),
    "config.mentoring": ("config/test_mentoring.py",),
    "config.registry": ("config/registry",),
    "content": ("content", "test_written_cases.py"),
    "content.authoring": ("content/authoring", "cli/test_writers_commands.py"),
    "content.checks": ("content/checks", "test_written_cases.py", "security/test_never_a_fault.py"),
    "content.engines": ("content/engines", "content/test_convert.py"),
    "content.fields": ("content/test_validate.py", "test_written_cases.py"),
    "content.header": ("content/header", "content/test_parse.py", "security/test_never_a_fault.py"),
    "content.kinds": ("content/test_validate.py", "test_written_cases.py"),
    "content.media": ("content/media", "test_written_cases.py"),
    "content.normalise": ("test_written_cases.py", "content/engines/test_letters.py"),
    "content.vocabulary": ("content/test_validate.py", "test_written_cases.py"),
    "deploy": ("deploy",),
    "deploy.stores": ("deploy/stores",),
    "diagnostics": ("diagnostics",),
    "diagnostics.messages": ("diagnostics/test_catalogue.py",),
    "editor": ("editor",),
    "editor.access": ("editor",),
    "editor.drafts": ("editor",),
    "editor.forms": ("editor",),
    "editor.pages": ("editor",),
    "editor.photos": ("editor",),
    "editor.posts": ("editor",),
    "contest_day": ("contest_day",),
    "contest_day.access": ("contest_day/test_marks.py", "contest_day/test_typing.py"),
    "contest_day.entry": (
        "contest_day/test_marks.py",
        "contest_day/test_operator.py",
        "contest_day/test_typing.py",
    ),
    "contest_day.journal": ("contest_day/test_journal.py",),
    "contest_day.pages": ("contest_day",),
    "contest_day.words": ("contest_day",),
    "editor.publish": ("editor",),
    "editor.words": ("editor",),
    "handbook": ("handbook",),
    "importers": ("importers",),
    "importers.blogs": ("importers/blogs", "cli/test_import_blog.py"),
    "importers.markup": ("importers/markup",),
    "importers.pictures": ("importers/pictures",),
    "importers.redirects": ("importers/redirects", "cli/test_import_redirects.py"),
    "importers.whatsapp": ("importers/whatsapp",),
    "model": ("tools/test_codec.py", "pipeline"),
    "pipeline": ("pipeline",),
    "pipeline.cache": ("pipeline/cache", "pipeline/staleness/test_oracle.py", "security/test_poison.py"),
    "pipeline.offline_form": ("pipeline/offline_form",),
    "pipeline.staleness": ("pipeline/staleness/test_oracle.py",),
    "pipeline.workers": ("pipeline/workers",),
    "portal": ("portal", "pipeline/test_demo.py"),
    "preview": ("preview", "cli/test_serve.py"),
    "report": ("report", "cli/test_lcck.py"),
    "report.activity": ("report/activity",),
    "report.desk": ("report/desk", "cli/test_desk.py"),
    "report.award": ("pipeline/test_announcement.py",),
    "report.contest": ("report/contest", "report/formats"),
    "report.handover": ("report/handover", "cli/test_export.py"),
    "report.flags": ("report/flags",),
    "report.formats": ("report/formats",),
    "report.formats.workbook": ("report/formats/workbook",),
    "report.inputs": ("report/inputs",),
    "report.paper": ("pipeline/test_double_entry.py",),
    "report.readership": ("report/readership", "cli/test_import_readers.py"),
    "report.recap": ("report/recap", "cli/test_report_recap.py"),
    "report.ledger": ("report/ledger", "cli/test_lcck_evidence.py"),
    "theme": ("theme",),
    "tools": ("tools", "security/test_advisories.py"),
    "verify": ("verify",),
    "web": ("cli/test_serve.py", "editor/access"),
}
"""Folder of the package -> the tests of those modules in it that have no test file of their own name: most
are steps of a recipe, tested where a user would notice.
"""


def public_names(tree: ast.Module) -> set[str]:
    """What a module defines at its top level, private names left out."""
    names = set()
    for node in tree.body:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                names.add(node.name)
            case ast.Assign():
                names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
            case ast.AnnAssign(target=ast.Name(id=name)):
                names.add(name)
    return {name for name in names if not name.startswith("_")}


def test_no_two_modules_define_one_public_name():
    homes = defaultdict(set)
    for module, path in MODULES.items():
        for name in public_names(tree_of(path)):
            homes[name].add(module)
    assert {name: where for name, where in homes.items() if len(where) > 1 and name not in SHARED_NAMES} == {}


def reasonless(path: Path) -> list[str]:
    """The lines that silence a tool or leave out a test and do not say why."""
    text = path.read_text("utf-8")
    lines = text.splitlines()
    found = []
    for token in tokenize.generate_tokens(io.StringIO(text).readline) if MARKER.search(text) else ():
        number = token.start[0]
        if token.type == tokenize.COMMENT and MARKER.search(token.string):
            above = lines[number - 2].strip() if number > 1 else ""
            if "#" not in MARKER.sub("", token.string.replace("# fmt: skip", "")) and not REASON_ABOVE.match(
                above
            ):
                found.append(f"{path.name}:{number}")
    for node in ast.walk(ast.parse(text)) if LEAVES_OUT.search(text) else ():
        if isinstance(node, ast.Call):
            name, keywords = ast.unparse(node.func), {one.arg for one in node.keywords}
            skips = LEAVES_OUT.fullmatch(name)
            if skips and "reason" not in keywords and not (name in WORDS_FIRST and node.args):
                found.append(f"{path.name}:{node.lineno}")
    return found


def test_every_silenced_check_says_why():
    root = TESTS.parent
    files = (
        path
        for folder in ("kimsite", "tests", "benchmarks", "scripts")
        for path in (root / folder).rglob("*.py")
    )
    assert [line for path in files for line in reasonless(path)] == []


def test_files_stay_small():
    lengths = {module: len(path.read_text("utf-8").splitlines()) for module, path in MODULES.items()}
    assert {module: length for module, length in lengths.items() if length > LINES} == {}


DECISIONS = (
    ast.If,
    ast.IfExp,
    ast.For,
    ast.While,
    ast.ExceptHandler,
    ast.match_case,
    ast.BoolOp,
    ast.comprehension,
)


def decisions(node: ast.AST) -> int:
    """How often one node decides, without the nodes below it."""
    match node:
        case ast.BoolOp(values=values):
            return len(values) - 1
        case ast.comprehension(ifs=conditions):
            return 1 + len(conditions)
        case _:
            return isinstance(node, DECISIONS)


def branches(function: ast.FunctionDef) -> int:
    """How often a function decides, without the functions inside it."""
    found, nodes = 0, list(ast.iter_child_nodes(function))
    while nodes:
        node = nodes.pop()
        if not isinstance(node, ast.FunctionDef):
            found += decisions(node)
            nodes += ast.iter_child_nodes(node)
    return found


def may_branch_much(path: Path) -> bool:
    """Whether the whole module decides more often than one function may."""
    return sum(decisions(node) for kind in DECISIONS for node in nodes_of(path, kind)) > BRANCHES


def test_no_function_decides_too_much():
    many = {
        f"{module}.{node.name}"
        for module, path in MODULES.items()
        if may_branch_much(path)
        for node in nodes_of(path, ast.FunctionDef)
        if branches(node) > BRANCHES
    }
    assert many == BRANCHED.keys()


def test_test_files_mirror_the_package():
    folders = {path.parent.relative_to(TESTS) for path in TESTS.rglob("test_*.py")}
    assert {str(folder) for folder in folders if not (PACKAGE / folder).is_dir()} == {
        "faults",  # strikes whole builds
        "security",  # attacks cross all rooms
    }


def test_every_module_has_tests():
    """A test file of its own name, or the tests that its folder names."""
    for module, path in MODULES.items():
        place = path.relative_to(PACKAGE)
        own = TESTS / place.parent / f"test_{place.name}"
        if len(place.parts) > 1 and place.name != "__init__.py" and not own.exists():
            assert ".".join(place.parent.parts) in TESTED_BY, f"{module}: no {own.relative_to(TESTS)}"
    assert [name for names in TESTED_BY.values() for name in names if not (TESTS / name).exists()] == []


def test_lines_end_at_110():
    """Ruff lets a line pass that has no blank after its indent, such as a long pattern."""
    found = [
        f"{path.relative_to(TESTS.parent)}:{number}"
        for folder in ("kimsite", "tests", "benchmarks")
        for path in (TESTS.parent / folder).rglob("*.py")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if len(line) > 110
    ]
    assert found == []
