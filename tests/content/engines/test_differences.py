"""docs/pengembang/markdown.md tells where the engines differ; each example is what they do, and differs."""

import re
from pathlib import Path

import pytest

from kimsite.content.convert import convert

PAGE = (
    (Path(__file__).parents[3] / "docs/pengembang/markdown.md")
    .read_text("utf-8")
    .split("## Where the engines differ")[1]
)
EXAMPLE = re.compile(
    r"^(`{3,4})markdown\n(.*?)\n\1\n```html\n(.*?)\n```\n```html\n(.*?)\n```$", re.MULTILINE | re.DOTALL
)


def examples():
    for part in PAGE.split("\n### ")[1:]:
        match = EXAMPLE.search(part)
        assert match, part
        yield pytest.param(*match.groups()[1:], id=part.split("\n")[0])


def on_one_line(markup: str) -> str:
    return (
        re.sub(r"(>|<br>)\s+(?=<|\w)", r"\1", re.sub(r"\s+", " ", markup)).strip()
        if "<pre>" not in markup
        else re.sub(r"\s+", " ", markup).strip()
    )


@pytest.mark.parametrize(("typed", "python", "commonmark"), list(examples()))
def test_the_page_is_true(typed, python, commonmark):
    assert on_one_line(convert(typed, "python").html) == python
    assert on_one_line(convert(typed, "commonmark").html) == commonmark
    assert python != commonmark
