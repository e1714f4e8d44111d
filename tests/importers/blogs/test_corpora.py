"""The exports of two real blogs, which only a machine that has them can test with."""

from collections import Counter
from datetime import date

import pytest

from benchmarks.imported_words import words_kept
from kimsite.diagnostics.findings import Findings
from kimsite.importers.blogs.blogger import read_blogger
from kimsite.importers.blogs.item import BlogItem
from kimsite.importers.blogs.move import MoveJob, move_blog
from kimsite.importers.blogs.wordpress import read_wordpress
from kimsite.importers.pictures.fetch import Fetcher
from kimsite.model.findings import ERROR

BLOGS = {
    "blogger": (read_blogger, "blogger/ci-lhh-blogger-data-test.xml", 293),
    "wordpress": (read_wordpress, "wxr/themeunittestdata.wordpress.xml", 219),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", BLOGS)
def test_a_real_blog_moves_in_whole(corpora, make_project, name):
    reader, path, total = BLOGS[name]
    project = make_project({})
    export = list(reader(corpora / path, "Asia/Jakarta"))
    assert len(export) == total
    folder = "content/sumberrejo/sumberrejo"
    moved = move_blog(
        MoveJob(
            root=project.root, folder=folder, zone="Asia/Jakarta", as_of=date(2026, 11, 28),
            export=lambda: export,
            name=path, reads_shortcodes=name == "wordpress", fetcher=Fetcher(ends=0),
        ),
        Findings(),
    )  # fmt: skip
    items = [one for one in export if isinstance(one, BlogItem)]
    assert len(moved.items) == len(items)
    assert len(items) + sum(moved.others.values()) == total
    outcome = Counter(item.outcome for item in moved.items)
    assert set(outcome) <= {"terbit", "draf", "kosong", "ditinggal"}
    for item, what in zip(items, moved.items, strict=True):
        assert item.state in {"terbit", "dijadwalkan"} or what.outcome != "terbit"
    built = project.build()
    assert [found.code for found in built.findings if found.severity == ERROR] == []
    assert built.counts.posts + built.counts.waiting == outcome["terbit"]


@pytest.mark.slow
@pytest.mark.parametrize("name", BLOGS)
def test_words_are_kept(corpora, name):
    reader, path, _ = BLOGS[name]
    kept = words_kept(reader(corpora / path, "Asia/Jakarta"), reads_shortcodes=name == "wordpress")
    assert kept.share >= 0.99
