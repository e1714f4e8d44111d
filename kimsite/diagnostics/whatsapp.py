"""Findings -> one WhatsApp text a KIM: the operator's real channel to the volunteers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from kimsite.diagnostics.show import mask_private
from kimsite.diagnostics.wording import line_of, paste_of, words_for
from kimsite.model.findings import ADVICE, ERROR, Diagnostic
from kimsite.model.language import Language

_MOST = 5
"""Findings in one message; a longer one is not read."""
_HELLO = {
    "id": (
        "Halo teman-teman *{name}*. Terima kasih sudah menulis untuk desa.\nAda {count} hal di blog yang "
        "perlu diperbaiki:"
    ),
    "en": (
        "Hello friends of *{name}*. Thank you for writing for your village.\n{count} things on the blog need "
        "your help:"
    ),
}
_OF_SETTINGS = "K"
"""Findings about the list of KIM are the operator's, not the volunteers'."""
_HELD = {"id": "belum terbit", "en": "not published yet"}
_OUT = {"id": "sudah terbit, tetapi perlu dilihat", "en": "published, but please look"}
_WRITE = {"id": "Cukup tulis:", "en": "Just write:"}
_WEIGHED = ("Kalau", "If", "Mungkin", "Did")
_EXAMPLES = ("misalnya", "seperti", "such as", "for example")
_LINE = {"id": "baris {line}", "en": "line {line}"}
_MORE = {
    "id": "… dan {count} hal lagi, kita lanjutkan setelah ini.",
    "en": "… and {count} more, let us go on after these.",
}
_BYE = {
    "id": "Kalau bingung, balas pesan ini saja, nanti dibantu.",
    "en": "If anything is unclear, just answer this message.",
}


def messages(
    findings: Iterable[Diagnostic], names: Mapping[str, str], language: Language
) -> tuple[tuple[str, str], ...]:
    """(KIM's folder, message) for each KIM with something held back or to look at.

    `names`: folder -> name of the KIM.
    """
    by_village: dict[str, list[Diagnostic]] = {}
    for found in findings:
        if found.village in names and found.severity != ADVICE and found.code[0] != _OF_SETTINGS:
            by_village.setdefault(found.village, []).append(found)
    return tuple(
        (village, _message(names[village], known, language)) for village, known in sorted(by_village.items())
    )


def _message(name: str, findings: list[Diagnostic], language: Language) -> str:
    findings = sorted(findings, key=lambda finding: finding.severity != ERROR)
    rows = [_HELLO[language].format(name=name, count=len(findings)), ""]
    for number, found in enumerate(findings[:_MOST], 1):
        words = words_for(found, language)
        where = PurePosixPath(found.place.path).name + (
            f", {_LINE[language].format(line=found.place.line)}" if found.place.line else ""
        )
        state = (_HELD if found.severity == ERROR else _OUT)[language]
        rows.append(f"{number}. *{where}* ({state})")
        rows.append(f"   {words.what}{f' ({words.why})' if words.why else ''}.")
        line = paste_of(found)
        if "\n" in line_of(found):
            rows += [f"   {words.fix[0].partition('  ')[0]}:", f"```{line_of(found)}```"]
        elif line and not _is_guess(words.fix[0]):
            rows.append(f"   {_WRITE[language]} ```{line}```")
        elif words.fix:
            rows.append(f"   {_coded(words.fix[0])}.")
    if len(findings) > _MOST:
        rows.append(_MORE[language].format(count=len(findings) - _MOST))
    return mask_private("\n".join([*rows, "", _BYE[language]]))


def _is_guess(hint: str) -> bool:
    """True for a hint that its writer must weigh first: it keeps its own words."""
    return hint.startswith(_WEIGHED) or any(f" {word} " in hint for word in _EXAMPLES)


def _coded(hint: str) -> str:
    """A hint with what stands between two blanks, to be pasted, in WhatsApp's marks for it."""
    parts = hint.split("  ")
    return " ".join(
        f"```{part}```" if index % 2 else part for index, part in enumerate(parts) if part
    ).replace(" ,", ",")
