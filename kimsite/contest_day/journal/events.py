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


class DayStarted(Record, kw_only=True, array_like=False, tag_field="jenis", tag="mulai"):
    """The program was started, or started again."""

    id: EventId
    program: str


class MarkEntered(
    Record, kw_only=True, array_like=False, tag_field="jenis", tag="nilai",
    rename={
        "juror": "juri", "component": "komponen", "value": "nilai", "reason": "alasan", "aspects": "rincian",
    },
):  # fmt: skip
    """A juror gave a mark, or changed one."""

    id: EventId
    juror: str
    kim: str
    component: str
    value: str
    """As in a sheet: '80,5'."""
    reason: str = ""
    """Why it replaces an earlier one; empty for the first."""
    aspects: tuple[str, ...] = ()
    """The sub-marks of the rubric that add up to it, in the order of the rules."""


class EntryRefused(
    Record, kw_only=True, array_like=False, tag_field="jenis", tag="ditolak",
    rename={"juror": "juri", "component": "komponen", "value": "nilai", "why": "sebab"},
):  # fmt: skip
    """A mark that was not accepted: nothing counts it, and nothing hides it."""

    id: EventId
    juror: str
    kim: str
    component: str
    value: str
    """As it was written, at most 40 characters."""
    why: str


class TypistNamed(
    Record, kw_only=True, array_like=False, tag_field="jenis", tag="pengetik",
    rename={"typist": "pengetik", "name": "nama"},
):  # fmt: skip
    """Who types one of the two copies of the paper sheets."""

    id: EventId
    typist: str
    name: str


class MarkTyped(
    Record, kw_only=True, array_like=False, tag_field="jenis", tag="ketik",
    rename={
        "typist": "pengetik", "juror": "juri", "component": "komponen", "value": "nilai", "reason": "alasan",
        "aspects": "rincian",
    },
):  # fmt: skip
    """One of the two typed what a paper sheet says, or typed it again."""

    id: EventId
    typist: str
    juror: str
    kim: str
    component: str
    value: str
    """As in a sheet: '80,5'; empty: the cell was emptied."""
    aspects: tuple[str, ...] = ()
    reason: str = ""


class TypingRefused(
    Record, kw_only=True, array_like=False, tag_field="jenis", tag="ketik-ditolak",
    rename={
        "typist": "pengetik", "juror": "juri", "component": "komponen", "value": "nilai", "why": "sebab",
    },
):  # fmt: skip
    """Something typed that was not accepted."""

    id: EventId
    typist: str
    juror: str
    kim: str
    component: str
    value: str
    """As it was written, at most 40 characters."""
    why: str


class TypingSettled(
    Record, kw_only=True, array_like=False, tag_field="jenis", tag="ketik-putus",
    rename={
        "juror": "juri", "component": "komponen", "value": "nilai", "aspects": "rincian", "before": "berbeda",
        "by": "oleh",
    },
):  # fmt: skip
    """Somebody looked at the paper where the two copies differed: both have this value from now on."""

    id: EventId
    juror: str
    kim: str
    component: str
    value: str
    aspects: tuple[str, ...]
    before: tuple[str, str]
    """What each of the two had typed."""
    by: str


class AnswerJudged(
    Record, kw_only=True, array_like=False, tag_field="jenis", tag="tekan",
    rename={"group": "kelompok", "question": "soal", "stage": "macam", "outcome": "hasil", "points": "poin"},
):  # fmt: skip
    """One press of the operator."""

    id: EventId
    group: str
    question: int
    stage: Stage
    kim: str
    outcome: AnswerOutcome
    points: int


class AnswerWithdrawn(
    Record, kw_only=True, array_like=False, tag_field="jenis", tag="koreksi",
    rename={"group": "kelompok", "line": "baris", "reason": "alasan"},
):  # fmt: skip
    """A press does not count; its line stays in the journal."""

    id: EventId
    group: str
    line: int
    """Number of the line that is withdrawn."""
    reason: str = ""


class TeamsExchanged(
    Record, kw_only=True, array_like=False, tag_field="jenis", tag="tukar",
    rename={"group": "kelompok", "first": "satu", "second": "dua", "reason": "alasan"},
):  # fmt: skip
    """Two teams were taken for each other: the presses so far change places."""

    id: EventId
    group: str
    first: str
    second: str
    reason: str


class QuestionOpened(
    Record, kw_only=True, array_like=False, tag_field="jenis", tag="soal",
    rename={"group": "kelompok", "question": "soal", "stage": "macam"},
):  # fmt: skip
    """The question that is asked now."""

    id: EventId
    group: str
    question: int
    stage: Stage


class GroupClosed(
    Record, kw_only=True, array_like=False, tag_field="jenis", tag="tutup",
    rename={"group": "kelompok", "closed": "ditutup", "reason": "alasan"},
):  # fmt: skip
    """Marks of a group are closed, or open again with a reason."""

    id: EventId
    group: str
    closed: bool
    reason: str = ""


class BoardChanged(
    Record, kw_only=True, array_like=False, tag_field="jenis", tag="papan",
    rename={"group": "kelompok", "view": "tampilan", "frozen": "beku", "opened": "terbuka"},
):  # fmt: skip
    """What the projector shows from now on."""

    id: EventId
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
