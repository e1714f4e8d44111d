"""The journal of contest day: every acknowledged line survives, a torn one does not count."""

from datetime import UTC, datetime, timedelta

import pytest

from kimsite.contest_day.journal.events import (
    AnswerJudged,
    AnswerOutcome,
    AnswerWithdrawn,
    MarkEntered,
    Stage,
    TeamsExchanged,
)
from kimsite.contest_day.journal.file import BrokenJournalError, DayJournal
from kimsite.contest_day.journal.lines import read_day_journal
from kimsite.contest_day.journal.state import DayState

PATH = "lomba/lcck/hari/wilker.jsonl"


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 10, 16, 9, tzinfo=UTC)

    def __call__(self):
        self.now += timedelta(seconds=1)
        return self.now


def mark(number, value="80", **more):
    return MarkEntered(id=f"m{number}", juror="ani", kim="A", component="tanya", value=value, **more)


def press(number, kim="A", points=100):
    return AnswerJudged(
        id=f"p{number}", group="W1", question=1, stage=Stage.MANDATORY, kim=kim,
        outcome=AnswerOutcome.RIGHT, points=points,
    )  # fmt: skip


def test_a_journal_opened_again_holds_every_line(tmp_path):
    journal = DayJournal(tmp_path, PATH, Clock())
    for number in range(3):
        journal.append(mark(number))
    again = DayJournal(tmp_path, PATH, Clock())
    assert [line.event.id for line in again.lines] == ["m0", "m1", "m2"]
    assert again.append(mark(3)).number == 4
    assert not read_day_journal((tmp_path / PATH).read_bytes()).fault


@pytest.mark.parametrize("left", [1, 40, 200])
def test_a_torn_last_line_is_cut_off_and_kept_aside(tmp_path, left):
    journal = DayJournal(tmp_path, PATH, Clock())
    journal.append(mark(0))
    whole = (tmp_path / PATH).read_bytes()
    journal.append(mark(1))
    torn = (tmp_path / PATH).read_bytes()[: len(whole) + left]
    (tmp_path / PATH).write_bytes(torn)

    again = DayJournal(tmp_path, PATH, Clock())
    assert again.torn == left
    assert (tmp_path / PATH).read_bytes() == whole
    assert (tmp_path / f"{PATH}.sisa").read_bytes() == torn[len(whole) :] + b"\n"
    again.append(mark(1))
    assert [line.number for line in DayJournal(tmp_path, PATH, Clock()).lines] == [1, 2]


def test_a_changed_line_is_found_and_nothing_is_appended(tmp_path):
    journal = DayJournal(tmp_path, PATH, Clock())
    for number in range(3):
        journal.append(mark(number))
    data = (tmp_path / PATH).read_bytes()
    (tmp_path / PATH).write_bytes(data.replace(b'"nilai":"80"', b'"nilai":"90"', 2).replace(b"90", b"80", 1))
    with pytest.raises(BrokenJournalError) as broken:
        DayJournal(tmp_path, PATH, Clock())
    assert broken.value.line == 2


def test_a_clock_that_runs_backwards_leaves_the_order_alone(tmp_path):
    clock = Clock()
    journal = DayJournal(tmp_path, PATH, clock)
    journal.append(mark(0, "70"))
    clock.now -= timedelta(days=3)
    journal.append(mark(1, "75", reason="salah ketik"))
    state = DayState(DayJournal(tmp_path, PATH, clock).lines)
    assert state.mark(("ani", "A", "tanya")).value == "75"
    assert b'"mundur":true' in (tmp_path / PATH).read_bytes().splitlines()[1]


def test_points_follow_corrections_and_exchanged_teams(tmp_path):
    journal = DayJournal(tmp_path, PATH, Clock())
    first = journal.append(press(1))
    journal.append(press(2, "B", -50))
    journal.append(AnswerWithdrawn(id="k1", group="W1", line=first.number))
    journal.append(press(3, "A", 75))
    state = DayState(journal.lines)
    assert state.points("W1", ["A", "B"], 10) == {"A": 85, "B": -40}
    state.apply(journal.append(TeamsExchanged(id="t", group="W1", first="A", second="B", reason="tertukar")))
    assert state.points("W1", ["A", "B"], 0) == {"A": -50, "B": 75}
    assert [one.withdrawn for one in state.presses] == [True, False, False]
