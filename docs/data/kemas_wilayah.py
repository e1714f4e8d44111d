"""Packs the national table of region codes into kimsite/config/data/wilayah.zip.

    python docs/data/kemas_wilayah.py wilayah-kepmendagri-2025.tsv

One member a kabupaten, so that a build opens only its own; `indeks.tsv` lists all kabupaten. The same input gives the same bytes.
"""

from __future__ import annotations

import sys
import zipfile
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).parents[2] / "kimsite" / "config" / "data" / "wilayah.zip"
FIXED_DATE = (2025, 1, 1, 0, 0, 0)


def pack(table: str) -> dict[str, str]:
    """Member name -> text: rows by kabupaten, without the header."""
    members: dict[str, list[str]] = defaultdict(list)
    index: list[str] = []
    for row in table.splitlines()[1:]:
        code = row.split("\t", 1)[0]
        parts = code.split(".")
        if len(parts) >= 2:
            members[f"{parts[0]}.{parts[1]}.tsv"].append(row)
        if len(parts) == 2:
            index.append(row)
    texts = {name: "\n".join(rows) + "\n" for name, rows in members.items()}
    return {"indeks.tsv": "\n".join(index) + "\n", **texts}


def main() -> None:
    """Write the archive."""
    with zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in sorted(pack(Path(sys.argv[1]).read_text("utf-8")).items()):
            info = zipfile.ZipInfo(name, FIXED_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text)


if __name__ == "__main__":
    main()
