"""Two typed copies of the same sheets -> the marks that both have, and every difference.

Double data entry: two people type independently, and only what they agree on counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from kimsite.model.contest import Blank, Contest, JurySheets, Mark
from kimsite.record import Record
from kimsite.tools.decimals import decimal_text

EntryKey = tuple[str, str, str, str]
"""(round, juror, KIM, component)"""


class TypedMark(Record, kw_only=True):
    """What one of the two typed for one component: a mark, or something that is none."""

    texts: tuple[str, ...]
    """One number for each line of the rubric, or one; empty where nothing usable was typed."""
    where: str
    """'lomba/lcck/ketik-1/wilker.csv, H3', or empty where there is no such row."""
    written: str = ""
    """What was typed instead of a number."""


class EntryDifference(Record, kw_only=True):
    """One component that the two typed differently, or that only one of them typed."""

    key: EntryKey
    first: TypedMark
    second: TypedMark
    aspects: tuple[str, ...]
    """Names of the lines of the rubric that differ; empty where the mark as a whole does."""


class EntryComparison(Record, kw_only=True):
    """Two copies, compared."""

    agreed: Mapping[EntryKey, tuple[str, ...]]
    """Key -> the numbers, as in `TypedMark.texts`."""
    differences: tuple[EntryDifference, ...]


def compare_entries(contest: Contest, first: JurySheets, second: JurySheets) -> EntryComparison:
    """Compare by round, juror, KIM and component, in the order of the rules.

    A cell that is empty in both is no difference.
    """
    ours, theirs = _typed(first), _typed(second)
    nothing = TypedMark(texts=(), where="")
    agreed: dict[EntryKey, tuple[str, ...]] = {}
    differences: list[EntryDifference] = []
    for key in sorted({*ours, *theirs}, key=lambda key: _order(contest, key)):
        one, other = ours.get(key, nothing), theirs.get(key, nothing)
        if one.texts and one.texts == other.texts:
            agreed[key] = one.texts
        elif one.texts or other.texts or one.written or other.written:
            aspects = _aspects(contest, key, one, other)
            differences.append(EntryDifference(key=key, first=one, second=other, aspects=aspects))
    return EntryComparison(agreed=agreed, differences=tuple(differences))


def _typed(sheets: JurySheets) -> dict[EntryKey, TypedMark]:
    found = {_key(blank): _blank(blank) for blank in sheets.blanks}
    return found | {_key(mark): _mark(mark) for mark in sheets.marks}


def _key(mark: Blank | Mark) -> EntryKey:
    return (mark.round, mark.juror, mark.kim, mark.component)


def _mark(mark: Mark) -> TypedMark:
    values: Iterable[Decimal] = mark.parts or (mark.value,)
    return TypedMark(
        texts=tuple(decimal_text(value) for value in values), where=f"{mark.place.path}, {mark.cell}"
    )


def _blank(blank: Blank) -> TypedMark:
    return TypedMark(texts=(), where=f"{blank.place.path}, {blank.cell}", written=blank.written)


def _order(contest: Contest, key: EntryKey) -> tuple[int, int, str, int]:
    round_id, juror, kim, component = key
    at = [round_.id for round_ in contest.rounds].index(round_id)
    parts = [part.id for part in contest.rounds[at].components]
    return at, [member.id for member in contest.jurors].index(juror), kim, parts.index(component)


def _aspects(contest: Contest, key: EntryKey, typed: TypedMark, other: TypedMark) -> tuple[str, ...]:
    rubric = next(
        component.rubric
        for where in contest.rounds
        if where.id == key[0]
        for component in where.components
        if component.id == key[3]
    )
    if not len(rubric) == len(typed.texts) == len(other.texts):
        return ()
    pairs = zip(rubric, typed.texts, other.texts, strict=True)
    return tuple(aspect.name for aspect, mine, theirs in pairs if mine != theirs)
