"""Whose figures an open item may still change: what every format marks with an asterisk."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from kimsite.model.contest import Contest, MarkSource
from kimsite.report.contest.open_items import OpenItem, OpenMatter
from kimsite.report.contest.rounds import Group, RoundResult

_POSTS = (OpenMatter.FLAG, OpenMatter.DOUBT)
"""Whatever is decided about them, the points of the KIM never rise."""


def unsettled_blogs(items: Iterable[OpenItem], kims: Collection[str]) -> frozenset[str]:
    """The KIM whose points of the blog may still change. `kims`: all of the contest."""
    listed = tuple(items)
    if any(item.matter == OpenMatter.READERS for item in listed):
        return frozenset(kims)
    matters = (*_POSTS, OpenMatter.OBJECTION)
    return frozenset(kim for item in listed for kim in item.kims if item.matter in matters)


def unsettled_lines(
    contest: Contest,
    items: Iterable[OpenItem],
    rounds: Sequence[RoundResult],
    result: RoundResult,
    kims: Collection[str],
) -> frozenset[str]:
    """The KIM whose totals in one round may still change, through themselves or through who equals 100.

    `rounds`: all of the contest in their order, `result` among them.
    """
    listed = tuple(items)
    earlier = rounds[: rounds.index(result)]
    others = _entrants_may_change(listed, earlier, result)
    own = {kim for item in listed if item.round == result.round.name for kim in item.kims}
    touched = own | unsettled_blogs(listed, kims)
    return frozenset(
        kim
        for group in result.groups
        for kim in _of_group(contest, listed, result, group, touched, others=others)
        if kim in result.entrants
    )


def _entrants_may_change(
    items: Iterable[OpenItem], earlier: Sequence[RoundResult], result: RoundResult
) -> bool:
    """Whether an earlier round may still send another KIM, whose blog or score may be the best."""
    names = {before.round.name for before in earlier}
    judged = {kim for before in earlier if before.round.components for kim in before.entrants}
    return bool(earlier) and any(
        item.round in names
        or (item.matter == OpenMatter.OBJECTION and not result.entrants.issuperset(item.kims))
        or (item.matter in _POSTS and not judged.isdisjoint(item.kims))
        for item in items
    )


def _of_group(
    contest: Contest,
    items: tuple[OpenItem, ...],
    result: RoundResult,
    group: Group,
    touched: set[str],
    *,
    others: bool,
) -> Iterator[str]:
    kims = {line.placed.kim for line in group.lines}
    sources = {component.source for component in result.round.components}
    best_may_change = (
        MarkSource.REPORT in sources and not contest.scale and (others or _best_blog_may_change(items, group))
    ) or (
        MarkSource.QUIZ in sources
        and not (result.round.quiz is not None and result.round.quiz.full)
        and (others or any(_lacks_score(item, result, kims) for item in items))
    )
    yield from kims if best_may_change else kims & touched


def _lacks_score(item: OpenItem, result: RoundResult, kims: Collection[str]) -> bool:
    here = item.matter == OpenMatter.SCORE and item.round == result.round.name
    return here and not {*item.kims}.isdisjoint(kims)


def _best_blog_may_change(items: tuple[OpenItem, ...], group: Group) -> bool:
    """The blog that stands for 100 may lose points while no equal one is beyond doubt, or one may pass it."""
    kims = {line.placed.kim for line in group.lines}
    leaders = {line.placed.kim for line in group.lines if line.activity.halves == group.best}
    falling = {kim for item in items if item.matter in _POSTS for kim in item.kims}
    rising = {kim for item in items if item.matter == OpenMatter.OBJECTION for kim in item.kims}
    return leaders <= falling or bool(rising & kims)
