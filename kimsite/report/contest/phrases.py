"""Indonesian phrases of the contest: why a post does not count, what a scenario assumes."""

from __future__ import annotations

from datetime import date

from kimsite.model.contest import Decision
from kimsite.tools.dates import long_date

SCENARIO_LABELS = {
    "S0": "sebagaimana dinilai",
    "S1": "semua tanda dianggap tidak sah",
    "S2": "tanpa batas per hari",
    "S3": "semua jenis bernilai sama",
    "S4": "poin {kind} kurang 1",
    "S5": "poin {kind} tambah 1",
    "S6-maju": "masa lomba 7 hari lebih awal",
    "S6-mundur": "masa lomba 7 hari lebih lambat",
    "S7": "hanya tulisan sedikitnya {words} kata",
    "S8": "tanpa nilai juri {juror}",
    "S9": "poin kelengkapan dihapus",
    "S10": "poin pembaca dihapus",
}
"""Scenario -> what it assumes, with its blanks."""

RULE_HEADS = {
    "jenis": "Poin tulisan",
    "kata": "Poin kata",
    "foto": "Poin foto",
    "sumber": "Poin sumber",
    "minggu-aktif": "Poin minggu aktif",
    "ragam": "Poin ragam jenis",
    "kelengkapan": "Poin kelengkapan",
    "pembaca": "Poin pembaca",
    "batas-harian": "Melewati batas per hari",
    "batas-jenis": "Melewati batas per jenis",
    "tidak-dihitung": "Tidak dihitung",
}
"""Rule of an award -> head of a column of its points."""

BY_JURY = "putusan juri"
"""Begins the reason of a post that the jury rejected."""


def public_reason(reason: str) -> str:
    """A reason as the public reads it: without the initials and the words of the jury."""
    return "tidak dihitung menurut putusan dewan juri" if reason.startswith(BY_JURY) else reason


def late_reason(first_seen: date, deadline: date) -> str:
    """Why a post does not count that was first seen after the deadline."""
    return f"pertama terlihat {long_date(first_seen)}, sesudah batas {long_date(deadline)}"


def rejection_reason(decision: Decision, flag: str = "") -> str:
    """Why a post does not count that the jury rejected. `flag`: the id of the flag, or empty for the post."""
    return f"{BY_JURY} ({decision.initials}) atas {flag or 'tulisan ini'}: {decision.reason}"


def award_words(award: str) -> str:
    """'Juara 1', 'Harapan 1'."""
    return f"Juara {award}" if award[:1].isdigit() else award.replace("-", " ").capitalize()
