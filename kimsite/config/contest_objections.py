"""`sanggahan` of a contest file: the days on which KIM may object, and the file of objections."""

from __future__ import annotations

from datetime import date

from kimsite.config.reading import Section
from kimsite.model.contest_objections import ObjectionRules


def read_objection_rules(settings: Section) -> ObjectionRules | None:
    """The objection period; None where the contest file has none."""
    section = settings.section("sanggahan", "sanggahan")
    if section is None:
        return None
    section.only(("mulai", "sampai", "berkas"))
    for key in ("mulai", "sampai"):
        section.text(key, "2026-10-17")
    first, last = section.day("mulai") or date.min, section.day("sampai") or date.max
    if last < first:
        section.wrong("sampai", section.text("sampai"), f"tanggal {first.isoformat()} atau sesudahnya")
    return ObjectionRules(first=first, last=last, file=section.text("berkas", "lomba/lcck/sanggahan.csv"))
