"""The codes of public documents in words: for `kimsite explain B07` and docs/panduan/jenis-dokumen.md."""

from __future__ import annotations

from kimsite.model.duties import DUTY_CLASSES, DUTY_DOCUMENTS, DUTY_LABELS
from kimsite.model.language import Language

_SOURCES = (
    (
        frozenset(f"B{number:02}" for number in range(1, 10)),
        "Perki 1/2018 pasal 2 ayat (1)",
        "Perki 1/2018 art. 2(1)",
    ),
    (
        frozenset(f"B{number:02}" for number in range(10, 16)),
        "Permendagri 20/2018 pasal 39 dan 72",
        "Permendagri 20/2018 art. 39 and 72",
    ),
    (
        frozenset(f"B{number:02}" for number in range(16, 19)),
        "kebiasaan PPID Desa",
        "the practice of PPID Desa",
    ),
    (frozenset(f"M{number:02}" for number in range(1, 7)), "Perki 1/2018 pasal 3", "Perki 1/2018 art. 3"),
    (frozenset(f"S{number:02}" for number in range(1, 9)), "Perki 1/2018 pasal 4", "Perki 1/2018 art. 4"),
)
_TOLD = {
    "id": (
        "{code} adalah jenis dokumen informasi publik: {label}.",
        "Klasifikasi: {klass}. Dasar: {source}.",
        "Di kepala tulisan:",
    ),
    "en": (
        "{code} is a kind of public document: {label}.",
        "Class: {klass}. Source: {source}.",
        "In a post's header:",
    ),
}


def explain_document(code: str, language: Language) -> str:
    """What a document's code stands for, its class and source, and the lines that name it.

    Empty for no such code.
    """
    klass = next((klass for known, klass, _ in DUTY_DOCUMENTS if known == code), None)
    if klass is None:
        return ""
    first, second, third = _TOLD[language]
    rows = [first.format(code=code, label=DUTY_LABELS[code])]
    if klass:
        source = next(texts[language == "en"] for codes, *texts in _SOURCES if code in codes)
        rows.append(second.format(klass=dict(DUTY_CLASSES)[klass], source=source))
    rows += ["", third, *([f"  | klasifikasi: {klass}"] if klass else []), f"  | jenis_dokumen: {code}"]
    return "\n".join(rows) + "\n"


def documents_page() -> str:
    """The list of all kinds of documents as one Markdown page."""
    rows = [
        "# Jenis dokumen informasi publik",
        "",
        (
            "Isian `jenis_dokumen` boleh diisi nama atau kodenya: `jenis_dokumen: APBDes` sama dengan "
            "`jenis_dokumen: B07`. Nama lain yang lazim juga dikenal,"
        ),
        (
            "misalnya LRA, LPPD, RPJMDes, perdes, SK kades, musdes, BUMDes. Yang tidak ada di daftar ini "
            "ditulis `LAIN`. Satu kode juga dapat dibaca dengan"
        ),
        "`kimsite explain B07`; halaman ini dibuat dengan `kimsite explain --documents`.",
    ]
    for name, label in (*DUTY_CLASSES, ("", "Lainnya")):
        rows += ["", f"## {label}", "", "| kode | dokumen |", "|---|---|"]
        rows += [f"| {code} | {text} |" for code, klass, text in DUTY_DOCUMENTS if klass == name]
    return "\n".join(rows) + "\n"
