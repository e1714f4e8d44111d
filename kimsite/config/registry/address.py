"""The places in an address: 'Jl. Raya 5, Ds. Sukodadi RT 02' names Ds. Sukodadi."""

from __future__ import annotations

import re

from kimsite.config.registry.fields import LONGEST_CELL

_IN_ADDRESS = re.compile(
    r"(?:^|[\s,;/(-])((?:desa|ds|kel|kelurahan|kalurahan|nagari|gampong|pekon)\b[.\s]+[^,;()]+?)"
    r"\s*(?=[,;()]|[\s/-]+(?:rt|rw|dusun|dsn|dukuh|lingkungan|jl|jln|jalan|gang|gg|kec|kecamatan|kab)\b|\Z)",
    re.IGNORECASE,
)


_KECAMATAN = re.compile(
    r"\bkec(?:amatan)?\b[.\s]+([^,;()]+?)\s*(?=[,;()]|[\s/-]+kab(?:upaten)?\b|\Z)", re.IGNORECASE
)


def kecamatan_of_address(text: str) -> str:
    """The kecamatan that an address names; else empty.

    >>> kecamatan_of_address("Ds. Jari, Kec. Gondang, Kab. Bojonegoro"), kecamatan_of_address("Ds. Jari")
    ('Gondang', '')
    """
    match = _KECAMATAN.search(text) if len(text) <= LONGEST_CELL else None
    return match[1] if match is not None else ""


def village_of_address(text: str) -> str:
    """The village with the form before it; the text as it is where it names no form.

    >>> village_of_address("Jl. Raya 5, Ds. Sukodadi RT 02 RW 01"), village_of_address("Sukodadi")
    ('Ds. Sukodadi', 'Sukodadi')
    """
    match = _IN_ADDRESS.search(text) if len(text) <= LONGEST_CELL else None
    return match[1] if match is not None else text


def names_more_than_village(text: str) -> bool:
    """Whether something stands around the village: a street, its RT."""
    return village_of_address(text) != text
