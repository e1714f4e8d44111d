"""Posyandu: one day's schedule and its counts.

Never a person (UU 27/2022 art. 4: health and children's data are specific data).
"""

from __future__ import annotations

from kimsite.content.kinds.field import Field, FieldType, KindSpec, Values
from kimsite.model.kinds import Kind
from kimsite.model.records import PosyanduRecord, Skdn
from kimsite.tools.dates import long_date
from kimsite.tools.hours import LONGEST_NIGHT, MINUTES_OF_DAY, clock_at
from kimsite.tools.unreadable import Unreadable
from kimsite.tools.word_lists import words

_COUNTED = ("ibu_hamil", "lansia", "remaja", "vitamin_a", "kader")
SKDN = ("S", "K", "D", "N")


def _skdn(values: Values) -> Skdn:
    counts = {name.upper(): count for name, count in values.counts("sasaran")}
    return Skdn(s=counts.get("S"), k=counts.get("K"), d=counts.get("D"), n=counts.get("N"))


def make(values: Values) -> PosyanduRecord:
    """The record of one posyandu day."""
    ahead, end = values.when("jadwal_berikutnya"), _end(values)
    return PosyanduRecord(
        posyandu=values.text("posyandu"),
        start=values.clock("mulai"),
        end=clock_at(end) if end is not None and not _goes_back(values, end) else None,
        venue=values.text("tempat"),
        next_date=values.day("jadwal_berikutnya"),
        services=values.texts("layanan"),
        skdn=_skdn(values),
        counts=tuple((name, count) for name in _COUNTED if (count := values.number(name)) is not None),
        immunisations=values.counts("imunisasi"),
        food=values.text("pmt"),
        counselling=values.text("penyuluhan"),
        staff=values.text("petugas"),
        next_start=ahead.clock if ahead is not None else None,
        next_end=ahead.end.time()
        if ahead is not None and ahead.end is not None and ahead.end_timed
        else None,
        next_words=ahead.unread if ahead is not None else "",
    )


def _end(values: Values) -> int | None:
    """The end in minutes: as written under `selesai`, else as the range under `mulai` says."""
    begins, ends = values.hours("mulai"), values.hours("selesai")
    if ends is None:
        return begins.end if begins is not None else None
    return ends.start if ends.end is None else ends.end


def _goes_back(values: Values, end: int) -> bool:
    """True for an end before the start that no night explains."""
    begins = values.hours("mulai")
    return begins is not None and end < begins.start and end + MINUTES_OF_DAY - begins.start > LONGEST_NIGHT


def rule(values: Values) -> tuple[tuple[str, Unreadable], ...]:
    """N can't exceed D, nor K exceed S.

    D above S is possible (guests) and only asked about (domain.md 12, A6).

    Neither the end nor the next day lies before the start.
    """
    return (*_counts_rule(_skdn(values)), *_days_rule(values))


def _days_rule(values: Values) -> tuple[tuple[str, Unreadable], ...]:
    begins, end = values.hours("mulai"), _end(values)
    if begins is not None and end is not None and _goes_back(values, end):
        blanks = (
            ("isian", "selesai"),
            ("terbaca", f"{clock_at(end):%H.%M}"),
            ("awal", f"{begins.clock:%H.%M}"),
        )
        return (("selesai", Unreadable("T11", blanks)),)
    written, ahead = values.day("tanggal"), values.day("jadwal_berikutnya")
    if written is None or ahead is None or ahead >= written:
        return ()
    return (
        (
            "jadwal_berikutnya",
            Unreadable("T10", (("terbaca", long_date(ahead)), ("awal", long_date(written)))),
        ),
    )


def _counts_rule(skdn: Skdn) -> tuple[tuple[str, Unreadable], ...]:
    others: tuple[str, ...]
    if skdn.n is not None and skdn.d is not None and skdn.n > skdn.d:
        problem, more, fewer, others = "count.gained", skdn.n, skdn.d, ("s", "k")
    elif skdn.k is not None and skdn.s is not None and skdn.k > skdn.s:
        problem, more, fewer, others = "count.cards", skdn.k, skdn.s, ("d", "n")
    elif skdn.d is not None and skdn.s is not None and skdn.d > skdn.s:
        return (("sasaran", Unreadable("I09")),)
    else:
        return ()
    sound = {name: getattr(skdn, name) for name in others}
    counts = tuple(
        (name, str(sound[name]) if sound.get(name) is not None else "") for name in ("s", "k", "d", "n")
    )
    return (
        (
            "sasaran",
            Unreadable("I08", (("sebab", problem), ("lebih", str(more)), ("batas", str(fewer)), *counts)),
        ),
    )


