"""The duty list of public information: which documents a village owes its people.

Sources: Perki 1/2018 art. 2(1) (B01-B09), Permendagri 20/2018 art. 72(2) and 39 (B10-B15), art. 3 (M01-M06:
the subjects of serta-merta announcements), art. 4 and OpenSID's classes (S01-S08). B16-B18 follow common
practice of PPID Desa.
"""

from __future__ import annotations

DUTY_CLASSES = (("serta-merta", "Serta-merta"), ("berkala", "Berkala"), ("setiap-saat", "Setiap saat"))
"""In the order of the register.

'dikecualikan' exists in headers but never in any output (UU 14/2008 art. 17).
"""
EXCLUDED = "dikecualikan"

DUTY_DOCUMENTS = (
    ("B01", "berkala", "Profil desa dan pemerintah desa"),
    ("B02", "berkala", "Program dan kegiatan yang sedang berjalan"),
    ("B03", "berkala", "Program masuk desa"),
    ("B04", "berkala", "RPJM Desa"),
    ("B05", "berkala", "RKP Desa"),
    ("B06", "berkala", "Daftar usulan RKP Desa"),
    ("B07", "berkala", "APBDes tahun berjalan"),
    ("B08", "berkala", "Laporan penyelenggaraan pemerintahan akhir tahun"),
    ("B09", "berkala", "Laporan akhir masa jabatan"),
    ("B10", "berkala", "Laporan realisasi APBDes"),
    ("B11", "berkala", "Laporan realisasi kegiatan"),
    ("B12", "berkala", "Kegiatan yang belum selesai"),
    ("B13", "berkala", "Sisa anggaran"),
    ("B14", "berkala", "Alamat pengaduan"),
    ("B15", "berkala", "Pengumuman APBDes"),
    ("B16", "berkala", "Daftar peraturan desa"),
    ("B17", "berkala", "Cara memperoleh informasi"),
    ("B18", "berkala", "Cara mengadukan penyalahgunaan wewenang"),
    ("S01", "setiap-saat", "Daftar informasi publik"),
    ("S02", "setiap-saat", "Peraturan desa dan surat keputusan"),
    ("S03", "setiap-saat", "Hasil musyawarah desa"),
    ("S04", "setiap-saat", "Daftar aset desa"),
    ("S05", "setiap-saat", "Perjanjian dengan pihak ketiga"),
    ("S06", "setiap-saat", "Dokumen BUM Desa"),
    ("S07", "setiap-saat", "Data desa"),
    ("S08", "setiap-saat", "Laporan layanan informasi"),
    ("M01", "serta-merta", "Bencana alam"),
    ("M02", "serta-merta", "Bencana non-alam"),
    ("M03", "serta-merta", "Bencana sosial"),
    ("M04", "serta-merta", "Penyakit menular"),
    ("M05", "serta-merta", "Racun pada bahan makanan"),
    ("M06", "serta-merta", "Gangguan layanan umum"),
    ("LAIN", "", "Dokumen lain"),
)
"""(id, class, label)"""


def in_terms(label: str, desa: str) -> str:
    """A document's label in the words of a region whose villages are not called `desa`, such as Nagari.

    A kelurahan has no budget or plan of its own by these names: there only the plain word changes.
    """
    if desa == "Desa":
        return label
    if desa == "Kelurahan":
        return label.replace("desa", desa.lower())
    return label.replace("APBDes", f"APB {desa}").replace("Desa", desa).replace("desa", desa.lower())


DUTY_LABELS = {code: label for code, _, label in DUTY_DOCUMENTS}
OWED = tuple(
    (code, klass, label)
    for code, klass, label in DUTY_DOCUMENTS
    if klass in {"berkala", "setiap-saat"} and code != "B09"
)
"""What the checklist counts.

B09 is owed only at the end of a term; announcements are owed only when something happens.
"""

_OF_A_DESA = frozenset({"B03", "B04", "B05", "B06", "B07", "B10", "B15", "B16", "S03", "S06"})
"""What only a desa has: its own plans, budget, regulations, assembly and enterprise (UU 6/2014).

A kelurahan is a part of its kecamatan (UU 23/2014 art. 229).
"""


def owed_by(form: str) -> tuple[tuple[str, str, str], ...]:
    """What the checklist of one village counts; `form`: desa, kelurahan or desa-adat."""
    return tuple(duty for duty in OWED if form != "kelurahan" or duty[0] not in _OF_A_DESA)


TEXTS = frozenset({"B01", "B14", "B16", "B17", "B18"})
"""Duties that a text of some length fulfils without a file: a profile, an address, a list, a way to ask or to
complain.
"""

WORDS_OF_A_TEXT = 20
"""Words that such a text has at least."""

ELEMENTS = (
    ("bahaya", "Bahaya yang mungkin terjadi"),
    ("terdampak", "Siapa yang terdampak"),
    ("evakuasi", "Cara dan tempat mengungsi"),
    ("cara_menghindari", "Cara menghindari bahaya"),
    ("cara_bantuan", "Cara mendapat bantuan"),
    ("pengumum", "Yang wajib mengumumkan"),
    ("tata_cara", "Cara pengumuman saat darurat"),
    ("penanggulangan", "Upaya yang dilakukan"),
)
"""The eight elements of a serta-merta announcement (Perki 1/2018 art. 3)."""
