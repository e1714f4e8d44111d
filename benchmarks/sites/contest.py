"""kimsite's project again, with zones and a contest of the year 2025: what `kimsite report --lomba` takes from a built district."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path

from benchmarks import corpus
from benchmarks.sites import kimsite
from benchmarks.sites.site import PROJECT, Site
from kimsite.config.regions import read_regency

ZONES = 5
FILE = "lomba/uji.yaml"
RULES = {
    "nama": "Lomba uji",
    "masa": {"mulai": "2025-01-01", "sampai": "2025-12-31", "terlihat_sampai": "2099-12-31"},
    "penilaian_blog": {
        "skala": "tertinggi",
        "aturan": {
            "poin": {"berita": 2, "posyandu": 2, "umkm": 3, "informasi-publik": 4, "agenda": 1},
            "batas": {"per_hari": 3, "per_jenis": 40},
            "mutu": {"min_kata": 60, "kata": 0.5, "foto": 0.5, "sumber": 0.5},
            "keteraturan": {"minggu_aktif": 1},
            "ragam": 2,
            "kelengkapan": {"profil": 5, "program-kerja": 3, "kontak": 2, "B07": 5},
        },
    },
    "babak": [
        {"id": "kecamatan", "peserta": "semua", "per": "kecamatan", "lolos": 1},
        {"id": "wilker", "peserta": "juara kecamatan", "per": "wilker", "lolos": 1, "juara": [1, 2, 3], "komponen": {"blog": {"bobot": 100, "dari": "laporan"}}},
    ],
    "seri": ["aktivasi_blog", "minggu_aktif", "ragam_jenis", "undian"],
}  # fmt: skip


def write(size: corpus.Size, root: Path) -> Site:
    """Write the project and build it, so that its texts are signed and its ledger is filled. The site's command is the report."""
    built = kimsite.write(size, root)
    settings = json.loads((root / "sites.yaml").read_text("utf-8"))
    regency = read_regency(corpus.REGENCY)
    names = [kecamatan.name for kecamatan in regency.kecamatan] if regency else []
    settings["wilker"] = [{"nama": f"Wilker {number + 1}", "kecamatan": names[number::ZONES]} for number in range(ZONES)]
    (root / "sites.yaml").write_text(json.dumps({**settings, "lomba": [FILE]}, indent=1, ensure_ascii=False), "utf-8")
    (root / FILE).parent.mkdir()
    (root / FILE).write_text(json.dumps(RULES, indent=1), "utf-8")
    subprocess.run(built.command, cwd=PROJECT, check=True)
    command = (*built.command[:3], "report", "--quiet", "--root", str(root), "--lomba", FILE)
    return replace(built, command=command, output=root / "laporan", caches=(root / "laporan",))
