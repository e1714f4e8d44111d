"""A file that a power cut spoiled, though its size and its times are those that were noted."""

import os

import pytest
from conftest import POST

from kimsite.pipeline import power_loss
from kimsite.tools import files, flush, machine_start

KIM = "content/sumberrejo/sumberrejo"
PAGE = "sumberrejo/sumberrejo/berita/panen/index.html"


def spoil(project, monkeypatch) -> bytes:
    """Zeros in the page, as NTFS and others leave them; its stamp stays. What it was before."""
    page = project.out / PAGE
    before, stamp = page.read_bytes(), files.stamp(project.out, PAGE)
    page.write_bytes(bytes(len(before)))

    def spoiled(path: str) -> bool:
        return path == PAGE and not page.read_bytes()[:1].strip(b"\0")

    stamp_now, unchanged = files.stamp, files.is_unchanged
    monkeypatch.setattr(files, "stamp", lambda root, path: stamp if spoiled(path) else stamp_now(root, path))
    monkeypatch.setattr(
        files,
        "is_unchanged",
        lambda root, path, known: known == stamp if spoiled(path) else unchanged(root, path, known),
    )
    return before


@pytest.fixture
def project(make_project):
    project = make_project({f"{KIM}/berita/panen.md": POST})
    for path in (project.root / "content").rglob("*.*"):
        os.utime(path, (1, 1))
    return project


def restart(monkeypatch) -> None:
    real = machine_start.machine_start
    for module in (machine_start, power_loss):
        monkeypatch.setattr(module, "machine_start", lambda: real() + 5000)


def test_a_build_after_a_restart_finds_what_a_power_cut_spoiled(project, monkeypatch):
    project.build()
    before = spoil(project, monkeypatch)
    assert project.build().built == 0, "a stamp is believed while the machine runs"
    restart(monkeypatch)
    healed = project.build()
    assert [(one.publisher, one.why, one.detail) for one in healed.reasons] == [
        ("sumberrejo/sumberrejo", "output", PAGE)
    ]
    assert (project.out / PAGE).read_bytes() == before
    read = []
    monkeypatch.setattr(power_loss, "sha256", lambda data: read.append(data) or "")
    assert project.build().built == 0
    assert read == [], "it is looked at once"


def test_a_build_of_one_blog_leaves_the_doubt_about_the_others(project, monkeypatch):
    project.build()
    spoil(project, monkeypatch)
    restart(monkeypatch)
    project.build(only=("kanor/piyak",))
    assert "sumberrejo/sumberrejo" in {one.publisher for one in project.build().reasons}


@pytest.mark.skipif(not flush.can_flush(), reason="Windows has no call that waits for a whole file system")
def test_a_build_that_waits_for_the_disk_leaves_no_doubt(project, monkeypatch):
    project.build()
    project.build(durable=True, clean=True)
    spoil(project, monkeypatch)
    restart(monkeypatch)
    assert project.build().built == 0


def test_the_disk_is_waited_for_before_anything_is_seen(project, monkeypatch):
    project.build()
    project.write({f"{KIM}/berita/lain.md": POST})
    seen = []
    real = flush.flush_file_systems
    from kimsite.pipeline import publish

    monkeypatch.setattr(
        publish,
        "flush_file_systems",
        lambda *folders: (
            seen.append((project.out / PAGE).parents[1].joinpath("lain").exists()),
            real(*folders),
        ),
    )
    project.build(durable=True)
    assert len(seen) == 1
    assert not (project.out / "sumberrejo/sumberrejo/berita/lain/index.html.kimsite-baru").exists()
