"""Work over processes: the same bytes, whatever becomes of a process."""

import itertools
import multiprocessing.spawn
import os
import signal
import subprocess
import sys
import time
import warnings
from contextlib import suppress
from multiprocessing import resource_tracker
from typing import Any, cast

import psutil
import pytest
import recipes
from conftest import POST, ROOT, SITES, Project
from recipes import MARK, VICTIM

from kimsite.pipeline import village
from kimsite.pipeline.workers import pool
from kimsite.pipeline.workers.pool import ProcessPool

KIM = "content/sumberrejo/sumberrejo"
PROJECT = {
    f"{KIM}/berita/a.md": POST,
    f"content/{VICTIM}/berita/a.md": POST,
    "content/kanor/_forum/berita/a.md": POST,
    "content/trucuk/_forum/a.md": POST,
}


NEW = pytest.param("spawn", marks=pytest.mark.slow)  # loads all modules; elsewhere than on Linux the only way
START = ("fork", NEW) if sys.platform == "linux" else ("spawn",)
"""How a worker may begin: as a copy of this process, or as a new one."""


@pytest.fixture(params=START)
def start(request, monkeypatch):
    context = multiprocessing.get_context(request.param)
    monkeypatch.setattr(pool, "worker_context", lambda: context)
    return context


@pytest.fixture(scope="module")
def serial(tmp_path_factory):
    """The site of PROJECT as one process builds it."""
    project = Project(tmp_path_factory.mktemp("serial")).write({"sites.yaml": SITES, **PROJECT})
    project.build()
    return project.tree()


def codes(outcome) -> list[str]:
    return [one.code for one in outcome.findings if one.code != "K20"]


@pytest.mark.slow
@pytest.mark.usefixtures("start")
def test_a_village_that_ends_its_process_fails_alone(make_project, monkeypatch):
    project = make_project(PROJECT)
    project.build()
    before = project.tree()
    monkeypatch.setattr(village, "build_village", recipes.falls)
    project.write({path: POST.replace("Padi", "Jagung") for path in PROJECT})
    outcome = project.build(jobs=2)
    assert outcome.exit_code == 3
    fallen = [(one.code, one.village) for one in outcome.findings if one.code == "B01"]
    assert fallen == [("B01", VICTIM)]
    assert "Jagung" in project.page("sumberrejo/sumberrejo/berita/a")
    assert project.tree()[f"{VICTIM}/berita/a/index.html"] == before[f"{VICTIM}/berita/a/index.html"], (
        "old pages stay"
    )

    monkeypatch.undo()
    assert project.build().exit_code == 0
    assert "Jagung" in project.page(f"{VICTIM}/berita/a")


@pytest.mark.usefixtures("start")
def test_the_same_bytes_however_a_worker_begins(make_project, serial):
    project = make_project(PROJECT)
    project.build(jobs=2)
    assert project.tree() == serial


@pytest.mark.slow
def test_a_process_that_is_lost_once_costs_nothing(make_project, serial, monkeypatch, tmp_path):
    project = make_project(PROJECT)
    monkeypatch.setenv(MARK, str(tmp_path / "tanda"))
    monkeypatch.setattr(village, "build_village", recipes.falls_once)
    outcome = project.build(jobs=2)
    assert (tmp_path / "tanda").exists()
    assert codes(outcome) == []
    assert project.tree() == serial


