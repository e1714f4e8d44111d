"""Two people on one post: nothing that either wrote is lost."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from profiles import examples

from kimsite.content.authoring.merge import Conflict, merge_texts

BASE = "Panen raya hari ini.\n\nHasilnya 6.500 kg padi kering.\n\nWarga makan bersama."


def merged(ours: str, theirs: str, base: str = BASE) -> str | None:
    """The whole text, or None where something is to be chosen."""
    pieces = merge_texts(base, ours, theirs)
    if any(isinstance(piece, Conflict) for piece in pieces):
        return None
    return "\n\n".join(filter(None, pieces))


@pytest.mark.parametrize(
    ("ours", "theirs", "after"),
    [
        (
            ("raya", "besar"),
            ("bersama", "siang"),
            "Panen besar hari ini.\n\nHasilnya 6.500 kg padi kering.\n\nWarga makan siang.",
        ),
        (
            ("Panen", "Hari panen"),
            ("hari ini", "kemarin"),
            "Hari panen raya kemarin.\n\nHasilnya 6.500 kg padi kering.\n\nWarga makan bersama.",
        ),
        (("kering", "basah"), ("kering", "basah"), BASE.replace("kering", "basah")),
        (("", ""), ("Warga", "Semua warga"), BASE.replace("Warga", "Semua warga")),
        (
            ("\n\nWarga makan bersama.", ""),
            ("raya", "besar"),
            "Panen besar hari ini.\n\nHasilnya 6.500 kg padi kering.",
        ),
    ],
    ids=["other paragraphs", "other words", "the same", "one side", "one deletes, one edits elsewhere"],
)
def test_changes_that_lie_apart_are_joined(ours, theirs, after):
    assert merged(BASE.replace(*ours), BASE.replace(*theirs)) == after


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (("6.500", "6.700"), ("6.500", "6.800")),
        (("6.500", "6.700"), ("kering", "basah")),
        (("kering", "basah"), ("kering", "giling")),
        (("Warga makan bersama.", ""), ("Warga", "Semua warga")),
    ],
    ids=["one number two ways", "a number and a word beside it", "one word two ways", "deleted and edited"],
)
def test_what_does_not_fit_together_is_asked(ours, theirs):
    pieces = merge_texts(BASE, BASE.replace(*ours), BASE.replace(*theirs))
    assert len([piece for piece in pieces if isinstance(piece, Conflict)]) == 1


def test_two_new_ends_are_asked_and_both_are_kept():
    (conflict,) = (
        piece
        for piece in merge_texts(BASE, BASE + "\n\nTerima kasih.", BASE + "\n\nSampai jumpa.")
        if isinstance(piece, Conflict)
    )
    assert (conflict.ours, conflict.theirs) == ("Terima kasih.", "Sampai jumpa.")


WORDS = ["padi", "sawah", "panen", "12", "warga", "desa\n\n", "balai"]
words = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)


@examples(1000)
@given(words, words, words)
def test_every_word_that_was_added_is_there_or_asked(base, ours, theirs):
    pieces = merge_texts(base, ours, theirs)
    shown = Counter()
    for piece in pieces:
        texts = (piece.ours, piece.theirs) if isinstance(piece, Conflict) else (piece,)
        for text in texts:
            shown.update(text.split())
    before = Counter(base.split())
    for side in (ours, theirs):
        assert not Counter(side.split()) - before - shown
