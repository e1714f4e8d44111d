"""Findings -> a panel over the page, and the script that reloads it.

The page's own bytes stay as a build would write them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from html import escape
from typing import Literal

from kimsite.diagnostics.findings import without_minor
from kimsite.diagnostics.show import mask_private, source_excerpt
from kimsite.diagnostics.wording import LEVELS, words_for
from kimsite.model.findings import ADVICE, ERROR, WARNING, Diagnostic, Severity
from kimsite.model.language import Language
from kimsite.tools.digest import short

STYLE = "/__kimsite/lapis.css"
SCRIPT = "/__kimsite/klien.js"
_LIMIT = 20
"""Findings shown; the rest is counted."""
_WIDTH = 76
"""Columns of an excerpt."""
_MAIN = re.compile(rb"(<main\b[^>]*>).*(</main>)", re.DOTALL)
RANK = {ERROR: 0, WARNING: 1, ADVICE: 2}
OVERLAY_WORDS = {
    "id": {
        "panel": "Pemeriksaan kimsite",
        "held": "{count} hal menahan tulisan atau halaman",
        "check": "{count} hal perlu diperiksa",
        "advice": "{count} saran",
        "more": "… dan {count} lagi; semuanya: kimsite check",
        "close": "Tutup",
        "old": "Ini halaman terakhir yang baik. Perubahan terbaru belum dapat ditampilkan.",
        "title": "Belum dapat ditampilkan",
        "wait": "Perbaiki hal di bawah ini lalu simpan; halaman ini memuat ulang sendiri.",
        "kept": "Tulisan ini ditahan",
        "none": "Halaman ini tidak ada.",
        "reading": "Portal belum lengkap: {done} dari {total} blog sudah dibaca.",
    },
    "en": {
        "panel": "kimsite's findings",
        "held": "{count} findings hold back a post or page",
        "check": "{count} findings to look at",
        "advice": "{count} pieces of advice",
        "more": "… and {count} more; all of them: kimsite check",
        "close": "Close",
        "old": "This is the last good page. The newest change cannot be shown yet.",
        "title": "Cannot be shown yet",
        "wait": "Mend what is named below and save; this page reloads by itself.",
        "kept": "This post is held back",
        "none": "There is no such page.",
        "reading": "The portal is not complete yet: {done} of {total} blogs have been read.",
    },
}


def add_overlay(
    page: bytes,
    findings: Iterable[Diagnostic],
    language: Language,
    *,
    source: str = "",
    old: bool = False,
    note: str = "",
) -> tuple[bytes, str]:
    """(the page with the panel of findings and the reload script, its tag).

    The tag changes with the page and with its findings. `source`: the page's Markdown file; `old`: an
    outdated page; `note`: a line of text above the findings.
    """
    panel = _panel(tuple(findings), language, source, old=old, note=note).encode()
    head, end, tail = page.rpartition(b"</body>")
    if not end:
        head, tail = page, b""
    tag = short(head + panel + tail)
    script = f'<script src="{SCRIPT}" data-cap="{tag}" defer></script>'.encode()
    return head + panel + script + end + tail, tag


def error_page(
    findings: Iterable[Diagnostic], language: Language, *, title: Literal["title", "none"]
) -> bytes:
    """A page without a theme.

    `title`: "title" for a page that cannot be shown, "none" for one that does not exist.
    """
    words = OVERLAY_WORDS[language]
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" '
        'content="width=device-width,initial-scale=1">'
        f'<title>{words[title]}</title><link rel="stylesheet" href="{STYLE}"></head><body '
        f'class="kimsite-sendiri"><main><h1>{words[title]}</h1>'
        f"<p>{words['wait'] if tuple(findings) else ''}</p></main></body></html>"
    ).encode()


def held_page(page: bytes, language: Language) -> bytes:
    """The theme's page for wrong addresses, with a text for a post that is held back."""
    words = OVERLAY_WORDS[language]
    inner = f"<h1>{words['kept']}</h1><p>{words['wait']}</p>".encode()
    return _MAIN.sub(lambda match: match[1] + inner + match[2], page, count=1)


def _panel(findings: tuple[Diagnostic, ...], language: Language, source: str, *, old: bool, note: str) -> str:
    """Errors first, those of this page before others; advice only of this page. Empty without findings."""
    shown = [
        finding
        for finding in without_minor(findings)
        if finding.severity != ADVICE or (source and finding.place.path == source)
    ]
    if not shown and not old and not note:
        return ""
    shown.sort(key=lambda finding: (RANK[finding.severity], finding.place.path != source))
    words = OVERLAY_WORDS[language]
    counts = Counter(finding.severity for finding in shown)
    urgent = old or note or counts[ERROR] or any(finding.place.path == source for finding in shown)
    items = "".join(_item(finding, language) for finding in shown[:_LIMIT])
    more = f"<p>{words['more'].format(count=len(shown) - _LIMIT)}</p>" if len(shown) > _LIMIT else ""
    notice = (f"<p><strong>{words['old']}</strong></p>" if old else "") + (
        f"<p>{escape(note)}</p>" if note else ""
    )
    inner = f"{notice}{items}{more}"
    name = short(inner.encode())
    return (
        f'<link rel="stylesheet" href="{STYLE}">'
        f'<aside id="kimsite-temuan" aria-label="{words["panel"]}" data-nama="{name}" '
        f'class="{"salah" if counts[ERROR] else "periksa"}">'
        f"<details{' open' if urgent else ''}><summary>{_heading(counts, words)}</summary>"
        f"<div>{inner}</div></details>"
        f'<button type="button" hidden>{words["close"]}</button></aside>'
    )


def _heading(counts: Mapping[Severity, int], words: Mapping[str, str]) -> str:
    """How many findings of which severity."""
    labels = ((ERROR, "held"), (WARNING, "check"), (ADVICE, "advice"))
    shown = (words[key].format(count=counts[level]) for level, key in labels if counts[level])
    return " · ".join(shown) or words["panel"]


def _item(finding: Diagnostic, language: Language) -> str:
    """One finding: what, where, the author's line with carets, how to fix it."""
    words = words_for(finding, language)
    place = finding.place
    where = mask_private(f"{place.path}:{place.line}" if place.line else place.path)
    excerpt = (
        source_excerpt(finding, "", " " * len(str(place.line)), "│", _WIDTH)
        if place.line and place.text
        else []
    )
    lines = f"<pre>{escape(chr(10).join(excerpt))}</pre>" if excerpt else ""
    why = f"<p>{escape(mask_private(words.why))}</p>" if words.why else ""
    fixes = "".join(f"<li>{escape(mask_private(line))}</li>" for line in words.fix)
    return (
        f'<section class="{finding.severity}"><h2>{LEVELS[language][finding.severity]} {finding.code}: '
        f"{escape(mask_private(words.what))}</h2>"
        f"<p><code>{escape(where)}</code></p>{lines}{why}{f'<ul>{fixes}</ul>' if fixes else ''}</section>"
    )
