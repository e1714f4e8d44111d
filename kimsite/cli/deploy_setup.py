"""The questions that write the first target into sites.yaml."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable

import click

from kimsite.cli.console import Console
from kimsite.cli.project import SITES_FILE, OpenProject
from kimsite.cli.usage import pick_language, usage
from kimsite.config.deploy_block import add_deploy_target
from kimsite.model.deploy import DeployKind
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole

_FIRST = "utama"
_KINDS: tuple[tuple[DeployKind, str, str], ...] = (
    ("ftps", "hosting cPanel, lewat FTP", "cPanel hosting, by FTP"),
    ("zip", "hosting cPanel, lewat File Manager di peramban", "cPanel hosting, by its File Manager"),
    ("git", "GitHub atau GitLab Pages", "GitHub or GitLab Pages"),
    ("sftp", "server sendiri, lewat SSH", "a server of your own, by SSH"),
    ("folder", "folder atau flashdisk", "a folder or a flash disk"),
)
_LOGIN = "pengguna@host"
"""Key of the question whose answer holds two fields."""
_QUESTIONS: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "ftps": (
        (
            _LOGIN,
            "Nama pengguna FTP dan alamatnya, disambung @ (misalnya kim@ftp.contoh.id)",
            "FTP user and address, joined by @ (such as kim@ftp.contoh.id)",
            "",
        ),
        (
            "folder",
            "Folder situs (tulis / kalau akun itu hanya boleh mengisi satu folder)",
            "Folder of the site (/ if that account may fill one folder only)",
            "/public_html",
        ),
    ),
    "zip": (
        ("ke", "Folder untuk berkas zip", "Folder for the zip files", "kiriman/"),
        ("batas_mb", "Ukuran terbesar satu zip (MB)", "Largest size of one zip (MB)", "90"),
    ),
    "git": (
        ("repo", "Alamat repositori (git@… atau https://…)", "Address of the repository", ""),
        ("cabang", "Nama cabang", "Name of the branch", "gh-pages"),
    ),
    "sftp": (
        (
            _LOGIN,
            "Nama pengguna dan alamat server, disambung @ (misalnya kim@kim.contoh.id)",
            "User and address of the server, joined by @ (such as kim@kim.contoh.id)",
            "",
        ),
        ("folder", "Folder situs", "Folder of the site", "/srv/kim"),
    ),
    "folder": (("ke", "Folder tujuan, misalnya E:/kim", "Target folder, such as E:/kim", ""),),
}
"""Kind -> key, question in both languages, answer where none is given."""


def is_asked(console: Console) -> bool:
    """True where somebody sits at a terminal."""
    return sys.stdin.isatty() and console.is_text


def ask_for_target(project: OpenProject, console: Console) -> bool:
    """Ask where the site is to be published and write it into sites.yaml; False away from a terminal.

    Everything else in the file stays as it is.
    """
    if not is_asked(console):
        return False
    for number, (_, indonesian, english) in enumerate(_KINDS, 1):
        click.echo(f"  {number}. {pick_language(indonesian, english)}", err=True)
    number = click.prompt(
        pick_language("Situs ini diterbitkan ke mana?", "Where is this site published?"),
        type=click.IntRange(1, len(_KINDS)),
        default=1,
        err=True,
    )
    kind = _KINDS[number - 1][0]
    fields = {"jenis": str(kind)}
    for key, indonesian, english, default in _QUESTIONS[kind]:
        question = pick_language(indonesian, english)
        reader = _login_fields if key == _LOGIN else _plain_field(key)
        fields |= click.prompt(question, default=default or None, value_proc=reader, err=True)
    text = files.read_bytes(project.root, SITES_FILE).decode("utf-8")
    write_whole(project.root, SITES_FILE, add_deploy_target(text, _FIRST, fields).encode())
    written = ", ".join(f"{key}: {value}" for key, value in fields.items())
    console.message(
        f'Tujuan "{_FIRST}" sudah ditulis di {SITES_FILE}: {written}.',
        f'The target "{_FIRST}" is written in {SITES_FILE}: {written}.',
    )
    if kind == "ftps":
        console.message(
            "Kata sandinya ditanyakan saat mengirim, dan tidak ditulis di berkas itu.",
            "Its password is asked for when sending, and is not written in that file.",
        )
    return True


def _plain_field(key: str) -> Callable[[str], dict[str, str]]:
    return lambda answer: {key: answer.strip()}


def _login_fields(answer: str) -> dict[str, str]:
    """Host and user of `user@host`, also as a provider's letter gives it: `ftp://user@host/`.

    The name of a cPanel's FTP user holds an @ itself. Raises click.UsageError, upon which it is asked again.
    """
    bare = re.sub(r"^\w+://", "", answer.strip()).split("/", 1)[0]
    user, _, host = bare.rpartition("@")
    if not user or not re.fullmatch(r"[\w.-]+", host):
        raise usage(
            "Tulis keduanya dengan @ di antaranya, misalnya kim@ftp.contoh.id.",
            "Write both with an @ between them, such as kim@ftp.contoh.id.",
        )
    return {"host": host, "pengguna": user}
