"""kimsite's own project: sites.yaml, content/, the shipped themes."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

from benchmarks import corpus
from benchmarks.sites.site import PROJECT, Edit, Site


def write(size: corpus.Size, root: Path, *, engine: str = "") -> Site:
    """Write the project; `engine` names a Markdown engine other than the default."""
    shutil.copytree(PROJECT / "themes", root / "themes")
    every = corpus.villages(size.villages)
    kim = [{"kode": village.code, "nama": village.kim} for village in every]
    head = {
        "kode": corpus.REGENCY,
        "nama": "Kabupaten Bojonegoro",
        "dinas": "Dinas Komunikasi dan Informatika",
        "url": corpus.URL,
    }
    settings = {"kabupaten": head, **({"markdown": {"mesin": engine}} if engine else {}), "kim": kim}
    # JSON is YAML
    (root / "sites.yaml").write_text(json.dumps(settings, indent=1, ensure_ascii=False), "utf-8")
    first = root
    for village in every:
        folder = root / "content" / village.folder
        for post in corpus.posts(village, size.posts):
            path = folder / post.kind / f"{post.day}-{post.slug}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_text(post), "utf-8")
            first = path if first == root else first
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "profil.md").write_text(
            f"---\njudul: Profil {village.kim}\n---\n{village.kim} menulis kabar Desa {village.name}.\n",
            "utf-8",
        )
    return site(root, first)


def site(root: Path, first: Path) -> Site:
    """How a project of ours is built, forgotten and edited."""
    return Site(
        command=(sys.executable, "-m", "kimsite", "build", "--quiet", "--root", str(root)),
        output=root / "public",
        caches=(root / "public", root / ".kimsite"),
        body=Edit(path=first, old="\n\n", new="\n\nTambahan ke-{n}.\n\n"),
        title=Edit(path=first, old='judul: "', new='judul: "{n} '),
        theme=Edit(
            path=root / "themes" / "dasar" / "templates" / "pos.html",
            old='class="tulisan',
            new='class="tulisan v{n}',
        ),
        environment={"PYTHONDONTWRITEBYTECODE": ""},  # modules are compiled once, as an installation has them
    )


def _text(post: corpus.Post) -> str:
    header = {
        "judul": json.dumps(post.title, ensure_ascii=False),
        "tanggal": str(post.day),
        "penulis": post.author,
        "peran": post.role,
        "ringkasan": json.dumps(post.summary, ensure_ascii=False),
        "tag": f"[{', '.join(post.tags)}]",
        **dict(post.own),
    }
    lines = "\n".join(f"{key}: {value}" for key, value in header.items())
    return f"---\n{lines}\n---\n{post.body.replace('{{', '../').replace('}}', '')}"
