"""A disk that takes nothing while a post is held: its page goes all the same, and what stays is told."""

import errno
import os

import pytest
from click.testing import CliRunner

from kimsite.cli.main import group
from kimsite.tools import atomic_group, files

KIM = "content/sumberrejo/sumberrejo"
NEWS = "sumberrejo/sumberrejo/berita"
NUMBER = "3522154105850001"


def post(body: str, header: str = "") -> str:
    return f"---\njudul: Kabar\ntanggal: 2026-03-01\n{header}---\n{body}\n"


@pytest.fixture
def full(monkeypatch):
    """Makes the disk full, or what is below `place` of it: nothing can be created."""

    def fill(*places: str):
        real = os.open

        def refuse(path, flags, *rest, **options):
            if flags & os.O_CREAT and any(place in str(path) for place in places):
                raise OSError(errno.ENOSPC, "No space left on device", str(path))
            return real(path, flags, *rest, **options)

        monkeypatch.setattr(os, "open", refuse)

    return fill


def told(outcome) -> list[tuple[str, str, str]]:
    return [
        (one.code, one.place.path, dict(one.values)["jumlah"])
        for one in outcome.findings
        if one.code == "B15"
    ]


@pytest.mark.parametrize("places", [("belum-dihapus",), ("belum-dihapus", ".kimsite-manifest")])
def test_the_page_of_a_held_post_goes_though_the_deletion_cannot_be_noted(
    make_project, full, monkeypatch, places
):
    home = make_project({f"{KIM}/berita/a.md": post("Bersih."), f"{KIM}/berita/b.md": post("Lain.")})
    home.build()
    home.write({f"{KIM}/berita/a.md": post(f"NIK {NUMBER}.")})
    full(*places)
    home.build()
    assert not (home.out / NEWS / "a/index.html").exists()
    monkeypatch.undo()
    assert home.build().counts.held == 1
    assert "berita/a/index.html" not in (home.out / ".kimsite-manifest.json").read_text("utf-8")


@pytest.mark.parametrize("places", [("public",), (".kimsite",), ("public", ".kimsite")])
def test_the_page_of_a_held_post_goes_though_the_disk_is_full(make_project, full, monkeypatch, places):
    home = make_project({f"{KIM}/berita/a.md": post("Bersih."), f"{KIM}/berita/b.md": post("Lain.")})
    home.build()
    home.write({f"{KIM}/berita/a.md": post(f"NIK {NUMBER}."), f"{KIM}/berita/c.md": post("Baru.")})
    full(*places)
    outcome = home.build()
    assert "P01" in {one.code for one in outcome.findings}
    assert not (home.out / NEWS / "a/index.html").exists()
    assert (home.out / NEWS / "b/index.html").exists()
    assert not (home.out / NEWS / "c/index.html").exists()
    assert not told(outcome)
    monkeypatch.undo()
    assert home.build().counts.held == 1
    assert (home.out / NEWS / "c/index.html").exists()
    assert not (home.out / NEWS / "a/index.html").exists()


def test_what_is_withdrawn_and_still_to_be_read_is_told(make_project, full, monkeypatch):
    home = make_project(
        {
            f"{KIM}/berita/a.md": post("Bersih.", "slug: nama-lain\n"),
            f"{KIM}/berita/b.md": post("Lain."),
            f"{KIM}/berita/d.md": post("Tetap."),
        }
    )
    home.build()
    home.write(
        {
            f"{KIM}/berita/a.md": post(f"NIK {NUMBER}.", "slug: nama-lain\n"),
            f"{KIM}/berita/c.md": post("Baru."),
        }
    )
    (home.root / KIM / "berita/b.md").unlink()
    full("public")
    assert told(home.build()) == [("B15", f"public/{NEWS}/b/index.html", "2")]
    monkeypatch.undo()
    assert not told(home.build())
    assert sorted(path.name for path in (home.out / NEWS).iterdir() if path.is_dir()) == ["c", "d"]


def test_a_held_page_that_cannot_be_deleted_either_is_told(make_project, full, monkeypatch):
    home = make_project({f"{KIM}/berita/a.md": post("Bersih.")})
    home.build()
    home.write({f"{KIM}/berita/a.md": post(f"NIK {NUMBER}."), f"{KIM}/berita/c.md": post("Baru.")})
    full("public")

    def refuse(_root, path):
        raise PermissionError(errno.EACCES, "held", path)

    monkeypatch.setattr(files, "remove", refuse)
    assert told(home.build()) == [("B15", f"public/{NEWS}/a/index.html", "1")]
    monkeypatch.undo()
    home.build()
    assert not (home.out / NEWS / "a").exists()


def test_the_page_of_a_held_post_goes_though_no_new_page_can_be_shown(make_project, monkeypatch):
    home = make_project({f"{KIM}/berita/a.md": post("Bersih."), f"{KIM}/berita/b.md": post("Lain.")})
    home.build()
    home.write({f"{KIM}/berita/a.md": post(f"NIK {NUMBER}."), f"{KIM}/berita/c.md": post("Baru.")})
    (home.root / KIM / "berita/b.md").unlink()

    def refuse(_out):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(atomic_group, "open_gate", refuse)
    outcome = home.build()
    assert outcome.exit_code != 0
    assert not (home.out / NEWS / "a/index.html").exists()
    assert told(outcome) == [("B15", f"public/{NEWS}/b/index.html", "1")]
    monkeypatch.undo()
    home.build()
    assert sorted(path.name for path in (home.out / NEWS).iterdir() if path.is_dir()) == ["c"]


def test_the_closing_line_tells_that_a_held_page_went(make_project, full):
    home = make_project({f"{KIM}/berita/a.md": post("Bersih.")})
    command = ["build", "--as-of", "2026-11-24", "--no-sync", "--workers", "serial", "--root", str(home.root)]
    CliRunner().invoke(group, command)
    home.write({f"{KIM}/berita/a.md": post(f"NIK {NUMBER}."), f"{KIM}/berita/c.md": post("Baru.")})
    full("public")
    shown = CliRunner().invoke(group, command).output
    assert "Yang sudah terbit tetap, kecuali halaman tulisan yang ditahan." in shown
    assert not (home.out / NEWS / "a").exists()
