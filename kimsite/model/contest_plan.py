"""A contest before its first mark: sessions, teams, the quiz, officials, the words of its documents."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum

from kimsite.model.marked import Place
from kimsite.record import Record


class PassMode(StrEnum):
    """Who may answer a question that its own team has not answered."""

    NONE = "tidak"
    BUZZER = "rebut"
    """The team that reports first."""
    TURN = "gilir"
    """The next team in order of appearance."""


class QuestionRules(Record, kw_only=True):
    """Points and time of one kind of question. Points are whole numbers and may be negative."""

    questions: int = 0
    """How many there are: for each team where questions are asked in turn, for all teams else; 0: open."""
    right: int = 0
    partly: tuple[int, ...] = ()
    """What the jury may give for an answer that is right in part."""
    wrong: int = 0
    early: int = 0
    """For an answer before the team was called."""
    seconds: int = 0
    """Time to answer; 0: no limit."""


class QuizRules(Record, kw_only=True):
    """Questions and answers of one round (`tanya_jawab`)."""

    start: int = 0
    """Points with which every team begins."""
    full: int = 0
    """Points that equal a mark of 100; 0: those of the best team of the group."""
    mandatory: QuestionRules
    """Wajib: each team its own questions."""
    passing: PassMode
    passed: QuestionRules
    """Lemparan: a mandatory question that went on to another team."""
    buzzer: QuestionRules
    """Rebutan: the team that reports first."""


class Session(Record, kw_only=True):
    """One day of one round, for one group or for all of them (`jadwal`)."""

    round: str
    """Id of the round."""
    group: str
    """Name of the group, such as 'Wilker 1'; empty: all groups of the round."""
    day: date
    start: time | None
    venue: str
    """Where it is held (`tempat`)."""
    order: tuple[str, ...]
    """Village codes in the order of appearance as the rules give it; empty: drawn or not yet known."""
    place: Place


class Seats(Record, kw_only=True):
    """Some members of a team (`susunan`)."""

    groups: tuple[str, ...]
    """Where they may come from ('PKK', 'Perangkat desa', …); empty: from anywhere."""
    count: int


class TeamOrigin(StrEnum):
    """Where the members of a team live."""

    VILLAGE = "desa"
    SUBDISTRICT = "kecamatan"


class TeamRules(Record, kw_only=True):
    """What a team must be made of (`tim`)."""

    file: str = ""
    """CSV or XLSX of members, one a row, or empty."""
    origin: TeamOrigin = TeamOrigin.VILLAGE
    seats: tuple[Seats, ...] = ()
    """Empty: teams are not checked."""

    @property
    def size(self) -> int:
        """Members of a whole team."""
        return sum(seats.count for seats in self.seats)


class TeamMember(Record, kw_only=True):
    """One person of a team, as the letter of the village names them."""

    name: str
    group: str
    """PKK, Karang Taruna, …"""
    village: str
    """As written; empty: that of the KIM."""
    speaker: bool
    """Answers for the team (juru bicara)."""
    place: Place


class Team(Record, kw_only=True):
    """Who appears for a KIM."""

    kim: str
    """Village code."""
    name: str
    """What the team calls itself, or empty: the name of the KIM is used."""
    letter: str
    """Number of the letter that names the members (surat tugas), or empty."""
    members: tuple[TeamMember, ...]


class OfficialRole(StrEnum):
    """What an official of the contest signs."""

    WITNESS = "mengetahui"
    """Signs the minutes and certificates after the jury."""
    COMMITTEE = "panitia"
    """Signs attendance lists and receipts."""


class Official(Record, kw_only=True):
    """Who signs, but gives no marks (`pejabat`)."""

    role: OfficialRole
    position: str
    """Jabatan: 'Kepala Dinas Komunikasi dan Informatika'."""
    name: str
    rank: str
    """Pangkat, such as 'Pembina Utama Muda', or empty."""
    nip: str


class QuizScore(Record, kw_only=True):
    """Points of one KIM in the quiz of a round, with its start points and after all corrections."""

    round: str
    kim: str
    points: int
    place: Place


class InvitationWords(Record, kw_only=True):
    """The district's own words in the invitations (`undangan`); empty ones are ours."""

    number: str = ""
    opening: str = ""
    closing: str = ""
    bring: tuple[str, ...] = ()
    """What a team brings along (`bawaan`)."""


class MinutesWords(Record, kw_only=True):
    """The district's own words in the minutes (berita acara)."""

    number: str
    letterhead: tuple[str, ...]
    """Lines below the first, such as the address."""
    logo: bytes
    """A PNG, JPEG or SVG beside the letterhead, or nothing."""
    decree: str
    """The decree that appointed the jury."""
    place: str
    day: date | None
    opening: str
    closing: str
    title: str
    method: tuple[str, ...]
    """How marks are made, instead of our sentences."""
    notes: tuple[str, ...]
    """Sentences behind ours in the notes."""
    headings: tuple[tuple[str, str], ...]
    """(key of a heading, the district's words for it)."""
    annex: bool
    """Whether what is not signed follows the signatures: each juror's marks, decisions, other countings."""


class ContestPlan(Record, kw_only=True):
    """What the rules fix before the day."""

    sessions: tuple[Session, ...] = ()
    teams: TeamRules = TeamRules()
    officials: tuple[Official, ...] = ()
    orders: str = ""
    """File of drawn orders of appearance (`urutan`), or empty."""
    scores: str = ""
    """File of quiz scores (`skor`), or empty."""
    invitation: InvitationWords = InvitationWords()
