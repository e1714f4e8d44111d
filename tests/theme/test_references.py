"""Which templates a template may use, by its tags alone: as Jinja's own parser sees it."""

import re
from pathlib import Path

import pytest
from conftest import ROOT
from jinja2 import Environment, meta

from kimsite.theme.references import referenced_templates, template_digests


def parsed(source: str) -> frozenset[str] | None:
    names = set(meta.find_referenced_templates(Environment(autoescape=True).parse(source)))
    return None if None in names else frozenset(map(str, names))


@pytest.mark.parametrize(
    "path", sorted((ROOT / "themes").rglob("templates/**/*.html")), ids=lambda path: path.name
)
def test_every_template_that_comes_with_kimsite_is_seen_as_jinja_sees_it(path: Path):
    source = path.read_text("utf-8")
    environment = Environment(autoescape=True)
    environment.filters.update(dict.fromkeys(re.findall(r"\|\s*(\w+)", source), str))
    names = set(meta.find_referenced_templates(environment.parse(source)))
    assert referenced_templates(source) == names


@pytest.mark.parametrize(
    "source",
    [
        '{% extends "a.html" %}',
        "{%- extends 'a.html' -%}",
        '{%\n  include "a.html" ignore missing with context +%}',
        "{% include [\"a.html\", 'b.html'] %}",
        '{% include ("a.html", "b.html",) ignore missing without context %}',
        '{% import "a.html" as m with context %}{% from "b.html" import x, y as z %}',
        '{% if x %}{% include "a.html" %}{% else %}{% include "b.html" %}{% endif %}',
        '{% extends "a.html" if x else "b.html" %}',
        '{% include "a" ~ x %}',
        "{% include x %}",
        '{% import ("a.html", x)[1] as m %}',
        '{% include ["a.html", x] %}',
        "nothing",
    ],
)
def test_names_are_found_and_computed_ones_are_noticed(source):
    assert referenced_templates(source) == parsed(source)


def test_a_change_reaches_all_that_use_the_template_and_no_other():
    templates = {
        "base": "1",
        "macros": "2",
        "list": '{% extends "base" %}{% import "macros" as m %}',
        "shop": '{% extends "list" %}',
        "post": '{% extends "base" %}',
        "any": "{% include name %}",
        "round": '{% include "square" %}',
        "square": '{% include "round" %}{% include "missing" %}',
    }
    before = template_digests(templates)

    def changed(**edited: str) -> set[str]:
        after = template_digests({**templates, **edited})
        return {name for name in after if after[name] != before.get(name)}

    assert changed(macros="3") == {"macros", "list", "shop", "any"}
    assert changed(base="3") == {"base", "list", "shop", "post", "any"}
    assert changed(post="3") == {"post", "any"}
    assert changed(missing="4") == {"missing", "round", "square", "any"}
