"""A build looked at after each of its calls to the disk, and killed at some of them: at no moment is a file
torn or a link without an end, and the next build ends at the bytes of a clean one.
"""

import os
import signal
import sys
from contextlib import contextmanager
from functools import cache

import pytest
from conftest import POST, photo

from kimsite.tools import atomic_group
from kimsite.tools.atomic_write import UNFINISHED
from kimsite.verify.references import Named, SiteAddresses

KIM, OTHER = "content/sumberrejo/sumberrejo", "content/kanor/piyak"
MANIFEST = ".kimsite-manifest.json"
CALLS = ("write", "open", "replace", "rename", "unlink", "mkdir", "rmdir", "symlink", "link", "utime")


def post(number: int, more: str = "", body: str = "") -> str:
    return f"---\njudul: Kabar {number}\ntanggal: 2026-03-0{number}\n{more}---\n{body}Isi kabar {number}.\n"


BEFORE = {
    f"{KIM}/berita/k1.md": post(1),
    f"{KIM}/berita/k3.md": post(3),
    f"{KIM}/berita/lama.md": post(4, "tag: kenangan\n"),
    f"{KIM}/berita/lama-2.md": post(5, "tag: kenangan\nfoto: b.jpg\n"),
    f"{KIM}/foto/b.jpg": photo(300, 300),
    f"{OTHER}/berita/p.md": POST,
}
AFTER = {
    f"{KIM}/berita/k1.md": post(1).replace("Kabar", "Kabar baru"),
    f"{KIM}/berita/k2.md": post(2, "foto: a.jpg\ntag: panen, sawah\n"),
    f"{KIM}/berita/k3.md": post(3),
    f"{KIM}/berita/pindah.md": post(4, "alamat_lama: berita/lama\n"),
    f"{KIM}/foto/a.jpg": photo(400, 300),
    f"{OTHER}/berita/p.md": POST,
    f"{OTHER}/berita/q.md": post(7, body="Lihat [ini](../../../sumberrejo/sumberrejo/berita/k2.md).\n"),
    "content/_kabupaten/siaran/s.md": "---\njudul: Siaga\ntanggal: 2026-11-20\n---\nIsi siaran.\n",
}
"""New posts with tags of their own, links between blogs, a broadcast on every page; a renamed and a deleted
post, another photo.
"""


def become(project, content) -> None:
    for name in {*BEFORE, *AFTER} - content.keys():
        (project.root / name).unlink(missing_ok=True)
    project.write(content)


def published(project) -> dict[str, bytes]:
    """What a visitor could ask for."""
    if not project.out.is_dir():
        return {}
    return {path: data for path, data in project.tree().items() if not path.endswith(UNFINISHED)}


ADDRESSES = SiteAddresses("https://kim.contoh.id/sub/")


@cache
def named(path: str, data: bytes) -> Named:
    return ADDRESSES.named(path, data)


def dangling(tree) -> set[tuple[str, str]]:
    """Every link of every page, style, feed, calendar and list that leads nowhere, anchors included."""
    return {
        (path, written)
        for path, data in tree.items()
        for written, target, fragment in named(path, data).links
        if target not in tree or (fragment and fragment not in named(target, tree[target]).anchors)
    }


def leftovers(project) -> list:
    """What a build that ended would not leave."""
    return [path for path in project.out.rglob("*kimsite-*") if path.name != MANIFEST]


def check(tree, before, after) -> None:
    assert dangling(tree) == set()
    known = {path: (before.get(path), after.get(path)) for path in tree if path != MANIFEST}
    assert {path for path, whole in known.items() if tree[path] not in whole} == set(), "torn"


@contextmanager
def each_call(monkeypatch, see):
    """`see` is called before every call that changes the disk."""

    def seen(real):
        def call(*args, **options):
            see()
            return real(*args, **options)

        return call

    with monkeypatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, seen(getattr(os, name)))
        yield


def looked_at(project, monkeypatch) -> list[dict[str, bytes]]:
    """Build, and give the site as it is at each call, where it is another one than before."""
    moments: list[dict[str, bytes]] = []
    looking = False

    def see() -> None:
        nonlocal looking
        if not looking:
            looking = True
            tree = published(project)
            if not moments or tree != moments[-1]:
                moments.append(tree)
            looking = False

    with each_call(monkeypatch, see):
        assert project.build().exit_code == 0
    return moments


@pytest.mark.slow
@pytest.mark.parametrize("links", [True, False], ids=["", "no-symbolic-links"])
def test_every_link_ends_somewhere_at_every_moment(make_project, monkeypatch, links):
    monkeypatch.setattr(atomic_group, "_WINDOWS", not links)
    project = make_project(BEFORE)
    for content in (BEFORE, AFTER, BEFORE):
        become(project, content)
        before = published(project)
        moments = looked_at(project, monkeypatch)
        after = published(project)
        assert len(moments) > (20 if before else 0)
        for tree in moments:
            if links:
                check(tree, before, after)
            else:
                assert dangling(tree) == set()
        assert leftovers(project) == []


def killed(project, monkeypatch, at: int) -> bool:
    """Build in a process that is killed at its n-th call. False where it made fewer."""
    child = os.fork()
    if not child:
        calls = 0

        def see() -> None:
            nonlocal calls
            calls += 1
            if calls == at:
                os.kill(os.getpid(), signal.SIGKILL)

        with each_call(monkeypatch, see):
            project.build()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither fork nor SIGKILL")
@pytest.mark.parametrize("step", [200, pytest.param(11, marks=pytest.mark.slow)])
def test_a_killed_build_leaves_a_whole_site_and_the_next_one_ends_it(make_project, monkeypatch, step):
    """A sample of the calls; with KIMSITE_FAULTS=all every one."""
    step = 1 if os.environ.get("KIMSITE_FAULTS") == "all" else step
    project = make_project(BEFORE)
    project.build()
    states = [(AFTER, None), (BEFORE, published(project))]
    for at in range(3, 10_000, step):
        (content, after), (was, before) = states
        become(project, content)
        alive = not killed(project, monkeypatch, at)
        tree = published(project)
        assert project.build().exit_code == 0
        now = published(project)
        assert after in (None, now)
        check(tree, before, now)
        assert leftovers(project) == []
        states = [(was, before), (content, now)]
        if alive:
            break
    else:
        pytest.fail("the build never came to its end")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither fork nor SIGKILL")
def test_a_first_build_that_is_killed_shows_nothing_and_is_gone_on_with(make_project, monkeypatch):
    project = make_project(BEFORE)
    for path in (project.root / "content").rglob("*.*"):
        os.utime(path, (1, 1))  # what changed just now is not believed by the next build
    assert killed(project, monkeypatch, 450)
    assert not project.out.exists()
    outcome = project.build()
    assert (outcome.exit_code, outcome.skipped > 0) == (0, True), outcome.reasons
    tree = published(project)
    assert dangling(tree) == set()
    assert not list(project.root.glob(".kimsite-*"))
