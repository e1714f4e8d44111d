"""Copies of trees by hard links: the same names and bytes, whatever the copy is made of."""

import os
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from profiles import examples

from kimsite.tools.generations import (
    copy_by_links,
    link_or_copy,
    list_trees,
    point_at,
    pointed_at,
    retire_tree,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX systems")

NAMES = st.sampled_from(["a", "b", "c/a", "c/b", "c/d/a", "e/f/g/h", ".htaccess", "c"])


def possible(tree):
    """Without files in the place of folders."""
    return {path: data for path, data in tree.items() if not any(one.startswith(f"{path}/") for one in tree)}


TREES = st.dictionaries(NAMES, st.binary(max_size=3), max_size=8).map(possible)


def write(root, tree):
    root.mkdir(parents=True)
    for path, data in tree.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    return root


def aged(root):
    """Folders of another moment: two that change in the same tick of the clock bear the same time."""
    for folder in (root, *(path for path in root.rglob("*") if path.is_dir())):
        os.utime(folder, (1, 1))
    return root


def read(root):
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


@examples(60)
@given(source=TREES, spare=TREES)
def test_a_copy_made_of_an_old_tree_is_the_same_as_a_new_one(tmp_path_factory, source, spare):
    base = tmp_path_factory.mktemp("pohon")
    tree = write(base / "sumber", source)
    copy_by_links(tree, base / "generasi/1")
    retire_tree(aged(write(base / "generasi/0", spare)))
    copy_by_links(tree, base / "generasi/2")
    assert list_trees(base / "generasi") == ("1", "2")
    assert read(base / "generasi/2") == read(base / "generasi/1") == source
    assert all((base / "generasi/2" / path).samefile(tree / path) for path in source)


def test_what_was_cut_off_is_no_tree_and_is_finished(tmp_path):
    tree = write(tmp_path / "sumber", {"a": b"1", "b/c": b"2"})
    write(tmp_path / "generasi/1.baru", {"a": b"old", "x/y": b"3"})
    assert list_trees(tmp_path / "generasi") == ()
    copy_by_links(tree, tmp_path / "generasi/1")
    assert read(tmp_path / "generasi/1") == read(tree)


def test_links_inside_stay_links(tmp_path):
    tree = write(tmp_path / "sumber", {"a": b"1"})
    (tree / "luar").symlink_to("/etc")
    copy_by_links(tree, tmp_path / "generasi/1")
    assert os.readlink(tmp_path / "generasi/1/luar") == "/etc"


def test_a_link_is_moved_in_one_step_and_a_folder_in_its_place_is_kept(tmp_path):
    first, second = write(tmp_path / "g/1", {"a": b"1"}), write(tmp_path / "g/2", {"a": b"2"})
    link = write(tmp_path / "situs", {"a": b"0"})
    point_at(link, first, tmp_path / "g/0")
    assert (pointed_at(link), read(tmp_path / "g/0")) == ("1", {"a": b"0"})
    point_at(link, second, tmp_path / "g/0")
    assert (pointed_at(link), (link / "a").read_bytes()) == ("2", b"2")


def test_a_second_name_is_given_once(tmp_path):
    tree = write(tmp_path / "sumber", {"a": b"1"})
    for _ in range(2):
        link_or_copy(tree / "a", tmp_path / "isi/ab/abc")
    assert (tmp_path / "isi/ab/abc").samefile(tree / "a")


def test_a_folder_that_changed_in_either_tree_is_copied_anew(tmp_path):
    """Folders that bear the same time are passed over; any change of names gives them another one."""
    tree = write(tmp_path / "sumber", {"a/x": b"1", "b/x": b"2", "c/x": b"3", "d/x": b"4"})
    for name in ("1", "2"):
        copy_by_links(tree, tmp_path / "generasi" / name)
    spare = tmp_path / "generasi/1"
    (spare / "a/asing").write_bytes(b"of somebody else")
    (spare / "b/x").unlink()
    (tree / "c/baru").write_bytes(b"5")
    (tree / "d/x").unlink()
    (tree / "d/x").write_bytes(b"6")
    retire_tree(spare)
    copy_by_links(tree, tmp_path / "generasi/3")
    assert read(tmp_path / "generasi/3") == read(tree)
    assert (tmp_path / "generasi/3/a").stat().st_mtime_ns == (tree / "a").stat().st_mtime_ns
