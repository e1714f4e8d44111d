"""The corpus of the benchmarks is honest: the same everywhere, like real posts, and nothing in it is held
back.
"""

import json

import pytest
from conftest import Project

from benchmarks import corpus
from benchmarks.measure import measure
from benchmarks.sites import contest, kimsite
from benchmarks.sites.site import PROJECT


def test_the_corpus_is_the_same_every_time():
    village = corpus.villages(1)[0]
    assert list(corpus.posts(village, 20)) == list(corpus.posts(village, 20))
    assert len({(post.kind, post.slug) for post in corpus.posts(village, 280)}) == 280


def test_posts_are_as_long_as_people_write():
    words = [len(post.body.split()) for village in corpus.villages(3) for post in corpus.posts(village, 100)]
    assert 300 < sum(words) / len(words) < 400
    assert min(words) < 200
    assert max(words) > 450


def test_our_own_site_builds_whole(tmp_path):
    site = kimsite.write(corpus.Size.read("1x10"), tmp_path)
    outcome = Project(tmp_path).build()
    told = [one for one in outcome.findings if one.severity != "advice"]
    assert (outcome.exit_code, told, outcome.counts.posts) == (0, [], 11)
    before = Project(tmp_path).tree()
    for edit in (site.body, site.title, site.theme):
        edit.make(7)
        edit.make(8)
    Project(tmp_path).build()
    assert Project(tmp_path).tree().keys() == before.keys()
    assert Project(tmp_path).tree() != before


@pytest.mark.slow
def test_the_contest_counts_every_post_of_a_built_district(tmp_path):
    site = contest.write(corpus.Size.read("2x10"), tmp_path)
    measure(site.command, PROJECT, site.environment)
    told = json.loads((site.output / "uji" / "laporan.json").read_text("utf-8"))
    assert told["buku_besar"]["baris"] == 20
    counted = [
        award for kim in told["kim"].values() for award in kim["tulisan"] if award["aturan"] == "jenis"
    ]
    assert len(counted) == 20
    assert {path.suffix for path in site.output.rglob("*.*")} >= {".html", ".csv", ".json", ".xlsx", ".txt"}
