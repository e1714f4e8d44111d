from datetime import date, datetime, time
from itertools import product

import pytest

from kimsite.tools.dates import DateReading
from kimsite.tools.read_dates import guess, is_no_date, read_date, read_day
from kimsite.tools.unreadable import Unreadable
from kimsite.tools.zones import in_zone

MARCH = date(2026, 3, 12)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-12", "12-03-2026", "12/03/2026", "12.3.2026", "12 Maret 2026", "12 maret 2026", "12 Mar 26",
        "Kamis 12 Maret 2026",
        "Kamis, 12 Maret 2026", "kamis,12 Maret 2026", "Thursday, 12 March 2026", "March 12, 2026",
        "2026/3/12", "Kamis (12/03/2026)", "12 – 03 – 2026".replace("–", "-"),
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
    reading = read_date(text)
    assert isinstance(reading, DateReading)
    assert (reading.day, reading.clock) == (MARCH, clock)


@pytest.mark.parametrize("text", ["Pebruari", "Nopember", "Agt", "Okt"])
def test_reads_regional_months(text):
    assert isinstance(read_date(f"3 {text} 2026"), DateReading)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2026-02-31", "T01"),
        ("30 Februari 2026", "T01"),
        ("besok", "T02"),
        ("13-13-2026", "T02"),
        ("", "T02"),
        ("2026-03-12 99.99", "T05"),
    ],
)
def test_says_why_a_date_is_unread(text, code):
    reading = read_date(text)
    assert isinstance(reading, Unreadable)
    assert reading.code == code


def test_a_wrong_weekday_is_told():
    assert read_date("Senin, 12 Maret 2026") == DateReading(MARCH, None, "Senin")


@pytest.mark.parametrize(
    "text",
    [
        "\U0001f4c5 12 Maret 2026", "12 Maret 2026 (Kamis)", "12 Maret 2026, Kamis", "Kamis Pon 12-3-26",
        "20260312", "12032026", "12 mar '26",
        "12Maret2026", "12 03 2026", "12/III/2026", "2026 Maret 12", "Luwihaji, 12 Maret 2026",
        "tgl 12 Maret 2026", "March 12th, 2026",
        "Hari/Tanggal: Kamis, 12 Maret 2026", "tanggal 12 bulan Maret tahun 2026",
        "12 Maret 2026 / 22 Ramadan 1447 H",
        "22 Ramadhan 1447 H / 12 Maret 2026", "12 Maret 2026 M", "Kamis Legi 12 Maret 2026.",
        "12 \u0645\u0627\u0631\u0633 2026", "(12/03/2026)",
        "\u0661\u0662/\u0663/\u0662\u0660\u0662\u0666", "12\u201103\u20112026", "Kemis Wage, 12 Maret 2026",
        "Thu Mar 12 2026", '"12 Maret 2026"',
    ],
)  # fmt: skip
def test_reads_what_phones_letters_and_programs_write(text):
    assert read_date(text) == DateReading(MARCH, None, "")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("12-13 Maret 2026", 13), ("12 s/d 14 Maret 2026", 14), ("Kamis-Jumat, 12-13 Maret 2026", 13),
        ("12, 13 dan 14 Maret 2026", 14),
        ("Kamis, 12 Maret 2026 - Sabtu, 14 Maret 2026", 14), ("2026-03-12/2026-03-14", 14),
        ("12-14/03/2026", 14), ("12 Maret - 14 Maret 2026", 14),
    ],
)  # fmt: skip
def test_a_range_is_its_first_day_and_keeps_its_last(text, last):
    reading = read_date(text)
    assert isinstance(reading, DateReading)
    assert (reading.day, reading.clock, reading.end, reading.end_timed) == (
        MARCH,
        None,
        datetime(2026, 3, last),
        False,
    )


@pytest.mark.parametrize(
    "text",
    ["", "~", "null", "-", "–", '""', "''", "<o:p></o:p>", "<o:p>&nbsp;</o:p>", "&nbsp;",
     "belum ada", "Menyusul", "TBA", "0000-00-00", "…", "...", "0001-01-01"],
)  # fmt: skip
def test_nothing_is_no_date(text):
    assert is_no_date(text)
    assert isinstance(read_date(text), Unreadable)


