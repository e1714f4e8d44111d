"""Every finding has its words in both languages, with the same blanks, and is raised somewhere."""

import re
from pathlib import Path

import pytest

from kimsite.diagnostics.messages import en
from kimsite.diagnostics.messages import id as indonesian
from kimsite.diagnostics.messages.codes import SEVERITY
from kimsite.model.findings import ADVICE, ERROR, WARNING

PACKAGE = Path(__file__).parents[1] / "kimsite"
SOURCE = "\n".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py") if "messages" not in path.parts)


def blanks(words) -> set[str]:
    return set(re.findall(r"(?<!\{)\{(\w+)\}", " ".join((words.what, words.why, *words.fix))))


@pytest.mark.parametrize("code", sorted(SEVERITY))
def test_code_has_its_words(code):
    ours, theirs = indonesian.WORDS[code], en.WORDS[code]
    assert ours.what
    assert theirs.what
    assert blanks(ours) == blanks(theirs)
    assert ours.fix, "a finding without a way out helps nobody"
    assert SEVERITY[code] in {ERROR, WARNING, ADVICE}


@pytest.mark.parametrize("code", sorted(SEVERITY))
def test_code_is_raised(code):
    assert f'"{code}"' in SOURCE


def test_no_words_without_a_code():
    assert set(indonesian.WORDS) == set(en.WORDS) == set(SEVERITY)
