"""`kimsite export`: a village's blog for KIM.id and OpenSID, and its register of public information."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.project import build_day, chosen_villages, open_project
from kimsite.cli.usage import usage
from kimsite.content.media.photo_faults import UnusablePhoto
from kimsite.content.media.photos import reencode
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.pipeline.village_blog import read_village_blog
from kimsite.report.handover.documents import (
    documents_of,
    exchange_csv,
    exchange_files,
    printed_register,
    register_csv,
    register_rows,
)
from kimsite.report.handover.news_texts import news_texts
from kimsite.report.handover.notes import receivers_note
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole

_EDGE, _QUALITY = 1600, 85
_STAMP = (1980, 1, 1, 0, 0, 0)
"""Of every member of the zip: the same blog gives the same bytes."""


@click.command(name="export")
@click.argument("village", metavar="KEC/DESA")
@click.option(
    "--posts", "--tulisan", "most", type=click.IntRange(1, 1000), default=20, show_default=True,
    help="Berapa tulisan terbaru untuk KIM.id.",
)  # fmt: skip
@common_options("export")
def command(village: str, *, most: int, root: Path | None, console: Console) -> int:
    """Menyiapkan isi blog untuk KIM.id, OpenSID/OpenKab/OpenDK, dan Daftar Informasi Publik.

    \b
    Contoh:
      kimsite export sumberrejo/sumberrejo
    """
    project = open_project(root, console)
    (folder,) = chosen_villages([village], project.district)
    options = BuildOptions(
        root=project.root, out=project.root / "public", as_of=build_day(None, project.district), jobs=1
    )
    blog = read_village_blog(project.district, options, folder)
    if blog is None:
        raise usage(f"Tidak ada KIM di {folder}.", f"There is no KIM in {folder}.")
    news = list(news_texts(blog, most))
    written = {f"kim-id/{item.name}.txt": item.text.encode() for item in news}
    for item in news:
        photos = [data for path in item.photos if (data := _photo(project.root, path))]
        written |= {f"kim-id/{item.name}-{number}.jpg": data for number, data in enumerate(photos, 1)}
    attached = exchange_files(blog)
    code = blog.publisher.id
    written["opensid/dokumen.csv"] = exchange_csv(blog)
    written["opensid/dokumen.zip"] = _zipped(
        {"dokumen.csv": exchange_csv(blog), **{f"{code}/{name}": data for name, data in attached.items()}}
    )
    written["daftar-informasi-publik.csv"] = register_csv(blog)
    written["daftar-informasi-publik.html"] = printed_register(blog)
    counts = {
        "news": len(news), "photos": sum(name.endswith(".jpg") for name in written),
        "documents": len(documents_of(blog)), "files": len(attached),
        "empty": sum(not cell for row in register_rows(blog) for cell in row),
    }  # fmt: skip
    written["BACA-DULU.txt"] = receivers_note(console.language, blog.publisher.name, counts)
    place = f"laporan/serah/{folder.replace('/', '-')}"
    for name, data in written.items():
        write_whole(project.root, f"{place}/{name}", data)
    if console.is_text:
        click.echo(place)
    console.message(
        f"{counts['news']} tulisan, {counts['photos']} foto, {counts['documents']} dokumen. Apa yang diminta "
        "tiap penerima ada di BACA-DULU.txt.",
        f"{counts['news']} posts, {counts['photos']} photos, {counts['documents']} documents. BACA-DULU.txt "
        "says what each receiver wants.",
    )
    console.json_document(0, counts, (), [{"path": f"{place}/{name}"} for name in written], timed=False)
    return 0


def _photo(root: Path, path: str) -> bytes:
    """The photo as it may leave the village: smaller, without a place; empty where it cannot be read."""
    try:
        return reencode(files.read_bytes(root, path), _EDGE, _QUALITY)
    except (OSError, UnusablePhoto):
        return b""


def _zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, _STAMP), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
