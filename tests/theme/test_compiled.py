"""Compiled templates are kept for the next process: they save time and nothing else."""

import os
import shutil
import stat
import sys
import tempfile
from itertools import cycle
from pathlib import Path

import pytest
from conftest import POST

from kimsite.theme.environment import environment

VILLAGE = "sumberrejo/sumberrejo"
NEWS = f"content/{VILLAGE}/berita/panen.md"
PAGE = f"{VILLAGE}/berita/panen/index.html"


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """The user's folder for temporary files, empty; what this process compiled is forgotten."""
    folder = tmp_path / "sementara"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    environment.cache_clear()
    yield folder
    environment.cache_clear()


def codes(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("kimsite-*") if path.is_file())


def again(project):
    """Everything built once more, as a new process does it."""
    environment.cache_clear()
    project.build(clean=True)
    return project.tree()


def test_the_next_process_compiles_nothing_and_writes_the_same(make_project, kept, monkeypatch):
    project = make_project({NEWS: POST})
    first = again(project)
    assert codes(kept)
    monkeypatch.setattr(
        "jinja2.environment.Environment.compile", lambda *_, **__: pytest.fail("compiled again")
    )
    assert again(project) == first


SPOILT = (
    lambda data: b"",
    lambda data: data[: len(data) // 2],
    lambda data: b"\0" * len(data),
    lambda data: data[:-9] + b"x" + data[-8:],
)


def test_what_is_spoilt_is_compiled_again(make_project, kept):
    """Every file, one in four each way."""
    project = make_project({NEWS: POST})
    first = again(project)
    whole = {path: path.read_bytes() for path in codes(kept)}
    assert len(whole) > 2 * len(SPOILT)
    for (path, data), spoil in zip(whole.items(), cycle(SPOILT), strict=False):
        path.write_bytes(spoil(data))
    assert again(project) == first
    assert {path: path.read_bytes() for path in codes(kept)} == whole


@pytest.mark.slow
def test_changed_words_are_seen_though_no_template_changed(make_project, kept):
    project = make_project({NEWS: POST})
    again(project)
    strings = project.theme("dasar/strings/id.yaml")
    strings.write_text(strings.read_text("utf-8").replace("Langsung ke isi", "Lompat ke isi"), "utf-8")
    changed = again(project)
    shutil.rmtree(kept)
    kept.mkdir()
    assert b"Lompat ke isi" in changed[PAGE]
    assert again(project) == changed


def test_a_changed_template_is_compiled_again_in_its_place(make_project, kept):
    project = make_project({NEWS: POST})
    again(project)
    before = codes(kept)
    template = project.theme("dasar/templates/pos.html")
    template.write_text(template.read_text("utf-8").replace('class="tulisan', 'class="tulisan lain'), "utf-8")
    assert 'class="tulisan lain' in again(project)[PAGE].decode()
    assert codes(kept) == before


def test_a_fault_in_a_kept_template_is_told_at_its_line(make_project, kept):
    project = make_project({NEWS: POST})
    template = project.theme("dasar/templates/pos.html")
    template.write_text(
        template.read_text("utf-8")
        + "\n{% block ekor %}{{ halaman.tidak_ada }}{% endblock %}{{ halaman.tidak_ada }}",
        "utf-8",
    )

    def faults():
        environment.cache_clear()
        return [
            (one.place, one.values)
            for one in project.build(clean=True, only=(VILLAGE,)).findings
            if one.code == "M01"
        ]

    first = faults()
    assert first == faults()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions as POSIX has them")
@pytest.mark.parametrize("taken", ["link", "file"])
def test_a_folder_that_may_be_anothers_is_not_used(make_project, kept, tmp_path, taken):
    name = kept / f"_jinja2-cache-{os.getuid()}"
    other = tmp_path / "lain"
    other.mkdir()
    if taken == "link":
        name.symlink_to(other)
    else:
        name.write_bytes(b"")
    assert PAGE in again(make_project({NEWS: POST}))
    assert not list(other.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="permissions as POSIX has them")
def test_nobody_else_may_enter(make_project, kept):
    again(make_project({NEWS: POST}))
    (folder,) = {path.parent for path in codes(kept)}
    assert stat.S_IMODE(folder.stat().st_mode) == stat.S_IRWXU
