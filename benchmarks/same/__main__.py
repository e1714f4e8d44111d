"""`python -m benchmarks.same`: build the same sources in every way, and compare every file."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from benchmarks.faults.report import PAGE, figure, renew
from benchmarks.machine import machine, version
from benchmarks.same import sources
from benchmarks.same.variations import Variation, compiled_locales, plain, variations
from benchmarks.sites.site import PROJECT

RESULTS = PROJECT / "benchmarks" / "same" / "results.json"
AS_OF = "2026-11-24"
_DEMO = ("folders listed by dice 0", "locale tr_TR.UTF-8", "2 processes", "zone Pacific/Kiritimati")
"""Variations in which the demo district is built too."""
_SHORT = (
    "hash seed 1", "locale tr_TR.UTF-8", "folders listed by dice 1", "2 processes", "CRLF", "times by dice 1",
    "after a kill", "mixture 3",
)  # fmt: skip
"""Of a short run."""


def main() -> int:
    """1 where a single byte differs."""
    wish = _options()
    work = Path(tempfile.mkdtemp(prefix="same-", dir=wish.work))
    try:
        ways = tuple(variations(compiled_locales(work / "locales")))
        if wish.short:
            ways = tuple(one for one in ways if one.name in _SHORT)
        if wish.only:
            ways = tuple(one for one in ways if any(word in one.name for word in wish.only))
        source = work / "sumber"
        sources.write(source)
        start = time.monotonic()
        figures = compare(source, ways, work)
        if wish.demo:
            demo = sources.copied(PROJECT, work / "demo") if wish.demo else source
            figures = _sum(figures, compare(demo, [one for one in ways if one.name in _DEMO], work))
    finally:
        shutil.rmtree(work, ignore_errors=True)
    figures["seconds"] = round(time.monotonic() - start)
    print(json.dumps(figures, indent=1))
    if not (wish.short or wish.only):
        RESULTS.write_text(
            json.dumps({**figures, **machine(), "kimsite": version("kimsite")}, indent=1) + "\n", "utf-8"
        )
        renew(PAGE, {"sama": _table(figures)})
    return int(bool(figures["differing"] or figures["failed"]))


def compare(source: Path, ways: Iterable[Variation], work: Path) -> dict[str, int]:
    """How many variations, files in all, files that differ, and builds that failed."""
    reference = _built(source, plain(), work)
    figures = {"variations": 0, "files": 0, "differing": 0, "failed": 0}
    for way in ways:
        tree = _built(source, way, work)
        figures["variations"] += 1
        figures["files"] += len(tree)
        figures["failed"] += not tree
        other = sorted(path for path in {*tree, *reference} if tree.get(path) != reference.get(path))
        figures["differing"] += len(other)
        print(f"{way.name}: {len(tree)} files, {len(other)} differ", *other[:5], file=sys.stderr, flush=True)
    return figures


def _table(figures: dict[str, int]) -> tuple[str, ...]:
    """The figures for docs/keandalan.md."""
    row = " | ".join(figure(figures[name]) for name in ("variations", "files", "differing"))
    return "| cara membangun | berkas dibandingkan | berkas yang berbeda |", "|---:|---:|---:|", f"| {row} |"


def _sum(one: dict[str, int], other: dict[str, int]) -> dict[str, int]:
    return {name: one[name] + other[name] for name in one}


def _built(source: Path, way: Variation, work: Path) -> dict[str, str]:
    """Path -> digest of every file; empty where the build failed."""
    yard = Path(tempfile.mkdtemp(dir=work))
    root = way.prepare(source, yard)
    options = tuple(option.replace("{yard}", str(yard)) for option in way.options)
    if way.before:
        _build_before(root, way, yard)
    for name in way.lost:
        shutil.rmtree(root / name)
    done = _run(root, way, options, yard)
    out = yard / "keluar" if "--out" in options else root / "public"
    if done.returncode not in (0, 1):
        print(way.name, done.returncode, done.stderr[-800:], file=sys.stderr)
        return {}
    tree = {
        path.relative_to(out).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in out.rglob("*")
        if path.is_file()
    }
    shutil.rmtree(yard, ignore_errors=True)
    return tree


def _build_before(root: Path, way: Variation, yard: Path) -> None:
    """What was there before: another state of the sources, the same one, or a build that was killed."""
    post = next(iter(sorted((root / "content").rglob("berita/*.md"))))
    saved = post.read_bytes()
    if way.before == "old":
        post.write_bytes(saved + b"\nKalimat yang kemudian dihapus.\n")
        (post.parent / "2025-01-02-dihapus.md").write_bytes(saved)
    if way.before == "killed":
        process = subprocess.Popen(
            _command(root, way, way.options), env=_environment(way, yard), stderr=subprocess.DEVNULL
        )
        end = time.monotonic() + 60
        while process.poll() is None and time.monotonic() < end and not list(root.glob("public*/*/*/aset/*")):
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
        process.wait()
        return
    _run(root, way, ("--workers", "serial"), yard)
    if way.before == "old":
        post.write_bytes(saved)
        (post.parent / "2025-01-02-dihapus.md").unlink()


def _run(
    root: Path, way: Variation, options: tuple[str, ...], yard: Path
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        _command(root, way, options),
        env=_environment(way, yard),
        umask=way.umask,
        capture_output=True,
        check=False,
    )


def _command(root: Path, way: Variation, options: tuple[str, ...]) -> tuple[str, ...]:
    kimsite = ("-m", "kimsite", "build", "--root", str(root), "--as-of", AS_OF, *options)
    return (*way.wrapper, sys.executable, *way.python, *kimsite)


def _environment(way: Variation, yard: Path) -> dict[str, str]:
    """A bare environment, with the templates compiled anew."""
    (yard / "tmp").mkdir(exist_ok=True)
    known = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {
        **known,
        "PYTHONPATH": str(PROJECT),
        "TMPDIR": str(yard / "tmp"),
        "PYTHONDONTWRITEBYTECODE": "1",
        **way.env,
    }


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.same", description=__doc__)
    parser.add_argument("--short", action="store_true", help="some of each")
    parser.add_argument("--only", action="append", help="variations whose name has these words")
    parser.add_argument("--demo", action="store_true", help="build the demo district too, in four of them")
    parser.add_argument("--work", default=None, help="where projects are written")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
