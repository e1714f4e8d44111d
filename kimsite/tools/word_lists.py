"""Lists of words as their tables are written: many on a line."""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """Words with blanks between them."""
    return tuple(text.split())


def phrases(text: str) -> frozenset[str]:
    """Phrases of one word or more, with commas between them."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))
