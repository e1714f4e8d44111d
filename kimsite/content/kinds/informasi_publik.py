"""Informasi publik: a document of the village government, by the columns of the DIP (Perki 1/2018, lampiran)."""

from __future__ import annotations

from kimsite.content.kinds.declare import Field, Kind, Values
from kimsite.model.duties import CLASSES, DOCUMENTS, ELEMENTS, EXCLUDED
from kimsite.model.records import InformasiRecord

CLASS_NAMES = (*(name for name, _ in CLASSES), EXCLUDED)


def make(values: Values) -> InformasiRecord:
    """The document."""
    return InformasiRecord(
        classification=values.text("klasifikasi"),
        document=values.text("jenis_dokumen"),
        year=values.number("tahun"),
        number=values.text("nomor"),
        responsible=values.text("penanggung_jawab"),
        holder=values.text("penguasa"),
        form=values.text("bentuk"),
        retention=values.text("retensi"),
        file=values.text("berkas"),
        elements=tuple((name, values.text(name)) for name, _ in ELEMENTS if values.text(name)),
    )


KIND = Kind(
    name="informasi-publik",
    label="Informasi publik",
    make=make,
    fields=(
        Field(name="klasifikasi", type="pilihan", label="Klasifikasi", example="berkala", required=True, choices=CLASS_NAMES),
        Field(name="jenis_dokumen", type="pilihan", label="Jenis dokumen", example="B07", required=True,
              choices=tuple(code for code, _, _ in DOCUMENTS), hint="Kode pada daftar wajib, misalnya B07 untuk APBDes; LAIN untuk yang lain."),
        Field(name="tahun", type="angka", label="Tahun", example="2026"),
        Field(name="nomor", type="teks", label="Nomor dokumen", example="3 Tahun 2026"),
        Field(name="penanggung_jawab", type="teks", label="Penanggung jawab", example="Kaur Keuangan"),
        Field(name="penguasa", type="teks", label="Yang menguasai", example="Sekretaris Desa"),
        Field(name="bentuk", type="teks", label="Bentuk", example="cetak dan digital"),
        Field(name="retensi", type="teks", label="Jangka simpan", example="5 tahun"),
        Field(name="berkas", type="teks", label="Berkas", example="apbdes-2026.pdf", hint="Berkas di folder berkas/."),
        *(Field(name=name, type="teks", label=label, example="…") for name, label in ELEMENTS),
    ),
)  # fmt: skip
