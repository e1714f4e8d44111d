"""`kimsite init`: a new project that builds right away."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.init_contest import add_contest
from kimsite.cli.init_mentoring import add_mentoring
from kimsite.cli.init_registry import add_registry_workbook, regency_in
from kimsite.cli.project import today_in
from kimsite.cli.schema_files import schema_files
from kimsite.cli.usage import usage
from kimsite.config.finding_regency import Choice, find_regencies, nearest_regency
from kimsite.config.hosting import HOOK, GitHost, git_host_files
from kimsite.config.launchers import WINDOWS_LAUNCHER, launcher_files
from kimsite.config.project_regency import SITES
from kimsite.config.regions import Regency, read_regency
from kimsite.config.starter import GUIDE, folders, starter, zone_of
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole


@click.command(name="init")
@click.argument("folder", type=click.Path(path_type=Path), metavar="FOLDER")
@click.option(
    "--regency",
    "--kabupaten",
    "kabupaten",
    default="",
    help='Kode atau nama, misalnya "35.22" atau Bojonegoro. Tanpa ini ditanyakan.',
)
@click.option("--github", is_flag=True, help="Tambahkan berkas untuk terbit sendiri di GitHub Pages.")
@click.option("--gitlab", is_flag=True, help="Tambahkan berkas untuk terbit sendiri di GitLab Pages.")
@click.option(
    "--registry", "--daftar", is_flag=True,
    help="Tambahkan lembar kerja semua desa untuk daftar KIM, dengan pilihan.",
)  # fmt: skip
@click.option(
    "--contest", "--lomba", "contest", is_flag=True,
    help="Tambahkan aturan lomba dari sepuluh pertanyaan, dan coba pada triwulan lalu.",
)  # fmt: skip
@click.option(
    "--mentoring", "--pendampingan", "mentoring", is_flag=True,
    help="Tambahkan jadwal pendampingan dan buku dua harinya: halaman, salindia, buku cetak.",
)  # fmt: skip
@common_options("init")
def command(
    folder: Path,
    *,
    kabupaten: str,
    registry: bool,
    contest: bool,
    mentoring: bool,
    github: bool,
    gitlab: bool,
    root: Path | None,  # noqa: ARG001  # all have --root
    console: Console,
) -> int:
    """Membuat proyek baru: sites.yaml, panduan singkat, dan tiga tulisan contoh.

    \b
    Contoh:
      kimsite init blog-desa --kabupaten Bojonegoro
      kimsite init blog-desa --kabupaten Ponorogo --daftar
      kimsite init . --github    (proyek yang sudah ada)
      kimsite init . --lomba     (aturan lomba, sepuluh pertanyaan)
      kimsite init . --pendampingan    (jadwal, peserta, buku dua hari)
    """
    hosts = [host for host, wanted in ((GitHost.GITHUB, github), (GitHost.GITLAB, gitlab)) if wanted]
    if (hosts or registry or contest or mentoring) and (folder / SITES).is_file():
        written = _add_git_hosts(folder, hosts, console)
        if registry:
            written += add_registry_workbook(folder, regency_in(folder, console), console)
        if contest:
            written += add_contest(folder, console)
        if mentoring:
            written += add_mentoring(folder, regency_in(folder, console), console)
        console.json_document(0, {"written": written}, (), timed=False)
        return 0
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise usage(
            f"Folder {folder} sudah berisi. Pilih folder baru atau yang kosong; tidak ada yang ditimpa.",
            f"{folder} is not empty. Choose a new or an empty folder; nothing is overwritten.",
        )
    regency = _regency(kabupaten, console)
    today = today_in(zone_of(regency.code))
    texts = starter(regency, today)
    written = sum(write_whole(folder, path, text.encode()) for path, text in texts.items())
    written += sum(write_whole(folder, path, data) for path, data in schema_files().items())
    for path, data in launcher_files().items():
        written += write_whole(folder, path, data)
        if path != WINDOWS_LAUNCHER:
            files.make_executable(folder, path)
    for path in folders(regency):
        files.make_folder(folder, path)
    written += _add_git_hosts(folder, hosts, console)
    if registry:
        written += add_registry_workbook(folder, regency, console)
    if contest:
        written += add_contest(folder, console)
    if mentoring:
        written += add_mentoring(folder, regency, console)
    place = folders(regency)[0].rpartition("/")[0]
    console.message(
        f"Proyek {regency.name.strip()} siap di {folder}.\nLangkah berikut:\n  cd {folder}\n  kimsite "
        "bangun\n"
        "Menulis tanpa jendela perintah: klik dua kali Mulai di folder itu.\n"
        f"Tulisan ada di {place}. Cara menulis ada di {GUIDE}.",
        f"The project for {regency.name.strip()} is ready in {folder}.\nNext:\n  cd {folder}\n  kimsite "
        "build\n"
        "To write without a terminal: double-click Mulai in that folder.\n"
        f"Posts are in {place}. How to write is told in {GUIDE}, in Indonesian.",
    )
    console.json_document(0, {"written": written}, (), timed=False)
    return 0


def _add_git_hosts(folder: Path, hosts: Iterable[GitHost], console: Console) -> int:
    """Write what the hosts need; a file that is there already is kept. The number of files written."""
    written = 0
    for host in hosts:
        texts = git_host_files(host)
        new = [path for path in texts if not (folder / path).exists()]
        kept = [path for path in texts if path not in new and path != ".gitignore"]
        for path in new:
            write_whole(folder, path, texts[path].encode())
        if HOOK in new:
            files.make_executable(folder, HOOK)
        written += len(new)
        names = {GitHost.GITHUB: "GitHub", GitHost.GITLAB: "GitLab"}
        console.message(
            f"Berkas untuk {names[host]} ditulis: {', '.join(new) or 'tidak ada yang baru'}.\n"
            + (f"Sudah ada dan tidak diubah: {', '.join(kept)}.\n" if kept else "")
            + "Agar tulisan diperiksa sebelum disimpan ke git:  git config core.hooksPath .githooks",
            f"Files for {names[host]}: {', '.join(new) or 'nothing new'}.\n"
            + (f"Already there and not changed: {', '.join(kept)}.\n" if kept else "")
            + "To check posts before each commit:  git config core.hooksPath .githooks",
        )
    return written


def _regency(wanted: str, console: Console) -> Regency:
    """The kabupaten that was named; asked for on a terminal until it is known."""
    asked = not wanted and sys.stdin.isatty() and console.is_text
    while True:
        if asked:
            wanted = click.prompt(
                "Which kabupaten or kota?" if console.language == "en" else "Kabupaten atau kota mana?",
                err=True,
            )
        if not wanted:
            raise usage(
                'Sebutkan kabupatennya, misalnya --kabupaten "35.22" atau --kabupaten Bojonegoro.',
                'Name the kabupaten, for example --kabupaten "35.22" or --kabupaten Bojonegoro.',
            )
        found = find_regencies(wanted)
        regency = read_regency(found[0][0]) if len(found) == 1 else None
        if regency is not None:
            return regency
        error = _several(wanted, found) if found else _unknown(wanted)
        if not asked:
            raise error
        click.echo(error.message, err=True)


def _several(wanted: str, found: Iterable[Choice]) -> click.UsageError:
    names = [f"{name} ({code})" for code, name in found]
    code = names[0].rpartition("(")[2].rstrip(")")
    return usage(
        f'"{wanted}" dapat berarti {" atau ".join(names)}. Sebutkan kodenya, misalnya --kabupaten "{code}".',
        f'"{wanted}" may mean {" or ".join(names)}. Give the code, for example --kabupaten "{code}".',
    )


def _unknown(wanted: str) -> click.UsageError:
    return usage(
        f'Kabupaten "{wanted}" tidak ada di tabel kode wilayah.',
        f'There is no kabupaten "{wanted}" in the table of region codes.',
        nearest_regency(wanted),
    )
