"""A code in half a page: for `kimsite explain` and, all of them, for docs/panduan/kode.md."""

from __future__ import annotations

import textwrap

from kimsite.diagnostics.messages import about_en, about_id
from kimsite.diagnostics.messages.codes import PASTE, SEVERITY
from kimsite.diagnostics.messages.examples import EXAMPLES
from kimsite.diagnostics.messages.reasons import REASONS
from kimsite.diagnostics.messages.words import Words
from kimsite.diagnostics.wording import LEVELS, messages_of
from kimsite.model.findings import ADVICE, ERROR, WARNING
from kimsite.model.language import Language

ABOUT_BY_LANGUAGE = {"id": about_id.ABOUT_ID, "en": about_en.ABOUT_EN}
GROUPS = {
    "T": ("Tanggal", "Dates"), "W": ("Warung dan UMKM", "Shop"), "I": ("Isian", "Fields"),
    "Y": ("Cara menulis", "Writing"),
    "F": ("Foto dan berkas", "Photos and files"), "P": ("Data pribadi", "Personal data"),
    "A": ("Alamat dan tautan", "Addresses and links"),
    "K": ("Pengaturan", "Configuration"), "M": ("Tema", "Themes"), "B": ("Membangun", "Building"),
    "J": ("Lomba, juri dan buku besar", "Contest, jury and ledger"), "D": ("Pengiriman", "Deployment"),
    "E": ("Penyunting", "Editor"),
    "N": ("Pindahan blog lama", "Blogs that move in"),
    "V": ("Situs yang sudah jadi", "The finished site"), "L": ("Lain-lain", "Others"),
}  # fmt: skip
_MEANS = {
    "id": {
        ERROR: "tulisan ditahan sampai diperbaiki; tulisan lain tetap terbit",
        WARNING: "terbit, tetapi perlu dilihat",
        ADVICE: "sudah kami rapikan sendiri, atau dapat lebih baik",
    },
    "en": {
        ERROR: "held back until it is mended; other posts are published",
        WARNING: "published, but please look",
        ADVICE: "mended on the way, or could be better",
    },
}  # fmt: skip
_SOMETIMES = {"I03": ERROR}
"""Codes that are worse in a field that a post must have."""
_WORSE = {"id": "Di isian yang wajib: {level}, {means}.", "en": "In a required field: {level}, {means}."}
_PARTS = {
    "id": ("Mengapa", "Kurang tepat", "Betul", "Cara memperbaiki"),
    "en": ("Why", "Wrong", "Right", "How to mend it"),
}


class _Dots(dict[str, str]):
    """Blanks of a message without a finding."""

    def __missing__(self, key: str) -> str:
        return "…"


def explain(code: str, language: Language, width: int = 80) -> str:
    """What the code means, why it matters, a wrong and a right example, how to fix it. Plain text."""
    why, wrong, right, mend = _PARTS[language]
    words = _general(code, language)
    rows = [
        *textwrap.wrap(f"{code}  {words.what}", width),
        *textwrap.wrap(_severity(code, language), width),
        "",
    ]
    rows += [why, *_wrapped(_reason(code, language, words), width), ""]
    if code in EXAMPLES:
        rows += [wrong, *_typed(EXAMPLES[code].wrong), "", right, *_typed(EXAMPLES[code].right), ""]
    rows += [mend, *(row for line in words.fix for row in _wrapped(f"- {line}", width))]
    return "\n".join(rows) + "\n"


def _severity(code: str, language: Language) -> str:
    """How bad the code is, and where it is worse."""
    usual = f"{LEVELS[language][SEVERITY[code]]}: {_MEANS[language][SEVERITY[code]]}."
    worse = _SOMETIMES.get(code)
    return (
        f"{usual} {_WORSE[language].format(level=LEVELS[language][worse], means=_MEANS[language][worse])}"
        if worse
        else usual
    )


def overview(language: Language) -> str:
    """Every code with its sentence, by group."""
    rows: list[str] = []
    for letter, names in GROUPS.items():
        codes = [code for code in SEVERITY if code[0] == letter]
        if codes:
            rows += [
                "",
                names[language == "en"],
                *(f"  {code}  {_general(code, language).what}" for code in sorted(codes)),
            ]
    return "\n".join(rows[1:]) + "\n"


def explain_page(language: Language = "id") -> str:
    """The catalogue as one Markdown page."""
    why, wrong, right, mend = _PARTS[language]
    rows = [
        "# Kode catatan",
        "",
        (
            "Halaman ini dibuat dari katalog kimsite dengan `kimsite explain --page`. Satu kode juga dapat "
            "dibaca dengan `kimsite explain T01`."
        ),
        "",
    ]
    for letter, names in GROUPS.items():
        codes = sorted(code for code in SEVERITY if code[0] == letter)
        if codes:
            rows += [f"## {names[0]}", ""]
        for code in codes:
            words = _general(code, language)
            rows += [f"### {code}", "", f"**{words.what}.** {_severity(code, language)}", ""]
            rows += [f"{why}: {_reason(code, language, words)}", ""]
            if code in EXAMPLES:
                rows += [
                    f"{wrong}:",
                    "",
                    "````text",
                    _visible(EXAMPLES[code].wrong.rstrip("\n")),
                    "````",
                    "",
                    f"{right}:",
                    "",
                    "````text",
                    EXAMPLES[code].right.rstrip("\n"),
                    "````",
                    "",
                ]
            rows += [f"{mend}:", "", *(f"- {line}" for line in words.fix), ""]
    return "\n".join(rows).rstrip() + "\n"


def _general(code: str, language: Language) -> Words:
    """The words of a code without a finding.

    A fixed line to paste is filled in; blanks that only a finding fills are dots.
    """
    template = messages_of(language)[code]
    blanks = _Dots()
    if code == "I01":
        blanks["keadaan"] = REASONS[language]["field.missing"]
    blanks["baris"] = _line(code) or ("isian: nilai" if language == "id" else "field: value")
    return Words(
        what=template.what.format_map(blanks),
        why=template.why.format_map(blanks),
        fix=tuple(line.format_map(blanks) for line in template.fix),
    )


def _line(code: str) -> str:
    """The line to paste, as the example fixes it."""
    example = EXAMPLES.get(code)
    if example is None or PASTE.get(code) == "---":
        return PASTE.get(code, "").format_map(_Dots())
    before = example.wrong.split("\n")
    return next((row for row in example.right.split("\n") if row not in before and row != "---"), "")


def _reason(code: str, language: Language, words: Words) -> str:
    return ABOUT_BY_LANGUAGE[language].get(code) or words.why or words.what


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(
        text, width, initial_indent="  ", subsequent_indent="  ", drop_whitespace=True, break_on_hyphens=False
    )


def _typed(text: str) -> list[str]:
    return [f"  | {_visible(row)}" for row in text.rstrip("\n").split("\n")]


def _visible(text: str) -> str:
    """Tabs and hard blanks as marks that can be seen."""
    return text.replace("\t", "→   ").replace("\u00a0", "␣")
