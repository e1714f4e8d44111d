"""A kind's declaration -> a new post, every field explained in plain words."""

from __future__ import annotations

from kimsite.content.kinds.common import COMMON
from kimsite.content.kinds.declare import Field, Kind
from kimsite.content.strict import as_line

_HELP = {
    "id": ("Isi bagian yang perlu. Baris yang diawali # hanya petunjuk dan tidak ikut terbit.", "WAJIB", "contoh", "Boleh dikosongkan:", "pilihan"),
    "en": ("Fill in what you need. Lines that begin with # are hints and are not published.", "REQUIRED", "example", "May stay empty:", "choices"),
}
_BODY = {"id": "Tulis isinya di sini.", "en": "Write the text here."}
_ELSEWHERE = frozenset({"jenis", "slug", "alamat_lama"})
"""Fields that the file's folder and name say already."""


def blank_post(kind: Kind, title: str, day: str, language: str) -> str:
    """The text of a new post: strict YAML, title and date filled in, what is required first. `day`: as it is to be written."""
    intro, required, example, optional, choices = _HELP[language]
    given = {"judul": title, "tanggal": day}
    fields = [field for field in (*COMMON, *kind.fields) if field.name not in _ELSEWHERE]
    first = [field for field in fields if field.required]
    rest = [*(field for field in kind.fields if not field.required), *(field for field in fields if not field.required and field in COMMON)]
    rows = ["---", f"# {intro}"]
    for field in first:
        rows += [_hint(field, f"{field.label} ({required})", example, choices), as_line(field.name, given.get(field.name, ""))]
    rows += ["", f"# {optional}"]
    for field in rest:
        rows += [_hint(field, field.label, example, choices), f"{field.name}:"]
    return "\n".join([*rows, "---", "", _BODY[language], ""])


def _hint(field: Field, label: str, example: str, choices: str) -> str:
    parts = [f"{label}.", *([f"{field.hint.rstrip('.')}."] if field.hint else [])]
    shown = field.choices[:8]
    if shown and field.type in {"pilihan", "pilihan-daftar"}:
        more = ", …" if len(field.choices) > len(shown) else ""
        parts.append(f"{choices.capitalize()}: {', '.join(shown)}{more}.")
    shown_example = "08xx-xxxx-xxxx" if field.type == "telepon" else field.example  # a whole number would be warned about
    return f"# {' '.join(parts)} {example.capitalize()}: {shown_example}"
