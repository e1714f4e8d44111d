from datetime import date, time

import pytest

from kimsite.tools.dates import DateReading, read_date, read_time
from kimsite.tools.unread import Unread

MARCH = date(2026, 3, 12)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-12", "12-03-2026", "12/03/2026", "12.3.2026", "12 Maret 2026", "12 maret 2026", "12 Mar 26", "Kamis 12 Maret 2026",
        "Kamis, 12 Maret 2026", "kamis,12 Maret 2026", "Thursday, 12 March 2026", "March 12, 2026", "2026/3/12", "Kamis (12/03/2026)", "12 – 03 – 2026".replace("–", "-"),
    ],
)  # fmt: skip
def test_reads_villagers_dates(text):
    assert read_date(text) == DateReading(MARCH, None, "")


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("2026-03-12 19.30", time(19, 30)),
        ("2026-03-12T19:30:59+07:00", time(19, 30)),
        ("2026-03-12 19:30:59 +0800", time(19, 30)),
        ("12 Maret 2026, pukul 08.00 WIB", time(8)),
        ("12/03/2026 jam 7.05", time(7, 5)),
        ("2026-03-12T19:30:59.123Z", time(19, 30)),
    ],
)
def test_reads_a_time_after_the_date(text, clock):
    assert read_date(text) == DateReading(MARCH, clock, "")


@pytest.mark.parametrize("text", ["Pebruari", "Nopember", "Agt", "Okt"])
def test_reads_regional_months(text):
    assert isinstance(read_date(f"3 {text} 2026"), DateReading)


@pytest.mark.parametrize(
    ("text", "code"),
    [("2026-02-31", "T01"), ("30 Februari 2026", "T01"), ("besok", "T02"), ("13-13-2026", "T02"), ("", "T02"), ("2026-03-12 99.99", "T05")],
)
def test_says_why_a_date_is_unread(text, code):
    reading = read_date(text)
    assert isinstance(reading, Unread)
    assert reading.code == code


def test_a_wrong_weekday_is_told():
    assert read_date("Senin, 12 Maret 2026") == DateReading(MARCH, None, "Senin")


@pytest.mark.parametrize(
    ("text", "clock"), [("08.30", time(8, 30)), ("8:30", time(8, 30)), ("pukul 8", time(8)), ("7.05 WITA", time(7, 5)), ("2:15 pm", time(14, 15))]
)
def test_reads_times(text, clock):
    assert read_time(text) == clock


@pytest.mark.parametrize("text", ["25.00", "pagi", "8.60", ""])
def test_unread_times(text):
    assert isinstance(read_time(text), Unread)
