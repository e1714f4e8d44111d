"""Whose figures an open item may still change: what every format marks with an asterisk."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

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
    contest: Contest, items: Iterable[OpenItem], result: RoundResult, kims: Collection[str]
) -> frozenset[str]:
    """The KIM whose totals in one round may still change, through themselves or through who equals 100."""
    listed = tuple(items)
    own = {kim for item in listed if item.round == result.round.name for kim in item.kims}
    touched = own | unsettled_blogs(listed, kims)
    return frozenset(
        kim
        for group in result.groups
        for kim in _of_group(contest, listed, result, group, touched)
        if kim in result.entrants
    )


def _of_group(
    contest: Contest, items: tuple[OpenItem, ...], result: RoundResult, group: Group, touched: set[str]
) -> Iterator[str]:
    kims = {line.placed.kim for line in group.lines}
    sources = {component.source for component in result.round.components}
    best_may_change = (
        MarkSource.REPORT in sources and not contest.scale and _best_blog_may_change(items, group)
    ) or (
        MarkSource.QUIZ in sources
        and not (result.round.quiz is not None and result.round.quiz.full)
        and any(
            item.matter == OpenMatter.SCORE and item.round == result.round.name and kims & {*item.kims}
            for item in items
        )
    )
    yield from kims if best_may_change else kims & touched


def _best_blog_may_change(items: tuple[OpenItem, ...], group: Group) -> bool:
    """The blog that stands for 100 may lose points while no equal one is beyond doubt, or one may pass it."""
    kims = {line.placed.kim for line in group.lines}
    leaders = {line.placed.kim for line in group.lines if line.activity.halves == group.best}
    falling = {kim for item in items if item.matter in _POSTS for kim in item.kims}
    rising = {kim for item in items if item.matter == OpenMatter.OBJECTION for kim in item.kims}
    return leaders <= falling or bool(rising & kims)
