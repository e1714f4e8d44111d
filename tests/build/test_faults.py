"""A disk that refuses one call, at every call of a build: what was published stays, and the next build ends at the bytes of a clean one."""

import errno
import json
import os
import re
from contextlib import contextmanager
from hashlib import sha256
from pathlib import PurePosixPath
from urllib.parse import unquote

import pytest
from conftest import POST, photo

from kimsite.tools import files

KIM, OTHER = "content/sumberrejo/sumberrejo", "content/kanor/piyak"
NEWS = "sumberrejo/sumberrejo/berita"


def post(number: int, title: str = "Kabar") -> str:
    return f"---\njudul: {title} {number}\ntanggal: 2026-03-0{number}\n---\nIsi kabar {number}.\n"


BEFORE = {
    f"{KIM}/berita/k1.md": post(1),
    f"{KIM}/berita/k3.md": post(3),
    f"{KIM}/berita/lama.md": post(4),
    f"{OTHER}/berita/p.md": POST,
}
AFTER = {
    f"{KIM}/berita/k1.md": post(1, "Kabar baru"),
    f"{KIM}/berita/k2.md": post(2).replace("tanggal", "foto: a.jpg\ntanggal"),
    f"{KIM}/berita/k3.md": post(3),
    f"{KIM}/foto/a.jpg": photo(400, 300),
    f"{OTHER}/berita/p.md": POST,
}
LOCKED = PermissionError(errno.EACCES, "The process cannot access the file because it is being used by another process")
ERRORS = {"io": OSError(errno.EIO, "I/O"), "full": OSError(errno.ENOSPC, "full"), "locked": LOCKED}


class Disk:
    """Counts the calls that write, and fails from the n-th on for `length` calls."""

    def __init__(self, at: int, error: OSError, length: int = 1) -> None:
        self.at, self.error, self.length, self.calls = at, error, length, 0

    def called(self) -> None:
        self.calls += 1
        if self.at <= self.calls < self.at + self.length:
            raise type(self.error)(*self.error.args)


@contextmanager
def striking(monkeypatch, disk: Disk):
    """The disk under every call of `os` that changes something."""

    def struck(function, writes=lambda *_: True):
        def call(*args, **options):
            if writes(*args):
                disk.called()
            return function(*args, **options)

        return call

    with monkeypatch.context() as patch:
        for name in ("write", "replace", "unlink", "mkdir", "rmdir"):
            patch.setattr(os, name, struck(getattr(os, name)))
        patch.setattr(os, "open", struck(os.open, lambda _path, flags=0, *_: flags & os.O_CREAT))
        yield


def become(project, content) -> None:
    """The project's posts are these."""
    for name in {*BEFORE, *AFTER} - content.keys():
        (project.root / name).unlink(missing_ok=True)
    project.write(content)


def dangling(tree) -> set[str]:
    """Links of pages to files that are not there."""
    lost = set()
    for path, data in tree.items():
        if path.endswith(".html"):
            for link in re.findall(r'(?:href|src)="([^"#:?]+)[#"?]', data.decode()):
                target = os.path.normpath(PurePosixPath(path).parent / unquote(link)).removeprefix("../")
                if not link.startswith("/") and target not in tree:
                    lost.add(f"{path} -> {target}")
    return lost


def check(project, outcome, before, after) -> None:
    """What must hold after any fault, `before` and `after` being the sites of the last build and of one that went through."""
    tree = project.tree()
    manifest = ".kimsite-manifest.json"
    assert not {path for path in before.keys() & after.keys() if path not in tree}, "nothing that stood is gone"
    torn = {path for path, data in tree.items() if path != manifest and data not in (before.get(path), after.get(path))}
    assert not {path for path in torn if not path.endswith(files.UNFINISHED)}, "every file is the old one or the new one"
    withdrawn = before.keys() - after.keys()
    assert not {one for one in dangling(tree) if one.split(" -> ")[1] not in withdrawn}
    assert outcome.exit_code in (0, 1, 2), [(one.code, one.values) for one in outcome.findings]
    if not {one.place.path for one in outcome.findings} & {manifest}:
        rows = {row["path"]: row["sha256"] for row in json.loads(tree[manifest])["files"]}
        assert not {path for path, digest in rows.items() if path not in tree or sha256(tree[path]).hexdigest() != digest}, "the manifest is true"


class Pair:
    """A project that goes from one state to the other and back, so that each strike costs two builds."""

    def __init__(self, house) -> None:
        self.project = house(BEFORE)
        self.states = []
        for content in (AFTER, BEFORE):
            become(self.project, content)
            assert self.project.build().exit_code == 0
            self.states.append((content, self.project.tree()))

    def strike(self, monkeypatch, disk: Disk, **wish) -> None:
        """One struck build, and one to heal."""
        (content, after), (_, before) = self.states
        become(self.project, content)
        with striking(monkeypatch, disk):
            outcome = self.project.build(**wish)
        check(self.project, outcome, before, after)
        healed = self.project.build()
        assert healed.exit_code == 0, [(one.code, one.place.path) for one in healed.findings]
        assert self.project.tree() == after, (
            disk.at,
            {one for one in {*after, *self.project.tree()} if after.get(one) != self.project.tree().get(one)},
        )
        self.states.reverse()


@pytest.fixture
def pair(house):
    return Pair(house)


def calls(pair, monkeypatch) -> int:
    """How many calls a build makes; the more of the two ways."""
    counted = []
    for _ in range(2):
        disk = Disk(0, LOCKED)
        pair.strike(monkeypatch, disk)
        counted.append(disk.calls)
    return max(counted)


def test_a_refused_call_loses_nothing(pair, monkeypatch):
    count = calls(pair, monkeypatch)
    for number, at in enumerate(range(1, count + 1, 7)):
        pair.strike(monkeypatch, Disk(at, [*ERRORS.values()][number % 3]))


@pytest.mark.slow
@pytest.mark.parametrize("error", ERRORS.values(), ids=ERRORS)
@pytest.mark.parametrize("length", [1, 2, 10_000], ids=["once", "twice", "from-then-on"])
@pytest.mark.parametrize("clean", [False, True], ids=["", "clean"])
def test_any_refused_call_loses_nothing(pair, monkeypatch, error, length, clean):
    count = calls(pair, monkeypatch)
    for at in range(1, count + 1):
        for _ in range(2):
            pair.strike(monkeypatch, Disk(at, error, length), clean=clean)
