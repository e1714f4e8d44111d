"""A whole check in one line, for the daily log of the Dinas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from kimsite.model.findings import ADVICE, Diagnostic
from kimsite.tools.numerals import in_thousands
from kimsite.verify.faults import TreeProblem
from kimsite.verify.published import OnlineProblem

WHOLE = {"id": "utuh: {files} berkas", "en": "whole: {files} files"}
BROKEN = {"id": "TIDAK UTUH: {faults} ({example})", "en": "NOT WHOLE: {faults} ({example})"}
FAULT_NAMES: Mapping[str, tuple[str, str]] = {
    TreeProblem.MISSING: ("hilang", "missing"),
    TreeProblem.CHANGED: ("berubah", "changed"),
    TreeProblem.TORN: ("terpotong", "cut short"),
    TreeProblem.FOREIGN: ("asing", "foreign"),
    TreeProblem.LINK: ("tautan putus", "broken links"),
    TreeProblem.ANCHOR: ("bagian halaman tidak ada", "missing parts of pages"),
    TreeProblem.OUTSIDE: ("tautan keluar folder", "links out of the folder"),
    TreeProblem.REDIRECT: ("alamat lama putus", "broken former addresses"),
    TreeProblem.UNREAD: ("tidak terbaca", "unreadable"),
    OnlineProblem.MISSING: ("hilang", "missing"),
    OnlineProblem.CHANGED: ("berubah", "changed"),
    OnlineProblem.INJECTED: ("DISUSUPI", "BROKEN INTO"),
    OnlineProblem.DENIED: ("ditolak server", "refused by the server"),
    OnlineProblem.SOFT_404: ("404 keliru", "wrong 404"),
    OnlineProblem.TYPE: ("jenis keliru", "wrong type"),
    OnlineProblem.CLOAKED: ("LAIN BAGI MESIN PENCARI", "OTHERWISE FOR SEARCH ENGINES"),
    OnlineProblem.NO_ANSWER: ("tidak terjawab", "unanswered"),
}
"""TreeProblem -> its name behind a number, in both languages."""


def one_line(
    now: datetime, files: int, counts: Mapping[str, int], findings: Iterable[Diagnostic], language: str
) -> str:
    """`28-11-2026 08.00 utuh: 44.812 berkas`, or what is wrong, with one example.

    `counts`: problem -> how many. A site that could not be looked at is counted under its finding's code.
    """
    moment = f"{now:%d-%m-%Y %H.%M}"
    worse = [found for found in findings if found.severity != ADVICE]
    if not worse:
        mark = "." if language == "id" else ","
        return f"{moment} {WHOLE[language].format(files=in_thousands(files, mark))}"
    column = int(language == "en")
    named = [f"{count} {FAULT_NAMES[problem][column]}" for problem, count in counts.items() if count]
    named += sorted({found.code for found in worse if found.code not in counts})
    first = min(worse, key=lambda found: found.severity)
    example = f"{first.code} {first.place.path}"
    return f"{moment} {BROKEN[language].format(faults=', '.join(named), example=example)}"
