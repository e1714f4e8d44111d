"""Y37 and the lines of Y38: titles and paragraphs in capitals, which are hard to read and are spelt aloud."""

from __future__ import annotations

from kimsite.content.kinds.field import Values
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Post
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import clean
from kimsite.tools.titles import is_abbreviation, title_in_small_letters

_WORD = lazy_pattern(r"[^\W\d_]+")
_VOWEL = lazy_pattern(r"[AEIOU]")
_LONG = 5
"""Letters of a word that is hardly an abbreviation."""
_LONG_WORDS_OF_A_TITLE = 2
_WORDS_OF_A_LINE = 6
_LONG_WORDS_OF_A_LINE = 4
_MARKS = " \t#>*_-+~`."


def title_in_capitals(post: Post, values: Values, diagnostics: Findings) -> None:
    """Y37, with the title in small letters to paste, for a title that the header shouts."""
    if not post.title.isupper() or "judul" not in values.entries:
        return
    if _long_words(post.title) >= _LONG_WORDS_OF_A_TITLE:
        place = values.entries["judul"][0].place
        diagnostics.add("Y37", place, baris=f"judul: {title_in_small_letters(post.title)}")


def shouted_lines(text: str, shown: str) -> list[tuple[int, str]]:
    """(number from 0, line) of each paragraph of `text` in capitals; `shown`: what readers see of it.

    Rows of tables, code and comments are none, and neither is a short line: a name, a law, a signature.
    """
    found = []
    for number, line in enumerate(text.split("\n")):
        if not line.isupper() or "|" in line:
            continue
        words = len(_WORD.findall(line))
        if words >= _WORDS_OF_A_LINE and _long_words(line) >= _LONG_WORDS_OF_A_LINE:
            bare = clean(line.strip(_MARKS))
            if bare[:20] in shown:
                found.append((number, line))
    return found


def _long_words(text: str) -> int:
    """How many words are long and no abbreviation."""
    return sum(
        len(word) >= _LONG and bool(_VOWEL.search(word)) and not is_abbreviation(word)
        for word in _WORD.findall(text)
    )
