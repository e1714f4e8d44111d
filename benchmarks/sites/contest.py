"""kimsite's project with zones and a contest of the year 2025, for measuring `kimsite report --lomba`.

The prose of the other cases has a few thousand shingles in all: as if every post had been copied from others,
and every search for copies runs to its limits. Here every writer has words of her own, and one post in COPIED
is another KIM's.
"""

from __future__ import annotations

import json
import random
import re
import subprocess
from dataclasses import replace
from pathlib import Path

from benchmarks import corpus
from benchmarks.sites import kimsite
from benchmarks.sites.site import PROJECT, Site
from kimsite.config.regions import read_regency

ZONES = 5
COPIED = 100
OWN = 0.6
"""The share of the longer words that are the writer's own."""
_LONG_WORD = re.compile(r"(?<= )[a-z]{5,}(?= )")
_SYLLABLES = tuple(f"{first}{second}" for first in "bcdghjklmnprstwy" for second in "aiueo")
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
        {
            "id": "wilker",
            "peserta": "juara kecamatan",
            "per": "wilker",
            "lolos": 1,
            "juara": [1, 2, 3],
            "komponen": {"blog": {"bobot": 100, "dari": "laporan"}},
        },
    ],
    "seri": ["aktivasi_blog", "minggu_aktif", "ragam_jenis", "undian"],
}  # fmt: skip


def write(size: corpus.Size, root: Path) -> Site:
    """Write the project and build it, so that its texts are signed and its ledger is filled.

    The site's command is the report.
    """
    built = kimsite.write(size, root)
    _as_their_own(root / "content")
    settings = json.loads((root / "sites.yaml").read_text("utf-8"))
    regency = read_regency(corpus.REGENCY)
    names = [kecamatan.name for kecamatan in regency.kecamatan] if regency else []
    settings["wilker"] = [
        {"nama": f"Wilker {number + 1}", "kecamatan": names[number::ZONES]} for number in range(ZONES)
    ]
    (root / "sites.yaml").write_text(
        json.dumps({**settings, "lomba": [FILE]}, indent=1, ensure_ascii=False), "utf-8"
    )
    (root / FILE).parent.mkdir()
    (root / FILE).write_text(json.dumps(RULES, indent=1), "utf-8")
    subprocess.run(built.command, cwd=PROJECT, check=True)
    command = (*built.command[:3], "report", "--quiet", "--root", str(root), "--lomba", FILE)
    return replace(built, command=command, output=root / "laporan", caches=(root / "laporan",))


def _as_their_own(content: Path) -> None:
    """Give every post words of its own, and every COPIED one the text of the post COPIED places before it."""
    texts: list[str] = []
    for number, path in enumerate(sorted(content.rglob("20*.md"))):
        dice = random.Random(path.name)  # the same posts on every machine

        def own(match: re.Match[str], dice: random.Random = dice) -> str:
            return (
                "".join(dice.choices(_SYLLABLES, k=len(match[0]) // 2)) if dice.random() < OWN else match[0]
            )

        head, _, body = path.read_text("utf-8").partition("\n---\n")
        copied = number >= COPIED and number % COPIED == 0
        texts.append(texts[number - COPIED + 1] if copied else _LONG_WORD.sub(own, body))
        path.write_text(f"{head}\n---\n{texts[-1]}", "utf-8")
