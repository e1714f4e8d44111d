"""`kimsite doctor`: checks the machine and the project, and says how to solve each problem."""

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
from kimsite.cli.console import Console, common_options
from kimsite.cli.doctor_targets import HealthCheck, target_checks
from kimsite.cli.project import SITES_FILE
from kimsite.cli.usage import pick_language
from kimsite.config.sites import read_sites
from kimsite.diagnostics import show
from kimsite.diagnostics.findings import Findings
from kimsite.model.findings import Severity
from kimsite.theme.load import offers

OLDEST = (3, 11)
ROOM = 500 * 1024 * 1024
"""Bytes: a district of 430 blogs with its photos takes about that much."""
RELEASED = datetime(2026, 1, 1, tzinfo=UTC)
"""No clock that is right shows an earlier day."""


@click.command(name="doctor")
@common_options("doctor")
def command(*, root: Path | None, console: Console) -> int:
    """Memeriksa komputer dan proyek ini: apa yang beres, apa yang belum, dan apa yang perlu dilakukan."""
    checks = [*_machine(), *_project(root or _here(), console)]
    bad = sum(not check.passed for check in checks)
    if console.is_text:
        for check in checks:
            mark = (
                pick_language("PILIHAN", "EXTRA")
                if check.optional
                else pick_language("BERES", "OK")
                if check.passed
                else pick_language("PERIKSA", "LOOK")
            )
            click.echo(f"{mark:8}{check.name}: {check.detail}")
            if not check.passed and check.remedy:
                click.echo(f"        = {check.remedy}")
    console.message(
        "Semua beres." if not bad else f"{bad} hal perlu dilihat.",
        "All is well." if not bad else f"{bad} things to look at.",
    )
    console.json_document(int(bool(bad)), {"looked": len(checks), "wrong": bad}, (), timed=False)
    return int(bool(bad))


def _machine() -> Iterator[HealthCheck]:
    """Python, packages, clock, console."""
    version = ".".join(map(str, sys.version_info[:3]))
    yield HealthCheck(
        "Python",
        sys.version_info >= OLDEST,
        version,
        pick_language(
            "Pasang Python 3.11 atau yang lebih baru dari python.org.",
            "Install Python 3.11 or newer from python.org.",
        ),
    )
    yield HealthCheck("kimsite", passed=True, detail=__version__)
    yield from _packages()
    now = datetime.now(UTC)
    yield HealthCheck(
        pick_language("Jam komputer", "Clock"),
        now >= RELEASED,
        f"{now:%Y-%m-%d %H:%M} UTC",
        pick_language(
            "Betulkan tanggal dan jam komputer; tanggal tulisan dihitung dari situ.",
            "Set the computer's date and time right; the days of posts are counted from them.",
        ),
    )
    try:
        ZoneInfo("Asia/Jakarta")
        yield HealthCheck(
            pick_language("Zona waktu", "Time zones"),
            passed=True,
            detail=pick_language("tabel zona ada", "the table is there"),
        )
    except ZoneInfoNotFoundError:
        yield HealthCheck(
            pick_language("Zona waktu", "Time zones"),
            passed=False,
            detail=pick_language("tabel zona tidak ada", "the table is missing"),
            remedy=pick_language("Ketik: pip install tzdata", "Type: pip install tzdata"),
        )
    encoding = (sys.stdout.encoding or "ascii").lower()
    fits = encoding.replace("-", "") in {"utf8", "cp65001"}
    yield HealthCheck(
        pick_language("Huruf di layar", "Letters on the screen"),
        fits,
        encoding,
        pick_language(
            "Tetap dapat dipakai; garis dan tanda digambar sederhana. Di Windows: chcp 65001.",
            "It works all the same; lines and signs are drawn simply. On Windows: chcp 65001.",
        ),
    )


