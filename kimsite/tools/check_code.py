"""The code on a certificate or a sheet: 50 bits of a digest and a check character, in Crockford's base 32.

Crockford's alphabet (www.crockford.com/base32.html) leaves out I, L, O and U and reads I and L as 1 and O as
0. The last character weighs the others by their places, modulo 31, so that one wrong character or two
exchanged neighbours are found.
"""

from __future__ import annotations

import hashlib

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH, _BITS = 10, 50
_READ_AS = str.maketrans("ILO", "110")


def check_code(content: bytes) -> str:
    """'7F3K-29QX-M4C' of the content of a certificate."""
    number = int.from_bytes(hashlib.sha256(content).digest()[:8]) >> (64 - _BITS)
    text = "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(_LENGTH)))
    text += _check(text)
    return f"{text[:4]}-{text[4:8]}-{text[8:]}"


def read_code(typed: str) -> str:
    """The code as we print it, from whatever somebody typed; empty for one that no certificate can have."""
    text = "".join(char for char in typed.upper() if char.isalnum()).translate(_READ_AS)
    if (
        len(text) != _LENGTH + 1
        or any(char not in ALPHABET for char in text)
        or _check(text[:-1]) != text[-1]
    ):
        return ""
    return f"{text[:4]}-{text[4:8]}-{text[8:]}"


def _check(text: str) -> str:
    total = sum(place * ALPHABET.index(char) for place, char in enumerate(text, 1))
    return ALPHABET[total % 31]
