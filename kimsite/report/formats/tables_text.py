"""Stages -> lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from kimsite.report.contest.open_words import STAR, open_item_words, state_words
from kimsite.report.contest.report import ContestReport
from kimsite.report.contest.rounds import RankLine, RoundResult
from kimsite.tools.decimals import decimal_text, value_text


def _total(line: RankLine, result: RoundResult) -> str:
    return value_text(line.total) if result.round.components else decimal_text(line.total)


def lines(report: ContestReport) -> Iterator[str]:
    """Every round and group: place, KIM, total, reason for the place, what follows.

    What is open comes first; an asterisk is at the totals that it may change.
    """
    names = report.by_code
    yield f"{report.contest.name} · {state_words(report).upper()}"
    if report.open_items:
        yield ""
        yield f"{len(report.open_items)} hal belum beres (angka bertanda {STAR} masih dapat berubah):"
        kims = {code: entry.publisher.name for code, entry in names.items()}
        yield from (f"  - {open_item_words(item, kims)}" for item in report.open_items)
    for result in report.rounds:
        unsettled = report.unsettled(result.round.name)
        yield ""
        yield result.round.name + ("" if result.played else " (belum dinilai juri)")
        for group in result.groups:
            yield f"  {group.name}"
            for line in group.lines:
                award = f"juara {line.award}" if line.award[:1].isdigit() else line.award
                notes = (
                    line.placed.apart,
                    award if result.played else "",
                    "maju" if line.advances and result.played else "",
                )
                words = ", ".join(note for note in notes if note)
                yield (
                    f"    {line.placed.place or '–':>2}  {names[line.placed.kim].publisher.name:<28} "
                    f"{_total(line, result):>9}{STAR if line.placed.kim in unsettled else ' '} {words}"
                ).rstrip()
