"""Titles in many words: 'Nomor SK Kepala Desa tentang pembentukan KIM' is the number of the SK."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kimsite.config.registry.fields import FIELDS, folded_title

_FILLERS = frozenset(
    ("kim", "lengkap", "asal", "saat", "ini", "yang", "dan", "atau", "data", "legalitas", "identitas")
)
"""Words that do not change which field a title names."""
_OF_DECREES = frozenset(
    ("kepala", "desa", "kelurahan", "kades", "lurah", "tentang", "pembentukan", "pengurus")
)
"""The same, where the title names an SK: who signs it, and about what it is."""
_TOO_LITTLE = frozenset(("nama", "no", "jumlah", "tanggal", "kontak", "sk"))
"""Words that name no field by themselves."""
_SAME = {"wa": "whatsapp", "telepon": "hp"}


def title_words(title: str) -> frozenset[str]:
    """The words of a title that say which field it names, in any order; nothing where they say too little."""
    words = frozenset(_SAME.get(word, word) for word in folded_title(title).split())
    kept = words - _FILLERS - (_OF_DECREES if "sk" in words else frozenset())
    return frozenset() if kept <= _TOO_LITTLE and len(kept) < _LEAST else kept


_LEAST = 2
"""Words of `_TOO_LITTLE` that together may name a field: 'Tanggal SK'."""


def _by_words(titles: Iterable[tuple[str, str]]) -> Mapping[frozenset[str], str]:
    """Words -> field, without those that several fields share."""
    found: dict[frozenset[str], set[str]] = {}
    for title, field in titles:
        if words := title_words(title):
            found.setdefault(words, set()).add(field)
    return {words: next(iter(fields)) for words, fields in found.items() if len(fields) == 1}


_KNOWN = _by_words((title, name) for name, field in FIELDS.items() for title in field.titles)


def field_by_words(title: str) -> str:
    """The field that a title's words name; empty where they name none, or several."""
    return _KNOWN.get(title_words(title), "")
