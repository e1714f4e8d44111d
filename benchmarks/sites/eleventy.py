"""Eleventy: one site, a folder for every village; lists, neighbours and related posts from collections."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from benchmarks import corpus
from benchmarks.sites.site import TEMPLATES, Edit, Site, stylesheet

VERSION = "3.1.7"
MEMORY = 8192
"""MB that Node may use; by default it gives up at about 4 GB."""


def write(size: corpus.Size, root: Path) -> Site:
    """Write content, templates and data, and install the pinned version beside them."""
    shutil.copytree(TEMPLATES / "eleventy", root, dirs_exist_ok=True)
    stylesheet(root / "aset")
    every = corpus.villages(size.villages)
    data = root / "_data"
    data.mkdir()
    kim = [
        {"folder": one.folder, "name": one.name, "kim": one.kim, "kecamatan": one.kecamatan} for one in every
    ]
    (data / "kim.json").write_text(json.dumps(kim), "utf-8")
    menu = [*corpus.LABELS.items(), ("profil", "Profil")]
    (data / "menu.json").write_text(
        json.dumps([{"key": key, "label": label} for key, label in menu]), "utf-8"
    )
    first = root
    for village in every:
        folder = root / "content" / village.folder
        for post in corpus.posts(village, size.posts):
            path = folder / post.kind / f"{post.slug}.md"
            header = {
                "layout": "pos.njk", "title": post.title, "date": str(post.day), "summary": post.summary,
                "penulis": post.author, "peran": post.role,
                "jenis": post.kind, "label_jenis": corpus.LABELS[post.kind], "desa": village.folder,
                "tag": post.tags, "fakta": post.facts,
            }  # fmt: skip
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(
                _page(header, post.body.replace("{{", f"/{village.folder}/").replace("}}", "/")), "utf-8"
            )
            first = path if first == root else first
        profile = {"layout": "pos.njk", "title": f"Profil {village.kim}", "desa": village.folder}
        (folder / "profil.md").write_text(
            _page(profile, f"{village.kim} menulis kabar Desa {village.name}.\n"), "utf-8"
        )
    subprocess.run(
        ("npm", "install", "--silent", "--no-audit", "--no-fund", f"@11ty/eleventy@{VERSION}"),
        cwd=root,
        check=True,
    )
    return Site(
        command=(
            "node",
            f"--max-old-space-size={MEMORY}",
            str(root / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"),
            "--quiet",
        ),
        output=root / "public",
        caches=(root / "public", root / ".cache"),
        body=Edit(path=first, old="\n\n", new="\n\nTambahan ke-{n}.\n\n"),
        title=Edit(path=first, old='"title": "', new='"title": "{n} '),
        theme=Edit(path=root / "_includes" / "pos.njk", old='class="tulisan', new='class="tulisan v{n}'),
    )


def _page(header: dict[str, object], text: str) -> str:
    return f"---json\n{json.dumps(header, ensure_ascii=False, indent=1)}\n---\n{text}"
