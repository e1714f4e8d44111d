"""A tree verified again: what changed is read, and what that breaks elsewhere is seen."""

import os

import pytest

from kimsite.tools import files
from kimsite.tools.digest import sha256
from kimsite.tools.manifests import ManifestEntry
from kimsite.verify.faults import TreeProblem
from kimsite.verify.recheck import recheck_tree
from kimsite.verify.tree import verify_tree

BLOGS = {"balen/kabunan", "balen/margomulyo"}
BASE = "https://kim.contoh.id/"


def tree():
    """Path -> text: two blogs and the portal, linked in every way."""
    page = '<h1 id="atas">x</h1><a href="{}">y</a>'
    return {
        "index.html": page.format("balen/kabunan/berita/panen/index.html"),
        "umkm/index.html": page.format("../balen/kabunan/index.html"),
        "balen/kabunan/index.html": page.format("berita/panen/index.html"),
        "balen/kabunan/berita/panen/index.html": page.format("../../aset/foto-1.jpg"),
        "balen/kabunan/berita/sumur/index.html": page.format("../panen/index.html#atas"),
        "balen/kabunan/aset/foto-1.jpg": "foto",
        "balen/margomulyo/index.html": page.format("../../umkm/index.html"),
        "balen/margomulyo/sitemap.xml": f"<loc>{BASE}balen/margomulyo/</loc>",
    }


class Site:
    """A tree on the disk, its manifest and what was verified of it."""

    def __init__(self, root):
        self.root, self.memory = root / "public", root / ".kimsite"
        self.content = {}
        self.read = []

    def become(self, content):
        for path in self.content.keys() - content.keys():
            (self.root / path).unlink()
        for path, text in content.items():
            if self.content.get(path) != text:
                files.remove(self.root, path)
                (self.root / path).parent.mkdir(parents=True, exist_ok=True)
                (self.root / path).write_text(text, "utf-8")
        self.content = dict(content)
        self.listed = {
            path: ManifestEntry(len(text.encode()), sha256(text.encode())) for path, text in content.items()
        }

    def faults(self):
        return {
            (one.problem.name, one.path, one.detail)
            for one in recheck_tree(self.root, BASE, self.listed, self.memory, BLOGS, 1)
        }

    def all_faults(self):
        found = verify_tree(self.root, BASE, self.listed, 1).faults
        return {(one.problem.name, one.path, one.detail) for one in found} - {
            (one.problem.name, one.path, one.detail) for one in found if one.problem is TreeProblem.FOREIGN
        }


@pytest.fixture
def verified(tmp_path):
    site = Site(tmp_path)
    site.become(tree())
    assert site.faults() == set() == site.all_faults()
    return site


def test_only_what_changed_is_read(verified, monkeypatch):
    read = []
    real = files.read_bytes

    def noted(root, path):
        if root == verified.root:
            read.append(path)
        return real(root, path)

    monkeypatch.setattr(files, "read_bytes", noted)
    assert verified.faults() == set()
    assert read == []
    changed = {**tree(), "umkm/index.html": '<a href="../balen/margomulyo/index.html">z</a>'}
    verified.become(changed)
    assert verified.faults() == set()
    assert read == ["umkm/index.html"]


@pytest.mark.parametrize("gone", sorted(tree()))
def test_the_pages_that_linked_to_a_file_that_is_gone_are_found(verified, gone):
    content = tree()
    del content[gone]
    verified.become(content)
    assert verified.faults() == verified.all_faults()
    assert verified.faults() == verified.all_faults(), "and again, when it is known already"
    verified.become(tree())
    assert verified.faults() == set()


@pytest.mark.parametrize("path", sorted(tree()))
def test_a_file_that_was_altered_cut_short_or_lost_is_found(verified, path):
    place = verified.root / path
    whole = place.read_bytes()
    for data in (whole[:-1], whole.replace(b"e", b"f") + b"!", None):
        place.unlink(missing_ok=True)
        if data is not None:
            place.write_bytes(data)
        found = {(name, where) for name, where, _ in verified.faults()}
        assert found & {(name, path) for name in ("TORN", "CHANGED", "MISSING")}, data
    place.write_bytes(whole)
    assert verified.faults() == set()


def test_an_anchor_that_a_changed_page_no_longer_has_is_found(verified):
    verified.become({**tree(), "balen/kabunan/berita/panen/index.html": "<h1>tanpa</h1>"})
    assert {name for name, *_ in verified.faults()} == {"ANCHOR"}


def test_a_second_name_of_a_file_is_no_change(verified, tmp_path):
    os.link(verified.root / "index.html", tmp_path / "lain")
    before = (verified.memory / "verified.memo").stat().st_mtime_ns
    assert verified.faults() == set()
    assert (verified.memory / "verified.memo").stat().st_mtime_ns == before


def test_a_memory_of_another_site_or_a_damaged_one_is_not_used(verified):
    memory = verified.memory / "verified.memo"
    memory.write_bytes(memory.read_bytes()[:-3])
    (verified.root / "index.html").write_text("lain")
    assert {name for name, *_ in verified.faults()} & {"CHANGED", "TORN"}
