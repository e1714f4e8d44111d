"""`kimsite bundle`: a part of the built site for readers without a network."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

import click

from kimsite.bundle.copy import BundleSource, copy_scope
from kimsite.bundle.fit import LeftOut, TooSmall
from kimsite.bundle.folder import ForeignFolder, write_folder
from kimsite.bundle.scope import Scope, ScopeKind, UnknownScope, find_scope
from kimsite.bundle.single_file import MOST_BYTES, NothingToBundle, single_file
from kimsite.bundle.year import sealed_year
from kimsite.cli.console import Console, common_options
from kimsite.cli.day_option import as_of_option
from kimsite.cli.output_folder import output_folder
from kimsite.cli.project import OpenProject, build_day, open_project
from kimsite.cli.usage import usage
from kimsite.model.exit_code import ExitCode
from kimsite.tools import files
from kimsite.tools.atomic_write import write_file
from kimsite.tools.manifests import MANIFEST_FILE, decode_manifest
from kimsite.tools.zip_writer import write_zip

_MEGABYTE = 1024 * 1024
_LIMIT = re.compile(r"\s*(\d+(?:[.,]\d+)?)\s*(k|m|g)b?\s*", re.IGNORECASE)
_UNITS = {"k": 1024, "m": _MEGABYTE, "g": 1024 * _MEGABYTE}


def _size(_context: click.Context, _option: click.Parameter, written: str | None) -> int | None:
    """`15MB`, `500 kB`, `1,5 GB` in bytes. Raises click.UsageError for anything else."""
    if written is None:
        return None
    found = _LIMIT.fullmatch(written)
    if found is None or float(found[1].replace(",", ".")) <= 0:
        raise usage(
            f'"{written}" tidak terbaca sebagai ukuran. Tulis misalnya 15MB.',
            f'"{written}" is no size. Write for example 15MB.',
        )
    return int(float(found[1].replace(",", ".")) * _UNITS[found[2].lower()])


@click.command(name="bundle")
@click.argument("target", metavar="KEC/DESA|KECAMATAN|kabupaten")
@click.option(
    "--limit",
    "--batas",
    callback=_size,
    metavar="15MB",
    help="Ukuran paling besar: foto dikecilkan, lalu foto tulisan tertua ditinggal dan disebutkan.",
)
@click.option(
    "--folder",
    "--ke-folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Tulis sebagai folder di dalam folder ini, misalnya flash disk, bukan zip.",
)
@click.option(
    "--single-file",
    "--satu-berkas",
    is_flag=True,
    help="Hanya satu berkas .html per desa berisi dua puluh tulisan terbaru, untuk dikirim lewat WhatsApp.",
)
@click.option(
    "--archive",
    "--arsip",
    type=click.IntRange(1990, 2199),
    metavar="TAHUN",
    help="Segel satu tahun sebuah desa: halaman, foto, CSV, dan sidik setiap berkas.",
)
@click.option(
    "--from",
    "--dari",
    "tree",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder hasil build; bawaan: public/ di folder proyek.",
)
@click.option(
    "--out",
    "--hasil",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder untuk berkasnya; bawaan: bungkus/ di folder proyek.",
)
@as_of_option("Tanggal salinan yang tertulis di halamannya.")
@common_options("bundle")
def command(
    target: str,
    *,
    limit: int | None,
    folder: Path | None,
    single_file: bool,
    archive: int | None,
    tree: Path | None,
    out: Path | None,
    as_of: datetime | None,
    root: Path | None,
    console: Console,
) -> int:
    """Membungkus sebuah desa, kecamatan, atau kabupaten untuk dibaca tanpa internet.

    \b
    Contoh:
      kimsite bundle sumberrejo/sumberrejo
      kimsite bundle sumberrejo --batas 15MB
      kimsite bundle sumberrejo/sumberrejo --arsip 2026
    """
    if (folder is not None) + single_file + (archive is not None) > 1:
        raise usage(
            "Pilih satu saja: --ke-folder, --satu-berkas, atau --arsip.",
            "Choose one only: --folder, --single-file or --archive.",
        )
    if archive is not None and limit is not None:
        raise usage(
            "Arsip selalu utuh: --arsip tanpa --batas.", "An archive is whole: --archive without --limit."
        )
    project = open_project(root, console)
    scope = _scope(project, target)
    source = _source(project, tree, as_of, console)
    results = output_folder(out, project.root, "bungkus") if folder is None else folder
    work = _Work(scope, source, project, results, console)
    if archive is not None:
        return work.finish(lambda: work.seal(archive))
    if single_file:
        return work.finish(lambda: work.write_single_files(limit or MOST_BYTES))
    return work.finish(lambda: work.write_copy(limit, as_folder=folder is not None))


def _scope(project: OpenProject, target: str) -> Scope:
    try:
        return find_scope(project.district, target)
    except UnknownScope as error:
        raise usage(
            f'Tidak ada desa atau kecamatan "{target}" di {project.district.name}.',
            f'There is no village or kecamatan "{target}" in {project.district.name}.',
            error.near,
        ) from error


def _source(
    project: OpenProject, tree: Path | None, as_of: datetime | None, console: Console
) -> BundleSource:
    """The built tree. Raises click.UsageError where there is none."""
    place = (tree or project.root / "public").resolve()
    try:
        listed = decode_manifest(files.read_bytes(place, MANIFEST_FILE))
    except OSError:
        listed = None
    if listed is None or not listed.files:
        raise usage(
            f"Belum ada hasil di {place}. Jalankan  kimsite build  dulu.",
            f"There is no built site in {place}. Run  kimsite build  first.",
        )
    return BundleSource(
        tree=place,
        listed=listed,
        base=project.district.url,
        day=build_day(as_of, project.district),
        language=console.language,
    )


class _Work:
    """One run of the command."""

    def __init__(
        self, scope: Scope, source: BundleSource, project: OpenProject, out: Path, console: Console
    ) -> None:
        self._scope = scope
        self._source = source
        self._project = project
        self._out = out
        self._console = console
        self._written: list[tuple[Path, int]] = []
        self._left: list[LeftOut] = []
        self._posts = 0

    def finish(self, work: Callable[[], None]) -> int:
        """Do the work, print what came of it, and give the exit code. Raises click.UsageError, OSError."""
        try:
            work()
        except NothingToBundle as error:
            raise self._nothing() from error
        except TooSmall as error:
            megabytes = -(-error.least * 10 // _MEGABYTE) / 10
            raise usage(
                f"Batas itu terlalu kecil: tanpa foto dan dokumen pun perlu {megabytes} MB. Coba --batas "
                f"{-(-error.least // _MEGABYTE)}MB, atau bungkus per desa.".replace(".", ",", 1),
                f"That limit is too small: even without photos and documents it takes {megabytes} MB. Try "
                f"--limit {-(-error.least // _MEGABYTE)}MB, or one village at a time.",
            ) from error
        except ForeignFolder as error:
            raise usage(
                f"Folder {error.folder} sudah berisi berkas lain. Pilih folder kosong.",
                f"The folder {error.folder} holds other files. Choose an empty one.",
            ) from error
        for file in self._left:
            click.echo(f"{file.day.isoformat()} {file.post.removesuffix('index.html')} {file.path}")
        self._report()
        return ExitCode.OK

    def write_copy(self, limit: int | None, *, as_folder: bool) -> None:
        """The zip, or the folder; for a village its single file beside the zip."""
        made = copy_scope(self._scope, self._source, limit)
        if not made.posts:
            raise NothingToBundle
        self._posts = len(made.posts)
        self._left += made.fitted.left_out
        named = ((f"{self._scope.name}/{path}", data) for path, data in made.entries())
        if as_folder:
            size = write_folder(self._out, self._scope.name, made.entries())
            self._written.append((self._out / self._scope.name, size))
            return
        self._zip(f"{self._scope.name}.zip", named)
        if self._scope.kind is ScopeKind.VILLAGE:
            self._single(self._scope, min(limit or MOST_BYTES, MOST_BYTES))

    def write_single_files(self, limit: int) -> None:
        """One file for each village that has posts."""
        for folder in self._scope.villages:
            try:
                self._single(find_scope(self._project.district, folder), limit)
            except NothingToBundle:
                continue
        if not self._written:
            raise NothingToBundle

    def seal(self, year: int) -> None:
        """The year of a village."""
        if self._scope.kind is not ScopeKind.VILLAGE:
            raise usage(
                "Arsip dibuat per desa: tulis KECAMATAN/DESA.",
                "An archive is of one village: KECAMATAN/DESA.",
            )
        self._posts, entries = sealed_year(self._scope, self._source, year)
        name = f"{self._scope.name}-{year}"
        self._zip(f"{name}.zip", ((f"{name}/{path}", data) for path, data in entries))

    def _zip(self, name: str, entries: Iterable[tuple[str, bytes]]) -> None:
        self._written.append((self._out / name, write_zip(self._out, name, entries)))

    def _single(self, scope: Scope, limit: int) -> None:
        made = single_file(scope, self._source, limit)
        name = f"{scope.name}.html"
        write_file(self._out, name, made.data)
        self._posts = self._posts or made.posts
        known = {file.path for file in self._left}
        self._left += (file for file in made.left_out if file.path not in known)
        self._written.append((self._out / name, len(made.data)))

    def _nothing(self) -> click.UsageError:
        return usage(
            f"Belum ada tulisan {self._scope.label} yang dapat dibungkus.",
            f"{self._scope.label} has no posts to bundle yet.",
        )

    def _report(self) -> None:
        console = self._console
        for path, size in self._written:
            shown = f"{size / _MEGABYTE:.1f} MB"
            console.message(f"{path}  {shown.replace('.', ',')}", f"{path}  {shown}")
        if self._left:
            console.message(
                f"{len(self._left)} foto atau dokumen tidak dibawa supaya muat; lihat daftar di atas.",
                f"{len(self._left)} photos or documents were left out to fit; see the list above.",
            )
        counts = {
            "files": len(self._written), "bytes": sum(size for _, size in self._written),
            "posts": self._posts, "left_out": len(self._left),
        }  # fmt: skip
        console.json_document(ExitCode.OK, counts, self._project.advice)