def _packages() -> Iterator[HealthCheck]:
    """What kimsite needs, and what is optional."""
    for line in metadata.requires("kimsite") or []:
        name = re.split(r"[\s<>=!~;\[(]", line, maxsplit=1)[0]
        optional = re.search(r"extra == ['\"]([\w-]+)['\"]", line)
        if "sys_platform" in line and sys.platform not in line:
            continue
        try:
            yield HealthCheck(name, passed=True, detail=metadata.version(name))
        except metadata.PackageNotFoundError:
            if optional:
                detail = pick_language(
                    f"belum dipasang; hanya perlu untuk kimsite[{optional[1]}]",
                    f"not installed; only needed for kimsite[{optional[1]}]",
                )
                yield HealthCheck(name, passed=True, detail=detail, optional=True)
            else:
                yield HealthCheck(
                    name,
                    passed=False,
                    detail=pick_language("tidak ada", "missing"),
                    remedy=pick_language(f"Ketik: pip install {name}", f"Type: pip install {name}"),
                )


def _project(root: Path | None, console: Console) -> Iterator[HealthCheck]:
    """sites.yaml, themes, rights, disk, leftovers."""
    if root is None:
        yield HealthCheck(
            SITES_FILE,
            passed=False,
            detail=pick_language(
                "tidak ditemukan di folder ini atau di atasnya", "not found in this folder or above it"
            ),
            remedy=pick_language(
                "Pindah ke folder proyek, atau ketik: kimsite init blog-desa",
                "Go to the project's folder, or type: kimsite init blog-desa",
            ),
        )
        return
    themes = offers(root)
    names = ", ".join(theme.name for theme in themes)
    yield HealthCheck(
        pick_language("Tema", "Themes"),
        all(theme.whole for theme in themes),
        names,
        pick_language("Rinciannya: kimsite check", "In detail: kimsite check"),
    )
    diagnostics = Findings()
    district = read_sites(root, themes, diagnostics)
    errors = sum(found.severity == Severity.ERROR for found in diagnostics.sorted())
    count = (
        f"{len(district.villages)} KIM"
        if district is not None
        else pick_language(f"{errors} salah", f"{errors} errors")
    )
    yield HealthCheck(
        SITES_FILE,
        district is not None,
        count,
        pick_language("Rinciannya: kimsite check", "In detail: kimsite check"),
    )
    if district is None and console.is_text:
        click.echo(
            show.terminal_text(
                diagnostics.sorted(), language=console.language, colour=False, unicode=False, width=80
            ),
            err=True,
        )
    if district is not None:
        yield from target_checks(district, root / "public", console)
    free = shutil.disk_usage(root).free
    room = pick_language(
        "Kosongkan sebagian isi disk; hasil bangun perlu ruang.",
        "Make room on the disk; what is built needs it.",
    )
    yield HealthCheck(pick_language("Sisa ruang", "Free space"), free >= ROOM, f"{free // 1024**2} MB", room)
    yield _writable(root)
    left = sorted(str(path.relative_to(root)) for path in _leftovers(root))
    rest = pick_language(
        "Sisa pekerjaan yang terputus; boleh dihapus.", "Left by work that was cut off; you may delete it."
    )
    yield HealthCheck(
        pick_language("Berkas sisa", "Files left over"),
        not left,
        ", ".join(left[:3]) or pick_language("tidak ada", "none"),
        rest,
    )


def _writable(root: Path) -> HealthCheck:
    try:
        with tempfile.TemporaryFile(dir=root):
            return HealthCheck(pick_language("Hak menulis", "Right to write"), passed=True, detail=str(root))
    except OSError as error:
        return HealthCheck(
            pick_language("Hak menulis", "Right to write"),
            passed=False,
            detail=error.strerror or str(error),
            remedy=pick_language(
                "Pindahkan proyek ke folder milik Anda sendiri.", "Move the project to a folder of your own."
            ),
        )


def _leftovers(root: Path) -> Iterator[Path]:
    """Temporary files of writes that were cut off."""
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in {".git", ".venv", "node_modules", ".kimsite"}]
        yield from (
            Path(folder) / name
            for name in names
            if name.startswith(".kimsite-") and name != ".kimsite-manifest.json"
        )


def _here() -> Path | None:
    return next(
        (folder for folder in (Path.cwd(), *Path.cwd().parents) if (folder / SITES_FILE).is_file()), None
    )
