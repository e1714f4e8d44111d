import time
from datetime import date

import pytest
from conftest import AS_OF

from kimsite.diagnostics.findings import Findings
from kimsite.pipeline.waiting import report_waiting

POST = "---\njudul: Panen\ntanggal: {day}\n{more}---\nPanen raya di Ngemplak.\n"


@pytest.mark.parametrize(
    ("day", "more", "later"),
    [
        ("2026-03-12", "terbit: 2028-06-01\n", date(2027, 4, 28)),
        ("2028-06-01", "", date(2027, 4, 28)),
        ("2027-03-12", "", date(2027, 2, 1)),
        ("kapan-kapan", "", date(2027, 1, 1)),
    ],
    ids=["shown late", "dated late", "soon enough", "unreadable date"],
)
def test_a_later_build_reports_what_a_clean_one_reports(make_project, day, more, later):
    """The day alone changes what is found: a publisher whose findings may change is built again then."""
    text = POST.format(day=day, more=more)
    project = make_project({"content/kanor/piyak/berita/panen.md": text})
    time.sleep(0.2)  # what changed a moment before a build is read again by the next one
    project.build(as_of=AS_OF)
    assert project.build(as_of=later).findings == project.build(as_of=later, clean=True).findings


def test_nothing_is_rechecked_where_no_date_is_far():
    assert report_waiting((), AS_OF, Findings()) is None
