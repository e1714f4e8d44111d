"""Open items and the state of a result in words, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from kimsite.model.language import Language
from kimsite.report.contest.open_items import OpenItem, OpenMatter
from kimsite.report.contest.report import ContestReport
from kimsite.report.contest.rounds import WHOLE_DISTRICT
from kimsite.tools.dates import long_date, long_month

BLOG_MATTERS = (OpenMatter.FLAG, OpenMatter.DOUBT)
"""Questions about posts: the public sees how many there are, not about whom."""
STAR = "*"
"""Behind a figure that an open item may still change."""
_MANY = 4
"""More names than this are counted."""
_WORDS: Mapping[Language, Mapping[str, str]] = {
    "id": {
        OpenMatter.MARK: "{round}: nilai {component} dari {juror} untuk {kims} belum ada.",
        "sheet": "{round}: semua nilai dari {juror} belum ada ({count} nilai).",
        OpenMatter.SCORE: "{round}: poin tanya jawab {kims} belum ada.",
        OpenMatter.TIE: "{round}{group}: seri antara {kims} belum diundi.",
        OpenMatter.FLAG: "{kims}: {count} tanda belum diputus; tulisannya masih dihitung.",
        OpenMatter.DOUBT: "{kims}: {count} tanda diputus Ragu; tulisannya masih dihitung.",
        OpenMatter.INPUT: "Isian di {place} tidak terbaca atau tidak cocok.",
        OpenMatter.OBJECTION: "Sanggahan {kims} belum dijawab ({place}).",
        OpenMatter.OBJECTION_PERIOD: "Masa sanggah belum selesai; hari terakhirnya {last}.",
        OpenMatter.READERS: "Angka pembaca {month} belum ada, padahal aturan menghitungnya.",
        OpenMatter.LEDGER: "Buku besar tidak utuh, mulai {place}.",
        "and": " dan ",
        "others": "{first}, dan {count} KIM lain",
        "line": "{path} baris {line}",
    },
    "en": {
        OpenMatter.MARK: "{round}: the mark for {component} by {juror} for {kims} is missing.",
        "sheet": "{round}: all marks by {juror} are missing ({count} marks).",
        OpenMatter.SCORE: "{round}: the quiz score of {kims} is missing.",
        OpenMatter.TIE: "{round}{group}: the tie between {kims} has not been drawn.",
        OpenMatter.FLAG: "{kims}: {count} flags are undecided; their posts still count.",
        OpenMatter.DOUBT: "{kims}: {count} flags are decided as doubtful; their posts still count.",
        OpenMatter.INPUT: "What is written in {place} was not understood, or fits nothing.",
        OpenMatter.OBJECTION: "The objection of {kims} is not answered ({place}).",
        OpenMatter.OBJECTION_PERIOD: "The objection period is not over; its last day is {last}.",
        OpenMatter.READERS: "There are no numbers of readers for {month}, which the rules count.",
        OpenMatter.LEDGER: "The ledger is not whole from {place} on.",
        "and": " and ",
        "others": "{first}, and {count} other KIM",
        "line": "{path} line {line}",
    },
}


def open_item_words(item: OpenItem, names: Mapping[str, str], language: Language = "id") -> str:
    """One sentence about an open item. `names`: village code -> name of the KIM."""
    words = _WORDS[language]
    kims = [names.get(kim, kim) for kim in item.kims]
    if len(kims) > _MANY:
        shown = words["others"].format(first=", ".join(kims[:2]), count=len(kims) - 2)
    else:
        shown = words["and"].join(filter(None, (", ".join(kims[:-1]), *kims[-1:])))
    place = ""
    if item.place is not None:
        path, line = item.place.path, item.place.line
        place = words["line"].format(path=path, line=line) if line > 1 else path
    last = "" if item.last is None else long_date(item.last) if language == "id" else item.last.isoformat()
    whole_sheet = item.matter == OpenMatter.MARK and not item.component
    return words["sheet" if whole_sheet else item.matter].format(
        round=item.round,
        group=f", {item.group}" if item.group not in {"", WHOLE_DISTRICT} else "",
        juror=item.juror,
        component=item.component,
        kims=shown,
        count=item.count,
        place=place,
        last=last,
        month=item.month if language == "en" or not item.month else long_month(item.month),
    )


def state_words(report: ContestReport, language: Language = "id") -> str:
    """'final', or 'sementara, masa sanggah sampai 20 Oktober 2026' while objections are taken."""
    rules = report.contest.objections
    if rules is None or not report.takes_objections:
        return report.state
    if language == "en":
        return f"{report.state}, objections until {rules.last.isoformat()}"
    return f"{report.state}, masa sanggah sampai {long_date(rules.last)}"
