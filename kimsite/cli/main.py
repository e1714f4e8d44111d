"""The command group with its Indonesian aliases, and the handling of every error a command did not."""

from __future__ import annotations

import os
import sys

import click

from kimsite import __version__
from kimsite.cli.lazy import LazyGroup, in_readers_language
from kimsite.cli.usage import pick_language, translate_click
from kimsite.model.exit_code import ExitCode

COMMANDS = {
    "init": "membuat proyek baru untuk satu kabupaten, lengkap dengan contoh",
    "new": "membuat berkas tulisan baru yang tinggal diisi",
    "import": "memasukkan tulisan dari WhatsApp, Blogger, WordPress, teks, dan tabel",
    "fix": "merapikan kepala tulisan yang aman dirapikan",
    "build": "membangun blog dan portal ke folder public/",
    "check": "memeriksa semua tulisan tanpa menulis apa pun",
    "verify": "memeriksa apakah situs utuh, di komputer ini atau di internet",
    "edit": "menulis dan mengubah tulisan di peramban, tanpa membuka berkas",
    "serve": "melihat hasil di peramban komputer ini",
    "deploy": "menerbitkan hasil ke hosting",
    "registry": "daftar KIM dari lembar kerja kantor: memeriksa dan memasukkan",
    "desk": "membuat halaman kerja Dinas: siapa diam, SK, syarat, cakupan",
    "bundle": "membungkus desa, kecamatan, atau kabupaten untuk dibaca tanpa internet",
    "export": "menyiapkan isi blog untuk KIM.id, OpenSID, dan daftar informasi publik",
    "report": "membuat laporan keaktifan ke folder laporan/",
    "lcck": "pekerjaan lomba: lembar juri, hitungan babak, berita acara",
    "theme": "menyalin tema bawaan ke proyek ini, untuk diubah",
    "explain": "menjelaskan satu kode catatan, atau menyebut semuanya",
    "doctor": "memeriksa komputer dan proyek ini",
    "schema": "JSON Schema setiap jenis tulisan dan sites.yaml",
}
"""Command -> what it does. Its module is kimsite.cli.<command>."""
ALIASES = {
    "mulai": "init",
    "baru": "new",
    "impor": "import",
    "rapikan": "fix",
    "jelaskan": "explain",
    "dokter": "doctor",
    "bangun": "build",
    "periksa": "check",
    "uji": "verify",
    "tulis": "edit",
    "lihat": "serve",
    "kirim": "deploy",
    "bungkus": "bundle",
    "ekspor": "export",
    "laporan": "report",
    "daftar": "registry",
    "meja": "desk",
    "tema": "theme",
}


@click.group(
    cls=LazyGroup,
    module="kimsite.cli.",
    purposes=COMMANDS,
    aliases=ALIASES,
    context_settings={"help_option_names": ["-h", "--help", "--cara"]},
)
@click.version_option(
    __version__, "--version", "--versi", message="kimsite %(version)s", help="Tampilkan versi kimsite."
)
def group() -> None:
    """kimsite: blog untuk setiap KIM, portal untuk kabupaten, laporan untuk juri."""


def main() -> None:
    """Run one command and leave with its exit code.

    An internal error is reported in one plain message, never as a bare traceback.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
    translate_click()
    try:
        code = in_readers_language(group).main(standalone_mode=False)
    except click.exceptions.Abort:
        click.echo(pick_language("Dihentikan.", "Stopped."), err=True)
        sys.exit(ExitCode.INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(ExitCode.NOTHING_WRITTEN)
    except BrokenPipeError:  # the reader has gone: `kimsite explain | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(ExitCode.BROKEN_PIPE)
    except Exception as error:  # noqa: BLE001  # a plain message, and the trace for the developers
        from kimsite.cli.disk_errors import disk_error_message

        if words := disk_error_message(error):
            click.echo(pick_language("Salah: ", "Error: ") + words, err=True)
            sys.exit(ExitCode.NOTHING_WRITTEN)
        click.echo(
            pick_language(
                (
                    "Maaf, kimsite sendiri yang salah. Tulisan Anda aman. Kirimkan baris di bawah ini kepada "
                    "pengembang."
                ),
                (
                    "Sorry, this is a fault of kimsite itself. Your posts are safe. Please send the line "
                    "below to the developers."
                ),
            ),
            err=True,
        )
        import traceback

        click.echo(" | ".join(traceback.format_exc().strip().splitlines()[-4:]), err=True)
        sys.exit(ExitCode.INTERNAL_ERROR)
    sys.exit(code if isinstance(code, int) else 0)
