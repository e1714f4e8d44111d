"""Labels of a header that are questions: `Apa judulnya?`, `Jam berapa?`, `Di mana?`."""

from __future__ import annotations

_ASKING = frozenset({"apa", "berapa", "siapa", "kapan", "mana", "dimana"})
_PLACES = frozenset({"mana", "dimana"})
_COUNTED = frozenset({"balita", "anak", "bayi", "sasaran"})
_PAIR = 2


def asked_for(name: str) -> str:
    """What a folded label that is a question asks for; the label itself where it is none.

    >>> asked_for("apa_judulnya"), asked_for("jam_berapa"), asked_for("di_mana_acaranya"), asked_for("judul")
    ('judulnya', 'jam', 'di_mana', 'judul')
    """
    parts = name.split("_")
    if len(parts) < _PAIR or _ASKING.isdisjoint(parts):
        return name
    if "kapan" in parts:
        return "kapan"
    if not _PLACES.isdisjoint(parts):
        return "di_mana"
    if parts[0] == "berapa" and parts[1] in _COUNTED:
        return "_".join(("jumlah", *parts[1:]))
    return "_".join(part for part in parts if part not in _ASKING)
