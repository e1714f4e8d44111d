"""Texts made to break a converter: each ends soon, with either engine, and no honest text is refused."""

import contextlib
import re
import time
from pathlib import Path

import pytest
from profiles import amount

from kimsite.content.convert import Unconvertible, convert
from kimsite.content.engines.limits import CELLS, DEPTH, NOTES, SIZE_LIMIT, limit_exceeded
from kimsite.model.config import MARKDOWN_ENGINES

ROOT = Path(__file__).parents[3]
LONG = amount(50_000, 20_000)
SECONDS = 4
"""Half a second on a machine that has nothing else to do."""


def fill(unit: str, size: int = LONG) -> str:
    return (unit * (size // len(unit) + 1))[:size]


HOSTILE = {
    "open links": fill("[a]("), "half links": fill("[a](b"), "open pictures": fill("![["),
    "pointy links": fill("[a](<b"), "empty links": fill("[]("),
    "brackets below a reference": "[b]: c\n\n" + fill("["),
    "one note named often": "[^1]: x\n\n" + fill("[^1] "),
    "closed, then opened": "]" * (LONG // 2) + "[" * (LONG // 2) + "](a", "quotes": fill("> "),
    "quotes without blanks": fill(">") + "a",
    "lists in a line": fill("- ") + "a", "numbers in a line": fill("1. ") + "a",
    "lists below lists": "".join("  " * i + "- a\n" for i in range(220)),
    "callouts": fill("> [!TIPS]\n> "), "emphasis": fill("*a **a "),
    "emphasis in emphasis": "**a *b " * 3500 + "c* d** " * 3500,
    "stars": fill("*"), "backticks": " ".join("`" * i for i in range(1, 315)), "fences": fill("```\n"),
    "fences with lines": fill('``` hl_lines="\n'),
    "a fence with blanks": "```" + fill(" ") + "x\n", "fences with braces": fill("``` {a}\n"),
    "comments": fill("<!--"), "tags": fill("<a "),
    "a wide table": "|" + "a|" * 200 + "\n|" + "-|" * 200 + "\n" + "|a\n" * 15_000,
    "a table of ticks": "| " + fill("`|``|") + "\n|-|-|",
    "headings": fill("# a\n"), "equal headings": fill("# a\n\n"), "hashes": "# " + fill("\\#"),
    "underlines": fill("a\n=\n"), "rules": fill("---\n"),
    "an address": "http://a" + ")" * LONG, "addresses": fill("http://"), "one line": fill("a"),
    "lines": fill("a\n"), "entities": fill("&"),
    "strikes": fill("~~a "), "backslashes": fill("\\"), "escapes": fill("\\*"), "line breaks": fill("a  \n"),
    "small and hostile": fill('``` hl_lines="\n', 4000), "small and open": "[b]: c\n\n" + fill("[", 4000),
}  # fmt: skip


@pytest.mark.parametrize("engine", sorted(MARKDOWN_ENGINES))
@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_text_ends_soon(name, engine):
    start = time.process_time()
    made = ""
    with contextlib.suppress(Unconvertible):
        made = convert(HOSTILE[name], engine).html
    assert time.process_time() - start < SECONDS
    assert len(made) < 20 * LONG


@pytest.mark.parametrize(
    "text",
    [
        "a" * (SIZE_LIMIT + 1), "> " * DEPTH + "a", "[^1]" * (NOTES + 1),
        "|" + "a|" * 100 + "\n|" + "-|" * 100 + "\n" + "|a|\n" * (CELLS // 100),
        "[" * 2000, "```\n" * 300, "---\n" * 300, "`" * 3000,
    ],
)  # fmt: skip
def test_too_much_is_refused_with_a_reason(text):
    assert limit_exceeded(text)
    with pytest.raises(Unconvertible):
        convert(text)


@pytest.mark.parametrize(
    "text",
    [
        "kata " * 30_000, "- - - " * 20, "-" * 300, "[teks](alamat.md) " * 3000,
        "- [teks](alamat.md)\n" * 2000, "[belum selesai\n\n" * 200,
        "| nama | harga | stok |\n|---|---|---|\n" + "| keripik [x](y.md) | 10.000 | 5 |\n" * 1000,
        "*tebal* _miring_ `kode` ~~coret~~\n" * 800,
        "> > > kutipan\n" * 500, "  - a\n    - b\n      - c\n" * 300, "# Judul\n\nisi\n\n" * 500,
    ],
)  # fmt: skip
def test_long_honest_texts_are_not_refused(text):
    assert not limit_exceeded(text)


def test_no_real_post_is_refused(corpora):
    for folder in (ROOT / "content", ROOT / "docs", corpora / "posts"):
        for path in folder.rglob("*.md"):
            # The page of all codes is generated, longer than any post, and full of examples in fences.
            assert path.name == "kode.md" or not limit_exceeded(
                re.sub(r"\A---\n.*?\n---\n", "", path.read_text("utf-8", "replace"), flags=re.DOTALL)
            ), path
