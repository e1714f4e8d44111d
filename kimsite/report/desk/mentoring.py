"""Mentoring days and summaries -> who came to each kecamatan, and what came of it in every village."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from kimsite.model.blog import ReportPost, ReportSummary
from kimsite.model.config import District, Kecamatan, Kim, RegionVillage
from kimsite.model.flags import FirstSeen
from kimsite.model.mentoring import CompositionRule, Mentoring, MentoringRound, Participant, ParticipantGroup
from kimsite.record import Record
from kimsite.report.desk.kim import counted_posts

FIRST_WINDOW, LATER_WINDOW = 30, 90
"""Days after the last mentoring day in which posts are counted."""


class VillageOutcome(Record, kw_only=True):
    """One village: whom it sent, and what its blog shows since."""

    village: RegionVillage
    kecamatan: str
    kim: Kim | None
    """None: the village has none yet."""
    people: tuple[Participant, ...]
    rule: CompositionRule
    missing: tuple[tuple[str, int], ...]
    anchor: date | None
    """The last mentoring day; None without a date, or while it is ahead."""
    opened: datetime | None
    """When a build first saw a post of the blog, by the ledger."""
    opening_row: int
    """Row of the ledger, 0 without one."""
    oldest: ReportPost | None
    """The earliest post by its own date: what there is where no ledger is kept."""
    first: ReportPost | None
    """The first post from the last mentoring day on."""
    early: tuple[ReportPost, ...]
    """Posts within 30 days."""
    later: tuple[ReportPost, ...]
    """Posts within 90 days, those of the first 30 included."""

    def count(self, group: ParticipantGroup) -> int:
        """How many come from one group."""
        return sum(person.group == group for person in self.people)

    def came(self, day: int) -> int:
        """How many came on a day, 0 or 1."""
        return sum(bool(person.attended[day]) for person in self.people)

    @property
    def received(self) -> int:
        """How many got the materials."""
        return sum(bool(person.received) for person in self.people)

    @property
    def complete(self) -> bool:
        return bool(self.people) and not self.missing

    @property
    def opening_day(self) -> date | None:
        """The day on which the blog opened: by the ledger, else by the date of its earliest post."""
        if self.opened is not None:
            return self.opened.date()
        return self.oldest.day if self.oldest is not None else None

    @property
    def wrote_early(self) -> bool:
        """A post within 30 days."""
        return bool(self.early)


class KecamatanOutcome(Record, kw_only=True):
    """One kecamatan."""

    code: str
    name: str
    slug: str
    round: MentoringRound | None
    people: tuple[Participant, ...]
    """Of villages and of the kecamatan itself."""
    villages: tuple[VillageOutcome, ...]
    begun: tuple[bool, bool]
    """Whether each day has come."""

    @property
    def absent(self) -> tuple[VillageOutcome, ...]:
        """Villages of which nobody came, once a day has come."""
        return tuple(village for village in self.villages if not village.came(0) and not village.came(1))

    def came(self, day: int) -> int:
        """How many people came on a day."""
        return sum(bool(person.attended[day]) for person in self.people)

    @property
    def no_shows(self) -> tuple[Participant, ...]:
        """People of whom a day that has come says that they did not come."""
        return tuple(
            person
            for person in self.people
            if any(begun and mark is False for begun, mark in zip(self.begun, person.attended, strict=True))
        )


class MentoringDesk(Record, kw_only=True):
    """All of it, for the desk."""

    rows: tuple[KecamatanOutcome, ...]
    """By first day."""
    new_rule: CompositionRule
    kim_rule: CompositionRule

    @property
    def villages(self) -> tuple[VillageOutcome, ...]:
        """All villages of all kecamatan."""
        return tuple(village for row in self.rows for village in row.villages)


def coming_rounds(mentoring: MentoringDesk, today: date) -> tuple[KecamatanOutcome, ...]:
    """Kecamatan whose last day is not over yet, the soonest first."""
    return tuple(row for row in mentoring.rows if (last := _last_day(row)) is not None and last >= today)


def assemble_mentoring(
    mentoring: Mentoring,
    district: District,
    summaries: Sequence[ReportSummary],
    seen: Mapping[str, FirstSeen],
    today: date,
    *,
    count_examples: bool,
) -> MentoringDesk | None:
    """Put schedule, people and posts together; None where nothing is scheduled and nobody invited."""
    rounds = {round_.code: round_ for round_ in mentoring.rounds}
    posts = {
        summary.publisher.id: counted_posts(summary, today, count_examples=count_examples)
        for summary in summaries
    }
    kims = {kim.code: kim for kim in district.villages}
    rows = [
        _kecamatan(kecamatan, rounds.get(kecamatan.code), mentoring, kims, posts, seen, today)
        for kecamatan in district.kecamatan
        if kecamatan.code in rounds or mentoring.of(kecamatan.code)
    ]
    if not rows:
        return None
    return MentoringDesk(
        rows=tuple(sorted(rows, key=lambda row: (_first_day(row), row.code))),
        new_rule=mentoring.new_rule,
        kim_rule=mentoring.kim_rule,
    )


def _last_day(row: KecamatanOutcome) -> date | None:
    return (row.round.days[1] or row.round.days[0]) if row.round is not None else None


def _first_day(row: KecamatanOutcome) -> date:
    return (row.round.days[0] if row.round else None) or date.max


def _kecamatan(
    kecamatan: Kecamatan,
    mentoring_round: MentoringRound | None,
    mentoring: Mentoring,
    kims: Mapping[str, Kim],
    posts: Mapping[str, tuple[ReportPost, ...]],
    seen: Mapping[str, FirstSeen],
    today: date,
) -> KecamatanOutcome:
    first, second = mentoring_round.days if mentoring_round is not None else (None, None)
    begun = (first is not None and first <= today, second is not None and second <= today)
    people = tuple(
        person if all(begun) else _without_early_marks(person, begun)
        for person in mentoring.of(kecamatan.code)
    )
    last = second or first
    return KecamatanOutcome(
        code=kecamatan.code,
        name=kecamatan.name,
        slug=kecamatan.slug,
        round=mentoring_round,
        people=people,
        begun=begun,
        villages=tuple(
            _village(
                village,
                kecamatan.name,
                kims.get(village.code),
                tuple(person for person in people if person.village == village.code),
                mentoring,
                posts.get(village.code, ()),
                seen,
                last if last is not None and last <= today else None,
            )
            for village in kecamatan.villages
        ),
    )


def _without_early_marks(person: Participant, begun: tuple[bool, bool]) -> Participant:
    """Attendance of a day that is still ahead does not count."""
    first, second = person.attended
    return replace(person, attended=(first if begun[0] else None, second if begun[1] else None))


def _village(
    village: RegionVillage,
    kecamatan: str,
    kim: Kim | None,
    people: tuple[Participant, ...],
    mentoring: Mentoring,
    posts: Sequence[ReportPost],
    seen: Mapping[str, FirstSeen],
    anchor: date | None,
) -> VillageOutcome:
    rule = mentoring.rule_for(people)
    since = [post for post in posts if anchor is not None and post.day >= anchor]
    sightings = [seen[post.path] for post in posts if post.path in seen]
    opening = min(sightings, key=lambda sighting: sighting.moment, default=None)
    return VillageOutcome(
        village=village,
        kecamatan=kecamatan,
        kim=kim,
        people=people,
        rule=rule,
        missing=rule.missing(people),
        anchor=anchor,
        opened=opening.moment if opening is not None else None,
        opening_row=opening.row if opening is not None else 0,
        oldest=posts[0] if posts else None,
        first=since[0] if since else None,
        early=_within(since, anchor, FIRST_WINDOW),
        later=_within(since, anchor, LATER_WINDOW),
    )


def _within(posts: Sequence[ReportPost], anchor: date | None, days: int) -> tuple[ReportPost, ...]:
    if anchor is None:
        return ()
    return tuple(post for post in posts if post.day <= anchor + timedelta(days=days))
