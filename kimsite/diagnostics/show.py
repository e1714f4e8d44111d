"""Findings -> what people and programs read: terminal text, JSON, GitHub annotations."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Iterable

from kimsite.diagnostics.wording import LEVELS, words_of
from kimsite.model.findings import ADVICE, ERROR, WARNING, Diagnostic
from kimsite.tools.text import columns

LIMIT = 50
"""Findings shown of one village; the rest is counted."""
SCHEMA = 1
_COLOURS = {"error": "31", "warning": "33", "advice": "36"}
_SIXTEEN = re.compile(r"\d(?:[ .\-\u00a0]?\d){15,}")
_LINES = {True: ("┌─", "│"), False: ("-->", "|")}
_RANK = {ERROR: 0, WARNING: 1, ADVICE: 2}
_MORE = {"id": "{code} juga di {count} tempat lain.", "en": "{code} in {count} other places too."}
_HIDDEN = {
    "id": "… dan {count} temuan lagi; semuanya ada di  kimsite check --format json",
    "en": "… and {count} more; all of them:  kimsite check --format json",
}
_GITHUB = {"error": "error", "warning": "warning", "advice": "notice"}


def text(findings: Iterable[Diagnostic], *, language: str, colour: bool, unicode: bool, width: int) -> str:
    """Every finding as a person reads it, the worst first: fifty a village, and of advice one example for each code."""
    known = sorted(findings, key=lambda found: _RANK[found.severity])
    shown: list[str] = []
    seen: Counter[str] = Counter()
    advice: Counter[str] = Counter()
    for found in known:
        if found.severity == ADVICE:
            advice[found.code] += 1
        else:
            seen[found.village] += 1
        if seen[found.village] <= LIMIT and advice[found.code] <= 1:
            shown.append(_block(found, language, colour=colour, unicode=unicode, width=max(width, 40)))
    more = [_MORE[language].format(code=code, count=count - 1) for code, count in advice.items() if count > 1]
    hidden = sum(max(0, count - LIMIT) for count in seen.values())
    if hidden:
        more.append(_HIDDEN[language].format(count=hidden))
    return "\n\n".join([*shown, *(["\n".join(more)] if more else [])]) + "\n"


def document(
    *, command: str, exit_code: int, counts: dict[str, int], findings: Iterable[Diagnostic], timing: dict[str, float], language: str
) -> dict[str, object]:
    """The one document of `--format json`."""
    return {
        "version": SCHEMA,
        "command": command,
        "ok": exit_code == 0,
        "exit": exit_code,
        "counts": counts,
        "findings": [_record(found, language) for found in findings],
        "timing": timing,
    }


def github(findings: Iterable[Diagnostic], language: str) -> str:
    """One annotation a line, as GitHub Actions reads them."""
    rows = []
    for found in findings:
        words = words_of(found, language)
        message = ". ".join(filter(None, (words.what, words.why, *words.fix)))
        place = ",".join(
            f"{key}={value}" for key, value in (("file", found.place.path), ("line", found.place.line), ("col", found.place.column)) if value
        )
        rows.append(f"::{_GITHUB[found.severity]} {place},title={found.code}::{_escaped(masked(message))}")
    return "\n".join(rows)


def masked(words: str) -> str:
    """Any row of sixteen digits or more with all but the first four hidden: a screen may be photographed."""
    return _SIXTEEN.sub(lambda match: match[0][:4] + re.sub(r"\d", "•", match[0][4:]), words)


def _escaped(message: str) -> str:
    return message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _record(found: Diagnostic, language: str) -> dict[str, object]:
    words = words_of(found, language)
    return {
        "code": found.code,
        "severity": found.severity,
        "message": masked(words.what + (f": {words.why}" if words.why else "")),
        "hint": masked("\n".join(words.fix)),
        "path": masked(found.place.path),
        "line": found.place.line,
        "column": found.place.column,
        "excerpt": masked(found.place.text),
        "village": found.village,
    }


def _block(found: Diagnostic, language: str, *, colour: bool, unicode: bool, width: int) -> str:
    words = words_of(found, language)
    level = LEVELS[language][found.severity]
    head = _painted(f"{level} {found.code}", _COLOURS[found.severity], colour=colour) + f"  {masked(words.what)}"
    place = found.place
    gutter = " " * len(str(place.line or ""))
    corner, bar = _LINES[unicode]
    where = f"{masked(place.path)}:{place.line}" if place.line else masked(place.path)
    rows = [head, f"{gutter} {corner} {where}"]
    if place.line and place.text:
        rows += [f"{gutter} {bar}", *excerpt(found, words.why, gutter, bar, width), f"{gutter} {bar}"]
    elif words.why:
        rows.append(f"{gutter} {bar} {masked(words.why)}")
    for hint in words.fix:
        rows += textwrap.wrap(
            masked(hint), width, initial_indent=f"{gutter} = ", subsequent_indent=f"{gutter}   ", drop_whitespace=False, break_on_hyphens=False
        )
    plain = "\n".join(rows)
    return plain if unicode else plain.replace("→", ">").replace("…", "...").replace("•", "*").replace("–", "-")


def excerpt(found: Diagnostic, why: str, gutter: str, bar: str, width: int) -> list[str]:
    """The author's own line, cut around the mark when it is long, with carets under the right columns."""
    place = found.place
    line = masked(place.text).replace("\t", "→")
    start = max(place.column - 1, 0)
    room = max(width - len(gutter) - 8, 20)
    offset = 0
    if columns(line) > room:
        offset = max(0, min(start - room // 3, len(line) - room)) if start > room // 2 else 0
        line = ("…" if offset else "") + line[offset : offset + room] + ("…" if offset + room < len(line) else "")
    rows = [f"{place.line} {bar} {line}"]
    if place.column:
        shown = start - offset + (1 if offset else 0)
        before = " " * columns(line[:shown])
        marked = line[shown : shown + max(place.width, 1)] or " "
        carets = "^" * max(1, columns(marked.rstrip() or " "))
        rows.append(f"{gutter} {bar} {before}{carets}{f' {masked(why)}' if why else ''}")
    elif why:
        rows.append(f"{gutter} {bar} {masked(why)}")
    return rows


def _painted(words: str, code: str, *, colour: bool) -> str:
    return f"\033[1;{code}m{words}\033[0m" if colour else words
