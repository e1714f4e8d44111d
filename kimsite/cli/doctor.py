"""`kimsite doctor`: the machine's and the project's health, and what to do about each thing that is not right."""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from kimsite import __version__
from kimsite.cli.common import SITES, Voice, options, voice
from kimsite.cli.usage import pick
from kimsite.config.sites import read_sites
from kimsite.diagnostics import show
from kimsite.diagnostics.findings import Findings
from kimsite.frozen import Frozen
from kimsite.theme.load import offers

OLDEST = (3, 11)
ROOM = 500 * 1024 * 1024
"""Bytes: a district of 430 blogs with its photos takes about that much."""
RELEASED = datetime(2026, 1, 1, tzinfo=UTC)
"""No clock that is right shows an earlier day."""


class Look(Frozen):
    """One thing looked at."""

    name: str
    good: bool
    told: str
    do: str = ""
    optional: bool = False
    """Nothing is missing where it is not there."""


@click.command(name="doctor")
@options
def command(*, root: Path | None, form: str, lang: str, no_color: bool, quiet: bool) -> int:
    """Memeriksa komputer dan proyek ini: apa yang beres, apa yang belum, dan apa yang perlu dilakukan."""
    speak = voice(form, lang, no_color=no_color, quiet=quiet)
    looks = [*_machine(), *_project(root or _here(), speak)]
    bad = sum(not look.good for look in looks)
    if form == "text":
        for look in looks:
            mark = pick("PILIHAN", "EXTRA") if look.optional else pick("BERES", "OK") if look.good else pick("PERIKSA", "LOOK")
            click.echo(f"{mark:8}{look.name}: {look.told}")
            if not look.good and look.do:
                click.echo(f"        = {look.do}")
    speak.say(
        "Semua beres." if not bad else f"{bad} hal perlu dilihat.",
        "All is well." if not bad else f"{bad} things to look at.",
    )
    speak.document("doctor", int(bool(bad)), {"looked": len(looks), "wrong": bad}, (), {})
    return int(bool(bad))


def _machine() -> Iterator[Look]:
    """Python, packages, clock, console."""
    version = ".".join(map(str, sys.version_info[:3]))
    yield Look(
        "Python",
        sys.version_info >= OLDEST,
        version,
        pick("Pasang Python 3.11 atau yang lebih baru dari python.org.", "Install Python 3.11 or newer from python.org."),
    )
    yield Look("kimsite", good=True, told=__version__)
    yield from _packages()
    now = datetime.now(UTC)
    yield Look(
        pick("Jam komputer", "Clock"),
        now >= RELEASED,
        f"{now:%Y-%m-%d %H:%M} UTC",
        pick(
            "Betulkan tanggal dan jam komputer; tanggal tulisan dihitung dari situ.",
            "Set the computer's date and time right; the days of posts are counted from them.",
        ),
    )
    try:
        ZoneInfo("Asia/Jakarta")
        yield Look(pick("Zona waktu", "Time zones"), good=True, told=pick("tabel zona ada", "the table is there"))
    except ZoneInfoNotFoundError:
        yield Look(
            pick("Zona waktu", "Time zones"),
            good=False,
            told=pick("tabel zona tidak ada", "the table is missing"),
            do=pick("Ketik: pip install tzdata", "Type: pip install tzdata"),
        )
    encoding = (sys.stdout.encoding or "ascii").lower()
    fits = encoding.replace("-", "") in {"utf8", "cp65001"}
    yield Look(
        pick("Huruf di layar", "Letters on the screen"),
        fits,
        encoding,
        pick(
            "Tetap dapat dipakai; garis dan tanda digambar sederhana. Di Windows: chcp 65001.",
            "It works all the same; lines and signs are drawn simply. On Windows: chcp 65001.",
        ),
    )


def _packages() -> Iterator[Look]:
    """What kimsite needs, and what is optional."""
    for line in metadata.requires("kimsite") or []:
        name = re.split(r"[\s<>=!~;\[(]", line, maxsplit=1)[0]
        optional = re.search(r"extra == ['\"]([\w-]+)['\"]", line)
        if "sys_platform" in line and sys.platform not in line:
            continue
        try:
            yield Look(name, good=True, told=metadata.version(name))
        except metadata.PackageNotFoundError:
            if optional:
                told = pick(f"belum dipasang; hanya perlu untuk kimsite[{optional[1]}]", f"not installed; only needed for kimsite[{optional[1]}]")
                yield Look(name, good=True, told=told, optional=True)
            else:
                yield Look(name, good=False, told=pick("tidak ada", "missing"), do=pick(f"Ketik: pip install {name}", f"Type: pip install {name}"))


def _project(root: Path | None, speak: Voice) -> Iterator[Look]:
    """sites.yaml, themes, rights, disk, leftovers."""
    if root is None:
        yield Look(
            SITES,
            good=False,
            told=pick("tidak ditemukan di folder ini atau di atasnya", "not found in this folder or above it"),
            do=pick("Pindah ke folder proyek, atau ketik: kimsite init blog-desa", "Go to the project's folder, or type: kimsite init blog-desa"),
        )
        return
    themes = offers(root)
    names = ", ".join(theme.name for theme in themes)
    yield Look(pick("Tema", "Themes"), all(theme.whole for theme in themes), names, pick("Rinciannya: kimsite check", "In detail: kimsite check"))
    found = Findings()
    district = read_sites(root, themes, found)
    errors = found.errors()
    told = f"{len(district.villages)} KIM" if district is not None else pick(f"{errors} salah", f"{errors} errors")
    yield Look(SITES, district is not None, told, pick("Rinciannya: kimsite check", "In detail: kimsite check"))
    if district is None and speak.format == "text":
        click.echo(show.text(found.sorted(), language=speak.language, colour=False, unicode=False, width=80), err=True)
    free = shutil.disk_usage(root).free
    room = pick("Kosongkan sebagian isi disk; hasil bangun perlu ruang.", "Make room on the disk; what is built needs it.")
    yield Look(pick("Sisa ruang", "Free space"), free >= ROOM, f"{free // 1024**2} MB", room)
    yield _writable(root)
    left = sorted(str(path.relative_to(root)) for path in _leftovers(root))
    rest = pick("Sisa pekerjaan yang terputus; boleh dihapus.", "Left by work that was cut off; you may delete it.")
    yield Look(pick("Berkas sisa", "Files left over"), not left, ", ".join(left[:3]) or pick("tidak ada", "none"), rest)


def _writable(root: Path) -> Look:
    try:
        with tempfile.TemporaryFile(dir=root):
            return Look(pick("Hak menulis", "Right to write"), good=True, told=str(root))
    except OSError as error:
        return Look(
            pick("Hak menulis", "Right to write"),
            good=False,
            told=error.strerror or str(error),
            do=pick("Pindahkan proyek ke folder milik Anda sendiri.", "Move the project to a folder of your own."),
        )


def _leftovers(root: Path) -> Iterator[Path]:
    """Temporary files of writes that were cut off."""
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in {".git", ".venv", "node_modules", ".kimsite"}]
        yield from (Path(folder) / name for name in names if name.startswith(".kimsite-") and name != ".kimsite-manifest.json")


def _here() -> Path | None:
    return next((folder for folder in (Path.cwd(), *Path.cwd().parents) if (folder / SITES).is_file()), None)
