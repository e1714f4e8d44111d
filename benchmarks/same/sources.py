"""The sources that are built again and again, and what happens to them before."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import zipfile
from pathlib import Path

from benchmarks import corpus
from benchmarks.faults import district
from benchmarks.sites import kimsite

SIZE = corpus.Size.read("3x9")
TEXTS = {".md", ".yaml", ".csv", ".html", ".css", ".js", ".svg"}
_YEAR = 365 * 86400


def write(root: Path) -> None:
    """A district of three villages with posts of every kind, a photo, a table, a forum and its own news."""
    kimsite.write(SIZE, root)
    first = root / "content" / corpus.villages(1)[0].folder
    photo = district.after()[f"{district.ONE}/foto/sawah.jpg"]
    extra = {
        first / "berita" / "2025-02-03-sawah.md": (
            b"---\njudul: Sawah di musim hujan\ntanggal: 3 Februari 2025\nfoto: sawah.jpg\n"
            b"keterangan: Sawah sesudah hujan\n---\nAir cukup, *padi* tumbuh.\n\n"
            b"| Dusun | Hektare |\n|---|---|\n| Krajan | 12 |\n"
        ),
        first / "foto" / "sawah.jpg": photo,
        first / "data" / "panen.csv": b"Dusun,Ton\nKrajan,12\nNgemplak,9\n",
        first / "informasi-publik" / "panen.md": (
            b"---\njudul: Hasil panen\ntanggal: 2025-04-01\nklasifikasi: berkala\njenis_dokumen: B07\n"
            b"tahun: 2025\ndata: panen.csv\n---\nHasil panen tiap dusun.\n"
        ),
        root / "content" / "_kabupaten" / "berita" / "lomba.md": (
            b"---\njudul: Lomba blog KIM\ntanggal: 2025-05-06\n---\nPendaftaran dibuka.\n"
        ),
    }
    for path, data in extra.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def copied(source: Path, target: Path) -> Path:
    """The project without what builds left."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("public", ".kimsite", ".git"))
    return target


def with_line_ends(root: Path, end: bytes) -> None:
    """Every text with these line ends, as git writes it on Windows."""
    for path in _files(root):
        if path.suffix in TEXTS:
            path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", end))


def with_other_times(root: Path, seed: int) -> None:
    """Every file was last changed at a moment by dice, some of them to come."""
    dice = random.Random(seed)
    for path in _files(root):
        moment = 1_700_000_000 + dice.randrange(-20 * _YEAR, 20 * _YEAR)
        os.utime(path, (moment, moment))


def read_only(root: Path) -> None:
    """No source may be written to."""
    for path in _files(root):
        path.chmod(0o444)


def reversed_copy(source: Path, target: Path) -> Path:
    """The files written in the opposite order: a folder lists them otherwise on some file systems."""
    for path in sorted(_files(source), reverse=True):
        place = target / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)
    return target


def cloned(source: Path, target: Path) -> Path:
    """Through git."""
    inner = target.parent / f"{target.name}-asal"
    copied(source, inner)
    user = ("-c", "user.name=Uji", "-c", "user.email=uji@contoh.id", "-c", "core.autocrlf=false")
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "Isi")):
        subprocess.run(("git", *user, *command), cwd=inner, check=True)
    subprocess.run(("git", "clone", "-q", str(inner), str(target)), check=True, capture_output=True)
    return target


def unzipped(source: Path, target: Path) -> Path:
    """Through a zip file."""
    packed = target.parent / f"{target.name}.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(_files(source)):
            archive.write(path, path.relative_to(source))
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(target)
    return target


def _files(root: Path) -> list[Path]:
    parts = (root / "content", root / "themes")
    return [root / "sites.yaml", *(path for part in parts for path in part.rglob("*") if path.is_file())]
