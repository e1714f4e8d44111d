"""A draw that anyone can repeat: dice give a seed, SHA-256 gives the order.

Names are ordered by the digest of `seed|name` (UTF-8), the smallest first. No names can be tried until one
wins, as long as the list is fixed before the dice are thrown, and no generator of random numbers has to be
trusted (consistent sampling, Rivest 2018). By hand:

    printf '%s' '3 5 1 6 2 4|sumberrejo/sumberrejo' | sha256sum
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def seed_text(typed: str) -> str:
    """A seed as it enters the digest: single blanks, none at the ends, small letters."""
    return " ".join(typed.split()).casefold()


def ticket(seed: str, name: str) -> str:
    """64 hex digits that order `name` in the draw. The smallest wins."""
    return hashlib.sha256(f"{seed_text(seed)}|{name}".encode()).hexdigest()


def draw_order(seed: str, names: Iterable[str]) -> tuple[str, ...]:
    """Every name once, as drawn."""
    return tuple(sorted(set(names), key=lambda name: (ticket(seed, name), name)))


def enough(faulty_percent: int, sure_percent: int) -> int:
    """Sample size: how many faultless posts show that less than `faulty_percent` of all are faulty.

    The jury is then `sure_percent` sure: the smallest n with (1 - faulty)^n <= 1 - sure, 59 for 5 and 95.
    See Stark, Conservative statistical audits (2008).
    """
    kept, count = 1, 0
    whole = 1
    while kept * 100 > whole * (100 - sure_percent):
        kept *= 100 - faulty_percent
        whole *= 100
        count += 1
    return count
