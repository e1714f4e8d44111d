"""The dialect, case by case: tests/content/engines/dialect.md holds input and output, separated by lines of
dots.
"""

import contextlib
import html
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimsite.content.checks.markup import first_html_tag
from kimsite.content.convert import Unconvertible, convert, count_words
from kimsite.model.config import MARKDOWN_ENGINES

ENGINES = sorted(MARKDOWN_ENGINES)
CASES = Path(__file__).parent / "engines" / "dialect.md"


def cases():
    for number, part in enumerate(CASES.read_text("utf-8").split("\n----\n"), 1):
        title, source, wanted = (piece.strip("\n") for piece in part.split("\n....\n"))
        yield pytest.param(source, wanted, id=f"{number}-{title.strip()}")


def squeezed(markup: str) -> str:
    return (
        re.sub(r"(>|<br>)\s+(?=<|\w)", r"\1", re.sub(r"\s+", " ", markup)).strip()
        if "<pre>" not in markup
        else re.sub(r"\s+", " ", markup).strip()
    )


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("source", "wanted"), list(cases()))
def test_dialect(source, wanted, engine):
    assert squeezed(convert(source, engine).html) == squeezed(wanted)


@pytest.mark.parametrize("engine", ENGINES)
def test_body_knows_its_links_words_and_first_sentence(engine):
    body = convert(
        "# Panen\n\nPadi **dipanen** bersama. Lihat [sini](../x.md) dan ![foto](a.jpg).\n\n```\nkode\n```\n",
        engine,
    )
    assert body.links == ("../x.md",)
    assert body.images == ("a.jpg",)
    assert body.words == 7
    assert body.excerpt == "Padi dipanen bersama. Lihat sini dan ."
    assert [(heading.level, heading.text, heading.anchor) for heading in body.headings] == [
        (2, "Panen", "bagian-panen")
    ]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    "payload",
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,1)",
        "![x](javascript:alert(1))", "<svg onload=alert(1)>", "[x](//evil.example/)", "[x](\\\\evil.example)",
        "<javascript:alert(1)>", '```x" onload=alert(1)\ny\n```', "[^1]\n\n[^1]: <iframe src=x>",
        "| <b onclick=x> |\n|---|\n| y |", "# <i>x</i>",
    ],
)  # fmt: skip
def test_nothing_runs(payload, engine):
    made = convert(payload, engine).html
    assert not re.search(r"<(script|svg|iframe|b|i|object)\b", made)
    assert not re.search(r"<[^>]+\s(on\w+|style|srcdoc)\s*=", made)
    assert not re.search(r'(?:href|src)="(?!https?:|mailto:|tel:|#|[\w./-]+")', made)


def test_raw_html_is_found_outside_code_only():
    assert first_html_tag("a\n<b>x</b>") == (2, "<b>")
    assert first_html_tag("`<b>` dan <https://x.id>\n\n```\n<b>\n```\n") is None
    assert first_html_tag("2 < 3 dan 4 > 1") is None


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    "typed",
    [
        "<b>tebal</b>",
        "<div>\n**isi**\n</div>",
        "a < b",
        "`<b>`",
        "```\n<b>\n```",
        "<br>",
        "</p>",
        "<!DOCTYPE html>",
        "<?php x?>",
    ],
)
def test_html_typed_as_text_reads_as_typed(typed, engine):
    read = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", convert(typed, engine).html))).strip()
    assert read == re.sub(r"\s+", " ", typed.replace("*", "").replace("`", "")).strip()


@pytest.mark.parametrize("engine", ENGINES)
def test_endless_nesting_is_a_finding_not_a_crash(engine):
    with contextlib.suppress(Unconvertible):
        assert convert("*a **a " * 2000, engine).html


@pytest.mark.parametrize("engine", ENGINES)
def test_many_equal_headings_each_have_their_anchor(engine):
    anchors = [heading.anchor for heading in convert("## Acara\n\n" * 3 + "## Acara 2\n", engine).headings]
    assert anchors == ["bagian-acara", "bagian-acara-2", "bagian-acara-3", "bagian-acara-2-2"]


@given(st.text(st.sampled_from("ab1é'-’“”–… _.,\n"), max_size=30))
def test_words_are_counted_as_they_are_found(text):
    assert count_words(text) == len(re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text))


@pytest.mark.parametrize("engine", ["python", "commonmark"])
def test_a_link_within_a_link_leaves_no_empty_emphasis(engine):
    html = convert("[**[kata](https://contoh.id/x)**](https://contoh.id/x)", engine).html
    assert "kata" in html
    assert "<strong></strong>" not in html
    assert "></a>" not in html
