"""UMKM: a product with its price and the seller's WhatsApp."""

from __future__ import annotations

from kimsite.content.kinds.declare import Field, Kind, Values
from kimsite.model.records import UmkmRecord
from kimsite.tools.unread import Unread

STOCK = ("ada", "pesan dulu", "habis")
CATEGORIES = ("makanan", "minuman", "kerajinan", "batik", "pertanian", "ternak", "jasa", "lainnya")


def make(values: Values) -> UmkmRecord:
    """The product. The number is kept only where the seller agreed (`izin_kontak: ya`) or nothing says otherwise."""
    refused = values.has("izin_kontak") and not values.yes("izin_kontak")
    return UmkmRecord(
        price=values.price("harga"),
        unit=values.text("satuan"),
        stock=values.text("stok") or "ada",
        seller=values.text("penjual"),
        whatsapp="" if refused else values.text("wa"),
        category=values.text("kategori_produk") or "lainnya",
        pirt=values.text("pirt"),
        halal=values.yes("halal"),
        nib=values.text("nib"),
    )


def rule(values: Values) -> tuple[tuple[str, Unread], ...]:
    """A number whose owner did not agree is left out, and the writer is told."""
    if values.has("izin_kontak") and not values.yes("izin_kontak"):
        return (("izin_kontak", Unread("W04")),)
    return ()


KIND = Kind(
    name="umkm",
    label="Produk UMKM",
    make=make,
    rule=rule,
    fields=(
        Field(name="harga", type="uang", label="Harga", example="15000", required=True, aliases=("price", "harga_jual", "harga_satuan"), hint="Angka saja, rentang 10000-25000, atau tanya penjual."),
        Field(name="satuan", type="teks", label="Satuan", example="bungkus", aliases=("unit",)),
        Field(name="stok", type="pilihan", label="Stok", example="ada", choices=STOCK, aliases=("stock", "persediaan")),
        Field(name="penjual", type="teks", label="Nama panggilan penjual", example="Bu Sri", required=True, aliases=("seller", "nama_penjual"), hint="Nama panggilan saja."),
        Field(name="wa", type="telepon", label="Nomor WhatsApp penjual", example="0812-3456-7890", required=True,
              aliases=("whatsapp", "no_wa", "nomor_wa", "nomor_whatsapp", "no_hp", "nomor_hp", "hp", "telepon", "telp", "kontak", "phone")),
        Field(name="izin_kontak", type="ya-tidak", label="Penjual setuju nomornya tampil", example="ya"),
        Field(name="pirt", type="teks", label="Nomor P-IRT", example="2063522010001-29"),
        Field(name="halal", type="ya-tidak", label="Bersertifikat halal", example="ya"),
        Field(name="nib", type="teks", label="NIB", example="1234567890123"),
        Field(name="kategori_produk", type="pilihan", label="Jenis produk", example="makanan", choices=CATEGORIES),
    ),
)  # fmt: skip
