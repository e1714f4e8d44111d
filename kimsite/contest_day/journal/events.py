"""What can happen on the day: every line of the journal is one of these.

In JSON each is an object with Indonesian keys, so that a jury can read the file without a program.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from kimsite.record import Record

ID_LENGTH = 64
EventId = Annotated[str, Meta(min_length=1, max_length=ID_LENGTH)]
"""Made by the phone or the page that sends it. The same id twice is the same event sent again."""


class Stage(StrEnum):
    """Which kind of question a team answered."""

    MANDATORY = "wajib"
    PASSED = "lemparan"
    BUZZER = "rebutan"


class AnswerOutcome(StrEnum):
    """How the jury judged an answer."""

    RIGHT = "benar"
    PARTLY = "sebagian"
    WRONG = "salah"
    VOID = "batal"
    """The question does not count: the audience helped, or it was asked wrongly."""
    EARLY = "mendahului"
    """The team answered before it was called."""


class View(StrEnum):
    """What the projector shows."""

    WELCOME = "pembuka"
    QUIZ = "soal"
    APPEARANCE = "tampil"
    """The team that is on the stage, and how many jurors have given its marks."""
    RANKING = "peringkat"
    OPENING = "pembukaan"
    """The result, from the last place to the first."""


_KEYS = {
    "juror": "juri", "component": "komponen", "value": "nilai", "reason": "alasan", "aspects": "rincian",
    "why": "sebab", "typist": "pengetik", "name": "nama", "before": "berbeda", "by": "oleh",
    "group": "kelompok", "question": "soal", "stage": "macam", "outcome": "hasil", "points": "poin",
    "line": "baris", "first": "satu", "second": "dua", "closed": "ditutup", "view": "tampilan",
    "frozen": "beku", "opened": "terbuka",
}  # fmt: skip
"""Name of a field -> its key in the journal, where they differ."""


class _DayEvent(Record, kw_only=True, array_like=False, tag_field="jenis", rename=_KEYS):
    id: EventId


class DayStarted(_DayEvent, kw_only=True, tag="mulai"):
    """The program was started, or started again."""

    program: str


class MarkEntered(_DayEvent, kw_only=True, tag="nilai"):
    """A juror gave a mark, or changed one."""

    juror: str
    kim: str
    component: str
    value: str
    """As in a sheet: '80,5'."""
    reason: str = ""
    """Why it replaces an earlier one; empty for the first."""
    aspects: tuple[str, ...] = ()
    """The sub-marks of the rubric that add up to it, in the order of the rules."""


class EntryRefused(_DayEvent, kw_only=True, tag="ditolak"):
    """A mark that was not accepted: nothing counts it, and nothing hides it."""

    juror: str
    kim: str
    component: str
    value: str
    """As it was written, at most 40 characters."""
    why: str


class TypistNamed(_DayEvent, kw_only=True, tag="pengetik"):
    """Who types one of the two copies of the paper sheets."""

    typist: str
    name: str


class MarkTyped(_DayEvent, kw_only=True, tag="ketik"):
    """One of the two typed what a paper sheet says, or typed it again."""

    typist: str
    juror: str
    kim: str
    component: str
    value: str
    """As in a sheet: '80,5'; empty: the cell was emptied."""
    aspects: tuple[str, ...] = ()
    reason: str = ""


class TypingRefused(_DayEvent, kw_only=True, tag="ketik-ditolak"):
    """Something typed that was not accepted."""

    typist: str
    juror: str
    kim: str
    component: str
    value: str
    """As it was written, at most 40 characters."""
    why: str


class TypingSettled(_DayEvent, kw_only=True, tag="ketik-putus"):
    """Somebody looked at the paper where the two copies differed: both have this value from now on."""

    juror: str
    kim: str
    component: str
    value: str
    aspects: tuple[str, ...]
    before: tuple[str, str]
    """What each of the two had typed."""
    by: str


class AnswerJudged(_DayEvent, kw_only=True, tag="tekan"):
    """One press of the operator."""

    group: str
    question: int
    stage: Stage
    kim: str
    outcome: AnswerOutcome
    points: int


class AnswerWithdrawn(_DayEvent, kw_only=True, tag="koreksi"):
    """A press does not count; its line stays in the journal."""

    group: str
    line: int
    """Number of the line that is withdrawn."""
    reason: str = ""


class TeamsExchanged(_DayEvent, kw_only=True, tag="tukar"):
    """Two teams were taken for each other: the presses so far change places."""

    group: str
    first: str
    second: str
    reason: str


class QuestionOpened(_DayEvent, kw_only=True, tag="soal"):
    """The question that is asked now."""

    group: str
    question: int
    stage: Stage


class GroupClosed(_DayEvent, kw_only=True, tag="tutup"):
    """Marks of a group are closed, or open again with a reason."""

    group: str
    closed: bool
    reason: str = ""


class BoardChanged(_DayEvent, kw_only=True, tag="papan"):
    """What the projector shows from now on."""

    group: str
    view: View
    kim: str = ""
    """The team on the stage."""
    frozen: int = 0
    """Number of the line after which the projector's scores stand still; 0: they run."""
    opened: int = 0
    """Places that are open, from the last."""


DayEvent = (
    DayStarted | MarkEntered | EntryRefused | AnswerJudged | AnswerWithdrawn | TeamsExchanged
    | QuestionOpened | GroupClosed | BoardChanged | TypistNamed | MarkTyped | TypingRefused | TypingSettled
)  # fmt: skip
