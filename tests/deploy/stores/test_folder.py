"""Folders, and trees of hard links behind a symbolic link."""

import os
import sys

import pytest
from deploy_recipes import Publishing, Watched, published, site, write_tree

from kimsite.deploy.engine import rollback
from kimsite.deploy.stores.folder import open_folder
from kimsite.deploy.stores.store import Generations, StoreError
from kimsite.model.deploy import FolderTarget, StoreErrorKind, StoreErrorReason

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="rights and links of POSIX systems")


def target(folder, generations=0):
    return FolderTarget(name="usb", kind="folder", folder=str(folder), generations=generations)


@pytest.fixture
def laptop(tmp_path):
    return Publishing(tmp_path / "kiriman", write_tree(tmp_path / "public", site()))


def test_a_relative_folder_counts_from_the_project(tmp_path):
    open_folder(target("hasil/usb"), tmp_path).write("a/b.html", b"1")
    assert (tmp_path / "hasil/usb/a/b.html").read_bytes() == b"1"


def test_a_flash_disk_that_is_not_plugged_in_is_no_empty_folder(tmp_path):
    with pytest.raises(StoreError) as error:
        open_folder(target(tmp_path / "tidak-ada" / "kim"), tmp_path)
    assert error.value.kind is StoreErrorKind.MISSING
    assert not (tmp_path / "tidak-ada").exists()


@POSIX
def test_a_drive_letter_is_not_made_a_folder_elsewhere(tmp_path):
    with pytest.raises(StoreError) as error:
        open_folder(target("E:/kim"), tmp_path)
    assert error.value.kind is StoreErrorKind.MISSING
    assert list(tmp_path.iterdir()) == []


def test_files_are_read_listed_and_deleted(tmp_path):
    store = open_folder(target("h"), tmp_path)
    assert store.read("a/b.html") is None
    assert store.list_names("a") == ()
    store.write("a/b.html", b"1")
    store.write("a/.htaccess", b"2")
    assert store.list_names("a") == (".htaccess", "b.html")
    assert store.list_names("") == ("a",)
    store.delete("a/b.html")
    store.delete("a/b.html")
    store.delete("a/.htaccess")
    assert store.list_names("") == (), "folders that became empty go"


@POSIX
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_must_not_be_written_is_told_so(tmp_path):
    (tmp_path / "h").mkdir(mode=0o555)
    with pytest.raises(StoreError) as error:
        open_folder(target("h"), tmp_path).write("a.html", b"1")
    assert error.value.kind is StoreErrorKind.PERMISSION


@POSIX
def test_a_full_disk_is_a_matter_of_quota(tmp_path):
    """/dev/full answers every write as a full disk does."""
    folder = tmp_path / "h"
    folder.mkdir()
    (folder / "a.html.kimsite-baru").symlink_to("/dev/full")
    with pytest.raises(StoreError) as error:
        open_folder(target("h"), tmp_path).write("a.html", b"1")
    assert error.value.kind is StoreErrorKind.QUOTA
    assert not (folder / "a.html").exists()


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path):
    (tmp_path / "h").write_text("berkas")
    with pytest.raises(StoreError) as refusal:
        open_folder(target("h"), tmp_path)
    assert refusal.value.failure.reason is StoreErrorReason.FOLDER_IS_FILE


def test_a_path_cannot_leave_the_folder(tmp_path):
    with pytest.raises(StoreError):
        open_folder(target("h"), tmp_path).write("../luar.html", b"1")
    assert not (tmp_path / "luar.html").exists()


@POSIX
def test_readers_are_switched_from_one_whole_tree_to_another(tmp_path, laptop):
    store = open_folder(target(tmp_path / "srv", 3), tmp_path)
    assert isinstance(store, Generations)
    for version in range(1, 7):
        write_tree(laptop.tree, site(version + 2, version))
        laptop.to(store, kept_generations=3)
        assert published(tmp_path / "srv") == site(version + 2, version)
    assert (tmp_path / "srv").is_symlink()
    assert len(store.names()) == 4, "three former ones and the current one"
    trees = [tmp_path / "srv.generasi" / name for name in store.names()]
    assert len({(tree / "aset/gaya-1.css").stat().st_ino for tree in trees}) == 1, "once on the disk"
    assert not list((tmp_path / "srv.generasi").glob("*/.kimsite-kiriman/kunci.json"))


@POSIX
def test_a_folder_that_was_there_before_becomes_the_oldest_tree(tmp_path, laptop):
    (tmp_path / "srv").mkdir()
    (tmp_path / "srv" / "milik-lain.txt").write_text("tetap")
    store = open_folder(target(tmp_path / "srv", 3), tmp_path)
    laptop.to(store, kept_generations=3)
    assert published(tmp_path / "srv") == {**site(), "milik-lain.txt": b"tetap"}
    assert rollback(store, holder_of(laptop), no_wait)
    assert published(tmp_path / "srv") == {"milik-lain.txt": b"tetap"}


def holder_of(laptop):
    return laptop.request().mine


def no_wait(_seconds):
    """In place of a pause between two tries."""


@POSIX
def test_a_rollback_switches_without_copying_and_a_rejected_tree_is_not_gone_back_to(tmp_path, laptop):
    store = open_folder(target(tmp_path / "srv", 3), tmp_path)
    shown = []
    for version in (1, 2):
        write_tree(laptop.tree, site(3, version))
        laptop.to(store, kept_generations=3)
        shown.append((tmp_path / "srv").stat().st_ino)
    assert rollback(store, holder_of(laptop), no_wait)
    assert (tmp_path / "srv").stat().st_ino == shown[0], "the same folder as before"
    assert shown[0] != shown[1]
    assert published(tmp_path / "srv") == site(3, 1)
    assert not rollback(store, holder_of(laptop), no_wait), "there is nothing older"
    write_tree(laptop.tree, site(3, 3))
    laptop.to(store, kept_generations=3)
    assert published(tmp_path / "srv") == site(3, 3)
    assert rollback(store, holder_of(laptop), no_wait)
    assert published(tmp_path / "srv") == site(3, 1)


@POSIX
def test_a_tree_that_was_cut_off_is_finished_and_readers_see_none_of_it(tmp_path, laptop):
    store = open_folder(target(tmp_path / "srv", 3), tmp_path)
    laptop.to(store, kept_generations=3)
    write_tree(laptop.tree, site(8, 2))
    begin = store.begin

    def cut(operation, path, count):
        return StoreErrorKind.OTHER if path.endswith("tulisan-5/index.html") else None

    store.begin = lambda name: Watched(begin(name), cut)
    with pytest.raises(StoreError):
        laptop.to(store, kept_generations=3)
    assert published(tmp_path / "srv") == site(3, 1)
    trees = []

    def watch(name):
        trees.append(Watched(begin(name)))
        return trees[-1]

    store.begin = watch
    laptop.to(store, kept_generations=3)
    assert published(tmp_path / "srv") == site(8, 2)
    assert "sumberrejo/sumberrejo/berita/tulisan-4/index.html" not in trees[-1].written()
    assert len(store.names()) == 2
