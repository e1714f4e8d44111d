"""How people and their programs save, and what the preview hears of it."""

import errno
import shutil
import threading

import pytest
from watchdog.observers import Observer

from kimsite.preview.watch import FileWatcher

POST = "content/dander/growok/berita/a.md"


class Ear:
    """Collects what a watch tells."""

    def __init__(self, root) -> None:
        self.root = root
        self.told = []
        self.watch = FileWatcher(root, self, poll=False)
        self._heard = threading.Event()

    def __call__(self, paths) -> None:
        self.told.append(paths)
        self._heard.set()

    def hears(self, timeout=8.0):
        """What is told next."""
        assert self._heard.wait(timeout), "nothing was heard"
        self._heard.clear()
        return self.told[-1]

    def silent(self, seconds=0.4) -> bool:
        return not self._heard.wait(seconds)


@pytest.fixture
def ear(tmp_path):
    (tmp_path / POST).parent.mkdir(parents=True)
    (tmp_path / POST).write_text("satu")
    (tmp_path / "themes/dasar").mkdir(parents=True)
    (tmp_path / "registri").mkdir()
    (tmp_path / "registri/kim.csv").write_text("kode\n")
    (tmp_path / "public/dander").mkdir(parents=True)
    (tmp_path / "sites.yaml").write_text("kim: []\n")
    ear = Ear(tmp_path.resolve())
    ear.watch.start()
    ear.silent(0.3)
    ear.told.clear()
    yield ear
    ear.watch.stop()


def in_place(path):
    path.write_text("dua")


def by_rename(path):
    fresh = path.with_name(".a.md.tmp")
    fresh.write_text("dua")
    fresh.replace(path)


def by_visible_rename(path):
    fresh = path.with_name("a.md~")
    path.rename(fresh)
    path.write_text("dua")
    fresh.unlink()


def by_deletion(path):
    path.unlink()
    threading.Event().wait(0.06)
    path.write_text("dua")


def by_emptying(path):
    with path.open("w") as stream:
        threading.Event().wait(0.06)
        stream.write("dua")


@pytest.mark.parametrize("save", [in_place, by_rename, by_visible_rename, by_deletion, by_emptying])
def test_a_save_is_one_change_however_it_is_made(ear, save):
    save(ear.root / POST)
    assert POST in ear.hears()
    assert (ear.root / POST).read_text() == "dua", "it is told once the post is whole"
    ear.silent()
    assert len(ear.told) <= 2, "one change; on a busy machine the end of a save may come apart from it"


def test_what_editors_leave_beside_a_file_is_no_change(ear):
    for name in (".a.md.swp", "4913~", "a.md~", ".#a.md", "foto.jpg.crdownload"):
        path = (ear.root / POST).with_name(name)
        path.write_text("x")
        path.unlink()
    assert ear.silent()


def test_reading_and_building_are_no_change(ear):
    (ear.root / POST).read_text()
    list((ear.root / "content").rglob("*"))
    (ear.root / "public/dander/index.html").write_text("x")
    (ear.root / "public/sitemap.xml").write_text("x")
    assert ear.silent()


def test_a_checkout_of_many_files_is_few_changes(ear):
    for number in range(300):
        path = ear.root / f"content/dander/desa-{number % 7}/berita/{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    ear.hears()
    ear.silent(1)
    told = frozenset().union(*ear.told)
    assert {f"content/dander/desa-{number}" for number in range(7)} <= {
        "/".join(path.split("/")[:3]) for path in told
    }
    assert len(ear.told) < 20


def test_names_and_folders_that_go_are_heard(ear):
    (ear.root / POST).rename(ear.root / POST.replace("a.md", "A.md"))
    assert {POST, POST.replace("a.md", "A.md")} <= ear.hears()
    shutil.rmtree(ear.root / "content/dander")
    heard = ear.hears()
    assert any(path.startswith("content/dander") for path in heard)


def test_lists_and_themes_are_heard(ear):
    for path in ("sites.yaml", "registri/kim.csv", "themes/dasar/tema.css"):
        (ear.root / path).write_text("x")
        assert path in ear.hears()


def test_a_theme_folder_made_while_it_watches_is_watched(ear):
    shutil.rmtree(ear.root / "themes")
    ear.hears()
    (ear.root / "themes").mkdir()
    assert "themes" in ear.hears()
    (ear.root / "themes/lapak").mkdir()
    assert "themes/lapak" in ear.hears()
    (ear.root / "themes/lapak/tema.css").write_text("x")
    assert "themes/lapak/tema.css" in ear.hears()


def test_without_watches_it_looks_every_second(tmp_path, monkeypatch):
    def exhausted(self):
        raise OSError(errno.ENOSPC, "inotify watch limit reached")

    monkeypatch.setattr(Observer, "start", exhausted)
    (tmp_path / POST).parent.mkdir(parents=True)
    (tmp_path / POST).write_text("satu")
    ear = Ear(tmp_path.resolve())
    watch = FileWatcher(ear.root, ear, poll=False)
    watch.start()
    try:
        assert watch.polls
        (tmp_path / POST).write_text("dua kali")
        assert POST in ear.hears()
    finally:
        watch.stop()
