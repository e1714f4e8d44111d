"""What `kimsite import blogger` and `kimsite import wordpress` have in common: one blog into one village."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial, reduce
from itertools import count
from pathlib import Path
from typing import Any, Literal

import click
from msgspec.structs import replace

from kimsite.cli.console import Console, common_options
from kimsite.cli.import_village import needs_import_extra, village_folder, village_option
from kimsite.cli.project import build_day, open_project
from kimsite.cli.usage import usage
from kimsite.model.exit_code import ExitCode
from kimsite.record import Record

Program = Literal["Blogger", "WordPress"]
_STEP = 50
"""Posts between two words of progress."""
_MOST_SHOWN = 12
"""Notes on the screen; all are in the list."""


class BlogImport(Record, kw_only=True):
    """The options of one run."""

    file: Path
    village: str
    plan_only: bool
    no_pictures: bool
    minutes: int
    root: Path | None
    console: Console


def blog_options(name: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """The arguments and options of a command that imports a blog. `name`: its full name without kimsite."""
    options = (
        click.argument(
            "file", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="BERKAS"
        ),
        village_option,
        click.option(
            "--dry-run", "--coba", "plan_only", is_flag=True,
            help="Hanya tunjukkan apa yang akan terjadi; yang ditulis hanya daftar label.",
        ),
        click.option("--no-pictures", "--tanpa-gambar", is_flag=True, help="Jangan unduh gambar dulu."),
        click.option(
            "--minutes", "--menit", type=click.IntRange(1, 1440), default=60, show_default=True,
            help="Paling lama mengunduh gambar; sisanya pada impor berikutnya.",
        ),
        common_options(name),
    )  # fmt: skip

    def decorate(function: Callable[..., int]) -> Callable[..., int]:
        def run(**values: Any) -> int:
            return function(BlogImport(**values))

        run.__doc__ = function.__doc__
        run.__name__ = function.__name__
        return reduce(lambda made, option: option(made), reversed(options), run)

    return decorate


def import_blog(wanted: BlogImport, program: Program) -> int:
    """Move a blog in and report what became of each of its items."""
    console = wanted.console
    with needs_import_extra():
        import time

        from kimsite.diagnostics.findings import Findings
        from kimsite.importers.blogs.blogger import read_blogger
        from kimsite.importers.blogs.item import HostileExportError, NotABlogExportError
        from kimsite.importers.blogs.move import MoveJob, move_blog
        from kimsite.importers.blogs.wordpress import read_wordpress
        from kimsite.importers.pictures.fetch import LARGEST_PICTURE, Fetcher
        from kimsite.importers.pictures.in_zip import pictures_beside_export
        from kimsite.tools.zip_reader import UnusableZip
    project = open_project(wanted.root, console)
    folder = village_folder(wanted.village, project)
    reader = read_blogger if program == "Blogger" else read_wordpress
    zone = project.district.zone
    job = MoveJob(
        root=project.root, folder=folder, zone=zone, as_of=build_day(None, project.district),
        export=partial(reader, wanted.file, zone), name=wanted.file.name,
        reads_shortcodes=program == "WordPress", plan_only=wanted.plan_only,
        fetcher=Fetcher(ends=time.monotonic() + wanted.minutes * 60 if not wanted.no_pictures else 0.0),
        progress=partial(_progress, console),
    )  # fmt: skip
    diagnostics = Findings(folder.removeprefix("content/"))
    try:
        with pictures_beside_export(wanted.file, LARGEST_PICTURE) as beside:
            moved = move_blog(replace(job, fetcher=replace(job.fetcher, beside=beside)), diagnostics)
    except NotABlogExportError:
        raise _not_an_export(wanted.file, program) from None
    except HostileExportError:
        raise usage(
            f"{wanted.file.name} memuat entitas atau DOCTYPE sendiri, yang tidak ada di ekspor {program}. "
            "Berkas seperti itu dapat merusak komputer, jadi tidak dibaca.",
            f"{wanted.file.name} declares entities or a DOCTYPE of its own, as no export of {program} does. "
            "Such a file can harm a computer and is not read.",
        ) from None
    except UnusableZip:
        raise usage(
            f"Berkas {wanted.file.name} rusak atau tidak lengkap. Unduh lagi.",
            f"{wanted.file.name} is damaged or incomplete. Download it again.",
        ) from None
    _report(wanted, folder, moved, diagnostics, project.root)
    return ExitCode.HELD_BACK if moved.cut_at else ExitCode.OK


def _progress(console: Console, done: int) -> None:
    if done % _STEP == 0:
        console.message(f"{done} tulisan …", f"{done} posts …")


def _not_an_export(file: Path, program: Program) -> click.UsageError:
    other = "wordpress" if program == "Blogger" else "blogger"
    if program == "Blogger":
        return usage(
            f"{file.name} bukan ekspor Blogger. Di Blogger: Setelan, Kelola blog, Cadangkan konten; atau "
            f"takeout.google.com. Bila blognya WordPress, pakai  kimsite import {other}.",
            f"{file.name} is no export of Blogger. In Blogger: Settings, Manage blog, Back up content; or "
            f"takeout.google.com. If the blog is WordPress, use  kimsite import {other}.",
        )
    return usage(
        f"{file.name} bukan ekspor WordPress. Di WordPress: Perkakas, Ekspor, Semua konten. Bila blognya "
        f"Blogger, pakai  kimsite import {other}.",
        f"{file.name} is no export of WordPress. In WordPress: Tools, Export, All content. If the blog is "
        f"Blogger, use  kimsite import {other}.",
    )


def _report(wanted: BlogImport, folder: str, moved: Any, diagnostics: Any, root: Path) -> None:
    from kimsite.importers.blogs.labels import LABELS_FILE
    from kimsite.importers.blogs.listing import listing
    from kimsite.tools.atomic_write import write_whole

    console = wanted.console
    counts = Counter(item.outcome for item in moved.items)
    findings = diagnostics.sorted()
    console.diagnostics(findings[:_MOST_SHOWN] if console.is_text else findings)
    made = counts["terbit"] + counts["draf"]
    left = counts["ditinggal"] + counts["kosong"]
    others = ", ".join(f"{number} {sort}" for sort, number in sorted(moved.others.items())) or "-"
    console.message(
        f"{len(moved.items)} tulisan dan halaman: {counts['terbit']} terbit, {counts['draf']} draf, "
        f"{counts['sudah'] + counts['berubah']} sudah pernah dibawa, {left} ditinggal. "
        f"{moved.pictures + moved.late_pictures} gambar, {moved.links} tautan antartulisan. "
        f"Bukan tulisan, tidak dibawa: {others}.",
        f"{len(moved.items)} posts and pages: {counts['terbit']} published, {counts['draf']} drafts, "
        f"{counts['sudah'] + counts['berubah']} taken before, {left} left out. "
        f"{moved.pictures + moved.late_pictures} pictures, {moved.links} links between posts. "
        f"No posts, left out: {others}.",
    )
    if wanted.plan_only:
        console.message(
            f"Belum ada yang ditulis. Periksa {LABELS_FILE}, lalu jalankan tanpa --coba.",
            f"Nothing was written. Look at {LABELS_FILE}, then run without --dry-run.",
        )
    else:
        path = _list_path(root, folder, is_new=made > 0)
        write_whole(root, path, listing(moved.items, console.language))
        if console.is_text:
            click.echo(path)
        if len(findings) > _MOST_SHOWN:
            console.message(
                f"{len(findings) - _MOST_SHOWN} catatan lagi ada di daftar itu.",
                f"{len(findings) - _MOST_SHOWN} more notes are in that list.",
            )
        if made:
            name = folder.removeprefix("content/")
            console.message(
                f"Satu per satu ada di daftar itu. Lalu:  kimsite check {name}  dan  "
                f"kimsite import redirects --desa {name}",
                f"That list has them one by one. Next:  kimsite check {name}  and  "
                f"kimsite import redirects --village {name}",
            )
    numbers = {
        "items": len(moved.items), "published": counts["terbit"], "drafts": counts["draf"],
        "known": counts["sudah"], "changed": counts["berubah"], "left_out": counts["ditinggal"],
        "empty": counts["kosong"], "pictures": moved.pictures + moved.late_pictures, "links": moved.links,
        "others": sum(moved.others.values()),
    }  # fmt: skip
    console.json_document(0, numbers, findings, [{"path": item.path} for item in moved.items], timed=False)


def _list_path(root: Path, folder: str, *, is_new: bool) -> str:
    """Where the list of this import goes: beside those of earlier ones, which say what was found then."""
    name = f"impor/daftar-{folder.removeprefix('content/').replace('/', '-')}"
    if not is_new:
        return f"{name}-terakhir.csv"
    numbered = (f"{name}{f'-{number}' if number > 1 else ''}.csv" for number in count(1))
    return next(path for path in numbered if not (root / path).exists())
