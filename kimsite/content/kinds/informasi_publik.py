"""Informasi publik: a document of the village government.

Its fields are the columns of the DIP (Perki 1/2018, lampiran).
"""

from __future__ import annotations

from kimsite.content.kinds.field import Field, FieldType, KindSpec, Values
from kimsite.content.vocabulary.choices import class_of
from kimsite.content.vocabulary.documents import document_of, nearest_documents
from kimsite.model.duties import DUTY_CLASSES, DUTY_DOCUMENTS, DUTY_LABELS, ELEMENTS, EXCLUDED
from kimsite.model.kinds import Kind
from kimsite.model.records import InformasiRecord
from kimsite.tools.unreadable import Unreadable
from kimsite.tools.word_lists import words

CLASS_LABELS = (*(label for _, label in DUTY_CLASSES), "Dikecualikan")
CLASS_NAMES = (*(name for name, _ in DUTY_CLASSES), EXCLUDED)


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
        elements=tuple((name, values.text(name)) for name, _ in ELEMENTS if values.text(name)),
    )


def class_of_document(text: str) -> str:
    """The class that the document named by `text` belongs to; empty where the duty list does not say."""
    named = document_of(text)
    return next((klass for code, klass, _ in DUTY_DOCUMENTS if code == named), "")


def rule(values: Values) -> tuple[tuple[str, Unreadable], ...]:
    """Reports a document that the duty list does not know, with the nearest names.

    It is published in its class, outside the list.
    """
    written = values.text("jenis_dokumen")
    if not written or written in DUTY_LABELS:
        return ()
    near = "; ".join(f"{code} ({DUTY_LABELS[code]})" for code in nearest_documents(written))
    return (("jenis_dokumen", Unreadable("I13", (("nilai", written), ("saran", near)))),)


_ELEMENT_NAMES = {
    "bahaya": words("potensi_bahaya ancaman jenis_bahaya jenis_bencana bahaya_yang_mungkin_terjadi"),
    "terdampak": words("""
        pihak_terdampak pihak_yang_terdampak warga_terdampak yang_terdampak daerah_terdampak wilayah_terdampak
        siapa_yang_terdampak
    """),
    "evakuasi": words("""
        cara_mengungsi tempat_mengungsi tempat_evakuasi jalur_evakuasi titik_kumpul pengungsian
        lokasi_pengungsian tempat_pengungsian cara_evakuasi
    """),
    "cara_menghindari": words("""
        pencegahan himbauan imbauan cara_mencegah yang_harus_dilakukan cara_menghindar anjuran
    """),
    "cara_bantuan": words("bantuan posko cara_minta_bantuan kontak_darurat minta_bantuan nomor_darurat"),
    "pengumum": words("diumumkan_oleh yang_mengumumkan pihak_yang_mengumumkan"),
    "tata_cara": words("tata_cara_pengumuman cara_pengumuman"),
    "penanggulangan": words(
        "penanganan tindakan upaya tindak_lanjut langkah langkah_langkah upaya_penanganan"
    ),
}
"""What people call the elements of a serta-merta announcement."""

KIND = KindSpec(
    kind=Kind.INFORMASI_PUBLIK,
    usual=words("judul tanggal klasifikasi jenis_dokumen berkas"),
    example_title="APBDes 2026",
    make=make,
    rule=rule,
    fields=(
        Field(
            name="klasifikasi",
            type=FieldType.CHOICE,
            label="Klasifikasi",
            example="berkala",
            required=True,
            choices=CLASS_NAMES,
            choice_labels=CLASS_LABELS,
            meaning=class_of,
            choices_text="choices.class",
            natural=words("sifat klasifikasi_informasi kelas sifat_informasi golongan kategori_informasi"),
        ),
        Field(
            name="jenis_dokumen",
            type=FieldType.CHOICE,
            label="Jenis dokumen",
            example="B07",
            required=True,
            choices=tuple(code for code, _, _ in DUTY_DOCUMENTS),
            choice_labels=tuple(label for _, _, label in DUTY_DOCUMENTS),
            open=True,
            meaning=document_of,
            natural=words("jenis_informasi nama_dokumen kode_dokumen kategori_dokumen jenis_berkas kode"),
            hint=(
                "Nama atau kodenya, misalnya APBDes atau B07; semuanya ada di docs/panduan/jenis-dokumen.md, "
                "LAIN untuk yang lain."
            ),
        ),
        Field(
            name="tahun",
            type=FieldType.NUMBER,
            label="Tahun",
            example="2026",
            natural=words("tahun_anggaran ta tahun_dokumen thn"),
        ),
        Field(
            name="nomor",
            type=FieldType.TEXT,
            label="Nomor dokumen",
            example="3 Tahun 2026",
            natural=words("no nomor_dokumen no_dokumen nomor_surat nomor_peraturan no_surat"),
        ),
        Field(
            name="penanggung_jawab",
            type=FieldType.TEXT,
            label="Penanggung jawab",
            example="Kaur Keuangan",
            natural=words("pj penanggungjawab pejabat_penanggung_jawab"),
        ),
        Field(
            name="penguasa",
            type=FieldType.TEXT,
            label="Yang menguasai",
            example="Sekretaris Desa",
            natural=words("pejabat_penguasa pejabat_yang_menguasai yang_menguasai_informasi dikuasai_oleh"),
        ),
        Field(name="bentuk", type=FieldType.TEXT, label="Bentuk", example="cetak dan digital"),
        Field(name="retensi", type=FieldType.TEXT, label="Jangka simpan", example="5 tahun"),
        *(
            Field(name=name, type=FieldType.TEXT, label=label, example="…", natural=_ELEMENT_NAMES[name])
            for name, label in ELEMENTS
        ),
    ),
)
