"""Pendampingan: two days in every kecamatan on which members of KIM learn to write and to publish."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from kimsite.model.findings import Diagnostic
from kimsite.record import Record

MENTORING_FOLDER = "pendampingan"
"""The folder of a project with its schedule and its participants."""


class ParticipantGroup(StrEnum):
    """Whom a participant comes from."""

    PKK = "PKK"
    YOUTH = "Karang Taruna"
    OFFICIAL = "perangkat"
    KIM = "KIM"
    KECAMATAN = "kecamatan"
    """TP-PKK of the kecamatan and others who come from no village."""
    OTHER = "warga"


class MentoringSession(Record, kw_only=True):
    """One of the two days as the public sees it: no name, no number."""

    code: str
    """Of the kecamatan."""
    kecamatan: str
    number: int
    """1: basics, 2: practice."""
    day: date
    start: int | None = None
    """Minutes from midnight."""
    end: int | None = None
    venue: str = ""
    theme: str = ""


class MentoringRound(Record, kw_only=True):
    """The two days of one kecamatan."""

    code: str
    kecamatan: str
    days: tuple[date | None, date | None]
    hours: str = ""
    """As written."""
    start: int | None = None
    end: int | None = None
    venue: str = ""
    themes: tuple[str, str] = ("", "")
    public_venue: str = ""
    public_themes: tuple[str, str] = ("", "")
    """Venue and themes, each empty where it names a person or a number."""
    team: str = ""
    mentors: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()

    @property
    def sessions(self) -> tuple[MentoringSession, ...]:
        """The days that have a date, as the public sees them."""
        return tuple(
            MentoringSession(
                code=self.code,
                kecamatan=self.kecamatan,
                number=index + 1,
                day=day,
                start=self.start,
                end=self.end,
                venue=self.public_venue,
                theme=self.public_themes[index],
            )
            for index, day in enumerate(self.days)
            if day is not None
        )


class MentoringSchedule(Record, kw_only=True):
    """The days of all kecamatan."""

    sessions: tuple[MentoringSession, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    """What of the files the public cannot see, and why."""


class Participant(Record, kw_only=True):
    """One person who was invited or came."""

    name: str
    group: ParticipantGroup | None
    """None: not written or not understood."""
    kecamatan: str
    """Code."""
    village: str
    """Code; empty for who comes from no village."""
    phone: str = ""
    """62… digits; empty: not known."""
    attended: tuple[bool | None, bool | None] = (None, None)
    """None: not written down."""
    received: bool | None = None
    """The materials."""


class CompositionRule(Record, kw_only=True):
    """Whom a village sends: at least so many of each."""

    pkk: int = 2
    officials: int = 1
    """Perangkat desa or Karang Taruna."""
    kim: int = 0

    @property
    def total(self) -> int:
        return self.pkk + self.officials + self.kim

    def missing(self, people: Sequence[Participant]) -> tuple[tuple[str, int], ...]:
        """(whom, how many more) of those that a village still has to send."""
        have = Counter(person.group for person in people)
        wanted = (
            ("PKK", self.pkk - have[ParticipantGroup.PKK]),
            (
                "perangkat atau Karang Taruna",
                self.officials - have[ParticipantGroup.OFFICIAL] - have[ParticipantGroup.YOUTH],
            ),
            ("anggota KIM", self.kim - have[ParticipantGroup.KIM]),
        )
        return tuple((whom, count) for whom, count in wanted if count > 0)


class Mentoring(Record, kw_only=True):
    """All that the folder says.

    Both rules as the meeting of 26 January 2016 in Bojonegoro has them (Dinkominfo, 27 January 2016, C.3): a
    village without a KIM sends two of TP-PKK and one perangkat or Karang Taruna; one with a KIM sends three
    members of it and two of TP-PKK.
    """

    rounds: tuple[MentoringRound, ...] = ()
    """By first day, those without one last."""
    participants: tuple[Participant, ...] = ()
    new_rule: CompositionRule = CompositionRule()
    kim_rule: CompositionRule = CompositionRule(pkk=2, officials=0, kim=3)

    def rule_for(self, people: Sequence[Participant]) -> CompositionRule:
        """The rule for a village: that of villages with a KIM where it sends a member of one."""
        return (
            self.kim_rule if any(person.group == ParticipantGroup.KIM for person in people) else self.new_rule
        )

    def of(self, kecamatan: str) -> tuple[Participant, ...]:
        """The participants of a kecamatan, by its code."""
        return tuple(participant for participant in self.participants if participant.kecamatan == kecamatan)
