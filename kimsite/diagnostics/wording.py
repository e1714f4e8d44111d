"""Finding -> its words, blanks filled.

`messages/` holds them, one file a language; `messages/codes.py` says how bad each code is.
"""

from __future__ import annotations

from collections.abc import Mapping

from kimsite.diagnostics.messages import en
from kimsite.diagnostics.messages import id as indonesian
from kimsite.diagnostics.messages.codes import PASTE
from kimsite.diagnostics.messages.words import Words
from kimsite.model.findings import Diagnostic

LANGUAGES: Mapping[str, Mapping[str, Words]] = {"id": indonesian.WORDS, "en": en.WORDS}
LEVELS = {
    "id": {"error": "SALAH", "warning": "PERIKSA", "advice": "SARAN"},
    "en": {"error": "ERROR", "warning": "WARNING", "advice": "ADVICE"},
}


class _Blanks(dict[str, str]):
    """A blank nobody filled stays visible as a dash instead of raising in the middle of a report."""

    def __missing__(self, key: str) -> str:
        return "–"


def paste_of(found: Diagnostic) -> str:
    """The line that mends the finding when it is pasted; empty where no single line does."""
    blanks = _Blanks(found.values)
    return blanks["baris"] if "baris" in blanks else PASTE.get(found.code, "").format_map(blanks)


def words_of(found: Diagnostic, language: str) -> Words:
    """The finding's words with its blanks filled; hints whose blanks are empty are left out."""
    template = LANGUAGES[language][found.code]
    phrases = en.PHRASES if language == "en" else {}
    blanks = _Blanks((name, phrases.get(value, value)) for name, value in found.values)
    if "baris" not in blanks and found.code in PASTE:
        blanks["baris"] = PASTE[found.code].format_map(blanks)
    empty = {name for name, value in found.values if not value}
    return Words(
        what=template.what.format_map(blanks),
        why=template.why.format_map(blanks),
        fix=tuple(line.format_map(blanks) for line in template.fix if not any(f"{{{name}}}" in line for name in empty)),
    )
