"""Days at the ends of the calendar."""

import pytest
from commands import run


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2026-13-45", "kemarin"])
@pytest.mark.parametrize("command", ["desk", "check"])
def test_a_day_that_no_calendar_here_needs_is_refused_in_words(make_project, command, day):
    code, out, err = run(command, "--as-of", day, root=make_project({}).root)
    assert code == 2
    told = out + err
    assert day in told
    assert "kimsite sendiri" not in told
