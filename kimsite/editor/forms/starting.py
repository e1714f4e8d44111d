"""What a new form already holds, and the first paragraph that the answers to six questions make."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from kimsite.content.authoring.edit import FieldInput
from kimsite.content.kinds.field import KindSpec
from kimsite.editor.forms.controls import form_fields
from kimsite.editor.forms.layout import PARAGRAPH_QUESTIONS
from kimsite.model.kinds import Kind
from kimsite.tools.dates import MONTH_NAMES, long_date
from kimsite.tools.text import clean
from kimsite.tools.word_lists import words

_STAYS = ("posyandu", "tempat", "mulai", "selesai", "layanan", "petugas", "dusun")
"""What a posyandu says every month."""
_TARGETS = ("S", "K")
"""Counts of children in the village, which change little; those who came are counted anew."""


def first_values(
    spec: KindSpec, today: date, author: str, last: Mapping[str, FieldInput]
) -> dict[str, FieldInput]:
    """The fields of a new post. `last`: those of the newest post of its kind, used for posyandu."""
    fields: dict[str, FieldInput] = {"tanggal": long_date(today)}
    if author:
        fields["penulis"] = author
    if spec.kind == Kind.POSYANDU and last:
        fields |= {name: last[name] for name in _STAYS if last.get(name)}
        counts = last.get("sasaran")
        if isinstance(counts, Mapping):
            fields["sasaran"] = {name: counts[name] for name in _TARGETS if counts.get(name)}
        name = fields.get("posyandu")
        if isinstance(name, str):
            fields["judul"] = f"Posyandu {_without(name)} bulan {MONTH_NAMES[today.month - 1]}"
    names = {field.name for field in form_fields(spec)}
    return {name: value for name, value in fields.items() if value and name in names}


def first_paragraph(answers: Mapping[str, str]) -> str:
    """One paragraph of the answers in the order apa, siapa, kapan, di mana, mengapa, bagaimana.

    >>> first_paragraph({"apa": "kerja bakti", "siapa": "Warga RT 03", "kapan": "Minggu", "di_mana": "balai"})
    'Kerja bakti diikuti warga RT 03, Minggu, di balai.'
    """
    given = {name: clean(answers.get(name, "")).rstrip(" .,;") for name in PARAGRAPH_QUESTIONS}
    what, who = given["apa"], given["siapa"]
    opening = f"{what} diikuti {_lower(who)}" if what and who else what or who
    place = given["di_mana"]
    if place and not re.match(r"(?:di|ke|dari|pada|antara|sepanjang)\b", place, re.IGNORECASE):
        place = f"di {place}"
    first = ", ".join(filter(None, (opening, given["kapan"], _lower(place))))
    why = given["mengapa"]
    if why and not re.match(r"(?:karena|sebab|untuk|agar|supaya|demi|guna)\b", why, re.IGNORECASE):
        why = f"karena {_lower(why)}"
    sentences = (first, f"Kegiatan ini dilakukan {_lower(why)}" if why else "", given["bagaimana"])
    return " ".join(f"{sentence[0].upper()}{sentence[1:]}." for sentence in sentences if sentence)


def _without(name: str) -> str:
    """`Posyandu Melati` -> `Melati`."""
    return re.sub(r"^posyandu\s+", "", name, flags=re.IGNORECASE) or name


def _lower(text: str) -> str:
    """The text inside a sentence; a name of its own (`Bu Sri`, `RT 03`, `PKK`) keeps its capital."""
    first, _, rest = text.partition(" ")
    if first.lower() in _COMMON:
        return f"{first.lower()} {rest}".rstrip()
    return text


_COMMON = frozenset(words("""
    warga para ibu-ibu bapak-bapak anak-anak kader kelompok sekitar puluhan belasan ratusan semua seluruh
    di ke dari pada karena untuk agar supaya sebab saluran jalan sawah air hujan banyak masyarakat pemuda
    pengurus perangkat anggota peserta petani pedagang siswa guru lansia balita empat lima enam tujuh delapan
    sembilan sepuluh dua tiga satu
"""))  # fmt: skip
"""Words that open an answer and are no names."""
