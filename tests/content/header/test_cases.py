"""Headers as villagers, phones and other programs write them: tests/content/header/cases/*.md hold what is
typed and what must be understood.
"""

import pytest
from conftest import AS_OF
from header_cases import cases, source, understood

from kimsite.content.parse import parse
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import Findings


@pytest.mark.parametrize(("typed", "wanted", "kind"), list(cases()))
def test_what_is_typed_is_understood(typed, wanted, kind):
    assert understood(typed, kind) == wanted


def test_there_are_many():
    assert len(list(cases())) >= 150


def test_a_finding_points_at_the_line_it_shows():
    for case in cases():
        typed, _, kind = case.values
        text = source(typed, kind).text.split("\n")
        diagnostics = Findings()
        validate(parse(source(typed, kind), diagnostics), "/a/b/", AS_OF, diagnostics)
        for one in diagnostics.sorted():
            assert one.place.line == 0 or one.place.text == text[one.place.line - 1].rstrip("\r\n"), case.id
            assert one.place.column <= len(one.place.text) + 1, case.id
