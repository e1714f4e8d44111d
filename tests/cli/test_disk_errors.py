"""What a command says when the disk refuses, and when nobody reads its words any more."""

import errno
import sqlite3
import subprocess
import sys

import pytest
from conftest import POST

from kimsite.cli import main
from kimsite.cli.disk_errors import disk_error_message
from kimsite.tools import atomic_write


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "/x/a.md"), "Disk penuh: /x/a.md"),
        (PermissionError(errno.EACCES, "Permission denied", "/x/a.md"), "sedang dipakai program lain"),
        (OSError(errno.EROFS, "Read-only file system"), "Tidak boleh dibuka atau ditulis"),
        (OSError(errno.EIO, "Input/output error"), "Disk atau jaringan bermasalah"),
        (NotADirectoryError(errno.ENOTDIR, "Not a directory"), "sudah diisi berkas atau folder lain"),
        (OSError(errno.ENAMETOOLONG, "File name too long", "x" * 5_000), "terlalu panjang"),
        (OSError(errno.EINVAL, "not a regular file", "/dev/null"), "bukan berkas biasa: /dev/null"),
    ],
)
def test_it_is_no_fault_of_kimsite(tmp_path, monkeypatch, capsys, error, words):
    def refuse(*_):
        raise error

    monkeypatch.setattr(atomic_write, "stage", refuse)
    monkeypatch.setattr(sys, "argv", ["kimsite", "init", str(tmp_path / "blog"), "--kabupaten", "35.22"])
    with pytest.raises(SystemExit) as left:
        main()
    told = capsys.readouterr().err
    assert (left.value.code, words in told) == (2, True), told
    assert "kimsite sendiri" not in told
    assert "Errno" not in told


def test_what_is_in_the_way_is_named_as_the_user_knows_it(tmp_path):
    (tmp_path / "laporan").write_text("bukan folder")
    inside = str(tmp_path / "laporan/2026/index.html.kimsite-baru")
    told = disk_error_message(NotADirectoryError(errno.ENOTDIR, "Not a directory", inside))
    assert f": {tmp_path / 'laporan'}." in told
    full = OSError(errno.ENOSPC, "No space left on device", str(tmp_path / "a/index.html.kimsite-baru"))
    assert f": {tmp_path / 'a/index.html'}." in disk_error_message(full)


def test_a_fault_of_ours_is_still_called_so(tmp_path, monkeypatch, capsys):
    def fail(*_):
        raise sqlite3.ProgrammingError("x")

    monkeypatch.setattr(atomic_write, "stage", fail)
    monkeypatch.setattr(sys, "argv", ["kimsite", "init", str(tmp_path / "blog"), "--kabupaten", "35.22"])
    with pytest.raises(SystemExit) as left:
        main()
    assert (left.value.code, "kimsite sendiri" in capsys.readouterr().err) == (3, True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_whoever_stops_reading_hears_nothing_more(make_project):
    project = make_project({"content/sumberrejo/sumberrejo/berita/a.md": POST})
    command = [sys.executable, "-u", "-m", "kimsite", "explain", "--page", "--root", str(project.root)]
    reading = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    reading.stdout.close()
    told = reading.stderr.read()
    reading.stderr.close()
    reading.wait(30)
    assert told == b""
