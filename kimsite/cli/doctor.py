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


@click.command(name="doctor")
@options
def command(*, root: Path | None, form: str, lang: str, no_color: bool, quiet: bool) -> int:
    """Memeriksa komputer dan proyek ini: apa yang beres, apa yang belum, dan apa yang perlu dilakukan."""
    speak = voice(form, lang, no_color=no_color, quiet=quiet)
    looks = [*_machine(), *_project(root or _here(), speak)]
    bad = sum(not look.good for look in looks)
    if form == "text":
        for look in looks:
            mark = ("BERES" if lang == "id" else "OK") if look.good else ("PERIKSA" if lang == "id" else "LOOK")
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
    yield Look("Python", sys.version_info >= OLDEST, version, "Pasang Python 3.11 atau yang lebih baru dari python.org.")
    yield Look("kimsite", good=True, told=__version__)
    yield from _packages()
    now = datetime.now(UTC)
    yield Look("Jam komputer", now >= RELEASED, f"{now:%Y-%m-%d %H:%M} UTC", "Betulkan tanggal dan jam komputer; tanggal tulisan dihitung dari situ.")
    try:
        ZoneInfo("Asia/Jakarta")
        yield Look("Zona waktu", good=True, told="tabel zona ada")
    except ZoneInfoNotFoundError:
        yield Look("Zona waktu", good=False, told="tabel zona tidak ada", do="Ketik: pip install tzdata")
    encoding = (sys.stdout.encoding or "ascii").lower()
    fits = encoding.replace("-", "") in {"utf8", "cp65001"}
    yield Look("Huruf di layar", fits, encoding, "Tetap dapat dipakai; garis dan tanda digambar sederhana. Di Windows: chcp 65001.")


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
                yield Look(name, good=True, told=f"tidak dipasang; hanya perlu untuk kimsite[{optional[1]}]")
            else:
                yield Look(name, good=False, told="tidak ada", do=f"Ketik: pip install {name}")


def _project(root: Path | None, speak: Voice) -> Iterator[Look]:
    """sites.yaml, themes, rights, disk, leftovers."""
    if root is None:
        yield Look(
            SITES, good=False, told="tidak ditemukan di folder ini atau di atasnya", do="Pindah ke folder proyek, atau ketik: kimsite init blog-desa"
        )
        return
    themes = offers(root)
    names = ", ".join(theme.name for theme in themes)
    yield Look("Tema", all(theme.whole for theme in themes), names, "Rinciannya: kimsite check")
    found = Findings()
    district = read_sites(root, themes, found)
    errors = found.errors()
    told = f"{len(district.villages)} KIM" if district is not None else f"{errors} salah"
    yield Look(SITES, district is not None, told, "Rinciannya: kimsite check")
    if district is None and speak.format == "text":
        click.echo(show.text(found.sorted(), language=speak.language, colour=False, unicode=False, width=80), err=True)
    free = shutil.disk_usage(root).free
    yield Look("Sisa ruang", free >= ROOM, f"{free // 1024**2} MB", "Kosongkan sebagian isi disk; hasil bangun perlu ruang.")
    yield _writable(root)
    left = sorted(str(path.relative_to(root)) for path in _leftovers(root))
    yield Look("Berkas sisa", not left, ", ".join(left[:3]) or "tidak ada", "Sisa pekerjaan yang terputus; boleh dihapus.")


def _writable(root: Path) -> Look:
    try:
        with tempfile.TemporaryFile(dir=root):
            return Look("Hak menulis", good=True, told=str(root))
    except OSError as error:
        return Look("Hak menulis", good=False, told=error.strerror or str(error), do="Pindahkan proyek ke folder milik Anda sendiri.")


def _leftovers(root: Path) -> Iterator[Path]:
    """Temporary files of writes that were cut off."""
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in {".git", ".venv", "node_modules", ".kimsite"}]
        yield from (Path(folder) / name for name in names if name.startswith(".kimsite-") and name != ".kimsite-manifest.json")


def _here() -> Path | None:
    return next((folder for folder in (Path.cwd(), *Path.cwd().parents) if (folder / SITES).is_file()), None)
