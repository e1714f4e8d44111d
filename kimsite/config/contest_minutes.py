"""What a contest file says of the minutes: their words, and the picture of their letterhead."""

from __future__ import annotations

from pathlib import Path

from kimsite.config.reading import Section
from kimsite.model.config import District
from kimsite.model.contest import MinutesWords
from kimsite.tools import files
from kimsite.tools.pictures import picture_type

MINUTES_KEYS = (
    "nomor", "kop", "logo", "dasar", "tempat", "tanggal", "pembuka", "penutup", "mengetahui",
    "nama_mengetahui", "pangkat_mengetahui", "nip_mengetahui", "lampiran",
)  # fmt: skip
LOGO_LIMIT = 300_000


def read_minutes(root: Path, whole: Section, district: District) -> MinutesWords:
    """`berita_acara`, with the agency's own words where nothing is written."""
    section = whole.section("berita_acara", "berita_acara")
    if section is None:
        section = whole.empty("berita_acara")
    section.only(MINUTES_KEYS)
    return MinutesWords(
        number=section.text("nomor"),
        letterhead=tuple(item.text for item in section.texts("kop")) or (district.agency.upper(),),
        logo=_logo(root, section),
        decree=section.text("dasar"),
        place=section.text("tempat"),
        day=section.day("tanggal"),
        opening=section.text("pembuka"),
        closing=section.text("penutup"),
        annex=not section.has("lampiran") or section.yes("lampiran"),
    )


def _logo(root: Path, section: Section) -> bytes:
    """The picture for the letterhead, small enough to travel inside a page."""
    path = section.file("logo", root)
    data = files.read_bytes(root, path) if path and (root / path).is_file() else b""
    if data and (len(data) > LOGO_LIMIT or picture_type(data) == ""):
        section.wrong("logo", path, f"gambar PNG, JPG atau SVG, paling besar {LOGO_LIMIT // 1000} kB")
        return b""
    return data
