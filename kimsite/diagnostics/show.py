"""Findings -> what people and programs read: terminal text, JSON, GitHub annotations."""

from __future__ import annotations

import json
import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from kimsite.diagnostics.wording import level_of, words_for
from kimsite.model.findings import ADVICE, ERROR, WARNING, Diagnostic
from kimsite.model.language import Language
from kimsite.tools.digest import sha256
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import columns

_LIMIT = 50
"""Findings shown of one village; the rest is counted."""
_ALIKE = 5
"""Findings of one code shown of one file of a village; the rest is counted."""
JSON_SCHEMA_VERSION = 1
_COLOURS = {ERROR: "31", WARNING: "33", ADVICE: "36"}
_SIXTEEN = lazy_pattern(r"\d(?:[ .\-\u00a0]?\d){15,}")
_LOGIN = lazy_pattern(r"(//[^/@\s:]*:)([^/@\s]+)(?=@)")
_CONTROL = lazy_pattern("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_ASCII = str.maketrans(
    {
        "→": ">",
        "…": "...",
        "•": "*",
        "–": "-",
        "—": "-",
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "\u00a0": " ",
    }
)
_LINES = {True: ("┌─", "│"), False: ("-->", "|")}
_RANK = {ERROR: 0, WARNING: 1, ADVICE: 2}
_MORE = {"id": "{code} juga di {count} tempat lain.", "en": "{code} in {count} other places too."}
_MORE_ALIKE = {
    "id": "{code} juga di {count} tempat lain dalam {path}.",
    "en": "{code} in {count} other places of {path} too.",
}
_HIDDEN = {
    "id": "… dan {count} catatan lagi; semuanya ada di  kimsite check --format json",
    "en": "… and {count} more; all of them:  kimsite check --format json",
}
_GITLAB = {ERROR: "major", WARNING: "minor", ADVICE: "info"}
_GITHUB = {ERROR: "error", WARNING: "warning", ADVICE: "notice"}


def terminal_text(
    findings: Iterable[Diagnostic], *, language: Language, colour: bool, unicode: bool, width: int
) -> str:
    """Every finding as text for a terminal, the worst first.

    At most fifty a village, and five of one code in one of its files; of advice one example a code.
    """
    known = sorted(findings, key=lambda found: _RANK[found.severity])
    shown: list[str] = []
    shown_of: Counter[str] = Counter()
    alike: Counter[tuple[str, str]] = Counter()
    advice: Counter[str] = Counter()
    for found in known:
        if found.severity == ADVICE:
            advice[found.code] += 1
            is_shown = advice[found.code] == 1
        else:
            same = (found.code, found.place.path)
            alike[same] += bool(found.village)
            is_counted = not found.village or alike[same] <= _ALIKE
            shown_of[found.village] += is_counted
            is_shown = is_counted and shown_of[found.village] <= _LIMIT
        if is_shown:
            shown.append(_block(found, language, colour=colour, unicode=unicode, width=max(width, 40)))
    more = [
        _MORE_ALIKE[language].format(code=code, count=count - _ALIKE, path=_shown(path))
        for (code, path), count in alike.items()
        if count > _ALIKE
    ]
    more += [
        _MORE[language].format(code=code, count=count - 1) for code, count in advice.items() if count > 1
    ]
    hidden = sum(max(0, count - _LIMIT) for count in shown_of.values())
    if hidden:
        more.append(_HIDDEN[language].format(count=hidden))
    return "\n\n".join([*shown, *(["\n".join(more)] if more else [])]) + "\n"


def json_report(
    *,
    command: str,
    exit_code: int,
    counts: dict[str, int],
    findings: Iterable[Diagnostic],
    timing: dict[str, float],
    language: Language,
    files: Iterable[Mapping[str, str]] | None = None,
    digest: str = "",
) -> dict[str, object]:
    """The one document of `--format json`.

    `files`: what became of each file, where the command knows; `digest`: of the site, where it is known.
    """
    states = [{key: mask_private(value) for key, value in file.items()} for file in files or ()]
    return {
        "version": JSON_SCHEMA_VERSION,
        "command": command,
        "ok": exit_code == 0,
        "exit": exit_code,
        "counts": counts,
        **({"digest": digest} if digest else {}),
        **({} if files is None else {"files": states}),
        "findings": [_record(found, language) for found in findings],
        "timing": timing,
    }


def github_annotations(findings: Iterable[Diagnostic], language: Language) -> str:
    """One annotation a line, as GitHub Actions reads them."""
    rows = []
    for found in findings:
        words = words_for(found, language)
        message = ". ".join(filter(None, (words.what, words.why, *words.fix)))
        place = ",".join(
            f"{key}={_property(value)}"
            for key, value in (
                ("file", found.place.path),
                ("line", found.place.line),
                ("col", found.place.column),
            )
            if value
        )
        rows.append(
            f"::{_GITHUB[found.severity]} {place},title={found.code}::{_escaped(mask_private(message))}"
        )
    return "\n".join(rows)


