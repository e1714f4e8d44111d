"""`kimsite import text`: copied news pages -> drafts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.import_village import village_folder, village_option
from kimsite.cli.project import build_day, open_project
from kimsite.cli.usage import usage
from kimsite.content.authoring.edit import FieldInput
from kimsite.importers.page_text import LONGEST_PAGE, PageText, read_page_text
from kimsite.importers.write_once import ImportOutcome, NewPost, OnceWriter
from kimsite.model.kinds import Kind
from kimsite.tools import files
from kimsite.tools.dates import long_date
from kimsite.tools.nik import mask_numbers
from kimsite.tools.text_encoding import decode_text


@click.command(name="text")
@click.argument(
    "texts", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="BERKAS...",
)  # fmt: skip
@village_option
@common_options("import text")
def command(texts: tuple[Path, ...], *, village: str, root: Path | None, console: Console) -> int:
    """Membuat draf dari teks berita yang disalin dari situs lain: judul, tanggal, dan penulisnya dicari.

    \b
    BERKAS: satu berkas .txt untuk satu berita; boleh beberapa.
    Contoh:
      kimsite import text berita-lama/*.txt --desa sumberrejo/sumberrejo
    """
    project = open_project(root, console)
    folder = village_folder(village, project)
    today = build_day(None, project.district)
    writer = OnceWriter(project.root, folder, today, project.district.zone)
    pages = [(path, read_page_text(_text(path), today)) for path in texts]
    outcomes: Counter[ImportOutcome] = Counter()
    rows = []
    for source, page in pages:
        outcome, path = writer.write(_post(page))
        outcomes[outcome] += 1
        rows.append({"path": path})
        if console.is_text:
            click.echo(path)
        _explain(source, page, console)
    made = outcomes[ImportOutcome.WRITTEN]
    known = len(pages) - made
    console.message(
        f"{made} draf dibuat, {known} sudah pernah diambil. "
        "Periksa drafnya, lalu hapus baris draf: ya supaya terbit.",
        f"{made} drafts were made, {known} had been taken before. "
        "Check the drafts, then delete the line draf: ya to publish them.",
    )
    counts = {"texts": len(pages), "written": made}
    console.json_document(0, counts, (), rows, timed=False)
    return 0


def _text(path: Path) -> str:
    if files.size(path.parent, path.name) > LONGEST_PAGE:
        raise usage(
            f"{path.name} terlalu besar untuk satu berita.",
            f"{path.name} is too large for one piece of news.",
        )
    decoded = decode_text(files.read_bytes(path.parent, path.name))
    if decoded is None or not decoded.text.strip():
        raise usage(
            f"{path.name} bukan berkas teks. Simpan beritanya sebagai .txt dulu.",
            f"{path.name} is no text file. Save the news as .txt first.",
        )
    return decoded.text


def _post(page: PageText) -> NewPost:
    fields: dict[str, FieldInput] = {"judul": page.title}
    if page.day is not None:
        fields["tanggal"] = long_date(page.day)
    if page.author:
        fields["penulis"] = page.author
    return NewPost(
        key=f"teks {page.title} {page.body}", kind=Kind.BERITA, title=page.title, day=page.day,
        fields={**fields, "draf": "ya"}, body=page.body,
    )  # fmt: skip


def _explain(source: Path, page: PageText, console: Console) -> None:
    title = mask_numbers(page.title)
    day = (
        long_date(page.day) if page.day else console.pick("tidak ada, isi sendiri", "none, write it yourself")
    )
    author = page.author or "-"
    console.message(
        f'{source.name}: judul "{title}", tanggal {day}, penulis {author}; {len(page.left_out)} baris situs '
        "lamanya tidak dibawa.",
        f'{source.name}: title "{title}", date {day}, author {author}; {len(page.left_out)} lines '
        "of the site were left out.",
    )
