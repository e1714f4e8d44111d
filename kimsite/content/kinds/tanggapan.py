"""Tanggapan: an office's answer to what villagers asked, without a word of who asked."""

from __future__ import annotations

from kimsite.content.kinds.field import Field, FieldType, KindSpec, Values
from kimsite.model.kinds import Kind
from kimsite.model.records import TanggapanRecord
from kimsite.tools.dates import long_date
from kimsite.tools.mobile_numbers import without_mobile_numbers
from kimsite.tools.unreadable import Unreadable
from kimsite.tools.word_lists import words


def make(values: Values) -> TanggapanRecord:
    """The answer. A mobile number is left out of what was asked: it would be the asker's."""
    return TanggapanRecord(
        question=without_mobile_numbers(values.text("ditanyakan")),
        asked_on=values.day("ditanyakan_pada"),
        office=values.text("dijawab_oleh"),
        answered_on=values.day("dijawab_pada") or values.day("tanggal"),
        about=values.text("tentang"),
    )


def rule(values: Values) -> tuple[tuple[str, Unreadable], ...]:
    """An answer follows its question."""
    asked, answered = values.day("ditanyakan_pada"), values.day("dijawab_pada") or values.day("tanggal")
    if asked is None or answered is None or asked <= answered:
        return ()
    return (
        (
            "ditanyakan_pada",
            Unreadable("T13", (("terbaca", long_date(asked)), ("jawab", long_date(answered)))),
        ),
    )


KIND = KindSpec(
    kind=Kind.TANGGAPAN,
    usual=words("judul tanggal ditanyakan dijawab_oleh tentang"),
    example_title="Lampu jalan Dusun Krajan",
    make=make,
    rule=rule,
    dated_by="dijawab_pada",
    stage="aspirasi",
    fields=(
        Field(
            name="ditanyakan",
            type=FieldType.TEXT,
            label="Yang disampaikan warga",
            example="Jalan Dusun Krajan gelap pada malam hari.",
            required=True,
            natural=words("""
                aspirasi usul usulan keluhan pertanyaan masukan pengaduan aduan saran yang_ditanyakan tanya
                isi_aspirasi isi_usulan isi_keluhan isi_aduan isi_pertanyaan isi_laporan usulan_warga
                usul_warga keluhan_warga aspirasi_warga pertanyaan_warga laporan_warga aduan_warga
                pengaduan_warga saran_warga masukan_warga yang_disampaikan permasalahan warga_bertanya
            """),
            hint="Ringkas saja, tanpa nama dan tanpa nomor yang bertanya.",
        ),
        Field(
            name="ditanyakan_pada",
            type=FieldType.DAY,
            label="Disampaikan pada",
            example="3 Maret 2026",
            natural=words("""
                tanggal_aspirasi tanggal_pertanyaan tanggal_aduan diterima tanggal_diterima tanggal_usulan
                tanggal_keluhan tanggal_masuk tanggal_pengaduan
                diterima_tanggal disampaikan_tanggal tanggal_disampaikan
            """),
        ),
        Field(
            name="dijawab_oleh",
            type=FieldType.TEXT,
            label="Dijawab oleh",
            example="Pemerintah Desa Sumberrejo",
            required=True,
            natural=words("""
                penjawab ditanggapi_oleh yang_menjawab tanggapan_dari jawaban_dari dijawab yang_menanggapi
                instansi kantor_penjawab dari ditindaklanjuti_oleh
            """),
            hint="Nama kantor atau jabatan.",
        ),
        Field(
            name="dijawab_pada",
            type=FieldType.DAY,
            label="Dijawab pada",
            example="10 Maret 2026",
            natural=words(
                "tanggal_jawaban tanggal_tanggapan ditanggapi_pada tanggal_dijawab dijawab_tanggal"
            ),
            hint="Kosong berarti sama dengan tanggal tulisan.",
        ),
        Field(
            name="tentang",
            type=FieldType.TEXT,
            label="Tulisan yang ditanyakan",
            example="../berita/panen-raya.md",
            natural=words("tulisan tulisan_asal menanggapi"),
            hint="Berkas atau alamat tulisan di blog ini; kosong kalau bukan tentang satu tulisan.",
        ),
    ),
)
