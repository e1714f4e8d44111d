"""Pelican: one site, a category for every village, everything else a tag; parsing cached between runs."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

from benchmarks import corpus
from benchmarks.sites.site import TEMPLATES, Edit, Site, stylesheet


def write(size: corpus.Size, root: Path) -> Site:
    """Write content, theme and settings."""
    shutil.copytree(TEMPLATES / "pelican", root, dirs_exist_ok=True)
    stylesheet(root / "tema" / "static")
    first = root
    for village in corpus.villages(size.villages):
        name = village.folder.replace("/", "-")
        common = {
            "kim": village.kim,
            "wilayah": f"Desa {village.name} · Kecamatan {village.kecamatan} · Kabupaten Bojonegoro",
        }
        for post in corpus.posts(village, size.posts):
            url = f"{name}/{post.kind}/{post.slug}/"
            lists = (
                f"{name} {post.kind}",
                f"{name} {post.day:%Y %m}",
                *(f"{name} tag {tag}" for tag in post.tags),
            )
            path = root / "content" / name / post.kind / f"{post.slug}.md"
            header = {
                "title": post.title, "date": post.day, "category": name, "tags": ", ".join(lists), "url": url,
                "save_as": f"{url}index.html",
                "slug": f"{name}-{post.kind}-{post.slug}", "ringkas": post.summary, "penulis": post.author,
                "peran": post.role, "jenis": post.kind,
                "label_jenis": corpus.LABELS[post.kind], "tag": json.dumps(post.tags),
                "fakta": json.dumps(post.facts), **common,
            }  # fmt: skip
            _page(path, header, post.body.replace("{{", f"/{name}/").replace("}}", "/"))
            first = path if first == root else first
        url = f"{name}/profil/"
        profile = {
            "title": f"Profil {village.kim}",
            "url": url,
            "save_as": f"{url}index.html",
            "slug": f"{name}-profil",
            "desa": name,
            **common,
        }
        _page(
            root / "content" / "pages" / f"{name}.md",
            profile,
            f"{village.kim} menulis kabar Desa {village.name}.\n",
        )
    return Site(
        command=(sys.executable, "-m", "pelican", "--quiet", "--settings", str(root / "pelicanconf.py")),
        output=root / "public",
        caches=(root / "public", root / "cache"),
        body=Edit(path=first, old="\n\n", new="\n\nTambahan ke-{n}.\n\n"),
        title=Edit(path=first, old="title: ", new="title: {n} "),
        theme=Edit(
            path=root / "tema" / "templates" / "article.html", old='class="tulisan', new='class="tulisan v{n}'
        ),
    )


def _page(path: Path, header: dict[str, object], text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = "\n".join(f"{key}: {value}" for key, value in header.items())
    path.write_text(f"{lines}\n\n{text}", "utf-8")
