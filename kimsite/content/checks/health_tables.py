"""Heads of tables and forms that name persons and state their health."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.word_lists import words

_CELL = lazy_pattern(r"[|;,\t]")
_NAME = lazy_pattern(r"(?:no\.? )?nama\b.*")
_NOT_PERSONS = lazy_pattern(
    r"nama (?:posyandu|desa|dusun|kader|kegiatan|program|barang|produk|usaha|kelompok|petugas|bidan|tempat|"
    r"lokasi|kecamatan|kelurahan|puskesmas|pustu|obat|vaksin|makanan|menu|bahan"
    r"|instansi|lembaga|sekolah|kim|pengurus|ketua|hewan|tanaman|ternak|imunisasi|penyakit|indikator|kolom)"
    r"\b.*"
)
_PERSON = lazy_pattern(
    r"(?:nama )?(?:anak|balita|bayi|baduta|batita|pasien|penderita|bumil|ibu hamil|ibu nifas|lansia|warga|"
    r"peserta)(?: .*)?"
)
_HEALTH = lazy_pattern(
    r"(?:bb|tb|pb|lila|lika|lk|bb/u|tb/u|bb/tb|berat|tinggi|panjang badan|lingkar|status gizi|gizi|stunting|"
    r"penyakit|diagnos[ai]s?|keluhan|riwayat penyakit|tensi|tekanan darah|gula darah|kolesterol"
    r"|asam urat|hb|usia kehamilan|umur kehamilan|usia hamil|umur hamil|hamil ke|hpht|hpl|(?:ragam |jenis "
    r")?disabilitas|kecacatan|odgj|tbc|hiv|kusta|kanker|kondisi kesehatan|sakit)\b.*"
)
_WEAK = lazy_pattern(r"(?:berat|tinggi|lingkar|panjang)\b(?! badan).*")
_TRADE = lazy_pattern(
    r"\b(?:harga|stok|produk|satuan|luas|panen|merek|jenis (?:ikan|hewan|ternak|tanaman))\b"
)
_SPACED = frozenset(
    words("""
    no nama anak balita bayi umur usia bln thn bulan tahun tgl lahir jk l p l/p bb tb pb lila lk kg cm
    ket keterangan alamat rt ortu orang tua ibu status gizi n t berat tinggi badan
""")
)
_FORM = lazy_pattern(
    (
        r"^[\s\-*•\d.)]*nama(?: (?:anak|balita|bayi|ibu|pasien|lengkap|bumil|penderita|warga|lansia)"
        r")?\s*[:=]\s*(?P<name>(?=[^\n|,;]*[^\W\d_])[^\n|,;]{3,40})"
    ),
    re.IGNORECASE,
)
_FORM_HEALTH = lazy_pattern(
    r"^[\s\-*•\d.)]*(?:bb|tb|pb|lila|lk|berat(?: badan)?|tinggi(?: badan)?|panjang badan|lingkar \w+|status "
    r"gizi|gizi|diagnos[ai]s?|penyakit|keluhan|tensi|tekanan darah|usia kehamilan|umur kehamilan|hpht|hpl)"
    r"\s*[:=]\s*\S",
    re.IGNORECASE,
)
_SAME_LINE = lazy_pattern(
    r"^[.;,\s]*(?:sedang |masih )?(?:hamil|bb|tb|lila|berat|tinggi|status gizi|gizi|penyakit|sakit|diagnos)"
)
FORM_LINES = 8
"""So many lines below a name the form may go on."""


def name_column(header: Sequence[str], first_row: Sequence[str] = ()) -> int | None:
    """The column that names persons whose health another column states; None where there is none."""
    cells = [" ".join(cell.replace("_", " ").replace("*", " ").split()).lower() for cell in header]
    if len(cells) < 2:  # a name and something stated of it
        return None
    health = [cell for cell in cells if _HEALTH.fullmatch(cell)]
    if not health or (all(map(_WEAK.fullmatch, health)) and any(map(_TRADE.search, cells))):
        return None
    for at, cell in enumerate(cells):
        if _NAME.fullmatch(cell) and not _NOT_PERSONS.fullmatch(cell):
            return at
        if _PERSON.fullmatch(cell) and at < len(first_row) and re.match(r"\s*[^\W\d_]{3,}", first_row[at]):
            return at
    return None


def cells_of(line: str) -> list[str]:
    """The cells of one line of a table."""
    return _CELL.split(line.strip().strip("|"))


def names_head(line: str, next_lines: Sequence[str]) -> tuple[int, int] | None:
    """Where (column from 0, width) a line heads a table of persons and their health."""
    row = next((cells_of(line) for line in next_lines if line.strip(" |:-\t")), [])
    cells = cells_of(line)
    column = name_column(cells, row)
    if column is not None:
        word = cells[column].strip()
        return line.find(word), len(word)
    words = re.findall(r"[a-z/]+", line.lower())
    if "nama" in words and {"bb", "tb", "pb", "lila"} & set(words) and set(words) <= _SPACED:
        return line.lower().find("nama"), 4
    return None


def form_name(line: str, next_lines: Sequence[str]) -> tuple[int, int] | None:
    """Where a line gives a name (`Nama: …`) below which others give weight, height or illness."""
    named = _FORM.match(line)
    if named is None:
        return None
    name, _, rest = named["name"].partition(".")
    if rest.strip() and _SAME_LINE.search(line[named.start("name") + len(name) :].lower()):
        return named.start("name"), len(name.rstrip())
    if not any(_FORM_HEALTH.match(line) for line in next_lines) or any(
        _TRADE.search(line.lower()) for line in next_lines
    ):
        return None
    return named.start("name"), len(named["name"].rstrip())
