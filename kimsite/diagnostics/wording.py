"""Finding -> its words, blanks filled.

`messages/` holds them, one file a language; `messages/codes.py` says how bad each code is.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from kimsite.diagnostics.messages.codes import PASTE
from kimsite.diagnostics.messages.reasons import REASONS
from kimsite.diagnostics.messages.words import Words
from kimsite.model.findings import ADVICE, ERROR, WARNING, Diagnostic
from kimsite.model.language import Language

_CATALOGUES = {"id": "INDONESIAN", "en": "ENGLISH"}
LEVELS = {
    "id": {ERROR: "SALAH", WARNING: "PERIKSA", ADVICE: "SARAN"},
    "en": {ERROR: "ERROR", WARNING: "WARNING", ADVICE: "ADVICE"},
}

UNFINISHED_LABEL = {"id": "BELUM SELESAI", "en": "UNFINISHED"}
UNWRITTEN = frozenset({"Y26", "Y29"})
"""Codes of a post that is not written yet."""
INCOMPLETE = {"id": "BELUM LENGKAP", "en": "INCOMPLETE"}
_UNFINISHED = frozenset({"I01", "W02"})
"""Codes of a form that is not filled in yet: nobody has made a mistake."""
LONGEST_VALUE = 200
"""Characters of a writer's value that a finding's sentences quote; its line is shown below them anyway."""
TO_FILL = "…"
"""Stands in a line to paste for what only its writer knows."""


@cache
def messages_of(language: Language) -> Mapping[str, Words]:
    """Every code's words in one language. A build without findings loads none."""
    catalogue = import_module(f"kimsite.diagnostics.messages.{language}")
    words: Mapping[str, Words] = getattr(catalogue, _CATALOGUES[language])
    return words


class _Blanks(dict[str, str]):
    """A blank nobody filled stays visible as a dash instead of raising in the middle of a report."""

    def __missing__(self, key: str) -> str:
        return "–"


class _Line(dict[str, str]):
    """Blanks of a line to paste: what is not known is to be filled in."""

    def __missing__(self, key: str) -> str:
        return TO_FILL


def level_of(found: Diagnostic, language: Language) -> str:
    """The word above a finding: how bad it is, without blame where a form is not filled in yet."""
    if found.code in UNWRITTEN:
        return UNFINISHED_LABEL[language]
    return INCOMPLETE[language] if found.code in _UNFINISHED else LEVELS[language][found.severity]


def line_of(found: Diagnostic) -> str:
    """The line that repairs the finding; empty where no single line does.

    `…` marks what only the writer knows.
    """
    blanks = dict(found.values)
    if "baris" in blanks:
        return blanks["baris"]
    return PASTE.get(found.code, "").format_map(
        _Line((name, value or TO_FILL) for name, value in found.values)
    )


def paste_of(found: Diagnostic) -> str:
    """The line that fixes the finding when it is pasted as it is; empty where no single line does."""
    line = line_of(found)
    return "" if TO_FILL in line else line


def _shortened(value: str) -> str:
    """A value as a sentence can hold it; what is to be pasted is never shortened."""
    return value if len(value) <= LONGEST_VALUE else f"{value[: LONGEST_VALUE - 1]}…"


def words_for(found: Diagnostic, language: Language) -> Words:
    """The finding's words with its blanks filled; hints whose blanks are empty are left out."""
    template = messages_of(language)[found.code]
    phrases = REASONS[language]
    given = _Blanks(found.values)
    blanks = _Blanks(
        (name, phrases[value].format_map(given) if value in phrases else value)
        for name, value in found.values
    )
    if "baris" not in blanks and found.code in PASTE:
        blanks["baris"] = line_of(found)
    shortened = _Blanks(blanks)
    if "nilai" in blanks:
        shortened["nilai"] = _shortened(blanks["nilai"])
    empty = {name for name, value in found.values if not value}
    return Words(
        what=template.what.format_map(shortened),
        why=template.why.format_map(shortened),
        fix=tuple(
            line.format_map(blanks)
            for line in template.fix
            if not any(f"{{{name}}}" in line for name in empty)
        ),
    )
