"""How one KIM fared in every round that it was in: marks, spread, title, and why it is in that place."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kimsite.record import Record
from kimsite.report.contest.lineup import Lineup
from kimsite.report.contest.phrases import award_words
from kimsite.report.contest.ranking import DRAW
from kimsite.report.contest.report import ContestReport
from kimsite.report.contest.rounds import Group, RankLine, RoundResult
from kimsite.tools.decimals import difference_text


class RoundCard(Record, kw_only=True):
    """One KIM in one round."""

    result: RoundResult
    group: Group
    line: RankLine
    title: str
    """'Juara 1', or empty."""
    reason: str
    """One sentence: why it has this place."""
    lineup: Lineup | None
    turn: int
    """Its turn in the order of appearance; 0 where there is none."""


def round_cards(report: ContestReport) -> dict[str, tuple[RoundCard, ...]]:
    """Village code -> its rounds, the first one first."""
    cards: dict[str, list[RoundCard]] = {}
    for result in report.rounds:
        for group in result.groups:
            lineup = report.lineup(result.round.id, group.name)
            turns = {turn.kim: turn.number for turn in lineup.turns} if lineup is not None else {}
            for index, line in enumerate(group.lines):
                kim = line.placed.kim
                cards.setdefault(kim, []).append(
                    RoundCard(
                        result=result,
                        group=group,
                        line=line,
                        title=award_words(line.award) if line.award and result.played else "",
                        reason=" ".join(_reasons(report, result, group, index)) if result.played else "",
                        lineup=lineup,
                        turn=turns.get(kim, 0),
                    )
                )
    return {kim: tuple(rounds) for kim, rounds in cards.items()}


def _reasons(report: ContestReport, result: RoundResult, group: Group, index: int) -> Iterator[str]:
    """Beside the entrant above, or for the first beside the one below; then what follows from the place."""
    line, names = group.lines[index], report.by_code
    if not line.placed.place:
        yield "Tanpa peringkat: belum ada tulisan yang dihitung."
    elif index and group.lines[index - 1].placed.place:
        above = group.lines[index - 1]
        yield _beside(line, above, names[above.placed.kim].publisher.name)
    elif len(group.lines) > 1 and group.lines[1].placed.place:
        below = group.lines[1]
        yield _ahead(line, below, names[below.placed.kim].publisher.name)
    elif len(group.lines) == 1:
        yield "Satu-satunya peserta di kelompok ini."
    if line.delegate is not None:
        yield f"Diutus dengan surat {line.delegate.letter} ({line.delegate.signatory})."
    elif line.advances and result.round.pass_on:
        yield "Maju ke babak berikutnya."


def _beside(line: RankLine, above: RankLine, name: str) -> str:
    if line.total != above.total:
        return f"Terpaut {_apart(above.total, line.total)} dari {name}, satu tingkat di atasnya."
    return _equal(line, name, "di bawahnya")


def _ahead(line: RankLine, below: RankLine, name: str) -> str:
    if line.total != below.total:
        return f"Unggul {_apart(line.total, below.total)} dari {name}, satu tingkat di bawahnya."
    return _equal(below, name, "di atasnya")


def _equal(lower: RankLine, name: str, where: str) -> str:
    """Where totals are equal. `lower`: the line whose `apart` says what parts it from the one above."""
    if lower.placed.apart == DRAW:
        return f"Nilainya sama dengan {name}; undian menempatkannya {where}."
    if lower.placed.apart == "sama":
        return f"Nilainya sama dengan {name}; keduanya berbagi peringkat."
    why = lower.placed.apart.removeprefix("seri; ")
    return f"Nilainya sama dengan {name}; ditempatkan {where} karena {why}."


def _apart(more: Decimal, less: Decimal) -> str:
    return difference_text(more - less)
