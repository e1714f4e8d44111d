import pytest

from kimsite.tools.marked_yaml import Mapping, Scalar
from kimsite.tools.yaml_events import compose


def value(text: str, key: str):
    root = compose(text).root
    assert isinstance(root, Mapping)
    return {name.text: node for name, node in root.entries}[key]


@pytest.mark.parametrize("written", ["15.000", "08.30", "007", "no", "12:30", "2026-02-31", "+6281"])
def test_values_stay_as_written(written):
    node = value(f"a: 1\nkunci: {written}\n", "kunci")
    assert node == Scalar(written, 2, 8)


@pytest.mark.parametrize(
    ("text", "kind", "line", "column"),
    [
        ("a: &x 1\n", "anchor", 1, 4),
        ("a: *x\n", "anchor", 1, 4),
        ("a: !!python/object:os.system x\n", "tag", 1, 4),
        ('a: 1\nb: "buka\nc: 2\n', "quote", 2, 4),
        ("a: 1\n\tb: 2\n", "tab", 2, 1),
        ("a: 1\na: 2\n", "double", 2, 1),
        ("? [a]\n: b\n", "key", 1, 3),
        ("[" * 30 + "]" * 30, "deep", 1, 22),
        ("a: b: c\n", "syntax", 1, 5),
        ("a: 1\nb: x\0y\n", "control", 2, 5),
        ("a: 1\r\nb: é\r\nc: \x1b[0m\r\n", "control", 3, 4),
    ],
)
def test_what_is_refused_is_refused_at_its_place(text, kind, line, column):
    problem = compose(text).problems[0]
    assert (problem.kind, problem.line, problem.column) == (kind, line, column)


def test_of_doubled_keys_the_first_counts():
    assert value("judul: Satu\njudul: Dua\n", "judul").text == "Satu"


def test_an_alias_bomb_costs_nothing():
    bomb = "a: &a [x,x]\n" + "".join(f"b{i}: &b{i} [*a,*a]\n" for i in range(50))
    assert compose(bomb).problems[0].kind == "anchor"
