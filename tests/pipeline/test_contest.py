"""A large contest is counted by two processes: the same files, and nothing is lost when the helper is."""

import os
import subprocess
import sys
from datetime import date

import pytest

from benchmarks import corpus
from benchmarks.sites import contest as contest_site
from kimsite.cli.project import read_project
from kimsite.pipeline import contest
from kimsite.pipeline.workers import pair
from kimsite.tools.codec import encode

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def district(tmp_path_factory):
    """Two built villages; one post was written twice."""
    root = tmp_path_factory.mktemp("kabupaten")
    contest_site.write(corpus.Size.read("2x16"), root)
    first, *others = sorted((root / "content").glob("*/*/berita/*.md"))
    others[-1].with_name("2025-12-01-salinan.md").write_bytes(first.read_bytes())
    for path in (root / "content").rglob("*.*"):
        os.utime(path, (1_700_000_000.5,) * 2)  # a build does not vouch for what was written a tick before it
    subprocess.run([sys.executable, "-m", "kimsite", "build", "--quiet", "--root", str(root)], check=True)
    return root


@pytest.fixture
def counted(district, tmp_path, monkeypatch):
    """How the report is counted: (files by path, whether each attempt had a helper)."""

    def count(least: int):
        monkeypatch.setattr(contest, "MIN_KIMS_FOR_HELPER", least)
        tried, work = [], contest.count_contest

        def recorded(request, partition):
            tried.append(partition.exchange is not None)
            return work(request, partition)

        monkeypatch.setattr(contest, "count_contest", recorded)
        folder = tmp_path / str(least)
        config, _ = read_project(district)
        request = contest.ContestRequest(
            root=district, district=config, path=contest_site.FILE, today=date(2026, 12, 1)
        )
        written = contest.report_contest(request, folder)
        monkeypatch.setattr(contest, "count_contest", work)
        made = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*")}
        assert len(written.changed) == len(made)
        assert {flag.code for flag in written.counted.report.flags} >= {"L02"}
        return made, tried

    return count


def test_two_processes_write_what_one_writes(counted):
    together, tried = counted(1)
    assert tried == [True]
    assert counted(1000) == (together, [False])


def lost_half_way(wire, *_):
    """A helper that receives which builds can be reused, then exits."""
    wire.recv_bytes()
    wire.send_bytes(encode(()))


@pytest.mark.parametrize("helper", [sys.exit, lost_half_way])
def test_a_lost_helper_costs_time_alone(counted, monkeypatch, helper):
    expected, _ = counted(1000)
    monkeypatch.setattr(pair, "_run_helper", helper)
    assert counted(1) == (expected, [True, False])


def test_texts_that_changed_since_the_build_are_read_by_one(counted, district):
    post = next((district / "content").glob("*/*/umkm/*.md"))
    post.write_text(post.read_text("utf-8") + "\nSatu kalimat baru.\n", "utf-8")
    _, tried = counted(1)
    assert tried == [True, False]