def _endless_build(project, tmp_path) -> subprocess.Popen[bytes]:
    """A build in a process group of its own, as soon as a worker has begun."""
    script = tmp_path / "jalan.py"
    script.write_text(
        "import sys\nimport recipes\nfrom kimsite.pipeline import village\nfrom kimsite.cli import main\n"
        "village.build_village = recipes.never_ends\nif __name__ == '__main__':\n    main()\n"
    )
    mark = tmp_path / "tanda"
    process = subprocess.Popen(
        [sys.executable, str(script), "build", "--jobs", "2", "--root", str(project.root)],
        start_new_session=True, stderr=subprocess.PIPE,
        env={**os.environ, MARK: str(mark), "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT}/tests"},
    )  # fmt: skip
    deadline = time.monotonic() + recipes.NEVER / 4
    while not mark.exists():
        assert process.poll() is None, process.communicate()[1]
        assert time.monotonic() < deadline, "no worker began"
        time.sleep(0.02)
    return process


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no process groups to interrupt")
def test_an_interrupt_ends_everything_at_once(make_project, tmp_path):
    process = _endless_build(make_project(PROJECT), tmp_path)
    os.killpg(process.pid, signal.SIGINT)
    told = process.communicate(timeout=recipes.NEVER / 2)[1].decode()
    assert (process.returncode, told.strip()) == (130, "Dihentikan.")
    deadline = time.monotonic() + recipes.NEVER / 4  # Python's own bookkeeper ends by itself
    while (left := _left(process.pid)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not left


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no process groups to interrupt")
@pytest.mark.usefixtures("start")
def test_an_interrupt_does_not_reach_a_worker_that_starts():
    """It would end with a traceback on the screen before it can ignore Ctrl-C."""
    recipe: Any = abs
    with ProcessPool(recipe, 1) as workers:
        future = workers.submit(cast("Any", -1))
        for process in multiprocessing.active_children():
            os.kill(process.pid, signal.SIGINT)
        assert future.result(timeout=recipes.NEVER) == 1
    assert not signal.pthread_sigmask(signal.SIG_BLOCK, ())


def _left(group: int) -> list[list[str]]:
    """The commands of a process group that still run."""
    alive = []
    for process in psutil.process_iter():
        with suppress(psutil.NoSuchProcess, ProcessLookupError):
            if os.getpgid(process.pid) == group and process.status() != psutil.STATUS_ZOMBIE:
                alive.append(process.cmdline())
    return alive


def refusing(monkeypatch, context: Any, error: Exception, allowed: int = 0) -> None:
    """A system that gives no process after the first few."""
    begun = context.Process
    started = itertools.count()

    def start(self):
        if next(started) >= allowed:
            raise error
        return kept(self)

    kept = begun.start
    monkeypatch.setattr(begun, "start", start)


@pytest.mark.parametrize("allowed", [0, 1])
@pytest.mark.parametrize(
    "error",
    [
        BlockingIOError(11, "Resource temporarily unavailable"),
        MemoryError(),
        OSError(12, "Cannot allocate memory"),
        BrokenPipeError(32, "Broken pipe"),
        ValueError("bad value(s) in fds_to_keep"),
    ],
    ids=["limit", "memory", "memory-of-the-system", "pipe", "pipes-closed-meanwhile"],
)
def test_where_no_process_can_be_started_one_does_all(
    make_project, monkeypatch, serial, start, error, allowed
):
    project = make_project(PROJECT)
    refusing(monkeypatch, start, error, allowed)
    outcome = project.build(jobs=2)
    assert (outcome.exit_code, codes(outcome), outcome.built) == (0, ["B12"], 4)
    assert project.tree() == serial


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a worker is a new process")
def test_workers_end_with_the_build_that_is_killed(make_project, tmp_path):
    """Copies of it hold its lock: one that stayed would keep the next build waiting for ever."""
    project = make_project(PROJECT)
    process = _endless_build(project, tmp_path)
    process.kill()
    process.communicate(timeout=recipes.NEVER / 2)
    deadline = time.monotonic() + recipes.NEVER / 4
    while (left := _left(process.pid)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not left
    assert project.build().exit_code == 0


def test_where_there_are_no_semaphores_one_does_all(make_project, monkeypatch):
    def missing(*_, **__):
        raise ImportError("This platform lacks a functioning sem_open implementation")

    monkeypatch.setattr("kimsite.pipeline.workers.pool.ProcessPoolExecutor", missing)
    outcome = make_project(PROJECT).build(jobs=2)
    assert (outcome.exit_code, codes(outcome), outcome.built) == (0, ["B12"], 4)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such program")
def test_where_every_process_dies_at_once_one_does_all(make_project, monkeypatch):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # an earlier test may have killed this process's tracker
        resource_tracker.ensure_running()  # else it would begin as the program below, and die again and again
    monkeypatch.setattr(pool, "worker_context", lambda: multiprocessing.get_context("spawn"))
    monkeypatch.setattr(multiprocessing.spawn, "_python_exe", b"/bin/false")
    outcome = make_project(PROJECT).build(jobs=2)
    assert (outcome.exit_code, codes(outcome), outcome.built) == (0, ["B12"], 4)