def gitlab_code_quality(findings: Iterable[Diagnostic], language: Language) -> str:
    """One JSON document, as GitLab's code quality report shows it in a merge request.

    Format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
    """
    rows: list[dict[str, object]] = []
    repeats: Counter[str] = Counter()
    for found in findings:
        words = words_for(found, language)
        message = ". ".join(filter(None, (words.what, words.why, *words.fix)))
        path, line = mask_private(found.place.path), found.place.line or 1
        same = f"{found.code}\n{path}\n{mask_private(found.place.text)}"
        repeats[same] += 1
        rows.append(
            {
                "description": mask_private(message),
                "check_name": found.code,
                "fingerprint": sha256(f"{same}\n{repeats[same]}".encode()),
                "severity": _GITLAB[found.severity],
                "location": {"path": path or ".", "lines": {"begin": line}},
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=1)


def mask_private(words: str) -> str:
    """The text fit for a screen that may be photographed, letter for letter.

    Hidden are all but the first four digits of any row of sixteen or more, and passwords within addresses.
    """
    words = _SIXTEEN.sub(lambda match: match[0][:4] + re.sub(r"\d", "•", match[0][4:]), words)
    return _LOGIN.sub(lambda match: match[1] + "•" * len(match[2]), words) if "@" in words else words


def _property(value: object) -> str:
    """A value of an annotation's property: commas and colons part them."""
    return _escaped(mask_private(str(value))).replace(":", "%3A").replace(",", "%2C")


def _escaped(message: str) -> str:
    return message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _record(found: Diagnostic, language: Language) -> dict[str, object]:
    words = words_for(found, language)
    return {
        "code": found.code,
        "severity": found.severity,
        "message": mask_private(words.what + (f": {words.why}" if words.why else "")),
        "hint": mask_private("\n".join(words.fix)),
        "path": mask_private(found.place.path),
        "line": found.place.line,
        "column": found.place.column,
        "excerpt": mask_private(found.place.text),
        "village": found.village,
    }


def _block(found: Diagnostic, language: Language, *, colour: bool, unicode: bool, width: int) -> str:
    words = words_for(found, language)
    place = found.place
    gutter = " " * len(str(place.line or ""))
    corner, bar = _LINES[unicode]
    where = f"{_shown(place.path)}:{place.line}" if place.line else _shown(place.path)
    head = f"{level_of(found, language)} {found.code}"
    first, *rest = textwrap.wrap(
        f"{head}  {_shown(words.what)}", width, subsequent_indent=" " * 4, break_on_hyphens=False
    )
    rows = [
        _painted(head, _COLOURS[found.severity], colour=colour) + first.removeprefix(head),
        *rest,
        f"{gutter} {corner} {where}",
    ]
    if place.line and place.text:
        rows += [
            f"{gutter} {bar}",
            *source_excerpt(found, _shown(words.why), gutter, bar, width, columns if unicode else len),
            f"{gutter} {bar}",
        ]
    else:
        rows += _noted(_shown(words.why), f"{gutter} {bar} ", width)
    for hint in words.fix:
        rows += _hinted(_shown(hint), gutter, width)
    plain = "\n".join(row.rstrip() for row in rows)
    return plain if unicode else plain.translate(_ASCII)


def source_excerpt(
    found: Diagnostic, why: str, gutter: str, bar: str, width: int, measure: Callable[[str], int] = columns
) -> list[str]:
    """The author's own line, cut around the mark when it is long, with carets under the right columns."""
    place = found.place
    room = max(width - len(gutter) - 3, 20)
    far = max(place.column - 1 - 2 * room, 0)
    line = _CONTROL.sub("?", mask_private(place.text)[far : far + 5 * room].replace("\t", "→"))
    start = max(place.column - 1 - far, 0)
    left = 0
    if measure(line) > room:
        while left < start and measure(line[left:start]) > room // 3 and measure(line[left:]) > room - 1:
            left += 1
        line, cut = line[left:], "…" if left or far else ""
        keep = len(line)
        while keep > 1 and measure(line[:keep]) > room - 2:
            keep -= 1
        line = cut + line[:keep] + ("…" if keep < len(line) else "")
        left -= len(cut)
    rows = [f"{place.line} {bar} {line}"]
    if not place.column:
        return [*rows, *_noted(why, f"{gutter} {bar} ", width)]
    shown = start - left
    before = " " * measure(line[:shown])
    carets = "^" * max(1, measure((line[shown : shown + max(place.width, 1)] or " ").rstrip() or " "))
    lead = f"{gutter} {bar} {before}"
    if measure(f"{lead}{carets} {why}") <= width:
        return [*rows, f"{lead}{carets} {why}"]
    return [*rows, f"{lead}{carets}", *_noted(why, f"{gutter} {bar} ", width)]


def _hinted(hint: str, gutter: str, width: int) -> list[str]:
    """A hint; what it offers to paste stands between two blanks and is never broken."""
    lead = f"{gutter} = "
    if len(lead + hint) <= width and "\n" not in hint:
        return [lead + hint]
    rows: list[str] = []
    for index, part in enumerate(hint.split("  ")):
        first = f"{gutter}   " if rows else lead
        if "\n" in part:
            rows += ["", *part.split("\n"), ""]  # at the margin, so that it can be copied as it is
        elif index % 2:
            rows.append(f"{first}  {part}")
        else:
            rows += textwrap.wrap(
                part, width, initial_indent=first, subsequent_indent=f"{gutter}   ", break_on_hyphens=False
            )
    return rows


def _noted(why: str, lead: str, width: int) -> list[str]:
    """A reason on lines of its own."""
    return textwrap.wrap(why, width, initial_indent=lead, subsequent_indent=lead, break_on_hyphens=False)


def _shown(words: str) -> str:
    """Words fit for a screen: numbers masked, and nothing that would command the terminal."""
    return _CONTROL.sub("?", mask_private(words))


def _painted(words: str, code: str, *, colour: bool) -> str:
    return f"\033[1;{code}m{words}\033[0m" if colour else words
