"""`kimsite import redirects`: what the host of a former blog needs to lead its readers here."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import click

from kimsite.blog.redirects import former_addresses
from kimsite.cli.console import Console, common_options
from kimsite.cli.import_village import village_folder, village_option
from kimsite.cli.project import build_day, open_project
from kimsite.cli.usage import usage
from kimsite.importers.import_memory import ImportMemory
from kimsite.importers.redirects.lines import (
    Redirect,
    apache_lines,
    blogger_block,
    redirect_list,
    static_host_lines,
)
from kimsite.importers.redirects.page import RedirectTexts, redirect_page
from kimsite.model.blog import Blog
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.pipeline.village_blog import read_village_blog
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.site_url import site_url

REDIRECTS_FOLDER = "impor/pengalihan"


@click.command(name="redirects")
@village_option
@click.option(
    "--from", "--dari", "former", default="", metavar="ALAMAT",
    help="Alamat blog lama, misalnya https://kimderu.blogspot.com; bawaan: menurut impornya.",
)  # fmt: skip
@common_options("import redirects")
def command(*, village: str, former: str, root: Path | None, console: Console) -> int:
    """Membuat pengalihan seluruh blog lama, untuk Blogger, cPanel, dan hosting lain.

    \b
    Contoh:
      kimsite import redirects --desa sumberrejo/sumberrejo --dari https://kimderu.blogspot.com
    """
    project = open_project(root, console)
    folder = village_folder(village, project).removeprefix("content/")
    options = BuildOptions(
        root=project.root, out=project.root / "public", as_of=build_day(None, project.district), jobs=1
    )
    blog = read_village_blog(project.district, options, folder)
    redirects = _redirects(blog) if blog is not None else ()
    if blog is None or not redirects:
        raise usage(
            f"Tidak ada tulisan dengan alamat_lama di content/{folder}. Impor blog lamanya dulu.",
            f"No post in content/{folder} has a former address (alamat_lama). Import the former blog first.",
        )
    host = _host(former, ImportMemory(project.root, f"content/{folder}"))
    home = _absolute(blog, blog.publisher.url)
    texts = RedirectTexts(
        blogger=blogger_block(redirects, home), apache=apache_lines(redirects, home),
        static_host=static_host_lines(redirects, home), name=blog.publisher.name, home=home,
        count=len(redirects),
    )  # fmt: skip
    place = redirects_place(folder)
    check = f"kimsite verify {console.pick('--pindahan', '--moved')} {folder}"
    written = {
        "petunjuk.html": redirect_page(texts, console.language, check),
        "blogger.txt": texts.blogger.encode(),
        "htaccess.txt": texts.apache.encode(),
        "_redirects": texts.static_host.encode(),
        "daftar.csv": redirect_list(redirects, host),
    }
    for name, data in written.items():
        write_whole(project.root, f"{place}/{name}", data)
        if console.is_text:
            click.echo(f"{place}/{name}")
    console.message(
        f"{len(redirects)} alamat lama di {host}. Buka petunjuk.html, pasang di sana; lalu  {check}",
        f"{len(redirects)} former addresses at {host}. Open petunjuk.html, put them in place; then  {check}",
    )
    rows = [{"path": f"{place}/{name}"} for name in written]
    console.json_document(0, {"redirects": len(redirects)}, (), rows, timed=False)
    return 0


def redirects_place(folder: str) -> str:
    """Where the redirects of a village's former blog are, below the project."""
    return f"{REDIRECTS_FOLDER}/{folder.replace('/', '-')}"


def _redirects(blog: Blog) -> tuple[Redirect, ...]:
    home = f"/{blog.publisher.url.strip('/')}/"
    return tuple(
        Redirect(
            f"/{address.path.removeprefix(home).removesuffix('index.html')}", _absolute(blog, address.url)
        )
        for address in former_addresses(blog)
    )


def _absolute(blog: Blog, url: str) -> str:
    return f"{blog.district.url.rstrip('/')}/{url.lstrip('/')}"


def _host(former: str, memory: ImportMemory) -> str:
    """The former blog's address: the one that is named, else where most imported posts come from."""
    if former:
        base = site_url(former)
        if not base:
            raise usage(
                f"Alamat {former} tidak dapat dipakai. Tulis misalnya https://kimderu.blogspot.com",
                f"{former} cannot be used. Write for example https://kimderu.blogspot.com",
            )
        return base.rstrip("/")
    known = Counter(
        f"{parts.scheme}://{parts.netloc}"
        for address in memory.addresses
        if (parts := urlsplit(address)).netloc
    )
    if known:
        return known.most_common(1)[0][0]
    raise usage(
        "Sebutkan alamat blog lamanya dengan --dari, misalnya --dari https://kimderu.blogspot.com",
        "Name the former blog's address with --from, for example --from https://kimderu.blogspot.com",
    )