@pytest.mark.parametrize("text", ["12 Maret 2026", "2000-01-01", "10 Oktober 2000", "01/10/2000"])
def test_a_date_is_not_nothing(text):
    assert not is_no_date(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("9 November", "T07"), ("9/11", "T07"), ("Senin, 9 November pukul 19.30", "T07"),
        ("9 Nov 20.00", "T07"), ("22 Ramadan 1447 H", "T06"),
        ("1 Suro 1960", "T06"), ("46093", "T02"), ("kemarin", "T02"), ("03/18/2026", "T02"),
        ("12-09-1447", "T02"), ("12 Maret 1826", "T02"),
        ("1 Januari 1", "T02"), ("setiap tanggal 10", "T02"), ("31 November 2026", "T01"),
        ("8-7 November 2026", "T02"), ("2026", "T02"),
    ],
)  # fmt: skip
def test_what_is_no_whole_date_is_not_guessed(text, code):
    reading = read_day(text)
    assert isinstance(reading, Unreadable)
    assert reading.code == code


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("46093", "12 Maret 2026"),
        ("03/18/2026", "18 Maret 2026"),
        ("12 Maret 2O26", "12 Maret 2026"),
        ("1773273600", "12 Maret 2026"),
        ("kemarin", ""),
    ],
)
def test_an_offer_is_made_of_what_was_written(text, offered):
    assert guess(text) == offered


def test_a_month_with_one_slip_is_read_and_named():
    reading = read_date("12 Marret 2026")
    assert reading == DateReading(MARCH, None, "", slip="Marret")


@pytest.mark.parametrize(
    ("text", "zone", "moment"),
    [
        ("2026-03-11T18:30:00.000Z", "Asia/Jakarta", datetime(2026, 3, 12, 1, 30)),
        ("2026-03-12 00:30 WIT", "Asia/Jakarta", datetime(2026, 3, 11, 22, 30)),
        ("2026-03-12T00:30:00+09:00", "Asia/Jakarta", datetime(2026, 3, 11, 22, 30)),
        ("12 Maret 2026 09.00 WITA", "Asia/Jakarta", datetime(2026, 3, 12, 8)),
        ("12 Maret 2026 09.00 WIB", "Asia/Makassar", datetime(2026, 3, 12, 10)),
        ("12 Maret 2026 09.00 WIB", "Asia/Jakarta", datetime(2026, 3, 12, 9)),
        ("12 Maret 2026 09.00", "Asia/Jayapura", datetime(2026, 3, 12, 9)),
        ("12 Maret 2026 09.00 GMT+8", "Asia/Jakarta", datetime(2026, 3, 12, 8)),
        ("2026-03-12 09:00:00 -0500", "Asia/Jakarta", datetime(2026, 3, 12, 21)),
        ("31 Desember 2026 23.30 UTC", "Asia/Jakarta", datetime(2027, 1, 1, 6, 30)),
    ],
)
def test_a_written_zone_keeps_the_instant(text, zone, moment):
    reading = read_date(text)
    assert isinstance(reading, DateReading)
    here = in_zone(reading, zone)
    assert here.clock is not None
    assert datetime.combine(here.day, here.clock) == moment


def test_blanks_around_a_date_change_nothing():
    weekdays = ("", "Kamis, ", "Rabu ", "Ahad, ")
    days = ("2026-03-12", "12 Maret 2026", "31 Februari 2026", "5 Marret 2026", "30 Mei 2200")
    hours = (
        "", " 08.00", "T08:00:00", " pukul 19.30 WIB", ", 23.59 WITA", "T18:30:00.000Z", "T00:30:00+09:00",
        " 24.00", " 12.60",
    )  # fmt: skip
    for written in map("".join, product(weekdays, days, hours)):
        assert read_day(f"  {written} ") == read_day(written), written
