"""`kimsite theme copy`: a theme of the package into the project, for who wants to change it."""

from __future__ import annotations

from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.project import open_project
from kimsite.cli.usage import usage
from kimsite.theme.sources import THEMES, package_themes
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.file_tree import FileEntry, list_folders, walk
from kimsite.tools.text import closest


@click.command(name="copy")
@click.argument("name", metavar="TEMA")
@common_options("theme copy")
def command(name: str, *, root: Path | None, console: Console) -> int:
    """Menyalin satu tema bawaan ke themes/ proyek ini. Tidak ada yang ditimpa.

    \b
    Contoh:
      kimsite theme copy dasar
    """
    project = open_project(root, console).root
    package = package_themes()
    known = list_folders(package)
    folder = f"{THEMES}/{name}"
    if name not in known:
        names = ", ".join(known)
        raise usage(
            f'Tidak ada tema bawaan "{name}". Pilihan: {names}.',
            f'kimsite has no theme "{name}". Choose one of: {names}.',
            closest(name, known),
        )
    if any(walk(project, folder)):
        raise usage(
            (
                f"Folder {folder} sudah berisi dan tidak ditimpa. Ganti nama folder itu dulu, atau hapus "
                "kalau tidak diperlukan."
            ),
            (
                f"The folder {folder} holds files already and is not overwritten. Rename it first, or delete "
                "it if you do not need it."
            ),
        )
    paths = [entry.path for entry in walk(package, name) if isinstance(entry, FileEntry)]
    for path in paths:
        write_whole(project, f"{THEMES}/{path}", files.read_bytes(package, path))
    if console.is_text:
        click.echo(folder)
    console.message(
        f"{len(paths)} berkas disalin ke {folder}. Ubah yang perlu, dan hapus berkas yang tidak Anda ubah:\n"
        f"yang tidak ada di folder itu diambil dari kimsite, jadi ikut membaik bila kimsite diperbarui.",
        f"{len(paths)} files were copied to {folder}. Change what you need, and delete the files that you do "
        "not change:\n"
        f"what is not in that folder is taken from kimsite, and so gets better when kimsite does.",
    )
    console.json_document(0, {"written": len(paths)}, (), timed=False)
    return 0
