"""The words that mean yes and no, wherever kimsite asks."""

from __future__ import annotations

from kimsite.tools.word_lists import words

YES_WORDS = frozenset(words("ya yes true benar y iya iyo yap on 1 sudah setuju boleh betul oke ok"))
NO_WORDS = frozenset(words("""
    tidak no false bukan t n off 0 tdk belum tak nggak enggak ngga gak ga ndak ora mboten jangan
"""))  # fmt: skip


def yes_or_no(word: str) -> bool | None:
    """True for yes, False for no, None for anything else."""
    word = word.strip().casefold()
    return True if word in YES_WORDS else False if word in NO_WORDS else None
