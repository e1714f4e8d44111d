"""Which unknown keys of a posyandu's header name a person's data, by UU 27/2022, article 4."""

from __future__ import annotations

import re

from kimsite.content.header.keys import normalise_key
from kimsite.tools.counts import read_count
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.unreadable import Unreadable
from kimsite.tools.word_lists import words

_MEASURES = frozenset(
    words("""
    bb tb pb lila bmi imt berat tinggi panjang lingkar umur usia tensi td hb kolesterol gula nik kk nikk
    ktp
""")
)
"""Words of a key that only ever name a measure or a number of one person."""
_PERSONS = frozenset(
    words("""
    nama alamat lahir ortu ayah bapak suami istri wali diagnosa diagnosis penyakit sakit keluhan riwayat
    agama pekerjaan telepon telp hp wa gizi stunting status_gizi golongan_darah gakin miskin bpjs kis
    hamil_ke hpht hpl obat anak bayi balita batita pasien lansia_bernama ibu
""")
)
"""Words that name a person or her state, unless the value is a count of people."""
_COUNTS = frozenset(
    ["jumlah", "jml", "total", "banyak", "banyaknya", "persentase", "persen", "sasaran", "target", "rata"]
)
_STATES = frozenset(
    ("kurang", "lebih", "naik", "turun", "rendah", "buruk", "tetap", "sangat", "pendek", "ideal", "normal")
)
_PEOPLE = lazy_pattern(
    r"\b(?:anak|balita|bayi|batita|orang|bumil|ibu|lansia|remaja|peserta)\b", re.IGNORECASE
)
"""Beside a measure's name they make of a number a count: `BGM: 3 anak`."""
_PLACES = frozenset(
    words("""
    posyandu kegiatan acara pos desa dusun tempat kader petugas bidan pmt vaksin vitamin imunisasi
""")
)
"""What a name or an address may belong to without describing anybody."""


def is_personal(key: str, value: str) -> bool:
    """True for a key that names a person's data, such as `nama anak`, `bb`, `umur`, `nik` or `alamat`.

    False for `Jam`, `jumlah gizi kurang: 2`, `stunting: 3 anak`. `value`: a count of people describes nobody,
    a weight does.
    """
    words = set(re.split(r"[_\W]+", normalise_key(key)))
    if words & _MEASURES:
        grouped = words & (_COUNTS | _STATES) or re.search(r"\d", key) or _PEOPLE.search(value)
        return not (grouped and _is_count(value))
    if not words & _PERSONS:
        return False
    if words & {"nama", "alamat"}:
        return not words & _PLACES
    return not _is_count(value)


def _is_count(value: str) -> bool:
    reading = read_count(value)
    return not isinstance(reading, Unreadable) and reading < 10_000 and re.search(r"[.,]", value) is None
