"""Text signatures that find copies, independent of names and numbers.

Copies are found by *containment*: the fraction of the shorter text's nine-letter shingles that the other text
has too (Broder 1997). It tolerates new names, another order and padding. A sample of the hashes below a fixed
limit estimates it (FracMinHash, Irber et al. 2022).
"""

from __future__ import annotations

import hashlib
import re
import sys
import unicodedata
import zlib
from array import array
from collections.abc import Collection, Sequence

SHINGLE = 9
"""Letters, blanks included: two Indonesian words or so."""
SPACE = 1 << 32
RATE = 1 << 29
"""Hashes below this are sampled: one of eight."""
LEAST, _MOST = 64, 256
"""Hashes kept of a text: short texts are sampled more densely, long ones less."""

_WORD = re.compile(r"[^\W_]+")
_LOOKALIKES = str.maketrans("асеорхуіјѕԁνο", "aceopxyijsdvo")
"""Cyrillic and Greek letters that pass for Latin ones."""


def own_words(text: str) -> list[tuple[int, int, str]]:
    """(start, end, word) of the words that make a text what it is: no numbers, no names.

    In Indonesian a name carries a capital, so every word with one is left out; where nearly all words carry
    one, none is a name. Words come folded to a-z.
    """
    return own(folded_words(text))


def folded_words(text: str) -> list[tuple[int, int, str]]:
    """(start, end, word) of every word and number."""
    return [(match.start(), match.end(), match[0]) for match in _WORD.finditer(text)]


def own(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Of the `words` of a text its `own_words`."""
    kept = [word for word in found if word[2].islower() and word[2].isalpha()]
    if 4 * len(kept) < len(found):
        kept = [word for word in found if word[2].isalpha()]
    return [(start, end, word.lower() if word.isascii() else _folded(word)) for start, end, word in kept]


def sample(text: str) -> tuple[int, ...]:
    """The text's signature: some 32-bit shingle hashes, ascending.

    Equal for texts that differ in names and numbers only; empty below nine letters.
    """
    return pick_hashes(shingle_hashes(" ".join([word for _, _, word in own_words(text)]).encode()))


def shingle_hashes(plain: bytes) -> list[int]:
    """A 32-bit hash for every place in a folded text."""
    return [zlib.crc32(plain[index : index + SHINGLE]) for index in range(len(plain) - SHINGLE + 1)]


def pick_hashes(hashes: Collection[int]) -> tuple[int, ...]:
    """The sample of a text's hashes."""
    low = sorted({value for value in hashes if value < RATE})
    return tuple(low[:_MOST] if len(low) >= LEAST else sorted(set(hashes))[:LEAST])


def pack_hashes(signature: tuple[int, ...]) -> bytes:
    """Four bytes a hash, the lowest first: a tenth of the memory."""
    return _little(array("I", signature)).tobytes()


def unpack_hashes(packed: bytes) -> array[int]:
    """The signature that was packed."""
    return _little(array("I", packed))


def reach(signature: Sequence[int]) -> int:
    """Below this number the signature is complete: every hash of the text is in it."""
    if len(signature) < LEAST:
        return SPACE
    last = signature[-1] + 1
    return last if len(signature) == _MOST else max(RATE, last)


def digest(text: str) -> str:
    """sha256 of the text's letters and digits in lower case; spaces, punctuation and markup do not count."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return hashlib.sha256("".join(_WORD.findall(plain)).encode()).hexdigest()


def _little(numbers: array[int]) -> array[int]:
    """From this machine's order of bytes to ours and back."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.lower().translate(_LOOKALIKES))
    return plain.encode("ascii", "ignore").decode()
