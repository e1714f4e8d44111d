"""The recap of a period: beside the one before and a year ago, for the kabupaten and every kecamatan."""

from datetime import date

import pytest

from kimsite.report.activity.period import Period
from kimsite.report.recap.compare import compare_periods, period_before, year_earlier
from kimsite.report.recap.document import MESSAGE_LIMIT, recap_documents


def days(first, last):
    return Period(first=date.fromisoformat(first), last=date.fromisoformat(last))


@pytest.mark.parametrize(
    ("period", "before", "earlier"),
    [
        ("2026-03-01 2026-03-31", "2026-02-01 2026-02-28", "2025-03-01 2025-03-31"),
        ("2024-02-01 2024-02-29", "2024-01-01 2024-01-31", "2023-02-01 2023-02-28"),
        ("2026-01-01 2026-01-31", "2025-12-01 2025-12-31", "2025-01-01 2025-01-31"),
        ("2026-07-10 2026-07-19", "2026-06-30 2026-07-09", "2025-07-10 2025-07-19"),
    ],
)
def test_a_month_is_compared_with_months_and_other_days_with_as_many(period, before, earlier):
    now = days(*period.split())
    assert (period_before(now), year_earlier(now)) == (days(*before.split()), days(*earlier.split()))


@pytest.fixture(scope="module")
def documents(district, known):
    return tuple(recap_documents(district, known, days("2026-09-01", "2026-09-30")))


def test_the_comparison_counts_the_same_posts_as_the_report_of_that_month(documents, district, known):
    lines = {line.label: line for line in documents[0].compared.lines}
    august = compare_periods(district, known, days("2026-08-01", "2026-08-31")).now
    assert lines["Tulisan"].before == august.counted
    assert lines["KIM yang menulis"].before == august.active
    assert lines["Tulisan"].now == documents[0].compared.now.counted


def test_kecamatan_add_up_to_the_kabupaten(documents):
    whole, *parts = documents
    assert sum(part.compared.now.counted for part in parts) == whole.compared.now.counted
    assert sum(int(row[3]) for row in whole.tables[1].rows) == whole.compared.now.counted


def test_numbers_are_written_in_words_and_a_year_without_posts_is_no_zero(documents):
    whole = documents[0]
    posts = whole.compared.now.counted
    assert f"terbit {posts} (" in whole.opening
    assert not whole.compared.has_year_before
    assert {row[3] for row in whole.tables[0].rows} == {"–"}


def test_kim_without_posts_are_listed_apart(documents):
    for one in documents:
        tables = {table.title: table for table in one.tables}
        silent = {row[0] for row in getattr(tables.get("Tidak menulis pada masa ini"), "rows", ())}
        busy = {row[0] for row in getattr(tables.get("Paling rajin"), "rows", ())}
        assert not silent & busy
        assert len(silent) == len(one.compared.now.overall) - one.compared.now.active


def test_the_message_for_a_group_is_short(documents):
    assert all(0 < len(one.text) <= MESSAGE_LIMIT for one in documents)
