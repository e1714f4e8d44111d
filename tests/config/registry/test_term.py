"""'Masa Bakti' as offices write it."""

import pytest

from kimsite.config.registry.term import term_end

SIGNED = "2024-02-01"


@pytest.mark.parametrize(
    ("written", "signed", "end"),
    [
        ("2024-2027", SIGNED, "2027-02-01"),
        ("2024 – 2027", SIGNED, "2027-02-01"),
        ("2024 s/d 2027", "", "2027-12-31"),
        ("Tahun 2024 sampai dengan 2027", "", "2027-12-31"),
        ("2024/2027", "2023-12-20", "2027-12-31"),
        ("3 tahun", SIGNED, "2027-02-01"),
        ("3 (tiga) tahun", SIGNED, "2027-02-01"),
        ("tiga thn", SIGNED, "2027-02-01"),
        ("4 th.", "2024-02-29", "2028-02-28"),
        ("1 Februari 2024 s.d. 31 Januari 2027", "", "2027-01-31"),
        ("01-02-2024 sampai 31-01-2027", "", "2027-01-31"),
    ],
)
def test_a_term_has_its_last_day(written, signed, end):
    assert term_end(written, signed) == end


@pytest.mark.parametrize(
    ("written", "signed"),
    [
        ("3 tahun", ""),
        ("2027-2024", SIGNED),
        ("2024-2074", SIGNED),
        ("0 tahun", SIGNED),
        ("beberapa tahun", SIGNED),
        ("31 Januari 2027 s/d 1 Februari 2024", ""),
        ("seumur hidup", SIGNED),
        ("2027", SIGNED),
        ("", SIGNED),
    ],
)
def test_what_is_no_term_stays_unread(written, signed):
    assert term_end(written, signed) == ""
