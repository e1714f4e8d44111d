"""The fault harness sees harm where there is some: else its zeros mean nothing."""

import random
import shutil

import pytest

from benchmarks.faults import check, district, process, replay, strikes
from benchmarks.faults.calls import read_calls
from benchmarks.faults.operations import Operation, operations

OLD, NEW = {"a/index.html": b"lama"}, {"a/index.html": b"baru"}


@pytest.mark.parametrize(
    ("left", "harmed"),
    [
        ({"a/index.html": b"lama"}, set()),
        ({"a/index.html": b"baru"}, set()),
        ({"a/index.html": b""}, {"a/index.html"}),
        ({"a/index.html": b"bar"}, {"a/index.html"}),
        ({"a/index.html": b"lama", "b.html": b"baru"}, {"b.html"}),
        ({"a/index.html.kimsite-baru": b"ba"}, set()),
    ],
)
def test_a_file_is_old_or_new_or_torn(left, harmed):
    assert check.torn(left, OLD, NEW) == harmed


def test_a_mixed_manifest_must_be_whole_and_true():
    row = '{"path":"a/index.html","size":4,"sha256":"%s"}'
    true = row % "1f8dd5b04cce0ab6fe4b16ab3f4a6d6b6ea73d2bb4c1cb4ac0bb5de6b2d1ab3c"
    left = {**OLD, check.MANIFEST: f'{{"files":[{true}]}}'.encode()}
    assert check.torn(left, OLD, NEW) == {check.MANIFEST}
    assert check.torn({**OLD, check.MANIFEST: b'{"files":[{"pa'}, OLD, NEW) == {check.MANIFEST}


@pytest.mark.parametrize(
    ("link", "lost"),
    [
        ('<a href="../index.html">', {""}),
        ('<a href="b.html#x">', {"a/b.html"}),
        ('<img src="c.jpg" srcset="c.jpg 1x, d.jpg 2x">', {"a/c.jpg", "a/d.jpg"}),
        ('<a href="/kim/">', {"kim"}),
        ('<a href="index.html#isi"> <a href="#atas"> <a href="https://contoh.id/x"> <a href="?q=1">', set()),
    ],
)
def test_a_link_leads_to_a_file_or_nowhere(link, lost):
    found = check.dangling({"a/index.html": link.encode()})
    assert {one.partition(" -> ")[2].removesuffix("index.html") for one in found} == lost


@pytest.fixture
def project(tmp_path):
    if not process.can_trace():
        pytest.skip(
            "strace is missing or may not attach to a process here: faults are NOT tested in this run"
        )
    return strikes.Project(tmp_path / "proyek")


@pytest.mark.slow
def test_every_file_that_a_build_writes_stands_in_the_log(project):
    district.become(project.root, district.before())
    log = project.root.parent / "log"
    assert process.build(project.root, log=log) == 0
    done = list(operations(read_calls(log), project.root, {}))
    disk = replay.Disk({}, {})
    for one in done:
        disk.apply(one)
    assert disk.tree("public/") == check.read_tree(project.out)


@pytest.mark.slow
def test_a_build_is_killed_at_the_call_that_was_asked_for(project):
    district.become(project.root, district.before())
    fault = process.Fault("rename", 20, process.KILL)
    assert process.build(project.root, fault=fault) == -9
    assert process.build(project.root) == 0
    shutil.rmtree(project.root)


WRITE = [Operation("create", inode=1, path="x.baru"), Operation("write", inode=1, data=b"isi")]
RENAME = Operation("rename", inode=1, path="x.baru", target="x", replaces=True)
NEW_NAME = Operation("rename", inode=1, path="x.baru", target="x")
SYNC = Operation("sync", inode=1)


def left_by_a_cut(done, model):
    """What may lie under the name x when the power is cut at the end."""
    found, dice = set(), random.Random(1)  # noqa: S311  # no secrets
    for gone in replay.subsets(replay.pending(done, model), done, model, dice):
        disk = replay.Disk({"x": 9}, {9: bytearray(b"lama")})
        for number, one in enumerate(done):
            if number not in gone:
                disk.apply(one)
        found.add(disk.tree("")["x"])
    return found


def test_a_rename_without_fsync_may_leave_an_empty_file():
    assert b"" in left_by_a_cut([*WRITE, RENAME], "posix")
    assert b"" in left_by_a_cut([*WRITE, NEW_NAME], "ext4")


def test_after_an_fsync_a_file_is_the_old_or_the_new_one():
    assert left_by_a_cut([*WRITE, SYNC, RENAME], "posix") == {b"lama", b"isi"}
    assert left_by_a_cut([*WRITE, RENAME], "ext4") == {b"lama", b"isi"}, "ext4 does it by itself"


def test_a_sync_of_everything_leaves_nothing_to_lose():
    assert left_by_a_cut([*WRITE, RENAME, Operation("sync", path="*")], "posix") == {b"isi"}


def test_a_link_is_read_only_while_its_way_is_there():
    disk = replay.Disk({"public/a.baru": 1}, {1: bytearray(b"isi")})
    link = Operation("symlink", inode=2, path="public/a", target="pintu/../a.baru")
    disk.apply(link)
    assert "a" not in disk.tree("public/")
    disk.apply(Operation("mkdir", path="public/pintu"))
    assert disk.tree("public/") == {"a": b"isi", "a.baru": b"isi"}
    disk.apply(Operation("rmdir", path="public/pintu"))
    assert "a" not in disk.tree("public/")
