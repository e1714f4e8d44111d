"""`kimsite init`: a new project that builds right away."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from kimsite.cli.common import Voice, options, voice
from kimsite.cli.usage import usage
from kimsite.config.regions import Regency
from kimsite.config.starter import find_regency, starter
from kimsite.tools import files


@click.command(name="init")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--kabupaten", default="", help='Kode atau nama, misalnya "35.22" atau Bojonegoro. Tanpa ini ditanyakan.')
@options
def command(folder: Path, *, kabupaten: str, root: Path | None, form: str, lang: str, no_color: bool, quiet: bool) -> int:  # noqa: ARG001  # all have --root
    """Membuat proyek baru: sites.yaml, tema, dan tiga tulisan contoh.

    \b
    Contoh:
      kimsite init blog-desa --kabupaten Bojonegoro
    """
    speak = voice(form, lang, no_color=no_color, quiet=quiet)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise usage(
            f"Folder {folder} sudah berisi. Pilih folder baru atau yang kosong; tidak ada yang ditimpa.",
            f"{folder} is not empty. Choose a new or an empty folder; nothing is overwritten.",
        )
    regency = _regency(kabupaten, speak)
    today = datetime.now(ZoneInfo("Asia/Jakarta")).date()
    written = 0
    for path, text in starter(regency, today).items():
        written += files.write_whole(folder, path, text.encode())
    speak.say(
        f"Proyek {regency.name} siap di {folder}.\nLangkah berikut:\n  cd {folder}\n  kimsite build",
        f"The project for {regency.name} is ready in {folder}.\nNext:\n  cd {folder}\n  kimsite build",
    )
    speak.document("init", 0, {"written": written}, (), {})
    return 0


def _regency(wanted: str, speak: Voice) -> Regency:
    """The kabupaten that was named; asked for on a terminal until it is known."""
    asked = not wanted and sys.stdin.isatty() and speak.format == "text"
    while True:
        if asked:
            wanted = click.prompt("Which kabupaten or kota?" if speak.language == "en" else "Kabupaten atau kota mana?", err=True)
        if not wanted:
            raise usage(
                'Sebutkan kabupatennya, misalnya --kabupaten "35.22" atau --kabupaten Bojonegoro.',
                'Name the kabupaten, for example --kabupaten "35.22" or --kabupaten Bojonegoro.',
            )
        found = find_regency(wanted)
        if isinstance(found, Regency):
            return found
        unknown = usage(
            f'Kabupaten "{wanted}" tidak ada di tabel kode wilayah.', f'There is no kabupaten "{wanted}" in the table of region codes.', found
        )
        if not asked:
            raise unknown
        click.echo(unknown.message, err=True)
