"""No letter is lost between the writer and the page, with either engine: in texts made of marks, and in other
people's posts.
"""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from profiles import examples

from kimsite.content.convert import Unconvertible, convert
from kimsite.model.config import MARKDOWN_ENGINES

ENGINES = sorted(MARKDOWN_ENGINES)
WORD = re.compile(r"k\d+z")
LINK_IN_PICTURE = re.compile(r"!\[[^\]\n]*\[")
"""A picture's description keeps the words of a link within it, and not the link's title; nobody
writes one.
"""
PIECES = (
    "*", "**", "***", "_", "__", "___", "~", "~~", "`", "``", "[", "]", "](", ")", "(", "!", "![", "<", ">",
    "|", "\\", "#", "# ", "- ", "+ ", "1. ", "> ", "\n", "\n", "\n\n",
    "\n\n", "  \n", "    ", "\t", "\u00a0", "\u3000", "\n    ", "\n- ", "\n  - ", "\n* ", "\n1. ", "\n> ",
    "\n## ", "\n##", "\n#", "\n---\n", "\n===\n", "\n| ", " | ", " |\n",
    "\n|---|---|\n", '"', "“", "”", "'", "’", " ", " ", " ", ",", ".", ":", "?", "…", "&", "&amp;", ";", "{",
    "}", "{{", "%}", "=", "=300x", "<b>", "</b>", "<a href=",
    "https://contoh.id/", "http://a.id/_b_/", "www.contoh.id/a*b*", "https://contoh.id", "](a.jpg)",
    '](a b.jpg "', '")', "](https://a.id)", "](https://a.id/_x_ “",
    "[[", "]]", "![[", "```", "\n```\n", "\n~~~\n", "[ ] ", "[x] ", "• ", "@", "$", "^", "[^", "😀", "\u200b",
    "é",
)  # fmt: skip


def said(body) -> list[str]:
    """The numbered words that a reader can meet, titles of links and pictures included."""
    shown = re.sub(
        r'<(?:img|a)((?: [a-z]+="[^"]*")*)>',
        lambda tag: " ".join(re.findall(r' (?:alt|title)="([^"]*)"', tag[1])),
        body.html,
    )
    shown = re.sub(r'<code class="language-([^"]*)">', r" \1 ", shown)
    return WORD.findall(html.unescape(re.sub(r"<[^>]*>", "", shown)))


def words_between(pieces: list[str]) -> str:
    return "".join(f"{piece}k{number}z" for number, piece in enumerate(pieces))


@pytest.mark.parametrize("engine", ENGINES)
@examples(600)
@given(pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
def test_every_word_between_any_marks_is_on_the_page(engine, pieces):
    text = words_between(pieces)
    body = convert(text, engine)
    kept = {*said(body), *WORD.findall(" ".join((*body.tags, *body.links, *body.images)))}
    missing = [
        word
        for word in WORD.findall(text)
        if word not in kept and not re.search(rf"\]\(\s*<?[^\s()<>]*{word}", text)
    ]
    assert not missing or LINK_IN_PICTURE.search(text), (text, body.html)


COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
MARKUP = (
    # where a reference leads
    (re.compile(r"^[ \t]*\[[^\]\n]+\]:[ \t]*\S+(?:[ \t]+[\"(][^\n]*)?$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*(?:`{3,}|~{3,})[ \t]*[\w+#.-]*[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"^\{% *(?:end)?highlight[^%\n]*%\}[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"\]\(\s*<?[^\s()<>\"]*(?:\([^\s()]*\)[^\s()<>\"]*)*>?"), "] "),
    (re.compile(r"^[ \t\u00a0>]*\d{1,9}[.)](?=[ \t\u00a0])", re.MULTILINE), ""),
    (re.compile(r"\[\^[^\]\n]+\]:?|(?<=\])\[[^\]\n]+\]"), ""),
    (re.compile(r"\{:[^{}\n]*\}|(?<=\))\{[^{}\n]*\}"), ""),
    (re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|\w+);"), " "),
)  # fmt: skip


def letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


@pytest.mark.parametrize("engine", ENGINES)
def test_the_letters_of_other_peoples_posts_are_on_their_pages_in_order(engine, corpora):
    checked, lost = 0, []
    for path in sorted((corpora / "posts").rglob("*.m*")):
        if path.suffix not in {".md", ".markdown"}:
            continue
        text = re.sub(
            r"\A---\n.*?\n---\n",
            "",
            path.read_text("utf-8-sig", "replace").replace("\r\n", "\n"),
            flags=re.DOTALL,
        )
        try:
            body = convert(text, engine)
        except Unconvertible:
            continue
        source = COMMENT.sub("", text)
        for pattern, instead in MARKUP:
            source = pattern.sub(instead, source)
        shown = re.sub(r'<img alt="([^"]*)" src="[^"]*"(?: title="([^"]*)")?>', r" \1 \2 ", body.html)
        shown = re.sub(
            r'<section class="catatan-kaki".*|<div class="tabel"[^>]*>|<sup id=.*?</sup>',
            "",
            shown,
            flags=re.DOTALL,
        )
        page = letters(
            html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"&(?:#\d+|#x[0-9a-fA-F]+|copy|reg);", " ", shown)))
        )
        at = 0
        for word in re.findall(r"[^\W_]+", source):
            found = page.find(word, at)
            if found < 0 or found - at > 12:
                lost.append((path.name, word, page[at : at + 60]))
                break
            at = found + len(word)
        checked += 1
    assert checked > 180
    assert not lost
