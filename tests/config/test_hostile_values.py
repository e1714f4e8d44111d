"""Whatever stands behind a key of the settings or of a contest's rules is a value or a finding."""

import re
import shutil

import pytest
from conftest import ROOT

from kimsite.cli.project import read_project
from kimsite.config.contest import read_contest
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.wording import words_for
from kimsite.model.language import LANGUAGES

VALUES = (
    "9" * 5_000, "0x" + "f" * 5_000, "²", "٣", "null", "[]", "{}", "[[[]]]", "{a: {b: c}}", "-1", "1e400",
    "1e-400", ".nan", "2026-02-30", '"\\0"', "&a [*a]", "!!set {a}", "? [a]", "x" * 20_000, "9" * 20,
    "0001-01-01", "9999-12-31", "1:2:3", "../../x", "\u202e",
)  # fmt: skip
_ENTRY = re.compile(r"([a-z_]+): ?(\[[^\]]*\]|\{[^}]*\}|\"[^\"]*\"|[^,{}\[\]#]*)")


def places(text):
    """The span of one value of each key at each depth."""
    known = set()
    for line in re.finditer(r".+", text):
        depth = len(line[0]) - len(line[0].lstrip())
        for entry in _ENTRY.finditer(text, line.start(), line.end()):
            if (entry[1], depth) not in known:
                known.add((entry[1], depth))
                yield pytest.param(entry.span(2), id=f"{entry[1]}-{depth}")


def _file(name):
    return [
        pytest.param(name, *one.values, id=f"{name}-{one.id}") for one in places((ROOT / name).read_text())
    ]


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    root = tmp_path_factory.mktemp("hostile")
    shutil.copytree(ROOT / "lomba", root / "lomba")
    shutil.copyfile(ROOT / "sites.yaml", root / "sites.yaml")
    (root / "content").mkdir()
    return root


@pytest.mark.slow
@pytest.mark.parametrize(("name", "span"), [*_file("sites.yaml"), *_file("lomba/lcck-2026.yaml")])
def test_every_value_is_read_or_told(project, name, span):
    text = (ROOT / name).read_text("utf-8")
    try:
        for value in VALUES:
            (project / name).write_text(text[: span[0]] + value + text[span[1] :], "utf-8")
            district, told = read_project(project)
            found = Findings()
            for path in district.contests if district is not None else ():
                read_contest(project, path, district, found)
            for one in (*told, *found.sorted()):
                assert all(words_for(one, language) for language in LANGUAGES)
    finally:
        (project / name).write_text(text, "utf-8")
