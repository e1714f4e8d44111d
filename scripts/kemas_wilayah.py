"""Packs the national table of region codes into kimsite/config/data/wilayah.zip and kimsite/tools/data/kecamatan.txt.

    python scripts/kemas_wilayah.py wilayah-kepmendagri-2025.tsv

One member a kabupaten, so that a build opens only its own; `indeks.tsv` lists all kabupaten. `kecamatan.txt` has one line a kabupaten,
`3522 1-28`: the codes that a NIK can begin with. The same input gives the same bytes.
"""

from __future__ import annotations

import sys
import zipfile
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).parents[1] / "kimsite" / "config" / "data" / "wilayah.zip"
CODES = Path(__file__).parents[1] / "kimsite" / "tools" / "data" / "kecamatan.txt"
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


def codes(table: str) -> str:
    """The kecamatan of every kabupaten as runs of numbers."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for row in table.splitlines()[1:]:
        parts = row.split("\t", 1)[0].split(".")
        if len(parts) == 3:
            numbers[parts[0] + parts[1]].append(int(parts[2]))
    return "".join(f"{code} {_runs(sorted(known))}\n" for code, known in sorted(numbers.items()))


def _runs(numbers: list[int]) -> str:
    """[1, 2, 3, 7] gives '1-3,7'."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ",".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def main() -> None:
    """Write the archive and the list."""
    table = Path(sys.argv[1]).read_text("utf-8")
    CODES.write_text(codes(table), "utf-8")
    with zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in sorted(pack(table).items()):
            info = zipfile.ZipInfo(name, FIXED_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text)


if __name__ == "__main__":
    main()
