"""The corpus of the benchmarks is honest: the same everywhere, like real posts, and nothing in it is held
back.
"""

import importlib
import json
from types import SimpleNamespace
from typing import Any

import pytest
from conftest import Project

from benchmarks import corpus, stages
from benchmarks.budget import straight_line
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


def test_the_line_through_exact_points_is_found_whatever_their_distance():
    fixed, each = straight_line([(posts, 0.4 + 0.002 * posts) for posts in (100, 3000, 30700)])
    assert (round(fixed, 9), round(each, 9)) == (0.4, 0.002)


def test_each_stage_names_a_function_that_is_there():
    """A function that was renamed would give its time to another stage in silence."""
    for end, name in stages.STAGES:
        if "importlib" not in end:
            module = importlib.import_module("kimsite." + end.removesuffix(".py").replace("/", "."))
            members = [vars(module), *(vars(one) for one in vars(module).values() if isinstance(one, type))]
            assert any(name in names for names in members), (end, name)


def test_a_sample_belongs_to_the_innermost_stage_but_the_portal_keeps_its_own():
    def frames(*places) -> Any:
        """A stack with those files and names, the innermost last."""
        frame = None
        for file, name in places:
            frame = SimpleNamespace(f_code=SimpleNamespace(co_filename=file, co_name=name), f_back=frame)
        return frame

    outputs, render = ("/x/kimsite/pipeline/output.py", "add"), ("/x/kimsite/theme/render.py", "render")
    assert stages.stage_of(frames(outputs, render)) == "rendering"
    assert stages.stage_of(frames(("/x/kimsite/pipeline/district.py", "_build_portal"), render)) == "portal"
    assert stages.stage_of(frames(("/x/a.py", "f"))) == stages.REST
