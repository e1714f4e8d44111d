"""Posyandu: one day's schedule and its counts. Never a person (UU 27/2022 art. 4: health and children's data are specific data)."""

from __future__ import annotations

from kimsite.content.kinds.declare import Field, Kind, Values
from kimsite.model.records import PosyanduRecord, Skdn
from kimsite.tools.unread import Unread

COUNTED = ("ibu_hamil", "lansia", "remaja", "kader")
SKDN = ("S", "K", "D", "N")


def _skdn(values: Values) -> Skdn:
    counts = {name.upper(): count for name, count in values.counts("sasaran")}
    return Skdn(s=counts.get("S"), k=counts.get("K"), d=counts.get("D"), n=counts.get("N"))


def make(values: Values) -> PosyanduRecord:
    """The record of one posyandu day."""
    return PosyanduRecord(
        posyandu=values.text("posyandu"),
        start=values.clock("mulai"),
        end=values.clock("selesai"),
        venue=values.text("tempat"),
        next_date=values.day("jadwal_berikutnya"),
        services=values.texts("layanan"),
        skdn=_skdn(values),
        counts=tuple((name, count) for name in COUNTED if (count := values.number(name)) is not None),
        immunisations=values.counts("imunisasi"),
        food=values.text("pmt"),
        counselling=values.text("penyuluhan"),
    )


def rule(values: Values) -> tuple[tuple[str, Unread], ...]:
    """N can't exceed D, nor K exceed S. D above S is possible (guests) and only asked about (domain.md 12, A6)."""
    skdn = _skdn(values)
    if skdn.n is not None and skdn.d is not None and skdn.n > skdn.d:
        return (("sasaran", Unread("I08", (("sebab", f"yang naik (N {skdn.n}) lebih banyak daripada yang ditimbang (D {skdn.d})"),))),)
    if skdn.k is not None and skdn.s is not None and skdn.k > skdn.s:
        return (("sasaran", Unread("I08", (("sebab", f"yang punya buku (K {skdn.k}) lebih banyak daripada semua balita (S {skdn.s})"),))),)
    if skdn.d is not None and skdn.s is not None and skdn.d > skdn.s:
        return (("sasaran", Unread("I09")),)
    return ()


KIND = Kind(
    name="posyandu",
    label="Posyandu",
    make=make,
    rule=rule,
    counts_only=True,
    fields=(
        Field(name="posyandu", type="teks", label="Nama posyandu", example="Melati", required=True),
        Field(name="mulai", type="jam", label="Jam mulai", example="08.00"),
        Field(name="selesai", type="jam", label="Jam selesai", example="11.00"),
        Field(name="tempat", type="teks", label="Tempat", example="Balai dusun Ngemplak"),
        Field(name="jadwal_berikutnya", type="tanggal", label="Jadwal berikutnya", example="9 April 2026"),
        Field(name="layanan", type="daftar", label="Layanan", example="[penimbangan, imunisasi, pemeriksaan ibu hamil]"),
        Field(name="sasaran", type="jumlah", label="S, K, D, N", choices=SKDN, example="{S: 60, K: 60, D: 52, N: 40}",
              hint="S semua balita, K punya buku KIA, D ditimbang, N naik berat badannya."),
        Field(name="ibu_hamil", type="angka", label="Ibu hamil yang datang", example="7"),
        Field(name="lansia", type="angka", label="Lansia yang datang", example="21"),
        Field(name="remaja", type="angka", label="Remaja yang datang", example="14"),
        Field(name="imunisasi", type="jumlah", label="Imunisasi", example="{BCG: 6, Polio: 9}"),
        Field(name="pmt", type="teks", label="Makanan tambahan (PMT)", example="bubur kacang hijau"),
        Field(name="penyuluhan", type="teks", label="Penyuluhan", example="cuci tangan pakai sabun"),
        Field(name="kader", type="angka", label="Kader bertugas", example="6"),
    ),
)  # fmt: skip
