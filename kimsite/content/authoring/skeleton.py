"""A kind's declaration -> a new post: the few usual lines, or all fields with hints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import wrap

from kimsite.content.header.emit import emit_field
from kimsite.content.kinds.common import COMMON_FIELDS
from kimsite.content.kinds.field import Field, FieldType, KindSpec
from kimsite.model.duties import DUTY_CLASSES, DUTY_DOCUMENTS
from kimsite.model.language import Language

_HELP = {
    "id": (
        "Isi bagian yang perlu. Baris yang diawali # hanya petunjuk dan tidak ikut terbit.",
        "WAJIB",
        "contoh",
        "Boleh dikosongkan:",
        "pilihan",
    ),
    "en": (
        "Fill in what you need. Lines that begin with # are hints and are not published.",
        "REQUIRED",
        "example",
        "May stay empty:",
        "choices",
    ),
}
SKELETON_BODY = {"id": "Tulis isinya di sini.", "en": "Write the text here."}
"""The placeholder of the text, until its writer replaces it."""
_FEW = {
    "foto": (
        "Nama berkas di folder foto/, misalnya panen.jpg",
        "The name of a file in the folder foto/, such as panen.jpg",
    ),
    "posyandu": ("Nama posyandunya, misalnya Melati", "The name of the posyandu, such as Melati"),
    "sasaran": (
        (
            "Jumlah balita: S semua, K punya buku KIA, D ditimbang, N naik berat badannya. Misalnya S=60, "
            "K=60, D=52, N=40"
        ),
        (
            "How many children: S all, K with a KIA book, D weighed, N who gained weight. Such as S=60, "
            "K=60, D=52, N=40"
        ),
    ),
    "jadwal_berikutnya": (
        "Tanggal posyandu berikutnya, misalnya 9 April 2026",
        "The day of the next posyandu, such as 9 April 2026",
    ),
    "harga": (
        "Misalnya 15.000, 10.000-25.000, atau tanya penjual",
        "Such as 15.000, 10.000-25.000, or tanya penjual",
    ),
    "penjual": ("Nama panggilan saja, misalnya Bu Sri", "What the seller is called, such as Bu Sri"),
    "wa": (
        "Nomor WhatsApp penjual, misalnya 08xx-xxxx-xxxx",
        "The seller's WhatsApp number, such as 08xx-xxxx-xxxx",
    ),
    "klasifikasi": (
        "Pilih: berkala, serta-merta, atau setiap-saat",
        "Choose: berkala, serta-merta or setiap-saat",
    ),
    "jenis_dokumen": (
        (
            "Nama dokumennya, misalnya APBDes, Laporan realisasi APBDes, RKP Desa, Profil desa. Semua nama: "
            "kimsite baru … --lengkap"
        ),
        (
            "The name of the document, such as APBDes, Laporan realisasi APBDes, RKP Desa, Profil desa. All "
            "names: kimsite new … --full"
        ),
    ),
    "berkas": (
        "Nama berkas di folder berkas/, misalnya apbdes-2026.pdf",
        "The name of a file in the folder berkas/, such as apbdes-2026.pdf",
    ),
    "mulai": (
        "Tanggal dan jam mulai, misalnya 12 Maret 2026 08.00",
        "Day and time of the start, such as 12 Maret 2026 08.00",
    ),
    "selesai": (
        "Boleh dikosongkan. Misalnya 12 Maret 2026 11.30",
        "May stay empty. Such as 12 Maret 2026 11.30",
    ),
    "sampai": (
        "Hari terakhir tampil, misalnya 31 Maret 2026",
        "The last day it is shown, such as 31 Maret 2026",
    ),
}
"""Field -> the hint above its line in a short post, in Indonesian and in English.

A field that is not here says all with its name.
"""
_WIDTH = 100
_ELSEWHERE = frozenset({"jenis", "slug", "alamat_lama"})
"""Fields that the file's folder and name say already."""


def post_skeleton(spec: KindSpec, title: str, day: str, language: Language, *, full: bool = False) -> str:
    """The text of a new post: strict YAML, title and date filled in.

    `day`: as it is to be written; `full`: every field, what is required first.
    """
    given = {"judul": title, "tanggal": day}
    rows = _every(spec, given, language) if full else _few(spec, given, language)
    return "\n".join(["---", *rows, "---", "", SKELETON_BODY[language], ""])


def _few(spec: KindSpec, given: dict[str, str], language: Language) -> list[str]:
    """The lines of SHORT, with a hint above those that need one."""
    rows = []
    for name in spec.usual:
        if name in _FEW:
            rows.append(f"# {_FEW[name][language == 'en']}")
        rows.append(emit_field(name, given.get(name, "")))
    return rows


def _every(spec: KindSpec, given: dict[str, str], language: Language) -> list[str]:
    """Every field with its hint."""
    intro, required, _, optional, _ = _HELP[language]
    fields = [field for field in (*COMMON_FIELDS, *spec.fields) if field.name not in _ELSEWHERE]
    first = [field for field in fields if field.required]
    rest = [
        *(field for field in spec.fields if not field.required),
        *(field for field in fields if not field.required and field in COMMON_FIELDS),
    ]
    rows = [f"# {intro}"]
    for field in first:
        rows += [
            _hint(field, f"{field.label} ({required})", spec, language),
            emit_field(field.name, given.get(field.name, "")),
        ]
    rows += ["", f"# {optional}"]
    for field in rest:
        rows += [_hint(field, field.label, spec, language), f"{field.name}:"]
    return rows


def _hint(field: Field, label: str, spec: KindSpec, language: Language) -> str:
    _, _, example, _, choices = _HELP[language]
    if field.name == "jenis_dokumen":
        return "\n".join(_documents(label, choices.capitalize()))
    parts = [f"{label}.", *([f"{field.hint.rstrip('.')}."] if field.hint else [])]
    shown = field.choices[:8]
    if shown and field.type in {FieldType.CHOICE, FieldType.CHOICES}:
        more = ", …" if len(field.choices) > len(shown) else ""
        parts.append(f"{choices.capitalize()}: {', '.join(shown)}{more}.")
    return f"# {' '.join(parts)} {example.capitalize()}: {_example(field, spec)}"


def _example(field: Field, spec: KindSpec) -> str:
    """What the field looks like in a post of this kind, as people write it: no brackets of YAML."""
    if field.name == "judul":
        return spec.example_title
    if field.type == FieldType.PHONE:
        return "08xx-xxxx-xxxx"  # a whole number would be warned about
    if field.type == FieldType.COUNTS:
        return re.sub(r"(\w): ", r"\1=", field.example.strip("{}"))
    return field.example.strip("[]") if field.type in {FieldType.LIST, FieldType.NUMBERS} else field.example


def _documents(label: str, choices: str) -> Iterator[str]:
    """The documents of the duty list by name, class by class, each with its code."""
    yield f"# {label}. {choices}:"
    for klass, name in (*DUTY_CLASSES, ("", "Lainnya")):
        listed = ", ".join(f"{words} ({code})" for code, of, words in DUTY_DOCUMENTS if of == klass)
        yield from wrap(
            f"{name}: {listed}",
            _WIDTH,
            initial_indent="#   ",
            subsequent_indent="#     ",
            break_on_hyphens=False,
        )
