"""Every case of tests/cases/*.md; `written_cases.py` says how they are read."""

import pytest
from conftest import Project
from written_cases import FOLDER, BuiltCases, read_cases

ALL = [
    pytest.param(path, case, id=f"{path.stem}: {case.title}")
    for path in sorted(FOLDER.glob("*.md"))
    for case in read_cases(path)
]
_built: dict = {}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The project of a case file, built once."""

    def of(path):
        if path not in _built:
            root = tmp_path_factory.mktemp(path.stem)

            def make(files):
                return Project(root).write(files)

            _built[path] = BuiltCases(read_cases(path), make)
        return _built[path]

    yield of
    _built.clear()


@pytest.mark.parametrize(("path", "case"), ALL)
def test_what_is_typed_comes_out_right(path, case, built):
    assert built(path).failures(case) == []


def test_titles_are_unique():
    for path in sorted(FOLDER.glob("*.md")):
        titles = [case.title for case in read_cases(path)]
        assert len(titles) == len(set(titles)), path.name
