"""At least nineteen of twenty right answers are among the first five, on queries not used for tuning, too."""

import pytest
from conftest import copy_demo

from benchmarks.search import DEMO_QUERIES, built, invented, queries, score

LEAST = 0.95


def test_there_are_enough_queries():
    asked = [query for name in (*DEMO_QUERIES, "invented-queries.txt") for query in queries(name)]
    assert len({query.text for query in asked}) >= 200


@pytest.mark.slow
@pytest.mark.parametrize("sharded", [False, True])
def test_the_demo(tmp_path, chromium, sharded):
    page = chromium.new_page()
    page.goto((built(copy_demo(tmp_path / "demo"), sharded=sharded) / "cari/index.html").as_uri())
    for name in DEMO_QUERIES:
        result = score(page, queries(name))
        assert result.recall >= LEAST, result.misses
    page.close()


@pytest.mark.slow
def test_the_invented_corpus(tmp_path, chromium):
    (tmp_path / "corpus").mkdir()
    invented(tmp_path / "corpus")
    page = chromium.new_page()
    page.goto((built(tmp_path / "corpus", sharded=True) / "cari/index.html").as_uri())
    result = score(page, queries("invented-queries.txt"))
    page.close()
    assert result.recall >= LEAST, result.misses
