"""The questions that write the first target into sites.yaml."""

from __future__ import annotations

import sys

import click

from kimsite.cli.console import Console
from kimsite.cli.project import SITES_FILE, OpenProject
from kimsite.cli.usage import pick_language
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
_QUESTIONS: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "ftps": (
        ("host", "Alamat FTP, dari surat penyedia hosting", "FTP address, from the provider's letter", ""),
        ("pengguna", "Nama pengguna FTP", "FTP user name", ""),
        ("folder", "Folder situs, seperti yang dilihat pengguna itu", "Folder of the site", "/public_html"),
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
        ("host", "Alamat server", "Address of the server", ""),
        ("pengguna", "Nama pengguna", "User name", ""),
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
        answer = click.prompt(pick_language(indonesian, english), default=default or None, type=str, err=True)
        fields[key] = answer.strip()
    text = files.read_bytes(project.root, SITES_FILE).decode("utf-8")
    write_whole(project.root, SITES_FILE, add_deploy_target(text, _FIRST, fields).encode())
    console.message(
        f'Tujuan "{_FIRST}" sudah ditulis di {SITES_FILE}.',
        f'The target "{_FIRST}" is written in {SITES_FILE}.',
    )
    if kind == "ftps":
        console.message(
            "Kata sandinya ditanyakan saat mengirim, dan tidak ditulis di berkas itu.",
            "Its password is asked for when sending, and is not written in that file.",
        )
    return True
