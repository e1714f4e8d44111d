"""Words that sell gambling: what intruders plant on village sites.

A warning only: a good post may speak of the evil.
"""

from __future__ import annotations

import re

from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import place_at
from kimsite.model.content import SourceFile
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import ascii_words

_SEEDS = frozenset(
    b"gacor maxwin sbobet togel judi judol casino kasino poker rtp scatter pragmatic slot slotonline "
    b"slotgacor slotdana slotdeposit slotterpercaya".split()
)
"""Every match of the patterns below contains one of these words."""
_SELLING = lazy_pattern(
    r"\b(?:gacor|maxwin|sbobet|bandar (?:bola|togel)|(?:situs|link|agen|daftar|akun) (?:slot|judi|togel|"
    r"poker)|slot ?(?:online|gacor|88|777|dana|deposit|terpercaya)"
    r"|(?:live )?(?:casino|kasino|poker) online|rtp (?:live|slot)|scatter hitam|pragmatic play)\b",
    re.IGNORECASE,
)
_NAMED = lazy_pattern(r"\bjudi (?:online|slot|bola)\b|\bjudol\b|\btogel\b", re.IGNORECASE)
_WARNING = lazy_pattern(
    r"\b(?:bahaya|cegah|pencegahan|mencegah|stop|tolak|menolak|lawan|melawan|berantas|pemberantasan|jauhi|"
    r"hindari|sosialisasi|penyuluhan|waspada|larang\w*|dilarang|hukum\w*|pidana"
    r"|polisi|polsek|polres|blokir|korban|hoaks?|penipuan)\b",
    re.IGNORECASE,
)


def gambling(source: SourceFile, diagnostics: Findings) -> None:
    """P08: the first word that sells gambling; a mere name counts only in a post that does not warn of it."""
    if _SEEDS.isdisjoint(ascii_words(source.text)):
        return
    match = _SELLING.search(source.text) or (
        None if _WARNING.search(source.text) else _NAMED.search(source.text)
    )
    if match is None:
        return
    lines = source.text.split("\n")
    line = source.text.count("\n", 0, match.start()) + 1
    column = match.start() - source.text.rfind("\n", 0, match.start())
    diagnostics.add("P08", place_at(source.path, lines, line, column, len(match[0])), nilai=match[0])
