"""The quickened engine against plain Python-Markdown with the same extensions: byte for byte, on all that we
can find.
"""

import json
import re
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.extensions.fenced_code import FencedCodeExtension
from profiles import amount, examples

from kimsite.content.engines import python_markdown

ROOT = Path(__file__).parents[3]
STOCK = python_markdown.plain_markdown(FencedCodeExtension())
PIECES = (
    "*", "**", "_", "__", "***", "`", "``", "```", "~~~", "~~", "[", "](", "](a.b)", "](a (b) 'c')",
    "](<a b>)", "][x]", "[x]: y", "\n[x]: http://a.b 't'\n",
    "[^1]", "\n[^1]: catatan *x*\n", "!", "![", "![a](b)", "<", ">", "<b>", "<!--", "-->", "&", "&amp;",
    "&#35;", "\\", "\\*", "\\[", "\\\\", "|",
    "\n|---|---|\n", "a|b", "| a | b |\n|:-:|--:|\n| c | d |\n", "\n", "\n", "\n", "\n\n", "\n\n", "  \n",
    "    ", "  ", " ", "\t", "- ", "\n- ",
    "\n  - ", "\n    - ", "1. ", "\n2. ", "\n3) ", "• ", "* ", "+ ", "# ", "\n## ", "#", "####### ",
    "\n---\n", "\n===\n", "\n***\n", "> ", "\n> ",
    ">> ", "> [!PENTING]\n> ", "\n> [!TIPS] x\n> y", "http://a.b/c_d", "https://x.id/(a)", "www.contoh.id.",
    "<http://a.b>", "<a@b.id>", "a", "kata",
    "ibu ibu", "B", "é", "\u00a0", "\u200b", '"', "'", "(", ")", "{.x}", "17 ", "2026. ", "\x02", "\x03",
    "\x02klzzwxh:0000\x03", "\r\n", "\x0c", "\u2028",
    "///Footnotes Go Here///", "=", "+", "~", "python", "\n```\nkode\n```\n", "\n~~~ {.py #id}\n<b>\n~~~\n",
    "\n    kode\n",
)  # fmt: skip


def stock(text: str) -> str:
    return STOCK.reset().convert(text)


def assert_same(texts):
    """All of them in a full run, one in three in a quick one."""
    count = 0
    for text in islice(texts, 0, None, amount(1, 3)):
        count += 1
        assert python_markdown.to_html(text) == stock(text), text
    assert count


def spec_examples(spec: str) -> list[str]:
    return [
        match[1].replace("→", "\t")
        for match in re.finditer(r"^`{32} example\n(.*?)^\.\n", spec, re.DOTALL | re.MULTILINE)
    ]


@examples(400)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_same_on_anything_made_of_marks(text):
    assert python_markdown.to_html(text) == stock(text)


def test_same_on_the_demo_and_the_docs():
    assert_same(
        path.read_text("utf-8")
        for folder in ("content", "docs", "tests")
        for path in sorted((ROOT / folder).rglob("*.md"))
    )


def test_same_on_commonmark_and_its_extensions(corpora):
    folder = corpora / "payloads/commonmark"
    spec = spec_examples((folder / "spec.txt").read_text("utf-8"))
    assert len(spec) > 600
    assert_same(spec)
    assert_same(
        part
        for path in sorted((folder / "markdown-it-py").rglob("*.md"))
        for part in [
            path.read_text("utf-8")[:30_000],
            *re.split(r"^\.\s*$", path.read_text("utf-8"), flags=re.MULTILINE),
        ]
        if len(part) <= 30_000
    )


def test_same_on_other_peoples_posts(corpora):
    assert_same(path.read_text("utf-8", "replace") for path in sorted((corpora / "posts").rglob("*.md")))


def test_same_on_hostile_texts(corpora):
    folder = corpora / "payloads"
    assert_same(json.loads((folder / "blns/blns.json").read_text("utf-8")))
    assert_same(case["payload"] for case in json.loads((folder / "dompurify/expect.json").read_text("utf-8")))
    for path in sorted((folder / "lists").glob("*.txt")):
        assert_same(path.read_text("utf-8", "replace").splitlines()[:1500])


def test_a_text_leaves_nothing_behind_for_the_next():
    with_state = "[x]: https://a.id\n\n[^1]: catatan\n\n[x] dan [^1] *belum **tutup\n\n```\nkode"
    for text in ("[x] dan [^1]", "*biasa*", "```\nlain\n```"):
        python_markdown.to_html(with_state)
        assert python_markdown.to_html(text) == stock(text)


def test_a_text_that_breaks_the_converter_spoils_no_other():
    nested = "".join("    " * level + "- a\n" for level in range(400))
    with pytest.raises(RecursionError):
        python_markdown.to_html(nested)
    assert python_markdown.to_html("satu") == "<p>satu</p>"


def test_no_placeholder_reaches_the_reader():
    assert "klzzwxh" not in python_markdown.to_html("[foo]: /x\n\n![[[foo](uri1)](uri2)](uri3)")
