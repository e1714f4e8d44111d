"""What a contest file says of the minutes: their words, and the picture of their letterhead."""

from __future__ import annotations

from pathlib import Path

from kimsite.config.reading import Section
from kimsite.model.config import District
from kimsite.model.contest_plan import MinutesWords
from kimsite.tools import files
from kimsite.tools.pictures import picture_type

MINUTES_KEYS = (
    "nomor", "kop", "logo", "dasar", "tempat", "tanggal", "pembuka", "penutup", "mengetahui",
    "nama_mengetahui", "pangkat_mengetahui", "nip_mengetahui", "lampiran",
    "judul", "cara", "catatan", "kepala",
)  # fmt: skip
HEADINGS = {
    "dasar": "Dasar",
    "cara": "Cara penilaian",
    "hasil": "Hasil",
    "catatan": "Catatan",
    "dewan_juri": "DEWAN JURI",
    "mengetahui": "Mengetahui",
    "lampiran": "LAMPIRAN",
}
"""Key of a heading (`kepala`) -> our word for it."""
LOGO_LIMIT = 300_000


def read_minutes(root: Path, settings: Section, district: District) -> MinutesWords:
    """`berita_acara`, with the agency's own words where nothing is written."""
    section = settings.section("berita_acara", "berita_acara")
    if section is None:
        section = settings.empty("berita_acara")
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
        title=section.text("judul"),
        method=tuple(item.text for item in section.texts("cara")),
        notes=tuple(item.text for item in section.texts("catatan")),
        headings=_headings(section),
        annex=not section.has("lampiran") or section.yes("lampiran"),
    )


def _headings(section: Section) -> tuple[tuple[str, str], ...]:
    inner = section.section("kepala", "kepala") or section.empty("kepala")
    inner.only(HEADINGS)
    return tuple((key, inner.text(key) or own) for key, own in HEADINGS.items())


def _logo(root: Path, section: Section) -> bytes:
    """The picture for the letterhead, small enough to travel inside a page."""
    path = section.file("logo", root)
    data = files.read_bytes(root, path) if path and files.is_file(root, path) else b""
    if data and (len(data) > LOGO_LIMIT or picture_type(data) == ""):
        section.wrong("logo", path, f"gambar PNG, JPG atau SVG, paling besar {LOGO_LIMIT // 1000} kB")
        return b""
    return data
