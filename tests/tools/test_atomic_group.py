"""Files that become visible, or vanish, at one moment."""

import os
import sys

import pytest

from kimsite.tools import atomic_group
from kimsite.tools.atomic_group import add_gated, close_gate, hide_gated, open_gate, prepare_hiding, settle
from kimsite.tools.atomic_write import put_in_place, stage, unfinished, write_file

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no links that serve here")


def visible(root) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*.html")
        if path.is_file()
    }


def test_new_files_appear_together_and_become_files(tmp_path):
    names = ("a/index.html", "b/c/index.html")
    for name in names:
        stage(tmp_path, name, name.encode())
        add_gated(tmp_path, name)
    assert visible(tmp_path) == {}
    open_gate(tmp_path)
    assert visible(tmp_path) == {name: name.encode() for name in names}
    for name in names:
        put_in_place(tmp_path, name)
    assert close_gate(tmp_path)
    assert visible(tmp_path) == {name: name.encode() for name in names}
    assert not any((tmp_path / name).is_symlink() for name in names)


def test_old_files_vanish_together(tmp_path):
    names = ("a/index.html", "index.html")
    for name in names:
        write_file(tmp_path, name, b"x")
    open_gate(tmp_path)
    for name in names:
        prepare_hiding(tmp_path, name)
        hide_gated(tmp_path, name)
        assert set(visible(tmp_path)) == set(names)
    assert close_gate(tmp_path)
    assert visible(tmp_path) == {}


@pytest.mark.parametrize("seen", [True, False])
def test_what_a_cut_left_becomes_a_file_if_it_was_seen(tmp_path, seen):
    stage(tmp_path, "a/index.html", b"x")
    add_gated(tmp_path, "a/index.html")
    if seen:
        open_gate(tmp_path)
    assert settle(tmp_path, ["a/index.html", "tidak/ada.html"])
    assert visible(tmp_path) == ({"a/index.html": b"x"} if seen else {})
    assert not (tmp_path / "a/index.html").is_symlink()
    assert not atomic_group.is_gate_open(tmp_path)
    assert (tmp_path / unfinished("a/index.html")).exists() is not seen


def test_a_link_of_somebody_else_is_left_alone(tmp_path):
    os.symlink("tujuan.html", tmp_path / "index.html")
    settle(tmp_path, ["index.html"])
    assert (tmp_path / "index.html").is_symlink()
