"""The files with which the editor is opened by a double click: run for real where the system can."""

import os
import re
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from commands import run_main

from kimsite.config.launchers import LAUNCHERS, launcher_files

STUB = "import os, sys\nprint('STUB', *sys.argv[1:], os.path.basename(os.getcwd()))\n"
POSIX = pytest.mark.skipif(os.name != "posix", reason="a shell script of POSIX systems")


def wheel(folder):
    """A program of the name kimsite that says what it was asked for, as pip installs it."""
    info = "kimsite-9.9.9.dist-info"
    with zipfile.ZipFile(folder / "kimsite-9.9.9-py3-none-any.whl", "w") as archive:
        archive.writestr("kimsite/__init__.py", "")
        archive.writestr("kimsite/__main__.py", STUB)
        archive.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: kimsite\nVersion: 9.9.9\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")


@pytest.fixture
def project(tmp_path):
    root = tmp_path / "blog desa"
    root.mkdir()
    for name, data in launcher_files().items():
        (root / name).write_bytes(data)
    return root


@pytest.fixture
def run(project, tmp_path):
    """Runs the launcher with a Python and the plainest tools, but no kimsite, on its path."""
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("dirname", "rm", "sh"):
        (tools / name).symlink_to(f"/usr/bin/{name}" if Path(f"/usr/bin/{name}").exists() else f"/bin/{name}")
    python = tools / "python3"
    python.symlink_to(getattr(sys, "_base_executable"))  # noqa: B009  # typeshed does not know it
    env = {"PATH": str(tools), "HOME": str(tmp_path), "KIMSITE_ENV": str(tmp_path / "env")}

    def call(*command, **more):
        return subprocess.run(
            command or ["sh", str(project / "Mulai.command")],
            check=False, cwd="/", env={**env, "PIP_NO_INDEX": "1", **more}, capture_output=True, text=True,
            stdin=subprocess.DEVNULL, timeout=120,
        )  # fmt: skip

    return call


@POSIX
@pytest.mark.slow  # makes a virtual environment
def test_it_makes_the_environment_once_internet_or_not_and_opens_the_editor(project, run, tmp_path):
    failed = run()
    assert failed.returncode == 1
    assert "Periksa sambungan internet" in failed.stdout
    assert not (tmp_path / "env").exists()
    wheel(project)
    first = run()
    assert "STUB edit --root . blog desa" in first.stdout, first.stderr
    assert "pertama kali" in first.stdout
    (project / "kimsite-9.9.9-py3-none-any.whl").unlink()
    second = run("sh", str(project / "Mulai.command"), "--hp")
    assert second.stdout == "STUB edit --root . --hp blog desa\n"
    assert "STUB edit --root . blog desa" in run(*desktop_command(project)).stdout


@POSIX
def test_without_python_it_says_where_to_get_it(project, run, tmp_path):
    (tmp_path / "bin/python3").unlink()
    failed = run()
    assert failed.returncode == 1
    assert "https://www.python.org/downloads/" in failed.stdout


@POSIX
def test_one_that_is_installed_already_is_used(project, run, tmp_path):
    stub = tmp_path / "bin/kimsite"
    stub.write_text('#!/bin/sh\necho TERPASANG "$@"\n')
    stub.chmod(0o755)
    assert run().stdout == "TERPASANG edit --root .\n"


def desktop_command(project):
    """What the desktop entry runs, unescaped and quoted as the Desktop Entry Specification says (sections 4
    and 7).
    """
    text = (project / "mulai.desktop").read_text()
    assert text.startswith("[Desktop Entry]\n")
    line = re.search(r"^Exec=(.*)$", text, re.MULTILINE)[1].replace("\\\\", "\\")
    words = [quoted or plain for quoted, plain in re.findall(r'"((?:[^"\\]|\\.)*)"|(\S+)', line)]
    words = [re.sub(r'\\(["`$\\])', r"\1", word) for word in words]
    command = [word.replace("%k", str(project / "mulai.desktop")) for word in words]
    assert command[0] == "sh"
    return command


def test_windows_gets_lines_as_its_shell_reads_them():
    data = launcher_files()["Mulai.bat"]
    assert data.count(b"\n") == data.count(b"\r\n") > 30
    assert data.isascii()
    text = data.decode()
    labels = set(re.findall(r"^:(\w+)\r$", text, re.MULTILINE))
    assert set(re.findall(r"goto (\w+)", text)) == labels
    for needed in ('cd /d "%~dp0"', "py -3 ", '-m venv "%ENV%"', "-m kimsite edit --root .", "pause"):
        assert needed in text
    for name, other in launcher_files().items():
        assert name in LAUNCHERS
        assert b"{versi}" not in other


def test_init_writes_them_with_the_right_to_be_run(tmp_path):
    root = tmp_path / "blog"
    assert run_main("init", str(root), "--kabupaten", "Bojonegoro")[0] == 0
    assert {name: (root / name).read_bytes() for name in LAUNCHERS} == launcher_files()
    if os.name == "posix":
        assert (root / "Mulai.command").stat().st_mode & stat.S_IXUSR
        assert (root / "mulai.desktop").stat().st_mode & stat.S_IXUSR
