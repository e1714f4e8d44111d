from datetime import date

from kimsite.report.activity.period import Period, last_full_quarter


def test_periods():
    assert last_full_quarter(date(2026, 11, 24)) == Period(first=date(2026, 7, 1), last=date(2026, 9, 30))
    assert last_full_quarter(date(2026, 1, 5)) == Period(first=date(2025, 10, 1), last=date(2025, 12, 31))
    period = Period(first=date(2026, 7, 1), last=date(2026, 9, 30))
    assert (period.name, period.weeks, period.months, period.days) == (
        "2026-T3",
        14,
        ("2026-07", "2026-08", "2026-09"),
        92,
    )
    assert period.label == "1 Juli sampai 30 September 2026"
