"""The same sources give the same bytes; `python -m benchmarks.same` builds them in all ways."""

import pytest

from benchmarks.same import __main__ as same
from benchmarks.same import sources
from benchmarks.same.variations import variations

QUICK = ("hash seed 1", "folders listed by dice 1", "CRLF", "after other sources", "umask 077")


def test_there_are_at_least_sixty_ways_to_build():
    ways = list(variations(None))
    assert len(ways) >= 60
    assert len({way.name for way in ways}) == len(ways)


@pytest.mark.slow
def test_the_bytes_do_not_depend_on_the_way_of_building(tmp_path):
    sources.write(tmp_path / "sumber")
    ways = [way for way in variations(None) if way.name in QUICK]
    figures = same.compare(tmp_path / "sumber", ways, tmp_path)
    assert (figures["variations"], figures["differing"], figures["failed"]) == (len(QUICK), 0, 0)
