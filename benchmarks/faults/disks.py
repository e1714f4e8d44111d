"""A disk that fills, folders that may not be written to, many builds at once, caches that rot."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.faults import district
from benchmarks.faults.process import AS_OF, build
from benchmarks.faults.strikes import Project, Tally, heal, look
from benchmarks.sites.site import PROJECT

NOBODY = 65534
_BLOCK = 4096
_SETTINGS = {"PYTHONPATH": str(PROJECT), "PYTHONDONTWRITEBYTECODE": "1"}


def filling_disk(root: Path, steps: int) -> Tally:
    """Build on a file system of its own with more and more room left, in so many steps."""
    with _small_disk(root):
        project, tally, start = Project(root / "proyek"), Tally(), time.monotonic()
        states = [(files, project.clean_tree(files)) for files in (district.after(), district.before())]
        need = sum(map(len, states[0][1].values()))
        for number in range(2 * steps):
            files, after = states[number % 2]
            ballast = root / "penuh"
            district.become(project.root, files)
            room = need * (number // 2) // steps
            _fill(ballast, root, room)
            code = build(project.root)
            trees = states[1 - number % 2][1], after
            look(project, f"{room} bytes of room", code, trees, tally, stopped=False)
            ballast.unlink()
            heal(project, f"{room} bytes of room", after, tally)
        tally.seconds = time.monotonic() - start
        return tally


def _fill(ballast: Path, root: Path, room: int) -> None:
    """Leave so many bytes of the file system free."""
    with ballast.open("wb", buffering=0) as stream:
        free = os.statvfs(root).f_bavail * _BLOCK - room
        os.posix_fallocate(stream.fileno(), 0, max(free, 1))


@contextmanager
def _small_disk(root: Path) -> Iterator[None]:
    """A file system in memory of eight megabytes at `root`. Raises OSError where none may be mounted."""
    root.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        ("mount", "-t", "tmpfs", "-o", "size=8m,mode=755", "tmpfs", str(root)),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise OSError(done.stderr.strip())
    try:
        yield
    finally:
        subprocess.run(("umount", "-l", str(root)), check=False)


def read_only(root: Path) -> Tally:
    """Build as a user who may not write: anywhere, in public/, in some of its folders, in .kimsite/."""
    project, tally, start = Project(root), Tally(), time.monotonic()
    states = [(files, project.clean_tree(files)) for files in (district.after(), district.before())]
    for number, closed in enumerate(
        (".", "public", "public/sumberrejo", "public/kanor", ".kimsite", "content")
    ):
        files, after = states[number % 2]
        district.become(root, files)
        _give(root, NOBODY, 0o755)
        _give(root / closed, 0, 0o555)
        code = build(root, prepare=_become_nobody)
        _give(root, 0, 0o755)
        look(project, f"{closed} read-only", code, (states[1 - number % 2][1], after), tally, stopped=False)
        heal(project, f"{closed} read-only", after, tally)
    tally.seconds = time.monotonic() - start
    return tally


def _give(folder: Path, owner: int, mode: int) -> None:
    for path in (folder, *folder.rglob("*")):
        os.chown(path, owner, owner)
        path.chmod(mode if path.is_dir() else mode & 0o666)


def _become_nobody() -> None:
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)


def at_once(root: Path, count: int) -> Tally:
    """So many builds of one project at the same moment, each a process of its own with its workers."""
    project, tally, start = Project(root), Tally(), time.monotonic()
    after = project.clean_tree(district.after())
    before = project.clean_tree(district.before())
    district.become(root, district.after())
    command = (sys.executable, "-m", "kimsite", "build", "--root", str(root), "--as-of", AS_OF, "--quiet")
    running = [
        subprocess.Popen(
            command, env={**os.environ, **_SETTINGS}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        for _ in range(count)
    ]
    codes = [one.wait(timeout=600) for one in running]
    if 0 not in codes or {*codes} - {0, 2}:
        tally.note("unhealed", "builds at once", f"exit codes {sorted(codes)}: none won, or one fell")
    look(project, f"{count} builds at once", 0, (before, after), tally, stopped=True)
    heal(project, f"{count} builds at once", after, tally)
    tally.strikes, tally.seconds = count, time.monotonic() - start
    return tally


def bit_flips(root: Path, count: int, seed: int = 13) -> Tally:
    """Turn one bit in a file of .kimsite/ before each build, which must end at the bytes of a clean one."""
    project, tally, start = Project(root), Tally(), time.monotonic()
    states = [(files, project.clean_tree(files)) for files in (district.after(), district.before())]
    dice = random.Random(seed)
    for number in range(count):
        files, after = states[number % 2]
        district.become(root, files)
        target = dice.choice(
            sorted(path for path in (root / ".kimsite").rglob("*") if path.is_file() and path.stat().st_size)
        )
        data = bytearray(target.read_bytes())
        bit = dice.randrange(8 * len(data))
        data[bit // 8] ^= 1 << bit % 8
        target.write_bytes(data)
        tally.strikes += 1
        heal(project, f"bit {bit} of {target.relative_to(root)}", after, tally)
    tally.seconds = time.monotonic() - start
    return tally
