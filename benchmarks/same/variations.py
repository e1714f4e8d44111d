"""In what ways the sources are built: one difference at a time, then many at once."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks.same import sources
from benchmarks.sites.site import PROJECT

Prepare = Callable[[Path, Path], Path]
"""(the sources, an empty folder) -> the project to build"""
SHIM = PROJECT / "benchmarks" / "same" / "shim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Variation:
    """One way to build."""

    name: str
    env: dict[str, str] = field(default_factory=dict)
    options: tuple[str, ...] = ("--workers", "serial")
    prepare: Prepare = lambda source, yard: sources.copied(source, yard / "proyek")
    before: str = ""
    """What was built in the project before: `old` sources, the `same` ones, or `killed` in the middle."""
    lost: tuple[str, ...] = ()
    """Folders deleted after that."""
    umask: int = 0o022
    python: tuple[str, ...] = ()
    """Options of the interpreter."""
    wrapper: tuple[str, ...] = ()
    """A command that runs the build."""


def plain() -> Variation:
    """How the reference is built."""
    return Variation(name="reference")


def variations(locales: Path | None) -> Iterator[Variation]:
    """All of them. `locales`: a folder with compiled locales beyond those of the system."""
    yield from _environments(locales)
    yield from _processes()
    yield from _places()
    yield from _histories()
    yield from _clocks()
    yield from _mixed(locales)


def _environments(locales: Path | None) -> Iterator[Variation]:
    for seed in ("0", "1", "42", "4294967295", "random"):
        yield Variation(name=f"hash seed {seed}", env={"PYTHONHASHSEED": seed})
    for zone in ("Asia/Jakarta", "Asia/Jayapura", "UTC", "America/New_York", "Pacific/Kiritimati"):
        yield Variation(name=f"zone {zone}", env={"TZ": zone})
    for name in ("C", "POSIX", "C.UTF-8", "id_ID.UTF-8", "tr_TR.UTF-8", "de_DE.ISO-8859-1"):
        yield Variation(name=f"locale {name}", env=_locale(name, locales))
    for seed in range(5):
        shim = {"KIMSITE_SHUFFLE": str(seed), "PYTHONPATH": os.pathsep.join((str(SHIM), str(PROJECT)))}
        yield Variation(name=f"folders listed by dice {seed}", env=shim)
    for coding in ("ascii", "latin-1", "cp1252", "cp850"):
        yield Variation(name=f"console in {coding}", env={"PYTHONIOENCODING": coding, "PYTHONUTF8": "0"})
    yield Variation(
        name="no UTF-8 mode in C", env={"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}
    )
    yield Variation(name="messages in English", env={"KIMSITE_LANG": "en"})
    yield Variation(name="no home folder", env={"HOME": "/tidak-ada"})


def _locale(name: str, locales: Path | None) -> dict[str, str]:
    return {"LC_ALL": name, "LANG": name, **({"LOCPATH": str(locales)} if locales and "_" in name else {})}


def _processes() -> Iterator[Variation]:
    for jobs in (1, 2, 3):
        yield Variation(name=f"{jobs} processes", options=("--workers", "processes", "--jobs", str(jobs)))
    yield Variation(name="Dask", options=("--workers", "dask:local", "--jobs", "2"))
    yield Variation(name="JSON", options=("--workers", "serial", "--format", "json"))
    for flag in ("-O", "-OO", "-X dev", "-B"):
        yield Variation(name=f"python {flag}", python=tuple(flag.split()))
    for mask in (0o000, 0o027, 0o077):
        yield Variation(name=f"umask {mask:03o}", umask=mask)


def _places() -> Iterator[Variation]:
    for name in ("a", "x" * 120, "folder dengan spasi", "désa-ñ-村", "a/b/c/d/e/f/g/h/i/j/k/l"):
        yield Variation(
            name=f"folder {name[:24]}",
            prepare=lambda source, yard, name=name: sources.copied(source, yard / name),
        )
    yield Variation(name="behind a link", prepare=_linked)
    yield Variation(name="another output folder", options=("--workers", "serial", "--out", "{yard}/keluar"))
    yield Variation(name="through git", prepare=lambda source, yard: sources.cloned(source, yard / "klon"))
    yield Variation(name="through a zip", prepare=lambda source, yard: sources.unzipped(source, yard / "zip"))
    yield Variation(
        name="written in reverse", prepare=lambda source, yard: sources.reversed_copy(source, yard / "balik")
    )
    yield Variation(name="CRLF", prepare=_changed(lambda root: sources.with_line_ends(root, b"\r\n")))
    yield Variation(name="read-only sources", prepare=_changed(sources.read_only))
    for seed in (1, 2, 3):
        yield Variation(
            name=f"times by dice {seed}",
            prepare=_changed(lambda root, seed=seed: sources.with_other_times(root, seed)),
        )


def _changed(change: Callable[[Path], None]) -> Prepare:
    def prepare(source: Path, yard: Path) -> Path:
        root = sources.copied(source, yard / "proyek")
        change(root)
        return root

    return prepare


def _linked(source: Path, yard: Path) -> Path:
    sources.copied(source, yard / "asli")
    (yard / "tautan").symlink_to(yard / "asli", target_is_directory=True)
    return yard / "tautan"


def _histories() -> Iterator[Variation]:
    yield Variation(name="after other sources", before="old")
    yield Variation(
        name="after other sources, with processes", before="old", options=("--workers", "processes")
    )
    yield Variation(name="built twice", before="same")
    yield Variation(name="after a kill", before="killed")
    yield Variation(name="without caches", before="old", lost=(".kimsite",))
    yield Variation(name="without the last site", before="old", lost=("public",))
    yield Variation(name="--clean", before="old", options=("--workers", "serial", "--clean"))


def _clocks() -> Iterator[Variation]:
    if shutil.which("faketime"):
        for moment in ("+1d", "-3y", "@2028-02-29 23:59:58", "@2038-01-20 03:00:00", "@2026-12-31 23:59:50"):
            yield Variation(name=f"clock {moment}", wrapper=("faketime", "-f", moment))


def _mixed(locales: Path | None, count: int = 8) -> Iterator[Variation]:
    """Several differences at once, by dice that fall alike everywhere."""
    dice = random.Random(60)
    for number in range(count):
        environments, places = list(_environments(locales)), list(_places())
        picked = dice.sample(environments, 3)
        env: dict[str, str] = {}
        for one in picked:
            env |= one.env
        place = dice.choice([one for one in places if "--out" not in one.options])
        yield replace(
            place, name=f"mixture {number + 1}", env=env, umask=dice.choice((0o022, 0o077)),
            options=dice.choice((("--workers", "serial"), ("--workers", "processes", "--jobs", "2"))),
            before=dice.choice(("", "old", "same")),
        )  # fmt: skip


def compiled_locales(folder: Path) -> Path | None:
    """Locales of other countries, compiled into a folder; None where the system has no sources of them."""
    if not shutil.which("localedef"):
        return None
    for name, charmap in (("id_ID", "UTF-8"), ("tr_TR", "UTF-8"), ("de_DE", "ISO-8859-1")):
        target = folder / f"{name}.{charmap}"
        command = ("localedef", "-i", name, "-f", charmap, str(target))
        folder.mkdir(parents=True, exist_ok=True)
        if subprocess.run(command, capture_output=True, check=False).returncode > 1 or not target.exists():
            return None
    return folder