KIND = KindSpec(
    kind=Kind.POSYANDU,
    usual=words("judul tanggal posyandu sasaran jadwal_berikutnya"),
    example_title="Posyandu Melati bulan Maret",
    make=make,
    rule=rule,
    counts_only=True,
    fields=(
        Field(
            name="posyandu",
            type=FieldType.TEXT,
            label="Nama posyandu",
            example="Melati",
            required=True,
            natural=words("""
                nama_posyandu nama_pos pos pos_posyandu yandu nama_yandu posyandu_balita posyandu_lansia
                posyandu_remaja posyandu_ilp
            """),
        ),
        Field(
            name="mulai",
            type=FieldType.HOURS,
            label="Jam mulai",
            example="08.00",
            natural=words("""
                jam pukul pkl jam_mulai jam_buka jam_pelayanan jam_kegiatan jam_pelaksanaan mulai_jam
                mulai_pukul dimulai jam_posyandu buka waktu_mulai jam_layanan
            """),
        ),
        Field(
            name="selesai",
            type=FieldType.HOURS,
            label="Jam selesai",
            example="11.00",
            natural=words("""
                jam_selesai sampai_jam sampai_pukul berakhir jam_tutup tutup selesai_jam waktu_selesai
            """),
        ),
        Field(
            name="tempat",
            type=FieldType.TEXT,
            label="Tempat",
            example="Balai dusun Ngemplak",
            natural=words("""
                tempat_pelaksanaan tempat_kegiatan bertempat bertempat_di alamat_posyandu lokasi_kegiatan
                lokasi_posyandu tempat_posyandu di di_mana
            """),
        ),
        Field(
            name="jadwal_berikutnya",
            type=FieldType.DAY,
            label="Jadwal berikutnya",
            example="9 April 2026",
            natural=words("""
                jadwal_selanjutnya posyandu_berikutnya jadwal_bulan_depan kegiatan_berikutnya
                pertemuan_berikutnya jadwal_posyandu_berikutnya tanggal_berikutnya berikutnya jadwal_depan
                kunjungan_berikutnya posyandu_selanjutnya posyandu_bulan_depan selanjutnya bulan_depan
                jadwal_posyandu_bulan_depan buka_lagi
            """),
        ),
        Field(
            name="layanan",
            type=FieldType.LIST,
            label="Layanan",
            example="[penimbangan, imunisasi, pemeriksaan ibu hamil]",
            natural=words("""
                pelayanan jenis_layanan jenis_pelayanan layanan_posyandu kegiatan jenis_kegiatan acara
                susunan_kegiatan
            """),
        ),
        Field(
            name="sasaran",
            type=FieldType.COUNTS,
            label="S, K, D, N",
            choices=SKDN,
            example="{S: 60, K: 60, D: 52, N: 40}",
            hint="S semua balita, K punya buku KIA, D ditimbang, N naik berat badannya.",
        ),
        Field(
            name="ibu_hamil",
            type=FieldType.NUMBER,
            label="Ibu hamil yang datang",
            example="7",
            natural=words("""
                bumil jumlah_bumil jumlah_ibu_hamil ibu_hamil_hadir bumil_hadir ibu_hamil_datang jml_bumil
            """),
        ),
        Field(
            name="lansia",
            type=FieldType.NUMBER,
            label="Lansia yang datang",
            example="21",
            natural=words("jumlah_lansia lansia_hadir jml_lansia lansia_datang"),
        ),
        Field(
            name="remaja",
            type=FieldType.NUMBER,
            label="Remaja yang datang",
            example="14",
            natural=words("jumlah_remaja remaja_hadir jml_remaja"),
        ),
        Field(
            name="imunisasi",
            type=FieldType.COUNTS,
            label="Imunisasi",
            example="{BCG: 6, Polio: 9}",
            natural=words("vaksin jumlah_imunisasi"),
        ),
        Field(
            name="pmt",
            type=FieldType.TEXT,
            label="Makanan tambahan (PMT)",
            example="bubur kacang hijau",
            natural=words("""
                makanan_tambahan menu_pmt pemberian_makanan_tambahan menu menu_makanan pmt_penyuluhan
            """),
        ),
        Field(
            name="penyuluhan",
            type=FieldType.TEXT,
            label="Penyuluhan",
            example="cuci tangan pakai sabun",
            natural=words("materi materi_penyuluhan tema_penyuluhan tema penyuluhan_kesehatan"),
        ),
        Field(
            name="vitamin_a",
            type=FieldType.NUMBER,
            label="Vitamin A",
            example="45",
            natural=words("vit_a kapsul_vitamin_a vitamin pemberian_vitamin_a jumlah_vitamin_a"),
        ),
        Field(
            name="petugas",
            type=FieldType.TEXT,
            label="Petugas",
            example="Bu Sri, Bidan Rina",
            natural=words("""
                bidan bidan_desa nama_bidan nama_petugas petugas_kesehatan nakes tenaga_kesehatan nama_kader
                petugas_posyandu yang_bertugas bertugas petugas_hadir
            """),
        ),
        Field(
            name="kader",
            type=FieldType.NUMBER,
            label="Kader bertugas",
            example="6",
            natural=words("""
                jumlah_kader kader_hadir kader_bertugas kader_yang_bertugas jml_kader kader_aktif
                kader_yang_hadir jumlah_kader_hadir jumlah_kader_bertugas
            """),
        ),
    ),
)
