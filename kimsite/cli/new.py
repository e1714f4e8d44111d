"""`kimsite new`: a post file of five lines that is ready to be filled in, or with every field of its kind."""

from __future__ import annotations

from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.project import build_day, chosen_villages, open_project
from kimsite.cli.schema_files import with_schema_line
from kimsite.cli.usage import usage
from kimsite.content.authoring.post_path import new_path
from kimsite.content.authoring.skeleton import post_skeleton
from kimsite.content.authoring.table_file import data_file, new_table_path, with_table
from kimsite.content.kinds import BY_NAME
from kimsite.model.config import District
from kimsite.model.data_templates import DATA_TEMPLATES
from kimsite.model.kinds import Kind
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.dates import long_date
from kimsite.tools.text import clean, closest, slug

_DISTRICT = frozenset({Kind.SIARAN})
"""Kinds that only the district writes."""


@click.command(name="new")
@click.argument("kind", metavar="JENIS")
@click.argument("title", metavar="JUDUL")
@click.option(
    "--village",
    "--desa",
    "village",
    default="",
    metavar="KEC/DESA",
    help="Untuk KIM mana; tidak perlu kalau hanya ada satu.",
)
@click.option(
    "--full",
    "--lengkap",
    "full",
    is_flag=True,
    help="Dengan semua isian jenis itu, masing-masing dengan petunjuknya.",
)
@click.option(
    "--table",
    "--tabel",
    "table",
    type=click.Choice([template.id for template in DATA_TEMPLATES]),
    help="Halaman data dengan tabel kosong yang siap diisi.",
)
@common_options("new")
def command(
    kind: str, title: str, *, village: str, full: bool, table: str | None, root: Path | None, console: Console
) -> int:
    """Membuat berkas tulisan baru yang tinggal diisi.

    \b
    JENIS: berita, posyandu, umkm, informasi-publik, agenda, tanggapan, siaran, halaman.
    Contoh:
      kimsite new berita "Panen raya di Ngemplak" --desa sumberrejo/sumberrejo
      kimsite new halaman "Data PKK 2026" --tabel pkk
    """
    project = open_project(root, console)
    known = BY_NAME.get(slug(kind))
    if known is None:
        near = closest(kind, BY_NAME)
        names = ", ".join(BY_NAME)
        raise usage(
            f'Jenis "{kind}" tidak dikenal. Pilihan: {names}.',
            f'There is no kind "{kind}". Choose one of: {names}.',
            near,
        )
    if table is not None and known.kind != Kind.HALAMAN:
        raise usage(
            f'--tabel hanya untuk halaman:  kimsite new halaman "{clean(title)}" --tabel {table}',
            f'--table is for pages only:  kimsite new halaman "{clean(title)}" --table {table}',
        )
    if not clean(title):
        raise usage(
            (
                "Judulnya masih kosong. Tulis judul di antara tanda petik, misalnya  kimsite new "
                f'{known.kind} "{known.example_title}"'
            ),
            (
                f"The title is empty. Write it between quotes, such as  kimsite new {known.kind} "
                f'"{known.example_title}"'
            ),
        )
    folder = "_kabupaten" if known.kind in _DISTRICT else _folder(village, project.district)
    day = build_day(None, project.district)
    path = new_path(project.root, f"content/{folder}", known.kind, clean(title), day)
    text = post_skeleton(known, clean(title), long_date(day), console.language, full=full)
    text = with_schema_line(text, project.root, path, known.kind)
    written = [(path, text.encode())]
    if table is not None:
        name, data = data_file(table, day.year)
        beside = new_table_path(project.root, f"content/{folder}/data", name)
        written = [(path, with_table(text, Path(beside).name).encode()), (beside, data)]
    for where, content in written:
        write_whole(project.root, where, content)
        if console.is_text:
            click.echo(where)
    console.message(
        "Buka berkas itu, isi, lalu ketik  kimsite check",
        "Open that file, fill it in, then type  kimsite check",
    )
    console.json_document(0, {"written": len(written)}, (), timed=False)
    return 0


def _folder(wanted: str, district: District) -> str:
    """The KIM that --desa names, or the only one there is."""
    if wanted:
        return chosen_villages((wanted,), district)[0]
    if len(district.villages) != 1:
        example = district.villages[0].folder if district.villages else "sumberrejo/sumberrejo"
        raise usage(
            f"Tambahkan --desa KEC/DESA, misalnya --desa {example}.",
            f"Add --desa KEC/DESA, for example --desa {example}.",
        )
    return district.villages[0].folder
