"""A small district in two states, between which a build has everything to do.

From one to the other, posts are new, changed, renamed and deleted, a photo comes, and the theme is edited.
"""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path

from PIL import Image

Files = dict[str, bytes]
ONE, TWO = "content/sumberrejo/sumberrejo", "content/kanor/piyak"
SITES = """
kabupaten: {kode: "35.22", nama: Kabupaten Bojonegoro, dinas: Dinas Kominfo, url: "https://kim.contoh.id/"}
kim:
  - {kode: "35.22.12.2006", nama: KIM Deru Maju}
  - {kode: "35.22.11.2004", nama: KIM Piyak Bersinar}
"""
STYLE = "themes/dasar/assets/css/tambahan.css"


@lru_cache
def before() -> Files:
    """The first state."""
    return _encoded(
        {
            f"{ONE}/berita/panen.md": _post("Panen raya", 1, "[kabar tetangga](sumur.md)"),
            f"{ONE}/berita/sumur.md": _post("Sumur baru", 2),
            f"{ONE}/berita/lama.md": _post("Kabar lama", 3),
            f"{ONE}/agenda/rembuk.md": _post(
                "Rembuk warga", 4, mulai="2026-12-05 19.00", tempat="Balai desa"
            ),
            f"{TWO}/berita/jalan.md": _post("Jalan usaha tani", 5),
            f"{TWO}/umkm/keripik.md": _post(
                "Keripik tempe", 6, harga="15000", penjual="Bu Tin", wa="084000000002"
            ),
            "content/_kabupaten/berita/lomba.md": _post("Lomba blog", 7),
            STYLE: "a{text-decoration-thickness:2px}\n",
        }
    )


@lru_cache
def after() -> Files:
    """The second state."""
    changed = _encoded(
        {
            f"{ONE}/berita/panen.md": _post(
                "Panen raya kedua", 1, "[kabar tetangga](baru.md)", foto="sawah.jpg"
            ),
            f"{ONE}/berita/baru.md": _post("Kabar baru", 8, "[panen](panen.md)"),
            f"{ONE}/berita/sumur-desa.md": before()[f"{ONE}/berita/sumur.md"].decode(),
            f"{TWO}/umkm/keripik.md": _post(
                "Keripik tempe", 6, harga="17000", penjual="Bu Tin", wa="084000000002"
            ),
            STYLE: "a{text-decoration-thickness:3px}\n",
        }
    )
    gone = {f"{ONE}/berita/sumur.md", f"{ONE}/berita/lama.md"}
    return {
        **{name: data for name, data in before().items() if name not in gone},
        **changed,
        f"{ONE}/foto/sawah.jpg": _photo(),
    }


def become(root: Path, files: Files) -> None:
    """Make the project at `root` hold these sources; files of the other state go."""
    for name in {*before(), *after()} - files.keys():
        (root / name).unlink(missing_ok=True)
    for name, data in {"sites.yaml": SITES.encode(), **files}.items():
        path = root / name
        if not path.is_file() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def sources(root: Path) -> Files:
    """Every source file as it lies there."""
    found = (path for name in ("content", "themes") for path in sorted((root / name).rglob("*")))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found if path.is_file()}


def _post(title: str, day: int, link: str = "", **more: str) -> str:
    header = {"judul": title, "tanggal": f"2026-03-{day:02}", "penulis": "Bu Sri", **more}
    lines = "\n".join(f"{key}: {value}" for key, value in header.items())
    return f"---\n{lines}\n---\nWarga berkumpul di balai dusun sejak pagi. {link}\n"


def _encoded(files: dict[str, str]) -> Files:
    return {name: text.encode() for name, text in files.items()}


def _photo() -> bytes:
    image = Image.new("RGB", (640, 480), "#3a7")
    image.paste("#c63", (0, 0, 160, 120))
    out = io.BytesIO()
    image.save(out, "JPEG")
    return out.getvalue()
