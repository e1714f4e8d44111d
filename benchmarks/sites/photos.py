"""Sites with little text and many photos: six villages, one photo a post, three widths and a preview card."""

from __future__ import annotations

import shutil
from pathlib import Path

from benchmarks import corpus
from benchmarks.photos import draw_photos
from benchmarks.sites import hugo, kimsite
from benchmarks.sites.site import Site

VILLAGES = 6
TEXT = "Foto kegiatan warga.\n"
LAYOUT = """<!doctype html><title>{{ .Title }}</title>
<div class="tulisan">{{ with .Resources.GetMatch "foto.jpg" }}
{{ $wide := .Filter images.AutoOrient (images.Process "resize 1280x jpeg q78") }}
{{ $card := $wide.Fill "1200x630 jpeg q80" }}
<meta property="og:image" content="{{ $card.Permalink }}"><img src="{{ $wide.RelPermalink }}" alt="">
<img src="{{ ($wide.Resize "800x jpeg q78").RelPermalink }}" alt="">
<img src="{{ ($wide.Resize "480x jpeg q78").RelPermalink }}" alt="">
{{ end }}{{ .Content }}</div>
"""
"""Hugo's fastest way that turns photos upright: decode the original once, make the other sizes from the
widest, as kimsite does.
"""


def write_kimsite(count: int, root: Path, drawn: Path) -> Site:
    """`count` posts with a photo each."""
    kimsite.write(corpus.Size(villages=VILLAGES, posts=0), root)
    for number, (village, photo) in enumerate(_spread(count, drawn)):
        folder = root / "content" / village.folder
        _copy(photo, folder / "foto" / photo.name)
        head = (
            f"---\njudul: Kegiatan {number}\ntanggal: 2025-05-01\npenulis: Bu Sri\nfoto: {{berkas: "
            f"{photo.name}, keterangan: Kegiatan warga}}\n---\n"
        )
        _write(folder / "berita" / f"2025-05-01-kegiatan-{number}.md", head + TEXT)
    return kimsite.site(root, root)


def write_hugo(count: int, root: Path, drawn: Path) -> Site:
    """The same as page bundles."""
    _write(
        root / "hugo.toml", 'baseURL = "https://kim.contoh.id/"\ndisableKinds = ["rss", "taxonomy", "term"]\n'
    )
    for name in ("page", "home", "section"):
        _write(root / "layouts" / f"{name}.html", LAYOUT)
    for number, (village, photo) in enumerate(_spread(count, drawn)):
        folder = root / "content" / village.folder / f"kegiatan-{number}"
        _copy(photo, folder / "foto.jpg")
        # Originals are not published by kimsite, so they are not by Hugo.
        _write(
            folder / "index.md",
            (
                f"---\ntitle: Kegiatan {number}\ndate: 2025-05-01\nbuild: {{publishResources: false}}\n---\n"
                f"{TEXT}"
            ),
        )
    return hugo.site(root, root, layout="page.html")


def _spread(count: int, drawn: Path) -> list[tuple[corpus.Village, Path]]:
    every = corpus.villages(VILLAGES)
    return [(every[number % VILLAGES], path) for number, path in enumerate(draw_photos(drawn, count))]


def _copy(photo: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(photo, target)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
