"""The figures as text and as the tables of docs/keandalan.md."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from benchmarks.faults.strikes import Tally
from benchmarks.sites.site import PROJECT

PAGE = PROJECT / "docs" / "keandalan.md"
_ROWS = {
    "kill-first": "Proses dimatikan saat bangun pertama{calls}",
    "kill-incremental": "Proses dimatikan saat bangun ulang{calls}",
    "kill-random": "Proses dimatikan saat bangun ulang, di titik acak",
    "eio-first": "Galat baca-tulis (EIO) saat bangun pertama{calls}",
    "eio-incremental": "Galat baca-tulis (EIO) saat bangun ulang{calls}",
    "enospc-first": "Disk penuh (ENOSPC) saat bangun pertama{calls}",
    "enospc-incremental": "Disk penuh (ENOSPC) saat bangun ulang{calls}",
    "disk-full": "Disk kecil yang benar-benar penuh, dengan sisa ruang berbeda-beda",
    "read-only": "Folder yang tidak boleh ditulisi",
    "at-once": "Banyak proses membangun folder yang sama bersamaan",
    "bit-flips": "Satu bit di `.kimsite/` dibalik sebelum bangun ulang",
    "power-ext4": "Listrik padam, model ext4: keadaan berbeda yang mungkin tersisa",
    "power-posix": "Listrik padam, model terburuk (tanpa janji apa pun dari sistem berkas)",
}
_PEERS = {"peer-kimsite": "kimsite", "peer-hugo": "Hugo 0.168", "peer-pelican": "Pelican 4.12"}
_MARKS = ("<!-- angka: {} -->", "<!-- /angka -->")


def text(tally: Tally) -> str:
    """One line."""
    return (
        f"{tally.strikes} strikes, {tally.torn} torn, {tally.dangling} with dangling links, "
        f"{tally.sources} changed sources, {tally.unhealed} not healed, "
        f"{tally.refused} with an exit code, {tally.missed} missed, {tally.seconds:.0f} s"
    )


def renew(page: Path, tables: Mapping[str, Iterable[str]]) -> None:
    """Write the tables of a page anew, each between its marks."""
    known = page.read_text("utf-8")
    for name, rows in tables.items():
        start, end = _MARKS[0].format(name), _MARKS[1]
        pattern = re.compile(f"({re.escape(start)}\n).*?({re.escape(end)})", re.DOTALL)
        lines = "".join(f"{row}\n" for row in rows)
        known = pattern.sub(lambda match, lines=lines: match[1] + lines + match[2], known)
    page.write_text(known, "utf-8")


def fault_tables(kept: Mapping[str, Mapping[str, object]]) -> dict[str, Iterable[str]]:
    """The tables of faults, by the name of their marks."""
    return {"kimsite": _table(kept), "pembanding": _peers(kept)}


def _table(kept: Mapping[str, Mapping[str, object]]) -> Iterator[str]:
    yield "| cobaan | kali | berkas rusak | tautan buntu | sumber berubah | tidak pulih |"
    yield "|---|---:|---:|---:|---:|---:|"
    for name, words in _ROWS.items():
        if known := kept.get(name):
            figures = (known.get(key, 0) for key in ("strikes", "torn", "dangling", "sources", "unhealed"))
            every = "" if known["every"] == 1 else f" ke-{known['every']}"
            shown = words.format(calls=f", di setiap panggilan tulis{every}")
            yield f"| {shown} | {' | '.join(map(figure, figures))} |"


def _peers(kept: Mapping[str, Mapping[str, object]]) -> Iterator[str]:
    yield "| program | dimatikan | ada berkas rusak | ada tautan buntu atau halaman hilang |"
    yield "|---|---:|---:|---:|"
    for name, words in _PEERS.items():
        if known := kept.get(name):
            figures = (known[key] for key in ("strikes", "torn", "dangling"))
            yield f"| {words} | {' | '.join(map(figure, figures))} |"


def figure(value: object) -> str:
    """A number as Indonesians write it."""
    return f"{value:,}".replace(",", ".")
