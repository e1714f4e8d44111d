"""Summaries, the list of KIM and the last build's findings -> everything that the desk shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from kimsite.model.blog import ReportSummary
from kimsite.model.config import District
from kimsite.model.findings import Diagnostic
from kimsite.model.flags import FirstSeen, LedgerView
from kimsite.model.mentoring import Mentoring
from kimsite.record import Record
from kimsite.report.desk.coverage import (
    KecamatanCoverage,
    YearTargets,
    coverage,
    formed_by_year,
    target_lines,
)
from kimsite.report.desk.kim import BlogActivity, DeskKim, desk_kim
from kimsite.report.desk.mentoring import MentoringDesk, assemble_mentoring
from kimsite.report.readership.months import MonthReaders

NO_MENTORING = Mentoring()


class MapShape(Record, kw_only=True):
    """The outline of one kecamatan."""

    code: str
    path: str
    """SVG path data."""
    x: int
    y: int
    """The place of its label."""


class DeskMap(Record, kw_only=True):
    """Outlines of all kecamatan; without any the desk draws a grid of tiles."""

    width: int
    height: int
    shapes: tuple[MapShape, ...]


class NeededVisit(Record, kw_only=True):
    """A KIM that needs somebody this month, and why."""

    desk_kim: DeskKim
    reasons: tuple[str, ...]
    weight: int


class Desk(Record, kw_only=True):
    """All that the pages print."""

    district: District
    today: date
    example: bool
    """The whole district is an example."""
    kims: tuple[DeskKim, ...]
    """By address."""
    rows: tuple[KecamatanCoverage, ...]
    years: tuple[tuple[int, int, int], ...]
    targets: tuple[YearTargets, ...]
    visits: tuple[NeededVisit, ...]
    """Those that need somebody most come first."""
    seen: Mapping[str, FirstSeen]
    """Path of a post -> when a build first saw it."""
    map: DeskMap
    mentoring: MentoringDesk | None = None
    """None where the project has no mentoring days."""
    readers: tuple[MonthReaders, ...] = ()
    """Months whose readers are known, the newest first."""

    def of(self, activity: BlogActivity) -> tuple[DeskKim, ...]:
        """KIM whose blog is in that state; the longest silent first."""
        found = (kim for kim in self.kims if kim.activity == activity)
        return tuple(sorted(found, key=lambda kim: (-(kim.silent_days or 0), kim.kim.folder)))

    @property
    def asleep(self) -> tuple[DeskKim, ...]:
        """KIM that have written and stopped, the longest silent first."""
        return (*self.of(BlogActivity.ASLEEP), *self.of(BlogActivity.PASSIVE))

    @property
    def firsts(self) -> tuple[DeskKim, ...]:
        """KIM with a post, by the day of their first one."""
        found = [kim for kim in self.kims if kim.first is not None]
        return tuple(
            sorted(found, key=lambda kim: (kim.first.day if kim.first else date.max, kim.kim.folder))
        )

    @property
    def ending(self) -> tuple[DeskKim, ...]:
        """KIM whose SK has ended or ends within the days of notice, the earliest first."""
        limit = self.district.requirements.notice_days
        found = [kim for kim in self.kims if kim.days_left is not None and kim.days_left <= limit]
        return tuple(sorted(found, key=lambda kim: (kim.end or date.max, kim.kim.folder)))

    @property
    def held(self) -> tuple[DeskKim, ...]:
        """KIM with posts that are held back."""
        return tuple(kim for kim in self.kims if kim.held)

    @property
    def lacking(self) -> tuple[DeskKim, ...]:
        """KIM that do not meet every requirement, those that lack most first."""
        found = [kim for kim in self.kims if kim.missing]
        return tuple(sorted(found, key=lambda kim: (-len(kim.missing), kim.kim.folder)))


def assemble_desk(
    district: District,
    summaries: Iterable[ReportSummary],
    findings: Mapping[str, tuple[Diagnostic, ...]],
    ledger: LedgerView,
    today: date,
    outlines: DeskMap,
    mentoring: Mentoring = NO_MENTORING,
    readers: tuple[MonthReaders, ...] = (),
) -> Desk:
    """Look at every KIM. `findings`: village code -> those of its last build."""
    known = {summary.publisher.id: summary for summary in summaries}
    posts = [post for summary in known.values() for post in summary.posts]
    example = bool(posts) and all(post.example for post in posts)
    kims = tuple(
        desk_kim(
            known[kim.code],
            kim,
            dossier,
            district.requirements,
            today,
            findings.get(kim.code, ()),
            count_examples=example,
        )
        for kim, dossier in zip(district.villages, district.dossiers, strict=True)
        if kim.code in known
    )
    rows = coverage(district, kims)
    seen = {entry.path: entry for entry in reversed(ledger.seen)}
    visits = (_visit(kim, district.requirements.notice_days) for kim in kims)
    return Desk(
        district=district,
        today=today,
        example=example,
        kims=kims,
        rows=rows,
        years=formed_by_year(rows),
        targets=target_lines(district.targets_of_year, rows, today.year),
        visits=tuple(
            sorted(
                (visit for visit in visits if visit.weight > 1),
                key=lambda visit: (
                    -visit.weight,
                    -(visit.desk_kim.silent_days or 0),
                    visit.desk_kim.kim.folder,
                ),
            )
        ),
        seen=seen,
        map=outlines,
        readers=readers,
        mentoring=assemble_mentoring(
            mentoring, district, tuple(known.values()), seen, today, count_examples=example
        ),
    )


def _visit(desk_kim: DeskKim, notice_days: int) -> NeededVisit:
    weighed: list[tuple[int, str]] = []
    if desk_kim.held:
        weighed.append((3, f"{len(desk_kim.held_files)} tulisan belum terbit karena ada yang salah"))
    if desk_kim.activity == BlogActivity.UNWRITTEN:
        weighed.append((3, "belum pernah menulis"))
    elif desk_kim.activity == BlogActivity.ASLEEP:
        weighed.append((3, f"diam {desk_kim.silent_days} hari"))
    elif desk_kim.activity == BlogActivity.PASSIVE:
        weighed.append((1, f"diam {desk_kim.silent_days} hari"))
    if desk_kim.days_left is not None and desk_kim.days_left < 0:
        weighed.append((2, "SK sudah berakhir"))
    elif desk_kim.days_left is not None and desk_kim.days_left <= notice_days:
        weighed.append((1, f"SK berakhir {desk_kim.days_left} hari lagi"))
    if len(desk_kim.missing) > 3:
        weighed.append((1, f"{len(desk_kim.missing)} syarat kemitraan belum ada"))
    return NeededVisit(
        desk_kim=desk_kim,
        reasons=tuple(words for _, words in weighed),
        weight=sum(weight for weight, _ in weighed),
    )
