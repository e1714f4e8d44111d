"""Targets of a year, and KIM by the year in which they were formed."""

from datetime import date

import pytest

from kimsite.model.flags import NO_LEDGER
from kimsite.model.registry import Targets
from kimsite.report.desk.assemble import DeskMap, assemble_desk
from kimsite.report.desk.coverage import target_lines
from kimsite.report.desk.kim import BlogActivity
from kimsite.report.formats.svg_coverage import coverage_svg

TODAY = date(2026, 11, 28)


@pytest.fixture(scope="module")
def desk(district, known):
    return assemble_desk(district, known, {}, NO_LEDGER, TODAY, DeskMap(width=0, height=0, shapes=()))


def test_every_kim_is_in_one_state(desk):
    assert sum(len(desk.of(state)) for state in BlogActivity) == len(desk.kims) == len(desk.district.villages)


def test_a_target_of_a_past_year_counts_who_was_there_by_then(desk):
    targets = (Targets(year=2020, kims=5), Targets(year=2026, kims=5, percent=30, per_kecamatan=1))
    past, now = target_lines(targets, desk.rows, TODAY.year)
    formed = {year: until for year, _, until in desk.years if 0 < year <= 2020}
    assert past.lines[0].reached == max(formed.values(), default=0)
    assert now.lines[0].reached == sum(len(row.kims) for row in desk.rows)
    assert now.lines[1].wanted == len(desk.rows)
    assert [line.met for line in now.lines] == [True, False, False]


def test_without_outlines_the_map_is_a_grid_that_says_the_same(desk):
    drawn = coverage_svg(desk)
    assert drawn.count("<rect") == len(desk.rows)
    assert "Sumberrejo: 1 KIM di 26 desa" in drawn
